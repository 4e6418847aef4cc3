package io.github.surveyreport.site.chart;

import io.github.surveyreport.report.ChartSpec.HeatMap;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A coloured table: how far each number is from the middle, with the number written in. */
final class HeatMapChart {
    private static final int CELL_HEIGHT = 34;
    private static final int KEY = 34;
    /** More rows than this without a single colour are read in the table. */
    private static final int MOST_UNCOLOURED = 20;

    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");

    private final HeatMap spec;
    private final ChartWords words;
    private final List<List<String>> rowLabels;
    private final List<List<String>> columnLabels;
    private final double gutter;
    private final Plot plot;

    private HeatMapChart(HeatMap spec, int width, ChartWords words) {
        this.spec = spec;
        this.words = words;
        double share = width < 420 ? 0.3 : 0.24;
        this.gutter = Math.ceil(Math.min(TextFit.widest(spec.rows(), TextStyle.LABEL) + 1, width * share));
        this.rowLabels = fitted(spec.rows(), TextStyle.LABEL, gutter, 2);
        double left = gutter + 12;
        int columns = spec.columns().size();
        double slot = (width - left) / columns;
        this.columnLabels = columnLabels(spec.columns(), slot - 6);
        int lines = columnLabels.stream().mapToInt(List::size).max().orElse(1);
        int rows = spec.rows().size();
        this.plot = new Plot(left, lines * 15 + 12, (int) (width - left), rows * CELL_HEIGHT, 0, columns, 0, rows);
    }

    static Drawing of(HeatMap spec, int width, ChartWords words) {
        boolean numbers = spec.texts().stream().flatMap(List::stream).anyMatch(HeatMapChart::isNumber);
        if (spec.columns().isEmpty() || !coloured(spec) && !numbers) {
            return Drawing.empty(width, words.noData());
        }
        if (!coloured(spec) && spec.rows().size() > MOST_UNCOLOURED) {
            return Drawing.empty(width, words.smallBases());
        }
        HeatMapChart chart = new HeatMapChart(spec, width, words);
        return new Drawing(width, (int) chart.plot.bottom() + (coloured(spec) ? KEY : 4), chart::paint);
    }

    private static boolean coloured(HeatMap spec) {
        return spec.values().stream().flatMap(List::stream).anyMatch(OptionalDouble::isPresent);
    }

    private static boolean isNumber(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private void paint(Pen pen) {
        if (coloured(spec)) {
            plot.paint(pen, cells());
            paintKey(pen);
        }
        paintTexts(pen);
        paintGaps(pen);
        for (int column = 0; column < columnLabels.size(); column++) {
            List<String> lines = columnLabels.get(column);
            double middle = plot.y() - 10 - (lines.size() - 1) * 7.5;
            pen.lines(lines, TextStyle.SMALL.in(ChartTheme.INK), plot.px(column + 0.5), middle, Anchor.MIDDLE);
        }
        for (int row = 0; row < rowLabels.size(); row++) {
            pen.lines(rowLabels.get(row), TextStyle.LABEL, gutter, middle(row), Anchor.END);
        }
    }

    private org.knowm.xchart.HeatMapChart cells() {
        var chart = new org.knowm.xchart.HeatMapChart(plot.width(), plot.height());
        chart.getStyler().setRangeColors(ChartTheme.heatRange());
        chart.getStyler().setMin(-1);
        chart.getStyler().setMax(1);
        List<Number[]> data = new ArrayList<>();
        int rows = spec.rows().size();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < spec.columns().size(); column++) {
                OptionalDouble value = spec.values().get(row).get(column);
                if (value.isPresent()) {
                    data.add(new Number[] {column, rows - 1 - row, place(value.getAsDouble())});
                }
            }
        }
        chart.addSeries("cells", numbers(spec.columns().size()), numbers(rows), data);
        return chart;
    }

    private void paintTexts(Pen pen) {
        double room = (double) plot.width() / spec.columns().size();
        for (int row = 0; row < spec.rows().size(); row++) {
            for (int column = 0; column < spec.columns().size(); column++) {
                OptionalDouble value = spec.values().get(row).get(column);
                Color background = value.isPresent() ? ChartTheme.heat(place(value.getAsDouble())) : ChartTheme.PAPER;
                TextStyle style = value.isPresent() ? TextStyle.LABEL : TextStyle.SMALL;
                String text = spec.texts().get(row).get(column);
                if (TextFit.width(text, style) + 4 > room) {
                    style = new TextStyle(9.5, false, ChartTheme.INK);
                }
                Color color = value.isPresent() ? ChartTheme.textOn(background) : ChartTheme.MUTED;
                String fitted = TextFit.line(text, style, room - 2);
                pen.lines(List.of(fitted), style.in(color), plot.px(column + 0.5), middle(row), Anchor.MIDDLE);
            }
        }
    }

    /** Paper between the cells. */
    private void paintGaps(Pen pen) {
        for (int row = 0; row <= spec.rows().size(); row++) {
            double y = plot.y() + (double) row * CELL_HEIGHT;
            pen.box(ChartTheme.PAPER, plot.x(), y - 1, plot.width(), 2);
        }
        for (int column = 0; column <= spec.columns().size(); column++) {
            pen.box(ChartTheme.PAPER, plot.px(column) - 1, plot.y(), 2, plot.height());
        }
    }

    private void paintKey(Pen pen) {
        int steps = 21;
        double size = 6;
        double y = plot.bottom() + 14;
        double right = plot.right() - TextFit.width(high(), TextStyle.SMALL) - 8;
        double left = right - steps * size;
        for (int step = 0; step < steps; step++) {
            pen.box(ChartTheme.heat(2.0 * step / (steps - 1) - 1), left + step * size, y, size + 0.3, 10);
        }
        pen.text(low(), TextStyle.SMALL, left - 8, y + 9, Anchor.END);
        pen.text(high(), TextStyle.SMALL, right + 8, y + 9, Anchor.START);
    }

    private String low() {
        return spec.judged() ? words.worse() : words.lower();
    }

    private String high() {
        return spec.judged() ? words.better() : words.higher();
    }

    private double middle(int row) {
        return plot.y() + (row + 0.5) * CELL_HEIGHT;
    }

    /** -1 at or below {@code low}, 0 in the middle, 1 at or above {@code high}. */
    private double place(double value) {
        double span = value < spec.middle() ? spec.middle() - spec.low() : spec.high() - spec.middle();
        return span > 0 ? Math.max(-1, Math.min(1, (value - spec.middle()) / span)) : 0;
    }

    /** Months too wide for their columns have the year above the first month of each year only. */
    static List<List<String>> columnLabels(List<String> columns, double room) {
        boolean months =
                columns.stream().allMatch(column -> MONTH.matcher(column).matches());
        if (!months || TextFit.widest(columns, TextStyle.SMALL) <= room) {
            return fitted(columns, TextStyle.SMALL, room, 4);
        }
        List<List<String>> labels = new ArrayList<>();
        String before = "";
        for (String column : columns) {
            String year = MONTH.matcher(column).replaceFirst("$1");
            labels.add(List.of(
                    year.equals(before) ? "" : year, MONTH.matcher(column).replaceFirst("$2")));
            before = year;
        }
        return labels;
    }

    private static List<List<String>> fitted(List<String> labels, TextStyle style, double room, int most) {
        return labels.stream()
                .map(label -> TextFit.lines(label, style, room, most))
                .toList();
    }

    /** Texts: XChart fails on numbers as categories here. */
    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).toList();
    }
}
