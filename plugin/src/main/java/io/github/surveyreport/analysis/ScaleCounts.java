package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Scorecard;
import io.github.surveyreport.stats.Difference;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.Mean;
import io.github.surveyreport.stats.NetPromoterScore;
import io.github.surveyreport.stats.NetShare;
import io.github.surveyreport.stats.Proportion;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.paired.JointTable;
import java.util.Arrays;
import java.util.List;

/**
 * The answers of some respondents to a scale question, by level, and everything computed from them. Scores are those of
 * the levels, after reversing. The top box holds the two highest levels, the bottom box the two lowest; on a scale of
 * fewer than four points, where two would overlap, one each.
 */
final class ScaleCounts {
    private static final int POINTS_FOR_TWO = 4;
    private static final int PROMOTER_FROM = 9;
    private static final int DETRACTOR_TO = 6;

    private final int[] scores;
    private final long[] counts;

    ScaleCounts(Question question, long[] counts) {
        this(
                question.levels().stream()
                        .mapToInt(level -> level.score().orElseThrow())
                        .toArray(),
                counts);
    }

    private ScaleCounts(int[] scores, long[] counts) {
        this.scores = scores;
        this.counts = counts;
    }

    ScaleCounts plus(long[] more) {
        long[] sum = counts.clone();
        Arrays.setAll(sum, level -> counts[level] + more[level]);
        return new ScaleCounts(scores, sum);
    }

    /** Other answers to the same question. */
    ScaleCounts of(long[] others) {
        return new ScaleCounts(scores, others);
    }

    /** Everybody here who is not in that part. */
    ScaleCounts without(ScaleCounts part) {
        long[] rest = counts.clone();
        Arrays.setAll(rest, level -> counts[level] - part.counts[level]);
        return new ScaleCounts(scores, rest);
    }

    long n() {
        return Arrays.stream(counts).sum();
    }

    Histogram histogram() {
        return Histogram.ofScores(scores, counts);
    }

    long top() {
        int[] ordered = ordered();
        return countFrom(ordered[ordered.length - box()], Integer.MAX_VALUE);
    }

    long bottom() {
        return countFrom(Integer.MIN_VALUE, ordered()[box() - 1]);
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
        long promoters = countFrom(PROMOTER_FROM, Integer.MAX_VALUE);
        long detractors = countFrom(Integer.MIN_VALUE, DETRACTOR_TO);
        return new NetPromoterScore.Counts(promoters, n() - promoters - detractors, detractors);
    }

    /** Means in points, shares as 0..1, NPS as −100..100; with the interval of its kind. */
    Statistic statistic(Scorecard.Of of, double confidence) {
        return switch (of) {
            case MEAN -> Mean.of(histogram(), confidence);
            case TOP2 -> Proportion.wilson(top(), n(), confidence);
            case BOTTOM2 -> Proportion.wilson(bottom(), n(), confidence);
            case NET -> NetShare.of(top(), bottom(), n(), confidence);
            case NPS -> {
                NetPromoterScore.Counts c = recommendation();
                yield NetPromoterScore.of(c.promoters(), c.passives(), c.detractors(), confidence);
            }
        };
    }

    /**
     * This minus that, of different respondents, with the interval of the difference. Where the procedure needs spread
     * or a second answer and there is none, the plain difference with the warning {@code no-interval}.
     */
    Statistic minus(ScaleCounts that, Scorecard.Of of, double confidence) {
        Statistic difference = switch (of) {
            case MEAN -> Mean.difference(histogram(), that.histogram(), confidence);
            case TOP2 -> Proportion.difference(top(), n(), that.top(), that.n(), confidence);
            case BOTTOM2 -> Proportion.difference(bottom(), n(), that.bottom(), that.n(), confidence);
            case NPS -> NetPromoterScore.difference(recommendation(), that.recommendation(), confidence);
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

    /** What stands for the question as a whole: the score for recommendation, else the mean. */
    static Scorecard.Of headline(Question question) {
        return question.type() == Question.Type.NPS ? Scorecard.Of.NPS : Scorecard.Of.MEAN;
    }

    List<Long> counts() {
        return Arrays.stream(counts).boxed().toList();
    }

    private int box() {
        return scores.length < POINTS_FOR_TWO ? 1 : 2;
    }

    private int[] ordered() {
        return Arrays.stream(scores).sorted().toArray();
    }

    private long countFrom(int lowest, int highest) {
        long sum = 0;
        for (int level = 0; level < scores.length; level++) {
            if (scores[level] >= lowest && scores[level] <= highest) {
                sum += counts[level];
            }
        }
        return sum;
    }
}
