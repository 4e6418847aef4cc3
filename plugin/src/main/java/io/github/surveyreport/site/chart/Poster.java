package io.github.surveyreport.site.chart;

import io.github.surveyreport.report.Block.Chart;
import java.util.List;

/** A drawing with its title above and its unit and base below, for use outside the site. */
final class Poster {
    private static final double MARGIN = 28;
    private static final TextStyle TITLE = new TextStyle(18, true, ChartTheme.INK);

    private Poster() {}

    static Drawing of(Chart chart, Drawing drawing) {
        double room = drawing.width();
        List<String> title = TextFit.lines(chart.title(), TITLE, room, 2);
        List<String> unit = chart.unit().isEmpty() ? List.of() : TextFit.lines(chart.unit(), TextStyle.SMALL, room, 2);
        List<String> base = chart.base().isEmpty() ? List.of() : TextFit.lines(chart.base(), TextStyle.SMALL, room, 3);
        double top = MARGIN + title.size() * 25 + unit.size() * 17 + 14;
        double bottom = 12 + base.size() * 17 + MARGIN - 8;
        int height = (int) Math.ceil(top + drawing.height() + bottom);
        return new Drawing((int) (room + 2 * MARGIN), height, pen -> {
            double y = paint(pen, title, TITLE, MARGIN + 16, 25);
            paint(pen, unit, TextStyle.SMALL, y - 3, 17);
            paint(pen, base, TextStyle.SMALL, top + drawing.height() + 22, 17);
            pen.graphics().translate(MARGIN, top);
            drawing.painter().accept(pen);
        });
    }

    private static double paint(Pen pen, List<String> lines, TextStyle style, double top, double step) {
        double y = top;
        for (String line : lines) {
            pen.text(line, style, MARGIN, y, Anchor.START);
            y += step;
        }
        return y;
    }
}
