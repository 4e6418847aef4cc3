package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.config.Careless;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The report is dated 15 June 2026. */
class ReportDateCheckTest {
    @Test
    void answersOfALaterMonthAreWarnedOf() {
        assertEquals(List.of(List.of("2026-06-15", "2026-07")), warned(7));
    }

    @Test
    void answersOfTheMonthOfTheReportAreNot() {
        assertEquals(List.of(), warned(6));
    }

    private static List<List<String>> warned(int month) {
        StudyDraft draft =
                new StudyDraft().waves("w1", "w2", "w3", "w4", "w5", "w6", "w7").rating("speed");
        draft.methods = StudyDraft.months(Careless.DEFAULT);
        Data data = new Data(draft.study());
        data.add(
                40,
                data.row("w" + month)
                        .rates("speed", 3)
                        .submitted(LocalDate.of(2026, month, 10).toEpochDay() * 86_400));
        Problems problems = new Problems();
        ReportDateCheck.check(data.findings(), problems);
        return problems.sorted().stream().map(Problem::arguments).toList();
    }
}
