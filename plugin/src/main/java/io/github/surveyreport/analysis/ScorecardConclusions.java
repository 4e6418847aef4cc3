package io.github.surveyreport.analysis;

import io.github.surveyreport.analysis.Conclusion.Kind;
import io.github.surveyreport.analysis.Conclusion.Tone;
import io.github.surveyreport.config.Scorecard;
import io.github.surveyreport.config.Scorecard.Indicator;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the scorecard of the last wave says. */
final class ScorecardConclusions {
    private static final int BELOW_TARGET = 2;

    private final Scorecard scorecard;
    private final Conclusions said;
    private final Wave last;

    ScorecardConclusions(Scope scope, Conclusions said) {
        this.scorecard = scope.study().scorecard();
        this.said = said;
        this.last = said.last();
    }

    /** The composite against its target, and its change. */
    List<Conclusion> composite() {
        List<Conclusion> found = new ArrayList<>();
        if (said.value("composite", "score", last).isPresent()) {
            found.add(level());
        }
        Optional<Estimate> change = said.estimate("composite", "change", last);
        if (change.isPresent()) {
            boolean comparable = !change.get().warnings().contains("different-parts");
            Tone tone = comparable ? Conclusions.direction(change.get()) : Tone.NEUTRAL;
            found.add(said.about(Kind.COMPOSITE_CHANGE, tone)
                    .rest("composite", "change", last)
                    .rest("composite", "score", last)
                    .rest("composite", "score", said.previous().orElseThrow())
                    .say());
        }
        return found;
    }

    /** The indicators furthest below their target, measured in points of their score. */
    List<Conclusion> belowTarget() {
        return indicators().stream()
                .filter(indicator -> gap(indicator) < 0)
                .sorted(Comparator.comparingDouble(this::points))
                .limit(BELOW_TARGET)
                .map(indicator -> {
                    String id = "indicator." + indicator.id();
                    Estimate gap = said.estimate(id, "gap", last).orElseThrow();
                    return said.about(Kind.INDICATOR_BELOW_TARGET, Conclusions.towardsTarget(gap))
                            .rest(id, "value", last)
                            .rest(id, "target", last)
                            .rest(id, "gap", last)
                            .subject(indicator.id())
                            .say();
                })
                .toList();
    }

    /**
     * How many indicators reach their target and which, in one statement. GOOD when all do, BAD when none does, else
     * NEUTRAL; also NEUTRAL when every gap is within sampling error.
     */
    List<Conclusion> met() {
        List<Indicator> met =
                indicators().stream().filter(indicator -> gap(indicator) >= 0).toList();
        List<Indicator> below =
                indicators().stream().filter(indicator -> gap(indicator) < 0).toList();
        Tone tone = below.isEmpty() ? Tone.GOOD : met.isEmpty() ? Tone.BAD : Tone.NEUTRAL;
        if (Stream.concat(met.stream(), below.stream()).allMatch(this::withinError)) {
            tone = Tone.NEUTRAL;
        }
        Conclusions.Builder statement = said.about(Kind.INDICATORS_MET, tone);
        if (met.isEmpty()) {
            below.forEach(indicator -> statement.rest("indicator." + indicator.id(), "gap", last));
        }
        for (Indicator indicator : met) {
            statement.rest("indicator." + indicator.id(), "value", last).subject(indicator.id());
        }
        return met.isEmpty() && below.isEmpty() ? List.of() : List.of(statement.say());
    }

    private boolean withinError(Indicator indicator) {
        return said.estimate("indicator." + indicator.id(), "gap", last)
                .map(Conclusions::towardsTarget)
                .filter(Tone.NEUTRAL::equals)
                .isPresent();
    }

    /** The lowest and the highest dimension, when they differ. */
    List<Conclusion> dimensions() {
        List<Scorecard.Part> scored = scorecard.dimensions().stream()
                .filter(part ->
                        said.value("dimension." + part.id(), "score", last).isPresent())
                .sorted(Comparator.comparingDouble(this::score))
                .toList();
        if (scored.size() < 2 || score(scored.get(0)) == score(scored.get(scored.size() - 1))) {
            return List.of();
        }
        Scorecard.Part worst = scored.get(0);
        Scorecard.Part best = scored.get(scored.size() - 1);
        return List.of(
                dimension(Kind.DIMENSION_WORST, gap(worst) < 0 ? Tone.BAD : Tone.NEUTRAL, worst),
                dimension(Kind.DIMENSION_BEST, gap(best) < 0 ? Tone.NEUTRAL : Tone.GOOD, best));
    }

    private Conclusion level() {
        Optional<Estimate> gap = said.estimate("composite", "gap", last);
        if (gap.isEmpty()) {
            return said.about(Kind.COMPOSITE_LEVEL, Tone.NEUTRAL)
                    .rest("composite", "score", last)
                    .say();
        }
        return said.about(Kind.COMPOSITE_LEVEL, Conclusions.towardsTarget(gap.get()))
                .rest("composite", "score", last)
                .rest("composite", "target", last)
                .rest("composite", "gap", last)
                .say();
    }

    private Conclusion dimension(Kind kind, Tone tone, Scorecard.Part part) {
        return said.about(kind, tone)
                .rest("dimension." + part.id(), "score", last)
                .subject(part.id())
                .say();
    }

    private List<Indicator> indicators() {
        return scorecard.dimensions().stream()
                .flatMap(part -> part.indicators().stream())
                .toList();
    }

    /** NaN, which is neither below nor above 0, when there is no gap. */
    private double gap(Indicator indicator) {
        return said.value("indicator." + indicator.id(), "gap", last).orElse(Double.NaN);
    }

    private double gap(Scorecard.Part part) {
        return said.value("dimension." + part.id(), "gap", last).orElse(0);
    }

    private double points(Indicator indicator) {
        return gap(indicator) / Math.abs(indicator.hundredAt() - indicator.zeroAt());
    }

    private double score(Scorecard.Part part) {
        return said.value("dimension." + part.id(), "score", last).orElseThrow();
    }
}
