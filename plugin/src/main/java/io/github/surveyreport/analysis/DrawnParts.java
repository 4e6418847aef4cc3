package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Priorities;
import io.github.surveyreport.config.Priorities.Parts;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Statistic;
import java.util.OptionalDouble;

/**
 * The parts of one issue's score in waves that were drawn anew. What could not be told of the waves as they are adds
 * nothing in any of them. Whether a difference is clear is judged by the interval it had, as much wider or narrower as its
 * standard error has become.
 */
final class DrawnParts {
    private final int issue;
    private final Parts full;
    private final Estimate reach;
    private final Estimate frequency;
    private final OptionalDouble frequencyBefore;
    private final Clear gap;
    private final Clear trend;

    /**
     * @param now sums of the last wave as it is
     * @param before those of the wave before; of nobody when there is none
     */
    DrawnParts(int issue, IssueCounts counts, Priorities rules, VoiceSums now, VoiceSums before) {
        PriorityScore score = PriorityScore.of(counts, rules);
        this.issue = issue;
        this.full = rules.fullMarks();
        this.reach = score.reach();
        this.frequency = score.frequency();
        this.frequencyBefore = counts.standIn().before().isPresent()
                ? OptionalDouble.of(counts.standIn().before().getAsLong() / Math.max(1, before.comments()))
                : OptionalDouble.empty();
        this.gap = Clear.of(counts.gap(), now.gapVariance(issue));
        this.trend = Clear.of(counts.standIn().trend(), trendVariance(now, before));
    }

    Parts parts(VoiceSums now, VoiceSums before) {
        double rise = now.frequency(issue) - frequencyBefore.orElse(before.frequency(issue));
        return new Parts(
                drawn(reach, now.reach(issue), full.reach()),
                drawn(frequency, now.frequency(issue), full.frequency()),
                PriorityScore.reached(gap.ifClear(now.gap(issue), now.gapVariance(issue)), full.gap()),
                PriorityScore.reached(trend.ifClear(rise, trendVariance(now, before)), full.trend()));
    }

    /** What was not told is what it was. */
    private static double drawn(Estimate part, double value, double fullMark) {
        boolean fixed = part.warnings().contains("stand-in") || part.warnings().contains("not-available");
        return fixed ? part.value() : PriorityScore.reached(value, fullMark);
    }

    private double trendVariance(VoiceSums now, VoiceSums before) {
        return now.frequencyVariance(issue) + before.frequencyVariance(issue);
    }

    /**
     * @param known whether the difference may be told
     * @param below how far its interval reached below it
     * @param variance by which that was reached
     */
    private record Clear(boolean known, double below, double variance) {
        static Clear of(Statistic difference, double variance) {
            if (!(difference instanceof Estimate estimate)) {
                return new Clear(false, 0, 0);
            }
            double below = estimate.low().isPresent()
                    ? estimate.value() - estimate.low().getAsDouble()
                    : 0;
            return new Clear(true, below, variance);
        }

        double ifClear(double difference, double drawn) {
            double wider = variance > 0 ? StrictMath.sqrt(drawn / variance) : 1;
            return known && difference > 0 && difference - below * wider > 0 ? difference : 0;
        }
    }
}
