package io.github.surveyreport.run;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.FDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/** Reads {@code F(3, 761.1) = 8.47; n = 483 + 476} as a reader would, and looks the probability up. */
final class TestNotation {
    private static final Pattern NOTATION =
            Pattern.compile("(?<test>t|F|χ²|H|U|z|G²)(?:\\((?<first>[0-9.,]+?)(?:, (?<second>[0-9.,]+))?\\))?"
                    + " = (?<value>−?[0-9.,]+[0-9])(?<rest>.*)");
    /** Half of the last digit shown. */
    private static final double HALF = 0.005_001;

    private TestNotation() {}

    static boolean is(String text) {
        return NOTATION.matcher(text).matches();
    }

    /** What is wrong with a probability; nothing where it lies between those of the ends of what the statistic is rounded from. */
    static Optional<String> again(String text, double p) {
        Matcher notation = NOTATION.matcher(text);
        if (!notation.matches() || notation.group("rest").contains("(")) {
            throw new IllegalArgumentException(text);
        }
        double value = Math.abs(Arithmetic.of(notation.group("value")));
        Optional<DoubleUnaryOperator> beyond = beyond(notation);
        if (beyond.isEmpty()) {
            return Optional.empty();
        }
        double most = beyond.get().applyAsDouble(Math.max(0, value - HALF)) * 1.01;
        double least = beyond.get().applyAsDouble(value + HALF) * 0.99;
        return p >= least - 1e-6 && p <= most + 1e-6
                ? Optional.empty()
                : Optional.of(p + " not in " + least + ".." + most);
    }

    /** Both sides of t and z, the upper one of the others; empty for what is no distribution of a table. */
    private static Optional<DoubleUnaryOperator> beyond(Matcher notation) {
        double first = notation.group("first") == null ? 0 : Arithmetic.of(notation.group("first"));
        return switch (notation.group("test")) {
            case "t" ->
                first == 0
                        ? Optional.empty()
                        : Optional.of(x -> 2 * new TDistribution(first).cumulativeProbability(-x));
            case "z" -> Optional.of(x -> 2 * new NormalDistribution().cumulativeProbability(-x));
            case "G²" -> Optional.of(x -> 1 - new ChiSquaredDistribution(1).cumulativeProbability(x));
            case "χ²", "H" ->
                first == 0
                        ? Optional.empty()
                        : Optional.of(x -> 1 - new ChiSquaredDistribution(first).cumulativeProbability(x));
            case "F" -> {
                double second = Arithmetic.of(notation.group("second"));
                yield Optional.of(x -> 1 - new FDistribution(first, second).cumulativeProbability(x));
            }
            default -> Optional.empty();
        };
    }
}
