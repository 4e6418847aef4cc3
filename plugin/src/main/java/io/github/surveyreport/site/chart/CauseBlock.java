package io.github.surveyreport.site.chart;

import io.github.surveyreport.report.ChartSpec.Twig;
import io.github.surveyreport.site.chart.Diagram.Draft;
import io.github.surveyreport.site.chart.Diagram.Label;
import io.github.surveyreport.site.chart.Diagram.Look;
import io.github.surveyreport.site.chart.Diagram.Stroke;
import java.util.ArrayList;
import java.util.List;

/** A cause with its parts, indented below it. */
record CauseBlock(Twig cause, double width, List<Item> items) {
    private static final double INDENT = 14;
    /** Between a text and the line below it. */
    private static final double UNDER = 4;

    private static final double BETWEEN = 5;

    /** @param depth 0 for the cause itself */
    private record Item(Label label, int depth, boolean direct) {}

    static CauseBlock of(Twig cause, double width) {
        List<Item> items = new ArrayList<>();
        collect(cause, 0, width, items);
        return new CauseBlock(cause, width, List.copyOf(items));
    }

    private static void collect(Twig cause, int depth, double width, List<Item> items) {
        double room = width - depth * INDENT;
        TextStyle style = depth == 0 ? TextStyle.LABEL : TextStyle.SMALL.in(ChartTheme.INK);
        items.add(new Item(Label.of(room, "", cause.text(), cause.note(), style, Look.PLAIN), depth, cause.direct()));
        cause.parts().forEach(part -> collect(part, depth + 1, width, items));
    }

    /** From the top to the line below the cause itself. */
    double firstHeight() {
        return items.get(0).label().height() + UNDER;
    }

    double height() {
        double parts = items.stream()
                .skip(1)
                .mapToDouble(item -> item.label().height() + BETWEEN)
                .sum();
        return firstHeight() + parts;
    }

    void place(Draft draft, double left, double top) {
        draft.add(items.get(0).label().at(left, top));
        double y = top + firstHeight();
        double[] from = new double[8];
        from[0] = y;
        for (Item item : items.subList(1, items.size())) {
            y += BETWEEN;
            double x = left + item.depth() * INDENT;
            double elbow = x - INDENT + 4;
            double middle = y + TextStyle.SMALL.size() * 0.7;
            draft.add(Stroke.line(elbow, from[item.depth() - 1], elbow, middle));
            draft.add(dashed(Stroke.line(elbow, middle, x - 3, middle), item.direct()));
            draft.add(item.label().at(x, y));
            y += item.label().height();
            from[item.depth()] = y;
        }
    }

    /** The line below the cause, to the bone. */
    void twig(Draft draft, double left, double y, double bone) {
        draft.add(dashed(
                Stroke.of(ChartTheme.mix(ChartTheme.AXIS, ChartTheme.PRIMARY, 0.5), 1.25, left, y, bone, y),
                cause.direct()));
    }

    private static Stroke dashed(Stroke stroke, boolean direct) {
        return direct ? stroke : stroke.broken();
    }
}
