package io.github.surveyreport.analysis;

import io.github.surveyreport.analysis.Conclusion.Kind;
import io.github.surveyreport.analysis.Conclusion.Tone;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Looks up measures for conclusions, and builds conclusions that rest on measures which exist. */
final class Conclusions {
    private final Scope scope;
    private final Measures measures;

    Conclusions(Scope scope, Measures measures) {
        this.scope = scope;
        this.measures = measures;
    }

    Wave last() {
        return scope.study().lastWave();
    }

    Optional<Wave> previous() {
        return scope.study().before(last());
    }

    /** Place of a wave in time; negative when the study does not have it. */
    int waveIndex(String id) {
        List<Wave> waves = scope.study().waves();
        for (int i = 0; i < waves.size(); i++) {
            if (waves.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    OptionalDouble value(String id, String statistic, Wave wave) {
        return measures.find(id, statistic, wave.id())
                .map(measure -> measure.result().valueIfComputable())
                .orElse(OptionalDouble.empty());
    }

    Optional<Estimate> estimate(String id, String statistic, Wave wave) {
        return measures.find(id, statistic, wave.id()).flatMap(measure -> Conclusions.estimate(measure.result()));
    }

    Optional<Estimate> estimate(MeasureKey key) {
        return measures.find(key).flatMap(measure -> Conclusions.estimate(measure.result()));
    }

    static Optional<Estimate> estimate(Statistic statistic) {
        return statistic instanceof Estimate estimate ? Optional.of(estimate) : Optional.empty();
    }

    /** GOOD above 0, BAD below, NEUTRAL when the interval holds 0 or there is none. */
    static Tone direction(Estimate difference) {
        if (difference.low().orElse(-1) > 0) {
            return Tone.GOOD;
        }
        return difference.high().orElse(1) < 0 ? Tone.BAD : Tone.NEUTRAL;
    }

    /** GOOD at or above a target, BAD below, NEUTRAL when the interval of the gap holds 0; without one the sign decides. */
    static Tone towardsTarget(Estimate gap) {
        boolean unclear = gap.low().orElse(1) <= 0 && gap.high().orElse(-1) >= 0;
        return unclear ? Tone.NEUTRAL : gap.value() < 0 ? Tone.BAD : Tone.GOOD;
    }

    /** Level at which k intervals hold together at least at the study's level (Bonferroni). */
    double confidenceForBestOf(int k) {
        return 1 - (1 - scope.confidence()) / Math.max(1, k);
    }

    Builder about(Kind kind, Tone tone) {
        return new Builder(kind, tone);
    }

    /** Collects what a conclusion rests on. */
    final class Builder {
        private final Kind kind;
        private final Tone tone;
        private final List<MeasureKey> rest = new ArrayList<>();
        private final List<String> subjects = new ArrayList<>();

        private Builder(Kind kind, Tone tone) {
            this.kind = kind;
            this.tone = tone;
        }

        Builder rest(String id, String statistic, Wave wave) {
            return rest(MeasureKey.of(id, statistic, wave.id()));
        }

        Builder rest(MeasureKey key) {
            if (measures.find(key).isEmpty()) {
                throw new IllegalStateException("no such measure: " + key);
            }
            rest.add(key);
            return this;
        }

        Builder subject(String subject) {
            subjects.add(subject);
            return this;
        }

        Conclusion say() {
            return new Conclusion(kind, tone, rest, subjects);
        }
    }
}
