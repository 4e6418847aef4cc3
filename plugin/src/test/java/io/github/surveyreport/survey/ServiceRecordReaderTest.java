package io.github.surveyreport.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.config.Scorecard.Better;
import io.github.surveyreport.config.ServiceLevel;
import io.github.surveyreport.config.ServiceLevel.Between;
import io.github.surveyreport.config.ServiceLevel.Marked;
import io.github.surveyreport.config.ServiceLevel.Open;
import io.github.surveyreport.config.ServiceLevel.Rule;
import io.github.surveyreport.config.ServiceLevel.Taken;
import io.github.surveyreport.config.ServiceLevel.Within;
import io.github.surveyreport.config.ServiceRecords;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.source.MemorySnapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServiceRecordReaderTest {
    private static final long HOUR = 3_600;
    private static final Rule REPLY = new Within(new Between(Optional.empty(), "回复", Open.LATE), 24 * HOUR);
    private static final Rule PICKED_UP = new Within(new Taken("等待", 60), 15);
    private static final Rule ANSWERED = new Marked("接通", Set.of("是"), Set.of("否"));

    private final Problems problems = new Problems();
    private final List<ServiceRecord> records = new ArrayList<>();
    private boolean showTeams;

    @Test
    void aRecordBelongsToWaveAndMonthOfItsDateAndToTheCustomerOfTheResponses() {
        read("客户,受理,渠道,班组,回复\nC1,2026-02-01 09:00,电话,一组,2026-02-01 10:30\n,2026/1/31, ,一组,2026/1/31 8:00\n", REPLY);

        assertEquals(List.of(), messages());
        assertEquals(1, records.get(0).wave());
        assertEquals(2026 * 12 + 1, records.get(0).month());
        assertEquals(Identities.hash("C1"), records.get(0).customer());
        assertEquals("电话", records.get(0).channel());
        assertEquals(List.of(5_400_000L), outcomes(0));
        assertEquals(0, records.get(1).customer());
        assertEquals("", records.get(1).channel());
    }

    @Test
    void teamsAreReadOnlyWhereTheyMayBeShown() {
        String content = "客户,受理,渠道,班组,回复\nC1,2026-02-01 09:00,电话,一组,\n";
        read(content, REPLY);
        assertEquals("", records.get(0).team());

        showTeams = true;
        read(content, REPLY);
        assertEquals("一组", records.get(1).team());
    }

    @Test
    void aRecordWithoutAnEndIsLateOnlyOnceTheLimitHasPassedByTheEndOfTheLastWave() {
        read("客户,受理,渠道,班组,回复\n,2026-02-27 23:59,,,\n,2026-02-28 00:00,,,\n,2026-01-28 12:00,,,(空)\n", REPLY);

        assertEquals(List.of(ServiceRecord.OPEN), outcomes(0));
        assertEquals(List.of(ServiceRecord.MISSING), outcomes(1));
        assertEquals(List.of(ServiceRecord.MISSING), outcomes(2));
        assertEquals(List.of(), messages());
    }

    @Test
    void timesThatCannotBeUsedAreMissingAndWarnedOfWithTheirLines() {
        read(
                "客户,受理,渠道,班组,回复\n,2026-01-02 10:00,,,2026-01-02 09:00\n,2026-01-02 10:00,,,soon\n,2026-01-03 10:00,,,2026-01-01\n",
                REPLY);

        assertEquals(List.of(ServiceRecord.MISSING), outcomes(0));
        assertEquals(List.of(ServiceRecord.MISSING), outcomes(1));
        assertEquals(
                List.of(
                        "data/s.csv:2: 2 record(s) end before they begin by service-levels.l0 (line 2, 4); they count as missing: correct the times",
                        "data/s.csv:3: 1 cell(s) of service-levels.l0.to are no times (line 3); they count as missing: write 2026-01-31 09:05"),
                messages());
    }

    @Test
    void durationsHaveTheUnitThatIsWrittenElseTheConfiguredOne() {
        read(
                "客户,受理,渠道,班组,等待\n,2026-01-02,,,19秒\n,2026-01-02,,,00:00:19\n,2026-01-02,,,0.5\n,2026-01-02,,,-3\n,2026-01-02,,,long\n",
                PICKED_UP);

        assertEquals(List.of(19_000L), outcomes(0));
        assertEquals(List.of(19_000L), outcomes(1));
        assertEquals(List.of(30_000L), outcomes(2));
        assertEquals(List.of(ServiceRecord.MISSING), outcomes(3));
        assertEquals(
                List.of(
                        "data/s.csv:5: 1 duration(s) in service-levels.l0.duration are below 0 (line 5); they count as missing: correct the durations",
                        "data/s.csv:6: 1 cell(s) of service-levels.l0.duration are no durations (line 6); they count as missing: write 19, 19s, 2min or 00:00:19"),
                messages());
    }

    @Test
    void aTextThatMeansNeitherYesNorNoIsMissing() {
        read("客户,受理,渠道,班组,接通\n,2026-01-02,,,是\n,2026-01-02,,,否\n,2026-01-02,,,?\n,2026-01-02,,,\n", ANSWERED);

        assertEquals(
                List.of(List.of(1L), List.of(0L), List.of(-1L), List.of(-1L)),
                List.of(outcomes(0), outcomes(1), outcomes(2), outcomes(3)));
        assertEquals(
                List.of(
                        "data/s.csv:4: 1 cell(s) of service-levels.l0.column mean neither yes nor no (line 4); they count as missing: add the texts to yes or no"),
                messages());
    }

    @Test
    void withoutTextsForNoEveryOtherTextIsNo() {
        read("客户,受理,渠道,班组,类型\n,2026-01-02,,,投诉\n,2026-01-02,,,咨询\n", new Marked("类型", Set.of("投诉"), Set.of()));

        assertEquals(List.of(List.of(1L), List.of(0L)), List.of(outcomes(0), outcomes(1)));
    }

    @Test
    void recordsOutsideAllWavesOrWithoutADateAreCountedAndWarnedOf() {
        FileCount count = read("客户,受理,渠道,班组,回复\n,2026-03-01,,,\n,soon,,,\n,2026-01-01,,,\n,2026-01-01\n", REPLY)
                .get(0);

        assertEquals(
                List.of(4L, 1L, 2L, 1L), List.of(count.read(), count.counted(), count.excluded(), count.rejected()));
        assertEquals(
                List.of(
                        "data/s.csv:2: 1 record(s) by service-records.date lie outside the periods of all waves, here the first; they are left out",
                        "data/s.csv:3: 1 cell(s) of service-records.date are no dates, here the first; these records are left out: write 2026-01-31 09:05"),
                messages().subList(0, 2));
    }

    @Test
    void aColumnThatIsNotThereIsNamedWithTheLevelThatNeedsIt() {
        assertEquals(List.of(), read("客户,受理,渠道,班组,首次回复\n,2026-01-02,,,\n", REPLY));
        assertEquals(
                List.of("data/s.csv:1: no column \"回复\", which service-levels.l0.to needs; did you mean \"首次回复\"?"),
                messages());
    }

    @Test
    void aColumnOfDifferentTextsIsNoBreakdown() {
        StringBuilder content = new StringBuilder("客户,受理,渠道,班组,回复\n");
        for (int i = 0; i <= ServiceRecordReader.MOST_VALUES; i++) {
            content.append(",2026-01-02,").append(i).append(",,\n");
        }
        read(content.toString(), REPLY);

        assertEquals(
                List.of(
                        "data/s.csv: service-records.channel holds more than 500 different texts; this is no breakdown: name the right column"),
                messages());
    }

    private List<FileCount> read(String content, Rule rule) {
        Draft draft = new Draft()
                .wave("1", "2026-01-01", "2026-01-31", "data/x.csv")
                .wave("2", "2026-02-01", "2026-02-28", "data/y.csv");
        draft.missing = List.of("(空)");
        draft.service = Optional.of(new ServiceRecords(
                List.of("data/s.csv"),
                "受理",
                Optional.of("客户"),
                Optional.of("渠道"),
                Optional.of("班组"),
                showTeams,
                List.of(new ServiceLevel("l0", "l0", rule, Better.HIGHER, Optional.empty(), List.of())),
                Optional.empty()));
        return ServiceRecordReader.read(
                draft.study(), MemorySnapshot.of(Map.of("data/s.csv", content)), problems, records::add);
    }

    private List<Long> outcomes(int record) {
        return Arrays.stream(records.get(record).outcomes()).boxed().toList();
    }

    private List<String> messages() {
        return problems.sorted().stream()
                .map(problem -> problem.located(Language.EN))
                .toList();
    }
}
