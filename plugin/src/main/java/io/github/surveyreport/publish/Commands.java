package io.github.surveyreport.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs {@code git}. */
@FunctionalInterface
interface Commands {

    /**
     * @param exit 0 when all went well
     * @param out standard output
     * @param err standard error, in English
     */
    record Result(int exit, byte[] out, String err) {
        boolean ok() {
            return exit == 0;
        }

        String text() {
            return new String(out, StandardCharsets.UTF_8);
        }

        List<String> lines() {
            return text().lines().toList();
        }

        /** What is told about a failure: both streams. */
        String told() {
            return err + "\n" + text();
        }
    }

    /**
     * @param input standard input, may be empty
     * @param arguments after {@code git}
     * @throws IOException when git cannot be started
     * @throws io.github.surveyreport.problem.SurveyReportException when it takes too long
     */
    Result run(byte[] input, List<String> arguments) throws IOException;

    default Result run(String... arguments) throws IOException {
        return run(new byte[0], List.of(arguments));
    }
}
