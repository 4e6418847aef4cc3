package io.github.surveyreport.survey;

import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import java.util.EnumMap;
import java.util.Map;

/** Counts the rows of a file that are no records, and remembers the first of each kind. */
final class FaultTally {
    private final Map<RowFault, Seen> seen = new EnumMap<>(RowFault.class);

    private static final class Seen {
        private final int line;
        private final int width;
        private long rows;

        Seen(int line, int width) {
            this.line = line;
            this.width = width;
        }
    }

    void add(RowFault fault, int line, int width) {
        seen.computeIfAbsent(fault, kind -> new Seen(line, width)).rows++;
    }

    long count() {
        return seen.values().stream().mapToLong(kind -> kind.rows).sum();
    }

    /** One warning for each kind. */
    void report(String path, int headerWidth, Problems problems) {
        seen.forEach((fault, first) -> problems.add(Problem.warning(
                fault.code(), Location.ofLine(path, first.line), first.rows, headerWidth, first.width)));
    }
}
