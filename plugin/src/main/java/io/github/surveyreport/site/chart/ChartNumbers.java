package io.github.surveyreport.site.chart;

import io.github.surveyreport.report.ChartSpec.Format;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Numbers as written on charts, and the round values of scales. */
final class ChartNumbers {
    private ChartNumbers() {}

    /** Rounded half up; {@link Format#PERCENT} takes a share of 1. */
    static String text(Format format, double value) {
        return switch (format) {
            case INTEGER -> rounded(value, 0);
            case ONE_DECIMAL -> rounded(value, 1);
            case TWO_DECIMALS -> rounded(value, 2);
            case PERCENT -> rounded(value * 100, 1) + "%";
            case PER_HUNDRED -> rounded(value, 1) + "%";
        };
    }

    /** As {@link #text}, with as many decimals as the ticks of the scale need. */
    static String tick(Format format, double value, List<Double> ticks) {
        double factor = format == Format.PERCENT ? 100 : 1;
        int decimals = ticks.stream()
                .mapToInt(tick -> BigDecimal.valueOf(tick * factor)
                        .setScale(4, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .scale())
                .reduce(0, Math::max);
        String digits = rounded(value * factor, decimals);
        return format == Format.PERCENT || format == Format.PER_HUNDRED ? digits + "%" : digits;
    }

    /** Ticks on both limits of a given part of a scale, and between them by halves, ones, twos, fives … of it. */
    static List<Double> divisions(double low, double high) {
        for (double step : new double[] {0.5, 1, 2, 2.5, 5, 10, 20, 25, 50}) {
            boolean fits = low % step == 0 && high % step == 0;
            if (fits && (high - low) / step <= 5) {
                return ticks(low, high, (int) Math.round((high - low) / step));
            }
        }
        return ticks(low, high, 5);
    }

    static String wholePercent(double share) {
        return rounded(share * 100, 0) + "%";
    }

    /** Round values from {@code low} to {@code high}, about {@code count} of them; steps of 1, 2, 2.5 or 5. */
    static List<Double> ticks(double low, double high, int count) {
        double step = step((high - low) / Math.max(1, count));
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** The smallest round number that is not less than {@code atLeast}. */
    static double step(double atLeast) {
        if (!(atLeast > 0)) {
            return 1;
        }
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(StrictMath.log10(atLeast)));
        for (double factor : new double[] {1, 2, 2.5, 5}) {
            double step = power.doubleValue() * factor;
            if (step >= atLeast * (1 - 1e-9)) {
                return step;
            }
        }
        return power.doubleValue() * 10;
    }

    private static String rounded(double value, int decimals) {
        BigDecimal number = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return number.signum() == 0
                ? number.abs().toPlainString()
                : number.toPlainString().replace('-', '−');
    }
}
