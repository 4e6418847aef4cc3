package io.github.surveyreport.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One question.
 *
 * @param text wording as put to the respondent
 * @param label short form for tables and charts (default: the wording)
 * @param columns one column; for {@link Type#MULTIPLE} and {@link Type#RANKING} either one
 *     (options joined by {@code separator}) or one per option
 * @param dimension id of its dimension
 * @param levels the answers in scale order, from configuration, never from data; empty with {@code openLevels}
 * @param openLevels choices are found in the data ({@code choices: auto}); levels are then sorted by code point
 * @param codes cell text → level id: scale numbers, value map and labels together
 * @param missing cell texts that mean "no answer" in this question, besides those of {@link CsvFormat}
 * @param reverse whether the score is turned round on the scale (1 ↔ 5)
 * @param separator between the options in one cell of a multiple-choice or ranking question
 * @param byRank of a ranking with several columns: whether these are for ranks and hold options, not the other way round
 * @param waves ids of the waves that asked it; empty means all
 */
public record Question(
        String id,
        String text,
        String label,
        Type type,
        List<ColumnRef> columns,
        Optional<String> dimension,
        List<Level> levels,
        boolean openLevels,
        Map<String, String> codes,
        List<String> missing,
        boolean reverse,
        Optional<String> separator,
        boolean byRank,
        List<String> waves) {
    /** Options that can be put in order: every pair of option and rank is counted. */
    public static final int MOST_RANKED = 40;

    public Question {
        columns = List.copyOf(columns);
        levels = List.copyOf(levels);
        codes = Map.copyOf(codes);
        missing = List.copyOf(missing);
        waves = List.copyOf(waves);
    }

    /** What answers a question takes, and so how they are counted. */
    public enum Type {
        /** Likert and other rating scales of 2 to 11 points: levels with scores. */
        RATING,
        /** 0..10 recommendation. */
        NPS,
        /** One of several unordered choices; yes/no is one of these. */
        SINGLE,
        /** Any number of several choices. */
        MULTIPLE,
        /** Several choices put in order, all of them or the first few. */
        RANKING,
        /** A number. */
        NUMBER,
        /** Free text. */
        TEXT
    }

    /** Whether answers are one level each: a histogram describes it. */
    public boolean isScale() {
        return type == Type.RATING || type == Type.NPS;
    }

    /** The same question with these levels in place of those found in the data. */
    public Question withLevels(List<Level> otherLevels, Map<String, String> otherCodes) {
        return new Question(
                id,
                text,
                label,
                type,
                columns,
                dimension,
                otherLevels,
                openLevels,
                otherCodes,
                missing,
                reverse,
                separator,
                byRank,
                waves);
    }

    /** How many ranks a ranking has: as many as there are options, those too that are rare and told as one; else 0. */
    public int ranks() {
        return type == Type.RANKING ? openLevels ? codes.size() : levels.size() : 0;
    }

    /**
     * A possible answer.
     *
     * @param id the scale number ({@code "4"}) or the id of the choice
     * @param label what the reader sees
     * @param score the number it counts as after reversing; empty for choices
     */
    public record Level(String id, String label, Optional<Integer> score) {}
}
