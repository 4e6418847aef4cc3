package io.github.surveyreport.survey;

import io.github.surveyreport.config.Question;
import io.github.surveyreport.problem.Problems;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What makes the cells of rankings no answer, and in which lines: the first fault of a row is the one that is told. For one thread. */
final class RankingFaults {
    /** Why the cells are no ranking. */
    enum Fault {
        /** An option or a rank twice. */
        TIED,
        /** A rank left out. */
        GAP,
        /** No rank or option of the question. */
        RANGE;

        String code() {
            return "survey.ranking-" + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Map<Fault, CellTally> lines = new EnumMap<>(Fault.class);
    private final Map<Fault, Integer> firstColumn = new EnumMap<>(Fault.class);
    private Fault fault;
    private int faultyColumn;

    /** @param column of the question, from 0 */
    void refuse(Fault kind, int column) {
        if (fault == null) {
            fault = kind;
            faultyColumn = column;
        }
    }

    /** Whether the row had none; from then on the next row's are looked for. */
    boolean endOfRow(int line) {
        if (fault == null) {
            return true;
        }
        lines.computeIfAbsent(fault, kind -> new CellTally()).add(line);
        firstColumn.putIfAbsent(fault, faultyColumn);
        fault = null;
        return false;
    }

    /** One problem for each kind that occurred. */
    void report(String path, Question asked, boolean excluded, Problems problems) {
        lines.forEach((kind, tally) -> problems.add(tally.answers(
                kind.code(), path, "questions." + asked.id(), asked.columns().get(firstColumn.get(kind)), excluded)));
    }
}
