package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Question.Level;
import io.github.surveyreport.config.Study;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    private final Draft draft;
    private final Map<String, Question> questions = new HashMap<>();
    private final Map<String, Map<String, Integer>> groups = new HashMap<>();
    private Map<ReceiptKind, List<Measure>> measures;
    private Map<MeasureKey, String> ofKinds;

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
        if (ReceiptKind.of(key).isPresent()) {
            return ofKinds().getOrDefault(key, "");
        }
        Question question = questions.get(key.id());
        if (question != null) {
            String anchor = anchor(question, key);
            return anchor.isEmpty() ? "" : page(question) + ".html#" + anchor;
        }
        if (!key.group().isEmpty()) {
            return "";
        }
        if (key.id().equals("sample")) {
            return PAGE + ".html#" + row(key);
        }
        boolean scored = key.id().equals("composite")
                || key.id().startsWith("dimension.")
                || key.id().startsWith("indicator.");
        return scored && !key.statistic().equals("target") ? SCORECARD + ".html#" + row(key) : "";
    }

    /** The numbers of a page, in its order; none where the report has none of the kind. */
    List<Measure> measures(ReceiptKind kind) {
        if (measures == null) {
            measures = ReceiptKind.measures(draft);
        }
        return measures.getOrDefault(kind, List.of());
    }

    private Map<MeasureKey, String> ofKinds() {
        if (ofKinds == null) {
            ofKinds = ReceiptKind.hrefs(draft);
        }
        return ofKinds;
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
        if (!statistic.startsWith("share:")) {
            return "now-" + statistic;
        }
        String level = statistic.substring("share:".length());
        List<String> levels = question.levels().stream().map(Level::id).toList();
        return "now-share-" + (levels.indexOf(level) + 1);
    }

    static String wave(String wave) {
        return "wave-" + wave;
    }

    /** @param place from 1, in the order of the grouping's values */
    static String group(String grouping, int place) {
        return "group-" + grouping + "-" + place;
    }
}
