package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Weighting;
import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.weight.Origin;
import io.github.surveyreport.stats.weight.Raking;
import io.github.surveyreport.stats.weight.Spread;
import io.github.surveyreport.stats.weight.WeightedSample;
import io.github.surveyreport.stats.weight.WeightedSample.Stratum;
import io.github.surveyreport.text.Sentiment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The weights of every wave, and the answers they weigh. Computed once; each wave is weighted to the same shares. */
final class Weights {
    private final Study study;
    private final Tallies tallies;
    private final WeightingCells cells;
    private final boolean applied;
    private final List<Raking.Outcome> waves = new ArrayList<>();
    private final List<double[]> covered = new ArrayList<>();
    private final List<List<double[]>> coveredByQuestion = new ArrayList<>();

    Weights(Study study, Tallies tallies) {
        this.study = study;
        this.tallies = tallies;
        this.cells = new WeightingCells(study);
        Optional<Weighting> weighting = study.methods().weighting();
        this.applied = weighting.map(Weighting::apply).orElse(false);
        for (int wave = 0; wave < study.waves().size() && weighting.isPresent(); wave++) {
            waves.add(outcome(weighting.get(), cells, tallies.wave(wave)));
            cover(wave, new Disclosure(study, tallies.slots()));
        }
    }

    private void cover(int wave, Disclosure disclosure) {
        WaveTally tally = tallies.wave(wave);
        double[] all = perCell(wave);
        int minimum = study.plan().minimumCell();
        boolean[] hidden = cells.hidden(disclosure.hidden(tally), tallies.slots());
        covered.add(CoveredWeights.of(all, tally.weighting().counted(), hidden, minimum));
        List<double[]> questions = new ArrayList<>();
        for (int question = 0; applied && question < study.questions().size(); question++) {
            boolean[] inQuestion = cells.hidden(disclosure.hidden(tally, question), tallies.slots());
            questions.add(CoveredWeights.of(all, tally.weighting().answered(question), inQuestion, minimum));
        }
        coveredByQuestion.add(questions);
    }

    /** The weights of all cells but that of respondents without a value, or why there are none. */
    private static Raking.Outcome outcome(Weighting weighting, WeightingCells cells, WaveTally wave) {
        long[] known = Arrays.copyOf(wave.weighting().counted(), cells.unknown());
        return Raking.trimmed(known, cells.margins(), weighting.trimLow(), weighting.trimHigh());
    }

    /** Whether the report's numbers are weighted. */
    boolean applied() {
        return applied;
    }

    /** Empty without weighting. */
    Optional<Raking.Outcome> outcome(int wave) {
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
        double kish = kish(wave);
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
        return origins(wave).isEmpty() ? 1 : designEffect(wave) / kish(wave);
    }

    private double kish(int wave) {
        long[] counted = tallies.wave(wave).weighting().counted();
        return new Spread(covered.get(wave), counted)
                .designEffect()
                .valueIfComputable()
                .orElse(1);
    }

    private ScaleCounts scale(int wave, Question question) {
        return new ScaleCounts(question, levels(wave, study.questions().indexOf(question), Slots.ALL));
    }

    WeightingCells cells() {
        return cells;
    }

    /**
     * Weight per cell, the last being that of respondents without a value: the mean, 1. Weights that could not be found
     * are 1 throughout; the reader has been told so as an error when they were to be applied.
     */
    double[] perCell(int wave) {
        double[] weights = new double[cells.size()];
        Arrays.fill(weights, 1);
        if (outcome(wave).orElse(null) instanceof Raking.Weights found) {
            System.arraycopy(found.perCell(), 0, weights, 0, found.perCell().length);
        }
        return weights;
    }

    /** The same for answers to one question: those of which nothing may be told apart all weigh their mean. */
    double[] perCell(int wave, int question) {
        return applied ? coveredByQuestion.get(wave).get(question).clone() : perCell(wave);
    }

    /** The cells of a wave by weight; one class when numbers are not weighted. */
    WeightClasses classes(int wave) {
        return applied
                ? WeightClasses.of(
                        covered.get(wave), tallies.wave(wave).weighting().cells())
                : WeightClasses.NONE;
    }

    /** The answers of a slot to a question, by level. */
    WeightedCounts levels(int wave, int question, int slot) {
        return byStratum(wave, question, tally -> tally.levels(slot));
    }

    /** The answers to a scale question in a period, counted from the wave's first, by level. */
    WeightedCounts inPeriod(int wave, int question, int period) {
        List<StratumTally> strata = strata(wave);
        return strata.isEmpty()
                ? WeightedCounts.plain(tallies.wave(wave).periods().levels(question, period))
                : new WeightedCounts(
                        ofStrata(wave, question),
                        origins(wave),
                        strata.stream()
                                .map(stratum -> stratum.periods().levels(question, period))
                                .toArray(long[][]::new));
    }

    /** The answers of rows set aside by cleaning to a headline question, by level; each weighs as its cell does. */
    WeightedCounts excluded(int wave, int question) {
        List<StratumTally> strata = strata(wave);
        return strata.isEmpty()
                ? WeightedCounts.plain(tallies.wave(wave).uncleaned().levels(question))
                : new WeightedCounts(
                        ofStrata(wave, question),
                        origins(wave),
                        strata.stream()
                                .map(stratum -> stratum.excluded(question))
                                .toArray(long[][]::new));
    }

