package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Weighting;
import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.paired.JointTable;
import io.github.surveyreport.stats.paired.WeightedPairs;
import io.github.surveyreport.stats.paired.WeightedPairs.Weighed;
import io.github.surveyreport.stats.weight.Calibration;
import io.github.surveyreport.stats.weight.Origin;
import io.github.surveyreport.stats.weight.Raking;
import io.github.surveyreport.stats.weight.WeightedSample;
import io.github.surveyreport.stats.weight.WeightedSample.Stratum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The weights of every wave, and the answers they weigh. Computed once; each wave is weighted to the same shares. */
final class Weights {
    private final Study study;
    private final Tallies tallies;
    private final WeightingCells cells;
    private final boolean applied;
    private final List<WaveWeights> waves = new ArrayList<>();

    Weights(Study study, Tallies tallies) {
        this.study = study;
        this.tallies = tallies;
        this.cells = new WeightingCells(study);
        Optional<Weighting> weighting = study.methods().weighting();
        this.applied = weighting.map(Weighting::apply).orElse(false);
        for (int wave = 0; wave < study.waves().size() && weighting.isPresent(); wave++) {
            waves.add(new WaveWeights(study, weighting.get(), cells, tallies.wave(wave), tallies.slots()));
        }
    }

    /** Whether the report's numbers are weighted. */
    boolean applied() {
        return applied;
    }

    /** Empty without weighting. */
    Optional<Raking.Outcome> outcome(int wave) {
        return of(wave).map(WaveWeights::outcome);
    }

    Optional<WaveWeights> of(int wave) {
        return waves.isEmpty() ? Optional.empty() : Optional.of(waves.get(wave));
    }

    /**
     * What weights and a sample design cost in precision: with a design the mean over the scale questions of the ratio
     * between the variance of their means and that of as many respondents drawn singly; 1 when numbers are not weighted.
     */
    double designEffect(int wave) {
        if (!applied) {
            return 1;
        }
        double kish = waves.get(wave).designEffect();
        return origins(wave).isEmpty()
                ? kish
                : study.questions().stream()
                        .filter(Question::isScale)
                        .map(question -> scale(wave, question).sample())
                        .filter(sample -> sample.n() > 1)
                        .mapToDouble(sample -> sample.n() / sample.effective())
                        .average()
                        .orElse(kish);
    }

    /** What drawing in strata and clusters costs besides the weights; 1 without such a design. */
    double samplingEffect(int wave) {
        return origins(wave).isEmpty()
                ? 1
                : designEffect(wave) / waves.get(wave).designEffect();
    }

    private ScaleCounts scale(int wave, Question question) {
        return new ScaleCounts(question, levels(wave, study.questions().indexOf(question), Slots.ALL));
    }

    WeightingCells cells() {
        return cells;
    }

    /** Weight per cell as found, the last being that of respondents without a value; none without weighting. */
    double[] perCell(int wave) {
        return of(wave).map(WaveWeights::found).orElseGet(() -> new double[0]);
    }

    /** The same for answers to one question: those of which nothing may be told apart all weigh their mean. */
    double[] perCell(int wave, int question) {
        return of(wave).map(weights -> weights.of(question)).orElseGet(() -> new double[0]);
    }

    /** The cells of a wave by weight; one class when numbers are not weighted. */
    WeightClasses classes(int wave) {
        return of(wave).map(WaveWeights::classes).orElse(WeightClasses.NONE);
    }

    /** The same for numbers of answers to several questions: cell by cell where calibration makes these surer. */
    WeightClasses calibratedClasses(int wave) {
        return origins(wave).isEmpty()
                ? of(wave).map(WaveWeights::calibratedClasses).orElse(WeightClasses.NONE)
                : classes(wave);
    }

    /** The answers of a slot to a question, by level. */
    WeightedCounts levels(int wave, int question, int slot) {
        return byStratum(wave, question, tally -> tally.levels(slot));
    }

    /** The answers to a scale question in a period, counted from the wave's first, by level. */
    WeightedCounts inPeriod(int wave, int question, int period) {
        return byStratum(
                wave,
                question,
                tally -> tally.periods().levels(question, period),
                stratum -> stratum.periods().levels(question, period));
    }

    /** The answers of rows set aside by cleaning to a headline question, by level; each weighs as its cell does. */
    WeightedCounts excluded(int wave, int question) {
        return byStratum(
                wave, question, tally -> tally.uncleaned().levels(question), stratum -> stratum.excluded(question));
    }

    /** The answers of rows with signs of careless answering to a headline question, by level, excluded rows or not. */
    WeightedCounts suspect(int wave, int question) {
        return byStratum(
                wave, question, tally -> tally.careless().levels(question), stratum -> stratum.suspect(question));
    }

    /** What comments are counted by. */
    CommentWeights comments() {
        return new CommentWeights(study, tallies, this);
    }

