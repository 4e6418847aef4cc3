package io.github.surveyreport.analysis;

import io.github.surveyreport.analysis.Conclusion.Kind;
import io.github.surveyreport.analysis.Conclusion.Tone;
import io.github.surveyreport.analysis.IssueFinding.Rated;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Statistic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What the evidence of issues says beyond their order: one that is said more than before, one whose mentioners are less
 * satisfied, one that a group says more than its share, a first priority that chance could have given. At most one of each.
 */
final class IssueConclusions {
    /** Share of resamples below which a priority is not called steady. */
    static final double STEADY = 0.8;

    private final Scope scope;
    private final Conclusions said;
    private final Measures measures;
    private final List<IssueFinding> ranked;
    private final Wave last;

    /** @param ranked rank 1 first */
    IssueConclusions(Scope scope, Measures measures, List<IssueFinding> ranked) {
        this.scope = scope;
        this.said = new Conclusions(scope, measures);
        this.measures = measures;
        this.ranked = List.copyOf(ranked);
        this.last = scope.study().lastWave();
    }

    /** The first issue of the ranking, when anybody mentions it. BAD for priorities 1 and 2. */
    List<Conclusion> first() {
        return ranked.stream()
                .limit(1)
                .filter(issue -> issue.rated() == Rated.RANKED)
                .filter(issue -> said.value(id(issue), "customers", last).orElse(0) > 0)
                .map(this::first)
                .toList();
    }

    private Conclusion first(IssueFinding issue) {
        Conclusions.Builder statement = said.about(Kind.TOP_ISSUE, issue.priority() <= 2 ? Tone.BAD : Tone.NEUTRAL)
                .rest(id(issue), "comments", last)
                .rest(id(issue), "customers", last)
                .rest(id(issue), "share", last);
        ranked.stream()
                .filter(other -> other.rank().equals(issue.rank()))
                .forEach(other -> statement.subject(other.category().id()));
        return statement.say();
    }

    /** The issue whose share of comments rose most since the previous wave, beyond chance. */
    List<Conclusion> rose() {
        return clearest("trend", IssueCounts::trend).stream()
                .map(issue -> said.about(Kind.ISSUE_ROSE, Tone.BAD)
                        .rest(id(issue), "share", last)
                        .rest(id(issue), "share", said.previous().orElseThrow())
                        .rest(id(issue), "trend", last)
                        .subject(issue.category().id())
                        .say())
                .toList();
    }

    /** The issue whose mentioners are furthest less satisfied than others who comment, beyond chance. */
    List<Conclusion> lessSatisfied() {
        return clearest("gap", IssueCounts::gap).stream()
                .map(issue -> said.about(Kind.ISSUE_LESS_SATISFIED, Tone.BAD)
                        .rest(id(issue), "mean-with", last)
                        .rest(id(issue), "mean-without", last)
                        .rest(id(issue), "gap", last)
                        .subject(issue.category().id())
                        .say())
                .toList();
    }

    /** The issue and group that go together most, of those that stand after correction. */
    List<Conclusion> concentrated() {
        return measures.byKey().keySet().stream()
                .filter(key ->
                        key.statistic().equals("concentration") && key.wave().equals(last.id()))
                .max(Comparator.comparingDouble(key -> measures.find(key)
                        .orElseThrow()
                        .result()
                        .valueIfComputable()
                        .orElse(0)))
                .map(key -> said.about(Kind.ISSUE_CONCENTRATED, Tone.NEUTRAL)
                        .rest(key.withStatistic("mention-share"))
                        .rest(key.withStatistic("respondent-share"))
                        .rest(key)
                        .subject(key.id().substring("issue.".length()))
                        .subject(key.group().firstKey())
                        .subject(key.group().get(key.group().firstKey()))
                        .say())
                .stream()
                .toList();
    }

    /** The issue of the first priority that has it in the smallest share of resamples, below {@link #STEADY}. */
    List<Conclusion> unsteady() {
        return ranked.stream()
                .filter(issue -> issue.priority() == 1 && steadiness(issue) < STEADY)
                .min(Comparator.comparingDouble(this::steadiness))
                .map(issue -> said.about(Kind.PRIORITY_UNSTEADY, Tone.NEUTRAL)
                        .rest(id(issue), "same-priority", last)
                        .subject(issue.category().id())
                        .say())
                .stream()
                .toList();
    }

    private double steadiness(IssueFinding issue) {
        return said.value(id(issue), "same-priority", last).orElse(1);
    }

    /** Of the differences that are told on a sufficient base, the largest that holds together with all the others. */
    private Optional<IssueFinding> clearest(String statistic, BiFunction<IssueCounts, Double, Statistic> difference) {
        List<IssueFinding> compared = ranked.stream()
                .filter(issue -> said.estimate(id(issue), statistic, last)
                        .filter(estimate -> !estimate.warnings().contains("small-base"))
                        .isPresent())
                .toList();
        double confidence = said.confidenceForBestOf(compared.size());
        List<IssueFinding> clear = new ArrayList<>();
        for (IssueFinding issue : compared) {
            Statistic wide = difference.apply(counts(issue), confidence);
            if (wide instanceof Estimate estimate && estimate.low().orElse(-1) > 0) {
                clear.add(issue);
            }
        }
        return clear.stream()
                .max(Comparator.comparingDouble(
                        issue -> said.value(id(issue), statistic, last).orElseThrow()));
    }

    private IssueCounts counts(IssueFinding issue) {
        return new IssueCounts(scope, scope.study().issues().indexOf(issue.category()), scope.lastIndex());
    }

    private static String id(IssueFinding issue) {
        return "issue." + issue.category().id();
    }
}
