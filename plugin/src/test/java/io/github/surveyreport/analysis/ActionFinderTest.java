package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.analysis.ActionFinding.Effect;
import io.github.surveyreport.analysis.ActionFinding.Timing;
import io.github.surveyreport.config.Action;
import io.github.surveyreport.config.Action.OnIndicator;
import io.github.surveyreport.config.Action.OnQuestion;
import io.github.surveyreport.config.Action.Status;
import io.github.surveyreport.config.Action.Subject;
import io.github.surveyreport.config.Action.Target;
import io.github.surveyreport.config.Scorecard.Better;
import io.github.surveyreport.config.Scorecard.Of;
import io.github.surveyreport.stats.NotComputable.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionFinderTest {
    /** The report date is 15 June 2026. */
    @ParameterizedTest
    @CsvSource({
        "PLANNED,     2026-06-14, , LATE, 1, 0",
        "IN_PROGRESS, 2026-06-15, , DUE_SOON, 0, 0",
        "PLANNED,     2026-06-16, , DUE_SOON, 0, 1",
        "IN_PROGRESS, 2026-06-29, , DUE_SOON, 0, 14",
        "IN_PROGRESS, 2026-06-30, , ON_TRACK, 0, 15",
        "PLANNED,     2026-06-30, , NOT_STARTED, 0, 15",
        "DONE,        2026-05-10, 2026-05-10, DONE_IN_TIME, 0, 0",
        "DONE,        2026-05-10, 2026-05-13, DONE_LATE, 3, 0",
        "CANCELLED,   2026-05-10, , CANCELLED, 0, 0"
    })
    void timingIsComputedAgainstTheReportDate(
            Status status, LocalDate due, LocalDate completed, Timing timing, int daysLate, int daysLeft) {
        StudyDraft draft = new StudyDraft().waves("w1").rating("q");
        draft.actions.add(action("A1", status, due, Optional.ofNullable(completed), Optional.empty()));

        ActionFinding finding = new Data(draft.study()).findings().actions().get(0);

        assertEquals(timing, finding.timing());
        assertEquals(daysLate, finding.daysLate());
        assertEquals(daysLeft, finding.daysLeft());
        assertEquals(Effect.NO_TARGET, finding.effect());
    }

    @Test
    void effectIsJudgedInTheGroupOfTheTarget() {
        Data data = afterSales(3.5, 30, 30);
        Found found = Found.in(data);

        assertEquals(Effect.TARGET_MET, effect(data));
        found.is(2.8, "action.A1", "before", "w2");
        found.is(3.5, "action.A1", "after", "w2");
        found.is(3.5, "action.A1", "target", "w2");
        found.is(0.7, "action.A1", "change", "w2");
        assertTrue(found.estimate("action.A1", "change", "w2").low().isPresent());
    }

    @Test
    void targetJustMissedIsMissed() {
        assertEquals(Effect.TARGET_MISSED, effect(afterSales(3.51, 30, 30)));
    }

    @ParameterizedTest
    @CsvSource({
        "DONE,        3.51, TARGET_MISSED",
        "IN_PROGRESS, 3.51, NOT_YET",
        "PLANNED,     3.51, NOT_YET",
        "CANCELLED,   3.51, NOT_YET",
        "DONE,        3.5,  TARGET_MET",
        "IN_PROGRESS, 3.5,  TARGET_MET",
        "PLANNED,     3.5,  TARGET_MET",
        "CANCELLED,   3.5,  NOT_YET"
    })
    void onlyFinishedActionsMissTheirTarget(Status status, double target, Effect effect) {
        assertEquals(effect, effect(afterSales(status, target, 30, 30)));
    }

    @Test
    void suppressedGroupIsNotEnoughData() {
        Data data = afterSales(3.5, 30, 4);

        assertEquals(Effect.NOT_ENOUGH_DATA, effect(data));
        Found.in(data).none(Reason.SUPPRESSED, "action.A1", "after", "w2");
        Found.in(data).none(Reason.SUPPRESSED, "action.A1", "change", "w2");
    }

    @Test
    void waveWithoutDataIsNotYet() {
        Data data = afterSales(3.5, 30, 0);

        assertEquals(Effect.NOT_YET, effect(data));
    }

    @Test
    void waveThatIsNotInTheStudyIsNotYet() {
        StudyDraft draft = new StudyDraft().waves("w1").rating("q");
        draft.actions.add(withTarget(new OnQuestion("q", Of.MEAN, Map.of()), Better.HIGHER, 4, "w9"));
        Data data = new Data(draft.study());

        assertEquals(Effect.NOT_YET, effect(data));
        assertEquals(
                Reason.NO_DATA,
                ((io.github.surveyreport.stats.NotComputable) Found.in(data).of("action.A1", "after", "w9")).reason());
    }

    @Test
    void groupOfTwoColumnsIsCountedForTheAction() {
        StudyDraft draft = new StudyDraft()
                .waves("w1", "w2")
                .rating("q")
                .group("c", "a", "b")
                .group("d", "x", "y");
        draft.actions.add(
                withTarget(new OnQuestion("q", Of.TOP2, Map.of("c", "a", "d", "x")), Better.HIGHER, 50, "w2"));
        Data data = new Data(draft.study());
        data.add(4, data.row("w1").rates("q", 1).in("c", "a").in("d", "x"));
        data.add(3, data.row("w2").rates("q", 5).in("c", "a").in("d", "x"));
        data.add(1, data.row("w2").rates("q", 1).in("c", "a").in("d", "x"));
        data.add(9, data.row("w2").rates("q", 1).in("c", "a").in("d", "y"));

        assertEquals(Effect.TARGET_MET, effect(data));
        Found.in(data).is(75, "action.A1", "after", "w2");
        Found.in(data).is(75, "action.A1", "change", "w2");
    }

    @Test
    void lowerIsBetterTargetOnAnIndicatorIsMetFromAbove() {
        StudyDraft draft = new StudyDraft()
                .waves("w1", "w2")
                .rating("q")
                .dimension("d", 1, ScorecardFinderTest.metric("reply", 1, 60, 5));
        draft.actions.add(withTarget(new OnIndicator("reply"), Better.LOWER, 15, "w2"));
        Data data = new Data(draft.study());
        data.add(1, data.row("w2").rates("q", 3));
        data.metrics.with("w1", "reply", 20).with("w2", "reply", 15);

        assertEquals(Effect.TARGET_MET, effect(data));
        Found.in(data).is(-5, "action.A1", "change", "w2");
    }

    @Test
    void totalsCountLateDueAndDone() {
        StudyDraft draft = new StudyDraft().waves("w1").rating("q");
        LocalDate past = LocalDate.of(2026, 6, 1);
        draft.actions.add(action("A1", Status.PLANNED, past, Optional.empty(), Optional.empty()));
        draft.actions.add(action("A2", Status.DONE, past, Optional.of(past), Optional.empty()));
        draft.actions.add(
                action("A3", Status.IN_PROGRESS, LocalDate.of(2026, 6, 20), Optional.empty(), Optional.empty()));
        Found found = Found.in(new Data(draft.study()));

        found.is(3, "actions", "total", "w1");
        found.is(1, "actions", "late", "w1");
        found.is(1, "actions", "due-soon", "w1");
        found.is(1, "actions", "done", "w1");
    }

    private static Effect effect(Data data) {
        return data.findings().actions().get(0).effect();
    }

    /** After-sales customers: mean 2.8 before (of {@code before} answers), 3.5 after (of {@code after}). */
    private static Data afterSales(double target, int before, int after) {
        return afterSales(Status.DONE, target, before, after);
    }

    private static Data afterSales(Status status, double target, int before, int after) {
        StudyDraft draft = new StudyDraft().waves("w1", "w2").rating("q").group("t", "sales", "after");
        draft.minimumCell = 5;
        OnQuestion subject = new OnQuestion("q", Of.MEAN, Map.of("t", "after"));
        Target wanted = new Target(subject, Better.HIGHER, target, "w1", "w2");
        draft.actions.add(action("A1", status, LocalDate.of(2026, 5, 1), Optional.empty(), Optional.of(wanted)));
        Data data = new Data(draft.study());
        data.add(before / 5, data.row("w1").rates("q", 2).in("t", "after"));
        data.add(before - before / 5, data.row("w1").rates("q", 3).in("t", "after"));
        data.add(after / 2, data.row("w2").rates("q", 3).in("t", "after"));
        data.add(after - after / 2, data.row("w2").rates("q", 4).in("t", "after"));
        if (after > 0) {
            data.add(50, data.row("w2").rates("q", 1).in("t", "sales"));
        }
        return data;
    }

    static Action withTarget(Subject subject, Better better, double value, String after) {
        return action(
                "A1",
                Status.DONE,
                LocalDate.of(2026, 5, 1),
                Optional.of(LocalDate.of(2026, 5, 1)),
                Optional.of(new Target(subject, better, value, "w1", after)));
    }

    static Action action(
            String id, Status status, LocalDate due, Optional<LocalDate> completed, Optional<Target> target) {
        return new Action(
                id,
                id,
                Optional.empty(),
                Action.Kind.PROCESS,
                "owner",
                Optional.empty(),
                List.of(),
                LocalDate.of(2026, 1, 1),
                due,
                completed,
                status,
                0,
                Optional.empty(),
                target,
                Optional.empty(),
                Optional.empty(),
                12,
                Optional.empty(),
                io.github.surveyreport.problem.Location.NONE);
    }
}
