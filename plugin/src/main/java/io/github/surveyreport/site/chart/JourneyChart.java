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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The customer journey: a column for each stage, a lane for each kind of number; cards below each other for phones. */
final class JourneyChart {
    private static final int NARROW = 560;
    private static final int MOST_COLUMNS = 6;
    private static final double GUTTER = 78;
    private static final double WIDEST_COLUMN = 230;
    private static final double EDGE = 2;
    private static final double GAP = 12;
    private static final double PLOT = 150;
    private static final double BAR = 6;

    private final Journey spec;
    private final double column;
    private final Draft draft = new Draft();
    private double y = EDGE;

    private JourneyChart(Journey spec, int width) {
        this.spec = spec;
        int columns = Math.min(MOST_COLUMNS, spec.stages().size());
        this.column = Math.min(WIDEST_COLUMN, (width - GUTTER - EDGE) / columns);
    }

    static Drawing of(Journey spec, int width, ChartWords words) {
        return spec.stages().isEmpty()
                ? Drawing.empty(width, words.noData())
                : layout(spec, width).drawing();
    }

    /** @param spec with at least one stage */
    static Diagram layout(Journey spec, int width) {
        return width < NARROW ? JourneyCards.layout(spec, width) : new JourneyChart(spec, width).layout();
    }

    private Diagram layout() {
        int columns = Math.min(MOST_COLUMNS, spec.stages().size());
        for (int from = 0; from < spec.stages().size(); from += columns) {
            row(spec.stages().subList(from, Math.min(spec.stages().size(), from + columns)));
            y += GAP;
        }
        return draft.finish(GUTTER + columns * column + EDGE, y - GAP + EDGE);
    }

    private void row(List<JourneyStage> stages) {
        header(stages);
        texts("", stages, JourneyStage::touchpoints, TextStyle.SMALL);
        if (spec.stages().stream().anyMatch(stage -> !stage.reason().isEmpty() || has(stage.score()))) {
            plot(stages);
        }
        shares(spec.lows(), stages, JourneyStage::low, ChartTheme.ACCENT);
        shares(spec.rated(), stages, JourneyStage::rated, ChartTheme.PRIMARY_SOFT);
        texts(spec.records(), stages, stage -> String.join("\n", stage.records()), TextStyle.SMALL);
        texts(spec.issues(), stages, stage -> String.join("\n", stage.issues()), TextStyle.SMALL);
    }

    static boolean has(Point point) {
        return point.value().isPresent();
    }

    private double left(int stage) {
        return GUTTER + stage * column;
    }

    private void header(List<JourneyStage> stages) {
        List<Label> labels = new ArrayList<>();
        double height = 0;
        for (JourneyStage stage : stages) {
            Label label = Label.of(column - GAP, "", stage.label(), stage.mark(), TextStyle.VALUE, header(stage));
            labels.add(label);
            height = Math.max(height, label.height());
        }
        for (int i = 0; i < labels.size(); i++) {
            Label label = draft.add(labels.get(i).high(height).at(left(i), y));
            if (i + 1 < labels.size()) {
                double middle = y + height / 2;
                draft.add(Stroke.line(label.right(), middle, left(i + 1) - 1, middle)
                        .pointing());
            }
        }
        y += height + GAP;
    }

    static Look header(JourneyStage stage) {
        return stage.mark().isEmpty() ? Look.DEEP : Look.ROOT;
    }

    /** How high the name is. */
    private double name(String lane) {
        if (lane.isEmpty()) {
            return 0;
        }
        Label name = Label.of(GUTTER - 8, "", lane, "", TextStyle.SMALL, Look.PLAIN);
        return draft.add(name.at(0, y)).height();
    }

