package io.github.surveyreport.explain;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.MultiItemScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Numbers of models that follow from others of the same model: tests from coefficients and their errors, shares of R², adjusted R²
 * and F from R², odds ratios, standardised α from the mean correlation, Kano's coefficients from the shares of the kinds.
 */
final class ModelAccounts {
    /** Ratios of small coefficients need more digits than sums. */
    private static final int DIGITS = 8;

    private static final Expression ONE = Expression.count(1);

    private final Told told;

    ModelAccounts(Told told) {
        this.told = told;
    }

    /** Empty where the number does not follow from published ones. */
    Optional<Account> of(Measure measure) {
        MeasureKey key = measure.key();
        String id = key.id();
        int dot = id.indexOf('.');
        Optional<Expression> sum = switch (dot < 0 ? id : id.substring(0, dot)) {
            case "driver" -> driver(key);
            case "drivers" -> fit(key);
            case "ordinal" -> odds(key);
            case "scale" -> scale(key);
            case "kano" -> kano(key);
            default -> Optional.empty();
        };
        return sum.map(found -> Told.checked(Account.calculated(measure, found, List.of())))
                .filter(account -> account.way() == Account.Way.CALCULATED);
    }

    private Optional<Expression> driver(MeasureKey key) {
        return switch (key.statistic()) {
            case "t" -> ratio(value(key, "b"), value(key, "se"));
            case "johnson-share" -> ratio(value(key, "johnson"), value(fit(key, "r2")));
            case "shapley-share" -> ratio(value(key, "shapley"), value(fit(key, "r2")));
            default -> Optional.empty();
        };
    }

    /** Adjusted R² {@code 1 − (1 − R²)·(n − 1) ÷ df2} and {@code F = (R² ÷ df1) ÷ ((1 − R²) ÷ df2)}. */
    private Optional<Expression> fit(MeasureKey key) {
        Optional<Measure> n = told.beside(key, "n");
        Optional<Expression> explained = value(key, "r2");
        Optional<Expression> first = value(key, "df1");
        Optional<Expression> second = value(key, "df2");
        if (n.isEmpty() || explained.isEmpty() || first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        Expression left = Expression.minus(ONE, explained.get());
        return switch (key.statistic()) {
            case "r2-adjusted" -> {
                Expression free =
                        Expression.minus(Expression.count(n.get().estimate().value()), ONE);
                yield Optional.of(Expression.minus(ONE, Expression.over(Expression.times(left, free), second.get())));
            }
            case "statistic" ->
                Optional.of(Expression.over(
                        Expression.over(explained.get(), first.get()), Expression.over(left, second.get())));
            default -> Optional.empty();
        };
    }

    private static MeasureKey fit(MeasureKey key, String statistic) {
        return new MeasureKey("drivers", statistic, key.wave(), key.group());
    }

    private Optional<Expression> odds(MeasureKey key) {
        return switch (key.statistic()) {
            case "z" -> ratio(value(key, "b"), value(key, "se"));
            case "odds-ratio" -> value(key, "b").map(Expression.Exponential::new);
            default -> Optional.empty();
        };
    }

    /** {@code k·r̄ ÷ (1 + (k − 1)·r̄)}. */
    private Optional<Expression> scale(MeasureKey key) {
        if (!key.statistic().equals("alpha-standardised")) {
            return Optional.empty();
        }
        String id = key.id().substring("scale.".length());
        Optional<Integer> items = told.study().methods().scales().stream()
                .filter(scale -> scale.id().equals(id))
                .map(MultiItemScale::questions)
                .map(List::size)
                .findFirst();
        return value(key, "mean-r")
                .flatMap(r -> items.map(k -> {
                    Expression others = Expression.times(Expression.count(k - 1.0), r);
                    return Expression.over(
                            Expression.times(Expression.count(k), r), Expression.sum(List.of(ONE, others)));
                }));
    }

    /** Better {@code (A + O) ÷ (A + O + M + I)}, worse {@code −(O + M) ÷ (A + O + M + I)}. */
    private Optional<Expression> kano(MeasureKey key) {
        List<Expression> all = kinds(key, "A", "O", "M", "I");
        if (all.size() < 4) {
            return Optional.empty();
        }
        return switch (key.statistic()) {
            case "better" -> Optional.of(Expression.over(Expression.sum(kinds(key, "A", "O")), Expression.sum(all)));
            case "worse" ->
                Optional.of(new Expression.Negative(
                        Expression.over(Expression.sum(kinds(key, "O", "M")), Expression.sum(all))));
            default -> Optional.empty();
        };
    }

    private List<Expression> kinds(MeasureKey key, String... letters) {
        List<Expression> kinds = new ArrayList<>();
        for (String letter : letters) {
            value(key, "share:" + letter).ifPresent(kinds::add);
        }
        return kinds;
    }

    private static Optional<Expression> ratio(Optional<Expression> over, Optional<Expression> under) {
        return over.flatMap(
                part -> under.filter(whole -> whole.value() != 0).map(whole -> Expression.over(part, whole)));
    }

    private Optional<Expression> value(MeasureKey key, String statistic) {
        return value(new MeasureKey(key.id(), statistic, key.wave(), key.group()));
    }

    private Optional<Expression> value(MeasureKey key) {
        return told.find(key).map(found -> {
            double value = found.estimate().value();
            boolean whole = value == Math.rint(value) && Math.abs(value) < 1e9;
            return new Expression.Number(value, whole ? 0 : DIGITS);
        });
    }
}
