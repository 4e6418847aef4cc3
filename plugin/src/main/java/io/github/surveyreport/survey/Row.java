package io.github.surveyreport.survey;

import java.util.Arrays;

/** The decoded cells of one row while it is judged. */
final class Row {
    final int[] answers;
    final int[][] choices;
    final String[] texts;
    final int[] groups;

    /** Local seconds, {@link DateText#UNREADABLE} when blank or unreadable. */
    long submitted = DateText.UNREADABLE;

    /** Milliseconds, {@link DurationText#UNREADABLE} when blank or unreadable. */
    long duration = DurationText.UNREADABLE;

    /** Whether some cell is no possible answer to its question. */
    boolean outOfRange;

    Row(int questions, int groupings) {
        answers = new int[questions];
        choices = new int[questions][];
        texts = new String[questions];
        groups = new int[groupings];
        Arrays.fill(answers, Response.MISSING);
        Arrays.fill(groups, Response.MISSING);
    }

    /** Whether a question was answered: with a level, with choices, or with a number or text. */
    boolean answered(int question) {
        return answers[question] != Response.MISSING || choices[question] != null || texts[question] != null;
    }

    Response.Times times() {
        return new Response.Times(
                submitted == DateText.UNREADABLE ? Response.UNKNOWN : submitted,
                duration == DurationText.UNREADABLE ? Response.UNKNOWN : duration);
    }
}
