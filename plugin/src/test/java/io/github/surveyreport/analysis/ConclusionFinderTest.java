package io.github.surveyreport.analysis;

import static io.github.surveyreport.analysis.Concluded.all;
import static io.github.surveyreport.analysis.Concluded.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.analysis.Conclusion.Kind;
import io.github.surveyreport.analysis.Conclusion.Tone;
import io.github.surveyreport.config.Action;
import io.github.surveyreport.config.IssueCategory.Grade;
import io.github.surveyreport.config.Scorecard.Better;
import io.github.surveyreport.config.Scorecard.FromQuestion;
import io.github.surveyreport.config.Scorecard.Of;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ConclusionFinderTest {
    @Test
    void clearRiseOfTheCompositeIsGood() {
        assertEquals(Tone.GOOD, only(Kind.COMPOSITE_CHANGE, waves(200, 60, 80)).tone());
    }

    @Test
    void clearFallOfTheCompositeIsBad() {
        assertEquals(Tone.BAD, only(Kind.COMPOSITE_CHANGE, waves(200, 80, 60)).tone());
    }

    @Test
    void changeWithinTheNoiseIsNeutral() {
        Conclusion change = only(Kind.COMPOSITE_CHANGE, waves(20, 60, 65));

        assertEquals(Tone.NEUTRAL, change.tone());
        assertEquals(
                List.of(
                        key("composite", "change", "w2"),
                        key("composite", "score", "w2"),
                        key("composite", "score", "w1")),
                change.rest());
    }

    @Test
    void compositeIsJudgedByItsTarget() {
        assertEquals(Tone.BAD, only(Kind.COMPOSITE_LEVEL, waves(200, 60, 55)).tone());
        assertEquals(Tone.GOOD, only(Kind.COMPOSITE_LEVEL, waves(200, 60, 85)).tone());
    }

    @Test
    void aGapWithinSamplingErrorIsNoVerdict() {
        assertEquals(
                Tone.NEUTRAL, only(Kind.COMPOSITE_LEVEL, waves(200, 60, 65)).tone());
        assertEquals(
                Tone.NEUTRAL, only(Kind.COMPOSITE_LEVEL, waves(200, 60, 75)).tone());
        assertEquals(
                Tone.NEUTRAL,
                only(Kind.INDICATOR_BELOW_TARGET, waves(200, 60, 65)).tone());
        assertEquals(
                Tone.BAD, only(Kind.INDICATOR_BELOW_TARGET, waves(200, 60, 55)).tone());
    }

    @Test
    void indicatorBelowItsTargetIsNamed() {
        Conclusion below = only(Kind.INDICATOR_BELOW_TARGET, waves(200, 60, 65));

        assertEquals(List.of("share"), below.subjects());
        assertEquals(
                List.of(
                        key("indicator.share", "value", "w2"),
                        key("indicator.share", "target", "w2"),
                        key("indicator.share", "gap", "w2")),
                below.rest());
    }

    @Test
    void noIndicatorAtItsTargetIsSaidToo() {
        Conclusion none = only(Kind.INDICATORS_MET, waves(200, 60, 55));

        assertEquals(Tone.BAD, none.tone());
        assertEquals(List.of(), none.subjects());
        assertEquals(List.of(key("indicator.share", "gap", "w2")), none.rest());
    }

    @Test
    void countingIndicatorsAtTheirTargetIsNoVerdictWhereEveryGapIsWithinSamplingError() {
        assertEquals(Tone.NEUTRAL, only(Kind.INDICATORS_MET, waves(200, 60, 65)).tone());
        assertEquals(Tone.NEUTRAL, only(Kind.INDICATORS_MET, waves(200, 60, 75)).tone());
        assertEquals(Tone.GOOD, only(Kind.INDICATORS_MET, waves(200, 60, 85)).tone());
    }

    @Test
    void lateActionsAreToldHoweverMuchElseThereIs() {
        Conclusion late = new Conclusion(Kind.ACTIONS_LATE, Tone.BAD, List.of(), List.of("A2"));
        Conclusion other = new Conclusion(Kind.NPS_LEVEL, Tone.GOOD, List.of(), List.of("q"));
        List<Conclusion> results = new ArrayList<>(Collections.nCopies(14, other));
        results.add(late);

        List<Conclusion> told = ConclusionFinder.shortened(results);

        assertEquals(12, told.size());
        assertEquals(late, told.get(11));
    }

    @Test
    void indicatorAtItsTargetIsMet() {
        Findings findings = waves(200, 60, 70);

        assertTrue(all(Kind.INDICATOR_BELOW_TARGET, findings).isEmpty());
        assertEquals(List.of("share"), only(Kind.INDICATORS_MET, findings).subjects());
    }

    @Test
    void questionThatClearlyFellIsNamedAndOneWithinTheNoiseIsNot() {
        Conclusion fell = only(Kind.QUESTION_FELL, waves(200, 80, 60));

        assertEquals(List.of("q"), fell.subjects());
        assertEquals(
                List.of(
                        key("question.q", "mean", "w2"),
                        key("question.q", "mean", "w1"),
                        key("question.q", "change", "w2")),
                fell.rest());
        assertTrue(all(Kind.QUESTION_FELL, waves(20, 65, 60)).isEmpty());
        assertTrue(all(Kind.QUESTION_ROSE, waves(200, 80, 60)).isEmpty());
    }

    @Test
    void lowestGroupLiesClearlyBelowTheRest() {
        Conclusion lowest = only(Kind.GROUP_LOWEST, groups(100));

        assertEquals(List.of("q", "c", "phone"), lowest.subjects());
        assertEquals("rest-mean", lowest.rest().get(1).statistic());
    }

    @Test
    void groupBelowTheMinimumBaseIsNotCalledLowest() {
        assertTrue(all(Kind.GROUP_LOWEST, groups(29)).isEmpty());
    }

    @Test
    void recommendationIsJudgedByItsInterval() {
        Data data = new Data(new StudyDraft().waves("w1").nps("rec").study());
        data.add(64, data.row("w1").rates("rec", 10));
        data.add(36, data.row("w1").rates("rec", 3));

        Conclusion nps = only(Kind.NPS_LEVEL, data.findings());

        assertEquals(Tone.GOOD, nps.tone());
        assertEquals(List.of("rec"), nps.subjects());
    }

    @Test
    void firstIssueOfTheRankingIsTheTopIssueWhenAnybodyMentionsIt() {
        StudyDraft draft = new StudyDraft()
                .waves("w1")
                .comments("comment")
                .issue("slow", Grade.HIGH)
                .issue("rude", Grade.LOW);
        Data data = new Data(draft.study());
        assertTrue(all(Kind.TOP_ISSUE, data.findings()).isEmpty());
        data.add(10, data.row("w1").says("comment", "slow"));

        Conclusion top = only(Kind.TOP_ISSUE, data.findings());

        assertEquals(List.of("slow"), top.subjects());
        assertEquals(Tone.BAD, top.tone());
    }

    @Test
    void lateActionsAndEffectsAreTold() {
        StudyDraft draft = new StudyDraft().waves("w1", "w2").rating("q");
        draft.actions.add(
                ActionFinderTest.withTarget(new Action.OnQuestion("q", Of.MEAN, Map.of()), Better.HIGHER, 3, "w2"));
        draft.actions.add(ActionFinderTest.action(
                "A2", Action.Status.PLANNED, LocalDate.of(2026, 6, 1), Optional.empty(), Optional.empty()));
        Data data = new Data(draft.study());
        data.add(9, data.row("w1").rates("q", 2)).add(9, data.row("w2").rates("q", 4));
        data.add(1, data.row("w1").rates("q", 3)).add(1, data.row("w2").rates("q", 3));
        Findings findings = data.findings();

        assertEquals(Tone.GOOD, only(Kind.ACTION_EFFECT, findings).tone());
        assertEquals(List.of("A1"), only(Kind.ACTION_EFFECT, findings).subjects());
        assertEquals(List.of("A2"), only(Kind.ACTIONS_LATE, findings).subjects());
    }

    @Test
    void aTargetMetByChanceIsNotPraised() {
        StudyDraft draft = new StudyDraft().waves("w1", "w2").rating("q");
        draft.actions.add(
                ActionFinderTest.withTarget(new Action.OnQuestion("q", Of.MEAN, Map.of()), Better.HIGHER, 3, "w2"));
        Data data = new Data(draft.study());
        data.add(5, data.row("w1").rates("q", 2)).add(5, data.row("w1").rates("q", 4));
        data.add(4, data.row("w2").rates("q", 2)).add(6, data.row("w2").rates("q", 4));

        assertEquals(Tone.NEUTRAL, only(Kind.ACTION_EFFECT, data.findings()).tone());
    }

    @Test
    void sampleIsJudgedByResponseRateAndSmallGroups() {
        StudyDraft draft = new StudyDraft()
                .wave("w1", OptionalLong.of(100), OptionalLong.empty())
                .rating("q")
                .group("c", "phone", "web");
        draft.minimumBase = 30;
        draft.responseRate = Optional.of(0.8);
        Data data = new Data(draft.study());
        data.add(79, data.row("w1").rates("q", 3).in("c", "phone"));
        assertEquals(Tone.BAD, only(Kind.SAMPLE_ADEQUACY, data.findings()).tone());
        data.add(1, data.row("w1").rates("q", 3).in("c", "web"));

        Conclusion sample = only(Kind.SAMPLE_ADEQUACY, data.findings());

        assertEquals(Tone.NEUTRAL, sample.tone());
        assertEquals(List.of("c=web"), sample.subjects());
    }

    @Test
    void dataQualityFollowsTheShareOfValidRows() {
        assertEquals(Tone.GOOD, quality(100, 0));
        assertEquals(Tone.NEUTRAL, quality(99, 1), "a row set aside is a matter of fact");
        assertEquals(Tone.NEUTRAL, quality(80, 20));
        assertEquals(Tone.BAD, quality(79, 21));
    }

    @Test
    void nothingExcludedIsNoPraiseWhereNoRuleIsOn() {
        Data data = new Data(new StudyDraft().waves("w1").rating("q").study());
        data.add(100, data.row("w1").rates("q", 3));
        assertEquals(Tone.NEUTRAL, only(Kind.DATA_QUALITY, data.findings()).tone());
    }

    @Test
    void aResponseRateWithoutATargetIsNoPraise() {
        StudyDraft draft = new StudyDraft()
                .wave("w1", OptionalLong.of(500), OptionalLong.empty())
                .rating("q");
        Data data = new Data(draft.study());
        data.add(100, data.row("w1").rates("q", 3));
        assertEquals(Tone.NEUTRAL, only(Kind.SAMPLE_ADEQUACY, data.findings()).tone());
        draft.responseRate = Optional.of(0.1);
        Data aimed = new Data(draft.study());
        aimed.add(100, aimed.row("w1").rates("q", 3));
        assertEquals(Tone.GOOD, only(Kind.SAMPLE_ADEQUACY, aimed.findings()).tone());
    }

    @Test
    void bestAndWorstDimensionAreNamedWhenTheyDiffer() {
        StudyDraft draft = new StudyDraft()
                .waves("w1")
                .dimension("a", 0.5, ScorecardFinderTest.metric("m1", 1, 0, 100))
                .dimension("b", 0.5, ScorecardFinderTest.metric("m2", 1, 0, 100));
        Data differ = new Data(draft.study());
        differ.metrics.with("w1", "m1", 60).with("w1", "m2", 90);
        Data same = new Data(draft.study());
        same.metrics.with("w1", "m1", 60).with("w1", "m2", 60);

        assertEquals(List.of("b"), only(Kind.DIMENSION_BEST, differ.findings()).subjects());
        assertEquals(List.of("a"), only(Kind.DIMENSION_WORST, differ.findings()).subjects());
        assertTrue(all(Kind.DIMENSION_BEST, same.findings()).isEmpty());
    }

    @Test
    void emptyStudyStillSpeaksOfSampleAndData() {
        Findings findings = new Data(new StudyDraft().waves("w1").rating("q").study()).findings();

        assertEquals(
                List.of(Kind.SAMPLE_ADEQUACY, Kind.DATA_QUALITY),
                findings.conclusions().stream().map(Conclusion::kind).toList());
    }

    @Test
    void everyConclusionRestsOnMeasuresThatExist() {
        for (Findings findings : List.of(waves(200, 80, 60), groups(100))) {
            for (Conclusion conclusion : findings.conclusions()) {
                assertTrue(!conclusion.rest().isEmpty());
                conclusion
                        .rest()
                        .forEach(key -> assertTrue(findings.measures().find(key).isPresent()));
            }
        }
    }

    /** Of {@code n} respondents in each of two waves that many per cent give 4, the others 2; target 70 % satisfied. */
    private static Findings waves(int n, int firstPerCent, int secondPerCent) {
        StudyDraft draft = new StudyDraft()
                .waves("w1", "w2")
                .rating("q")
                .dimension(
                        "d",
                        1,
                        ScorecardFinderTest.indicator(
                                "share", new FromQuestion("q", Of.TOP2), 1, Optional.of(70.0), 0, 100));
        draft.target = Optional.of(70.0);
        Data data = new Data(draft.study());
        int[] shares = {firstPerCent, secondPerCent};
        for (int wave = 0; wave < 2; wave++) {
            int satisfied = n * shares[wave] / 100;
            String id = "w" + (wave + 1);
            data.add(satisfied, data.row(id).rates("q", 4))
                    .add(n - satisfied, data.row(id).rates("q", 2));
        }
        return data.findings();
    }

    /** As many phone customers who give 2 and 3 as stated, and 200 others who give 4 and 5. */
    private static Findings groups(int phone) {
        StudyDraft draft = new StudyDraft().waves("w1").rating("q").group("c", "phone", "web");
        draft.minimumBase = 30;
        Data data = new Data(draft.study());
        data.add(phone / 2, data.row("w1").rates("q", 2).in("c", "phone"));
        data.add(phone - phone / 2, data.row("w1").rates("q", 3).in("c", "phone"));
        data.add(100, data.row("w1").rates("q", 4).in("c", "web"));
        data.add(100, data.row("w1").rates("q", 5).in("c", "web"));
        return data.findings();
    }

    private static Tone quality(int valid, int excluded) {
        StudyDraft draft = new StudyDraft().waves("w1").rating("q");
        draft.straightLining = true;
        Data data = new Data(draft.study());
        data.add(valid, data.row("w1").rates("q", 3)).exclude(excluded, data.row("w1"));
        return only(Kind.DATA_QUALITY, data.findings()).tone();
    }

    private static MeasureKey key(String id, String statistic, String wave) {
        return MeasureKey.of(id, statistic, wave);
    }
}
