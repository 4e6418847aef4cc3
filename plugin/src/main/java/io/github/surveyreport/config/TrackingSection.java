package io.github.surveyreport.config;

import io.github.surveyreport.config.Tracking.Owners;
import io.github.surveyreport.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code actions} of {@code survey.yml}: where the list of actions is and how it is shown. */
final class TrackingSection {
    static final Keys KEYS = Keys.single("actions");
    private static final Key<Located<String>> FILE = KEYS.optional(
            "file", Scalars.locatedText(), "CSV file with actions; default: actions.csv where there is one.");
    private static final Keys COLUMNS_KEYS = Keys.single("action-columns");
    private static final Map<ActionColumn, Key<String>> HEADERS = headers();
    private static final Key<Section> COLUMNS =
            KEYS.optional("columns", COLUMNS_KEYS, "Headers of the CSV file where they are not the usual ones.");
    private static final Key<Owners> OWNERS = KEYS.withDefault(
            "owners",
            Words.of(Owners.class),
            Tracking.DEFAULT.owners(),
            "Who is named: departments and persons (names), departments (roles) or nobody (hidden).");
    private static final Key<Integer> DUE_SOON = KEYS.withDefault(
            "due-soon",
            Numbers.integer(0, 366),
            Tracking.DEFAULT.dueSoonDays(),
            "An open action is due soon from so many days before it is due.");
    private static final Key<String> CURRENCY =
            KEYS.optional("currency", Scalars.text(), "Unit of budgets and benefits, such as 元.");

    private TrackingSection() {}

    private static Map<ActionColumn, Key<String>> headers() {
        Map<ActionColumn, Key<String>> keys = new LinkedHashMap<>();
        for (ActionColumn column : ActionColumn.values()) {
            String usual = String.join(", ", column.usual());
            keys.put(
                    column,
                    COLUMNS_KEYS.optional(column.key(), Scalars.text(), "Its header; default one of: " + usual));
        }
        return keys;
    }

    /** The CSV file, when one is named or there is one of the usual name; a named file that is missing is reported. */
    static Optional<String> file(Optional<Section> tracking, Files files, Problems problems) {
        Optional<Located<String>> named = tracking.flatMap(section -> section.find(FILE));
        if (named.isPresent()) {
            return Optional.of(named.get())
                    .filter(path -> files.check(path, problems))
                    .map(Located::value);
        }
        return Optional.of(Format.ACTIONS_CSV).filter(path -> files.beside(path).isPresent());
    }

    /** Column → the headers it may have. */
    static Map<ActionColumn, List<String>> headers(Optional<Section> tracking) {
        Optional<Section> own = tracking.flatMap(section -> section.find(COLUMNS));
        Map<ActionColumn, List<String>> headers = new LinkedHashMap<>();
        for (ActionColumn column : ActionColumn.values()) {
            headers.put(
                    column,
                    own.flatMap(section -> section.find(HEADERS.get(column)))
                            .map(List::of)
                            .orElse(column.usual()));
        }
        return headers;
    }

    static Tracking build(Section tracking) {
        return new Tracking(tracking.get(OWNERS), tracking.get(DUE_SOON), tracking.find(CURRENCY));
    }
}
