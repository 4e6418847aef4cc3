package io.github.surveyreport.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.SurveyReportException;
import org.junit.jupiter.api.function.Executable;

/** The single problem of a failed call. */
final class Failures {
    private Failures() {}

    static Problem problem(Executable call) {
        SurveyReportException failure = assertThrows(SurveyReportException.class, call);
        assertEquals(1, failure.problems().size());
        return failure.problems().get(0);
    }

    static String english(Executable call) {
        return problem(call).located(Language.EN);
    }

    static String chinese(Executable call) {
        return problem(call).located(Language.ZH_CN);
    }

    static String code(Executable call) {
        return problem(call).code();
    }
}
