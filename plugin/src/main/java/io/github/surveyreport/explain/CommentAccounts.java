package io.github.surveyreport.explain;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Priorities.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Numbers of issues: shares of comments, their changes, the parts of the priority score and the score itself. */
final class CommentAccounts {
    private static final List<String> PARTS = List.of("reach", "frequency", "gap", "trend");

    private final Told told;

    CommentAccounts(Told told) {
        this.told = told;
    }

    /** Empty where nothing is to be said of issues in particular. */
    Optional<Account> of(Measure measure) {
        MeasureKey key = measure.key();
        String statistic = key.statistic();
        if (statistic.startsWith("part:")) {
            return Optional.of(part(measure, statistic.substring("part:".length())));
        }
        return switch (statistic) {
            case "trend" ->
                Optional.of(
                        Told.checked(Told.difference(measure, told.beside(key, "share"), told.before(key, "share"))));
            case "gap" ->
                Optional.of(Told.checked(
                        Told.difference(measure, told.beside(key, "mean-without"), told.beside(key, "mean-with"))));
            case "score" -> Optional.of(score(measure));
            default -> Optional.empty();
        };
    }

    /** The value over the one that gives the full mark, from 0 to 1. */
    private Account part(Measure measure, String part) {
        MeasureKey key = measure.key();
        if (!measure.estimate().warnings().isEmpty()) {
            return Account.by(Account.Way.RULE, measure, List.of());
        }
        double full = of(told.study().priority().fullMarks(), part);
        Optional<Measure> made = told.beside(key, made(part));
        if (made.isEmpty()) {
            return Account.by(Account.Way.PROCEDURE, measure, List.of());
        }
        Expression value = Expression.number(made.get().estimate().value());
        if (part.equals("reach")) {
            long heard =
                    told.beside(key, "score").map(score -> score.estimate().n()).orElse(0L);
            if (heard == 0) {
                return Account.by(Account.Way.PROCEDURE, measure, List.of(Part.of(made.get())));
            }
            value = Expression.over(value, Expression.count(heard));
        }
        Expression line = Expression.over(value, Expression.number(full));
        double raw = line.value();
        Expression placed = raw > 1 || raw < 0 ? new Expression.Clipped(line, raw > 1 ? 1 : 0) : line;
        return Told.checked(Account.calculated(measure, placed, List.of(Part.of(made.get()))));
    }

    private static String made(String part) {
        return switch (part) {
            case "reach" -> "customers";
            case "frequency" -> "share";
            default -> part;
        };
    }

    /** {@code Σ weight·part}. */
    private Account score(Measure measure) {
        Parts weights = told.study().priority().weights();
        List<Part> parts = new ArrayList<>();
        List<Expression> terms = new ArrayList<>();
        for (String part : PARTS) {
            Optional<Measure> found = told.beside(measure.key(), "part:" + part);
            if (found.isPresent()) {
                parts.add(Part.weighing(found.get(), of(weights, part)));
                terms.add(Expression.times(
                        Expression.number(of(weights, part)),
                        Expression.number(found.get().estimate().value())));
            }
        }
        return terms.isEmpty()
                ? Account.by(Account.Way.PROCEDURE, measure, parts)
                : Told.checked(Account.calculated(measure, Expression.sum(terms), parts));
    }

    private static double of(Parts parts, String part) {
        return switch (part) {
            case "reach" -> parts.reach();
            case "frequency" -> parts.frequency();
            case "gap" -> parts.gap();
            default -> parts.trend();
        };
    }
}
