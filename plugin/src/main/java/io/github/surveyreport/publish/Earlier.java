package io.github.surveyreport.publish;

import io.github.surveyreport.git.Printable;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.SurveyReportException;
import java.util.ArrayList;
import java.util.List;

/** The publications that a branch can be brought back to, each behind the number that leads to it. */
final class Earlier {
    private static final int MOST_TOLD = 10;

    private Earlier() {}

    /**
     * Why it does not go back so far.
     *
     * @param earlier the commits before the last one, the later first
     */
    static SurveyReportException tooFar(int back, String branch, List<RawCommit> earlier) {
        if (earlier.isEmpty()) {
            return failure("publish.no-rollback-at-all", branch);
        }
        List<String> told = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_TOLD, earlier.size()); i++) {
            told.add((i + 1) + " = " + Printable.of(earlier.get(i).subject()));
        }
        if (earlier.size() > MOST_TOLD) {
            told.add("…");
        }
        return failure("publish.no-rollback", back, branch, earlier.size(), String.join("; ", told));
    }

    private static SurveyReportException failure(String code, Object... arguments) {
        return new SurveyReportException(Problem.error(code, Location.NONE, arguments));
    }
}
