package io.github.surveyreport.analysis;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
import java.util.List;
import java.util.OptionalDouble;

/** Makes measures of tests. */
final class Tests {
    private Tests() {}

    /** {@code statistic}, {@code p} and, where the test has them, {@code df1} and {@code df2}. */
    static void put(Ledger ledger, String id, String wave, TestOutcome outcome) {
        if (!(outcome instanceof TestResult result)) {
            ledger.put(id, "statistic", wave, Unit.NUMBER, (NotComputable) outcome);
            ledger.put(id, "p", wave, Unit.P_VALUE, (NotComputable) outcome);
            return;
        }
        ledger.put(id, "statistic", wave, Unit.NUMBER, of(result, result.statistic()));
        ledger.put(id, "p", wave, Unit.P_VALUE, of(result, result.p()));
        result.df1().ifPresent(df -> ledger.put(id, "df1", wave, Unit.NUMBER, of(result, df)));
        result.df2().ifPresent(df -> ledger.put(id, "df2", wave, Unit.NUMBER, of(result, df)));
    }

    private static Statistic of(TestResult result, double value) {
        return new Estimate(
                value,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                result.n(),
                result.method(),
                List.copyOf(result.warnings()));
    }
}
