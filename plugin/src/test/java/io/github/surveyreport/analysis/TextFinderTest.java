package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.analysis.Findings.Keyword;
import io.github.surveyreport.analysis.Findings.UnclassifiedTerm;
import io.github.surveyreport.config.IssueCategory.Grade;
import io.github.surveyreport.stats.NotComputable.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextFinderTest {
    @Test
    void commentsAreCountedOncePerRespondent() {
        Found found = Found.in(data(draft()));

        found.is(7, "text", "comments", "w2");
        found.is(1, "text", "empty", "w2");
        found.is(4, "text", "classified", "w2");
        found.is(3, "text", "unclassified", "w2");
        found.is(3 / 7.0, "text", "unclassified-share", "w2");
        found.is(0, "text", "comments", "w1");
        found.none(Reason.NO_ANSWERS, "text", "unclassified-share", "w1");
    }

    @Test
    void keywordsGoByCommentsThenCodePoint() {
        Data data = data(draft());

        assertEquals(
                List.of(new Keyword("slow", 4, 4), new Keyword("app", 3, 3), new Keyword("kind", 3, 3)),
                data.findings().keywords());
        Found.in(data).is(4 / 7.0, "term.slow", "share", "w2");
    }

    @Test
    void wordsOfPraiseAreNotOfferedAsWordsOfAnIssue() {
        Data data = new Data(new StudyDraft().waves("w1").comments("comment").study());
        data.add(6, data.row("w1").says("comment", "staff good"));
        data.add(6, data.row("w1").says("comment", "parking bad"));

        List<String> offered = data.findings().unclassified().stream()
                .map(UnclassifiedTerm::text)
                .toList();

        assertTrue(offered.contains("parking"), offered.toString());
        assertFalse(offered.contains("staff"), offered.toString());
    }

    @Test
    void termOfTooFewCustomersIsNotShown() {
        StudyDraft draft = draft();
        draft.minimumCustomers = 4;

        assertEquals(List.of(new Keyword("slow", 4, 4)), data(draft).findings().keywords());
    }

    @Test
    void termOfFewerThanTheMinimumCellIsNotShown() {
        StudyDraft draft = draft();
        draft.minimumCell = 4;

        assertEquals(List.of(new Keyword("slow", 4, 4)), data(draft).findings().keywords());
        assertEquals(List.of(), data(draft).findings().unclassified());
    }

    @Test
    void customerWhoRepeatsATermIsOneCustomer() {
        Data data = new Data(draft().study());
        data.add(data.row("w2").customer(5).says("comment", "slow"));
        data.add(data.row("w2").customer(5).says("comment", "slow"));

        assertEquals(List.of(new Keyword("slow", 2, 1)), data.findings().keywords());
    }

    @Test
    void unclassifiedTermsAreThoseOfCommentsWithoutAnIssue() {
        assertEquals(
                List.of(new UnclassifiedTerm("kind", 3)),
                data(draft()).findings().unclassified());
    }

    @Test
    void codePointOrderHoldsBeyondTheBasicPlane() {
        assertTrue(Terms.BY_CODE_POINT.compare("\uFF5E", "\uD83D\uDE00") < 0);
        assertTrue("\uFF5E".compareTo("\uD83D\uDE00") > 0);
    }

    @Test
    void studyWithoutTextHasNoTextMeasures() {
        Found found = Found.in(new Data(new StudyDraft().waves("w1").rating("q").study()));

        assertTrue(found.measures().find("text", "comments", "w1").isEmpty());
    }

    private static StudyDraft draft() {
        return new StudyDraft().waves("w1", "w2").comments("comment", "wish").issue("slow", Grade.HIGH);
    }

    private static Data data(StudyDraft draft) {
        Data data = new Data(draft.study());
        data.add(3, data.row("w2").says("comment", "slow app").says("wish", "app"));
        data.add(1, data.row("w2").says("comment", "slow").says("wish", "nothing"));
        data.add(3, data.row("w2").says("wish", "kind"));
        data.add(1, data.row("w2").says("comment", "nothing"));
        data.add(5, data.row("w2"));
        return data;
    }
}
