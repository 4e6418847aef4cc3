package io.github.surveyreport.explain;

import java.util.Comparator;
import java.util.List;

/** Arithmetic that a reader can do again by hand, with its numbers. */
public sealed interface Expression {

    double value();

    /**
     * A number as it is written down.
     *
     * @param decimals digits after the point with which it is written
     */
    record Number(double value, int decimals) implements Expression {}

    /** Terms added; a {@link Negative} one is subtracted. Not empty. */
    record Sum(List<Expression> terms) implements Expression {
        public Sum {
            terms = List.copyOf(terms);
        }

        @Override
        public double value() {
            return terms.stream().mapToDouble(Expression::value).sum();
        }
    }

    /** What is subtracted in a sum. */
    record Negative(Expression of) implements Expression {
        @Override
        public double value() {
            return -of.value();
        }
    }

    /** Factors multiplied; not empty. */
    record Product(List<Expression> factors) implements Expression {
        public Product {
            factors = List.copyOf(factors);
        }

        @Override
        public double value() {
            return factors.stream().mapToDouble(Expression::value).reduce(1, (a, b) -> a * b);
        }
    }

    /** {@code under} is not 0. */
    record Quotient(Expression over, Expression under) implements Expression {
        @Override
        public double value() {
            return over.value() / under.value();
        }
    }

    /** The square of a difference. */
    record Square(Expression of) implements Expression {
        @Override
        public double value() {
            return of.value() * of.value();
        }
    }

    record Root(Expression of) implements Expression {
        @Override
        public double value() {
            return StrictMath.sqrt(of.value());
        }
    }

    /** e to that power. */
    record Exponential(Expression of) implements Expression {
        @Override
        public double value() {
            return StrictMath.exp(of.value());
        }
    }

    /**
     * What lies beyond an end of a scale, put there.
     *
     * @param end where it is put
     */
    record Clipped(Expression of, double end) implements Expression {
        @Override
        public double value() {
            return end;
        }
    }

    static Expression count(double count) {
        return new Number(count, 0);
    }

    /** With as many digits as a result of four needs. */
    static Expression number(double value) {
        return new Number(value, value == Math.rint(value) && Math.abs(value) < 1e9 ? 0 : 6);
    }

    /** Without terms that are 0, unless all are: they say nothing. What is subtracted comes last: a line begins better without a sign. */
    static Expression sum(List<Expression> terms) {
        List<Expression> telling = terms.stream()
                .filter(term -> term.value() != 0)
                .sorted(Comparator.comparing(term -> term instanceof Negative))
                .toList();
        if (telling.isEmpty()) {
            return count(0);
        }
        return telling.size() == 1 ? telling.get(0) : new Sum(telling);
    }

    static Expression minus(Expression from, Expression what) {
        return new Sum(List.of(from, new Negative(what)));
    }

    static Expression times(Expression... factors) {
        return new Product(List.of(factors));
    }

    static Expression over(Expression over, Expression under) {
        return new Quotient(over, under);
    }
}
