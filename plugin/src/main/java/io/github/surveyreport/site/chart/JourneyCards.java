package io.github.surveyreport.site.chart;

import io.github.surveyreport.report.ChartSpec.Format;
import io.github.surveyreport.report.ChartSpec.Journey;
import io.github.surveyreport.report.ChartSpec.JourneyStage;
import io.github.surveyreport.report.ChartSpec.Point;
import io.github.surveyreport.site.chart.Diagram.Bar;
import io.github.surveyreport.site.chart.Diagram.Dot;
import io.github.surveyreport.site.chart.Diagram.Draft;
import io.github.surveyreport.site.chart.Diagram.Label;
import io.github.surveyreport.site.chart.Diagram.Look;
import io.github.surveyreport.site.chart.Diagram.Stroke;
import java.awt.Color;
import java.util.List;

/** The journey for phones: a card for each stage, from top to bottom, every number on a bar of its own. */
final class JourneyCards {
    private static final double EDGE = 2;
    private static final double GAP = 8;
    private static final double BETWEEN = 26;
    private static final double BAR = 6;

    private final Journey spec;
    private final int width;
    private final Draft draft = new Draft();
    private double y = EDGE;

    private JourneyCards(Journey spec, int width) {
        this.spec = spec;
        this.width = width;
    }

    static Diagram layout(Journey spec, int width) {
        JourneyCards cards = new JourneyCards(spec, width);
        for (int i = 0; i < spec.stages().size(); i++) {
            cards.card(spec.stages().get(i));
            if (i + 1 < spec.stages().size()) {
                double x = width / 2.0;
                cards.draft.add(
                        Stroke.line(x, cards.y, x, cards.y + BETWEEN - GAP).pointing());
            }
            cards.y += BETWEEN;
        }
        return cards.draft.finish(width, cards.y - BETWEEN + EDGE);
    }

    private double room() {
        return width - 2 * EDGE;
    }

    private void text(String text, TextStyle style, Look look) {
        if (!text.isEmpty()) {
            Label label = draft.add(Label.of(room(), "", text, "", style, look).at(EDGE, y));
            y = label.bottom() + GAP / 2;
        }
    }

    private void card(JourneyStage stage) {
        Label head = Label.of(room(), "", stage.label(), stage.mark(), TextStyle.VALUE, JourneyChart.header(stage));
        y = draft.add(head.at(EDGE, y)).bottom() + GAP;
        text(stage.touchpoints(), TextStyle.SMALL, Look.PLAIN);
        text(stage.reason(), TextStyle.SMALL, Look.PLAIN);
        if (JourneyChart.has(stage.score())) {
            double score = stage.score().value().getAsDouble();
            value(spec.scores(), ChartNumbers.text(Format.ONE_DECIMAL, score));
            scale(stage.score());
        }
        share(spec.lows(), stage.low(), ChartTheme.ACCENT);
        share(spec.rated(), stage.rated(), ChartTheme.PRIMARY_SOFT);
        list(spec.records(), stage.records());
        list(spec.issues(), stage.issues());
    }

    private void list(String name, List<String> lines) {
        if (!lines.isEmpty()) {
            text(name, TextStyle.SMALL, Look.PLAIN);
            lines.forEach(line -> text(line, TextStyle.LABEL, Look.PLAIN));
        }
    }

    private void value(String name, String value) {
        double wide = TextFit.width(value, TextStyle.VALUE) + 1;
        Label left = draft.add(Label.of(room() - wide - GAP, "", name, "", TextStyle.SMALL, Look.PLAIN)
                .at(EDGE, y));
        Label right = draft.add(
                Label.of(wide, "", value, "", TextStyle.VALUE, Look.PLAIN).at(EDGE + room() - wide, y));
        y = Math.max(left.bottom(), right.bottom()) + 2;
    }

    private void share(String name, Point point, Color color) {
        if (JourneyChart.has(point)) {
            double share = point.value().getAsDouble();
            value(name, ChartNumbers.text(Format.PERCENT, share));
            draft.add(new Bar(ChartTheme.TRACK, EDGE, y, room(), BAR));
            draft.add(new Bar(color, EDGE, y, room() * share, BAR));
            y += BAR + GAP;
        }
    }

    private double x(double score) {
        return EDGE + 5 + (room() - 10) * score / 100;
    }

    private void scale(Point score) {
        double middle = y + 6;
        draft.add(Stroke.of(ChartTheme.GRID, 3, x(0), middle, x(100), middle));
        if (score.low().isPresent()) {
            double low = x(score.low().getAsDouble());
            double high = x(score.high().getAsDouble());
            draft.add(Stroke.of(ChartTheme.INK, 1.25, low, middle, high, middle));
            draft.add(Stroke.of(ChartTheme.INK, 1.25, low, middle - 4, low, middle + 4));
            draft.add(Stroke.of(ChartTheme.INK, 1.25, high, middle - 4, high, middle + 4));
        }
        draft.add(new Dot(ChartTheme.PRIMARY, x(score.value().getAsDouble()), middle, 5));
        y += 12 + GAP;
    }
}
