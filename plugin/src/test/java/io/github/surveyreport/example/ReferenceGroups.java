package io.github.surveyreport.example;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.Mean;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.compare.Anova;
import io.github.surveyreport.stats.compare.Effects;
import io.github.surveyreport.stats.compare.Ranks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Comparisons of groups: what a run shows is compared with its measures; what the report gives in another form (Hedges'
 * g for Cohen's d, Welch's test for the classic F) with the functions behind it, on the counts that the run shows.
 */
final class ReferenceGroups {
    private static final Map<String, String> TOGETHER = Map.of();

    private final ReferenceRuns runs;
    private final ReferenceChecks checks;
    private final Findings run;

    ReferenceGroups(ReferenceRuns runs, ReferenceChecks checks) {
        this.runs = runs;
        this.checks = checks;
        this.run = runs.plain();
    }

    /** Two groups: the grouping is the one with exactly these values. */
    void two(String name, Map<?, ?> numbers) {
        List<?> values = (List<?>) numbers.get("groups");
        Optional<Grouping> grouping = run.study().groups().stream()
                .filter(of ->
                        of.values().stream().map(Grouping.Value::id).toList().equals(values))
                .findFirst();
        Optional<Question> question = runs.question(name);
        if (grouping.isEmpty() || question.isEmpty()) {
            checks.skip("welch of " + name + " by " + values);
            return;
        }
        String id = question.get().id();
        List<Histogram> counts = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Map<String, String> group =
                    Map.of(grouping.get().id(), values.get(i).toString());
            for (String statistic : List.of("n", "mean", "sd")) {
                if (numbers.get(statistic) instanceof List<?> both) {
                    checks.measure("welch", run, "question." + id, statistic, group, both.get(i));
                }
            }
            counts.add(histogram(question.get(), group));
        }
        String test = "test." + id + "." + grouping.get().id();
        checks.measure("welch", run, test, "means:statistic", TOGETHER, numbers.get("t"));
        checks.measure("welch", run, test, "means:df1", TOGETHER, numbers.get("df"));
        checks.measure("welch", run, test, "means:p", TOGETHER, numbers.get("p"));
        Estimate difference = (Estimate) Mean.difference(counts.get(0), counts.get(1), 0.95);
        if (numbers.containsKey("diff")) {
            checks.check("welch", "diff", numbers.get("diff"), difference);
            checks.check("welch", "d", numbers.get("cohen_d_pooled"), Effects.cohensD(counts.get(0), counts.get(1)));
        }
        checks.interval("welch", "difference", numbers.get("ci95"), difference);
        checks.measure("ranks", run, test, "ranks:statistic", TOGETHER, numbers.get("wilcoxon_W"));
        if (numbers.get("mann_whitney") instanceof Map<?, ?> ranks) {
            checks.measure("ranks", run, test, "ranks:statistic", TOGETHER, ranks.get("U"));
            checks.measure("ranks", run, test, "ranks:p", TOGETHER, ranks.get("p_asymptotic_cc"));
        }
    }

    void several(String name, String grouping, Map<?, ?> numbers) {
        Question question = runs.question(name).orElseThrow();
        List<Histogram> counts = new ArrayList<>();
        ((Map<?, ?>) numbers.get("groups")).forEach((value, of) -> {
            Map<String, String> group = Map.of(grouping, value.toString());
            for (String statistic : List.of("n", "mean", "sd")) {
                checks.measure(
                        "anova", run, "question." + question.id(), statistic, group, ((Map<?, ?>) of).get(statistic));
            }
            counts.add(histogram(question, group));
        });
        Anova anova = Anova.of(counts);
        TestResult f = (TestResult) anova.f();
        checks.test("anova", f, numbers.get("F"), numbers.get("p"));
        List<?> df = (List<?>) numbers.get("df");
        checks.check("anova", "df1", df.get(0), f.df1().orElseThrow());
        checks.check("anova", "df2", df.get(1), f.df2().orElseThrow());
        checks.check("anova", "eta²", numbers.get("eta2"), anova.etaSquared());
        String test = "test." + question.id() + "." + grouping;
        if (checks.find(run, test, "ranks:statistic", TOGETHER).isEmpty()) {
            checks.test(
                    "ranks",
                    (TestResult) Ranks.of(counts).kruskalWallis(),
                    numbers.get("kruskal_H"),
                    numbers.get("kruskal_p"));
            return;
        }
        checks.measure("ranks", run, test, "ranks:statistic", TOGETHER, numbers.get("kruskal_H"));
        checks.measure("ranks", run, test, "ranks:p", TOGETHER, numbers.get("kruskal_p"));
    }

    /** From the shares of the levels, which the report shows. */
    private Histogram histogram(Question question, Map<String, String> group) {
        String id = "question." + question.id();
        double n = checks.find(run, id, "n", group).orElseThrow().value();
        TreeMap<BigDecimal, Long> counts = new TreeMap<>();
        for (Question.Level level : question.levels()) {
            checks.find(run, id, "share:" + level.id(), group)
                    .map(share -> Math.round(share.value() * n))
                    .filter(count -> count > 0)
                    .ifPresent(count -> counts.put(new BigDecimal(level.id()), count));
        }
        return Histogram.of(counts);
    }
}
