package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.config.Cleaning.Rule;
import io.github.surveyreport.config.Outcomes;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problems;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class OutcomeFinderTest {
    /** AAPOR Standard Definitions with I 300, P 20, R 60, NC 80, O 10, UH 50, UO 10, e .8; computed with R 4.2.2. */
    @Test
    void ratesAreThoseOfAapor() {
        Found found = Found.in(data(new Outcomes(20, 60, 80, 10, 50, 10, 0.8)));

        found.is(0.566038, "outcome", "rr1", "w1");
        found.is(0.603774, "outcome", "rr2", "w1");
        found.is(0.579151, "outcome", "rr3", "w1");
        found.is(0.617761, "outcome", "rr4", "w1");
        found.is(0.638298, "outcome", "rr5", "w1");
        found.is(0.680851, "outcome", "rr6", "w1");
        found.is(300, "outcome", "complete", "w1");
        found.is(80, "outcome", "non-contacts", "w1");
        found.is(0.8, "outcome", "eligibility", "w1");
    }

    /** O 10 as above: 4 declared, 6 set aside. The second questionnaire of a customer is no case. */
    @Test
    void rowsSetAsideAreCasesWithoutAnAnswerButNotWhenTheyAreSeconds() {
        Data data = data(new Outcomes(20, 60, 80, 4, 50, 10, 0.8));
        data.exclude(6, data.row("w1").rates("q", 3)).exclude(9, data.row("w1").rates("q", 3), Rule.SAME_CUSTOMER);
        Found found = Found.in(data);

        found.is(6, "outcome", "unusable", "w1");
        found.is(0.566038, "outcome", "rr1", "w1");
    }

    @Test
    void waveWithoutOutcomesHasNoRates() {
        Data data = new Data(new StudyDraft().waves("w1").rating("q").study());

        assertTrue(data.findings().measures().all().stream()
                .noneMatch(measure -> measure.key().id().equals("outcome")));
    }

    @Test
    void moreOutcomesThanInvitationsAreSaid() {
        Outcomes outcomes = new Outcomes(0, 90, 0, 0, 0, 0, 1);
        Study study = new StudyDraft()
                .wave("w1", OptionalLong.of(100), OptionalLong.empty())
                .outcomes(outcomes)
                .rating("q")
                .study();
        Data data = new Data(study);
        data.add(11, data.row("w1").rates("q", 3));
        Problems problems = new Problems();
        new SampleCheck(study, problems).check(data.counted());

        assertEquals(
                List.of(
                        "wave \"w1\" accounts for 101 cases (returned questionnaires without repeats, and \"outcomes\"), but"
                                + " has 100 invitations; correct \"outcomes\" or \"invited\" of this wave"),
                problems.sorted().stream()
                        .map(problem -> problem.message(Language.EN))
                        .toList());
    }

    /** 100 invited, 45 complete and none other named: 55 are UO, of which half are taken to be eligible. */
    @Test
    void invitationsNobodyAccountsForAreOfUnknownEligibility() {
        Study study = new StudyDraft()
                .wave("w1", OptionalLong.of(100), OptionalLong.empty())
                .outcomes(new Outcomes(0, 0, 0, 0, 0, 0, 0.5))
                .rating("q")
                .study();
        Data data = new Data(study).add(45, new Data(study).row("w1").rates("q", 3));
        Found found = Found.in(data);
        Problems problems = new Problems();
        new SampleCheck(study, problems).check(data.counted());

        found.is(55, "outcome", "unaccounted", "w1");
        found.is(0.45, "outcome", "rr1", "w1");
        found.is(45 / 72.5, "outcome", "rr3", "w1");
        found.is(1, "outcome", "rr5", "w1");
        assertEquals(
                List.of("wave \"w1\" has 100 invitations, of which 55 are not accounted for; the response rates count"
                        + " them as of unknown eligibility (UO); complete \"outcomes\" of this wave"),
                problems.sorted().stream()
                        .map(problem -> problem.message(Language.EN))
                        .toList());
    }

    private static Data data(Outcomes outcomes) {
        Data data = new Data(
                new StudyDraft().waves("w1").outcomes(outcomes).rating("q").study());
        return data.add(300, data.row("w1").rates("q", 4));
    }
}
