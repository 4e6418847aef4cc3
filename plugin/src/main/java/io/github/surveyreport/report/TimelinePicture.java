package io.github.surveyreport.report;

import io.github.surveyreport.analysis.ActionFinding;
import io.github.surveyreport.analysis.ActionFinding.Timing;
import io.github.surveyreport.config.Action;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Actions over calendar time, with the report date. */
final class TimelinePicture {
    /** More month labels than this do not fit side by side. */
    private static final int TICKS = 12;

    private final Draft draft;
    private final LocalDate first;
    private final LocalDate last;

    TimelinePicture(Draft draft) {
        this.draft = draft;
        LocalDate today = draft.findings().reportDate();
        this.first = draft.findings().actions().stream()
                .map(finding -> finding.action().start())
                .reduce(today, (a, b) -> a.isBefore(b) ? a : b)
                .withDayOfMonth(1);
        this.last = draft.findings().actions().stream()
                .map(finding -> end(finding.action()))
                .reduce(today, (a, b) -> a.isAfter(b) ? a : b);
    }

    Block.Chart chart() {
        LocalDate today = draft.findings().reportDate();
        List<ChartSpec.Span> spans =
                draft.findings().actions().stream().map(this::span).toList();
        String title = draft.say("actions.timeline");
        return new Block.Chart(
                "actions-timeline",
                title,
                draft.say("unit.time"),
                draft.say("actions.timeline.base", spans.size(), draft.figures().date(today)),
                spoken(),
                new ChartSpec.Timeline(
                        spans,
                        ticks(),
                        day(last) + 1,
                        day(today),
                        draft.say("actions.today", draft.figures().date(today))),
                table(title),
                true);
    }

    private ChartSpec.Span span(ActionFinding finding) {
        Action action = finding.action();
        return new ChartSpec.Span(
                draft.say("actions.span", action.id(), action.title()),
                day(action.start()),
                day(action.due()),
                ActionsPage.tone(finding.timing()),
                action.progress());
    }

    private Table table(String title) {
        Sheet sheet = draft.sheet("actions-timeline", title)
                .texts("id")
                .wides("action")
                .dates("start", "due", "completed")
                .numbers("progress")
                .texts("timing");
        for (ActionFinding finding : draft.findings().actions()) {
            Action action = finding.action();
            sheet.row(
                    Entry.text(action.id()),
                    Entry.text(action.title()),
                    Entry.text(Figures.isoDate(action.start())),
                    Entry.text(Figures.isoDate(action.due())),
                    Entry.text(action.completed().map(Figures::isoDate).orElse(draft.say("none"))),
                    Entry.number(action.progress() + "%", action.progress()),
                    Entry.text(draft.say("timing.short." + finding.timing().name())));
        }
        return sheet.table();
    }

    private static LocalDate end(Action action) {
        return action.completed().filter(day -> day.isAfter(action.due())).orElse(action.due());
    }

    private int day(LocalDate date) {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, date));
    }

    private List<ChartSpec.Tick> ticks() {
        int months = Math.toIntExact(ChronoUnit.MONTHS.between(first, last.withDayOfMonth(1))) + 1;
        int step = (months + TICKS - 1) / TICKS;
        List<ChartSpec.Tick> ticks = new ArrayList<>();
        for (int month = 0; month < months; month += step) {
            LocalDate date = first.plusMonths(month);
            ticks.add(new ChartSpec.Tick(day(date), draft.figures().month(date)));
        }
        return ticks;
    }

    private String spoken() {
        return draft.say(
                "actions.timeline.spoken",
                draft.findings().actions().size(),
                count(Timing.DONE_IN_TIME) + count(Timing.DONE_LATE),
                count(Timing.ON_TRACK) + count(Timing.DUE_SOON),
                count(Timing.NOT_STARTED),
                count(Timing.LATE));
    }

    private long count(Timing timing) {
        return draft.findings().actions().stream()
                .filter(finding -> finding.timing() == timing)
                .count();
    }
}
