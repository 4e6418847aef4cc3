package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.survey.FileCount;

/** Holds what the plan says of each wave against the rows that came in. */
final class SampleCheck {
    private final Study study;
    private final Problems problems;

    SampleCheck(Study study, Problems problems) {
        this.study = study;
        this.problems = problems;
    }

    /** A sample larger than its population is an error, more answers than invitations, and more outcomes, warnings. */
    void check(Counted counted) {
        for (Wave wave : study.waves()) {
            long valid = 0;
            long returned = 0;
            for (FileCount file : counted.files()) {
                if (file.wave().equals(wave.id())) {
                    valid += file.counted();
                    returned += file.counted() + file.excluded();
                }
            }
            if (wave.population().isPresent() && wave.population().getAsLong() < valid) {
                problems.add(Problem.error(
                        "analysis.population-below-sample",
                        Location.NONE,
                        wave.id(),
                        wave.population().getAsLong(),
                        valid));
            }
            if (wave.invited().isPresent() && wave.outcomes().isPresent()) {
                checkOutcomes(wave, counted.tallies().wave(study.waves().indexOf(wave)));
            }
            if (wave.invited().isPresent() && wave.invited().getAsLong() < returned) {
                problems.add(Problem.warning(
                        "analysis.invited-below-returned",
                        Location.NONE,
                        wave.id(),
                        wave.invited().getAsLong(),
                        returned));
            }
        }
    }

    /** Whoever was asked has one outcome; fewer are cases nobody has accounted for. */
    private void checkOutcomes(Wave wave, WaveTally tally) {
        long invited = wave.invited().orElseThrow();
        long outcomes = OutcomeFinder.cases(wave, tally);
        long unaccounted = OutcomeFinder.unaccounted(wave, tally);
        if (outcomes > invited) {
            problems.add(
                    Problem.warning("analysis.outcomes-above-invited", Location.NONE, wave.id(), outcomes, invited));
        } else if (unaccounted > 0) {
            problems.add(
                    Problem.warning("analysis.outcomes-below-invited", Location.NONE, wave.id(), invited, unaccounted));
        }
    }
}
