package io.github.surveyreport.survey;

import io.github.surveyreport.config.Question;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.survey.RankingFaults.Fault;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;

/**
 * Turns the cells of a ranking into its answer: the options from the first rank on, all of them or the first few. Options or
 * ranks given twice, a rank left out, and what is no rank or option make it no answer. For one thread.
 */
abstract class RankingDecoder extends AnswerDecoder {
    final int[] columns;
    final LevelDecoder levels;
    private final int ranks;
    private final boolean pools;
    private final RankingFaults faults = new RankingFaults();
    private int[] order = new int[Question.MOST_RANKED];
    private String[] texts = new String[Question.MOST_RANKED];
    private int count;

    private RankingDecoder(int index, Question question, int[] columns, LevelDecoder levels) {
        super(index);
        this.columns = columns;
        this.levels = levels;
        this.ranks = question.ranks();
        this.pools = question.openLevels();
    }

    static AnswerDecoder of(int index, Question question, int[] columns, Collection<String> missing) {
        LevelDecoder levels = LevelDecoder.of(question, missing);
        if (question.separator().isPresent()) {
            return new Joined(index, question, columns, levels);
        }
        return question.byRank()
                ? new ByRank(index, question, columns, levels)
                : new ByChoice(index, question, columns, levels, LevelDecoder.missing(missing, question.missing()));
    }

    /** Gathers the options of a row. */
    abstract void gather(String[] cells);

    @Override
    final boolean decode(String[] cells, int line, Row row) {
        count = 0;
        gather(cells);
        boolean sound = faults.endOfRow(line);
        row.choices[question] = sound && count > 0 ? Arrays.copyOf(order, count) : null;
        return sound;
    }

    @Override
    Set<String> discovered() {
        return levels.discovered();
    }

    @Override
    boolean report(String path, Question asked, boolean excluded, Problems problems) {
        faults.report(path, asked, excluded, problems);
        return true;
    }

    /** The option of the next rank; an option that nobody gave there leaves a rank out. */
    final void next(String text, int column) {
        int level = levels.decode(text);
        if (level < 0) {
            faults.refuse(level == LevelDecoder.UNKNOWN ? Fault.RANGE : Fault.GAP, column);
            return;
        }
        for (int i = 0; i < count; i++) {
            if (texts[i].equals(text) || !pools && order[i] == level) {
                faults.refuse(Fault.TIED, column);
                return;
            }
        }
        put(count, level, text);
        count++;
    }

    private void put(int rank, int level, String text) {
        if (rank >= order.length) {
            order = Arrays.copyOf(order, 2 * order.length);
            texts = Arrays.copyOf(texts, order.length);
        }
        boolean pooled = false;
        for (int i = 0; i < rank && pools; i++) {
            pooled |= order[i] == level;
        }
        order[rank] = pooled ? Response.MISSING : level;
        texts[rank] = text;
    }

    /** In one cell, the first being ranked first. */
    private static final class Joined extends RankingDecoder {
        private final String separator;

        Joined(int index, Question question, int[] columns, LevelDecoder levels) {
            super(index, question, columns, levels);
            this.separator = question.separator().orElseThrow();
        }

        @Override
        void gather(String[] cells) {
            String cell = Cells.trim(AnswerDecoder.cell(cells, columns[0]));
            if (levels.missing(cell)) {
                return;
            }
            int from = 0;
            while (from <= cell.length()) {
                int at = cell.indexOf(separator, from);
                int to = at < 0 ? cell.length() : at;
                next(Cells.trim(cell.substring(from, to)), 0);
                from = to + separator.length();
            }
        }
    }

    /** A column for each rank, which holds an option. */
    private static final class ByRank extends RankingDecoder {
        ByRank(int index, Question question, int[] columns, LevelDecoder levels) {
            super(index, question, columns, levels);
        }

        @Override
        void gather(String[] cells) {
            int used = columns.length;
            while (used > 0 && levels.missing(text(cells, used - 1))) {
                used--;
            }
            for (int i = 0; i < used; i++) {
                next(text(cells, i), i);
            }
        }

        private String text(String[] cells, int rank) {
            return Cells.trim(AnswerDecoder.cell(cells, columns[rank]));
        }
    }

    /** A column for each option in the order of the levels, which holds its rank. */
    private static final class ByChoice extends RankingDecoder {
        private static final int NONE = -1;

        private final Set<String> missing;
        private final int[] given;

        ByChoice(int index, Question question, int[] columns, LevelDecoder levels, Set<String> missing) {
            super(index, question, columns, levels);
            this.missing = missing;
            this.given = new int[columns.length];
        }

        @Override
        void gather(String[] cells) {
            Arrays.fill(given, NONE);
            int highest = 0;
            for (int i = 0; i < columns.length; i++) {
                String cell = Cells.trim(AnswerDecoder.cell(cells, columns[i]));
                if (!cell.isEmpty() && !missing.contains(cell)) {
                    highest = Math.max(highest, take(cell, i));
                }
            }
            for (int rank = 0; rank < highest; rank++) {
                if (given[rank] == NONE) {
                    super.faults.refuse(Fault.GAP, 0);
                } else {
                    super.put(rank, given[rank], "");
                }
            }
            super.count = highest;
        }

        /** The rank; 0 when it is none. */
        private int take(String cell, int option) {
            String number = Cells.scaleNumber(cell);
            int rank = number.length() <= 2 && number.matches("\\d+") ? Integer.parseInt(number) : 0;
            if (rank < 1 || rank > super.ranks) {
                super.faults.refuse(Fault.RANGE, option);
                return 0;
            }
            if (given[rank - 1] != NONE) {
                super.faults.refuse(Fault.TIED, option);
            }
            given[rank - 1] = option;
            return rank;
        }
    }
}
