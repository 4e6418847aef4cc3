package io.github.surveyreport.site.chart;

import java.awt.Graphics2D;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.internal.series.AxesChartSeries;
import org.knowm.xchart.style.AxesChartStyler;

/**
 * A rectangle that XChart fills from edge to edge with its marks, and the linear scales to put labels beside them.
 *
 * @param x left edge in the picture
 * @param y upper edge in the picture
 */
record Plot(double x, double y, int width, int height, double xMin, double xMax, double yMin, double yMax) {

    double px(double value) {
        return x + (value - xMin) / (xMax - xMin) * width;
    }

    double py(double value) {
        return y + height - (value - yMin) / (yMax - yMin) * height;
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double clampX(double value) {
        return Math.max(xMin, Math.min(xMax, value));
    }

    double clampY(double value) {
        return Math.max(yMin, Math.min(yMax, value));
    }

    <S extends AxesChartStyler, T extends AxesChartSeries> void paint(Pen pen, AxesChart<S, T> chart) {
        ChartStyle.bare(chart.getStyler());
        Graphics2D part = (Graphics2D) pen.graphics().create();
        part.translate(x, y);
        chart.paint(part, width, height);
        part.dispose();
    }
}
