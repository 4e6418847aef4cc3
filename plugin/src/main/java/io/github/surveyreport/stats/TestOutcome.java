package io.github.surveyreport.stats;

/** What a significance test says: a result, or the reason why there is none. */
public sealed interface TestOutcome permits TestResult, NotComputable {

    /** Number of valid observations that went in, also when nothing could be computed. */
    long n();
}
