package io.github.surveyreport.stats.paired;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Proportion;
import io.github.surveyreport.stats.Statistic;

/** The change of a share among the same respondents. */
public final class PairedShare {
    private PairedShare() {}

    /**
     * Share after minus share before with Newcombe's interval for paired data (Newcombe 1998, Stat Med 17:2635, method
     * 10): Wilson's limits of both shares, joined with their correlation φ, whose numerator is lessened by n/2 (not
     * below 0) when it is positive; φ is 0 where a margin is empty.
     *
     * @return method {@code newcombe-paired}, −1..1, n pairs; {@link Reason#NO_ANSWERS} when there is no pair
     */
    public static Statistic change(Fourfold table, double confidence) {
        long n = table.n();
        if (n == 0) {
            return new NotComputable(Reason.NO_ANSWERS, 0);
        }
        Share after = Share.of(table.kept() + table.gained(), n, confidence);
        Share before = Share.of(table.kept() + table.lost(), n, confidence);
        double phi = phi(table);
        double value = ((double) table.gained() - table.lost()) / n;
        double low = value - joined(after.down(), before.up(), phi);
        double high = value + joined(after.up(), before.down(), phi);
        return Estimate.withInterval(value, Math.max(-1, low), Math.min(1, high), n, "newcombe-paired");
    }

    private static double phi(Fourfold table) {
        double margins = (double) (table.kept() + table.lost())
                * (table.gained() + table.never())
                * (table.kept() + table.gained())
                * (table.lost() + table.never());
        if (margins == 0) {
            return 0;
        }
        double product = (double) table.kept() * table.never() - (double) table.lost() * table.gained();
        double corrected = product > 0 ? Math.max(0, product - table.n() / 2.0) : product;
        return corrected / StrictMath.sqrt(margins);
    }

    private static double joined(double x, double y, double phi) {
        return StrictMath.sqrt(Math.max(0, x * x - 2 * phi * x * y + y * y));
    }

    /**
     * @param down distance to the lower limit
     * @param up distance to the upper
     */
    private record Share(double down, double up) {
        static Share of(long successes, long n, double confidence) {
            Estimate wilson = (Estimate) Proportion.wilson(successes, n, confidence);
            double value = wilson.value();
            return new Share(value - wilson.low().orElseThrow(), wilson.high().orElseThrow() - value);
        }
    }
}
