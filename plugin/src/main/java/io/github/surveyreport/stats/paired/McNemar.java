package io.github.surveyreport.stats.paired;

import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * Whether as many respondents turned from no to yes as from yes to no (McNemar 1947, Psychometrika 12:153). Only those
 * who changed enter; with none, p is 1 with the warning {@code no-change}.
 */
public final class McNemar {
    /** From so many changed answers on, the χ² distribution is near enough. */
    private static final long ENOUGH = 25;

    private McNemar() {}

    /** Whether |lost − gained| is lessened by 1 (Edwards 1948). */
    public enum Continuity {
        NONE,
        CORRECTED
    }

    /** {@link #exact} for fewer than 25 changed answers, else {@link #asymptotic} without correction. */
    public static TestOutcome test(Fourfold table) {
        return table.changed() < ENOUGH ? exact(table) : asymptotic(table, Continuity.NONE);
    }

    /**
     * The exact test: lost and gained as tosses of a fair coin, {@code p = 2·P(X ≤ min(lost, gained))}, at most 1.
     *
     * @return method {@code mcnemar-exact}, the statistic is the number of gained; {@link Reason#NO_ANSWERS} when empty
     */
    public static TestOutcome exact(Fourfold table) {
        return binomial("mcnemar-exact", table, 1);
    }

    /**
     * The exact test with half the probability of what was seen (Fagerland, Lydersen and Laake 2013, BMC Med Res
     * Methodol 13:91): less timid, and close to its level.
     *
     * @return method {@code mcnemar-mid-p}
     */
    public static TestOutcome midP(Fourfold table) {
        return binomial("mcnemar-mid-p", table, 0.5);
    }

    /**
     * {@code χ² = (lost − gained)² / (lost + gained)} on 1 degree of freedom, which is the square of a z.
     *
     * @return method {@code mcnemar} or {@code mcnemar-corrected}
     */
    public static TestOutcome asymptotic(Fourfold table, Continuity continuity) {
        if (table.n() == 0) {
            return new NotComputable(Reason.NO_ANSWERS, 0);
        }
        String method = continuity == Continuity.NONE ? "mcnemar" : "mcnemar-corrected";
        if (table.changed() == 0) {
            return TestResult.of(method, 0, 1, 1, table.n()).warn("no-change");
        }
        double distance = Math.abs((double) table.lost() - table.gained());
        double counted = continuity == Continuity.NONE ? distance : Math.max(0, distance - 1);
        double statistic = counted * counted / table.changed();
        double p = Math.min(1, 2 * new NormalDistribution().cumulativeProbability(-StrictMath.sqrt(statistic)));
        return TestResult.of(method, statistic, 1, p, table.n());
    }

    /** @param weight of the probability of the outcome itself */
    private static TestOutcome binomial(String method, Fourfold table, double weight) {
        if (table.n() == 0) {
            return new NotComputable(Reason.NO_ANSWERS, 0);
        }
        if (table.changed() == 0) {
            return TestResult.of(method, 0, 1, table.n()).warn("no-change");
        }
        BinomialDistribution fair = new BinomialDistribution(Math.toIntExact(table.changed()), 0.5);
        int fewer = Math.toIntExact(Math.min(table.lost(), table.gained()));
        double beyond = fewer == 0 ? 0 : fair.cumulativeProbability(fewer - 1);
        double p = Math.min(1, 2 * (beyond + weight * fair.probability(fewer)));
        return TestResult.of(method, table.gained(), p, table.n());
    }
}
