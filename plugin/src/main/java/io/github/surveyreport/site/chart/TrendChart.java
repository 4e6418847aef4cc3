package io.github.surveyreport.site.chart;

import io.github.surveyreport.report.ChartSpec.Point;
import io.github.surveyreport.report.ChartSpec.Series;
import io.github.surveyreport.report.ChartSpec.Trend;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Lines over waves with their intervals, the name of each line at its end. */
final class TrendChart {
    private static final int TOP = 18;

    private final Trend spec;
    private final int width;
    private final boolean narrow;
    private final YAxis axis;
    private final Plot plot;
    private final Legend legend;

    TrendChart(Trend spec, int width) {
        this.spec = spec;
        this.width = width;
        this.narrow = width < 420;
        boolean named = spec.series().size() > 1;
        List<String> names = spec.series().stream().map(Series::name).toList();
        double widest = TextFit.widest(names, TextStyle.SMALL_BOLD);
        boolean above = named && (narrow || widest > width * 0.25);
        this.legend = Legend.of(above ? names : List.of(), ChartTheme::series, width);
        double[] range = range();
        this.axis = new YAxis(
                spec.format(),
                spec.minimum().isPresent() && spec.maximum().isPresent()
                        ? ChartNumbers.divisions(range[0], range[1])
                        : ChartNumbers.ticks(range[0], range[1], 5));
        double right = named && !above ? widest + 62 : 50;
        int most = Math.max(1, spec.waves().size() - 1);
        this.plot = new Plot(
                axis.width(),
                TOP + legend.height(),
                (int) (width - axis.width() - right),
                narrow ? 200 : 250,
                -0.18,
                most + 0.18,
                range[0],
                range[1]);
    }

    static Drawing of(Trend spec, int width, ChartWords words) {
        if (spec.series().stream()
                .flatMap(line -> line.points().stream())
                .allMatch(p -> p.value().isEmpty())) {
            return Drawing.empty(width, words.noData());
        }
        TrendChart chart = new TrendChart(spec, width);
        return new Drawing(width, (int) chart.plot.bottom() + 14 + 2 * (int) ChartTheme.LINE, chart::paint);
    }

    private void paint(Pen pen) {
        legend.paint(pen, plot.x(), 0);
        axis.paint(pen, plot);
        paintWaves(pen);
        target().ifPresent(target -> target.paint(pen, spec.series()));
        new TrendLines(plot, spec.series()).paint(pen);
        if (spec.series().size() == 1) {
            values().paint(pen);
        } else {
            paintEnds(pen);
        }
    }

    private void paintWaves(Pen pen) {
        int count = spec.waves().size();
        double slot = plot.width() / Math.max(1.0, count);
        int every = Math.max(1, (int) Math.ceil((narrow ? 44 : 56) / slot));
        for (int wave = 0; wave < count; wave += every) {
            List<String> lines = TextFit.lines(spec.waves().get(wave), TextStyle.SMALL, slot * every - 10, 2);
            double middle = plot.bottom() + 18 + (lines.size() - 1) * TextStyle.SMALL.size() * 1.3 / 2;
            double half = TextFit.widest(lines, TextStyle.SMALL) / 2;
            double place = Math.max(half, Math.min(width - half, plot.px(wave)));
            pen.lines(lines, TextStyle.SMALL, place, middle, Anchor.MIDDLE);
        }
    }

    Optional<TargetLine> target() {
        return spec.target().isPresent()
                ? Optional.of(new TargetLine(plot, spec.target().getAsDouble(), spec.targetLabel()))
                : Optional.empty();
    }

    /** Beside the points of the only line. */
    LineValues values() {
        return new LineValues(
                plot,
                spec.series().get(0).points(),
                spec.format(),
                target().map(TargetLine::y),
                target().map(target -> target.label(spec.series())));
    }

    /** The last value of each line, moved apart where they would touch. */
    private void paintEnds(Pen pen) {
        double below = Double.NEGATIVE_INFINITY;
        for (End end : ends()) {
            double y = Math.max(plot.py(plot.clampY(end.value())), below + 16);
            below = y;
            TextStyle style =
                    TextStyle.SMALL_BOLD.in(ChartTheme.mix(ChartTheme.series(end.line()), ChartTheme.INK, 0.35));
            String value = ChartNumbers.text(spec.format(), end.value());
            String name = legend.height() == 0 ? spec.series().get(end.line()).name() + " " : "";
            pen.text(name + value, style, plot.px(end.wave()) + 16, y + 4, Anchor.START);
        }
    }

    private record End(int line, int wave, double value) {}

    private List<End> ends() {
        List<End> ends = new ArrayList<>();
        for (int line = 0; line < spec.series().size(); line++) {
            List<Point> points = spec.series().get(line).points();
            for (int wave = points.size() - 1; wave >= 0; wave--) {
                if (points.get(wave).value().isPresent()) {
                    ends.add(new End(line, wave, points.get(wave).value().getAsDouble()));
                    break;
                }
            }
        }
        ends.sort(Comparator.comparingDouble(End::value).reversed());
        return ends;
    }

    private double[] range() {
        double[] shown = spec.series().stream()
                .flatMap(series -> series.points().stream())
                .flatMap(point -> Stream.of(point.value(), point.low(), point.high()))
                .flatMapToDouble(OptionalDouble::stream)
                .sorted()
                .toArray();
        double low = Math.min(shown[0], spec.target().orElse(shown[0]));
        double high = Math.max(shown[shown.length - 1], spec.target().orElse(shown[0]));
        double step = ChartNumbers.step(Math.max(high - low, Math.abs(high) * 0.02) / 4);
        return new double[] {
            spec.minimum().orElse(Math.floor((low - step * 0.2) / step) * step),
            spec.maximum().orElse(Math.ceil((high + step * 0.2) / step) * step)
        };
    }
}
