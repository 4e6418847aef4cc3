package io.github.surveyreport.site.chart;

import io.github.surveyreport.report.ChartSpec.Arcs;
import io.github.surveyreport.report.ChartSpec.Link;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.Comparator;
import java.util.List;

/** Labels below each other, and an arc between two that go together: thicker for more, darker for closer. */
final class ArcChart {
    private static final int ROW = 30;
    private static final int TOP = 8;
    private static final int KEY = 34;
    private static final double DOT = 6;
    private static final double THICKEST = 7;
    /** A quarter circle as a cubic curve: distance of the control points from the ends, in radii. */
    private static final double ROUND = 0.5523;

    private final Arcs spec;
    private final ChartWords words;
    private final List<List<String>> labels;
    private final double axis;
    private final double reach;
    private final double most;

    private ArcChart(Arcs spec, int width, ChartWords words) {
        this.spec = spec;
        this.words = words;
        double gutter = Math.min(TextFit.widest(spec.labels(), TextStyle.LABEL) + 1, width * 0.38);
        this.labels = spec.labels().stream()
                .map(label -> TextFit.lines(label, TextStyle.LABEL, gutter, 2))
                .toList();
        this.axis = gutter + 16;
        this.reach = Math.min(width - axis - THICKEST, ROW * spec.labels().size() * 0.7);
        this.most = spec.links().stream().mapToDouble(Link::size).max().orElse(1);
    }

    static Drawing of(Arcs spec, int width, ChartWords words) {
        if (spec.links().isEmpty()) {
            return Drawing.empty(width, words.noData());
        }
        ArcChart chart = new ArcChart(spec, width, words);
        return new Drawing(width, TOP + ROW * spec.labels().size() + KEY, chart::paint);
    }

    private void paint(Pen pen) {
        pen.line(ChartTheme.GRID, 1, axis, y(0), axis, y(spec.labels().size() - 1));
        spec.links().stream().sorted(Comparator.comparingDouble(Link::strength)).forEach(link -> arc(pen, link));
        for (int row = 0; row < labels.size(); row++) {
            pen.lines(labels.get(row), TextStyle.LABEL, axis - 14, y(row), Anchor.END);
            pen.dot(ChartTheme.PAPER, axis, y(row), DOT + 1.5);
            pen.dot(
                    ChartTheme.PRIMARY,
                    axis,
                    y(row),
                    3 + (DOT - 3) * spec.sizes().get(row));
        }
        key(pen);
    }

    private void arc(Pen pen, Link link) {
        double from = y(Math.min(link.first(), link.second()));
        double to = y(Math.max(link.first(), link.second()));
        double half = (to - from) / 2;
        double wide = reach * StrictMath.sqrt((to - from) / (ROW * Math.max(1, labels.size() - 1)));
        double right = axis + wide;
        double middle = from + half;
        Path2D path = new Path2D.Double();
        path.moveTo(axis, from);
        path.curveTo(axis + wide * ROUND, from, right, middle - half * ROUND, right, middle);
        path.curveTo(right, middle + half * ROUND, axis + wide * ROUND, to, axis, to);
        pen.outline(color(link.strength()), 1 + (THICKEST - 1) * link.size() / most, path);
    }

    private void key(Pen pen) {
        double y = TOP + ROW * labels.size() + 16;
        int steps = 12;
        double x = axis;
        pen.text(words.lower(), TextStyle.SMALL, x, y + 4, Anchor.START);
        x += TextFit.width(words.lower(), TextStyle.SMALL) + 8;
        for (int step = 0; step < steps; step++) {
            pen.box(color((step + 0.5) / steps), x + step * 6, y - 5, 6.3, 10);
        }
        pen.text(words.higher(), TextStyle.SMALL, x + steps * 6 + 8, y + 4, Anchor.START);
    }

    private static Color color(double strength) {
        return ChartTheme.mix(new Color(0xD3E1E7), ChartTheme.PRIMARY, Math.max(0, Math.min(1, strength)));
    }

    private static double y(int row) {
        return TOP + (row + 0.5) * ROW;
    }
}
