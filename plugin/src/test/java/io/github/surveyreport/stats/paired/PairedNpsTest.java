package io.github.surveyreport.stats.paired;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.TestResult;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairedNpsTest {

    /** R 4.2.2: {@code t.test(s_after - s_before)} with s in {−1, 0, 1}; its standard error is 16.329932. */
    @Test
    void tenCustomersAgreeWithR() {
        JointTable table =
                table(new int[] {10, 9, 8, 6, 7, 3, 9, 5, 10, 8}, new int[] {10, 10, 9, 8, 8, 7, 9, 6, 9, 9});

        Estimate change = (Estimate) PairedNps.change(table, 0.95);
        TestResult test = (TestResult) PairedNps.test(table);

        assertEquals(40, change.value(), 1e-12);
        assertEquals(16.329932, (change.high().orElseThrow() - 40) / 2.262157163, 1e-6);
        assertEquals(2.449490, test.statistic(), 1e-6);
        assertEquals(OptionalDouble.of(9), test.df1());
        assertEquals(.036787, test.p(), 1e-6);
    }

    private static JointTable table(int[] before, int[] after) {
        long[][] counts = new long[11][11];
        for (int i = 0; i < before.length; i++) {
            counts[before[i]][after[i]]++;
        }
        return new JointTable(IntStream.rangeClosed(0, 10).toArray(), counts);
    }
}
