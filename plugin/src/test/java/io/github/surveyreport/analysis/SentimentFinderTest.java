package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.analysis.Data.Row;
import io.github.surveyreport.config.IssueCategory.Grade;
import io.github.surveyreport.stats.NotComputable.Reason;
import org.junit.jupiter.api.Test;

class SentimentFinderTest {
    /** 12 say slow: 8 blame, 2 praise, 2 do not judge. SciPy: {@code binomtest(8, 10).proportion_ci(method="wilson")}. */
    @Test
    void commentsThatMentionAnIssueAreJudgedApart() {
        Data data = new Data(draft(1).study());
        data.add(8, row(data, "phone", "slow bad"));
        data.add(2, row(data, "web", "slow good"));
        data.add(2, row(data, "web", "slow"));
        data.add(20, row(data, "web", "good"));
        Found found = Found.in(data);

        found.is(10, "issue.slow", "determined", "w1");
        found.is(0.8, "issue.slow", "negative-share", "w1");
        found.is(0.2, "issue.slow", "positive-share", "w1");
        found.is(0, "issue.slow", "mixed-share", "w1");
        found.is(2 / 12.0, "issue.slow", "undetermined-share", "w1");
        var negative = found.estimate("issue.slow", "negative-share", "w1");
        assertEquals(0.4901624715366418, negative.low().getAsDouble(), 1e-9);
        assertEquals(0.9433178485456248, negative.high().getAsDouble(), 1e-9);
        found.is(1, "text", "negative-share", "w1", "channel", "phone");
        found.is(22 / 22.0, "text", "positive-share", "w1", "channel", "web");
        found.is(2 / 24.0, "text", "undetermined-share", "w1", "channel", "web");
        found.is(22 / 30.0, "text", "positive-share", "w1");
    }

    /** 30 comment, 26 of them say slow: the 4 others would be known from both shares. */
    @Test
    void fewWhoDoNotMentionItAreNotToldByTheDifference() {
        Data data = new Data(draft(5).study());
        data.add(26, row(data, "phone", "slow bad"));
        data.add(4, row(data, "phone", "good"));
        Found found = Found.in(data);

        found.none(Reason.SUPPRESSED, "issue.slow", "negative-share", "w1");
        found.is(26 / 30.0, "text", "negative-share", "w1");
    }

    /** 4 on the web: with the phone, which is told of no more, they would be known from everybody. */
    @Test
    void groupOfFewCommentsIsCoveredByAnother() {
        Data data = new Data(draft(5).study());
        data.add(26, row(data, "phone", "bad"));
        data.add(4, row(data, "web", "good"));
        data.add(30, data.row("w1").in("channel", "web"));
        Found found = Found.in(data);

        found.suppressed("text", "negative-share", "w1", "channel", "web");
        found.suppressed("text", "negative-share", "w1", "channel", "phone");
        found.suppressed("text", "determined", "w1", "channel", "phone");
    }

    private static StudyDraft draft(int minimumCell) {
        StudyDraft draft = new StudyDraft()
                .waves("w1")
                .comments("comment")
                .group("channel", "phone", "web")
                .issue("slow", Grade.HIGH);
        draft.minimumCell = minimumCell;
        return draft;
    }

    private static Row row(Data data, String channel, String comment) {
        return data.row("w1").in("channel", channel).says("comment", comment);
    }
}
