package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.analysis.Conclusion.Kind;
import io.github.surveyreport.config.IssueCategory.Grade;
import io.github.surveyreport.stats.Estimate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two issues on the very same comments, and a third on fewer. */
class TiedIssuesTest {
    private static final Findings FOUND = tied();

    @Test
    void issuesThatOnlyTheirIdTellsApartShareARank() {
        assertEquals(
                List.of("slow 1", "wait 1", "rude 3"),
                FOUND.issues().stream()
                        .map(issue -> issue.category().id() + " " + issue.rank().orElseThrow())
                        .toList());
        assertEquals(1, rank("wait", "rank"));
        assertEquals(3, rank("rude", "rank"));
        assertEquals(1, rank("wait", "rank:reach+50"));
    }

    @Test
    void drawnAnewTheyTieAgain() {
        assertEquals(share("slow"), share("wait"), 0);
    }

    @Test
    void issuesOfTheSamePeopleNameEachOther() {
        assertEquals(
                List.of(List.of("wait"), List.of("slow"), List.of()),
                FOUND.issues().stream().map(IssueFinding::samePeople).toList());
    }

    @Test
    void theFirstIssueIsNamedWithThoseBesideIt() {
        assertEquals(
                List.of("slow", "wait"),
                FOUND.conclusions().stream()
                        .filter(conclusion -> conclusion.kind() == Kind.TOP_ISSUE)
                        .findFirst()
                        .orElseThrow()
                        .subjects());
    }

    private static long rank(String issue, String statistic) {
        return Math.round(estimate(issue, statistic).value());
    }

    private static double share(String issue) {
        return estimate(issue, "same-rank").value();
    }

    private static Estimate estimate(String issue, String statistic) {
        return (Estimate) FOUND.measures()
                .find("issue." + issue, statistic, "w")
                .orElseThrow()
                .result();
    }

    private static Findings tied() {
        StudyDraft draft = new StudyDraft()
                .waves("w")
                .comments("comment")
                .issue("wait", Grade.HIGH)
                .issue("slow", Grade.HIGH)
                .issue("rude", Grade.HIGH);
        draft.resamples = 200;
        Data data = new Data(draft.study());
        data.add(30, data.row("w").says("comment", "slow wait"));
        data.add(20, data.row("w").says("comment", "rude"));
        data.add(50, data.row("w").says("comment", "fine"));
        return data.findings();
    }
}