    /** What was counted in the strata of a weighted wave. */
    WeightedCounts ofStrata(int wave, double[] perCell, Optional<Calibration> calibration, long[][] byStratum) {
        return new WeightedCounts(ofStrata(wave, perCell), calibration, origins(wave), byStratum);
    }

    /** Those who chose a level as 1, those who answered without choosing it as 0. */
    WeightedSample share(int wave, int question, int slot, int level) {
        return chosen(wave, question, slot, level).share(kind -> kind == 0);
    }

    /** Those who chose a level, then those who answered without choosing it. */
    WeightedCounts chosen(int wave, int question, int slot, int level) {
        return byStratum(wave, question, tally ->
                new long[] {tally.levels(slot)[level], tally.answered(slot) - tally.levels(slot)[level]});
    }

    /** How often an option of a ranking has each rank, from the first, then of how many who answered it has none. */
    WeightedCounts ranks(int wave, int question, int slot, int level) {
        return byStratum(wave, question, tally -> tally.ranks(slot, level));
    }

    /** The mid-ranks that everybody gives an option of a ranking. */
    WeightedSample midRanks(int wave, int question, int level) {
        WeightedCounts counts = byStratum(wave, question, tally -> tally.midRanks(level));
        return counts.sample(IntStream.range(0, counts.counts()[0].length).toArray())
                .map(twice -> twice.divide(BigDecimal.valueOf(2)));
    }

    /** The numbers given in a slot. */
    WeightedSample numbers(int wave, int question, int slot) {
        List<StratumTally> tallied = strata(wave);
        if (tallied.isEmpty()) {
            Histogram answers =
                    Histogram.of(tallies.wave(wave).question(question).numbers(slot));
            return WeightedSample.of(List.of(new Stratum(1, answers)));
        }
        double[] weights = ofStrata(wave, perCell(wave, question));
        List<Origin> origins = origins(wave);
        List<Stratum> strata = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            Histogram answers = Histogram.of(tallied.get(i).question(question).numbers(slot));
            strata.add(new Stratum(
                    weights[i], answers, origins.isEmpty() ? Optional.empty() : Optional.of(origins.get(i))));
        }
        return WeightedSample.of(strata, waves.get(wave).calibration(question));
    }

    /**
     * Respondents asked twice, weighing as their answers of this wave do, with what the weights were fitted to; drawn in
     * strata or clusters, with weights as if given.
     *
     * @param byCell what they answered; in cells of weighting also where its numbers are only told, not applied
     * @param nobody what no respondent answered
     */
    WeightedPairs pairs(int wave, int question, SortedMap<Integer, JointTable> byCell, JointTable nobody) {
        if (byCell.isEmpty()) {
            return WeightedPairs.of(List.of(new Weighed(1, nobody)));
        }
        if (!applied) {
            return WeightedPairs.of(
                    byCell.values().stream().map(table -> new Weighed(1, table)).toList());
        }
        boolean single = origins(wave).isEmpty();
        double[] perCell = perCell(wave, question);
        List<Integer> cells = single ? tallies.wave(wave).weighting().cells() : List.copyOf(byCell.keySet());
        return WeightedPairs.of(
                cells.stream()
                        .map(cell -> new Weighed(perCell[cell], byCell.getOrDefault(cell, nobody)))
                        .toList(),
                single ? waves.get(wave).calibration(question) : Optional.empty());
    }

    private WeightedCounts byStratum(int wave, int question, Function<QuestionTally, long[]> counts) {
        return byStratum(
                wave,
                question,
                tally -> counts.apply(tally.question(question)),
                stratum -> counts.apply(stratum.question(question)));
    }

    /**
     * @param all what was counted of everybody, where numbers are not weighted
     * @param one the same in one stratum
     */
    private WeightedCounts byStratum(
            int wave, int question, Function<WaveTally, long[]> all, Function<StratumTally, long[]> one) {
        List<StratumTally> strata = strata(wave);
        return strata.isEmpty()
                ? WeightedCounts.plain(all.apply(tallies.wave(wave)))
                : counts(wave, question, strata.stream().map(one).toArray(long[][]::new));
    }

    /** @param levels per stratum, at least one */
    WeightedCounts counts(int wave, int question, long[][] levels) {
        return ofStrata(wave, perCell(wave, question), waves.get(wave).calibration(question), levels);
    }

    /** The strata that somebody is in; none when numbers are not weighted. */
    List<StratumTally> strata(int wave) {
        return applied ? tallies.wave(wave).weighting().strata() : List.of();
    }

    /** Where the respondents of those strata were drawn; empty without a design, and when numbers are not weighted. */
    private List<Origin> origins(int wave) {
        return applied ? tallies.wave(wave).weighting().origins() : List.of();
    }

    private double[] ofStrata(int wave, double[] perCell) {
        return tallies.wave(wave).weighting().cells().stream()
                .mapToDouble(cell -> perCell[cell])
                .toArray();
    }
}
