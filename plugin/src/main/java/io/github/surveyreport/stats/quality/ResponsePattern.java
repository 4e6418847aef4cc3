package io.github.surveyreport.stats.quality;

/** The answers of one respondent to questions on one scale, in the order asked and as given. */
public final class ResponsePattern {
    private ResponsePattern() {}

    /** Length of the longest run of equal answers (Johnson 2005, J Res Pers 39:103); 0 without answers. */
    public static int longestRun(int[] answers, int count) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < count; i++) {
            run = i > 0 && answers[i] == answers[i - 1] ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /**
     * Intra-individual response variability: the sample standard deviation within the person (Dunn et al. 2018, J Bus
     * Psychol 33:105). At least two answers.
     */
    public static double variability(int[] answers, int count) {
        double mean = 0;
        for (int i = 0; i < count; i++) {
            mean += answers[i];
        }
        mean /= count;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            squares += (answers[i] - mean) * (answers[i] - mean);
        }
        return StrictMath.sqrt(squares / (count - 1));
    }
}
