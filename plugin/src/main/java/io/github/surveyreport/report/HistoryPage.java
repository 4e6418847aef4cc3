package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.Unit;
import io.github.surveyreport.compare.History;
import io.github.surveyreport.compare.History.Point;
import io.github.surveyreport.compare.History.Step;
import io.github.surveyreport.privacy.Masker;
import io.github.surveyreport.stats.Estimate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The headline numbers commit by commit: with today's configuration, and as they were published. */
final class HistoryPage implements PageWriter {
    private static final int SHORT_ID = 8;
    private static final int LONGEST_SUBJECT = 60;

    @Override
    public String id() {
        return "history";
    }

    @Override
    public String section() {
        return "appendix";
    }

    @Override
    public boolean hasContent(Draft draft) {
        return draft.history().isPresent();
    }

    @Override
    public List<Block> blocks(Draft draft) {
        History history = draft.history().orElseThrow();
        List<Block> blocks = new ArrayList<>();
        if (told(history).size() < 2) {
            blocks.add(new Block.Callout(draft.say("history.empty.title"), draft.say("history.empty"), Tone.NEUTRAL));
        } else {
            blocks.add(new Block.Paragraph(draft.say("history.text"), Tone.NEUTRAL));
            for (int measure = 0; measure < history.measures().size(); measure++) {
                picture(draft, history, measure).ifPresent(blocks::add);
            }
        }
        if (!history.steps().isEmpty()) {
            blocks.add(new Block.Heading("commits", draft.say("history.commits"), 2));
            blocks.add(table(draft, history));
        }
        if (history.cut()) {
            blocks.add(new Block.Callout(draft.say("history.cut.title"), draft.say("history.cut"), Tone.NEUTRAL));
        }
        return blocks;
    }

    private static List<Step> told(History history) {
        return history.steps().stream().filter(step -> step.gap().isEmpty()).toList();
    }

    private static Block table(Draft draft, History history) {
        Sheet sheet = draft.sheet("history", draft.say("history.table"))
                .of("change")
                .texts("commit", "date")
                .wides("subject")
                .texts("wave");
        MeasureName names = new MeasureName(draft);
        for (History.Name name : history.measures()) {
            sheet.number(names.of(name.in(draft.lastWave().id())));
        }
        for (int i = 0; i < history.steps().size(); i++) {
            sheet.row(row(draft, history, i));
        }
        sheet.note(draft.say("history.note.change")).note(draft.say("history.note.published"));
        if (history.more()) {
            sheet.note(draft.say("history.note.more"));
        }
        return sheet.block();
    }

    private static List<Entry> row(Draft draft, History history, int index) {
        Step step = history.steps().get(index);
        List<Entry> row = new ArrayList<>();
        row.add(Entry.text(step.commit().map(commit -> shortId(commit.id())).orElse(draft.say("history.uncommitted"))));
        row.add(Entry.text(step.commit().map(HistoryPage::date).orElse("")));
        row.add(Entry.text(step.commit()
                .map(commit -> subject(draft, commit.subject()))
                .map(subject -> step.gap()
                        .map(gap -> draft.say(
                                "history.gap",
                                subject,
                                gap.message(draft.words().language())))
                        .orElse(subject))
                .orElse("")));
        row.add(Entry.text(step.wave().isEmpty() ? "" : new Labels(draft.study()).wave(step.wave())));
        for (int measure = 0; measure < history.measures().size(); measure++) {
            row.add(
                    step.gap().isPresent()
                            ? Entry.none(draft.say("none"))
                            : entry(draft, step.points().get(measure), earlier(history, index, measure)));
        }
        return row;
    }

    /** The same number in the revision told before it. */
    private static Optional<Measure> earlier(History history, int index, int measure) {
        return history.steps().subList(index + 1, history.steps().size()).stream()
                .filter(step -> step.gap().isEmpty())
                .map(step -> step.points().get(measure))
                .filter(point -> !point.withheld())
                .findFirst()
                .flatMap(Point::restated);
    }

    private static Entry entry(Draft draft, Point point, Optional<Measure> before) {
        if (point.withheld()) {
            return Entry.none(draft.say("reason.SUPPRESSED"));
        }
        Shown shown = draft.shown();
        Optional<Estimate> now = shown.estimate(point.restated());
        if (now.isEmpty()) {
            return Entry.none(shown.value(point.restated()));
        }
        Measure measure = point.restated().orElseThrow();
        List<String> notes = new ArrayList<>();
        shown.estimate(before)
                .map(then -> now.get().value() - then.value())
                .map(change -> shown.signed(measure, change))
                .filter(change -> change.chars().anyMatch(digit -> digit >= '1' && digit <= '9'))
                .ifPresent(notes::add);
        point.published().ifPresent(value -> {
            String published = shown.number(measure, value);
            if (!published.equals(shown.value(point.restated()))) {
                notes.add(draft.say("history.published", published));
            }
        });
        return Entry.number(shown.value(point.restated()), now.get().value())
                .note(String.join(draft.say("note.separator"), notes));
    }

