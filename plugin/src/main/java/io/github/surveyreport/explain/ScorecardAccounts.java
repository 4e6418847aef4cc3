package io.github.surveyreport.explain;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Scorecard;
import io.github.surveyreport.config.Scorecard.Better;
import io.github.surveyreport.config.Scorecard.FromQuestion;
import io.github.surveyreport.config.Scorecard.FromService;
import io.github.surveyreport.config.Scorecard.Indicator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Indicators, dimensions and the composite: from the parts below them, with their weights. */
final class ScorecardAccounts {
    private static final Expression HUNDRED = Expression.number(100);

    private final Told told;
    private final QuestionAccounts questions;

    ScorecardAccounts(Told told, QuestionAccounts questions) {
        this.told = told;
        this.questions = questions;
    }

    Account of(Measure measure) {
        MeasureKey key = measure.key();
        String id = key.id();
        if (id.startsWith("metric.")) {
            return Account.by(Account.Way.TAKEN, measure, List.of());
        }
        String main = id.startsWith("indicator.") ? "value" : "score";
        return switch (key.statistic()) {
            case "target" -> Account.by(Account.Way.CONFIGURED, measure, List.of());
            case "change" -> Told.difference(measure, told.beside(key, main), told.before(key, main));
            case "gap" -> gap(measure, main);
            case "value" -> value(measure, indicator(id));
            case "weighted" -> weighted(measure);
            default -> id.startsWith("indicator.") ? placed(measure, indicator(id)) : composed(measure);
        };
    }

    private Account gap(Measure measure, String main) {
        Optional<Measure> actual = told.beside(measure.key(), main);
        Optional<Measure> target = told.beside(measure.key(), "target");
        boolean turned = measure.key().id().startsWith("indicator.")
                && indicator(measure.key().id()).better() == Better.LOWER;
        return turned ? Told.difference(measure, target, actual) : Told.difference(measure, actual, target);
    }

    /** Where it comes from: a statistic of a question, records that meet a service level, the file of metrics. */
    private Account value(Measure measure, Indicator indicator) {
        MeasureKey key = measure.key();
        if (indicator.source() instanceof FromQuestion from) {
            String statistic = from.statistic().name().toLowerCase(Locale.ROOT);
            return told.find(MeasureKey.of("question." + from.question(), statistic, key.wave()))
                    .map(source -> like(measure, questions.of(source), from.statistic()))
                    .orElseGet(() -> Account.by(Account.Way.PROCEDURE, measure, List.of()));
        }
        if (indicator.source() instanceof FromService from) {
            List<Part> share = told.find(MeasureKey.of("service." + from.level(), "share", key.wave())).stream()
                    .map(Part::of)
                    .toList();
            double n = measure.estimate().n();
            double met = Math.rint(measure.estimate().value() / 100 * n);
            return Account.calculated(
                    measure,
                    Expression.times(HUNDRED, Expression.over(Expression.count(met), Expression.count(n))),
                    share);
        }
        return Account.by(Account.Way.TAKEN, measure, List.of());
    }

    /** Shares of a question are per cent in an indicator. */
    private static Account like(Measure measure, Account source, Scorecard.Of statistic) {
        boolean share = statistic != Scorecard.Of.MEAN && statistic != Scorecard.Of.NPS;
        return source.calculation()
                .map(sum -> Account.calculated(measure, share ? Expression.times(HUNDRED, sum) : sum, source.parts()))
                .orElseGet(() -> Account.by(source.way(), measure, source.parts()));
    }

    /** {@code 100·(actual − zero) ÷ (hundred − zero)}; what lies beyond an end is put there. */
    private Account placed(Measure measure, Indicator indicator) {
        Optional<Measure> actual = told.beside(measure.key(), "value");
        if (actual.isEmpty()) {
            return Account.by(Account.Way.PROCEDURE, measure, List.of());
        }
        double place = measure.estimate().value();
        double raw = 100
                * (actual.get().estimate().value() - indicator.zeroAt())
                / (indicator.hundredAt() - indicator.zeroAt());
        Expression line = Expression.over(
                Expression.times(HUNDRED, away(actual.get().estimate().value(), indicator.zeroAt())),
                away(indicator.hundredAt(), indicator.zeroAt()));
        boolean clipped = raw < 0 || raw > 100;
        return Account.calculated(
                measure, clipped ? new Expression.Clipped(line, place) : line, List.of(Part.of(actual.get())));
    }

    private static Expression away(double value, double zero) {
        return Expression.minus(Expression.number(value), Expression.number(zero));
    }

    private Account weighted(Measure measure) {
        Optional<Measure> score = told.beside(measure.key(), "score");
        Scorecard.Part dimension = dimension(measure.key().id());
        return score.map(known -> Account.calculated(
                        measure,
                        Expression.times(
                                Expression.number(dimension.weight()),
                                Expression.number(known.estimate().value())),
                        List.of(Part.weighing(known, dimension.weight()))))
                .orElseGet(() -> Account.by(Account.Way.PROCEDURE, measure, List.of()));
    }

    /** {@code Σ weight·score ÷ Σ weight} over the parts that have a score. */
    private Account composed(Measure measure) {
        MeasureKey key = measure.key();
        List<Part> parts = new ArrayList<>();
        if (key.id().equals("composite")) {
            told.study()
                    .scorecard()
                    .dimensions()
                    .forEach(part -> score(key, "dimension." + part.id())
                            .ifPresent(score -> parts.add(Part.weighing(score, part.weight()))));
        } else {
            dimension(key.id())
                    .indicators()
                    .forEach(part -> score(key, "indicator." + part.id())
                            .ifPresent(score -> parts.add(Part.weighing(score, part.weight()))));
        }
        List<Expression> over = new ArrayList<>();
        List<Expression> under = new ArrayList<>();
        for (Part part : parts) {
            Expression weight = Expression.number(part.factor().getAsDouble());
            under.add(weight);
            over.add(Expression.times(
                    weight, Expression.number(part.measure().estimate().value())));
        }
        return parts.isEmpty()
                ? Account.by(Account.Way.PROCEDURE, measure, parts)
                : Account.calculated(measure, Expression.over(Expression.sum(over), Expression.sum(under)), parts);
    }

    private Optional<Measure> score(MeasureKey key, String id) {
        return told.find(MeasureKey.of(id, "score", key.wave()));
    }

    private Scorecard.Part dimension(String id) {
        return told.study().scorecard().dimensions().stream()
                .filter(part -> id.equals("dimension." + part.id()))
                .findFirst()
                .orElseThrow();
    }

    private Indicator indicator(String id) {
        return told.study().scorecard().dimensions().stream()
                .flatMap(part -> part.indicators().stream())
                .filter(indicator -> id.equals("indicator." + indicator.id()))
                .findFirst()
                .orElseThrow();
    }
}
