package io.github.surveyreport.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What every statistic means: entries of the dictionary page, to which table headers link. Texts are {@code
 * glossary.<id>}, with {@code .term}, and as far as they apply {@code .formula}, {@code .source} and {@code .none} (when it
 * is not shown).
 */
final class Glossary {
    private static final List<String> TERMS = List.of(
            "n",
            "missing",
            "mean",
            "sd",
            "median",
            "top2",
            "bottom2",
            "net",
            "nps",
            "interval",
            "change",
            "difference-rest",
            "score",
            "gap",
            "margin",
            "return-rate",
            "valid-rate",
            "response-rate",
            "population-share",
            "outcome-rate",
            "design-effect",
            "n-effective",
            "weight-cv",
            "small-base",
            "suppressed");
    /** Columns that go by another name than their entry. */
    private static final Map<String, String> OTHER_COLUMNS =
            Map.of("weight-min", "weight-cv", "weight-max", "weight-cv", "valid", "n");

    private Glossary() {}

    /** The address of the entry that explains a column; empty when none does. */
    static String href(String column) {
        String term = OTHER_COLUMNS.getOrDefault(column, column);
        return TERMS.contains(term) ? "dictionary.html#" + anchor(term) : "";
    }

    private static String anchor(String term) {
        return "term-" + term;
    }

    static List<Block.Definition> definitions(Draft draft) {
        return TERMS.stream()
                .map(term -> new Block.Definition(
                        anchor(term),
                        draft.say("glossary." + term + ".term", draft.confidence()),
                        text(draft, term),
                        details(draft, term)))
                .toList();
    }

    /** Terms and what they mean, without formulas. */
    static List<Block.Fact> facts(Draft draft) {
        return definitions(draft).stream()
                .map(entry -> new Block.Fact(entry.term(), entry.text(), false))
                .toList();
    }

    private static String text(Draft draft, String term) {
        return draft.say(
                "glossary." + term,
                draft.confidence(),
                draft.study().plan().minimumBase(),
                draft.study().plan().minimumCell());
    }

    /** Formula, source and when it is not shown, each with its label, as far as there are any. */
    private static List<String> details(Draft draft, String term) {
        Map<String, Optional<String>> found = new LinkedHashMap<>();
        for (String kind : List.of("formula", "source", "none")) {
            found.put(kind, draft.words().find("glossary." + term + "." + kind));
        }
        List<String> details = new ArrayList<>();
        found.forEach((kind, text) -> text.ifPresent(words -> details.add(draft.say("glossary.label." + kind, words))));
        return details;
    }
}
