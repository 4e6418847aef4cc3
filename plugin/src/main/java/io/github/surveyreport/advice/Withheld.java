package io.github.surveyreport.advice;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;

/** Numbers that are not told, to protect who gave them. */
final class Withheld {
    private Withheld() {}

    static boolean is(Measure measure) {
        return measure.result() instanceof NotComputable none && none.reason() == Reason.SUPPRESSED;
    }
}
