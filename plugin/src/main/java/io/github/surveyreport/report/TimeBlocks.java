package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.time.ControlChart;
import io.github.surveyreport.stats.time.Forecast;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which changes over periods deserve attention, and what may come; or why that cannot be said yet. */
final class TimeBlocks {
    /** More control charts than this are not looked at; the table holds every question. */
    private static final int PICTURES = 6;

    private static final double CLEAR = 0.05;

    private final Draft draft;
    private final Shown shown;
    private final PeriodPictures pictures;
    private final List<PeriodLine> lines;

    TimeBlocks(Draft draft) {
        this.draft = draft;
        this.shown = draft.shown();
        this.pictures = new PeriodPictures(draft);
        this.lines = lines(draft);
    }

    /** The headline question first, then recommendation, then the others as asked. */
    private static List<PeriodLine> lines(Draft draft) {
        Labels labels = new Labels(draft.study());
        Stream<Question> first = Stream.concat(labels.headline().stream(), labels.nps().stream());
        return Stream.concat(first, draft.study().questions().stream().filter(Question::isScale))
                .distinct()
                .map(question -> PeriodLine.headline(draft, question))
                .filter(line -> line.of("trend", "p").isPresent())
                .toList();
    }

    void add(List<Block> blocks) {
        if (lines.isEmpty()) {
            return;
        }
        control(blocks);
        if (draft.weighted()) {
            blocks.add(new Block.Paragraph(draft.say("trends.weighted"), Tone.MUTED));
        }
        blocks.add(table());
        untimed().ifPresent(blocks::add);
        forecasts(blocks);
    }

    private void control(List<Block> blocks) {
        blocks.add(new Block.Heading("control", draft.say("trends.control"), 2));
        List<PeriodLine> drawn = lines.stream()
                .filter(line -> known(line.of("control", "centre")))
                .limit(PICTURES)
                .toList();
        if (drawn.isEmpty()) {
            blocks.add(new Block.Paragraph(
                    draft.say("trends.control.text.few", ControlChart.LEAST, most("control", "centre")), Tone.MUTED));
            return;
        }
        blocks.add(new Block.Paragraph(draft.say("trends.control.text"), Tone.NEUTRAL));
        blocks.add(Glossary.links(draft, "control", "signals", "laney"));
        for (PeriodLine line : drawn) {
            Question question = line.question();
            String title = draft.say("trends.control.of", question.label());
            blocks.add(pictures.control("control-" + question.id(), title, line, false));
            boolean headline = question.type() == Question.Type.RATING && line == lines.get(0);
            if (headline && known(line.top2().of("control", "centre"))) {
                String shares = draft.say("trends.control.top2", question.label());
                blocks.add(pictures.control("control-top2-" + question.id(), shares, line.top2(), false));
            }
        }
    }

    private static boolean known(Optional<Measure> measure) {
        return measure.filter(m -> m.result().computable()).isPresent();
    }

    /** The most periods that any question has for that number. */
    private long most(String kind, String name) {
        return lines.stream()
                .flatMap(line -> line.of(kind, name == null ? line.statistic() : name).stream())
                .mapToLong(measure -> measure.result().n())
                .max()
                .orElse(0);
    }

    private Block table() {
        Sheet sheet = draft.sheet("trends-periods", draft.say("trends.periods.caption"))
                .texts("question")
                .numbers("periods", "centre", "usual", "signals", "tau", "trend-p", "last-step")
                .interval()
                .numbers("step-p");
        for (PeriodLine line : lines) {
            sheet.row(row(line));
        }
        return sheet.note(draft.say("trends.periods.note", draft.study().plan().minimumBase()))
                .block();
    }

    private List<Entry> row(PeriodLine line) {
        List<Optional<Measure>> values =
                line.values().stream().filter(TimeBlocks::known).toList();
        String last = values.isEmpty() ? "" : shown.receipt(values.get(values.size() - 1));
        List<Entry> row = new ArrayList<>();
        row.add(Entry.text(line.question().label()));
        row.add(QualityPage.count(draft, values.size()).link(last));
        row.add(shown.entry(line.of("control", "centre")));
        row.add(usual(line));
        row.add(shown.entry(line.of("control", "signals")));
        row.add(shown.entry(line.of("trend", "tau")));
        row.add(probability(line.of("trend", "p")));
        row.add(shown.signedEntry(line.of("step", "change")));
        row.add(shown.intervalEntry(line.of("step", "change")));
        row.add(probability(line.of("step", "p")));
        return row;
    }

    private Entry usual(PeriodLine line) {
        for (int period = line.axis().count() - 1; period >= 0; period--) {
            Optional<Measure> lower = line.control("lower", period);
            if (known(lower)) {
                String text = shown.value(lower) + "–" + shown.value(line.control("upper", period));
                return Entry.text(text).link(shown.receipt(lower));
            }
        }
        return Entry.none(draft.say("none"));
    }

    private Entry probability(Optional<Measure> p) {
        boolean clear = shown.estimate(p).map(Estimate::value).orElse(1d) < CLEAR;
        return shown.entry(p).tone(clear ? Tone.NEUTRAL : Tone.MUTED);
    }

    private Optional<Block> untimed() {
        long rows = draft.overTime("period", "untimed").stream()
                .flatMap(Optional::stream)
                .mapToLong(measure -> measure.result().n())
                .sum();
        return rows == 0
                ? Optional.empty()
                : Optional.of(new Block.Paragraph(
                        draft.say("trends.untimed", draft.figures().count(rows)), Tone.MUTED));
    }

    private void forecasts(List<Block> blocks) {
        blocks.add(new Block.Heading("forecast", draft.say("trends.forecast"), 2));
        List<PeriodLine> drawn =
                lines.stream().limit(2).filter(line -> !line.ahead().isEmpty()).toList();
        if (drawn.isEmpty()) {
            long most = most("forecast", null);
            blocks.add(new Block.Paragraph(draft.say("trends.forecast.few", Forecast.LEAST, most), Tone.NEUTRAL));
            return;
        }
        blocks.add(new Block.Paragraph(draft.say("trends.forecast.text", draft.confidence()), Tone.NEUTRAL));
        blocks.add(Glossary.links(draft, "forecast", "mase"));
        for (PeriodLine line : drawn) {
            String title = draft.say("trends.forecast.of", line.question().label());
            blocks.add(pictures.forecast("forecast-" + line.question().id(), title, line));
        }
        blocks.add(new ForecastTable(draft).of(drawn));
    }
}
