package io.github.surveyreport.compare;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Scorecard.Indicator;
import io.github.surveyreport.config.Study;

/** How fine a number is told: a difference of less than half of its last digit cannot be seen. */
record Digits(double last) {
    /** Sums in another order differ in the last bits. */
    private static final double BITS = 1e-9;

    static Digits of(Study study, Measure measure) {
        return new Digits(
                switch (measure.unit()) {
                    case COUNT, SECONDS -> 1;
                    case SHARE, SHARE_DIFFERENCE, P_VALUE -> 0.001;
                    case NPS -> 0.1;
                    case SCALE, SCORE, NUMBER -> 0.01;
                    case OWN -> own(study, measure.key().id());
                });
    }

    private static double own(Study study, String id) {
        String name = id.substring(id.indexOf('.') + 1);
        int decimals = study.scorecard().dimensions().stream()
                .flatMap(part -> part.indicators().stream())
                .filter(indicator -> indicator.id().equals(name))
                .mapToInt(Indicator::decimals)
                .findFirst()
                .orElse(2);
        return StrictMath.pow(10, -decimals);
    }

    boolean show(double difference) {
        return Math.abs(difference) >= last / 2 - BITS;
    }

    /** Below this two values are one. */
    double rounding() {
        return last * BITS;
    }
}
