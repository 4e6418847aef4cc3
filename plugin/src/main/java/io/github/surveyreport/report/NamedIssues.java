package io.github.surveyreport.report;

import io.github.surveyreport.analysis.IssueFinding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The issues that are told of. */
final class NamedIssues {
    private NamedIssues() {}

    /** Issues that somebody named in the last wave, by rank. */
    static List<IssueFinding> of(Draft draft) {
        return draft.findings().issues().stream()
                .filter(issue -> Stream.of("comments", "customers")
                        .map(count -> draft.last("issue." + issue.category().id(), count))
                        .flatMap(Optional::stream)
                        .anyMatch(count -> count.result().valueIfComputable().orElse(1) > 0))
                .toList();
    }

    /** Those of them that have a rank: the others are named by too few to be told. */
    static List<IssueFinding> ranked(Draft draft) {
        return of(draft).stream().filter(issue -> issue.rank().isPresent()).toList();
    }
}