    /** A lane of texts; lines are separated by line feeds. */
    private void texts(String lane, List<JourneyStage> stages, Function<JourneyStage, String> text, TextStyle style) {
        if (spec.stages().stream().allMatch(stage -> text.apply(stage).isEmpty())) {
            return;
        }
        name(lane);
        double bottom = y + Diagram.step(TextStyle.SMALL);
        for (int i = 0; i < stages.size(); i++) {
            double at = y;
            for (String line : text.apply(stages.get(i)).split("\n")) {
                if (!line.isEmpty()) {
                    Label label = Label.of(column - GAP, "", line, "", style.in(ChartTheme.INK), Look.PLAIN);
                    draft.add(label.at(left(i), at));
                    at += label.height() + 3;
                }
            }
            bottom = Math.max(bottom, at);
        }
        y = bottom + GAP;
    }

    private double height(double score) {
        return y + 10 + (PLOT - 20) * (1 - score / 100);
    }

    private void plot(List<JourneyStage> stages) {
        y += name(spec.scores());
        double right = left(stages.size()) - GAP;
        for (int score = 0; score <= 100; score += 25) {
            double at = height(score);
            draft.add(Stroke.of(ChartTheme.GRID, 1, left(0), at, right, at));
            if (score % 50 == 0) {
                String text = Integer.toString(score);
                double width = TextFit.width(text, TextStyle.SMALL) + 1;
                draft.add(Label.of(width, "", text, "", TextStyle.SMALL, Look.PLAIN)
                        .at(left(0) - width - 6, at - 8));
            }
        }
        for (int i = 0; i < stages.size(); i++) {
            Point score = stages.get(i).score();
            if (!has(score)) {
                Label reason = Label.of(column - GAP, "", stages.get(i).reason(), "", TextStyle.SMALL, Look.PILL);
                draft.add(reason.at(left(i), y + (PLOT - reason.height()) / 2));
                continue;
            }
            double x = middle(i);
            double at = height(score.value().getAsDouble());
            if (i > 0 && has(stages.get(i - 1).score())) {
                double before = height(stages.get(i - 1).score().value().getAsDouble());
                draft.add(Stroke.of(ChartTheme.PRIMARY_SOFT, 2, middle(i - 1), before, x, at));
            }
            whisker(score, x);
            draft.add(new Dot(ChartTheme.PRIMARY, x, at, 5));
            String text = ChartNumbers.text(Format.ONE_DECIMAL, score.value().getAsDouble());
            double width = TextFit.width(text, TextStyle.VALUE) + 1;
            draft.add(Label.of(width, "", text, "", TextStyle.VALUE, Look.PLAIN).at(x + 9, Math.max(y, at - 20)));
        }
        y += PLOT + GAP;
    }

    private double middle(int stage) {
        return left(stage) + (column - GAP) * 0.4;
    }

    private void whisker(Point score, double x) {
        if (score.low().isPresent()) {
            double high = height(score.high().getAsDouble());
            double low = height(score.low().getAsDouble());
            draft.add(Stroke.of(ChartTheme.INK, 1.25, x, high, x, low));
            draft.add(Stroke.of(ChartTheme.INK, 1.25, x - 4, high, x + 4, high));
            draft.add(Stroke.of(ChartTheme.INK, 1.25, x - 4, low, x + 4, low));
        }
    }

    private void shares(String lane, List<JourneyStage> stages, Function<JourneyStage, Point> of, Color color) {
        if (spec.stages().stream().noneMatch(stage -> has(of.apply(stage)))) {
            return;
        }
        name(lane);
        double line = Diagram.step(TextStyle.LABEL);
        for (int i = 0; i < stages.size(); i++) {
            Point point = of.apply(stages.get(i));
            if (has(point)) {
                double share = point.value().getAsDouble();
                String text = ChartNumbers.text(Format.PERCENT, share);
                draft.add(Label.of(column - GAP, "", text, "", TextStyle.LABEL, Look.PLAIN)
                        .at(left(i), y));
                double room = column - GAP;
                draft.add(new Bar(ChartTheme.TRACK, left(i), y + line + 2, room, BAR));
                draft.add(new Bar(color, left(i), y + line + 2, room * share, BAR));
            }
        }
        y += Math.max(line + BAR, 2 * Diagram.step(TextStyle.SMALL)) + GAP;
    }
}
