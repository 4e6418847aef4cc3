package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.config.Causes;
import io.github.surveyreport.config.IssueCategory.Grade;
import io.github.surveyreport.config.LowScore;
import io.github.surveyreport.config.Priorities;
import io.github.surveyreport.stats.NotComputable.Reason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LowScoresTest {
    private static final LowScore SPEED = new LowScore("speed", 2);

    /** Customers 1–10 say it, 6–15 rate it low, 16–20 wrote to the register, as 1 did: 20 in all, of 40 who were heard. */
    @Test
    void customerOfSeveralSourcesIsCountedOnce() {
        Found found = Found.in(slow(draft(1)));

        found.is(10, "issue.slow", "comments", "w1");
        found.is(6, "issue.slow", "register", "w1");
        found.is(10, "issue.slow", "low-scores", "w1");
        found.is(20, "issue.slow", "customers", "w1");
        // 20 of 40, full marks from 0.2 on; of another issue nobody
        found.is(1, "issue.slow", "part:reach", "w1");
        found.is(0, "issue.rude", "customers", "w1");
        assertTrue(found.estimate("issue.slow", "low-scores", "w1").warnings().isEmpty());
    }

    /** All who answered are heard where ratings raise issues, whether or not theirs do: else reach would grow with them. */
    @Test
    void reachIsAShareOfEverybodyWhoWasHeard() {
        StudyDraft draft = draft(1);
        Data data = new Data(draft.study());
        data.add(4, data.row("w1").rates("speed", 1));
        data.add(96, data.row("w1").rates("speed", 5));

        Found.in(data).is(0.04 / 0.2, "issue.slow", "part:reach", "w1");
    }

    @Test
    void severalLowRatingsOfOneCustomerAreOneQuestionnaire() {
        StudyDraft draft = new StudyDraft()
                .waves("w1")
                .rating("speed")
                .rating("wait")
                .comments("comment")
                .raised("slow", Grade.HIGH, SPEED, new LowScore("wait", 1));
        Data data = new Data(draft.study());
        data.add(1, data.row("w1").rates("speed", 1).rates("wait", 1));
        data.add(2, data.row("w1").rates("speed", 3).rates("wait", 1));
        data.add(4, data.row("w1").rates("speed", 3).rates("wait", 2));
        Found found = Found.in(data);

        found.is(3, "issue.slow", "low-scores", "w1");
        found.is(3, "issue.slow", "customers", "w1");
    }

    /** 3 of 10 who say it rate it low: together 17 of 20 would tell that 3 did both. */
    @Test
    void fewWhoDidBothAreNotToldByTheSum() {
        Data data = new Data(draft(5).study());
        data.add(7, data.row("w1").rates("speed", 5).says("comment", "slow"));
        data.add(3, data.row("w1").rates("speed", 1).says("comment", "slow"));
        data.add(7, data.row("w1").rates("speed", 1));
        data.add(30, data.row("w1").rates("speed", 5));
        Found found = Found.in(data);

        found.is(10, "issue.slow", "low-scores", "w1");
        found.is(10, "issue.slow", "customers", "w1");
        assertEquals(
                List.of("not-merged"),
                found.estimate("issue.slow", "low-scores", "w1").warnings());
    }

    @Test
    void fewWithoutLowRatingsAreNotToldByTheSum() {
        Data few = new Data(draft(5).study());
        few.add(3, few.row("w1").rates("speed", 5).says("comment", "slow"));
        few.add(7, few.row("w1").rates("speed", 1).says("comment", "slow"));
        few.add(30, few.row("w1").rates("speed", 5));
        Found.in(few).is(10, "issue.slow", "customers", "w1");

        Data enough = new Data(draft(5).study());
        enough.add(5, enough.row("w1").rates("speed", 5).says("comment", "slow"));
        enough.add(7, enough.row("w1").rates("speed", 1).says("comment", "slow"));
        enough.add(6, enough.row("w1").rates("speed", 2));
        enough.add(30, enough.row("w1").rates("speed", 5));
        Found.in(enough).is(18, "issue.slow", "customers", "w1");
    }

    /** An issue that 3 mention is not behind one that nobody does: 40 rate both low. */
    @Test
    void fewWhoMentionItDoNotTakeItsLowRatingsAway() {
        StudyDraft draft = draft(5).raised("wait", Grade.LOW, SPEED);
        Data data = new Data(draft.study());
        data.add(37, data.row("w1").rates("speed", 1));
        data.add(3, data.row("w1").rates("speed", 1).says("comment", "slow"));
        data.add(60, data.row("w1").rates("speed", 5).says("comment", "fine"));
        Found found = Found.in(data);

        found.is(40, "issue.slow", "customers", "w1");
        found.is(40, "issue.wait", "customers", "w1");
    }

    /** Two issues of one stage, each shown by itself; 2 who say rude rate the speed low, which the sum would tell. */
    @Test
    void stageWhoseSourcesOverlapInFewIsWithheld() {
        StudyDraft draft = draft(5);
        draft.journey.add(new Causes.Stage("reach", "reach", List.of(), List.of(), List.of("slow", "rude"), List.of()));
        Data data = new Data(draft.study());
        data.add(8, data.row("w1").rates("speed", 5).says("comment", "rude"));
        data.add(2, data.row("w1").rates("speed", 1).says("comment", "rude"));
        data.add(20, data.row("w1").rates("speed", 1));
        data.add(30, data.row("w1").rates("speed", 5));
        Found found = Found.in(data);

        found.is(22, "issue.slow", "customers", "w1");
        found.is(10, "issue.rude", "customers", "w1");
        found.none(Reason.SUPPRESSED, "stage.reach", "customers", "w1");
        found.is(10, "stage.reach", "comments", "w1");
    }

    @Test
    void fewLowRatingsAreWithheld() {
        Data data = new Data(draft(5).study());
        data.add(20, data.row("w1").rates("speed", 5).says("comment", "slow"));
        data.add(4, data.row("w1").rates("speed", 1));
        Found found = Found.in(data);

        found.none(Reason.SUPPRESSED, "issue.slow", "low-scores", "w1");
        found.is(20, "issue.slow", "customers", "w1");
    }

    /** Nobody wrote a word: the issue stands on ratings alone, and so does its place. */
    @Test
    void issueNeedsNoComments() {
        StudyDraft draft = new StudyDraft().waves("w1").rating("speed").raised("slow", Grade.HIGH, SPEED);
        draft.resamples = 50;
        draft.minimumBase = 30;
        Data data = new Data(draft.study());
        data.add(20, data.row("w1").rates("speed", 2));
        data.add(20, data.row("w1").rates("speed", 4));
        Found found = Found.in(data);

        found.none(Reason.NO_DATA, "issue.slow", "comments", "w1");
        found.is(20, "issue.slow", "customers", "w1");
        found.is(0.35, "issue.slow", "score", "w1");
        found.is(1, "issue.slow", "same-rank", "w1");
    }

    @Test
    void stageCountsWhomItsIssuesAffect() {
        StudyDraft draft = draft(1);
        draft.journey.add(new Causes.Stage("reach", "reach", List.of(), List.of(), List.of("slow", "rude"), List.of()));
        Data data = slow(draft);
        data.add(5, data.row("w1").rates("speed", 5).says("comment", "rude"));
        Found found = Found.in(data);

        found.is(15, "stage.reach", "comments", "w1");
        found.is(25, "stage.reach", "customers", "w1");
    }

    @Test
    void resamplesDrawThoseWhoOnlyRated() {
        StudyDraft draft = draft(1);
        draft.resamples = 200;
        Data data = new Data(draft.study());
        data.add(10, data.row("w1").rates("speed", 1));
        data.add(90, data.row("w1").rates("speed", 5));
        data.add(5, data.row("w1").rates("speed", 5).says("comment", "rude"));
        Found found = Found.in(data);
        var score = found.estimate("issue.slow", "score", "w1");

        assertEquals(10 / 105.0 / 0.2 * 0.35, score.value(), 1e-12);
        assertTrue(score.low().getAsDouble() < score.value()
                && score.value() < score.high().getAsDouble());
    }

    @Test
    void coreCustomersWhoOnlyRateCountAsSuch() {
        StudyDraft draft = draft(1).group("type", "core", "plain");
        draft.core = Optional.of(new Priorities.Core("type", List.of("core"), 3));
        Data data = new Data(draft.study());
        data.add(6, data.row("w1").in("type", "core").rates("speed", 1));
        data.add(14, data.row("w1").in("type", "plain").rates("speed", 5));

        Found.in(data).is(6, "issue.slow", "core-customers", "w1");
    }

    @Test
    void mergingTalliesKeepsThemApart() {
        StudyDraft draft = draft(1);
        Data whole = slow(draft);
        Data first = new Data(draft.study());
        first.add(1, first.row("w1").rates("speed", 1));
        assertFalse(whole.tallies.equals(first.tallies));
        assertEquals(whole.tallies, Tallies.empty(draft.study()).merge(slow(draft).tallies));
    }

    private static Data slow(StudyDraft draft) {
        Data data = new Data(draft.study());
        for (long customer = 1; customer <= 40; customer++) {
            Data.Row row = data.row("w1").customer(customer).rates("speed", customer > 5 && customer <= 15 ? 2 : 3);
            data.add(customer <= 10 ? row.says("comment", "slow") : row);
        }
        for (long customer = 16; customer <= 20; customer++) {
            data.register("w1", customer, "slow");
        }
        return data.register("w1", 1, "slow");
    }

    private static StudyDraft draft(int minimumCell) {
        StudyDraft draft = new StudyDraft()
                .waves("w1")
                .rating("speed")
                .comments("comment")
                .raised("slow", Grade.HIGH, SPEED)
                .issue("rude", Grade.LOW);
        draft.minimumCell = minimumCell;
        return draft;
    }
}
