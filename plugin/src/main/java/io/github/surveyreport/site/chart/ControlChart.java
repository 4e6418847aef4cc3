package io.github.surveyreport.site.chart;

import io.github.surveyreport.report.ChartSpec.Control;
import io.github.surveyreport.report.ChartSpec.Point;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** One line over periods: its usual range dashed, signals ringed and named by their value, the forecast as a fan. */
final class ControlChart {
    static final int TOP = 30;

    private final Control spec;
    private final int width;
    private final YAxis axis;
    private final Plot plot;

    ControlChart(Control spec, int width) {
        this.spec = spec;
        this.width = width;
        double[] range = range();
        this.axis = new YAxis(spec.format(), ChartNumbers.ticks(range[0], range[1], 5));
        double left = axis.width();
        double right = 46;
        int height = width < 420 ? 200 : 250;
        int last = Math.max(1, spec.periods().size() - 1);
        this.plot = new Plot(left, TOP, (int) (width - left - right), height, -0.3, last + 0.3, range[0], range[1]);
    }

    static Drawing of(Control spec, int width, ChartWords words) {
        if (spec.points().stream().allMatch(point -> point.value().isEmpty())) {
            return Drawing.empty(width, words.noData());
        }
        ControlChart chart = new ControlChart(spec, width);
        return new Drawing(width, (int) chart.plot.bottom() + 34, chart::paint);
    }

    private void paint(Pen pen) {
        ControlLimits limits = new ControlLimits(spec, plot);
        limits.paintRange(pen);
        axis.paint(pen, plot);
        paintPeriods(pen);
        limits.paint(pen);
        paintForecast(pen);
        paintLine(pen);
        paintValues(pen);
    }

    private void paintPeriods(Pen pen) {
        int count = spec.periods().size();
        double slot = plot.px(1) - plot.px(0);
        double widest = TextFit.widest(spec.periods(), TextStyle.SMALL);
        int every = Math.max(1, (int) Math.ceil(Math.min(widest + 12, width * 0.4) / slot));
        for (int at = count - 1; at >= 0; at -= every) {
            String text = TextFit.line(spec.periods().get(at), TextStyle.SMALL, slot * every - 6);
            double half = TextFit.widest(List.of(text), TextStyle.SMALL) / 2;
            double place = Math.max(half, Math.min(width - half, plot.px(at)));
            pen.text(text, TextStyle.SMALL, place, plot.bottom() + 18, Anchor.MIDDLE);
        }
    }

    private void paintForecast(Pen pen) {
        if (!spec.forecast().isEmpty()) {
            new Fan(plot, spec.points(), spec.forecast()).paint(pen);
            pen.text(spec.forecastLabel(), Fan.TEXT, plot.right(), TOP - 12, Anchor.END);
        }
    }

    private void paintLine(Pen pen) {
        for (int at = 1; at < spec.points().size(); at++) {
            OptionalDouble from = value(at - 1);
            OptionalDouble to = value(at);
            if (from.isPresent() && to.isPresent()) {
                double x = plot.px(at - 1.0);
                double y = plot.py(from.getAsDouble());
                pen.line(ChartTheme.PRIMARY, 2, x, y, plot.px(at), plot.py(to.getAsDouble()));
            }
        }
        for (int at = 0; at < spec.points().size(); at++) {
            paintPoint(pen, at);
        }
    }

    private void paintPoint(Pen pen, int at) {
        if (value(at).isPresent()) {
            double y = plot.py(value(at).getAsDouble());
            boolean signal = spec.signals().contains(at);
            pen.dot(signal ? ChartTheme.ACCENT : ChartTheme.PRIMARY, plot.px(at), y, 4);
            if (signal) {
                pen.ring(ChartTheme.ACCENT, 2, plot.px(at), y, 8);
            }
        }
    }

    /** The signals' values, the last one beside its point, and the last that is forecast. */
    private void paintValues(Pen pen) {
        if (spec.forecast().isEmpty()) {
            paintBeside(pen, lastKnown());
        }
        named().forEach(at -> paintAbove(pen, at));
        if (!spec.forecast().isEmpty()) {
            int end = spec.forecast().size() - 1;
            double value = spec.forecast().get(end).value().getAsDouble();
            double x = plot.px(spec.points().size() + (double) end);
            pen.text(number(value), Fan.TEXT, x + 8, plot.py(value) + 4, Anchor.START);
        }
    }

    /** The points told by their value: of those on one side too close for all their texts the farthest from the centre. */
    List<Integer> named() {
        double room = TextFit.widest(List.of("00000"), TextStyle.SMALL_BOLD);
        int last = lastKnown();
        List<Integer> wanted = new ArrayList<>(spec.forecast().isEmpty() ? List.of() : List.of(last));
        spec.signals().stream()
                .filter(at -> at != last && value(at).isPresent())
                .sorted(Comparator.comparingDouble((Integer at) -> -fromCentre(at)))
                .forEach(wanted::add);
        return Crowd.seated(wanted, at -> new Rectangle2D.Double(plot.px(at) - room / 2, low(at) ? 1 : 0, room, 1));
    }

    private double fromCentre(int at) {
        return Math.abs(value(at).getAsDouble() - spec.centre().orElse(0));
    }

    /** Below the centre; without one below the point before. */
    private boolean low(int at) {
        OptionalDouble before = at > 0 ? value(at - 1) : OptionalDouble.empty();
        OptionalDouble line = spec.centre().isPresent() ? spec.centre() : before;
        return line.isPresent() && value(at).getAsDouble() < line.getAsDouble();
    }

    private void paintBeside(Pen pen, int at) {
        double value = value(at).getAsDouble();
        pen.text(number(value), style(at), plot.px(at) + 12, plot.py(value) + 4, Anchor.START);
    }

    /** Or below, where the value is {@link #low}. */
    private void paintAbove(Pen pen, int at) {
        double value = value(at).getAsDouble();
        pen.text(number(value), style(at), plot.px(at), plot.py(value) + (low(at) ? 22 : -12), Anchor.MIDDLE);
    }

    private TextStyle style(int at) {
        return TextStyle.SMALL_BOLD.in(spec.signals().contains(at) ? ChartTheme.ACCENT : ChartTheme.INK);
    }

    private OptionalDouble value(int at) {
        return spec.points().get(at).value();
    }

    private int lastKnown() {
        int last = spec.points().size() - 1;
        while (spec.points().get(last).value().isEmpty()) {
            last--;
        }
        return last;
    }

    private String number(double value) {
        return ChartNumbers.text(spec.format(), value);
    }

    private double[] range() {
        double[] shown = Stream.concat(
                        Stream.concat(
                                spec.points().stream().map(Point::value),
                                spec.forecast().stream().flatMap(p -> Stream.of(p.value(), p.low(), p.high()))),
                        Stream.concat(spec.lower().stream(), spec.upper().stream()))
                .flatMapToDouble(OptionalDouble::stream)
                .sorted()
                .toArray();
        double low = shown[0];
        double high = shown[shown.length - 1];
        double step = ChartNumbers.step(Math.max(high - low, Math.max(Math.abs(high) * 0.02, 1e-3)) / 4);
        return new double[] {Math.floor((low - step * 0.3) / step) * step, Math.ceil((high + step * 0.3) / step) * step
        };
    }
}
