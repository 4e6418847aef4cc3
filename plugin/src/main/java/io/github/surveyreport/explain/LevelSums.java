package io.github.surveyreport.explain;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.ScaleParts;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Scorecard.Of;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The arithmetic that leads from the levels of a question to a number of it. Levels are parts in the order of the scale:
 * each with how many chose it, or with its weighted share where respondents weigh differently.
 */
final class LevelSums {
    private static final double PER_CENT = 100;
    /** A score of hundreds is to be found from them with four decimals. */
    private static final int OF_SHARES = 8;

    private LevelSums() {}

    /** {@code Σ contribution·respondents ÷ n}; contributions to shares are 1 and −1. */
    static Expression mean(Question question, List<Part> levels, Of of) {
        double[] adds = ScaleParts.of(question).contributions(of);
        double scale = of == Of.MEAN ? 1 : PER_CENT;
        List<Expression> terms = new ArrayList<>();
        for (int level = 0; level < adds.length; level++) {
            if (adds[level] != 0) {
                terms.add(term(adds[level] / scale, amount(levels.get(level))));
            }
        }
        return overAll(terms, levels);
    }

    /** {@code 100·Σ contribution·respondents ÷ n}. */
    static Expression score(Question question, List<Part> levels) {
        return Expression.times(Expression.number(PER_CENT), mean(question, levels, Of.NPS));
    }

    /** The share of those who recommend (1), advise against (−1), or neither. */
    static Expression only(Question question, List<Part> levels, int sign) {
        double[] adds = ScaleParts.of(question).contributions(Of.NPS);
        return overAll(terms(levels, level -> (int) Math.signum(adds[level]) == sign), levels);
    }

    /** How many answered. */
    static Expression all(List<Part> levels) {
        return Expression.sum(terms(levels, level -> true));
    }

    /** {@code √(Σ respondents·(score − mean)² ÷ (n − 1))}. */
    static Optional<Expression> deviation(Optional<Measure> mean, List<Part> levels) {
        if (mean.isEmpty() || levels.get(0).respondents().isEmpty()) {
            return Optional.empty();
        }
        Expression middle = Expression.number(mean.get().estimate().value());
        List<Expression> terms = new ArrayList<>();
        for (Part level : levels) {
            Expression away = Expression.minus(Expression.number(level.factor().orElseThrow()), middle);
            terms.add(Expression.times(amount(level), new Expression.Square(away)));
        }
        Expression free = Expression.minus(n(mean.get()), Expression.count(1));
        return Optional.of(new Expression.Root(Expression.over(Expression.sum(terms), free)));
    }

    /** The score in the middle of all answers put in order, or half-way between the two there. */
    static Optional<Expression> median(List<Part> levels) {
        if (levels.get(0).respondents().isEmpty()) {
            return Optional.empty();
        }
        List<Part> ordered = levels.stream()
                .sorted(Comparator.comparingDouble(part -> part.factor().orElseThrow()))
                .toList();
        long n = levels.get(0).measure().estimate().n();
        Expression both = Expression.sum(List.of(at(ordered, (n + 1) / 2), at(ordered, n / 2 + 1)));
        return Optional.of(Expression.over(both, Expression.count(2)));
    }

    static Expression n(Measure measure) {
        return Expression.count(measure.estimate().n());
    }

    private static Expression term(double factor, Expression amount) {
        if (factor == 1) {
            return amount;
        }
        return factor == -1 ? new Expression.Negative(amount) : Expression.times(Expression.number(factor), amount);
    }

    private static List<Expression> terms(List<Part> levels, IntPredicate counts) {
        List<Expression> terms = new ArrayList<>();
        for (int level = 0; level < levels.size(); level++) {
            if (counts.test(level)) {
                terms.add(amount(levels.get(level)));
            }
        }
        return terms;
    }

    private static Expression overAll(List<Expression> terms, List<Part> levels) {
        Expression over = terms.isEmpty() ? Expression.count(0) : Expression.sum(terms);
        boolean counts = levels.get(0).respondents().isPresent();
        return counts
                ? Expression.over(
                        over,
                        Expression.count(levels.get(0).measure().estimate().n()))
                : over;
    }

    /** @param place from 1 */
    private static Expression at(List<Part> ordered, long place) {
        double seen = 0;
        for (Part level : ordered) {
            seen += level.respondents().orElseThrow();
            if (seen >= place) {
                return Expression.number(level.factor().orElseThrow());
            }
        }
        throw new IllegalStateException("no answer at place " + place);
    }

    private static Expression amount(Part level) {
        return level.respondents().isPresent()
                ? Expression.count(level.respondents().getAsDouble())
                : new Expression.Number(level.measure().estimate().value(), OF_SHARES);
    }
}
