package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.config.IssueCategory.Grade;
import io.github.surveyreport.config.Priorities;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable.Reason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tries to work out what is withheld about an issue from what is published about the others. */
class IssueDisclosureTest {
    /**
     * 4 rate 1 and say slow, 20 rate 5 and say rude, 30 rate 4 and say neither. The whole is known from rude: its two
     * means times their bases; less the 50 who do not say slow, were they published, it leaves the mean of the 4.
     */
    @Test
    void meanOfThoseWhoDoNotMentionAnIssueIsHiddenWithTheMeanOfThoseWhoDo() {
        Data data = new Data(draft().study());
        data.add(4, data.row("w1").rates("overall", 1).says("comment", "slow"));
        data.add(20, data.row("w1").rates("overall", 5).says("comment", "rude"));
        data.add(30, data.row("w1").rates("overall", 4).says("comment", "fine"));
        Found found = Found.in(data);

        assertEquals(
                4 * 1 + 20 * 5 + 30 * 4, sum(found, "rude", "mean-with") + sum(found, "rude", "mean-without"), 1e-9);
        hidden(found, "slow");
        found.is(5, "issue.rude", "mean-with", "w1");
    }

    @Test
    void issueThatAllButFewMentionIsHiddenOnBothSides() {
        Data data = new Data(draft().study());
        data.add(40, data.row("w1").rates("overall", 4).says("comment", "slow"));
        data.add(4, data.row("w1").rates("overall", 1).says("comment", "fine"));

        hidden(Found.in(data), "slow");
    }

    /** Every comment belongs to exactly one issue: the whole less the shown issues is what the hidden ones hold. */
    @Test
    void nextSmallestIssueIsHiddenTooWhenIssuesAddUpToTheWhole() {
        Data data = new Data(draft().issue("lost", Grade.LOW).study());
        data.add(4, data.row("w1").rates("overall", 1).says("comment", "slow"));
        data.add(20, data.row("w1").rates("overall", 5).says("comment", "rude"));
        data.add(30, data.row("w1").rates("overall", 4).says("comment", "lost"));
        Found found = Found.in(data);

        hidden(found, "slow");
        hidden(found, "rude");
        found.is(4, "issue.lost", "mean-with", "w1");
    }

    /** 63 answered; 61 of them commented, whose total both means of an issue give: the two others would be left. */
    @Test
    void thoseWhoDidNotCommentCannotBeSubtractedOut() {
        Data data = new Data(draft().study());
        data.add(2, data.row("w1").rates("overall", 1));
        data.add(20, data.row("w1").rates("overall", 5).says("comment", "slow"));
        data.add(31, data.row("w1").rates("overall", 4).says("comment", "rude"));
        data.add(10, data.row("w1").rates("overall", 4).says("comment", "fine"));
        Found found = Found.in(data);

        found.is(5, "issue.slow", "mean-with", "w1");
        for (String statistic : List.of("mean-without", "gap")) {
            found.none(Reason.SUPPRESSED, "issue.slow", statistic, "w1");
            found.none(Reason.SUPPRESSED, "issue.rude", statistic, "w1");
        }
    }

    /** All issues together less everybody who comments: who says two things counts twice, who says neither not at all. */
    @Test
    void oneWithTwoIssuesDoesNotHideOneWithNone() {
        Data data = new Data(draft().study());
        data.add(20, data.row("w1").rates("overall", 5).says("comment", "slow"));
        data.add(15, data.row("w1").rates("overall", 4).says("comment", "rude"));
        data.add(1, data.row("w1").rates("overall", 5).says("comment", "slow and rude"));
        data.add(1, data.row("w1").rates("overall", 1).says("comment", "parking"));
        Found found = Found.in(data);

        hidden(found, "rude");
        assertEquals(21, found.estimate("issue.slow", "mean-with", "w1").n());
    }

    /** Everybody who says "lost" says "slow" too, and two more say that: they would be left. */
    @Test
    void issueWithinAnotherCannotBeSubtractedFromIt() {
        Data data = new Data(draft().issue("lost", Grade.LOW).study());
        data.add(20, data.row("w1").rates("overall", 4).says("comment", "slow lost"));
        data.add(2, data.row("w1").rates("overall", 1).says("comment", "slow"));
        data.add(30, data.row("w1").rates("overall", 5).says("comment", "fine"));
        Found found = Found.in(data);

        hidden(found, "lost");
        assertEquals(22, found.estimate("issue.slow", "mean-with", "w1").n());
    }

    @Test
    void fewCustomersAndFewEntriesOfTheRegisterAreNotCounted() {
        Data data = fewCoreCustomers(1, 3);
        data.register("w1", 500, "rude");
        Found found = Found.in(data);

        found.none(Reason.SUPPRESSED, "issue.slow", "core-customers", "w1");
        found.is(10, "issue.slow", "customers", "w1");
        found.none(Reason.SUPPRESSED, "issue.rude", "customers", "w1");
        found.none(Reason.SUPPRESSED, "issue.rude", "register", "w1");
        found.is(3 / 101.0 / 0.2, "issue.rude", "part:reach", "w1");
        assertEquals(
                List.of("stand-in"),
                found.estimate("issue.rude", "part:reach", "w1").warnings());
    }

    /** Reach counts core customers with their weight: were it exact, it would tell one from four. */
    @Test
    void reachDoesNotTellHowManyCoreCustomersThereAre() {
        double one = Found.in(fewCoreCustomers(1, 3))
                .estimate("issue.slow", "part:reach", "w1")
                .value();
        double four = Found.in(fewCoreCustomers(4, 0))
                .estimate("issue.slow", "part:reach", "w1")
                .value();

        assertEquals(one, four);
    }

    /** 10 customers say slow, {@code core} of them core customers; as many as {@code others} core customers say fine. */
    private static Data fewCoreCustomers(int core, int others) {
        StudyDraft draft = draft().group("type", "core", "plain");
        draft.core = Optional.of(new Priorities.Core("type", List.of("core"), 3));
        Data data = new Data(draft.study());
        data.add(core, data.row("w1").in("type", "core").says("comment", "slow"));
        data.add(10 - core, data.row("w1").in("type", "plain").says("comment", "slow"));
        data.add(others, data.row("w1").in("type", "core").says("comment", "fine"));
        return data.add(90 - others, data.row("w1").in("type", "plain").says("comment", "fine"));
    }

    private static double sum(Found found, String issue, String statistic) {
        Estimate mean = found.estimate("issue." + issue, statistic, "w1");
        return mean.value() * mean.n();
    }

    private static void hidden(Found found, String issue) {
        for (String statistic : List.of("mean-with", "mean-without", "gap")) {
            found.none(Reason.SUPPRESSED, "issue." + issue, statistic, "w1");
        }
        found.is(0, "issue." + issue, "part:gap", "w1");
    }

    private static StudyDraft draft() {
        StudyDraft draft = new StudyDraft()
                .waves("w1")
                .rating("overall")
                .comments("comment")
                .issue("slow", Grade.HIGH)
                .issue("rude", Grade.LOW);
        draft.satisfaction = Optional.of("overall");
        draft.minimumCell = 5;
        return draft;
    }
}
