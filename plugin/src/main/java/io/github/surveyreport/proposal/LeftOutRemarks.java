package io.github.surveyreport.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** What of an export is not proposed, and why. */
final class LeftOutRemarks {
    /** How many columns a comment names before it only counts. */
    private static final int MOST_NAMED = 20;

    private LeftOutRemarks() {}

    /** By reason, with the names of the first columns. */
    static void write(Draft draft, CommentedLines out) {
        Map<String, List<Heading>> reasons = new LinkedHashMap<>();
        draft.leftOut()
                .forEach(left -> reasons.computeIfAbsent(left.reason(), r -> new ArrayList<>())
                        .add(left.heading()));
        reasons.forEach((reason, headings) -> {
            StringJoiner names = new StringJoiner(", ");
            headings.stream().limit(MOST_NAMED).forEach(heading -> names.add(name(heading)));
            if (headings.size() > MOST_NAMED) {
                names.add("… +" + (headings.size() - MOST_NAMED));
            }
            out.guess("", Guess.of("left-out-" + reason, headings.size(), names));
        });
        if (draft.skippedRows() > 0) {
            out.guess("", Guess.of("skipped-rows", draft.skippedRows()));
        }
    }

    private static String name(Heading heading) {
        String full = heading.full();
        String name = full.length() <= 40 ? full : full.substring(0, full.offsetByCodePoints(0, 20)) + "…";
        return name.isBlank() ? "#" + (heading.position() + 1) : name;
    }
}
