package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Weighting;
import io.github.surveyreport.stats.weight.Calibration;
import io.github.surveyreport.stats.weight.Raking;
import io.github.surveyreport.stats.weight.Spread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The weights of one wave, found to the shares of the population, and as they apply to the answers of each question. */
final class WaveWeights {
    private final WeightingCells cells;
    private final WeightingTally tally;
    private final boolean applied;
    private final Raking.Outcome outcome;
    private final CoveredWeights covered;
    private final Optional<Calibration> calibration;
    private final List<CoveredWeights> byQuestion = new ArrayList<>();
    private final List<Optional<Calibration>> calibrationByQuestion = new ArrayList<>();

    WaveWeights(Study study, Weighting weighting, WeightingCells cells, WaveTally wave, Slots slots) {
        this.cells = cells;
        this.tally = wave.weighting();
        this.applied = weighting.apply();
        // all cells but that of respondents without a value
        long[] known = Arrays.copyOf(tally.counted(), cells.unknown());
        this.outcome = Raking.trimmed(known, cells.margins(), weighting.trimLow(), weighting.trimHigh());
        Disclosure disclosure = new Disclosure(study, slots);
        int minimum = study.plan().minimumCell();
        boolean[] hidden = cells.hidden(disclosure.hidden(wave), slots);
        this.covered = CoveredWeights.of(found(), tally.counted(), hidden, minimum);
        this.calibration = calibration(covered);
        for (int question = 0; applied && question < study.questions().size(); question++) {
            boolean[] inQuestion = cells.hidden(disclosure.hidden(wave, question), slots);
            CoveredWeights weights = CoveredWeights.of(found(), tally.answered(question), inQuestion, minimum);
            byQuestion.add(weights);
            calibrationByQuestion.add(weights.equals(covered) ? calibration : calibration(weights));
        }
    }

    /** The weights of all cells but that of respondents without a value, or why there are none. */
    Raking.Outcome outcome() {
        return outcome;
    }

    /**
     * Weight per cell, the last being that of respondents without a value: the mean, 1. Weights that could not be found
     * are 1 throughout; the reader has been told so as an error when they were to be applied.
     */
    double[] found() {
        double[] weights = new double[cells.size()];
        Arrays.fill(weights, 1);
        if (outcome instanceof Raking.Weights raked) {
            System.arraycopy(raked.perCell(), 0, weights, 0, raked.perCell().length);
        }
        return weights;
    }

    /** Per cell as answers to one question weigh: those of which nothing may be told apart all weigh their mean. */
    double[] of(int question) {
        return applied ? byQuestion.get(question).weights().clone() : found();
    }

    /** Per cell what nothing may be told apart of in any question weighs its mean; as found when not applied. */
    double[] ofEveryQuestion() {
        return applied ? covered.weights().clone() : found();
    }

    /** The cells by weight; one class when numbers are not weighted. */
    WeightClasses classes() {
        return applied ? WeightClasses.of(covered.weights(), tally.cells()) : WeightClasses.NONE;
    }

    /** The cells one by one where calibration tells on them, otherwise by weight. A cell is to have one stratum. */
    WeightClasses calibratedClasses() {
        WeightClasses classes = classes();
        return classes.weights().length > 1 && calibration.isPresent()
                ? WeightClasses.of(covered.weights(), tally.cells(), calibration.get())
                : classes;
    }

    /** How much weights cost in precision (Kish). */
    double designEffect() {
        return new Spread(covered.weights(), tally.counted())
                .designEffect()
                .valueIfComputable()
                .orElse(1);
    }

    /** What {@link #of} was fitted to, by stratum; empty where margins are not met, so that weights are as if given. */
    Optional<Calibration> calibration(int question) {
        return applied ? calibrationByQuestion.get(question) : Optional.empty();
    }

    /** The same of {@link #ofEveryQuestion}. */
    Optional<Calibration> calibration() {
        return applied ? calibration : Optional.empty();
    }

    /** Answers of which nothing may be told apart are not taken apart by cell here either. */
    private Optional<Calibration> calibration(CoveredWeights weights) {
        if (!(outcome instanceof Raking.Weights raked) || !raked.exact()) {
            return Optional.empty();
        }
        int[] ofStratum = tally.cells().stream()
                .mapToInt(cell -> cell == cells.unknown() || weights.covered()[cell] ? -1 : cell)
                .toArray();
        return Optional.of(Calibration.of(
                cells.margins(),
                ofStratum,
                tally.cells().stream()
                        .mapToDouble(cell -> weights.weights()[cell])
                        .toArray(),
                tally.strata().stream().mapToLong(StratumTally::counted).toArray()));
    }
}
