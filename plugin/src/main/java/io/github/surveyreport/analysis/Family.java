package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Comparisons.Correction;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.compare.Adjustment;
import io.github.surveyreport.stats.compare.Contingency;
import io.github.surveyreport.stats.compare.SmallTables;
import io.github.surveyreport.stats.compare.WeightedTable;
import java.util.List;
import java.util.OptionalDouble;

/** Tests made side by side, and tests whose counts may be small. */
final class Family {
    /** As many as make 2,000 with the table at hand. */
    private static final int DRAWS = 1_999;

    private static final int MOST_SIMULATED = 200;

    private Family() {}

    /** p-values as the study wants them adjusted; empty where no test was made. */
    static List<OptionalDouble> adjusted(Correction correction, List<TestOutcome> family) {
        List<OptionalDouble> ps = family.stream()
                .map(outcome ->
                        outcome instanceof TestResult result ? OptionalDouble.of(result.p()) : OptionalDouble.empty())
                .toList();
        return switch (correction) {
            case HOLM -> Adjustment.holm(ps);
            case BH -> Adjustment.benjaminiHochberg(ps);
            case NONE -> ps;
        };
    }

    /** Of equal weights as below; weighted the χ² test of Rao and Scott: no exact test is known for weighted counts. */
    static TestOutcome independence(WeightedTable table, int cells) {
        return table.equalWeights() ? independence(table.pooled(), cells) : table.raoScott();
    }

    /** χ²; where expected counts are small, Fisher's exact test of a 2×2 table, or simulation of one that is not huge. */
    private static TestOutcome independence(Contingency table, int cells) {
        if (!table.smallExpected()) {
            return table.chiSquare();
        }
        if (cells == 4) {
            return SmallTables.fisher(table);
        }
        return cells <= MOST_SIMULATED ? SmallTables.simulated(table, DRAWS) : table.chiSquare();
    }
}
