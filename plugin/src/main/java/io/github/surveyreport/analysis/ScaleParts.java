package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Scorecard;
import java.util.Arrays;

/**
 * Which levels of a scale question are in its top and bottom box, and which recommend. The top box holds the two highest
 * levels, the bottom box the two lowest; on a scale of fewer than four points, where two would overlap, one each.
 *
 * @param scores of the levels, after reversing
 */
public record ScaleParts(int... scores) {
    private static final int POINTS_FOR_TWO = 4;
    private static final int PROMOTER_FROM = 9;
    private static final int DETRACTOR_TO = 6;
    private static final double PER_CENT = 100;

    public static ScaleParts of(Question question) {
        return new ScaleParts(Patterns.scores(question));
    }

    boolean top(int level) {
        return inTop(scores[level]);
    }

    boolean bottom(int level) {
        return inBottom(scores[level]);
    }

    boolean promotes(int level) {
        return scores[level] >= PROMOTER_FROM;
    }

    boolean detracts(int level) {
        return scores[level] <= DETRACTOR_TO;
    }

    /** Whether a score lies in the top box of this scale. */
    boolean inTop(int score) {
        return score >= ordered()[scores.length - box()];
    }

    boolean inBottom(int score) {
        return score <= ordered()[box() - 1];
    }

    /** What an answer of each level adds to a statistic that is a mean over respondents; shares in per cent. */
    public double[] contributions(Scorecard.Of of) {
        double[] adds = new double[scores.length];
        Arrays.setAll(adds, level -> switch (of) {
            case MEAN -> scores[level];
            case TOP2 -> top(level) ? PER_CENT : 0;
            case BOTTOM2 -> bottom(level) ? PER_CENT : 0;
            case NET -> (top(level) ? PER_CENT : 0) - (bottom(level) ? PER_CENT : 0);
            case NPS -> promotes(level) ? PER_CENT : detracts(level) ? -PER_CENT : 0;
        });
        return adds;
    }

    private int box() {
        return scores.length < POINTS_FOR_TWO ? 1 : 2;
    }

    private int[] ordered() {
        return Arrays.stream(scores).sorted().toArray();
    }
}
