package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.config.Scorecard.Better;
import io.github.surveyreport.config.ServiceLevel;
import io.github.surveyreport.config.ServiceLevel.By;
import io.github.surveyreport.config.ServiceLevel.Marked;
import io.github.surveyreport.config.ServiceLevel.Recontact;
import io.github.surveyreport.config.ServiceLevel.Rule;
import io.github.surveyreport.config.ServiceLevel.Taken;
import io.github.surveyreport.config.ServiceLevel.Within;
import io.github.surveyreport.config.ServiceRecords;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.survey.ServiceRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServiceFinderTest {
    private static final long HOUR = 3_600;
    private static final Rule WITHIN_A_MINUTE = new Within(new Taken("t", 1), 60);
    private static final Rule COMPLAINT = new Marked("type", Set.of("x"), Set.of());

    private Rule rule = WITHIN_A_MINUTE;
    private Better better = Better.HIGHER;
    private Optional<Double> target = Optional.of(0.9);
    private boolean showTeams;
    private final List<ServiceRecord> records = new ArrayList<>();

    /** 81 of 263: Newcombe 1998, Stat Med 17:857, table I: 0.2553 to 0.3662. */
    @Test
    void theShareHasWilsonsInterval() {
        rule = COMPLAINT;
        add(81, "2026-01-05", "phone", ServiceRecord.YES);
        add(182, "2026-01-05", "phone", ServiceRecord.NO);
        add(7, "2026-01-05", "phone", ServiceRecord.MISSING);

        Estimate share = (Estimate) of("share", "", "");
        assertEquals(81.0 / 263, share.value(), 1e-12);
        assertEquals(0.2553, share.low().getAsDouble(), 5e-5);
        assertEquals(0.3662, share.high().getAsDouble(), 5e-5);
        assertEquals(263, share.n());
        is(7, "missing", "", "");
    }

    @Test
    void theLimitItselfIsWithinAndRecordsBeyondItAreCountedByHowFar() {
        add(40, "2026-01-05", "phone", 60_000);
        add(1, "2026-01-05", "phone", 60_001);
        add(2, "2026-01-05", "phone", 120_001);
        add(3, "2026-01-05", "phone", 300_001);
        add(4, "2026-01-05", "phone", 600_001);
        add(5, "2026-01-05", "phone", ServiceRecord.OPEN);

        is(40.0 / 55, "share", "", "");
        is(10, "over:1", "", "");
        is(9, "over:2", "", "");
        is(7, "over:5", "", "");
        is(4, "over:10", "", "");
        is(5, "open", "", "");
    }

    @Test
    void recordsWithoutAnEndTookLongerThanAllOthers() {
        for (int second = 1; second <= 90; second++) {
            add(1, "2026-01-05", "phone", second * 1_000L);
        }
        add(10, "2026-01-05", "phone", ServiceRecord.OPEN);
        is(50, "median", "", "");
        is(90, "p90", "", "");

        add(1, "2026-01-05", "phone", ServiceRecord.OPEN);
        assertEquals(Reason.NO_DATA, ((NotComputable) of("p90", "", "")).reason());
    }

    @Test
    void theVerdictRestsOnTheWholeInterval() {
        assertEquals(ServiceMeasures.MET, verdict(970, 1_000));
        assertEquals(ServiceMeasures.UNCERTAIN, verdict(905, 1_000));
        assertEquals(ServiceMeasures.UNCERTAIN, verdict(895, 1_000));
        assertEquals(ServiceMeasures.MISSED, verdict(800, 1_000));
        better = Better.LOWER;
        target = Optional.of(0.1);
        assertEquals(ServiceMeasures.MET, verdict(50, 1_000));
        assertEquals(ServiceMeasures.MISSED, verdict(150, 1_000));
        is(-0.05, "gap", "", "");
    }

    @Test
    void thereIsNoVerdictBelowTheMinimumBase() {
        add(29, "2026-01-05", "phone", 1_000);
        assertEquals(new NotComputable(Reason.SMALL_BASE, 29), of("verdict", "", ""));
        assertTrue(((Estimate) of("share", "", "")).warnings().contains("small-base"));
    }

    @Test
    void channelsAndMonthsHaveTheirOwnShares() {
        add(30, "2026-01-05", "phone", 1_000);
        add(10, "2026-02-05", "phone", 90_000);
        add(20, "2026-02-05", "online", 1_000);

        is(0.75, "share", "service-channel", "phone");
        is(1, "share", "service-channel", "online");
        is(1, "month:2026-01", "", "");
        is(20.0 / 30, "month:2026-02", "", "");
        is(0, "month:2026-02", "service-channel", "phone");
    }

    @Test
    void aChannelTooSmallToBeShownIsNotToBeFoundBySubtraction() {
        add(3, "2026-01-05", "letter", 1_000);
        add(20, "2026-01-05", "store", 1_000);
        add(50, "2026-01-05", "phone", 1_000);

        assertEquals(Disclosure.suppressed(), of("share", "service-channel", "letter"));
        assertEquals(Disclosure.suppressed(), of("share", "service-channel", "store"));
        is(1, "share", "service-channel", "phone");
    }

    @Test
    void aChannelWithASmallMonthIsNotShownByMonthAndNeitherIsTheNextSmallest() {
        add(30, "2026-01-05", "store", 1_000);
        add(2, "2026-02-05", "store", 1_000);
        for (String month : List.of("2026-01-05", "2026-02-05")) {
            add(40, month, "online", 1_000);
            add(50, month, "phone", 1_000);
        }

        is(1, "share", "service-channel", "store");
        assertEquals(Disclosure.suppressed(), of("month:2026-01", "service-channel", "store"));
        assertEquals(Disclosure.suppressed(), of("month:2026-02", "service-channel", "online"));
        is(1, "month:2026-02", "service-channel", "phone");
    }

    @Test
    void teamsAreShownOnlyWhereAllowedAndNeverBelowTen() {
        for (String team : List.of("a", "b")) {
            addTeam(40, team);
        }
        addTeam(9, "c");
        assertTrue(
                findings().find("service.l", "share", "1", "service-team", "a").isEmpty());

        showTeams = true;
        is(1, "share", "service-team", "b");
        assertEquals(Disclosure.suppressed(), of("share", "service-team", "c"));
        assertEquals(Disclosure.suppressed(), of("verdict", "service-team", "a"));
        assertTrue(
                findings().find("service.l", "over:2", "1", "service-team", "b").isEmpty());
    }

    @Test
    void aContactCountsAsFollowedWhereItHappened() {
        rule = new Recontact(48 * HOUR);
        for (int i = 1; i <= 20; i++) {
            contact(i, "2026-01-05", 9, "phone");
            contact(i, "2026-01-07", 9, "online");
        }
        for (int i = 21; i <= 40; i++) {
            contact(i, "2026-01-05", 9, "phone");
            contact(i, "2026-01-07", 10, "online");
        }
        contact(0, "2026-01-05", 9, "phone");
        contact(99, "2026-01-20", 9, "store");

        is(0.5, "share", "service-channel", "phone");
        is(0, "share", "service-channel", "online");
        is(1, "missing", "service-channel", "phone");
        is(1.0 * 20 / 80, "share", "", "");
    }

    @Test
    void whoCameJustBeforeTheDataEndIsMissingEvenIfFollowed() {
        rule = new Recontact(48 * HOUR);
        for (int i = 1; i <= 30; i++) {
            contact(i, "2026-01-05", 9, "phone");
            contact(100 + i, "2026-02-28", 9, "phone");
        }
        contact(1, "2026-01-06", 9, "phone");
        contact(101, "2026-02-28", 12, "phone");

        is(1.0 / 31, "share", "", "");
        is(31, "missing", "", "");
    }

    @Test
    void countingInPartsAndInAnyOrderGivesTheSame() {
        for (int i = 0; i < 500; i++) {
            contact(i % 70, i % 3 == 0 ? "2026-01-05" : "2026-02-06", i % 24, i % 2 == 0 ? "phone" : "online");
        }
        rule = new Recontact(48 * HOUR);
        ServiceTally whole = tally(records);
        List<ServiceRecord> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, new Random(1));
        ServiceTally parts = tally(shuffled.subList(0, 200)).merge(tally(shuffled.subList(200, 500)));

        assertEquals(whole, parts);
        assertEquals(whole, ServiceTally.empty(study()).merge(whole));
        assertEquals(findings(whole).byKey(), findings(parts).byKey());
    }

    private double verdict(int met, int n) {
        records.clear();
        add(met, "2026-01-05", "phone", 1_000);
        add(n - met, "2026-01-05", "phone", 90_000);
        return of("verdict", "", "").valueIfComputable().getAsDouble();
    }

    private void add(int times, String day, String channel, long outcome) {
        for (int i = 0; i < times; i++) {
            records.add(record(LocalDate.parse(day), 0, 0, channel, "", outcome));
        }
    }

    private void addTeam(int times, String team) {
        for (int i = 0; i < times; i++) {
            records.add(record(LocalDate.parse("2026-01-05"), 0, 0, "phone", team, 1_000));
        }
    }

    private void contact(long customer, String day, int hour, String channel) {
        records.add(record(LocalDate.parse(day), hour, customer, channel, "", ServiceRecord.MISSING));
    }

    private static ServiceRecord record(
            LocalDate day, int hour, long customer, String channel, String team, long outcome) {
        long second = day.toEpochDay() * 24 * HOUR + hour * HOUR;
        int month = day.getYear() * 12 + day.getMonthValue() - 1;
        return new ServiceRecord(0, month, second, customer, channel, team, new long[] {outcome});
    }

    private void is(double expected, String statistic, String grouping, String value) {
        Found.equal(expected, of(statistic, grouping, value));
    }

    private Statistic of(String statistic, String grouping, String value) {
        Measures found = findings();
        return (grouping.isEmpty()
                        ? found.find("service.l", statistic, "1")
                        : found.find("service.l", statistic, "1", grouping, value))
                .orElseThrow()
                .result();
    }

    private Measures findings() {
        return findings(tally(records));
    }

    private Measures findings(ServiceTally service) {
        Data data = new Data(study());
        data.tallies.addService(service);
        return data.findings().measures();
    }

    private ServiceTally tally(List<ServiceRecord> some) {
        ServiceTally tally = ServiceTally.empty(study());
        some.forEach(tally::add);
        return tally;
    }

    private Study study() {
        StudyDraft draft = new StudyDraft().waves("1").rating("q");
        draft.minimumBase = 30;
        draft.minimumCell = 5;
        Wave first = draft.waves.remove(0);
        draft.waves.add(new Wave(
                "1",
                "1",
                first.start(),
                LocalDate.parse("2026-02-28"),
                first.files(),
                first.invited(),
                first.population(),
                Optional.empty()));
        List<By> by = showTeams ? List.of(By.CHANNEL, By.TEAM) : List.of(By.CHANNEL);
        draft.service = Optional.of(new ServiceRecords(
                List.of(),
                "date",
                Optional.of("customer"),
                Optional.of("channel"),
                Optional.of("team"),
                showTeams,
                List.of(new ServiceLevel("l", "l", rule, better, target, by)),
                Optional.empty()));
        return draft.study();
    }
}
