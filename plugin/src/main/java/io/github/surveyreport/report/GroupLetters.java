package io.github.surveyreport.report;

import io.github.surveyreport.config.Comparisons;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Column letters: a group bears the letter of each group whose value is clearly lower; a capital where p is very small. With
 * more than 26 groups the letters go on as AA, AB ….
 */
final class GroupLetters {
    private static final int ALPHABET = 26;

    private final Draft draft;
    private final Grouping grouping;
    private final Comparisons settings;

    GroupLetters(Draft draft, Grouping grouping) {
        this.draft = draft;
        this.grouping = grouping;
        this.settings = draft.study().methods().comparisons();
    }

    /** The name of a column: {@code A} for the first. */
    static String letter(int index) {
        String last = String.valueOf((char) ('A' + index % ALPHABET));
        return index < ALPHABET ? last : letter(index / ALPHABET - 1) + last;
    }

    /** The letters of each group; none where a group is clearly above none. */
    record Above(Map<String, String> byValue) {
        String get(Grouping.Value value) {
            return byValue.getOrDefault(value.id(), "");
        }
    }

    /**
     * Whether any pair of groups was tested in that question.
     *
     * @param test as for {@link #of}
     */
    boolean tested(Question question, String test) {
        List<Grouping.Value> values = grouping.values();
        for (int a = 0; a < values.size(); a++) {
            for (int b = a + 1; b < values.size(); b++) {
                if (pair(question, test, a, b).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Which groups are clearly above which.
     *
     * @param test {@code pair} for means, {@code top2-pair} for shares, {@code nps-pair}, {@code choice-pair:<level>}
     * @param statistic by which one group is higher than another
     */
    Above of(Question question, String test, String statistic) {
        List<Grouping.Value> values = grouping.values();
        Map<String, List<String>> letters = new HashMap<>();
        for (int a = 0; a < values.size(); a++) {
            for (int b = a + 1; b < values.size(); b++) {
                Optional<Double> p = pair(question, test, a, b);
                if (p.isPresent() && p.get() <= settings.weak()) {
                    boolean firstHigher = value(question, statistic, a) > value(question, statistic, b);
                    String letter = letter(firstHigher ? b : a);
                    letters.computeIfAbsent(values.get(firstHigher ? a : b).id(), id -> new ArrayList<>())
                            .add(p.get() <= settings.strong() ? letter : letter.toLowerCase(java.util.Locale.ROOT));
                }
            }
        }
        Map<String, String> joined = new HashMap<>();
        letters.forEach((id, all) -> joined.put(id, String.join(values.size() > ALPHABET ? " " : "", all)));
        return new Above(joined);
    }

    private Optional<Double> pair(Question question, String test, int a, int b) {
        String id = "test." + question.id() + "." + grouping.id();
        String statistic = test + ":" + grouping.values().get(b).id();
        return draft.shown()
                .estimate(draft.last(
                        id, statistic, grouping.id(), grouping.values().get(a).id()))
                .map(Estimate::value);
    }

    private double value(Question question, String statistic, int index) {
        String value = grouping.values().get(index).id();
        return draft.shown()
                .estimate(draft.last(Labels.name(question), statistic, grouping.id(), value))
                .map(Estimate::value)
                .orElse(Double.NEGATIVE_INFINITY);
    }
}
