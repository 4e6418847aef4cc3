package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Numbers that share a page of receipts: of a kind all that can be told, each thing by itself or all things of a kind
 * together.
 */
enum ReceiptKind {
    SERVICE("service", true, "service", "metric"),
    ISSUES("issues", true, "priority", "issues", "issue", "cause", "bone", "stage"),
    MODELS(
            "models",
            false,
            "drivers",
            "driver",
            "correlation",
            "ordinal",
            "ipa",
            "kano",
            "scale",
            "item",
            "factors",
            "factor"),
    ACTIONS("actions", true, "actions", "department", "action", "matched"),
    TEXT("text", false, "text", "privacy", "term");

    /** Rows of a page; the goal {@code explain} tells of any number. */
    static final int MOST_ROWS = 1500;
    /** Which place or priority other weights would give is told in sentences, not as numbers. */
    private static final Set<String> OTHER_WEIGHTS = Set.of("rank", "priority", "border-priority");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:+-]+");

    private final String name;
    private final boolean bySubject;
    private final List<String> kinds;

    ReceiptKind(String name, boolean bySubject, String... kinds) {
        this.name = name;
        this.bySubject = bySubject;
        this.kinds = List.of(kinds);
    }

    String page() {
        return Receipts.PAGE + "-" + name;
    }

    /** Key of the page's title. */
    String title() {
        return this == MODELS ? "receipts.models" : name + ".title";
    }

    /** Whether each subject has a table of its own. */
    boolean bySubject() {
        return bySubject;
    }

    static String kind(String id) {
        int dot = id.indexOf('.');
        return dot < 0 ? id : id.substring(0, dot);
    }

    private int place(MeasureKey key) {
        return kinds.indexOf(kind(key.id()));
    }

    private boolean tells(MeasureKey key) {
        String statistic = key.statistic();
        int colon = statistic.indexOf(':');
        boolean otherWeights = colon > 0 && OTHER_WEIGHTS.contains(statistic.substring(0, colon));
        return place(key) >= 0 && !otherWeights && (key.group().isEmpty() || this == SERVICE);
    }

    /** The numbers of the page: everybody's before those of groups, newer waves before older ones, at most {@link #MOST_ROWS}. */
    List<Measure> measures(Draft draft) {
        Map<String, Integer> waves = new HashMap<>();
        draft.study().waves().forEach(wave -> waves.put(wave.id(), -waves.size()));
        List<Measure> told = new ArrayList<>();
        for (Measure measure : draft.findings().measures().all()) {
            if (tells(measure.key()) && measure.result().computable()) {
                told.add(measure);
            }
        }
        told.sort(Comparator.comparing(
                        (Measure measure) -> measure.key().group().size())
                .thenComparing(measure -> waves.getOrDefault(measure.key().wave(), 1)));
        return told.subList(0, Math.min(MOST_ROWS, told.size())).stream()
                .sorted(Comparator.comparing((Measure measure) -> place(measure.key())))
                .toList();
    }

    /** The page on which a kind of numbers is told. */
    static Optional<ReceiptKind> of(MeasureKey key) {
        for (ReceiptKind kind : values()) {
            if (kind.tells(key)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Address by number, of every kind. */
    static Map<MeasureKey, String> hrefs(Draft draft) {
        Map<MeasureKey, String> hrefs = new HashMap<>();
        for (ReceiptKind kind : values()) {
            int place = 0;
            for (Measure measure : kind.measures(draft)) {
                hrefs.put(measure.key(), kind.page() + ".html#" + anchor(measure.key(), ++place));
            }
        }
        return hrefs;
    }

    /**
     * The name of the number; its place where the name holds words: terms, channels and departments are named by the data.
     *
     * @param place from 1, among {@link #measures}
     */
    static String anchor(MeasureKey key, int place) {
        String name = Receipts.row(key);
        boolean plain = key.group().isEmpty()
                && !kind(key.id()).equals("term")
                && PLAIN.matcher(name).matches();
        return plain ? name : "number-" + place;
    }
}
