package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.analysis.Data.Row;
import io.github.surveyreport.config.IssueCategory.Grade;
import org.junit.jupiter.api.Test;

class ConcentrationFinderTest {
    /**
     * 60 of 200 on the phone say slow, 40 of 400 elsewhere. SciPy: {@code
     * binomtest(60, 100).proportion_ci(method="wilson")}, divided by 200/600, and {@code chi2_contingency([[60, 140],
     * [40, 360]], correction=False).pvalue}.
     */
    @Test
    void shareOfMentionsIsHeldAgainstTheShareOfRespondents() {
        Found found = Found.in(data(60, 140, 40, 360));

        found.is(60, "issue.slow", "mentions", "w1", "channel", "phone");
        found.is(0.6, "issue.slow", "mention-share", "w1", "channel", "phone");
        found.is(200 / 600.0, "issue.slow", "respondent-share", "w1", "channel", "phone");
        var ratio = found.estimate("issue.slow", "concentration", "w1", "channel", "phone");
        assertEquals(1.8, ratio.value(), 1e-12);
        assertEquals(0.5020025867910618 * 3, ratio.low().getAsDouble(), 1e-9);
        assertEquals(0.6905987135675411 * 3, ratio.high().getAsDouble(), 1e-9);
        double p = found.estimate("issue.slow", "p", "w1", "channel", "phone").value();
        assertEquals(5.763239628510737e-10, p, 1e-15);
        // two groups, one issue: both sides of one table
        found.is(2 * p, "issue.slow", "p-adjusted", "w1", "channel", "phone");
        found.is(2, "issue.slow", "groups-tested", "w1");
    }

    @Test
    void whatIsSaidLessOrInProportionIsNotTold() {
        Found found = Found.in(data(60, 140, 40, 360));
        assertTrue(found.measures()
                .find("issue.slow", "concentration", "w1", "channel", "web")
                .isEmpty());

        Found even = Found.in(data(50, 150, 100, 300));
        assertTrue(even.measures()
                .find("issue.slow", "concentration", "w1", "channel", "phone")
                .isEmpty());
        even.is(2, "issue.slow", "groups-tested", "w1");
    }

    @Test
    void nothingIsTestedOnFewMentions() {
        Found found = Found.in(data(25, 60, 4, 400));
        found.is(0, "issue.slow", "groups-tested", "w1");
        assertTrue(found.measures()
                .find("issue.slow", "concentration", "w1", "channel", "phone")
                .isEmpty());
    }

    /** 3 elsewhere say it: with the share of the phone and the number of mentions they would be known. */
    @Test
    void fewElsewhereAreNotToldByTheShare() {
        Found found = Found.in(data(60, 140, 3, 397));
        assertTrue(found.measures()
                .find("issue.slow", "concentration", "w1", "channel", "phone")
                .isEmpty());
        found.is(0, "issue.slow", "groups-tested", "w1");
    }

    private static Data data(int phoneSlow, int phone, int webSlow, int web) {
        StudyDraft draft = new StudyDraft()
                .waves("w1")
                .rating("overall")
                .comments("comment")
                .group("channel", "phone", "web")
                .issue("slow", Grade.HIGH);
        draft.minimumBase = 30;
        draft.minimumCell = 5;
        Data data = new Data(draft.study());
        data.add(phoneSlow, in(data, "phone").says("comment", "slow"));
        data.add(phone, in(data, "phone"));
        data.add(webSlow, in(data, "web").says("comment", "slow"));
        return data.add(web, in(data, "web"));
    }

    private static Row in(Data data, String channel) {
        return data.row("w1").in("channel", channel).rates("overall", 3);
    }
}
