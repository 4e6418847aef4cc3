package io.github.surveyreport.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.config.Register;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.source.MemorySnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegisterReaderTest {
    private final Problems problems = new Problems();
    private final List<RegisterEntry> entries = new ArrayList<>();

    @Test
    void entriesBelongToTheWaveOfTheirDateAndToTheCustomerOfTheResponses() {
        List<FileCount> counts =
                read("客户编号,服务日期,反馈内容\nC1,2026-01-31 23:59, 等待太久 \nC1,2026年2月1日,\"好\n谢谢\"\n,2026/2/28,\n");

        assertEquals(
                List.of(
                        new RegisterEntry(0, 2, Identities.hash("C1"), "等待太久"),
                        new RegisterEntry(1, 3, Identities.hash("C1"), "好\n谢谢"),
                        new RegisterEntry(1, 5, 0, "")),
                entries);
        assertEquals(3, counts.get(0).counted());
        assertEquals(List.of(), messages());
    }

    @Test
    void entriesOutsideAllWavesOrWithoutADateAreCountedAndWarnedOf() {
        FileCount count =
                read("客户编号,服务日期,反馈内容\nC1,2026-03-01,a\nC1,soon,b\nC1,2026-01-01,c\nC1,2025-12-31,d\nC1,2026-01-01\n")
                        .get(0);

        assertEquals(
                List.of(
                        "data/r.csv:2: 2 entr(ies) by register.date lie outside the periods of all waves, here the first; they are left out",
                        "data/r.csv:3: 1 cell(s) of register.date are no dates, here the first; these entries are left out: write 2026-01-31",
                        "data/r.csv:6: 1 row(s) do not have the header's 3 cells, this one has 2; they are rejected: where there are more, enclose texts with the delimiter or line ends in quotes; where there are fewer, add the empty cells or export again"),
                messages());
        assertEquals(
                List.of(5L, 1L, 3L, 1L), List.of(count.read(), count.counted(), count.excluded(), count.rejected()));
    }

    @Test
    void aMissingColumnIsReportedAndNothingIsTaken() {
        assertEquals(List.of(), read("客户编号,服务日,反馈内容\nC1,2026-01-31,a\n"));
        assertEquals(List.of(), entries);
        assertEquals(
                List.of("data/r.csv:1: no column \"服务日期\", which register.date needs; did you mean \"服务日\"?"),
                messages());
    }

    private List<FileCount> read(String content) {
        Draft draft = new Draft()
                .wave("1", "2026-01-01", "2026-01-31", "data/x.csv")
                .wave("2", "2026-02-01", "2026-02-28", "data/y.csv");
        draft.register = Optional.of(new Register(
                List.of("data/r.csv"),
                Optional.of("客户编号"),
                "服务日期",
                "反馈内容",
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        return RegisterReader.read(
                draft.study(), MemorySnapshot.of(Map.of("data/r.csv", content)), problems, entries::add);
    }

    private List<String> messages() {
        return problems.sorted().stream()
                .map(problem -> problem.located(Language.EN))
                .toList();
    }
}
