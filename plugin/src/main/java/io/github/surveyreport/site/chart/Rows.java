package io.github.surveyreport.site.chart;

import java.awt.Color;
import java.util.List;

/**
 * Rows of a chart that reads from left to right: labels beside the plot, or above each bar where there is little room.
 *
 * @param top where the first row begins
 * @param height of one row
 * @param left where plot begins
 * @param room width of the plot
 * @param offset how far the middle of a bar is below the middle of its row
 */
record Rows(List<List<String>> labels, double top, int height, double left, int room, double offset, boolean stacked) {
    static final int BAR = 18;
    private static final int NARROW = 420;
    private static final double GAP = 12;

    /** @param right room to keep free at the right end, for value labels */
    static Rows of(List<String> labels, int width, double top, double right) {
        if (width < NARROW) {
            return above(labels, width, top, right);
        }
        double widest = TextFit.widest(labels, TextStyle.LABEL);
        double gutter = Math.ceil(Math.min(widest, width * 0.34));
        List<List<String>> fitted = fitted(labels, gutter);
        int height = lineCount(fitted) > 1 ? 42 : 32;
        return new Rows(fitted, top, height, gutter + GAP, (int) (width - gutter - GAP - right), 0, false);
    }

    private static Rows above(List<String> labels, int width, double top, double right) {
        List<List<String>> fitted = fitted(labels, width - 4);
        double text = lineCount(fitted) * ChartTheme.LINE;
        int height = (int) (text + BAR + 16);
        return new Rows(fitted, top, height, 0, (int) (width - right), text / 2, true);
    }

    private static List<List<String>> fitted(List<String> labels, double room) {
        return labels.stream()
                .map(label -> TextFit.lines(label, TextStyle.LABEL, room + 0.5, 2))
                .toList();
    }

    private static int lineCount(List<List<String>> labels) {
        return labels.stream().mapToInt(List::size).max().orElse(1);
    }

    int count() {
        return labels.size();
    }

    /** y of the middle of a bar. */
    double middle(int row) {
        return top + row * height + height / 2.0 + offset;
    }

    double bottom() {
        return top + count() * height;
    }

    /** Where XChart draws the bars of all rows. */
    Plot plot(double minimum, double maximum) {
        return new Plot(left, top + offset, room, count() * height, minimum, maximum, 0, count());
    }

    /** A vertical line through all rows; interrupted where labels stand above their bars. */
    void paintRule(Pen pen, Color color, double thickness, double x) {
        if (!stacked) {
            pen.line(color, thickness, x, top, x, bottom());
            return;
        }
        for (int row = 0; row < count(); row++) {
            pen.line(color, thickness, x, middle(row) - BAR / 2.0 - 3, x, middle(row) + BAR / 2.0 + 3);
        }
    }

    void paintLabels(Pen pen) {
        for (int row = 0; row < count(); row++) {
            List<String> lines = labels.get(row);
            if (stacked) {
                double block = (lines.size() - 1) * TextStyle.LABEL.size() * 1.3 / 2;
                pen.lines(lines, TextStyle.LABEL, 0, middle(row) - BAR / 2.0 - 12 - block, Anchor.START);
            } else {
                pen.lines(lines, TextStyle.LABEL, left - GAP, middle(row), Anchor.END);
            }
        }
    }
}