    private static String date(History.Commit commit) {
        return Figures.isoDate(commit.at().atOffset(ZoneOffset.UTC).toLocalDate());
    }

    private static String shortId(String commit) {
        return commit.substring(0, Math.min(SHORT_ID, commit.length()));
    }

    /** Cut, and without personal data: a message is written for few. */
    static String subject(Draft draft, String subject) {
        String plain = subject.replaceAll("\\p{Cntrl}", " ").strip();
        Masker masker = new Masker(draft.study().text().names());
        String masked = QuoteBlocks.shown(draft, masker.mask(plain).text());
        return masked.codePointCount(0, masked.length()) <= LONGEST_SUBJECT
                ? masked
                : masked.substring(0, masked.offsetByCodePoints(0, LONGEST_SUBJECT)) + "…";
    }

    /** Oldest to newest; a gap where a revision tells nothing. None where there are not two values. */
    private static Optional<Block> picture(Draft draft, History history, int measure) {
        List<Step> steps = new ArrayList<>(history.steps());
        Collections.reverse(steps);
        List<String> labels = new ArrayList<>();
        List<ChartSpec.Point> restated = new ArrayList<>();
        List<ChartSpec.Point> published = new ArrayList<>();
        Optional<Measure> last = Optional.empty();
        for (Step step : steps) {
            Optional<Point> point = step.gap().isPresent()
                    ? Optional.empty()
                    : Optional.of(step.points().get(measure));
            Optional<Measure> value = point.flatMap(Point::restated);
            last = draft.shown().estimate(value).isPresent() ? value : last;
            labels.add(step.commit().map(commit -> shortId(commit.id())).orElse(draft.say("history.uncommitted")));
            restated.add(draft.shown()
                    .estimate(value)
                    .map(e -> ChartSpec.Point.of(e.value()))
                    .orElse(ChartSpec.Point.NONE));
            OptionalDouble then = point.map(Point::published).orElse(OptionalDouble.empty());
            published.add(then.isPresent() ? ChartSpec.Point.of(then.getAsDouble()) : ChartSpec.Point.NONE);
        }
        boolean enough =
                restated.stream().filter(point -> point.value().isPresent()).count() > 1;
        return last.filter(known -> enough)
                .map(known -> chart(draft, history.measures().get(measure), known, labels, restated, published));
    }

    private static Block chart(
            Draft draft,
            History.Name name,
            Measure measure,
            List<String> labels,
            List<ChartSpec.Point> restated,
            List<ChartSpec.Point> published) {
        String title = new MeasureName(draft).of(name.in(draft.lastWave().id()));
        String id = "history-" + name.id().replace('.', '-') + "-" + name.statistic();
        List<ChartSpec.Series> series = new ArrayList<>();
        series.add(new ChartSpec.Series(draft.say("history.restated"), restated));
        if (published.stream().anyMatch(point -> point.value().isPresent())) {
            series.add(new ChartSpec.Series(draft.say("history.as-published"), published));
        }
        Sheet sheet = draft.sheet(id, title).of("change").texts("commit");
        series.forEach(line -> sheet.number(line.name()));
        for (int i = 0; i < labels.size(); i++) {
            List<Entry> row = new ArrayList<>(List.of(Entry.text(labels.get(i))));
            for (ChartSpec.Series line : series) {
                OptionalDouble value = line.points().get(i).value();
                row.add(
                        value.isPresent()
                                ? Entry.number(draft.shown().number(measure, value.getAsDouble()), value.getAsDouble())
                                : Entry.none(draft.say("none")));
            }
            sheet.row(row);
        }
        String from = labels.get(0);
        String to = labels.get(labels.size() - 1);
        return new Block.Chart(
                id,
                title,
                draft.say("history.unit"),
                "",
                draft.say("history.spoken", title, from, to, draft.shown().value(Optional.of(measure))),
                new ChartSpec.Trend(
                        labels,
                        series,
                        format(measure.unit()),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        ""),
                sheet.table(),
                false);
    }

    private static ChartSpec.Format format(Unit unit) {
        return switch (unit) {
            case COUNT -> ChartSpec.Format.INTEGER;
            case SHARE -> ChartSpec.Format.PERCENT;
            case SCORE, NPS, OWN -> ChartSpec.Format.ONE_DECIMAL;
            default -> ChartSpec.Format.TWO_DECIMALS;
        };
    }
}
