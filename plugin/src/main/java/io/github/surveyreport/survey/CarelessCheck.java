package io.github.surveyreport.survey;

import io.github.surveyreport.config.Careless;
import io.github.surveyreport.config.Careless.Sign;
import io.github.surveyreport.config.Careless.Thresholds;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.stats.quality.Durations;
import io.github.surveyreport.stats.quality.Mahalanobis;
import io.github.surveyreport.stats.quality.ResponsePattern;
import java.util.Collection;
import java.util.Optional;

/**
 * Looks for the signs of careless answering in the rows of one wave, knowing how long others took and how answers go
 * together. What it is not sure of it does not look for: durations of fewer than 10 rows, answers of fewer than 30 or
 * than 10 per question.
 */
final class CarelessCheck {
    private static final int LEAST_DURATIONS = 10;
    private static final int LEAST_COMPLETE = 30;
    private static final int PER_QUESTION = 10;
    private static final int USUAL_RUN = 6;

    private final boolean on;
    private final String fingerprint;
    private final Study study;
    private final Wave wave;
    private final Thresholds thresholds;
    private final long minimumMillis;
    private final int longestRun;
    private final Optional<Durations> durations;
    private final Optional<Mahalanobis> distance;
    private final double limit;

    private CarelessCheck(Study study, Wave wave, CarelessCounts counts) {
        Careless careless = study.methods().careless();
        this.on = careless.on();
        this.fingerprint = counts.fingerprint();
        this.study = study;
        this.wave = wave;
        this.thresholds = careless.thresholds();
        this.minimumMillis = 1_000L
                * thresholds
                        .minimumSeconds()
                        .orElse(study.cleaning().minimumSeconds().orElse(0));
        int questions = counts.sums().length;
        this.longestRun = thresholds.longestRun().orElse(Math.max(USUAL_RUN, (questions + 1) / 2));
        long timed =
                counts.seconds().values().stream().mapToLong(Long::longValue).sum();
        this.durations = timed < LEAST_DURATIONS ? Optional.empty() : Optional.of(Durations.of(counts.seconds()));
        boolean enough = questions > 1 && counts.complete() >= Math.max(LEAST_COMPLETE, PER_QUESTION * questions);
        this.distance = enough
                ? Optional.of(Mahalanobis.of(counts.complete(), counts.sums(), counts.products()))
                        .filter(found -> found.rank() > 1)
                : Optional.empty();
        this.limit = distance.map(found -> found.limit(thresholds.outlierProbability()))
                .orElse(0.0);
    }

    /** One for each wave of the study; warns of waves whose questions repeat each other. */
    static CarelessCheck[] perWave(Study study, Collection<FirstPass> passes, Problems problems) {
        CarelessCheck[] checks = new CarelessCheck[study.waves().size()];
        for (int i = 0; i < checks.length; i++) {
            Wave wave = study.waves().get(i);
            CarelessCounts sum = CarelessCounts.of(study, wave);
            if (sum.wanted()) {
                passes.stream()
                        .filter(pass -> pass.data().wave().equals(wave))
                        .forEach(pass -> sum.merge(pass.careless()));
            }
            checks[i] = new CarelessCheck(study, wave, sum);
            if (checks[i].distance.filter(Mahalanobis::singular).isPresent()) {
                problems.add(Problem.warning("survey.careless-singular", Location.NONE, wave.id()));
            }
        }
        return checks;
    }

    /** Of what other rows decide. */
    String fingerprint() {
        return fingerprint;
    }

    /** Looks at rows one after the other; for one thread. */
    Eye eye() {
        return new Eye();
    }

    /** Holds what is needed while one row is looked at. */
    final class Eye {
        private final AskedAnswers answers = on ? AskedAnswers.of(study, wave) : null;
        private final Halves halves = on ? Halves.of(study, wave) : null;
        private int found;
        private int lookedFor;

        CarelessSigns look(Row row) {
            if (!on) {
                return CarelessSigns.NOT_LOOKED_FOR;
            }
            found = 0;
            lookedFor = 0;
            pace(row.duration);
            int count = answers.read(row);
            if (count >= longestRun) {
                int run = ResponsePattern.longestRun(answers.values(), count);
                note(Sign.LONG_STRING, run >= longestRun);
                double variability = ResponsePattern.variability(answers.values(), count);
                note(Sign.LITTLE_VARIABILITY, variability < thresholds.variability());
            }
            if (distance.isPresent() && answers.complete()) {
                note(Sign.OUTLIER, distance.get().squaredDistance(answers.values()) > limit);
            }
            halves.consistency(row).ifPresent(r -> note(Sign.INCONSISTENT, r < thresholds.consistency()));
            return new CarelessSigns(found, lookedFor);
        }

        private void pace(long duration) {
            if (duration != DurationText.UNREADABLE && (durations.isPresent() || minimumMillis > 0)) {
                double seconds = CarelessCounts.seconds(duration);
                boolean faster = durations
                        .filter(usual -> usual.isTooFast(seconds, thresholds.partOfMedian(), thresholds.robustScore()))
                        .isPresent();
                note(Sign.SPEEDER, duration < minimumMillis || faster);
            }
        }

        private void note(Sign sign, boolean holds) {
            lookedFor |= 1 << sign.ordinal();
            found |= holds ? 1 << sign.ordinal() : 0;
        }
    }
}
