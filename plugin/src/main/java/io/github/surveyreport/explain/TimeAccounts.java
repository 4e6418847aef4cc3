package io.github.surveyreport.explain;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Periods;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.stats.time.XmrChart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Numbers of courses in time: the average and the moving range from the values of the periods, control limits from these,
 * the last step, errors of forecasts against that of the naive one.
 */
final class TimeAccounts {
    /** A line of more terms is not read. */
    private static final int MOST_TERMS = 40;

    private static final int DEVIATIONS = 3;

    private final Told told;

    TimeAccounts(Told told) {
        this.told = told;
    }

    /** Empty where the number does not follow from published ones. */
    Optional<Account> of(Measure measure) {
        MeasureKey key = measure.key();
        String question = key.id().substring(key.id().indexOf('.') + 1);
        Optional<Account> account = key.id().startsWith("forecast.")
                ? ratio(measure)
                : key.id().startsWith("step.")
                        ? step(measure, question)
                        : key.id().startsWith("control-top2.")
                                ? shares(measure, periods("top2", question))
                                : values(measure, periods(headline(question), question));
        return account.map(Told::checked).filter(found -> found.way() == Account.Way.CALCULATED);
    }

    private String headline(String question) {
        return told.study().question(question).type() == Question.Type.NPS ? "nps" : "mean";
    }

    /** The values in order of time; empty for a period without one. */
    private List<Optional<Measure>> periods(String statistic, String question) {
        Periods axis = Periods.of(told.study());
        List<Optional<Measure>> values = new ArrayList<>();
        for (int period = 0; period < axis.count(); period++) {
            OptionalInt wave = axis.wave(period);
            values.add(
                    wave.isEmpty()
                            ? Optional.empty()
                            : told.find(new MeasureKey(
                                    "period." + question,
                                    statistic + ":" + axis.id(period),
                                    told.study().waves().get(wave.getAsInt()).id(),
                                    new TreeMap<>())));
        }
        return values;
    }

    private Optional<Account> values(Measure measure, List<Optional<Measure>> periods) {
        String statistic = measure.key().statistic();
        List<Measure> known = periods.stream().flatMap(Optional::stream).toList();
        if (statistic.equals("centre")) {
            return mean(measure, known.stream().map(TimeAccounts::number).toList(), known);
        }
        boolean median = measure.estimate().method().equals("xmr-median");
        if (statistic.equals("moving-range")) {
            return median ? Optional.empty() : mean(measure, ranges(periods), known);
        }
        Optional<Measure> range = told.beside(measure.key(), "moving-range");
        Optional<Measure> centre = told.beside(measure.key(), "centre");
        if (range.isEmpty() || centre.isEmpty()) {
            return Optional.empty();
        }
        if (statistic.equals("range-limit")) {
            double factor = median ? XmrChart.MEDIAN_TO_RANGE : XmrChart.MEAN_TO_RANGE;
            return Optional.of(Account.calculated(
                    measure,
                    Expression.times(Expression.number(factor), number(range.get())),
                    List.of(Part.of(range.get()))));
        }
        Expression half = Expression.times(
                Expression.number(median ? XmrChart.MEDIAN_TO_LIMIT : XmrChart.MEAN_TO_LIMIT), number(range.get()));
        return limit(measure, centre.get(), half, List.of(Part.of(centre.get()), Part.of(range.get())));
    }

    /** Absolute differences of values that follow each other without a gap. */
    private static List<Expression> ranges(List<Optional<Measure>> periods) {
        List<Expression> ranges = new ArrayList<>();
        for (int i = 1; i < periods.size(); i++) {
            if (periods.get(i).isPresent() && periods.get(i - 1).isPresent()) {
                Expression before = number(periods.get(i - 1).get());
                Expression after = number(periods.get(i).get());
                boolean rose = after.value() > before.value();
                ranges.add(Expression.minus(rose ? after : before, rose ? before : after));
            }
        }
        return ranges;
    }

    private static Optional<Account> mean(Measure measure, List<Expression> terms, List<Measure> periods) {
        return terms.isEmpty() || terms.size() > MOST_TERMS
                ? Optional.empty()
                : Optional.of(Account.calculated(
                        measure,
                        Expression.over(new Expression.Sum(terms), Expression.count(terms.size())),
                        periods.stream().map(Part::of).toList()));
    }

