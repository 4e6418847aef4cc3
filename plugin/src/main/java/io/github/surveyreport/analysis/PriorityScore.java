package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Priorities;
import io.github.surveyreport.config.Priorities.Parts;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;

/**
 * The transparent score of an issue (F2): each part is {@code min(1, value / fullMark)} and not below 0, the score their
 * weighted sum. A part whose value is not computable is 0 and carries the warning {@code not-available}; reach and frequency that are
 * withheld for being few are those of its {@link StandIn} with the warning {@code stand-in}; gap and trend are
 * 0 with the warning {@code not-clear} when the interval of the difference holds 0.
 */
record PriorityScore(Estimate reach, Estimate frequency, Estimate gap, Estimate trend) {

    static PriorityScore of(IssueCounts counts, Priorities priorities) {
        Parts full = priorities.fullMarks();
        return new PriorityScore(
                counted(counts, counts.reach(), counts.text().voices().size(), full.reach()),
                counted(counts, counts.share(), counts.text().comments(), full.frequency()),
                clearPart(counts.gap(), full.gap()),
                clearPart(counts.standIn().trend(), full.trend()));
    }

    /** @param all of whom the value is a share */
    private static Estimate counted(IssueCounts counts, Statistic value, long all, double fullMark) {
        boolean few = value instanceof NotComputable missing && missing.reason() == Reason.SUPPRESSED;
        if (!few || all < counts.minimum()) {
            return part(value, fullMark);
        }
        double share = (double) StandIn.of(counts.minimum()) / all;
        return Estimate.plain(reached(share, fullMark), 0, "priority-part").warn("stand-in");
    }

    Parts parts() {
        return new Parts(reach.value(), frequency.value(), gap.value(), trend.value());
    }

    /** What a value adds before its weight: 0..1. */
    static double reached(double value, double fullMark) {
        double reached = value >= fullMark ? 1 : value / fullMark;
        return value <= 0 ? 0 : reached;
    }

    /** A difference that may be chance adds nothing. */
    private static Estimate clearPart(Statistic value, double fullMark) {
        boolean unclear = value instanceof Estimate estimate
                && estimate.value() > 0
                && estimate.low().orElse(1) <= 0;
        return unclear
                ? Estimate.plain(0, ((Estimate) value).n(), "priority-part").warn("not-clear")
                : part(value, fullMark);
    }

    private static Estimate part(Statistic value, double fullMark) {
        return value instanceof Estimate estimate
                ? Estimate.plain(reached(estimate.value(), fullMark), estimate.n(), "priority-part")
                : Estimate.plain(0, 0, "priority-part").warn("not-available");
    }
}
