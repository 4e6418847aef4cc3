package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Scorecard;
import io.github.surveyreport.stats.Difference;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.NetPromoterScore;
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
import java.util.stream.IntStream;

/**
 * The answers of some respondents to a scale question, by level, and everything computed from them. Scores are those of
 * the levels, after reversing. The top box holds the two highest levels, the bottom box the two lowest; on a scale of
 * fewer than four points, where two would overlap, one each.
 */
final class ScaleCounts {
    private static final int POINTS_FOR_TWO = 4;
    private static final int PROMOTER_FROM = 9;
    private static final int DETRACTOR_TO = 6;
    private static final double PER_CENT = 100;

    private final int[] scores;
    private final WeightedCounts counts;

    /** Respondents who all count once. */
    ScaleCounts(Question question, long[] counts) {
        this(question, WeightedCounts.plain(counts));
    }

    ScaleCounts(Question question, WeightedCounts counts) {
        this(
                question.levels().stream()
                        .mapToInt(level -> level.score().orElseThrow())
                        .toArray(),
                counts);
    }

    private ScaleCounts(int[] scores, WeightedCounts counts) {
        this.scores = scores;
        this.counts = counts;
    }

    ScaleCounts plus(WeightedCounts more) {
        return new ScaleCounts(scores, counts.plus(more));
    }

    /** These and those of other respondents, who need not be of the same strata. */
    ScaleCounts beside(ScaleCounts that) {
        return new ScaleCounts(scores, counts.beside(that.counts));
    }

    /** Other answers to the same question. */
    ScaleCounts of(WeightedCounts others) {
        return new ScaleCounts(scores, others);
    }

    /** Everybody here who is not in that part. */
    ScaleCounts without(ScaleCounts part) {
        return new ScaleCounts(scores, counts.minus(part.counts));
    }

    long n() {
        return Arrays.stream(counts.pooled()).sum();
    }

    /** The scores given, each respondent counted once. */
    Histogram histogram() {
        return Histogram.ofScores(scores, counts.pooled());
    }

    long top() {
        return count(this::top);
    }

    long bottom() {
        return count(this::bottom);
    }

    private boolean top(int level) {
        return inTop(scores[level]);
    }

    private boolean bottom(int level) {
        return inBottom(scores[level]);
    }

    private boolean promotes(int level) {
        return scores[level] >= PROMOTER_FROM;
    }

    private boolean detracts(int level) {
        return scores[level] <= DETRACTOR_TO;
    }

    /** Whether a score lies in the top box of this scale. */
    boolean inTop(int score) {
        int[] ordered = ordered();
        return score >= ordered[ordered.length - box()];
    }

    boolean inBottom(int score) {
        return score <= ordered()[box() - 1];
    }

    /** Before × after, level by level, of the same respondents. */
    JointTable joint(long[][] pairs) {
        return new JointTable(scores, pairs);
    }

    NetPromoterScore.Counts recommendation() {
        long promoters = count(this::promotes);
        long detractors = count(this::detracts);
        return new NetPromoterScore.Counts(promoters, n() - promoters - detractors, detractors);
    }

    /** Means in points, shares as 0..1, NPS as −100..100; with the interval of its kind. */
    Statistic statistic(Scorecard.Of of, double confidence) {
        return switch (of) {
            case MEAN -> WeightedMean.of(sample(), confidence);
            case TOP2 -> WeightedShare.wilson(counts.share(this::top), confidence);
            case BOTTOM2 -> WeightedShare.wilson(counts.share(this::bottom), confidence);
            case NET -> WeightedNet.share(counts.net(this::top, this::bottom), confidence);
            case NPS -> WeightedNet.promoterScore(net(), confidence);
        };
    }

    /** Shares of those who recommend, of the undecided and of those who advise against, in this order. */
    List<Statistic> recommendationShares(double confidence) {
        return recommendationParts().stream()
                .map(kind -> WeightedShare.wilson(counts.share(kind), confidence))
                .toList();
    }

    /** Answers in the top box as 1, the others as 0, as they weigh. */
    WeightedSample inTop() {
        return counts.share(this::top);
    }

    /** The scores given, as they weigh. */
    WeightedSample sample() {
        return counts.sample(scores);
    }

    WeightedSample net() {
        return counts.net(this::promotes, this::detracts);
    }

    /**
     * Groups by parts of the same scale: promoters, passives and detractors; or those in the top box and those not.
     *
     * @param groups not empty
     */
    static WeightedTable table(List<ScaleCounts> groups, boolean recommendation) {
        ScaleCounts scale = groups.get(0);
        IntPredicate not = level -> !scale.top(level);
        List<IntPredicate> parts = recommendation ? scale.recommendationParts() : List.of(scale::top, not);
        return WeightedCounts.table(groups.stream().map(group -> group.counts).toList(), parts);
    }

    private List<IntPredicate> recommendationParts() {
        return List.of(this::promotes, level -> !promotes(level) && !detracts(level), this::detracts);
    }

    /**
     * This minus that, of different respondents, with the interval of the difference. Where the procedure needs spread
     * or a second answer and there is none, the plain difference with the warning {@code no-interval}.
     */
    Statistic minus(ScaleCounts that, Scorecard.Of of, double confidence) {
        Statistic difference = switch (of) {
            case MEAN -> WeightedMean.difference(sample(), that.sample(), confidence);
            case TOP2 -> WeightedShare.difference(counts.share(this::top), that.counts.share(that::top), confidence);
            case BOTTOM2 ->
                WeightedShare.difference(counts.share(this::bottom), that.counts.share(that::bottom), confidence);
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

    /** What an answer of each level adds to a statistic that is a mean over respondents; shares in per cent. */
    double[] contributions(Scorecard.Of of) {
        int[] ordered = ordered();
        int top = ordered[ordered.length - box()];
        int bottom = ordered[box() - 1];
        return Arrays.stream(scores)
                .mapToDouble(score -> switch (of) {
                    case MEAN -> score;
                    case TOP2 -> score >= top ? PER_CENT : 0;
                    case BOTTOM2 -> score <= bottom ? PER_CENT : 0;
                    case NET -> (score >= top ? PER_CENT : 0) - (score <= bottom ? PER_CENT : 0);
                    case NPS -> score >= PROMOTER_FROM ? PER_CENT : score <= DETRACTOR_TO ? -PER_CENT : 0;
                })
                .toArray();
    }

    /** What stands for the question as a whole: the score for recommendation, else the mean. */
    static Scorecard.Of headline(Question question) {
        return question.type() == Question.Type.NPS ? Scorecard.Of.NPS : Scorecard.Of.MEAN;
    }

    List<Long> counts() {
        return Arrays.stream(counts.pooled()).boxed().toList();
    }

    private int box() {
        return scores.length < POINTS_FOR_TWO ? 1 : 2;
    }

    private int[] ordered() {
        return Arrays.stream(scores).sorted().toArray();
    }

    private long count(IntPredicate levels) {
        long[] pooled = counts.pooled();
        return IntStream.range(0, pooled.length)
                .filter(levels)
                .mapToLong(level -> pooled[level])
                .sum();
    }
}
