package io.github.surveyreport.stats;

import io.github.surveyreport.stats.NotComputable.Reason;
import java.util.OptionalDouble;

/**
 * What an outlay is expected to bring, without discounting: simple return on investment and simple pay-back period. Source:
 * Brealey, Myers and Allen (2020), Principles of Corporate Finance, 13th ed., section 5.3.
 */
public final class Investment {
    private Investment() {}

    /**
     * (benefit − cost) / cost. Not computable: {@code NO_DATA} when one of both is not known, {@code NO_COST} at a cost of
     * 0.
     *
     * @param cost not negative
     * @param benefit over the whole time it comes in, in the unit of the cost
     * @param n number of outlays in the sums
     */
    public static Statistic roi(OptionalDouble cost, OptionalDouble benefit, long n) {
        if (cost.isEmpty() || benefit.isEmpty()) {
            return new NotComputable(Reason.NO_DATA, n);
        }
        double paid = cost.getAsDouble();
        return paid > 0
                ? Estimate.plain((benefit.getAsDouble() - paid) / paid, n, "roi")
                : new NotComputable(Reason.NO_COST, n);
    }

    /**
     * Months until the benefit has made up for the cost: cost / benefit of a month. Not computable: {@code NO_DATA} when one
     * of both is not known, {@code NO_BENEFIT} at a benefit of 0 (a cost that is never made up for); 0 at a cost of 0.
     *
     * @param cost not negative
     * @param monthly benefit of one month, in the unit of the cost
     * @param n number of outlays in the sums
     */
    public static Statistic payback(OptionalDouble cost, OptionalDouble monthly, long n) {
        if (cost.isEmpty() || monthly.isEmpty()) {
            return new NotComputable(Reason.NO_DATA, n);
        }
        if (cost.getAsDouble() > 0 && monthly.getAsDouble() <= 0) {
            return new NotComputable(Reason.NO_BENEFIT, n);
        }
        double months = cost.getAsDouble() > 0 ? cost.getAsDouble() / monthly.getAsDouble() : 0;
        return Estimate.plain(months, n, "pay-back");
    }
}
