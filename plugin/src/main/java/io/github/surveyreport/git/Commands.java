package io.github.surveyreport.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Runs {@code git}. */
@FunctionalInterface
public interface Commands {

    /**
     * @param exit 0 when all went well
     * @param out standard output
     * @param err standard error, in English
     */
    record Result(int exit, byte[] out, String err) {
        public boolean ok() {
            return exit == 0;
        }

        public String text() {
            return new String(out, StandardCharsets.UTF_8);
        }

        public List<String> lines() {
            return text().lines().toList();
        }

        /** What the remote's own side says about a failure, when it says anything; else git's own words, or its exit code. */
        public String said() {
            List<String> lines = told().lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("hint:"))
                    .toList();
            List<String> remote = lines.stream()
                    .filter(line -> line.startsWith("remote:"))
                    .map(line -> line.substring("remote:".length()).strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
            String said = (remote.isEmpty() ? lines : remote).stream().limit(6).collect(Collectors.joining(" / "));
            return said.isEmpty() ? "exit " + exit : said;
        }

        /** What is told about a failure: both streams. */
        public String told() {
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
