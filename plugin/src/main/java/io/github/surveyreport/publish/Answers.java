package io.github.surveyreport.publish;

import io.github.surveyreport.git.Commands;
import io.github.surveyreport.git.Remote;
import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Takes git's results: as they are, as a reason to try again, or as a problem.
 *
 * @param branch of the site
 * @param temp in which the publication is built
 */
record Answers(Remote remote, String branch, Path temp) {
    private static final long LEAST_ROOM = 64L << 10;

    /** Then git cannot say so: what it says is written there. */
    boolean hasNoRoom() {
        try {
            return Files.getFileStore(temp).getUsableSpace() < LEAST_ROOM;
        } catch (IOException e) {
            return false;
        }
    }

    /** The result of an exchange with the remote; empty when another attempt may help. */
    Optional<Commands.Result> exchanged(Commands.Result result) {
        return !result.ok() && GitFailure.passes(result.told()) ? Optional.empty() : Optional.of(local(result));
    }

    /** What cannot fail but for a broken machine or a remote that refuses. */
    Commands.Result local(Commands.Result result) {
        if (!result.ok()) {
            throw new SurveyReportException(GitFailure.problem(result, this));
        }
        return result;
    }
}
