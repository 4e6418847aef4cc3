package io.github.surveyreport.publish;

import io.github.surveyreport.git.Commands;
import io.github.surveyreport.git.Remote;
import io.github.surveyreport.problem.SurveyReportException;
import java.util.Optional;

/** Takes git's results: as they are, as a reason to try again, or as a problem. */
record Answers(Remote remote, String branch) {

    /** The result of an exchange with the remote; empty when another attempt may help. */
    Optional<Commands.Result> exchanged(Commands.Result result) {
        return !result.ok() && GitFailure.passes(result.told()) ? Optional.empty() : Optional.of(local(result));
    }

    /** What cannot fail but for a broken machine or a remote that refuses. */
    Commands.Result local(Commands.Result result) {
        if (!result.ok()) {
            throw new SurveyReportException(GitFailure.problem(result, remote, branch));
        }
        return result;
    }
}
