package io.github.surveyreport.compare;

/**
 * Something that is judged otherwise now.
 *
 * @param subject id of a measure: {@code indicator.csat}, {@code issue.refund}, {@code action.A01}, {@code composite} …
 * @param wave id of the wave
 * @param before what it was: for targets {@code met} or {@code missed}, for priorities {@code 1}..{@code 5}, for actions
 *     the verdict's name; {@code after} likewise
 * @param onNoise whether nothing but respondents who do not clearly answer otherwise made the difference
 */
public record Crossing(Kind kind, String subject, String wave, String before, String after, boolean onNoise) {

    public enum Kind {
        TARGET,
        PRIORITY,
        /** From or to the first priority, between the last wave of the earlier report and a new one. */
        WAVE_PRIORITY,
        VERDICT
    }
}
