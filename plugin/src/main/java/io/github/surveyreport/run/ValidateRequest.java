package io.github.surveyreport.run;

import java.util.Map;
import java.util.function.Consumer;

/**
 * What a user asks for who wants to know what is wrong or doubtful.
 *
 * @param report the revision that is looked at; its {@code output} receives what was found
 * @param environment variables of the process, by which CI systems tell that they read annotations
 * @param annotations takes lines for the CI system to read from standard output, where it asks for them
 * @param patch takes the proposed changes; empty when there are none
 */
public record ValidateRequest(
        RunRequest report, Map<String, String> environment, Consumer<String> annotations, Consumer<String> patch) {
    public ValidateRequest {
        environment = Map.copyOf(environment);
    }
}
