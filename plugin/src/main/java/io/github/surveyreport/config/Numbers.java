package io.github.surveyreport.config;

import io.github.surveyreport.config.Node.Kind;
import io.github.surveyreport.config.Node.Scalar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shapes of numbers, and how messages write them. */
final class Numbers {
    private static final double TOLERANCE = 1e-9;
    private static final int SHOWN_DECIMALS = 10;
    private static final int LONGEST_INTEGER = 15;
    private static final double PER_CENT = 100;
    private static final Pattern WRITTEN =
            Pattern.compile("\\s*(-?(?:0|[1-9][0-9]{0,8})(?:\\.[0-9]{1,9})?)\\s*([%％]?)\\s*");

    private Numbers() {}

    /** A whole number within inclusive bounds. */
    static Shape<Integer> integer(int lowest, int highest) {
        return Scalars.mapped(whole(lowest, highest), Math::toIntExact);
    }

    /** A number of things, at least one. */
    static Shape<Long> count() {
        return whole(1, 100_000_000_000L);
    }

    private static Shape<Long> whole(long lowest, long highest) {
        return Scalars.of(
                (scalar, place) -> {
                    Optional<Long> value = wholeNumber(scalar).filter(n -> n >= lowest && n <= highest);
                    if (value.isEmpty()) {
                        refuse(place, scalar, "not-integer", lowest, highest);
                    }
                    return value;
                },
                "not-whole",
                () -> bounded("integer", lowest, highest));
    }

    private static Optional<Long> wholeNumber(Scalar scalar) {
        boolean whole = scalar.kind() == Kind.NUMBER
                && scalar.text().length() <= LONGEST_INTEGER
                && scalar.text().chars().allMatch(c -> c == '-' || Character.isDigit(c));
        return whole ? Optional.of(Long.parseLong(scalar.text())) : Optional.empty();
    }

    /** Any finite number. */
    static Shape<Double> number() {
        return Scalars.of(
                (scalar, place) -> {
                    Optional<Double> value = finite(scalar);
                    if (value.isEmpty()) {
                        refuse(place, scalar, "not-number");
                    }
                    return value;
                },
                "not-number",
                () -> Schemas.ofType("number"));
    }

    /** A finite number within inclusive bounds. */
    static Shape<Double> between(double lowest, double highest) {
        return between(lowest, highest, false);
    }

    /** A share of 1; who writes per cent is told how to write it. */
    static Shape<Double> share() {
        return between(0, 1, true);
    }

    private static Shape<Double> between(double lowest, double highest, boolean share) {
        return Scalars.of(
                (scalar, place) -> {
                    Optional<Double> number = finite(scalar);
                    Optional<Double> value = number.filter(n -> n >= lowest && n <= highest);
                    if (value.isEmpty()) {
                        Optional<String> meant = share ? perCent(scalar) : Optional.empty();
                        if (meant.isPresent()) {
                            place.refuse("not-share", scalar, text(lowest), text(highest), meant.get());
                        } else {
                            refuse(place, scalar, "not-between", text(lowest), text(highest));
                        }
                    }
                    return value;
                },
                "not-number",
                () -> bounded("number", new BigDecimal(text(lowest)), new BigDecimal(text(highest))));
    }

    /** A finite number above 0. */
    static Shape<Double> positive() {
        return Scalars.of(
                (scalar, place) -> {
                    Optional<Double> value = finite(scalar).filter(n -> n > 0);
                    if (value.isEmpty()) {
                        refuse(place, scalar, "not-positive");
                    }
                    return value;
                },
                "not-positive",
                () -> Schemas.with(Schemas.ofType("number"), "exclusiveMinimum", 0));
    }

    /** A finite number that is not below 0. */
    static Shape<Double> notNegative() {
        return Scalars.of(
                (scalar, place) -> {
                    Optional<Double> value = finite(scalar).filter(n -> n >= 0);
                    if (value.isEmpty()) {
                        refuse(place, scalar, "negative");
                    }
                    return value;
                },
                "negative",
                () -> Schemas.with(Schemas.ofType("number"), "minimum", 0));
    }

    /** The share that was meant by 80 or 80%; empty where it was something else. */
    private static Optional<String> perCent(Scalar scalar) {
        Matcher number = WRITTEN.matcher(scalar.text());
        boolean plain = number.matches()
                && (scalar.kind() == Kind.NUMBER || !number.group(2).isEmpty());
        return Optional.of(number)
                .filter(found -> plain)
                .map(found -> new BigDecimal(found.group(1)))
                .filter(n -> n.signum() > 0 && n.doubleValue() <= PER_CENT)
                .filter(n -> n.doubleValue() > 1 || scalar.kind() == Kind.TEXT)
                .map(n -> text(n.movePointLeft(2)));
    }

    /** A number that only looks wrong is told what keeps it from being one: quotes, or a sign for per cent. */
    private static void refuse(Place place, Scalar scalar, String code, Object... more) {
        Matcher number = WRITTEN.matcher(scalar.text());
        if (scalar.kind() == Kind.TEXT && number.matches()) {
            place.refuse(number.group(2).isEmpty() ? "not-number-quoted" : "not-number-percent", scalar);
        } else {
            place.refuse(code, scalar, more);
        }
    }

    private static Optional<Double> finite(Scalar scalar) {
        return scalar.kind() == Kind.NUMBER
                ? Optional.of(Double.valueOf(scalar.text())).filter(Double::isFinite)
                : Optional.empty();
    }

    private static Map<String, Object> bounded(String type, Number lowest, Number highest) {
        return Schemas.with(Schemas.with(Schemas.ofType(type), "minimum", lowest), "maximum", highest);
    }

    /** The sum as written when it is not 1; empty when the weights are right. */
    static Optional<String> sumUnlessOne(Collection<Double> weights) {
        BigDecimal sum = weights.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean one = sum.subtract(BigDecimal.ONE).abs().doubleValue() <= TOLERANCE;
        return one ? Optional.empty() : Optional.of(text(sum));
    }

    /** A number as people write it: {@code 0.95}, {@code 5}. */
    static String text(double number) {
        return text(BigDecimal.valueOf(number));
    }

    private static String text(BigDecimal number) {
        BigDecimal rounded =
                number.setScale(SHOWN_DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
