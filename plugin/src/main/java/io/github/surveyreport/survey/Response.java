package io.github.surveyreport.survey;

/**
 * One readable questionnaire, coded against the resolved study. All lists of the study (questions, groups) give the
 * positions.
 */
public final class Response {
    /** The code of an unanswered question, and of a group that is not given. */
    public static final int MISSING = -1;

    /** A time that is not known. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    private static final int[] NONE = {};

    private final int wave;
    private final int line;
    private final long customer;
    private final Times times;
    private final int[] answers;
    private final int[][] choices;
    private final String[] texts;
    private final int[] groups;
    private final CarelessSigns signs;

    /**
     * @param wave index in the study's waves
     * @param line line in its file at which the record starts
     * @param customer keyed hash of the customer; 0 when not known. Without a customer column it is the hash of the
     *     respondent id, and without that one of the file and line
     * @param times when it was submitted and how long it took
     * @param answers per question: level index for scale and single-choice questions, else {@link #MISSING}
     * @param choices per question: the chosen level indices, for multiple choice in ascending order, for a ranking from the
     *     first rank on ({@link #MISSING} at a rank whose rare option stands as the pooled one further ahead); null where none
     * @param texts per question: the trimmed text, or the canonical decimal for a number; null where blank
     * @param groups per grouping: value index or {@link #MISSING}
     * @param signs of careless answering
     */
    public Response(
            int wave,
            int line,
            long customer,
            Times times,
            int[] answers,
            int[][] choices,
            String[] texts,
            int[] groups,
            CarelessSigns signs) {
        this.wave = wave;
        this.line = line;
        this.customer = customer;
        this.times = times;
        this.answers = answers;
        this.choices = choices;
        this.texts = texts;
        this.groups = groups;
        this.signs = signs;
    }

    public int wave() {
        return wave;
    }

    public int line() {
        return line;
    }

    public long customer() {
        return customer;
    }

    /** Local seconds since 1970-01-01T00:00; {@link #UNKNOWN} when the cell is blank or unreadable. */
    public long submitted() {
        return times.submitted();
    }

    /** Milliseconds taken; {@link #UNKNOWN} when the cell is blank or unreadable. */
    public long duration() {
        return times.duration();
    }

    public CarelessSigns signs() {
        return signs;
    }

    public int answer(int question) {
        return answers[question];
    }

    /** Chosen levels of a multiple-choice or ranking question; not to be changed by the caller. */
    public int[] choices(int question) {
        return choices[question] == null ? NONE : choices[question];
    }

    /** Whether a multiple-choice or ranking question was answered at all. */
    public boolean chose(int question) {
        return choices[question] != null;
    }

    /** The comment or the number given; null when blank. */
    public String text(int question) {
        return texts[question];
    }

    public int group(int grouping) {
        return groups[grouping];
    }

    /**
     * When a questionnaire was submitted and how long it took.
     *
     * @param submitted local seconds since 1970-01-01T00:00, or {@link #UNKNOWN}
     * @param duration milliseconds, or {@link #UNKNOWN}
     */
    public record Times(long submitted, long duration) {
        public static final Times NONE = new Times(UNKNOWN, UNKNOWN);
    }
}
