package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Question.Level;
import io.github.surveyreport.config.Study;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the receipt of a number is: a page for each question, one for the scorecard, one for the sample and one for each
 * {@link ReceiptKind}. A link leads to a
 * row of it; made of ids of the configuration and places in lists, never of texts from the data.
 */
final class Receipts {
    static final String PAGE = "receipts";
    static final String SCORECARD = "receipts-scorecard";
    /** Groups that a page tells; the goal {@code explain} tells any. */
    static final int MOST_GROUPS = 400;
    /** Levels that stand as columns beside each other. */
    static final int MOST_LEVELS = 12;

    /** What is told of each option of a ranking besides the share that ranks it first. */
    static final List<String> OF_RANKING =
            List.of("rank-score", "mean-rank", "top3", "ranked", "rank-score-change", "first-change");

    private final Draft draft;
    private final Map<String, Question> questions = new HashMap<>();
    private final Map<String, Map<String, Integer>> groups = new HashMap<>();
    private final Map<ReceiptKind, Map<MeasureKey, String>> asked = new EnumMap<>(ReceiptKind.class);
    private final Map<ReceiptKind, List<Measure>> measures = new EnumMap<>(ReceiptKind.class);
    private boolean closed;

    Receipts(Draft draft) {
        this.draft = draft;
        Study study = draft.study();
        study.questions().stream()
                .filter(Receipts::told)
                .forEach(question -> questions.put(Labels.name(question), question));
        int before = 0;
        for (Grouping grouping : study.groups()) {
            before += grouping.values().size();
            if (before <= MOST_GROUPS) {
                groups.put(grouping.id(), places(grouping));
            }
        }
    }

    private static Map<String, Integer> places(Grouping grouping) {
        Map<String, Integer> places = new HashMap<>();
        grouping.values().forEach(value -> places.put(value.id(), places.size() + 1));
        return places;
    }

    static boolean told(Question question) {
        return question.type() != Question.Type.TEXT;
    }

    static String page(Question question) {
        return "receipts-question-" + question.id();
    }

    /** Groupings whose values have rows on the receipts of a question. */
    static List<Grouping> groupings(Draft draft, Question question) {
        Receipts receipts = draft.receipts();
        return question.levels().size() > MOST_LEVELS
                ? List.of()
                : draft.study().groups().stream()
                        .filter(grouping -> receipts.groups.containsKey(grouping.id()))
                        .toList();
    }

    /** The address of the row that tells of a number; empty where there is none. */
    String href(MeasureKey key) {
        if (draft.href(PAGE).isEmpty()) {
            return "";
        }
        Question question = questions.get(key.id());
        if (question != null) {
            String anchor = anchor(question, key);
            return anchor.isEmpty() ? ofKind(key) : page(question) + ".html#" + anchor;
        }
        if (key.group().isEmpty() && key.id().equals("sample")) {
            return PAGE + ".html#" + row(key);
        }
        boolean scored = key.id().equals("composite")
                || key.id().startsWith("dimension.")
                || key.id().startsWith("indicator.");
        return scored && key.group().isEmpty() ? SCORECARD + ".html#" + row(key) : ofKind(key);
    }

    /** Where the receipt of a number is, if it was found; empty where it is not. */
    String href(Optional<Measure> measure) {
        return measure.filter(found -> found.result().computable())
                .map(found -> href(found.key()))
                .orElse("");
    }

    /** A row is made for what a page shows, in the order in which pages ask, and while a page of receipts has room. */
    private String ofKind(MeasureKey key) {
        Optional<ReceiptKind> kind = ReceiptKind.of(key);
        if (kind.isEmpty()) {
            return "";
        }
        Map<MeasureKey, String> rows = asked.computeIfAbsent(kind.get(), first -> new LinkedHashMap<>());
        String anchor = rows.get(key);
        if (anchor == null) {
            boolean told = draft.findings()
                    .measures()
                    .find(key)
                    .filter(found -> found.result().computable())
                    .isPresent();
            if (closed || !told || rows.size() == ReceiptKind.MOST_ROWS) {
                return "";
            }
            anchor = ReceiptKind.anchor(key, rows.size() + 1);
            rows.put(key, anchor);
        }
        return kind.get().page() + ".html#" + anchor;
    }

    /** The numbers of a page, in its order; none where no page shows one of the kind. */
    List<Measure> measures(ReceiptKind kind) {
        return measures.computeIfAbsent(kind, one -> one.measures(draft));
    }

    /** The rows of a page: anchor by number. From then on no other number gets a row, so that receipts need none themselves. */
    Map<MeasureKey, String> rows(ReceiptKind kind) {
        closed = true;
        return Collections.unmodifiableMap(asked.getOrDefault(kind, Map.of()));
    }

    /** The anchor of the row of a number on the page of the sample or of the scorecard. */
    static String row(MeasureKey key) {
        return key.id() + "." + key.statistic() + "." + key.wave();
    }

    private String anchor(Question question, MeasureKey key) {
        boolean last = key.wave().equals(draft.lastWave().id());
        if (key.group().isEmpty()) {
            return last
                    ? statistic(question, key.statistic())
                    : question.levels().size() > MOST_LEVELS ? "" : wave(key.wave());
        }
        String grouping = key.group().firstKey();
        Integer place = groups.getOrDefault(grouping, Map.of()).get(key.group().get(grouping));
        boolean told = last
                && place != null
                && key.group().size() == 1
                && question.levels().size() <= MOST_LEVELS;
        return told ? group(grouping, place) : "";
    }

    static String statistic(Question question, String statistic) {
        int colon = statistic.indexOf(':');
        if (colon < 0) {
            return "now-" + statistic;
        }
        List<String> levels = question.levels().stream().map(Level::id).toList();
        return "now-" + statistic.substring(0, colon) + "-" + (levels.indexOf(statistic.substring(colon + 1)) + 1);
    }

    static String wave(String wave) {
        return "wave-" + wave;
    }

    /** @param place from 1, in the order of the grouping's values */
    static String group(String grouping, int place) {
        return "group-" + grouping + "-" + place;
    }
}
