package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Scorecard;
import io.github.surveyreport.stats.Difference;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.Mean;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.compare.WeightedTable;
import io.github.surveyreport.stats.paired.JointTable;
import io.github.surveyreport.stats.weight.WeightedMean;
import io.github.surveyreport.stats.weight.WeightedNet;
import io.github.surveyreport.stats.weight.WeightedSample;
import io.github.surveyreport.stats.weight.WeightedShare;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** The answers of some respondents to a scale question, by level, and everything computed from them. */
final class ScaleCounts {
    private final ScaleParts parts;
    private final WeightedCounts counts;

    /** Respondents who all count once. */
    ScaleCounts(Question question, long[] counts) {
        this(question, WeightedCounts.plain(counts));
    }

    ScaleCounts(Question question, WeightedCounts counts) {
        this(ScaleParts.of(question), counts);
    }

    private ScaleCounts(ScaleParts parts, WeightedCounts counts) {
        this.parts = parts;
        this.counts = counts;
    }

    ScaleCounts plus(WeightedCounts more) {
        return new ScaleCounts(parts, counts.plus(more));
    }

    /** These and those of other respondents, who need not be of the same strata. */
    ScaleCounts beside(ScaleCounts that) {
        return new ScaleCounts(parts, counts.beside(that.counts));
    }

    /** Other answers to the same question. */
    ScaleCounts of(WeightedCounts others) {
        return new ScaleCounts(parts, others);
    }

    /** Everybody here who is not in that part. */
    ScaleCounts without(ScaleCounts part) {
        return new ScaleCounts(parts, counts.minus(part.counts));
    }

    long n() {
        return Arrays.stream(counts.pooled()).sum();
    }

    /** The scores given, each respondent counted once. */
    Histogram histogram() {
        return Histogram.ofScores(parts.scores(), counts.pooled());
    }

    /** Which levels are in which part of the scale. */
    ScaleParts parts() {
        return parts;
    }

    /** Before × after, level by level, of the same respondents. */
    JointTable joint(long[][] pairs) {
        return new JointTable(parts.scores(), pairs);
    }

    /** Means in points, shares as 0..1, NPS as −100..100; with the interval of its kind. */
    Statistic statistic(Scorecard.Of of, double confidence) {
        return switch (of) {
            case MEAN -> mean(confidence);
            case TOP2 -> WeightedShare.wilson(counts.share(parts::top), confidence);
            case BOTTOM2 -> WeightedShare.wilson(counts.share(parts::bottom), confidence);
            case NET -> WeightedNet.share(counts.net(parts::top, parts::bottom), confidence);
            case NPS -> WeightedNet.promoterScore(net(), confidence);
        };
    }

    /** The mean with an interval that tells nothing of how skewed the answers are, for those whose shares are not told. */
    Statistic studentMean(double confidence) {
        return WeightedMean.student(sample(), confidence);
    }

    private Statistic mean(double confidence) {
        int[] scores = parts.scores();
        return Mean.within(
                WeightedMean.of(sample(), confidence),
                Arrays.stream(scores).min().orElseThrow(),
                Arrays.stream(scores).max().orElseThrow());
    }

    /** Shares of those who recommend, of the undecided and of those who advise against, in this order. */
    List<Statistic> recommendationShares(double confidence) {
        return recommendationParts().stream()
                .map(kind -> WeightedShare.wilson(counts.share(kind), confidence))
                .toList();
    }

    /** Answers in the top box as 1, the others as 0, as they weigh. */
    WeightedSample inTop() {
        return counts.share(parts::top);
    }

    /** The scores given, as they weigh. */
    WeightedSample sample() {
        return counts.sample(parts.scores());
    }

    WeightedSample net() {
        return counts.net(parts::promotes, parts::detracts);
    }

    /**
     * Groups by parts of the same scale: promoters, passives and detractors; or those in the top box and those not.
     *
     * @param groups not empty
     */
    static WeightedTable table(List<ScaleCounts> groups, boolean recommendation) {
        ScaleCounts scale = groups.get(0);
        IntPredicate not = level -> !scale.parts.top(level);
        List<IntPredicate> kinds = recommendation ? scale.recommendationParts() : List.of(scale.parts::top, not);
        return WeightedCounts.table(groups.stream().map(group -> group.counts).toList(), kinds);
    }

    private List<IntPredicate> recommendationParts() {
        return List.of(parts::promotes, level -> !parts.promotes(level) && !parts.detracts(level), parts::detracts);
    }

    /**
     * This minus that, of different respondents, with the interval of the difference. Where the procedure needs spread
     * or a second answer and there is none, the plain difference with the warning {@code no-interval}.
     */
    Statistic minus(ScaleCounts that, Scorecard.Of of, double confidence) {
        Statistic difference = switch (of) {
            case MEAN -> WeightedMean.difference(sample(), that.sample(), confidence);
            case TOP2 ->
                WeightedShare.difference(counts.share(parts::top), that.counts.share(that.parts::top), confidence);
            case BOTTOM2 ->
                WeightedShare.difference(
                        counts.share(parts::bottom), that.counts.share(that.parts::bottom), confidence);
            case NPS -> WeightedNet.promoterDifference(net(), that.net(), confidence);
            case NET -> Difference.of(statistic(of, confidence), that.statistic(of, confidence));
        };
        if (difference.computable() || n() == 0 || that.n() == 0) {
            return difference;
        }
        Estimate a = (Estimate) statistic(of, confidence);
        Estimate b = (Estimate) that.statistic(of, confidence);
        return Estimate.plain(a.value() - b.value(), n() + that.n(), "difference")
                .warn("no-interval");
    }

    /** Whether this score of recommendation differs from that, of different respondents. */
    TestOutcome recommendationTest(ScaleCounts that) {
        return WeightedNet.promoterTest(net(), that.net());
    }

    /** What stands for the question as a whole: the score for recommendation, else the mean. */
    static Scorecard.Of headline(Question question) {
        return question.type() == Question.Type.NPS ? Scorecard.Of.NPS : Scorecard.Of.MEAN;
    }
}
