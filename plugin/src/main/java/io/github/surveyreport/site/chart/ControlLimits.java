package io.github.surveyreport.site.chart;

import io.github.surveyreport.report.ChartSpec.Control;
import java.awt.Color;
import java.util.List;
import java.util.OptionalDouble;

/** What lies behind the line of a control chart: its usual range, centre and limits, and the key to them. */
final class ControlLimits {
    private static final Color RANGE = new Color(0xF1F6F8);

    private final Control spec;
    private final Plot plot;

    ControlLimits(Control spec, Plot plot) {
        this.spec = spec;
        this.plot = plot;
    }

    /** Below everything else. */
    void paintRange(Pen pen) {
        for (int at = 0; at < spec.lower().size(); at++) {
            if (spec.lower().get(at).isPresent()) {
                double top = plot.py(spec.upper().get(at).getAsDouble());
                double bottom = plot.py(spec.lower().get(at).getAsDouble());
                pen.box(RANGE, edge(at - 0.5), top, edge(at + 0.5) - edge(at - 0.5), bottom - top);
            }
        }
    }

    void paint(Pen pen) {
        if (spec.centre().isPresent()) {
            double y = plot.py(spec.centre().getAsDouble());
            pen.line(ChartTheme.AXIS, 1.25, plot.x(), y, plot.right(), y);
            paintKey(pen);
        }
        steps(pen, spec.lower());
        steps(pen, spec.upper());
    }

    /** Above the plot, where no line crosses it. */
    private void paintKey(Pen pen) {
        double y = ControlChart.TOP - 12;
        pen.line(ChartTheme.AXIS, 1.25, plot.x(), y - 4, plot.x() + 20, y - 4);
        pen.text(spec.centreLabel(), TextStyle.SMALL, plot.x() + 26, y, Anchor.START);
        double next = plot.x() + 44 + TextFit.widest(List.of(spec.centreLabel()), TextStyle.SMALL);
        Fan.dashed(pen, ChartTheme.MUTED, next, y - 4, next + 20, y - 4);
        pen.text(spec.limitLabel(), TextStyle.SMALL, next + 26, y, Anchor.START);
    }

    /** A dashed line that may change its height from period to period. */
    private void steps(Pen pen, List<OptionalDouble> limits) {
        for (int at = 0; at < limits.size(); at++) {
            if (limits.get(at).isPresent()) {
                double y = plot.py(limits.get(at).getAsDouble());
                Fan.dashed(pen, ChartTheme.MUTED, edge(at - 0.5), y, edge(at + 0.5), y);
            }
        }
    }

    private double edge(double place) {
        return plot.px(plot.clampX(place));
    }
}