    /** The answers of rows with signs of careless answering to a headline question, by level, excluded rows or not. */
    WeightedCounts suspect(int wave, int question) {
        List<StratumTally> strata = strata(wave);
        return strata.isEmpty()
                ? WeightedCounts.plain(tallies.wave(wave).careless().levels(question))
                : new WeightedCounts(
                        ofStrata(wave, question),
                        origins(wave),
                        strata.stream()
                                .map(stratum -> stratum.suspect(question))
                                .toArray(long[][]::new));
    }

    /** Comments that mention an issue, and those that do not. */
    WeightedCounts mentions(int wave, int issue) {
        TextTally text = tallies.wave(wave).text();
        long mention = text.issue(issue).comments();
        long[] all = {mention, text.comments() - mention};
        return ofComments(wave, everyQuestion(wave), all, comments -> comments.mentions(issue));
    }

    /** Satisfaction of the respondents whose comment mentions an issue, by level. */
    WeightedCounts satisfaction(int wave, int issue) {
        long[] levels = tallies.wave(wave).text().issue(issue).satisfaction();
        return ofComments(wave, ofSatisfaction(wave), levels, comments -> comments.satisfaction(issue));
    }

    /** Satisfaction of the respondents who comment, by level. */
    WeightedCounts satisfaction(int wave) {
        long[] levels = tallies.wave(wave).text().satisfaction();
        return ofComments(wave, ofSatisfaction(wave), levels, MentionTally::satisfaction);
    }

    /** Comments that belong to no issue, and those that belong to one. */
    WeightedCounts unclassified(int wave) {
        TextTally text = tallies.wave(wave).text();
        long[] all = {text.comments() - text.classified(), text.classified()};
        return ofComments(wave, everyQuestion(wave), all, comments ->
                new long[] {comments.comments() - comments.classified(), comments.classified()});
    }

    /** Comments of each {@link Sentiment}. */
    WeightedCounts sentiments(int wave) {
        long[] all = tallies.wave(wave).text().sentiments();
        return ofComments(wave, everyQuestion(wave), all, MentionTally::sentiments);
    }

    /**
     * Weights per cell for what is told of the comments of a wave, where nothing may be told of some kinds of them: see
     * {@link CoveredWeights#of(double[], long[][], boolean[], int)}.
     */
    double[] ofKinds(int wave, long[][] kinds, boolean[] hidden, int minimum) {
        return CoveredWeights.of(everyQuestion(wave), kinds, hidden, minimum);
    }

    /**
     * What was counted in the strata of a weighted wave.
     *
     * @param perCell weights
     * @param byStratum in the order of {@link WeightingTally#keys}
     */
    WeightedCounts counts(int wave, double[] perCell, long[][] byStratum) {
        return new WeightedCounts(ofStrata(wave, perCell), origins(wave), byStratum);
    }

    /** Per cell: as answers to the satisfaction question weigh. */
    private double[] ofSatisfaction(int wave) {
        return study.priority()
                .satisfaction()
                .map(id -> perCell(wave, study.questions().indexOf(study.question(id))))
                .orElseGet(() -> everyQuestion(wave));
    }

    /** Per cell: what nothing may be told apart of in any question weighs its mean; 1 when numbers are not weighted. */
    private double[] everyQuestion(int wave) {
        return applied ? covered.get(wave).clone() : perCell(wave);
    }

    /**
     * @param perCell weights
     * @param all of everybody, where numbers are not weighted
     */
    private WeightedCounts ofComments(int wave, double[] perCell, long[] all, Function<MentionTally, long[]> counts) {
        List<StratumTally> strata = strata(wave);
        return strata.isEmpty()
                ? WeightedCounts.plain(all)
                : new WeightedCounts(
                        ofStrata(wave, perCell),
                        origins(wave),
                        strata.stream().map(StratumTally::mentions).map(counts).toArray(long[][]::new));
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

    /** The numbers given in a slot. */
    WeightedSample numbers(int wave, int question, int slot) {
        double[] weights = ofStrata(wave, question);
        List<Origin> origins = origins(wave);
        List<QuestionTally> tallies = tallies(wave, question);
        List<Stratum> strata = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            Histogram answers = Histogram.of(tallies.get(i).numbers(slot));
            strata.add(new Stratum(
                    weights[i], answers, origins.isEmpty() ? Optional.empty() : Optional.of(origins.get(i))));
        }
        return WeightedSample.of(strata);
    }

    private WeightedCounts byStratum(int wave, int question, Function<QuestionTally, long[]> counts) {
        return new WeightedCounts(
                ofStrata(wave, question),
                origins(wave),
                tallies(wave, question).stream().map(counts).toArray(long[][]::new));
    }

    /** The strata that somebody is in; none when numbers are not weighted. */
    private List<StratumTally> strata(int wave) {
        return applied ? tallies.wave(wave).weighting().strata() : List.of();
    }

    /** Where the respondents of those strata were drawn; empty without a design, and when numbers are not weighted. */
    private List<Origin> origins(int wave) {
        return applied ? tallies.wave(wave).weighting().origins() : List.of();
    }

    /** Without strata everybody is one, of weight 1. */
    private List<QuestionTally> tallies(int wave, int question) {
        List<StratumTally> strata = strata(wave);
        return strata.isEmpty()
                ? List.of(tallies.wave(wave).question(question))
                : strata.stream().map(stratum -> stratum.question(question)).toList();
    }

    private double[] ofStrata(int wave, int question) {
        return ofStrata(wave, perCell(wave, question));
    }

    private double[] ofStrata(int wave, double[] perCell) {
        if (strata(wave).isEmpty()) {
            return new double[] {1};
        }
        return tallies.wave(wave).weighting().cells().stream()
                .mapToDouble(cell -> perCell[cell])
                .toArray();
    }
}
