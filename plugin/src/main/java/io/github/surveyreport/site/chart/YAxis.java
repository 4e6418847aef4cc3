package io.github.surveyreport.site.chart;

import io.github.surveyreport.report.ChartSpec.Format;
import java.util.List;

/** The scale at the left of lines: round values and the grid that they stand for. */
record YAxis(Format format, List<Double> ticks) {
    private static final int GAP = 10;

    /** Room that the values need, in pixels. */
    double width() {
        return GAP + TextFit.widest(ticks.stream().map(this::text).toList(), TextStyle.SMALL);
    }

    void paint(Pen pen, Plot plot) {
        for (double tick : ticks) {
            double y = plot.py(tick);
            pen.line(ChartTheme.GRID, 1, plot.x(), y, plot.right(), y);
            pen.text(text(tick), TextStyle.SMALL, plot.x() - 8, y + 4, Anchor.END);
        }
    }

    private String text(double tick) {
        return ChartNumbers.tick(format, tick, ticks);
    }
}
