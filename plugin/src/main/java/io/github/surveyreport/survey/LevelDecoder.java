package io.github.surveyreport.survey;

import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Question;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns the text of a cell into the index of a level. Keeps what it has worked out; for one thread. */
final class LevelDecoder {
    /** The text is none of the levels. */
    static final int UNKNOWN = -2;

    /** More different answers than any real choice has: a bound for memory. */
    static final int MOST_LEVELS = 1_000;

    private static final int REMEMBERED = 4_096;

    private final Map<String, Integer> levels;
    private final Set<String> missing;
    private final boolean open;
    private final Set<String> discovered = new HashSet<>();
    private final Map<String, Integer> known = new HashMap<>();

    private LevelDecoder(Map<String, Integer> levels, Set<String> missing, boolean open) {
        this.levels = levels;
        this.missing = missing;
        this.open = open;
    }

    /** For the answers to a scale or choice question. */
    static LevelDecoder of(Question question, Collection<String> missingEverywhere) {
        Map<String, Integer> ids = new HashMap<>();
        for (int i = 0; i < question.levels().size(); i++) {
            ids.put(question.levels().get(i).id(), i);
        }
        Map<String, Integer> levels = new HashMap<>(ids);
        question.codes().forEach((text, id) -> levels.put(Cells.trim(text), ids.get(id)));
        return new LevelDecoder(levels, missing(missingEverywhere, question.missing()), question.openLevels());
    }

    /** For the values of a grouping. */
    static LevelDecoder of(Grouping grouping, Collection<String> missingEverywhere) {
        Map<String, Integer> levels = new HashMap<>();
        for (int i = 0; i < grouping.values().size(); i++) {
            for (String code : grouping.values().get(i).codes()) {
                levels.put(Cells.trim(code), i);
            }
        }
        return new LevelDecoder(levels, missing(missingEverywhere, List.of()), grouping.open());
    }

    static Set<String> missing(Collection<String> everywhere, Collection<String> here) {
        Set<String> missing = new HashSet<>();
        everywhere.forEach(text -> missing.add(Cells.trim(text)));
        here.forEach(text -> missing.add(Cells.trim(text)));
        return missing;
    }

    /**
     * The level of a cell, {@link Response#MISSING} or {@link #UNKNOWN}. In an open question or grouping whose levels are
     * not known yet every text is noted and counts as level 0.
     */
    int decode(String cell) {
        Integer before = known.get(cell);
        if (before != null) {
            return before;
        }
        int level = level(Cells.trim(cell));
        if (known.size() < REMEMBERED) {
            known.put(cell, level);
        }
        return level;
    }

    /** Whether a trimmed cell holds no answer. */
    boolean missing(String text) {
        return text.isEmpty() || missing.contains(text);
    }

    /** The texts noted for an open question or grouping; one more than the bound when there are too many. */
    Set<String> discovered() {
        return discovered;
    }

    private int level(String text) {
        if (missing(text)) {
            return Response.MISSING;
        }
        Integer level = levels.get(text);
        if (level != null) {
            return level;
        }
        String option = withoutRemark(text);
        if (!option.equals(text)) {
            return level(option);
        }
        if (open) {
            return discover(text);
        }
        String number = Cells.scaleNumber(text);
        return missing.contains(number) ? Response.MISSING : levels.getOrDefault(number, UNKNOWN);
    }

    /** 问卷星 writes what was typed in beside an option behind it: {@code 其他〖朋友介绍〗}. */
    private static String withoutRemark(String text) {
        int remark = text.endsWith("〗") ? text.indexOf('〖') : 0;
        return remark > 0 ? Cells.trim(text.substring(0, remark)) : text;
    }

    private int discover(String text) {
        if (!levels.isEmpty()) {
            return UNKNOWN;
        }
        if (discovered.size() <= MOST_LEVELS) {
            discovered.add(text);
        }
        return 0;
    }
}
