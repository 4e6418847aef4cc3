package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.analysis.ActionFinding.Basis;
import io.github.surveyreport.analysis.ActionFinding.Effect;
import io.github.surveyreport.analysis.ActionFinding.Verdict;
import io.github.surveyreport.analysis.Conclusion.Kind;
import io.github.surveyreport.config.Action;
import io.github.surveyreport.config.Scorecard.Better;
import io.github.surveyreport.config.Scorecard.FromService;
import io.github.surveyreport.config.Scorecard.Indicator;
import io.github.surveyreport.config.ServiceLevel;
import io.github.surveyreport.config.ServiceLevel.Marked;
import io.github.surveyreport.config.ServiceRecords;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.survey.ServiceRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Service levels in the scorecard and as targets: 48 of 80 in the first wave, 56 of 70 in the second. The difference 0.2
 * has Newcombe's interval 0.0524 to 0.3339 (Newcombe 1998, Stat Med 17:873, table II, method 10).
 */
class ServiceSourceTest {
    private double target = 0.95;
    private int minimumCell = 5;

    @Test
    void anIndicatorIsTheShareOfRecordsInPerCentWithItsInterval() {
        Found found = Found.in(data(48, 80, 56, 70));

        found.is(60, "indicator.i", "value", "1");
        found.is(80, "indicator.i", "value", "2");
        found.is(60, "indicator.i", "score", "2");
        found.is(-15, "indicator.i", "gap", "2");
        assertEquals(70, found.estimate("indicator.i", "value", "2").n());
        assertEquals(
                found.estimate("service.l", "share", "2").low().getAsDouble() * 100,
                found.estimate("indicator.i", "value", "2").low().getAsDouble(),
                1e-9);
        between(5.24, 33.39, found.estimate("indicator.i", "change", "2"));
    }

    @Test
    void theScoreOfItsDimensionHasAnInterval() {
        Estimate score = Found.in(data(48, 80, 56, 70)).estimate("dimension.d", "score", "2");
        assertEquals(60, score.value(), 1e-9);
        assertEquals(true, score.low().getAsDouble() < 60 && score.high().getAsDouble() > 60);
    }

    @Test
    void aTargetIsJudgedByTheRecordsOfBothWaves() {
        Data data = data(48, 80, 56, 70);
        ActionFinding finding = data.findings().actions().get(0);

        Found.in(data).is(60, "action.A1", "before", "2");
        Found.in(data).is(80, "action.A1", "after", "2");
        between(5.24, 33.39, Found.in(data).estimate("action.A1", "change", "2"));
        assertEquals(Verdict.VERIFIED, finding.verdict());
        assertEquals(Basis.RECORDS, finding.basis());
        assertEquals(Effect.TARGET_MET, finding.effect());
    }

    @Test
    void fewRecordsAreToldNowhere() {
        minimumCell = 10;
        Found found = Found.in(data(48, 80, 5, 9));

        assertEquals(Disclosure.suppressed(), found.of("indicator.i", "value", "2"));
        assertEquals(Disclosure.suppressed(), found.of("action.A1", "after", "2"));
        assertEquals(Disclosure.suppressed(), found.of("action.A1", "change", "2"));
    }

    @Test
    void aChangeSinceAWaveOfFewRecordsIsWithheldAndNotCalledUnknown() {
        minimumCell = 10;
        assertEquals(Disclosure.suppressed(), Found.in(data(5, 9, 56, 70)).of("indicator.i", "change", "2"));
    }

    @Test
    void theSummaryNamesTheLevelsThatAreClearlyMissed() {
        Conclusion missed = data(48, 80, 56, 70).findings().conclusions().stream()
                .filter(conclusion -> conclusion.kind() == Kind.SERVICE_LEVELS_MISSED)
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("l"), missed.subjects());
        assertEquals(
                List.of(MeasureKey.of("service.l", "share", "2"), MeasureKey.of("service.l", "target", "2")),
                missed.rest());
    }

    @Test
    void aLevelWithinSamplingErrorIsNotCalledMissed() {
        target = 0.85;
        assertEquals(
                0,
                data(48, 80, 56, 70).findings().conclusions().stream()
                        .filter(conclusion -> conclusion.kind() == Kind.SERVICE_LEVELS_MISSED)
                        .count());
    }

    private static void between(double low, double high, Estimate estimate) {
        assertEquals(low, estimate.low().getAsDouble(), 5e-3);
        assertEquals(high, estimate.high().getAsDouble(), 5e-3);
    }

    private Data data(int met1, int n1, int met2, int n2) {
        Study study = study();
        Data data = new Data(study);
        data.add(40, data.row("1").rates("q", 4));
        data.add(40, data.row("2").rates("q", 4));
        ServiceTally tally = ServiceTally.empty(study);
        records(tally, 0, met1, n1);
        records(tally, 1, met2, n2);
        data.tallies.addService(tally);
        return data;
    }

    private static void records(ServiceTally tally, int wave, int met, int n) {
        for (int i = 0; i < n; i++) {
            long outcome = i < met ? ServiceRecord.YES : ServiceRecord.NO;
            tally.add(new ServiceRecord(wave, 2026 * 12 + wave, 0, 0, "", "", new long[] {outcome}));
        }
    }

    private Study study() {
        StudyDraft draft = new StudyDraft().waves("1", "2").rating("q");
        draft.minimumBase = 30;
        draft.minimumCell = minimumCell;
        ServiceLevel level = new ServiceLevel(
                "l", "l", new Marked("a", Set.of("yes"), Set.of("no")), Better.HIGHER, Optional.of(target), List.of());
        draft.service = Optional.of(new ServiceRecords(
                List.of(),
                "date",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(level),
                Optional.empty()));
        draft.dimension(
                "d",
                1,
                new Indicator("i", "i", 1, new FromService("l"), Better.HIGHER, "%", 1, Optional.of(95d), 50, 100));
        draft.actions.add(ActionFinderTest.action(
                "A1",
                Action.Status.DONE,
                LocalDate.of(2026, 1, 20),
                Optional.of(LocalDate.of(2026, 1, 20)),
                Optional.of(new Action.Target(new Action.OnService("l"), Better.HIGHER, 75, "1", "2"))));
        return draft.study();
    }
}
