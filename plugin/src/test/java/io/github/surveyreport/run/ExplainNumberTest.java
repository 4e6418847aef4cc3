package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainNumberTest {
    @TempDir
    Path temp;

    @BeforeEach
    void project() {
        Projects.copy(Projects.EXAMPLE, temp);
    }

    @Test
    void tellsWhatWentIntoAnIndicator() throws IOException {
        String text = explain("indicator.csat", Optional.empty(), Optional.empty());
        assertEquals("""
                Measure: indicator.csat/value@2026Q3
                Name: 客户满意率（CSAT）, actual
                In Chinese: 客户满意率（CSAT）·实际值
                Wave: 2026年第三季度
                Value: 70.8%
                Interval: 95% interval [68.6%, 72.8%]
                Method: Wilson
                n: 1,850
                Formula: Actual value: mean, share or NPS of a question, or the value of a service metric
                Calculation: 100 × (719 + 590) ÷ 1,850 = 70.7568
                Parts:
                  总体满意度, number who chose “非常不满意”: 9 respondents, counts as 1
                """, text.substring(0, text.indexOf("  总体满意度, number who chose “不满意”")));
        assertTrue(
                text.contains("  data/responses/2026Q3.csv: 1,943 read, 1,850 counted, 93 excluded, 0 not readable\n"),
                text);
        assertTrue(text.contains("Excluded by cleaning (Straight-lining): 19\n"), text);
        assertTrue(text.endsWith("Plugin version: 0.0.0-test\n"), text);
    }

    @Test
    void listsWhatCanBeExplained() throws IOException {
        String text = ExplainNumber.run(
                        request(), query(Optional.empty(), Optional.empty()), PublishedSite.NONE, Phases.SILENT)
                .text();
        assertTrue(text.contains(":\n  composite  Composite score\n"), text);
        assertTrue(text.contains("\n  question.q_speed  响应速度\n"), text);
    }

    @Test
    void unknownNameIsToldTheNearest() {
        SurveyReportException failure = assertThrows(
                SurveyReportException.class, () -> explain("indicator.csta", Optional.empty(), Optional.empty()));
        assertEquals(
                "unknown measure \"indicator.csta\"; did you mean \"indicator.csat\"?",
                failure.problems().get(0).message(Language.EN));
    }

    @Test
    void namesAreFoundByWhatReadersCallThem() {
        SurveyReportException failure =
                assertThrows(SurveyReportException.class, () -> explain("响应速度", Optional.empty(), Optional.empty()));
        String message = failure.problems().get(0).message(Language.EN);
        assertTrue(message.startsWith("no single measure is called \"响应速度\"; write one of these: "), message);
        assertTrue(message.contains("question.q_speed"), message);
    }

    @Test
    void aNameThatOnlyOneNumberHasIsThatNumber() throws IOException {
        String byId = explain("indicator.csat", Optional.empty(), Optional.empty());
        assertEquals(byId, explain("客户满意率（CSAT）", Optional.empty(), Optional.empty()));
        assertEquals(byId, explain("csat", Optional.empty(), Optional.empty()));
        assertTrue(explain("csat/score", Optional.empty(), Optional.empty())
                .startsWith("Measure: indicator.csat/score@2026Q3\n"));
    }

    @Test
    void groupAndStatisticChooseTheNumber() throws IOException {
        String whole = explain("question.q_speed/top2@2026Q2{channel=phone}", Optional.empty(), Optional.empty());
        assertTrue(whole.startsWith("Measure: question.q_speed/top2@2026Q2{channel=phone}\n"), whole);
        String apart = explain("question.q_speed", Optional.of("top2"), Optional.of("channel=phone"));
        assertTrue(apart.startsWith("Measure: question.q_speed/top2@2026Q3{channel=phone}\n"), apart);
    }

    @Test
    void groupThatIsNoneIsSaid() {
        SurveyReportException failure = assertThrows(
                SurveyReportException.class, () -> explain("question.q_speed", Optional.empty(), Optional.of("phone")));
        assertEquals(
                "the group \"phone\" cannot be read; write it like channel=phone",
                failure.problems().get(0).message(Language.EN));
    }

    private String explain(String measure, Optional<String> statistic, Optional<String> group) throws IOException {
        return ExplainNumber.run(
                        request(),
                        new ExplainNumber.Query(Optional.of(measure), statistic, Optional.empty(), group),
                        PublishedSite.NONE,
                        Phases.SILENT)
                .text();
    }

    private static ExplainNumber.Query query(Optional<String> measure, Optional<String> group) {
        return new ExplainNumber.Query(measure, Optional.empty(), Optional.empty(), group);
    }

    private RunRequest request() {
        return Projects.request(temp, temp.resolve("out"), Optional.of(Language.EN), 2);
    }
}
