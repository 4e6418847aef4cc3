package io.github.surveyreport.gate;

import io.github.surveyreport.analysis.Unit;
import io.github.surveyreport.config.Gate;
import io.github.surveyreport.stats.Estimate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

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

    /** Name of the text that says in what a measure is counted, where a number alone would not. */
    static String unit(Unit unit) {
        return unit == Unit.SECONDS ? "unit-seconds" : "unit-none";
    }

    /** Statistics that differ by a month or a multiple only are one: {@code month:*}. Those stand last. */
    static List<String> families(List<String> statistics) {
        TreeSet<String> single = new TreeSet<>();
        TreeSet<String> families = new TreeSet<>();
        for (String statistic : statistics) {
            int colon = statistic.indexOf(':');
            if (colon < 0) {
                single.add(statistic);
            } else {
                families.add(statistic.substring(0, colon) + ":*");
            }
        }
        List<String> named = new ArrayList<>(single);
        named.addAll(families);
        return named;
    }

    static String bound(Gate gate) {
        List<String> parts = new ArrayList<>();
        gate.atLeast().ifPresent(bound -> parts.add("≥ " + number(bound)));
        gate.atMost().ifPresent(bound -> parts.add("≤ " + number(bound)));
        return String.join(", ", parts);
    }
}
