package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.config.IssueCategory.Grade;
import io.github.surveyreport.config.Priorities;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.survey.KnownMetrics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RankStabilityTest {
    /**
     * Drawn anew, 15 and 10 mentions are Poisson numbers, and the first is at least the second (ties go by id) as often as
     * {@code scipy.stats.skellam.sf(-1, 15, 10)} says.
     */
    @Test
    void firstOfTwoKeepsItsRankAsOftenAsSkellamSays() {
        StudyDraft draft = twoIssues();
        draft.resamples = 10_000;
        Data data = new Data(draft.study());
        data.add(15, data.row("w1").says("comment", "a"));
        data.add(10, data.row("w1").says("comment", "b"));
        data.add(175, data.row("w1").says("comment", "fine"));

        assertEquals(0.865779832, share(Found.in(data), "issue.a"), 0.014);
    }

    @Test
    void twoThatAreAlikeAreFirstAboutAsOften() {
        StudyDraft draft = twoIssues();
        draft.resamples = 2000;
        Data data = new Data(draft.study());
        data.add(30, data.row("w1").says("comment", "a"));
        data.add(30, data.row("w1").says("comment", "b"));
        data.add(440, data.row("w1").says("comment", "fine"));
        Found found = Found.in(data);

        assertEquals(0.53, share(found, "issue.a"), 0.05);
        Estimate rank = found.estimate("issue.a", "rank", "w1");
        assertEquals(1, rank.value());
        assertEquals(1, rank.low().orElseThrow());
        assertEquals(2, rank.high().orElseThrow());
    }

    @Test
    void oneThatEverybodyMentionsIsAlwaysFirst() {
        StudyDraft draft = twoIssues();
        draft.resamples = 200;
        Data data = new Data(draft.study());
        data.add(100, data.row("w1").says("comment", "b"));
        data.add(1, data.row("w1").says("comment", "a"));
        Found found = Found.in(data);

        found.is(1, "issue.b", "same-rank", "w1");
        found.is(1, "issue.b", "same-priority", "w1");
        assertEquals(1, found.estimate("issue.b", "rank", "w1").high().orElseThrow());
    }

    /** The law of the bootstrap: where everybody is drawn once, every part is the one on the page. */
    @Test
    void everybodyDrawnOnceGivesTheParts() {
        agrees(mixed(false));
        agrees(mixed(true));
    }

    private static void agrees(Data data) {
        Study study = data.findings().study();
        Scope scope = new Scope(study, data.tallies, List.of(), new KnownMetrics().values());
        double[] core = {2, 2, 2};
        VoiceSums now = new Voices(scope, 1, core).asItIs();
        VoiceSums before = new Voices(scope, 0, core).asItIs();
        for (int issue = 0; issue < 2; issue++) {
            IssueCounts counts = new IssueCounts(scope, issue, 1);
            Priorities.Parts expected =
                    PriorityScore.of(counts, study.priority()).parts();
            Priorities.Parts drawn = new DrawnParts(issue, counts, study.priority(), now, before).parts(now, before);
            assertEquals(expected.reach(), drawn.reach(), 1e-12);
            assertEquals(expected.frequency(), drawn.frequency(), 1e-12);
            assertEquals(expected.gap(), drawn.gap(), 1e-9);
            assertEquals(expected.trend(), drawn.trend(), 1e-12);
            assertTrue(expected.reach() > 0 && expected.reach() < 1);
        }
        assertTrue(new IssueCounts(scope, 0, 1).gap().computable());
    }

    @Test
    void orderOfTheRowsChangesNothing() {
        StudyDraft draft = twoIssues();
        draft.resamples = 100;
        Data one = new Data(draft.study());
        Data other = new Data(draft.study());
        for (int customer = 1; customer <= 90; customer++) {
            one.add(said(one, customer));
            other.add(said(other, 91 - customer));
        }

        assertEquals(
                List.copyOf(one.findings().measures().all()),
                List.copyOf(other.findings().measures().all()));
    }

    private static Data.Row said(Data data, int customer) {
        String text = customer % 7 == 0 ? "a" : customer % 5 == 0 ? "b" : "fine";
        return data.row("w1").customer(customer).says("comment", text);
    }

    @Test
    void fewCommentsGiveNoStability() {
        StudyDraft draft = twoIssues();
        draft.resamples = 100;
        draft.minimumBase = 30;
        Data data = new Data(draft.study());
        data.add(29, data.row("w1").says("comment", "a"));

        Found.in(data).none(Reason.SMALL_BASE, "issue.a", "same-rank", "w1");
        assertTrue(Found.in(data).estimate("issue.a", "rank", "w1").low().isEmpty());
    }

    private static double share(Found found, String issue) {
        return found.estimate(issue, "same-rank", "w1").value();
    }

    private static StudyDraft twoIssues() {
        return new StudyDraft()
                .waves("w1")
                .comments("comment")
                .issue("a", Grade.MEDIUM)
                .issue("b", Grade.MEDIUM);
    }

    /** Customers who comment once, twice and in the register only, core and not, unknown; with weights that differ. */
    private static Data mixed(boolean weighted) {
        StudyDraft draft = new StudyDraft()
                .waves("w1", "w2")
                .rating("overall")
                .comments("comment")
                .group("type", "core", "other")
                .issue("slow", Grade.MEDIUM)
                .issue("rude", Grade.LOW);
        if (weighted) {
            draft.weighted("type", Map.of("core", 0.6, "other", 0.4));
        }
        draft.satisfaction = Optional.of("overall");
        draft.core = Optional.of(new Priorities.Core("type", List.of("core"), 2));
        Data data = new Data(draft.study());
        for (int customer = 1; customer <= 200; customer++) {
            String type = customer % 3 == 0 ? "core" : "other";
            boolean slow = customer % 9 == 0;
            String text = slow ? "slow" : customer % 8 == 0 ? "rude" : "fine";
            int score = slow ? 1 + customer % 2 : 3 + customer % 3;
            data.add(data.row("w2")
                    .customer(customer)
                    .in("type", type)
                    .rates("overall", score)
                    .says("comment", text));
            data.add(data.row("w1")
                    .customer(customer)
                    .in("type", type)
                    .rates("overall", 4)
                    .says("comment", customer % 50 == 0 ? "slow" : "fine"));
        }
        data.add(data.row("w2")
                .customer(9)
                .in("type", "core")
                .rates("overall", 1)
                .says("comment", "slow"));
        data.add(data.row("w2")
                .customer(0)
                .in("type", "other")
                .rates("overall", 2)
                .says("comment", "rude"));
        return data.register("w2", 500, "slow rude").register("w2", 5, "slow");
    }
}