    /** {@code centre ± half}; what lies beyond the scale is put at its end. */
    private static Optional<Account> limit(Measure measure, Measure centre, Expression half, List<Part> parts) {
        boolean lower = measure.key().statistic().startsWith("lower:");
        if (!lower && !measure.key().statistic().startsWith("upper:")) {
            return Optional.empty();
        }
        Expression line =
                lower ? Expression.minus(number(centre), half) : new Expression.Sum(List.of(number(centre), half));
        double end = measure.estimate().value();
        boolean beyond = measure.estimate().warnings().contains("clipped")
                && (lower ? line.value() < end : line.value() > end)
                && Math.abs(line.value() - end) > Told.EXACT;
        return Optional.of(Account.calculated(measure, beyond ? new Expression.Clipped(line, end) : line, parts));
    }

    /** {@code p̄ ± 3·σ·√(p̄(1 − p̄) ÷ n)}; weighted, n is an effective one that is not published. */
    private Optional<Account> shares(Measure measure, List<Optional<Measure>> periods) {
        MeasureKey key = measure.key();
        if (told.weighted()) {
            return Optional.empty();
        }
        if (key.statistic().equals("centre")) {
            return pooled(measure, periods.stream().flatMap(Optional::stream).toList());
        }
        String at = key.statistic().substring(key.statistic().indexOf(':') + 1);
        Optional<Measure> period = periods.stream()
                .flatMap(Optional::stream)
                .filter(known -> known.key().statistic().equals("top2:" + at))
                .findFirst();
        Optional<Measure> centre = told.beside(key, "centre");
        Optional<Measure> spread = told.beside(key, "over-dispersion");
        if (period.isEmpty() || centre.isEmpty() || spread.isEmpty()) {
            return Optional.empty();
        }
        Expression share = number(centre.get());
        Expression variance = Expression.times(share, Expression.minus(Expression.count(1), share));
        Expression root = new Expression.Root(Expression.over(
                variance, Expression.count(period.get().estimate().n())));
        Expression three = Expression.count(DEVIATIONS);
        Expression half = spread.get().estimate().value() == 1
                ? Expression.times(three, root)
                : Expression.times(three, number(spread.get()), root);
        List<Part> parts = List.of(Part.of(centre.get()), Part.of(spread.get()), Part.of(period.get()));
        return limit(measure, centre.get(), half, parts);
    }

    private static Optional<Account> pooled(Measure measure, List<Measure> periods) {
        if (periods.isEmpty() || periods.size() > MOST_TERMS) {
            return Optional.empty();
        }
        List<Expression> over = new ArrayList<>();
        List<Expression> under = new ArrayList<>();
        for (Measure period : periods) {
            long n = period.estimate().n();
            over.add(Expression.count(Math.rint(period.estimate().value() * n)));
            under.add(Expression.count(n));
        }
        return Optional.of(Account.calculated(
                measure,
                Expression.over(new Expression.Sum(over), new Expression.Sum(under)),
                periods.stream().map(Part::of).toList()));
    }

    private Optional<Account> step(Measure measure, String question) {
        if (!measure.key().statistic().equals("change")) {
            return Optional.empty();
        }
        List<Optional<Measure>> periods = periods(headline(question), question);
        int last = periods.size() - 1;
        while (last > 0 && periods.get(last).isEmpty()) {
            last--;
        }
        return last < 1
                ? Optional.empty()
                : Optional.of(Told.difference(measure, periods.get(last), periods.get(last - 1)));
    }

    private Optional<Account> ratio(Measure measure) {
        String statistic = measure.key().statistic();
        if (!statistic.startsWith("mase:")) {
            return Optional.empty();
        }
        Optional<Measure> error = told.beside(measure.key(), "error:" + statistic.substring("mase:".length()));
        Optional<Measure> naive = told.beside(measure.key(), "error:naive")
                .filter(found -> found.estimate().value() != 0);
        return error.flatMap(over -> naive.map(under -> Account.calculated(
                measure, Expression.over(number(over), number(under)), List.of(Part.of(over), Part.of(under)))));
    }

    private static Expression number(Measure measure) {
        return new Expression.Number(
                measure.estimate().value(), measure.key().statistic().startsWith("error:") ? 8 : 6);
    }
}
