package io.github.surveyreport.compare;

import java.util.Optional;

/**
 * A gate that says something else now.
 *
 * @param measure what it looks at, such as {@code indicator.csat/value}
 * @param before its verdict at the earlier revision, by that one's gates; empty where there was no such gate
 * @param after its verdict now; empty where there is no such gate any more
 * @param failed whether it stops a build now and did not miss its bound before: a gate that is new did not pass before
 */
public record GateChange(String id, String measure, Optional<String> before, Optional<String> after, boolean failed) {}
