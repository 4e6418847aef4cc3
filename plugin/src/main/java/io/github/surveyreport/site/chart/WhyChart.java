package io.github.surveyreport.site.chart;

import io.github.surveyreport.report.ChartSpec.Why;
import io.github.surveyreport.report.ChartSpec.Whys;
import io.github.surveyreport.site.chart.Diagram.Draft;
import io.github.surveyreport.site.chart.Diagram.Label;
import io.github.surveyreport.site.chart.Diagram.Look;
import io.github.surveyreport.site.chart.Diagram.Stroke;
import java.util.ArrayList;
import java.util.List;

/** A problem and the whys below it, row by row; each end has a column. With too many ends for that, an outline. */
final class WhyChart {
    private static final double LEAST_COLUMN = 200;
    private static final double MOST_COLUMN = 300;
    private static final double BETWEEN = 16;
    private static final double EDGE = 2;
    private static final double STEP = 26;

    private final List<Double> tops = new ArrayList<>();
    private final Draft draft = new Draft();
    private final double column;
    private int leaf;

    private WhyChart(double column) {
        this.column = column;
    }

    static Drawing of(Whys spec, int width, ChartWords words) {
        return spec.chains().isEmpty()
                ? Drawing.empty(width, words.noData())
                : layout(spec, width).drawing();
    }

    /** @param spec with at least one chain */
    static Diagram layout(Whys spec, int width) {
        Why problem = new Why("", spec.problem(), "", spec.chains());
        int leaves = leaves(problem);
        double column = Math.min(MOST_COLUMN, (width - 2 * EDGE + BETWEEN) / leaves);
        return column < LEAST_COLUMN ? WhyOutline.layout(problem, width) : new WhyChart(column).layout(problem, leaves);
    }

    static int leaves(Why why) {
        return Math.max(1, why.next().stream().mapToInt(WhyChart::leaves).sum());
    }

    static Look look(Why why, boolean problem) {
        return problem ? Look.DEEP : why.next().isEmpty() ? Look.ROOT : Look.BOX;
    }

    static TextStyle style(boolean problem) {
        return problem ? TextStyle.VALUE : TextStyle.LABEL;
    }

    private Diagram layout(Why problem, int leaves) {
        List<Double> heights = new ArrayList<>();
        measure(problem, 0, heights);
        double y = EDGE;
        for (double height : heights) {
            tops.add(y);
            y += height + STEP;
        }
        place(problem, 0);
        return draft.finish(2 * EDGE + leaves * column - BETWEEN, y - STEP + EDGE);
    }

    private void measure(Why why, int depth, List<Double> heights) {
        double height = label(why, depth).height();
        if (heights.size() == depth) {
            heights.add(height);
        } else {
            heights.set(depth, Math.max(heights.get(depth), height));
        }
        why.next().forEach(next -> measure(next, depth + 1, heights));
    }

    private Label label(Why why, int depth) {
        return Label.of(
                column - BETWEEN, why.label(), why.text(), why.note(), style(depth == 0), look(why, depth == 0));
    }

    /** Places what is below first: a step stands over the middle of its own. */
    private Label place(Why why, int depth) {
        List<Label> below = new ArrayList<>();
        for (Why next : why.next()) {
            below.add(place(next, depth + 1));
        }
        Label label = label(why, depth);
        double x = below.isEmpty()
                ? EDGE + leaf++ * column
                : (below.get(0).x() + below.get(below.size() - 1).x()) / 2;
        Label placed = draft.add(label.at(x, tops.get(depth)));
        below.forEach(next -> connect(placed, next));
        return placed;
    }

    private void connect(Label from, Label to) {
        double turn = to.y() - STEP / 2;
        draft.add(Stroke.line(from.middle(), from.bottom(), from.middle(), turn));
        if (from.middle() != to.middle()) {
            draft.add(Stroke.line(from.middle(), turn, to.middle(), turn));
        }
        draft.add(Stroke.line(to.middle(), turn, to.middle(), to.y() - 1).pointing());
    }
}
