package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.config.Cause;
import io.github.surveyreport.config.Causes;
import io.github.surveyreport.config.IssueCategory.Grade;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.stats.NotComputable.Reason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvidenceFinderTest {
    /** Of 100 comments 6 name roster only, 5 queue only, 4 both; the register adds one new customer of roster. */
    @Test
    void aBoneCountsACommentOnceWhateverOfItsCausesItNames() {
        Found found = Found.in(data(1, 6, 5, 4).register("w1", 7777, "roster"));

        found.is(10, "cause.roster", "comments", "w1");
        found.is(11, "cause.roster", "customers", "w1");
        found.is(9, "cause.queue", "comments", "w1");
        found.is(15, "bone.slow.people", "comments", "w1");
        found.is(16, "bone.slow.people", "customers", "w1");
        found.is(0.15, "bone.slow.people", "share", "w1");
    }

    @Test
    void phrasesOfACauseClassifyNoComment() {
        Found found = Found.in(data(1, 6, 5, 4));

        found.is(0, "issue.slow", "comments", "w1");
        found.is(0, "text", "classified", "w1");
        found.is(100, "text", "unclassified", "w1");
    }

    @Test
    void aCauseThatFewNameIsWithheldWithTheBoneThatWouldTellThem() {
        Found found = Found.in(data(5, 20, 3, 0));

        found.is(20, "cause.roster", "comments", "w1");
        for (String statistic : List.of("comments", "customers", "share")) {
            found.none(Reason.SUPPRESSED, "cause.queue", statistic, "w1");
            found.none(Reason.SUPPRESSED, "bone.slow.people", statistic, "w1");
        }
    }

    @Test
    void fewEntriesOfTheRegisterAreNotToldByTheCustomersOfBothSources() {
        Data data = data(5, 20, 0, 0);
        for (int i = 0; i < 4; i++) {
            data.register("w1", 7000 + i, "roster");
        }
        Found found = Found.in(data);
        found.is(20, "cause.roster", "comments", "w1");
        found.none(Reason.SUPPRESSED, "cause.roster", "customers", "w1");

        found = Found.in(data.register("w1", 7004, "roster"));
        found.is(25, "cause.roster", "customers", "w1");
    }

    @Test
    void aBoneIsShownWhenTheFewAlsoNameAPartThatIsShown() {
        Found found = Found.in(data(5, 20, 0, 3));

        found.none(Reason.SUPPRESSED, "cause.queue", "customers", "w1");
        found.is(23, "bone.slow.people", "customers", "w1");
    }

    @Test
    void aCauseWithoutTermsHasNoNumbers() {
        assertEquals(
                List.of(),
                data(1, 6, 5, 4).findings().measures().all().stream()
                        .filter(measure -> measure.key().id().equals("cause.silent"))
                        .toList());
    }

    @Test
    void aStageCountsACommentOnceWhateverOfItsIssuesItNames() {
        StudyDraft draft = new StudyDraft().waves("w1").comments("comment");
        draft.issue("slow", Grade.HIGH).issue("rude", Grade.HIGH).issue("dear", Grade.LOW);
        draft.journey.add(new Causes.Stage("reach", "Reach", List.of(), List.of(), List.of("slow", "rude"), List.of()));
        Study study = draft.study();
        Data data = new Data(study);
        data.add(5, data.row("w1").says("comment", "slow"));
        data.add(4, data.row("w1").says("comment", "slow rude"));
        data.add(3, data.row("w1").says("comment", "dear"));

        Found found = Found.in(data);
        found.is(9, "stage.reach", "comments", "w1");
        found.is(9, "stage.reach", "customers", "w1");
    }

    private static Data data(int minimumCell, int roster, int queue, int both) {
        StudyDraft draft = new StudyDraft().waves("w1").comments("comment").issue("slow", Grade.HIGH);
        draft.minimumCell = minimumCell;
        draft.causes.add(cause("roster", List.of("roster")));
        draft.causes.add(cause("queue", List.of("queue")));
        draft.causes.add(cause("silent", List.of()));
        Data data = new Data(draft.study());
        data.add(roster, data.row("w1").says("comment", "roster"));
        data.add(queue, data.row("w1").says("comment", "queue"));
        data.add(both, data.row("w1").says("comment", "queue roster"));
        return data.add(100 - roster - queue - both, data.row("w1").says("comment", "fine"));
    }

    static Cause cause(String id, List<String> terms) {
        return new Cause(
                id,
                "slow",
                "people",
                Optional.empty(),
                id,
                true,
                Optional.empty(),
                Optional.empty(),
                terms,
                List.of(),
                List.of());
    }
}
