package io.github.surveyreport.run;

import java.util.Map;
import java.util.Optional;

/**
 * What a user asks for who wants gates to be held.
 *
 * @param report the revision that is judged; its {@code output} receives {@code gates.*}
 * @param baseline commit, tag or branch that gates compare with; empty to find it out
 * @param environment variables of the process, by which CI systems tell what they build
 * @param fetch whether what a shallow clone lacks may be fetched, into a repository of its own
 * @param published where it is known what a public edition must not differ from by few
 */
public record CheckRequest(
        RunRequest report,
        Optional<String> baseline,
        Map<String, String> environment,
        boolean fetch,
        PublishedSite published) {
    public CheckRequest {
        environment = Map.copyOf(environment);
    }

    /** Where nothing was published. */
    public CheckRequest(RunRequest report, Optional<String> baseline, Map<String, String> environment, boolean fetch) {
        this(report, baseline, environment, fetch, PublishedSite.NONE);
    }
}
