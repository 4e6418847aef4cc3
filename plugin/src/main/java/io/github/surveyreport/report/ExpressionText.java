package io.github.surveyreport.report;

import io.github.surveyreport.explain.Expression;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** Writes arithmetic as people do: {@code (5 × 812 + 4 × 640) ÷ 1,833}. Products and quotients are read from left to right. */
final class ExpressionText {
    private static final int OF_SUM = 0;
    private static final int OF_PRODUCT = 1;
    private static final int OF_ONE = 2;
    private static final int DIGITS = 4;
    /** What would be left of a smaller number is a digit or none. */
    private static final double SMALL = 0.001;

    private final Figures figures;

    ExpressionText(Figures figures) {
        this.figures = figures;
    }

    String of(Expression expression) {
        return text(expression, OF_SUM);
    }

    /** What an expression comes to, with at most four decimals, or two digits of a small number. */
    String result(double value) {
        double size = Math.abs(value);
        return number(value, size > 0 && size < SMALL ? (int) Math.ceil(-StrictMath.log10(size)) + 1 : DIGITS);
    }

    private String text(Expression expression, int within) {
        if (expression instanceof Expression.Number number) {
            String text = number(number.value(), number.decimals());
            return number.value() < 0 && within > OF_SUM ? "(" + text + ")" : text;
        }
        if (expression instanceof Expression.Sum sum) {
            return within > OF_SUM ? "(" + sum(sum.terms()) + ")" : sum(sum.terms());
        }
        if (expression instanceof Expression.Product product) {
            String text = product.factors().stream()
                    .map(factor -> text(factor, OF_PRODUCT))
                    .collect(Collectors.joining(" × "));
            return within > OF_PRODUCT ? "(" + text + ")" : text;
        }
        if (expression instanceof Expression.Quotient quotient) {
            String text = text(quotient.over(), OF_PRODUCT) + " ÷ " + text(quotient.under(), OF_ONE);
            return within > OF_PRODUCT ? "(" + text + ")" : text;
        }
        return single(expression);
    }

    private String single(Expression expression) {
        if (expression instanceof Expression.Square square) {
            return text(square.of(), OF_ONE) + "²";
        }
        if (expression instanceof Expression.Root root) {
            return "√(" + text(root.of(), OF_SUM) + ")";
        }
        if (expression instanceof Expression.Exponential power) {
            return "exp(" + text(power.of(), OF_SUM) + ")";
        }
        if (expression instanceof Expression.Clipped clipped) {
            return text(clipped.of(), OF_SUM);
        }
        return "−" + text(((Expression.Negative) expression).of(), OF_ONE);
    }

    private String sum(List<Expression> terms) {
        StringBuilder text = new StringBuilder();
        for (Expression term : terms) {
            boolean negative = term instanceof Expression.Negative;
            if (text.length() > 0) {
                Expression what = negative ? ((Expression.Negative) term).of() : term;
                text.append(negative ? " − " : " + ").append(text(what, OF_PRODUCT));
            } else {
                text.append(text(term, OF_SUM));
            }
        }
        return text.toString();
    }

    /** Without zeros at the end, which would say that the number is known so well. */
    private String number(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return figures.decimal(value, Math.max(0, rounded.scale()));
    }
}
