package io.github.surveyreport.site.chart;

import java.util.function.Consumer;

/**
 * A picture that can be painted any number of times, on anything.
 *
 * @param width in CSS pixels
 * @param height in CSS pixels
 */
record Drawing(int width, int height, Consumer<Pen> painter) {

    /** What stands in for a chart without a single value. */
    static Drawing empty(int width, String text) {
        int height = 96;
        return new Drawing(width, height, pen -> {
            pen.fill(ChartTheme.TRACK, new java.awt.geom.RoundRectangle2D.Double(0, 0, width, height, 8, 8));
            pen.text(text, TextStyle.MUTED_LABEL, width / 2.0, height / 2.0 + 4, Anchor.MIDDLE);
        });
    }
}
