package io.github.surveyreport.config;

import java.util.List;
import java.util.Optional;

/**
 * The weighted scorecard (D2). Weights of the dimensions sum to 1, and so do those of the indicators within each.
 *
 * @param dimensions may be empty: then there is no scorecard
 * @param target target of the composite on 0..100
 * @param minimumCoverage share of weight that must be available for a score to be comparable, 0..1 (default 0.7)
 */
public record Scorecard(List<Part> dimensions, Optional<Double> target, double minimumCoverage) {
    public Scorecard {
        dimensions = List.copyOf(dimensions);
    }

    /** A dimension of the scorecard; {@code target} on 0..100. */
    public record Part(String id, String label, double weight, Optional<Double> target, List<Indicator> indicators) {
        public Part {
            indicators = List.copyOf(indicators);
        }
    }

    /**
     * @param source where the actual value comes from
     * @param better whether more is better
     * @param unit as shown after the number
     * @param decimals digits shown
     * @param target in the indicator's own unit
     * @param zeroAt actual value that scores 0 (defaults by source: bottom of the scale, 0 %, NPS -100)
     * @param hundredAt actual value that scores 100; scores are linear between and clipped outside
     */
    public record Indicator(
            String id,
            String label,
            double weight,
            Source source,
            Better better,
            String unit,
            int decimals,
            Optional<Double> target,
            double zeroAt,
            double hundredAt) {}

    /** In which direction a value improves. */
    public enum Better {
        HIGHER,
        LOWER
    }

    /** Where an indicator's actual value comes from. */
    public sealed interface Source permits FromQuestion, FromMetric, FromService {}

    /** Shares are taken as per cent (0..100) so that targets read as people write them. */
    public record FromQuestion(String question, Of statistic) implements Source {}

    /** The value of a service metric in the wave, by id of the metric; in its own unit. */
    public record FromMetric(String metric) implements Source {}

    /** The share of records that meet a service level, in per cent likewise. */
    public record FromService(String level) implements Source {}

    /** What is taken from a question. */
    public enum Of {
        MEAN,
        TOP2,
        BOTTOM2,
        NET,
        NPS
    }
}
