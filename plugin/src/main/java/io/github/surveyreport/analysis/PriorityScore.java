package io.github.surveyreport.analysis;

import io.github.surveyreport.config.IssueCategory;
import io.github.surveyreport.config.IssueCategory.Grade;
import io.github.surveyreport.config.Priorities;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Statistic;

/**
 * The transparent score of an issue (F2): each part is {@code min(1, value / fullMark)} and not below 0, the score their
 * weighted sum. A part whose value is not computable is 0 and carries the warning {@code not-available}; gap and trend are
 * 0 with the warning {@code not-clear} when the interval of the difference holds 0.
 */
record PriorityScore(Estimate reach, Estimate frequency, Estimate gap, Estimate trend, double total) {
    /** Sums of decimal weights may miss a bound by a rounding error. */
    private static final double ROUNDING = 1e-9;

    static PriorityScore of(IssueCounts counts, Priorities priorities) {
        Priorities.Parts full = priorities.fullMarks();
        Estimate reach = part(counts.reach(), full.reach());
        Estimate frequency = part(counts.share(), full.frequency());
        Estimate gap = clearPart(counts.gap(), full.gap());
        Estimate trend = clearPart(counts.trend(), full.trend());
        Priorities.Parts weights = priorities.weights();
        double total = weights.reach() * reach.value()
                + weights.frequency() * frequency.value()
                + weights.gap() * gap.value()
                + weights.trend() * trend.value();
        return new PriorityScore(reach, frequency, gap, trend, total);
    }

    /** The declared importance, else the grade of the score. */
    Grade importance(IssueCategory category, Priorities priorities) {
        return category.importance().orElseGet(() -> grade(priorities));
    }

    /** The score on a grid on which equal scores are equal whatever the order of their sums. */
    long rounded() {
        return Math.round(total / ROUNDING);
    }

    private Grade grade(Priorities priorities) {
        if (total >= priorities.highFrom() - ROUNDING) {
            return Grade.HIGH;
        }
        return total >= priorities.mediumFrom() - ROUNDING ? Grade.MEDIUM : Grade.LOW;
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
        if (!(value instanceof Estimate estimate)) {
            return Estimate.plain(0, 0, "priority-part").warn("not-available");
        }
        double reached = estimate.value() >= fullMark ? 1 : estimate.value() / fullMark;
        double part = estimate.value() <= 0 ? 0 : reached;
        return Estimate.plain(part, estimate.n(), "priority-part");
    }
}
