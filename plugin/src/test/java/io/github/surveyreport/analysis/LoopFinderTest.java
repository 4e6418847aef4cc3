package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.analysis.Conclusion.Kind;
import io.github.surveyreport.config.Action;
import io.github.surveyreport.config.Action.OnQuestion;
import io.github.surveyreport.config.Action.Status;
import io.github.surveyreport.config.Action.Target;
import io.github.surveyreport.config.IssueCategory.Grade;
import io.github.surveyreport.config.Scorecard.Better;
import io.github.surveyreport.config.Scorecard.Of;
import io.github.surveyreport.config.Tracking;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.stats.NotComputable.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoopFinderTest {
    private static final LocalDate DUE = LocalDate.of(2026, 1, 20);

    private Optional<String> issue = Optional.empty();
    private Optional<String> goal = Optional.empty();
    private Optional<Target> target = Optional.empty();
    private Optional<Double> budget = Optional.empty();
    private Optional<Double> benefit = Optional.empty();
    private int months = 12;
    private LocalDate due = DUE;

    @Test
    void returnAndPayBackOfAnAction() {
        budget = Optional.of(80000.0);
        benefit = Optional.of(60000.0);
        Found found = found(action("A", "x", Status.PLANNED));
        found.is(-20000, "action.A", "net-benefit", "w1");
        found.is(-0.25, "action.A", "roi", "w1");
        found.is(16, "action.A", "payback", "w1");
    }

    @Test
    void aBenefitOverTwoYearsPaysBackHalfAsFast() {
        budget = Optional.of(80000.0);
        benefit = Optional.of(60000.0);
        months = 24;
        found(action("A", "x", Status.PLANNED)).is(32, "action.A", "payback", "w1");
    }

    @Test
    void whatIsNotStatedHasAReason() {
        budget = Optional.of(5.0);
        Action half = action("A", "x", Status.PLANNED);
        benefit = Optional.of(0.0);
        Action none = action("B", "x", Status.PLANNED);
        budget = Optional.of(0.0);
        Action free = action("C", "x", Status.PLANNED);
        Found found = found(half, none, free);
        found.none(Reason.NO_DATA, "action.A", "roi", "w1");
        found.none(Reason.NO_BENEFIT, "action.B", "payback", "w1");
        found.none(Reason.NO_COST, "action.C", "roi", "w1");
    }

    @Test
    void sumsHoldWhatStatesBothAndIsNotCancelled() {
        budget = Optional.of(100.0);
        Action half = action("A", "x", Status.PLANNED);
        benefit = Optional.of(120.0);
        Action whole = action("B", "x", Status.PLANNED);
        Action other = action("C", "y", Status.PLANNED);
        Action cancelled = action("D", "x", Status.CANCELLED);
        Found found = found(half, whole, other, cancelled);
        found.is(200, "actions", "budget", "w1");
        found.is(0.2, "actions", "roi", "w1");
        found.is(10, "actions", "payback", "w1");
        found.is(100, "department.x", "budget", "w1");
        found.is(3, "department.x", "total", "w1");
        found.is(0.5, "department.y", "progress", "w1");
        assertEquals(2, found.estimate("actions", "roi", "w1").n());
    }

    @Test
    void hiddenDepartmentsHaveNoNumbers() {
        StudyDraft draft = draft(action("A", "x", Status.PLANNED));
        draft.tracking = new Tracking(Tracking.Owners.HIDDEN, 14, Optional.empty());
        Findings findings = new Data(draft.study()).findings();
        assertTrue(findings.measures().byKey().keySet().stream()
                .noneMatch(key -> key.id().startsWith("department.")));
    }

    @Test
    void issuesOfTheFirstPriorityWithoutAnActionAreTold() {
        Action about = action("A", "x", Status.PLANNED);
        issue = Optional.of("slow");
        Action answer = action("B", "x", Status.PLANNED);
        Action cancelled = action("C", "x", Status.CANCELLED);
        assertEquals(List.of("slow"), unanswered(about, cancelled));
        assertEquals(List.of(), unanswered(about, answer));
        Found.in(new Data(urgent(about, cancelled).study())).is(1, "issues", "p1-without-action", "w1");
        Found.in(new Data(urgent(about, answer).study())).is(0, "issues", "p1-without-action", "w1");
    }

    @Test
    void soundActionsHaveNoGaps() {
        issue = Optional.of("slow");
        target = Optional.of(new Target(new OnQuestion("q", Of.MEAN, Map.of()), Better.HIGHER, 4, "w1", "w2"));
        assertEquals(List.of(), gaps(Status.PLANNED));
    }

    @Test
    void everyGapIsFound() {
        assertEquals(List.of(SmartGap.NO_GOAL, SmartGap.NOT_MEASURABLE, SmartGap.NO_ISSUE), gaps(Status.PLANNED));
        assertEquals(List.of(), gaps(Status.CANCELLED));
        goal = Optional.of("happier customers");
        assertEquals(List.of(SmartGap.NOT_MEASURABLE, SmartGap.NO_ISSUE), gaps(Status.DONE));
        issue = Optional.of("slow");
        target = Optional.of(new Target(new OnQuestion("q", Of.MEAN, Map.of()), Better.HIGHER, 3, "w1", "w2"));
        assertEquals(List.of(SmartGap.ALREADY_MET), gaps(Status.PLANNED));
        target = Optional.of(new Target(new OnQuestion("q", Of.MEAN, Map.of()), Better.HIGHER, 3, "w9", "w2"));
        due = LocalDate.of(2030, 1, 1);
        assertEquals(List.of(SmartGap.START_UNKNOWN, SmartGap.JUDGED_TOO_EARLY), gaps(Status.PLANNED));
    }

    @Test
    void gapsAreWarningsAtTheAction() {
        Problems problems = new Problems();
        SmartCheck.check(new Data(draft(action("A", "x", Status.PLANNED)).study()).findings(), problems);
        assertEquals(
                List.of(
                        "actions.csv:7: action \"A\" does not say what it is to reach; say it in \"goal\", or better by a"
                                + " \"target\" on an indicator",
                        "actions.csv:7: action \"A\" does not say which issue it answers; add \"issue\"",
                        "actions.csv:7: action \"A\" has no measurable target; name an indicator or question, a bound and"
                                + " the waves before and after in \"target\""),
                problems.sorted().stream()
                        .map(problem -> problem.located(Language.EN))
                        .toList());
    }

    private List<SmartGap> gaps(Status status) {
        StudyDraft draft = new StudyDraft().waves("w1", "w2").rating("q");
        draft.actions.add(action("A", "x", status));
        Data data = new Data(draft.study());
        data.add(40, data.row("w1").rates("q", 3));
        return data.findings().actions().get(0).gaps();
    }

    private List<String> unanswered(Action... actions) {
        return new Data(urgent(actions).study())
                .findings().conclusions().stream()
                        .filter(conclusion -> conclusion.kind() == Kind.ISSUES_WITHOUT_ACTION)
                        .flatMap(conclusion -> conclusion.subjects().stream())
                        .toList();
    }

    private static StudyDraft urgent(Action... actions) {
        return draft(actions)
                .issue("slow", Grade.HIGH, Optional.of(Grade.HIGH))
                .issue("dear", Grade.LOW, Optional.empty());
    }

    private static Found found(Action... actions) {
        return Found.in(new Data(draft(actions).study()));
    }

    private static StudyDraft draft(Action... actions) {
        StudyDraft draft = new StudyDraft().waves("w1").rating("q");
        draft.actions.addAll(List.of(actions));
        return draft;
    }

    private Action action(String id, String owner, Status status) {
        return new Action(
                id,
                id,
                issue,
                Action.Kind.PROCESS,
                owner,
                Optional.empty(),
                List.of(),
                LocalDate.of(2026, 1, 1),
                due,
                Optional.empty(),
                status,
                50,
                goal,
                target,
                budget,
                benefit,
                months,
                Optional.empty(),
                Location.ofLine("actions.csv", 7));
    }
}
