package io.github.surveyreport.site.chart;

import io.github.surveyreport.report.ChartSpec.Why;
import io.github.surveyreport.site.chart.Diagram.Draft;
import io.github.surveyreport.site.chart.Diagram.Label;
import io.github.surveyreport.site.chart.Diagram.Stroke;

/** Whys below each other; only where a chain branches is what follows moved to the right. */
final class WhyOutline {
    private static final double EDGE = 2;
    private static final double INDENT = 18;
    private static final double GAP = 18;

    private final int width;
    private final Draft draft = new Draft();
    private double y = EDGE;

    private WhyOutline(int width) {
        this.width = width;
    }

    static Diagram layout(Why problem, int width) {
        WhyOutline outline = new WhyOutline(width);
        outline.place(problem, EDGE, true);
        return outline.draft.finish(width, outline.y - GAP + EDGE);
    }

    private Label place(Why why, double left, boolean problem) {
        Label label = Label.of(
                width - left - EDGE,
                why.label(),
                why.text(),
                why.note(),
                WhyChart.style(problem),
                WhyChart.look(why, problem));
        Label placed = draft.add(label.at(left, y));
        y += label.height() + GAP;
        boolean branches = why.next().size() > 1;
        for (Why next : why.next()) {
            Label below = place(next, left + (branches ? INDENT : 0), false);
            double x = left + INDENT / 2;
            if (branches) {
                double middle = below.y() + below.height() / 2;
                draft.add(Stroke.line(x, placed.bottom(), x, middle));
                draft.add(Stroke.line(x, middle, below.x(), middle));
            } else {
                draft.add(Stroke.line(x, placed.bottom(), x, below.y() - 1).pointing());
            }
        }
        return placed;
    }
}
