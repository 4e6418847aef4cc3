package io.github.surveyreport.survey;

import io.github.surveyreport.config.Question;
import io.github.surveyreport.problem.Problems;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Turns the cells of one question into its answer. For one thread. */
abstract class AnswerDecoder {
    final int question;

    AnswerDecoder(int question) {
        this.question = question;
    }

    /** Puts the answer into the row; false when a cell is no possible answer, which then counts as missing. */
    abstract boolean decode(String[] cells, int line, Row row);

    /** The texts found for open levels. */
    Set<String> discovered() {
        return Set.of();
    }

    /** Warns of answers that are none in a way of their own; false when they are to be told like those of other questions. */
    boolean report(String path, Question asked, boolean excluded, Problems problems) {
        return false;
    }

    static AnswerDecoder of(int index, Question question, int[] columns, Collection<String> missing) {
        return switch (question.type()) {
            case RATING, NPS, SINGLE -> new Single(index, columns[0], LevelDecoder.of(question, missing));
            case RANKING -> RankingDecoder.of(index, question, columns, missing);
            case MULTIPLE -> ChoiceDecoder.of(index, question, columns, missing);
            case NUMBER -> new Number(index, columns[0], LevelDecoder.missing(missing, question.missing()));
            case TEXT -> new Text(index, columns[0], LevelDecoder.missing(missing, question.missing()));
        };
    }

    static String cell(String[] cells, int column) {
        return column >= 0 && column < cells.length ? cells[column] : "";
    }

    /** Answers that are levels. */
    abstract static class ByLevel extends AnswerDecoder {
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
        boolean decode(String[] cells, int line, Row row) {
            int level = levels.decode(cell(cells, column));
            row.answers[question] = Math.max(level, Response.MISSING);
            return level != LevelDecoder.UNKNOWN;
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
        boolean decode(String[] cells, int line, Row row) {
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
        boolean decode(String[] cells, int line, Row row) {
            String cell = Cells.at(cells, column);
            row.texts[question] = cell.isEmpty() || missing.contains(cell) ? null : cell;
            return true;
        }
    }
}
