package io.github.surveyreport.compare;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Scorecard.Indicator;
import io.github.surveyreport.config.Study;

/** How fine a number is told: a difference of less than half of its last digit, or between values that read the same, cannot be seen. */
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

    /** Whether two values differ by half of the last digit, and are not rounded to the same number all the same. */
    boolean show(double then, double now) {
        return Math.abs(now - then) >= last / 2 - BITS && rounded(then) != rounded(now);
    }

    /** As readers see it, in last digits. */
    private double rounded(double value) {
        return Math.signum(value) * Math.floor(Math.abs(value) / last + 0.5 + BITS);
    }

    /** Below this two values are one. */
    double rounding() {
        return last * BITS;
    }
}
