package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.analysis.IssueFinding.Manifestation;
import io.github.surveyreport.analysis.IssueFinding.Raise;
import io.github.surveyreport.config.IssueCategory.Grade;
import io.github.surveyreport.config.Priorities;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.stats.NotComputable.Reason;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class IssueFinderTest {
    /**
     * Wave 2: 100 comments by customers 1 to 100; 10 mention slowness (customers 1 to 10, of whom 1 to 4 are core and
     * count twice) and rate 2, the others rate 4 (20 of them core); customer 200 complains in the register only. Wave 1:
     * 100 comments, 8 of them on slowness.
     */
    @Test
    void everyPartOfTheScoreComesOutByHand() {
        Data data = slowness();
        Found found = Found.in(data);

        found.is(10, "issue.slow", "comments", "w2");
        found.is(1, "issue.slow", "register", "w2");
        found.is(11, "issue.slow", "customers", "w2");
        found.is(4, "issue.slow", "core-customers", "w2");
        found.is(0.1, "issue.slow", "share", "w2");
        found.is(2, "issue.slow", "mean-with", "w2");
        found.is(4, "issue.slow", "mean-without", "w2");
        found.is(2, "issue.slow", "gap", "w2");
        found.is(0.02, "issue.slow", "trend", "w2");

        double reach = (11 + 4) / (101 + 24.0) / 0.2;
        found.is(reach, "issue.slow", "part:reach", "w2");
        found.is(0.5, "issue.slow", "part:frequency", "w2");
        found.is(1, "issue.slow", "part:gap", "w2");
        found.is(0, "issue.slow", "part:trend", "w2");
        found.is(0.35 * reach + 0.25 * 0.5 + 0.25, "issue.slow", "score", "w2");
    }

    /** 10 of 100 against 8 of 100 is well within chance. */
    @Test
    void trendThatMayBeChanceAddsNothingAndSaysSo() {
        assertEquals(
                List.of("not-clear"),
                Found.in(slowness()).estimate("issue.slow", "part:trend", "w2").warnings());
    }

    @Test
    void scoreDecidesImportanceAndUrgencyThePriority() {
        IssueFinding first = slowness().findings().issues().get(0);

        assertEquals("slow", first.category().id());
        assertEquals(1, first.rank());
        assertEquals(Grade.HIGH, first.importance());
        assertEquals(false, first.importanceDeclared());
        assertEquals(2, first.priority());
        assertEquals(List.of(new Manifestation("slow", 10)), first.manifestations());
    }

    @Test
    void declaredImportanceReplacesTheComputedOne() {
        Study study = new StudyDraft()
                .waves("w1")
                .comments("comment")
                .issue("slow", Grade.HIGH, Optional.of(Grade.HIGH))
                .study();

        IssueFinding issue = new Data(study).findings().issues().get(0);

        assertEquals(1, issue.priority());
        assertEquals(true, issue.importanceDeclared());
    }

    @Test
    void withoutASatisfactionQuestionTheGapPartIsZeroAndSaysSo() {
        Study study = new StudyDraft()
                .waves("w1")
                .comments("comment")
                .issue("slow", Grade.HIGH)
                .study();
        Data data = new Data(study);
        data.add(10, data.row("w1").says("comment", "slow"));
        Found found = Found.in(data);

        found.none(Reason.NO_DATA, "issue.slow", "gap", "w1");
        found.is(0, "issue.slow", "part:gap", "w1");
        assertEquals(
                List.of("not-available"),
                found.estimate("issue.slow", "part:gap", "w1").warnings());
        found.none(Reason.NO_PREVIOUS, "issue.slow", "trend", "w1");
        found.is(0, "issue.slow", "part:trend", "w1");
        found.is(0.35 + 0.25, "issue.slow", "score", "w1");
    }

    /** From 2 of 100 to 20 of 100 is a rise beyond chance, from 19 to 20 is none. */
    @Test
    void urgencyIsRaisedByARiseOnlyAndOnlyWhereTheStudySaysSo() {
        assertEquals(Grade.HIGH, urgency(true, 2, 20));
        assertEquals(Grade.MEDIUM, urgency(false, 2, 20));
        assertEquals(Grade.MEDIUM, urgency(true, 20, 2));
        assertEquals(Grade.MEDIUM, urgency(true, 19, 20));
    }

    /** From 30 entries on; a rise besides raises no further, and what is too few to be told raises nothing. */
    @Test
    void urgencyIsRaisedByTheRegisterWhereTheStudySaysSo() {
        assertEquals(List.of(Raise.REGISTER), registered(30, 30, false).raisedBy());
        assertEquals(Grade.MEDIUM, registered(30, 30, false).urgency());
        assertEquals(List.of(), registered(30, 29, false).raisedBy());
        assertEquals(Grade.LOW, registered(30, 29, false).urgency());
        assertEquals(
                List.of(Raise.TREND, Raise.REGISTER), registered(30, 30, true).raisedBy());
        assertEquals(Grade.MEDIUM, registered(30, 30, true).urgency());
    }

    private static IssueFinding registered(int from, int entries, boolean rising) {
        StudyDraft draft =
                new StudyDraft().waves("w1", "w2").comments("comment").issue("slow", Grade.LOW);
        draft.raiseRegister = OptionalInt.of(from);
        draft.raiseRising = rising;
        Data data = new Data(draft.study());
        data.add(100, data.row("w1").says("comment", "fine"));
        data.add(20, data.row("w2").says("comment", "slow"));
        data.add(80, data.row("w2").says("comment", "fine"));
        for (int entry = 0; entry < entries; entry++) {
            data.register("w2", 5_000_000 + entry, "slow");
        }
        return data.findings().issues().get(0);
    }

    private static Grade urgency(boolean raise, int before, int after) {
        StudyDraft draft =
                new StudyDraft().waves("w1", "w2").comments("comment").issue("slow", Grade.MEDIUM);
        draft.raiseRising = raise;
        Data data = new Data(draft.study());
        data.add(before, data.row("w1").says("comment", "slow"));
        data.add(100 - before, data.row("w1").says("comment", "fine"));
        data.add(after, data.row("w2").says("comment", "slow"));
        data.add(100 - after, data.row("w2").says("comment", "fine"));
        return data.findings().issues().get(0).urgency();
    }

    @Test
    void fallingIssueHasATrendPartOfZero() {
        Study study = new StudyDraft()
                .waves("w1", "w2")
                .comments("comment")
                .issue("slow", Grade.HIGH)
                .study();
        Data data = new Data(study);
        data.add(10, data.row("w1").says("comment", "slow"));
        data.add(5, data.row("w2").says("comment", "slow"))
                .add(5, data.row("w2").says("comment", "fine"));
        Found found = Found.in(data);

        found.is(-0.5, "issue.slow", "trend", "w2");
        found.is(0, "issue.slow", "part:trend", "w2");
    }

    @Test
    void satisfactionOfFewMentionersIsHiddenAndDoesNotEnterTheScore() {
        StudyDraft draft = new StudyDraft()
                .waves("w1")
                .rating("overall")
                .comments("comment")
                .issue("slow", Grade.HIGH);
        draft.satisfaction = Optional.of("overall");
        draft.minimumCell = 5;
        Data data = new Data(draft.study());
        data.add(4, data.row("w1").rates("overall", 1).says("comment", "slow"));
        data.add(20, data.row("w1").rates("overall", 5).says("comment", "fine"));
        Found found = Found.in(data);

        found.none(Reason.SUPPRESSED, "issue.slow", "mean-with", "w1");
        found.none(Reason.SUPPRESSED, "issue.slow", "gap", "w1");
        found.is(0, "issue.slow", "part:gap", "w1");
        found.is(4, "issue.slow", "comments", "w1");
    }

    @Test
    void tiesGoByScoreThenCustomersThenCommentsThenId() {
        Study study = new StudyDraft()
                .waves("w1")
                .comments("comment")
                .issue("z", Grade.LOW, Optional.of(Grade.LOW))
                .issue("b", Grade.LOW, Optional.of(Grade.LOW))
                .issue("a", Grade.LOW, Optional.of(Grade.LOW))
                .issue("many", Grade.LOW, Optional.of(Grade.LOW))
                .issue("often", Grade.LOW, Optional.of(Grade.LOW))
                .issue("urgent", Grade.HIGH, Optional.of(Grade.LOW))
                .study();
        Data data = new Data(study);
        data.add(30, data.row("w1").says("comment", "many often z"));
        data.add(29, data.row("w1").says("comment", "many often"));
        data.add(1, data.row("w1").says("comment", "many often"));
        data.register("w1", 77, "many");
        data.register("w1", 1_000_001, "often");

        assertEquals(List.of("urgent", "many", "often", "z", "a", "b"), ranking(data));
    }

    @Test
    void waveThatAskedNoTextHasNoCommentsInsteadOfZero() {
        Study study = new StudyDraft()
                .waves("w1")
                .rating("q")
                .issue("slow", Grade.HIGH)
                .study();
        Data data = new Data(study);
        data.register("w1", 5, "slow");
        Found found = Found.in(data);

        found.none(Reason.NO_DATA, "issue.slow", "comments", "w1");
        found.none(Reason.NO_DATA, "issue.slow", "share", "w1");
        found.is(1, "issue.slow", "register", "w1");
        found.is(1, "issue.slow", "customers", "w1");
    }

    private static List<String> ranking(Data data) {
        return data.findings().issues().stream()
                .map(issue -> issue.category().id())
                .toList();
    }

    private static Data slowness() {
        StudyDraft draft = new StudyDraft()
                .waves("w1", "w2")
                .rating("overall")
                .comments("comment")
                .group("type", "core", "other")
                .issue("rude", Grade.LOW)
                .issue("slow", Grade.MEDIUM);
        draft.satisfaction = Optional.of("overall");
        draft.core = Optional.of(new Priorities.Core("type", List.of("core"), 2));
        Data data = new Data(draft.study());
        data.add(8, data.row("w1").in("type", "other").says("comment", "slow"));
        data.add(92, data.row("w1").in("type", "other").says("comment", "fine"));
        for (int customer = 1; customer <= 100; customer++) {
            boolean slow = customer <= 10;
            boolean core = customer <= 4 || customer > 80;
            data.add(data.row("w2")
                    .customer(customer)
                    .rates("overall", slow ? 2 : 4)
                    .in("type", core ? "core" : "other")
                    .says("comment", slow ? "slow" : "fine"));
        }
        return data.register("w2", 200, "slow");
    }
}
