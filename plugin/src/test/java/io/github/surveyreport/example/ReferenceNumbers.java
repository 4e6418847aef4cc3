package io.github.surveyreport.example;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Question.Type;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NetPromoterScore;
import io.github.surveyreport.stats.Quantiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One set of reference numbers held against the findings of the same data. */
final class ReferenceNumbers {
    private static final Map<String, String> EVERYBODY = Map.of();

    private final Map<?, ?> reference;
    private final ReferenceRuns runs;
    private final Findings run;
    private final ReferenceChecks checks;
    private final ReferenceModels models;
    private final ReferenceGroups groups;

    ReferenceNumbers(ReferenceRuns runs, Map<?, ?> reference, ReferenceChecks checks) {
        this.reference = reference;
        this.runs = runs;
        this.run = runs.plain();
        this.checks = checks;
        this.models = new ReferenceModels(runs, checks);
        this.groups = new ReferenceGroups(runs, checks);
    }

    void compare() {
        reference.forEach((key, value) -> {
            if (value instanceof Map<?, ?> map) {
                block(key.toString(), map);
            } else if (key.equals("rows")) {
                checks.measure("n", run, "sample", "returned", EVERYBODY, value);
            } else if (!List.of("tool", "command", "columns").contains(key)) {
                checks.skip(key.toString());
            }
        });
    }

    private void block(String key, Map<?, ?> map) {
        switch (key) {
            case "items" -> items(map);
            case "nps" -> nps(map, EVERYBODY);
            case "ols" -> models.regression(map, "");
            case "welch" -> map.forEach((question, numbers) -> groups.two(question.toString(), (Map<?, ?>) numbers));
            case "pearson_listwise" -> models.correlations(map, "pearson", "r");
            case "spearman_listwise" -> models.correlations(map, "spearman", "rho");
            case "r" -> map.values().forEach(this::fromR);
            case "published", "question_columns", "python_vs_r" -> {}
            default -> named(key, map);
        }
    }

    private void named(String key, Map<?, ?> map) {
        if (key.startsWith("nps_by_")) {
            map.forEach(
                    (value, of) -> nps((Map<?, ?>) of, Map.of(key.substring("nps_by_".length()), value.toString())));
        } else if (key.startsWith("anova_")) {
            String[] names = key.substring("anova_".length()).split("_by_");
            groups.several(names[0], names[1], map);
        } else if (map.containsKey("raw_alpha_listwise")) {
            models.scale(map);
        } else if (map.get("items") instanceof Map<?, ?>) {
            map.forEach((name, of) -> block(name.toString(), (Map<?, ?>) of));
        } else {
            checks.skip(key);
        }
    }

    /** What R gave for one set of items; its regression has the outcome of the other. */
    private void fromR(Object block) {
        if (!(block instanceof Map<?, ?> map)) {
            return;
        }
        map.forEach((key, value) -> {
            if (!(value instanceof Map<?, ?> of)) {
                checks.skip("r " + key);
                return;
            }
            switch (key.toString()) {
                case "items" -> items(of);
                case "alpha" -> models.scale((Map<?, ?>) map.get("items"), (Map<?, ?>) of.get("listwise"));
                case "ols" -> models.regression(of, ((Map<?, ?>) reference.get("ols")).get("outcome"));
                case "welch" -> groups.two(of.get("variable").toString(), of);
                case "nps" -> nps(of, EVERYBODY);
                default -> checks.skip("r " + key);
            }
        });
    }

    private void items(Map<?, ?> items) {
        items.forEach((name, numbers) -> runs.question(name.toString())
                .ifPresentOrElse(question -> item(question, (Map<?, ?>) numbers), () -> checks.skip("items." + name)));
    }

    private void item(Question question, Map<?, ?> numbers) {
        String id = "question." + question.id();
        for (String statistic : List.of("n", "mean", "sd", "median")) {
            checks.measure("items", run, id, statistic, EVERYBODY, numbers.get(statistic));
        }
        double n = ((Number) numbers.get("n")).doubleValue();
        if (numbers.containsKey("se")) {
            standardError(id, n, numbers.get("se"));
            checks.skip("items: quartiles, minimum, maximum, skewness");
        }
        if (numbers.get("counts") instanceof Map<?, ?> counts) {
            counts.forEach((level, count) ->
                    checks.measure("items", run, id, "share:" + level, EVERYBODY, ((Number) count).doubleValue() / n));
        }
        Optional<Map<?, ?>> box = top(numbers);
        if (box.isPresent() && question.type() == Type.RATING) {
            checks.measure("items", run, id, "top2", EVERYBODY, box.get().get("share"))
                    .ifPresent(top ->
                            checks.interval("items", id + " top2", box.get().get("wilson95"), top));
        }
    }

    /**
     * The report gives the interval of a mean, half of it the standard error times the quantile of t; where that is corrected for
     * skewness, the standard error is that of the standard deviation.
     */
    private void standardError(String id, double n, Object expected) {
        Estimate mean = checks.find(run, id, "mean", EVERYBODY).orElseThrow();
        if (mean.method().equals("skewed-t")) {
            double sd = checks.find(run, id, "sd", EVERYBODY).orElseThrow().value();
            checks.check("items", id + " se", expected, sd / Math.sqrt(n));
            return;
        }
        double half = (mean.high().orElseThrow() - mean.low().orElseThrow()) / 2;
        checks.check("items", id + " se", expected, half / Quantiles.t(0.95, n - 1));
    }

    private static Optional<Map<?, ?>> top(Map<?, ?> numbers) {
        Optional<Map<?, ?>> box = numbers.entrySet().stream()
                .filter(entry -> entry.getKey().toString().startsWith("top_box"))
                .findFirst()
                .map(entry -> (Map<?, ?>) entry.getValue());
        return box.isEmpty() && numbers.containsKey("wilson95") ? Optional.of(numbers) : box;
    }

    private void nps(Map<?, ?> numbers, Map<String, String> group) {
        Question question = runs.question("LTR").orElseThrow();
        String id = "question." + question.id();
        double n = ((Number) numbers.get("n")).doubleValue();
        checks.measure("nps", run, id, "n", group, n);
        checks.measure("nps", run, id, "nps", group, numbers.get("nps"));
        if (!numbers.containsKey("promoters")) {
            checks.skip("nps: standard error of n − 1, interval by t");
            return;
        }
        if (checks.find(run, id, "promoters", group).isEmpty()) {
            checks.skip("nps of a group that would give away another " + group);
            return;
        }
        long[] parts = new long[3];
        List<String> names = List.of("promoters", "passives", "detractors");
        for (int i = 0; i < parts.length; i++) {
            Number count = (Number) numbers.get(names.get(i));
            checks.measure("nps", run, id, names.get(i), group, count.doubleValue() / n);
            parts[i] = Math.round(
                    n * checks.find(run, id, names.get(i), group).orElseThrow().value());
        }
        Estimate wald = (Estimate) NetPromoterScore.wald(parts[0], parts[1], parts[2], 0.95);
        checks.interval("nps", "wald", numbers.get("ci95_pts_normal_divisor_n"), wald);
    }
}
