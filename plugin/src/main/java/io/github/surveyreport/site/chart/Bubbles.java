package io.github.surveyreport.site.chart;

import io.github.surveyreport.report.ChartSpec.Issue;
import java.util.ArrayList;
import java.util.List;

/** Places of the bubbles: at their importance, moved sideways within their urgency until they do not cover each other. */
final class Bubbles {
    private static final double LEAST = 10;
    private static final double MOST = 22;
    private static final double GAP = 2;

    private Bubbles() {}

    /** Centre and radius in pixels of the picture. */
    record Bubble(double x, double y, double radius) {
        private double gapTo(Bubble other) {
            double across = x - other.x;
            double down = y - other.y;
            return Math.sqrt(across * across + down * down) - radius - other.radius;
        }
    }

    /** In the order of the issues; an earlier one keeps its place. */
    static List<Bubble> placed(List<Issue> issues, Plot plot) {
        double most = issues.size() > 12 ? MOST - 5 : MOST;
        List<Bubble> placed = new ArrayList<>();
        for (Issue issue : issues) {
            double share = Math.sqrt(Math.max(0, Math.min(1, issue.size())));
            double radius = LEAST + (most - LEAST) * share;
            placed.add(freest(issue, radius, plot, placed));
        }
        return placed;
    }

    /** The nearest free place beside the middle of the column, else the one that covers least. */
    private static Bubble freest(Issue issue, double radius, Plot plot, List<Bubble> placed) {
        double edge = radius + 2;
        double importance = Math.max(0, Math.min(1, issue.importance().value().orElse(0)));
        double y = Math.max(plot.y() + edge, Math.min(plot.bottom() - edge, plot.py(importance)));
        double reach = plot.width() / 6.0 - edge;
        Bubble best = null;
        double bestGap = Double.NEGATIVE_INFINITY;
        for (int step = 0; step * 3 <= reach; step++) {
            for (int side = 1; side >= -1; side -= 2) {
                Bubble bubble = new Bubble(plot.px(issue.urgency()) + side * step * 3, y, radius);
                double gap = placed.stream().mapToDouble(bubble::gapTo).min().orElse(GAP);
                if (gap >= GAP) {
                    return bubble;
                }
                if (gap > bestGap) {
                    best = bubble;
                    bestGap = gap;
                }
            }
        }
        return best;
    }
}
