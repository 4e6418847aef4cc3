package io.github.surveyreport.site.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts in boxes and lines between them, all in their places; how they came there is a pure function. Strokes lie under
 * bars, bars under dots, texts on top.
 */
record Diagram(int width, double height, List<Label> labels, List<Stroke> strokes, List<Bar> bars, List<Dot> dots) {
    /** A text is cut only when it would take more lines than this. */
    private static final int MOST_LINES = 12;

    private static final double ARROW = 5;

    Diagram {
        labels = List.copyOf(labels);
        strokes = List.copyOf(strokes);
        bars = List.copyOf(bars);
        dots = List.copyOf(dots);
    }

    /** What a label stands on. */
    enum Look {
        PLAIN(0, null, null),
        PILL(6, ChartTheme.TRACK, null),
        BOX(8, ChartTheme.PAPER, ChartTheme.AXIS),
        DEEP(9, ChartTheme.PRIMARY, null),
        ROOT(8, ChartTheme.mix(ChartTheme.PAPER, ChartTheme.ACCENT, 0.12), ChartTheme.ACCENT);

        final double padding;
        private final Color fill;
        private final Color edge;

        Look(double padding, Color fill, Color edge) {
            this.padding = padding;
            this.fill = fill;
            this.edge = edge;
        }

        TextStyle on(TextStyle style) {
            return this == DEEP ? style.in(ChartTheme.PAPER) : style;
        }
    }

    /**
     * A text with a smaller one above and one below it, from the upper left corner on.
     *
     * @param width of the box, padding included
     */
    record Label(
            double x,
            double y,
            double width,
            double height,
            List<String> over,
            List<String> text,
            List<String> note,
            TextStyle style,
            Look look) {

        /**
         * As high as its lines at that width.
         *
         * @param note may hold line feeds
         */
        static Label of(double width, String over, String text, String note, TextStyle style, Look look) {
            double room = width - 2 * look.padding;
            List<String> head = lines(over, TextStyle.SMALL, room);
            List<String> body = lines(text, style, room);
            List<String> foot = note.lines()
                    .flatMap(line -> lines(line, TextStyle.SMALL, room).stream())
                    .toList();
            double height = (head.size() + foot.size()) * step(TextStyle.SMALL) + body.size() * step(style);
            return new Label(0, 0, width, height + 2 * look.padding, head, body, foot, style, look);
        }

        private static List<String> lines(String text, TextStyle style, double room) {
            return text.isEmpty() ? List.of() : TextFit.lines(text, style, room, MOST_LINES);
        }

        Label at(double left, double top) {
            return new Label(left, top, width, height, over, text, note, style, look);
        }

        /** As narrow as its longest line. */
        Label shrunk() {
            double widest = Math.max(
                    TextFit.widest(text, style),
                    Math.max(TextFit.widest(over, TextStyle.SMALL), TextFit.widest(note, TextStyle.SMALL)));
            double narrow = Math.min(width, widest + 2 * look.padding + 1);
            return new Label(x, y, narrow, height, over, text, note, style, look);
        }

        Label high(double other) {
            return new Label(x, y, width, other, over, text, note, style, look);
        }

        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }

        double middle() {
            return x + width / 2;
        }

        Rectangle2D box() {
            return new Rectangle2D.Double(x, y, width, height);
        }
    }

    /** A straight line; {@code arrow} at its end. */
    record Stroke(
            Color color, double thickness, boolean dashed, boolean arrow, double x1, double y1, double x2, double y2) {

        static Stroke line(double x1, double y1, double x2, double y2) {
            return new Stroke(ChartTheme.AXIS, 1.25, false, false, x1, y1, x2, y2);
        }

        static Stroke of(Color color, double thickness, double x1, double y1, double x2, double y2) {
            return new Stroke(color, thickness, false, false, x1, y1, x2, y2);
        }

        Stroke broken() {
            return new Stroke(color, thickness, true, arrow, x1, y1, x2, y2);
        }

        Stroke pointing() {
            return new Stroke(color, thickness, dashed, true, x1, y1, x2, y2);
        }
    }

    record Bar(Color color, double x, double y, double width, double height) {}

    record Dot(Color color, double x, double y, double radius) {}

    static double step(TextStyle style) {
        return Math.round(style.size() * 1.3);
    }

    Drawing drawing() {
        return new Drawing(width, (int) Math.ceil(height), this::paint);
    }

    private void paint(Pen pen) {
        strokes.forEach(stroke -> paint(pen, stroke));
        bars.forEach(bar -> pen.box(bar.color, bar.x, bar.y, bar.width, bar.height));
        dots.forEach(dot -> pen.dot(dot.color, dot.x, dot.y, dot.radius));
        labels.forEach(label -> paint(pen, label));
    }

    private static void paint(Pen pen, Stroke stroke) {
        pen.graphics().setColor(stroke.color);
        float[] dashes = stroke.dashed ? new float[] {4, 4} : null;
        pen.graphics()
                .setStroke(new BasicStroke(
                        (float) stroke.thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0));
        pen.graphics().draw(new Line2D.Double(stroke.x1, stroke.y1, stroke.x2, stroke.y2));
        if (stroke.arrow) {
            pen.fill(stroke.color, arrow(stroke));
        }
    }

    private static Path2D arrow(Stroke stroke) {
        double length = Math.hypot(stroke.x2 - stroke.x1, stroke.y2 - stroke.y1);
        double dx = length == 0 ? 1 : (stroke.x2 - stroke.x1) / length;
        double dy = length == 0 ? 0 : (stroke.y2 - stroke.y1) / length;
        double size = ARROW + stroke.thickness;
        Path2D path = new Path2D.Double();
        path.moveTo(stroke.x2, stroke.y2);
        path.lineTo(stroke.x2 - size * (dx + dy * 0.6), stroke.y2 - size * (dy - dx * 0.6));
        path.lineTo(stroke.x2 - size * (dx - dy * 0.6), stroke.y2 - size * (dy + dx * 0.6));
        path.closePath();
        return path;
    }

    private static void paint(Pen pen, Label label) {
        Look look = label.look;
        RoundRectangle2D box = new RoundRectangle2D.Double(label.x, label.y, label.width, label.height, 8, 8);
        if (look.fill != null) {
            pen.fill(look.fill, box);
        }
        if (look.edge != null) {
            pen.outline(look.edge, 1.25, box);
        }
        double left = label.x + look.padding;
        double y = label.y + look.padding;
        y = paint(pen, label.over, look.on(TextStyle.SMALL), left, y);
        y = paint(pen, label.text, look.on(label.style), left, y);
        paint(pen, label.note, look.on(TextStyle.SMALL), left, y);
    }

    private static double paint(Pen pen, List<String> lines, TextStyle style, double x, double top) {
        double y = top;
        for (String line : lines) {
            pen.text(line, style, x, y + style.size(), Anchor.START);
            y += step(style);
        }
        return y;
    }

    /** A diagram in the making. */
    static final class Draft {
        private final List<Label> labels = new ArrayList<>();
        private final List<Stroke> strokes = new ArrayList<>();
        private final List<Bar> bars = new ArrayList<>();
        private final List<Dot> dots = new ArrayList<>();

        Label add(Label label) {
            labels.add(label);
            return label;
        }

        void add(Stroke stroke) {
            strokes.add(stroke);
        }

        void add(Bar bar) {
            bars.add(bar);
        }

        void add(Dot dot) {
            dots.add(dot);
        }

        Diagram finish(double width, double height) {
            return new Diagram((int) Math.ceil(width), height, labels, strokes, bars, dots);
        }
    }
}
