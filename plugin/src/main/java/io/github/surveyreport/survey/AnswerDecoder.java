package io.github.surveyreport.survey;

import io.github.surveyreport.config.Question;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Turns the cells of one question into its answer. For one thread. */
abstract class AnswerDecoder {
    final int question;

    private AnswerDecoder(int question) {
        this.question = question;
    }

    /** Puts the answer into the row; false when a cell is no possible answer, which then counts as missing. */
    abstract boolean decode(String[] cells, Row row);

    /** The texts found for open levels. */
    Set<String> discovered() {
        return Set.of();
    }

    static AnswerDecoder of(int index, Question question, int[] columns, Collection<String> missing) {
        return switch (question.type()) {
            case RATING, NPS, SINGLE -> new Single(index, columns[0], LevelDecoder.of(question, missing));
            case MULTIPLE -> multiple(index, question, columns, missing);
            case NUMBER -> new Number(index, columns[0], LevelDecoder.missing(missing, question.missing()));
            case TEXT -> new Text(index, columns[0], LevelDecoder.missing(missing, question.missing()));
        };
    }

    private static AnswerDecoder multiple(int index, Question question, int[] columns, Collection<String> missing) {
        LevelDecoder levels = LevelDecoder.of(question, missing);
        if (question.separator().isPresent()) {
            return new Joined(index, columns[0], question.separator().get(), levels);
        }
        return question.openLevels()
                ? new Columnwise(index, columns, levels)
                : new Ticked(index, columns, LevelDecoder.missing(missing, question.missing()));
    }

    private static String cell(String[] cells, int column) {
        return column >= 0 && column < cells.length ? cells[column] : "";
    }

    /** Sorts and drops repetitions; null when nothing was chosen. */
    private static int[] chosen(int[] levels, int count) {
        return count == 0
                ? null
                : Arrays.stream(levels, 0, count).sorted().distinct().toArray();
    }

    /** Answers that are levels. */
    private abstract static class ByLevel extends AnswerDecoder {
        final LevelDecoder levels;

        ByLevel(int question, LevelDecoder levels) {
            super(question);
            this.levels = levels;
        }

        @Override
        Set<String> discovered() {
            return levels.discovered();
        }
    }

    private static final class Single extends ByLevel {
        private final int column;

        Single(int question, int column, LevelDecoder levels) {
            super(question, levels);
            this.column = column;
        }

        @Override
        boolean decode(String[] cells, Row row) {
            int level = levels.decode(cell(cells, column));
            row.answers[question] = Math.max(level, Response.MISSING);
            return level != LevelDecoder.UNKNOWN;
        }
    }

    /** Any number of levels, gathered text by text. */
    private abstract static class Several extends ByLevel {
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
        boolean decode(String[] cells, Row row) {
            String cell = cell(cells, column);
            int from = 0;
            while (from <= cell.length()) {
                int next = cell.indexOf(separator, from);
                int to = next < 0 ? cell.length() : next;
                gather(cell.substring(from, to));
                from = to + separator.length();
            }
            return put(row);
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
        boolean decode(String[] cells, Row row) {
            for (int column : columns) {
                gather(cell(cells, column));
            }
            return put(row);
        }
    }

    /** One column an option in the order of the levels: any cell that is not missing means chosen. */
    private static final class Ticked extends AnswerDecoder {
        private final int[] columns;
        private final Set<String> missing;

        Ticked(int question, int[] columns, Set<String> missing) {
            super(question);
            this.columns = columns;
            this.missing = missing;
        }

        @Override
        boolean decode(String[] cells, Row row) {
            int[] found = new int[columns.length];
            int count = 0;
            for (int i = 0; i < columns.length; i++) {
                String cell = Cells.trim(cell(cells, columns[i]));
                if (!cell.isEmpty() && !missing.contains(cell)) {
                    found[count++] = i;
                }
            }
            row.choices[question] = chosen(found, count);
            return true;
        }
    }

    private static final class Number extends AnswerDecoder {
        private final int column;
        private final Set<String> missing;

        Number(int question, int column, Set<String> missing) {
            super(question);
            this.column = column;
            this.missing = missing;
        }

        @Override
        boolean decode(String[] cells, Row row) {
            String cell = Cells.at(cells, column);
            Optional<String> number = Cells.decimal(cell);
            boolean blank = cell.isEmpty() || missing.contains(cell) || missing.contains(number.orElse(cell));
            row.texts[question] = blank ? null : number.orElse(null);
            return blank || number.isPresent();
        }
    }

    private static final class Text extends AnswerDecoder {
        private final int column;
        private final Set<String> missing;

        Text(int question, int column, Set<String> missing) {
            super(question);
            this.column = column;
            this.missing = missing;
        }

        @Override
        boolean decode(String[] cells, Row row) {
            String cell = Cells.at(cells, column);
            row.texts[question] = cell.isEmpty() || missing.contains(cell) ? null : cell;
            return true;
        }
    }
}
