package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
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

    /** Every name of a kind of numbers, in the order of the pages and of the tables on them. */
    private static final Map<String, Place> PLACES = new HashMap<>();

    static {
        for (ReceiptKind page : values()) {
            page.kinds.forEach(kind -> PLACES.put(kind, new Place(page, PLACES.size())));
        }
    }

    private final String name;
    private final boolean bySubject;
    private final List<String> kinds;

    /** @param order among all kinds of all pages */
    private record Place(ReceiptKind page, int order) {}

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

    /** The page on which a kind of numbers is told. */
    static Optional<ReceiptKind> of(MeasureKey key) {
        Place place = PLACES.get(kind(key.id()));
        boolean told = place != null && (key.group().isEmpty() || place.page() == SERVICE) && !ofOtherWeights(key);
        return told ? Optional.of(place.page()) : Optional.empty();
    }

    private static boolean ofOtherWeights(MeasureKey key) {
        int colon = key.statistic().indexOf(':');
        return colon > 0 && OTHER_WEIGHTS.contains(key.statistic().substring(0, colon));
    }

    /**
     * The numbers of each page: everybody's before those of groups, newer waves before older ones, at most
     * {@link #MOST_ROWS}; then by kind.
     */
    static Map<ReceiptKind, List<Measure>> measures(Draft draft) {
        Map<ReceiptKind, List<Measure>> told = new EnumMap<>(ReceiptKind.class);
        for (Measure measure : draft.findings().measures().all()) {
            if (measure.result().computable()) {
                of(measure.key())
                        .ifPresent(page -> told.computeIfAbsent(page, none -> new ArrayList<>())
                                .add(measure));
            }
        }
        Map<String, Integer> waves = new HashMap<>();
        draft.study().waves().forEach(wave -> waves.put(wave.id(), -waves.size()));
        told.replaceAll((page, measures) -> first(measures, waves));
        return told;
    }

    private static List<Measure> first(List<Measure> measures, Map<String, Integer> waves) {
        measures.sort(Comparator.comparing(
                        (Measure measure) -> measure.key().group().size())
                .thenComparing(measure -> waves.getOrDefault(measure.key().wave(), 1)));
        return measures.stream()
                .limit(MOST_ROWS)
                .sorted(Comparator.comparing((Measure measure) ->
                        PLACES.get(kind(measure.key().id())).order()))
                .toList();
    }

    /** Address by number, of every kind. */
    static Map<MeasureKey, String> hrefs(Draft draft) {
        Map<MeasureKey, String> hrefs = new HashMap<>();
        for (ReceiptKind kind : values()) {
            int place = 0;
            for (Measure measure : draft.receipts().measures(kind)) {
                hrefs.put(measure.key(), kind.page() + ".html#" + anchor(measure.key(), ++place));
            }
        }
        return hrefs;
    }

    /**
     * The name of the number; its place where the name holds words: terms, channels and departments are named by the data.
     *
     * @param place from 1, among the numbers of the page
     */
    static String anchor(MeasureKey key, int place) {
        String name = Receipts.row(key);
        boolean plain = key.group().isEmpty()
                && !kind(key.id()).equals("term")
                && PLAIN.matcher(name).matches();
        return plain ? name : "number-" + place;
    }
}
