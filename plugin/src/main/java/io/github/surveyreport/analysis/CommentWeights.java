package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Study;
import io.github.surveyreport.text.Sentiment;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Comments, and the answers of those who comment, as they weigh. */
final class CommentWeights {
    private final Study study;
    private final Tallies tallies;
    private final Weights weights;

    CommentWeights(Study study, Tallies tallies, Weights weights) {
        this.study = study;
        this.tallies = tallies;
        this.weights = weights;
    }

    /** Comments that mention an issue, and those that do not. */
    WeightedCounts mentions(int wave, int issue) {
        TextTally text = tallies.wave(wave).text();
        long mention = text.issue(issue).comments();
        long[] all = {mention, text.comments() - mention};
        return ofComments(wave, Optional.empty(), all, comments -> comments.mentions(issue));
    }

    /** Satisfaction of the respondents whose comment mentions an issue, by level. */
    WeightedCounts satisfaction(int wave, int issue) {
        long[] levels = tallies.wave(wave).text().issue(issue).satisfaction();
        return ofComments(wave, satisfactionQuestion(), levels, comments -> comments.satisfaction(issue));
    }

    /** Satisfaction of the respondents who comment, by level. */
    WeightedCounts satisfaction(int wave) {
        long[] levels = tallies.wave(wave).text().satisfaction();
        return ofComments(wave, satisfactionQuestion(), levels, MentionTally::satisfaction);
    }

    /** Comments that belong to no issue, and those that belong to one. */
    WeightedCounts unclassified(int wave) {
        TextTally text = tallies.wave(wave).text();
        long[] all = {text.comments() - text.classified(), text.classified()};
        return ofComments(wave, Optional.empty(), all, comments ->
                new long[] {comments.comments() - comments.classified(), comments.classified()});
    }

    /** Comments of each {@link Sentiment}. */
    WeightedCounts sentiments(int wave) {
        long[] all = tallies.wave(wave).text().sentiments();
        return ofComments(wave, Optional.empty(), all, MentionTally::sentiments);
    }

    /**
     * Weights per cell for what is told of the comments of a wave, where nothing may be told of some kinds of them: see
     * {@link CoveredWeights#of(double[], long[][], boolean[], int)}.
     */
    double[] ofKinds(int wave, long[][] kinds, boolean[] hidden, int minimum) {
        return CoveredWeights.of(of(wave).ofEveryQuestion(), kinds, hidden, minimum)
                .weights();
    }

    /**
     * What was counted in the strata of a weighted wave, the weights taken as given.
     *
     * @param perCell weights
     * @param byStratum in the order of {@link WeightingTally#keys}
     */
    WeightedCounts counts(int wave, double[] perCell, long[][] byStratum) {
        return weights.ofStrata(wave, perCell, Optional.empty(), byStratum);
    }

    private Optional<Integer> satisfactionQuestion() {
        return study.priority().satisfaction().map(id -> study.questions().indexOf(study.question(id)));
    }

    /**
     * @param question whose weights comments have; empty for those that hide what any question hides
     * @param all of everybody, where numbers are not weighted
     */
    private WeightedCounts ofComments(
            int wave, Optional<Integer> question, long[] all, Function<MentionTally, long[]> counts) {
        List<StratumTally> strata = weights.strata(wave);
        if (strata.isEmpty()) {
            return WeightedCounts.plain(all);
        }
        long[][] mentions =
                strata.stream().map(StratumTally::mentions).map(counts).toArray(long[][]::new);
        if (question.isPresent()) {
            return weights.counts(wave, question.get(), mentions);
        }
        return weights.ofStrata(wave, of(wave).ofEveryQuestion(), of(wave).calibration(), mentions);
    }

    private WaveWeights of(int wave) {
        return weights.of(wave).orElseThrow();
    }
}
