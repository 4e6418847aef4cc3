package io.github.surveyreport.stats;

import io.github.surveyreport.stats.NotComputable.Reason;

/**
 * The six response rates of AAPOR's Standard Definitions.
 *
 * @param complete I, complete interviews
 * @param partial P, partial interviews
 * @param refused R, refusals and break-offs
 * @param nonContact NC, not reached
 * @param other O, other eligible non-respondents
 * @param unknownHousehold UH, not known whether there is a household
 * @param unknownOther UO, eligibility unknown for another reason
 */
public record ResponseRate(
        long complete,
        long partial,
        long refused,
        long nonContact,
        long other,
        long unknownHousehold,
        long unknownOther) {

    /** RR1 = I / ((I + P) + (R + NC + O) + (UH + UO)). */
    public Statistic rr1() {
        return rate(complete, 1, "rr1");
    }

    /** RR2 = (I + P) / the same. */
    public Statistic rr2() {
        return rate(complete + partial, 1, "rr2");
    }

    /** RR3: as RR1 with e·(UH + UO), where e is the share of unknown cases taken to be eligible. */
    public Statistic rr3(double eligible) {
        return rate(complete, eligible, "rr3");
    }

    /** RR4: as RR2 with e·(UH + UO). */
    public Statistic rr4(double eligible) {
        return rate(complete + partial, eligible, "rr4");
    }

    /** RR5: as RR1 without UH and UO. */
    public Statistic rr5() {
        return rate(complete, 0, "rr5");
    }

    /** RR6: as RR2 without UH and UO. */
    public Statistic rr6() {
        return rate(complete + partial, 0, "rr6");
    }

    private Statistic rate(long answered, double eligible, String method) {
        long known = complete + partial + refused + nonContact + other;
        double base = known + eligible * (unknownHousehold + unknownOther);
        long n = known + unknownHousehold + unknownOther;
        return base == 0 ? new NotComputable(Reason.NO_DATA, n) : Estimate.plain(answered / base, n, method);
    }
}
