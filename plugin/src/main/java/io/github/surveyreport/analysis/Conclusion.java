package io.github.surveyreport.analysis;

import java.util.List;

/**
 * A generated statement.
 *
 * @param rest the measures it rests on, in the order in which the wording names them
 * @param subjects ids the wording needs besides (indicator, question, group value, issue, action …)
 */
public record Conclusion(Kind kind, Tone tone, List<MeasureKey> rest, List<String> subjects) {
    public Conclusion {
        rest = List.copyOf(rest);
        subjects = List.copyOf(subjects);
    }

    /**
     * What a conclusion says; the report words it, with the numbers of {@code rest} (found by statistic, and by wave where
     * two are named).
     */
    public enum Kind {
        /** Rest: {@code composite} score; target and gap where there is a target. GOOD or BAD by the target, NEUTRAL within sampling error. */
        COMPOSITE_LEVEL,
        /**
         * Rest: {@code composite} change and score of the last wave, score of the previous. NEUTRAL: no clear change,
         * since the interval of the difference holds 0 or there is none.
         */
        COMPOSITE_CHANGE,
        /** Rest: score of the dimension. Subject: its id. */
        DIMENSION_BEST,
        /** Rest: score of the dimension. Subject: its id. */
        DIMENSION_WORST,
        /** Rest: value, target and gap of the indicator. Subject: its id. */
        INDICATOR_BELOW_TARGET,
        /**
         * Rest: value of every indicator that met its target, or the gap of all when none did. Subjects: ids of those
         * that met it. GOOD: all did, BAD: none did.
         */
        INDICATORS_MET,
        /** Rest: share and target of every service level that is missed. Subjects: their ids. BAD. */
        SERVICE_LEVELS_MISSED,
        /** Rest: mean of the question (nps for NPS questions) in the last wave, then in the previous; its change. Subject: its id. */
        QUESTION_ROSE,
        /** Rest: mean of the question (nps for NPS questions) in the last wave, then in the previous; its change. Subject: its id. */
        QUESTION_FELL,
        /** Rest: mean of the question in the group, rest-mean, versus-rest. Subjects: question, grouping, value. */
        GROUP_LOWEST,
        /**
         * Rest: mean of the question in the lowest and the highest group tested, then effect and p of the test of all
         * groups. Subjects: question, grouping, lowest value, highest value.
         */
        GROUPS_DIFFER_MOST,
        /** Rest: importance of the drivers named, strongest first. Subjects: outcome, then these; the first is clearly above all others. */
        DRIVER_STRONGEST,
        /**
         * The same where what the first issue is about goes with the outcome clearly less than an equal part would. Rest:
         * importance of that question first. Subjects: outcome, issue, its question, then the strongest.
         */
        DRIVER_NOT_FIRST_ISSUE,
        /** Rest: nps, promoters and detractors of the question. Subject: its id. */
        NPS_LEVEL,
        /** Rest: comments, customers and share of the issue. Subjects: its id, then those of issues that tie with it. */
        TOP_ISSUE,
        /** Rest: share of the issue in the last wave, then in the previous; its trend. Subject: its id. BAD. */
        ISSUE_ROSE,
        /** Rest: mean-with, mean-without and gap of the issue. Subject: its id. BAD. */
        ISSUE_LESS_SATISFIED,
        /** Rest: mention-share, respondent-share and concentration of the issue in the group. Subjects: issue, grouping, value. */
        ISSUE_CONCENTRATED,
        /** Rest: same-priority of an issue of the first priority. Subject: its id. */
        PRIORITY_UNSTEADY,
        /**
         * Rest: before, after, target and change of the action, of the same customers where the verdict rests on them.
         * Subject: its id. GOOD: verified and target met, BAD: neither, NEUTRAL: one of both.
         */
        ACTION_EFFECT,
        /** Rest: {@code actions} late. Subjects: ids of the actions that are late. */
        ACTIONS_LATE,
        /** Rest: {@code issues} p1-without-action. Subjects: ids of the issues of the first priority that no action answers. */
        ISSUES_WITHOUT_ACTION,
        /** Rest: {@code actions} verified, judged and verified-share. */
        ACTIONS_VERIFIED,
        /** Rest: {@code actions} unmeasurable. Subjects: ids of the actions without a measurable target. */
        ACTIONS_UNMEASURABLE,
        /** Rest: {@code sample} valid, response-rate, margin-of-error. Subjects: small groups, {@code grouping=value}. */
        SAMPLE_ADEQUACY,
        /** Rest: {@code sample} excluded, returned and valid-rate. */
        DATA_QUALITY
    }

    /** How a reader should take a conclusion. */
    public enum Tone {
        GOOD,
        BAD,
        NEUTRAL
    }
}
