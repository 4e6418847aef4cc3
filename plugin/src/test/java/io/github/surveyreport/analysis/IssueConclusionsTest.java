package io.github.surveyreport.analysis;

import static io.github.surveyreport.analysis.Concluded.all;
import static io.github.surveyreport.analysis.Concluded.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.analysis.Conclusion.Kind;
import io.github.surveyreport.analysis.Conclusion.Tone;
import io.github.surveyreport.config.IssueCategory.Grade;
import io.github.surveyreport.stats.Estimate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IssueConclusionsTest {
    /** Of 200 comments a wave: rude from 40 to 80, slow from 90 to 92. */
    @Test
    void theIssueThatRoseMostIsNamedThoughAnotherOneIsFirst() {
        Conclusion rose = only(Kind.ISSUE_ROSE, waves(40, 80).findings());

        assertEquals(List.of("rude"), rose.subjects());
        assertEquals(Tone.BAD, rose.tone());
        assertEquals(
                List.of(
                        MeasureKey.of("issue.rude", "share", "w2"),
                        MeasureKey.of("issue.rude", "share", "w1"),
                        MeasureKey.of("issue.rude", "trend", "w2")),
                rose.rest());
        assertEquals(
                List.of("slow"), only(Kind.TOP_ISSUE, waves(40, 80).findings()).subjects());
    }

    /** From 40 to 58 of 200 the interval of the one difference excludes 0, that of the better of two does not. */
    @Test
    void aRiseMustHoldAgainstTheNumberOfIssuesCompared() {
        Findings findings = waves(40, 58).findings();

        Estimate trend = (Estimate) findings.measures()
                .find("issue.rude", "trend", "w2")
                .orElseThrow()
                .result();
        assertTrue(trend.low().getAsDouble() > 0);
        assertEquals(List.of(), all(Kind.ISSUE_ROSE, findings));
    }

    @Test
    void mentionersClearlyLessSatisfiedAreNamedOnASufficientBaseOnly() {
        assertEquals(
                List.of("rude"), only(Kind.ISSUE_LESS_SATISFIED, rated(30, 2)).subjects());
        assertEquals(List.of(), all(Kind.ISSUE_LESS_SATISFIED, rated(29, 2)), "below the minimum base");
        assertEquals(List.of(), all(Kind.ISSUE_LESS_SATISFIED, rated(30, 4)), "no less satisfied");
    }

    @Test
    void theGroupWhereAnIssueConcentratesIsNamed() {
        StudyDraft draft = new StudyDraft()
                .waves("w1")
                .rating("overall")
                .comments("comment")
                .group("channel", "phone", "web")
                .issue("slow", Grade.HIGH);
        draft.minimumBase = 30;
        Data data = new Data(draft.study());
        data.add(60, data.row("w1").in("channel", "phone").says("comment", "slow"));
        data.add(140, data.row("w1").in("channel", "phone"));
        data.add(40, data.row("w1").in("channel", "web").says("comment", "slow"));
        data.add(360, data.row("w1").in("channel", "web"));

        Conclusion concentrated = only(Kind.ISSUE_CONCENTRATED, data.findings());

        assertEquals(List.of("slow", "channel", "phone"), concentrated.subjects());
        assertEquals(
                MeasureKey.of("issue.slow", "mention-share", "w1", "channel", "phone"),
                concentrated.rest().get(0));
    }

    /** Half of everything or a little less: whether the score is high is decided by who happens to answer. */
    @Test
    void aFirstPriorityThatChanceCouldHaveGivenIsSaidToBeUnsteady() {
        assertEquals(List.of("slow"), only(Kind.PRIORITY_UNSTEADY, ranked(17)).subjects());
        assertEquals(List.of(), all(Kind.PRIORITY_UNSTEADY, ranked(60)));
    }

    private static Findings ranked(int slow) {
        StudyDraft draft = new StudyDraft().waves("w1").comments("comment").issue("slow", Grade.HIGH);
        draft.resamples = 200;
        Data data = new Data(draft.study());
        data.add(slow, data.row("w1").says("comment", "slow"));
        data.add(100 - slow, data.row("w1").says("comment", "fine"));
        Findings findings = data.findings();
        assertEquals(1, findings.issues().get(0).priority());
        return findings;
    }

    private static Data waves(int rudeBefore, int rudeAfter) {
        StudyDraft draft = new StudyDraft()
                .waves("w1", "w2")
                .comments("comment")
                .issue("slow", Grade.HIGH)
                .issue("rude", Grade.LOW);
        Data data = new Data(draft.study());
        data.add(90, data.row("w1").says("comment", "slow"));
        data.add(rudeBefore, data.row("w1").says("comment", "rude"));
        data.add(110 - rudeBefore, data.row("w1").says("comment", "fine"));
        data.add(92, data.row("w2").says("comment", "slow"));
        data.add(rudeAfter, data.row("w2").says("comment", "rude"));
        return data.add(108 - rudeAfter, data.row("w2").says("comment", "fine"));
    }

    private static Findings rated(int rude, int score) {
        StudyDraft draft = new StudyDraft()
                .waves("w1")
                .rating("overall")
                .comments("comment")
                .issue("slow", Grade.HIGH)
                .issue("rude", Grade.LOW);
        draft.satisfaction = Optional.of("overall");
        draft.minimumBase = 30;
        Data data = new Data(draft.study());
        data.add(rude - 5, data.row("w1").rates("overall", score).says("comment", "rude"));
        data.add(5, data.row("w1").rates("overall", score + 1).says("comment", "rude"));
        data.add(50, data.row("w1").rates("overall", 4).says("comment", "slow"));
        data.add(30, data.row("w1").rates("overall", 5).says("comment", "fine"));
        data.add(20, data.row("w1").rates("overall", 3).says("comment", "fine"));
        return data.findings();
    }
}
