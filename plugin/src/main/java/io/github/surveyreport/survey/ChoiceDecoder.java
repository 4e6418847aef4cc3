package io.github.surveyreport.survey;

import io.github.surveyreport.config.Question;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;

/** Turns the cells of a question with several answers into its answer. */
final class ChoiceDecoder {
    private ChoiceDecoder() {}

    static AnswerDecoder of(int index, Question question, int[] columns, Collection<String> missing) {
        LevelDecoder levels = LevelDecoder.of(question, missing);
        if (question.separator().isPresent()) {
            return new Joined(index, columns[0], question.separator().get(), levels);
        }
        return question.openLevels()
                ? new Columnwise(index, columns, levels)
                : new Ticked(index, columns, LevelDecoder.missing(missing, question.missing()));
    }

    /** Sorts and drops repetitions; null when nothing was chosen. */
    private static int[] chosen(int[] levels, int count) {
        return count == 0
                ? null
                : Arrays.stream(levels, 0, count).sorted().distinct().toArray();
    }

    /** Any number of levels, gathered text by text. */
    private abstract static class Several extends AnswerDecoder.ByLevel {
        private int[] found = new int[8];
        private int count;
        private boolean possible = true;

        Several(int question, LevelDecoder levels) {
            super(question, levels);
        }

        void gather(String text) {
            int level = levels.decode(text);
            possible &= level != LevelDecoder.UNKNOWN;
            if (level >= 0) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = level;
            }
        }

        /** Puts what was gathered into the row and begins anew; whether all of it was possible. */
        boolean put(Row row) {
            row.choices[question] = chosen(found, count);
            boolean all = possible;
            count = 0;
            possible = true;
            return all;
        }
    }

    /** Several choices in one cell. */
    private static final class Joined extends Several {
        private final int column;
        private final String separator;

        Joined(int question, int column, String separator, LevelDecoder levels) {
            super(question, levels);
            this.column = column;
            this.separator = separator;
        }

        @Override
        boolean decode(String[] cells, int line, Row row) {
            String cell = AnswerDecoder.cell(cells, column);
            int from = 0;
            while (from <= cell.length()) {
                int to = option(cell, from);
                gather(cell.substring(from, to));
                from = to + separator.length();
            }
            return put(row);
        }

        /** Where the option that begins there ends: at a separator, a later one where only that gives an option. */
        private int option(String cell, int from) {
            int first = end(cell, from);
            int to = first;
            while (levels.decode(cell.substring(from, to)) == LevelDecoder.UNKNOWN && to < cell.length()) {
                to = end(cell, to + separator.length());
            }
            return levels.decode(cell.substring(from, to)) == LevelDecoder.UNKNOWN ? first : to;
        }

        private int end(String cell, int from) {
            int next = cell.indexOf(separator, from);
            return next < 0 ? cell.length() : next;
        }
    }

    /** One column an option, the options being whatever the cells say. */
    private static final class Columnwise extends Several {
        private final int[] columns;

        Columnwise(int question, int[] columns, LevelDecoder levels) {
            super(question, levels);
            this.columns = columns;
        }

        @Override
        boolean decode(String[] cells, int line, Row row) {
            for (int column : columns) {
                gather(AnswerDecoder.cell(cells, column));
            }
            return put(row);
        }
    }

    /** One column an option in the order of the levels: any cell that is not missing and does not say no means chosen. */
    private static final class Ticked extends AnswerDecoder {
        /** What tools write beside an option that was not chosen. */
        private static final Set<String> NOT_CHOSEN =
                Set.of("0", "No", "no", "NO", "N", "FALSE", "False", "false", "否", "未选", "未选中");

        private final int[] columns;
        private final Set<String> missing;

        Ticked(int question, int[] columns, Set<String> missing) {
            super(question);
            this.columns = columns;
            this.missing = missing;
        }

        @Override
        boolean decode(String[] cells, int line, Row row) {
            int[] found = new int[columns.length];
            int count = 0;
            for (int i = 0; i < columns.length; i++) {
                String cell = Cells.trim(AnswerDecoder.cell(cells, columns[i]));
                if (!cell.isEmpty() && !NOT_CHOSEN.contains(cell) && !missing.contains(cell)) {
                    found[count++] = i;
                }
            }
            row.choices[question] = chosen(found, count);
            return true;
        }
    }
}
