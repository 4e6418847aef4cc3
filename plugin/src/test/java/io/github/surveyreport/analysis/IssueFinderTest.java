package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.analysis.IssueFinding.Manifestation;
import io.github.surveyreport.analysis.IssueFinding.Raise;
import io.github.surveyreport.analysis.IssueFinding.Rated;
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
        assertEquals(OptionalInt.of(1), first.rank());
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
    void numbersOfFewMentionersAreHiddenAndDoNotEnterTheScore() {
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
        found.none(Reason.SUPPRESSED, "issue.slow", "comments", "w1");
        found.none(Reason.SUPPRESSED, "issue.slow", "customers", "w1");
        found.none(Reason.SUPPRESSED, "issue.slow", "share", "w1");
        found.none(Reason.SUPPRESSED, "issue.slow", "determined", "w1");
        assertEquals(List.of(), data.findings().issues().get(0).manifestations());
    }

    /** 4 entries beside 10 comments: with 14 customers and 10 comments they would be known. */
    @Test
    void aSourceOfFewIsNotCountedAmongCustomers() {
        Data data = new Data(guarded().study());
        data.add(10, data.row("w1").says("comment", "slow"));
        data.add(20, data.row("w1").says("comment", "fine"));
        for (int entry = 0; entry < 4; entry++) {
            data.register("w1", 5_000_000 + entry, "slow");
        }
        Found found = Found.in(data);

        found.none(Reason.SUPPRESSED, "issue.slow", "register", "w1");
        found.is(10, "issue.slow", "customers", "w1");
        data.register("w1", 5_000_004, "slow");
        Found.in(data).is(15, "issue.slow", "customers", "w1");
    }

    /** 30 comments of any issue: less those of the issues told 3. */
    @Test
    void fewCommentsAreNotHadBySubtraction() {
        Data data = new Data(guarded().issue("dear", Grade.LOW).study());
        data.add(3, data.row("w1").says("comment", "slow"));
        data.add(7, data.row("w1").says("comment", "rude"));
        data.add(20, data.row("w1").says("comment", "dear"));
        Found found = Found.in(data);

        found.none(Reason.SUPPRESSED, "issue.slow", "comments", "w1");
        found.is(7, "issue.rude", "comments", "w1");
        found.none(Reason.SUPPRESSED, "text", "classified", "w1");
        found.none(Reason.SUPPRESSED, "text", "unclassified", "w1");
        found.none(Reason.SUPPRESSED, "text", "unclassified-share", "w1");
    }

    /** The issues told have 34 mentions in 27 comments: nothing is left. */
    @Test
    void commentsThatOverlapNeedNoCover() {
        Data data = new Data(guarded().issue("dear", Grade.LOW).study());
        data.add(3, data.row("w1").says("comment", "slow dear"));
        data.add(7, data.row("w1").says("comment", "rude dear"));
        data.add(17, data.row("w1").says("comment", "dear"));

        Found.in(data).is(27, "text", "classified", "w1");
    }

    @Test
    void phrasesOfFewAreNotTold() {
        Data data = new Data(guarded().study());
        data.add(10, data.row("w1").says("comment", "slow"));
        assertEquals(1, data.findings().issues().get(0).manifestations().size());
        Data few = new Data(guarded().study());
        few.add(4, few.row("w1").says("comment", "slow"));
        few.add(4, few.row("w1").says("comment", "fine"));
        for (int entry = 0; entry < 9; entry++) {
            few.register("w1", 5_000_000 + entry, "slow");
        }
        assertEquals(List.of(), few.findings().issues().get(0).manifestations());
        Found.in(few).is(9, "issue.slow", "customers", "w1");
    }

    /** One mention or four: nothing that is told may differ, rank, priority and score included. */
    @Test
    void howFewTheyAreChangesNothingThatIsTold() {
        assertEquals(told(1), told(4));
        assertEquals(List.of("rude", "slow", "none"), ranking(few(2)));
        IssueFinding slow = few(2).findings().issues().get(1);
        assertEquals(Rated.WITHHELD, slow.rated());
        assertEquals(OptionalInt.empty(), slow.rank());
        IssueFinding none = few(2).findings().issues().get(2);
        assertEquals(Rated.NOBODY, none.rated());
        assertEquals(OptionalInt.empty(), none.rank());
        assertTrue(Found.in(few(2)).measures().find("issue.slow", "rank", "w1").isEmpty());
    }

    /** Half the minimum of 5 stands in: 3 of 100 for reach and frequency, full marks from 0.2 on. */
    @Test
    void tooFewToBeToldKeepAPlaceInTheScore() {
        Found found = Found.in(few(4));

        found.is(0.03 / 0.2, "issue.slow", "part:reach", "w1");
        found.is(0.03 / 0.2, "issue.slow", "part:frequency", "w1");
        assertEquals(
                List.of("stand-in"),
                found.estimate("issue.slow", "part:reach", "w1").warnings());
    }

    /** From 4 of 200 to 40 of 200 is a rise beyond chance, and counts as one from 3. */
    @Test
    void aRiseFromTooFewCountsWithoutTellingThem() {
        StudyDraft draft =
                new StudyDraft().waves("w1", "w2").comments("comment").issue("slow", Grade.MEDIUM);
        draft.minimumCell = 5;
        draft.resamples = 100;
        Data data = new Data(draft.study());
        data.add(4, data.row("w1").says("comment", "slow"));
        data.add(196, data.row("w1").says("comment", "fine"));
        data.add(9, data.row("w2").says("comment", "slow"));
        data.add(191, data.row("w2").says("comment", "fine"));
        Found found = Found.in(data);
        found.none(Reason.SUPPRESSED, "issue.slow", "trend", "w2");
        found.is(0, "issue.slow", "part:trend", "w2");
        data.add(31, data.row("w2").says("comment", "slow"));

        double rise = 40 / 231.0 - 3 / 200.0;
        Found.in(data).none(Reason.SUPPRESSED, "issue.slow", "trend", "w2");
        Found.in(data).is(Math.min(1, rise / 0.05), "issue.slow", "part:trend", "w2");
        Found.in(data).is(1, "issue.slow", "same-rank", "w2");
    }

    private static List<String> told(int slow) {
        Findings findings = few(slow).findings();
        return List.of(findings.measures().all().toString(), findings.issues().toString());
    }

    private static Data few(int slow) {
        StudyDraft draft = guarded().issue("none", Grade.HIGH, Optional.of(Grade.HIGH));
        Data data = new Data(draft.study());
        data.add(slow, data.row("w1").says("comment", "slow rude"));
        data.add(20 - slow, data.row("w1").says("comment", "rude"));
        return data.add(80, data.row("w1").says("comment", "fine"));
    }

    private static StudyDraft guarded() {
        StudyDraft draft = new StudyDraft()
                .waves("w1")
                .comments("comment")
                .issue("slow", Grade.HIGH)
                .issue("rude", Grade.LOW);
        draft.minimumCell = 5;
        return draft;
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
        data.add(1, data.row("w1").says("comment", "urgent"));
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
