package io.github.surveyreport.stats.paired;

import io.github.surveyreport.stats.Rescale;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.TestOutcome;

/**
 * The change of the net promoter score among the same respondents: each counts 1 as a promoter (9, 10), −1 as a
 * detractor (0 to 6), else 0; the mean difference with Student's t, times 100.
 */
public final class PairedNps {
    private static final int PROMOTER_FROM = 9;
    private static final int DETRACTOR_TO = 6;

    private PairedNps() {}

    /** What an answer of 0..10 counts. */
    public static int worth(int score) {
        if (score >= PROMOTER_FROM) {
            return 1;
        }
        return score <= DETRACTOR_TO ? -1 : 0;
    }

    /** Score after minus score before, −200..200; otherwise as {@link PairedMean#change}. */
    public static Statistic change(JointTable table, double confidence) {
        return Rescale.by(100, PairedMean.change(table.differences(PairedNps::worth), confidence));
    }

    /** As {@link PairedMean#test}. */
    public static TestOutcome test(JointTable table) {
        return PairedMean.test(table.differences(PairedNps::worth));
    }
}
