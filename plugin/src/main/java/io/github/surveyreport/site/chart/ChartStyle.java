package io.github.surveyreport.site.chart;

import java.awt.Color;
import java.awt.Font;
import java.util.Locale;
import java.util.TimeZone;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.HeatMapStyler;
import org.knowm.xchart.style.HorizontalBarStyler;
import org.knowm.xchart.style.RadarStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;

/** XChart without any decoration of its own. Every font is set: one forgotten brings a font of the machine back. */
final class ChartStyle {
    static final Color CLEAR = new Color(255, 255, 255, 0);

    private ChartStyle() {}

    static void bare(AxesChartStyler styler) {
        common(styler);
        Font font = TextStyle.LABEL.font();
        styler.setAxisTitleFont(font);
        styler.setAxisTickLabelsFont(font);
        styler.setTimezone(TimeZone.getTimeZone("UTC"));
        styler.setPlotMargin(0);
        styler.setAxisTicksVisible(false);
        styler.setAxisTitlesVisible(false);
        styler.setPlotGridLinesVisible(false);
        styler.setPlotTicksMarksVisible(false);
        styler.setErrorBarsColor(ChartTheme.MUTED);
        special(styler, font);
    }

    static void bare(RadarStyler styler) {
        common(styler);
        styler.setRadiiTitleFont(TextStyle.LABEL.font());
        styler.setRadiiTitleVisible(false);
    }

    private static void special(AxesChartStyler styler, Font font) {
        if (styler instanceof HorizontalBarStyler bars) {
            bars.setLabelsFont(font);
        } else if (styler instanceof CategoryStyler columns) {
            columns.setLabelsFont(font);
        } else if (styler instanceof HeatMapStyler heat) {
            heat.setValueFont(font);
        } else if (styler instanceof XYStyler lines) {
            lines.setCursorFont(font);
        }
    }

    private static void common(Styler styler) {
        Font font = TextStyle.LABEL.font();
        styler.setBaseFont(font);
        styler.setChartTitleFont(font);
        styler.setLegendFont(font);
        styler.setAnnotationTextFont(font);
        styler.setAnnotationTextPanelFont(font);
        styler.setToolTipFont(font);
        styler.setLocale(Locale.ROOT);
        styler.setChartTitleVisible(false);
        styler.setLegendVisible(false);
        styler.setChartPadding(0);
        styler.setPlotContentSize(1);
        styler.setPlotBorderVisible(false);
        styler.setChartBackgroundColor(CLEAR);
        styler.setPlotBackgroundColor(CLEAR);
    }
}
