package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
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
    TEXT("text", false, "text", "privacy", "term", "term-change", "term-new", "keyness", "pair", "words"),
    TRENDS("trends", false, "period", "control", "control-top2", "trend", "step", "forecast"),
    TESTS("tests", true, "test"),
    QUALITY("quality", false, "sample", "outcome", "cleaning", "careless", "careless-effect", "uncleaned", "weights"),
    QUESTIONS("questions", true, "question");

    private static final Map<String, ReceiptKind> BY_KIND = byKind();

    /** Rows of a page; the goal {@code explain} tells of any number. */
    static final int MOST_ROWS = 1500;

    private static final Set<String> NAMED_BY_DATA =
            Set.of("term", "term-change", "term-new", "keyness", "pair", "department");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:+-]+");

    private final String name;
    private final boolean bySubject;
    private final List<String> kinds;

    ReceiptKind(String name, boolean bySubject, String... kinds) {
        this.name = name;
        this.bySubject = bySubject;
        this.kinds = List.of(kinds);
    }

    private static Map<String, ReceiptKind> byKind() {
        Map<String, ReceiptKind> byKind = new HashMap<>();
        for (ReceiptKind kind : values()) {
            kind.kinds.forEach(name -> byKind.put(name, kind));
        }
        return byKind;
    }

    String page() {
        return Receipts.PAGE + "-" + name;
    }

    /** Key of the page's title. */
    String title() {
        return switch (this) {
            case MODELS, TESTS, QUESTIONS -> "receipts." + name;
            default -> name + ".title";
        };
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

    /** The numbers of the page: everybody's before those of groups, newer waves before older ones. */
    List<Measure> measures(Draft draft) {
        Map<String, Integer> waves = new HashMap<>();
        draft.study().waves().forEach(wave -> waves.put(wave.id(), -waves.size()));
        return draft.receipts().rows(this).keySet().stream()
                .sorted(Comparator.comparing(this::place)
                        .thenComparing(key -> key.group().size())
                        .thenComparing(key -> waves.getOrDefault(key.wave(), 1))
                        .thenComparing(Comparator.naturalOrder()))
                .map(key -> draft.findings().measures().find(key).orElseThrow())
                .toList();
    }

    /** The page on which a kind of numbers is told. */
    static Optional<ReceiptKind> of(MeasureKey key) {
        return Optional.ofNullable(BY_KIND.get(kind(key.id())));
    }

    /**
     * The name of the number; its place where the name holds words: terms, channels and departments are named by the data.
     *
     * @param place from 1, in the order in which pages asked for them
     */
    static String anchor(MeasureKey key, int place) {
        String name = Receipts.row(key);
        boolean plain = key.group().isEmpty()
                && !NAMED_BY_DATA.contains(kind(key.id()))
                && PLAIN.matcher(name).matches();
        return plain ? name : "number-" + place;
    }
}
