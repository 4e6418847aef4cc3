package io.github.surveyreport.survey;

import io.github.surveyreport.config.ColumnRef;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import java.util.ArrayList;
import java.util.List;

/** Counts the cells of one kind that could not be used, and remembers the first lines. */
final class CellTally {
    private static final int LINES_SHOWN = 3;

    private int count;
    private int firstLine;
    private final List<String> lines = new ArrayList<>();

    void add(int line) {
        if (count++ == 0) {
            firstLine = line;
        }
        if (lines.size() < LINES_SHOWN) {
            lines.add(Integer.toString(line));
        }
    }

    int count() {
        return count;
    }

    /** One warning for all of them, at the first: the subject, then the number of cells. */
    void warn(String code, String path, String subject, Problems problems) {
        if (count > 0) {
            problems.add(Problem.warning(code, Location.ofLine(path, firstLine), subject, count));
        }
    }

    /** The same with the first lines. */
    void warnLines(String code, String path, String subject, Problems problems) {
        if (count > 0) {
            problems.add(Problem.warning(code, Location.ofLine(path, firstLine), subject, count, listed()));
        }
    }

    private String listed() {
        return String.join(", ", lines) + (count > lines.size() ? " …" : "");
    }

    /** Of the answers to one question: the subject, the number of cells, the column and the first lines. */
    Problem answers(String path, String subject, ColumnRef column, boolean none, boolean excluded) {
        String listed = listed();
        Location first = Location.ofLine(path, firstLine);
        if (none) {
            return Problem.error("survey.no-usable-answer", first, subject, count, column, listed);
        }
        return excluded
                ? Problem.info("survey.out-of-range-excluded", first, subject, count, column, listed)
                : Problem.warning("survey.out-of-range", first, subject, count, column, listed);
    }

    /** The same of answers that are wrong in a way of their own. */
    Problem answers(String code, String path, String subject, ColumnRef column, boolean excluded) {
        Location first = Location.ofLine(path, firstLine);
        return excluded
                ? Problem.info(code, first, subject, count, column, listed())
                : Problem.warning(code, first, subject, count, column, listed());
    }
}
