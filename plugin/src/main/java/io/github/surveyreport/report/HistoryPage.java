package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.compare.History;
import io.github.surveyreport.compare.History.Point;
import io.github.surveyreport.compare.History.Step;
import io.github.surveyreport.privacy.Masker;
import io.github.surveyreport.stats.Estimate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The headline numbers commit by commit: with today's configuration, and as they were published. */
final class HistoryPage implements PageWriter {
    private static final int SHORT_ID = 7;
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
        if (draft.findings().origin().commit().isEmpty()) {
            blocks.add(new Block.Callout(
                    draft.say("history.no-commits.title"), draft.say("history.no-commits"), Tone.NEUTRAL));
        } else if (told(history).size() < 2) {
            blocks.add(new Block.Callout(draft.say("history.empty.title"), draft.say("history.empty"), Tone.NEUTRAL));
        } else {
            blocks.add(new Block.Paragraph(draft.say("history.text"), Tone.NEUTRAL));
            new HistoryPictures(draft, history).add(blocks);
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
                .texts("commit")
                .dates("date")
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

    static String shortId(String commit) {
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
}
