package io.github.surveyreport.survey;

import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;

/** Counts the cells of one kind that could not be used, and remembers the first line. */
final class CellTally {
    private int count;
    private int firstLine;

    void add(int line) {
        if (count++ == 0) {
            firstLine = line;
        }
    }

    /** One warning for all of them, at the first: the subject, then the number of cells. */
    void warn(String code, String path, String subject, Problems problems) {
        if (count > 0) {
            problems.add(Problem.warning(code, Location.ofLine(path, firstLine), subject, count));
        }
    }
}
