package io.github.surveyreport.run;

import java.util.Map;
import java.util.Optional;

/**
 * What a user asks for who wants to see what a change does to the report.
 *
 * @param report the later revision; its {@code output} receives {@code diff/}
 * @param baseline commit, tag or branch to compare with; empty to find it out
 * @param environment variables of the process, by which CI systems tell what they build
 * @param fetch whether what a shallow clone lacks may be fetched, into a repository of its own
 * @param failOn what fails the build
 * @param published where it is known what a public edition must not differ from by few
 */
public record DiffRequest(
        RunRequest report,
        Optional<String> baseline,
        Map<String, String> environment,
        boolean fetch,
        FailOn failOn,
        PublishedSite published) {
    public DiffRequest {
        environment = Map.copyOf(environment);
    }

    /** Where nothing was published. */
    public DiffRequest(
            RunRequest report,
            Optional<String> baseline,
            Map<String, String> environment,
            boolean fetch,
            FailOn failOn) {
        this(report, baseline, environment, fetch, failOn, PublishedSite.NONE);
    }
}
