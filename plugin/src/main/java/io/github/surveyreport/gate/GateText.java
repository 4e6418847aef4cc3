package io.github.surveyreport.gate;

import io.github.surveyreport.config.Gate;
import io.github.surveyreport.stats.Estimate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Numbers in gate messages: at most four digits after the point, no trailing zeros. */
final class GateText {
    private GateText() {}

    static String number(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** {@code [61.2, 70.4]}, or a dash where the measure has no interval. */
    static String interval(Estimate estimate) {
        if (estimate.low().isEmpty()) {
            return "–";
        }
        return "["
                + number(estimate.low().getAsDouble())
                + ", "
                + number(estimate.high().getAsDouble())
                + "]";
    }

    static String bound(Gate gate) {
        List<String> parts = new ArrayList<>();
        gate.atLeast().ifPresent(bound -> parts.add("≥ " + number(bound)));
        gate.atMost().ifPresent(bound -> parts.add("≤ " + number(bound)));
        return String.join(", ", parts);
    }
}
