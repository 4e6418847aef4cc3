package io.github.surveyreport.config;

import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Categories of a study that say what a built-in one says that is used too: comments would count in both. */
final class LexiconOverlap {
    /** Share of the phrases that must belong to one built-in category, and how many at least. */
    private static final double SHARE = 0.5;

    private static final int LEAST = 2;
    private static final int NAMED = 3;

    private final Map<String, List<String>> builtIn;

    /** @param builtIn id of each built-in category in use → its phrases */
    LexiconOverlap(Map<String, List<String>> builtIn) {
        this.builtIn = builtIn;
    }

    /** Warns of the built-in category that most phrases of this one belong to. */
    void check(Section issue, Problems problems) {
        List<String> own = Located.values(issue.find(IssueSection.SYNONYMS).orElse(List.of()));
        String most = "";
        List<String> shared = List.of();
        for (Map.Entry<String, List<String>> category : builtIn.entrySet()) {
            List<String> common = own.stream()
                    .filter(phrase -> category.getValue().stream().anyMatch(known -> holds(phrase, known)))
                    .toList();
            if (common.size() > shared.size()) {
                most = category.getKey();
                shared = common;
            }
        }
        if (shared.size() >= LEAST && shared.size() >= SHARE * own.size()) {
            problems.add(Problem.warning(
                    "config.builtin-overlap",
                    issue.at(IssueSection.SYNONYMS),
                    IssueSection.SYNONYMS.name(),
                    issue.thing(),
                    own.size(),
                    shared.size(),
                    most,
                    named(shared)));
        }
    }

    /** Whether whoever says the phrase says what is known too; a phrase with a gap only if it is the same. */
    private static boolean holds(String phrase, String known) {
        String said = phrase.toLowerCase(Locale.ROOT);
        String looked = known.toLowerCase(Locale.ROOT);
        boolean letters = looked.codePointAt(0) < 0x250;
        return said.equals(looked) || !letters && looked.length() > 1 && said.contains(looked);
    }

    private static String named(List<String> shared) {
        List<String> first = new ArrayList<>(shared.subList(0, Math.min(NAMED, shared.size())));
        if (shared.size() > NAMED) {
            first.add("…");
        }
        return String.join(", ", first);
    }
}
