package io.github.surveyreport.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.config.SurveyTool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportTest {
    @ParameterizedTest
    @CsvSource({
        "wjx.csv, WJX, 1",
        "tencent.csv, TENCENT, 1",
        "surveymonkey-expanded.csv, SURVEYMONKEY, 2",
        "surveymonkey-condensed.csv, SURVEYMONKEY, 2",
        "qualtrics.csv, QUALTRICS, 3",
        "qualtrics-legacy.csv, QUALTRICS, 2",
        "limesurvey.csv, LIMESURVEY, 1",
        "limesurvey-vv.csv, LIMESURVEY_VV, 2",
        "google-forms-zh.csv, GOOGLE_FORMS, 1",
        "google-forms-en.csv, GOOGLE_FORMS, 1",
        "formbricks.csv, FORMBRICKS, 1",
    })
    void everyToolIsRecognisedByItsHeader(String name, SurveyTool tool, int headerRows) {
        Export export = SampleExports.recognise(name);

        assertEquals(tool, export.tool());
        assertEquals(headerRows, export.headerRows());
    }

    @Test
    void aTableOfOnesOwnIsPlain() {
        Export export = Export.recognise(List.of(List.of("编号", "满意度", "邮箱"), List.of("1", "5", "a@example.com")));

        assertEquals(new Export(SurveyTool.PLAIN, 1, export.columns()), export);
        assertEquals(List.of(ColumnRole.ANSWER, ColumnRole.ANSWER, ColumnRole.ANSWER), roles(export));
    }

    @Test
    void anEmptyFileIsPlainWithoutColumns() {
        assertEquals(new Export(SurveyTool.PLAIN, 1, List.of()), Export.recognise(List.of()));
    }

    @Test
    void columnsThatTheToolAddedHaveTheirRole() {
        Export export = SampleExports.recognise("wjx.csv");

        assertEquals(
                "RESPONSE_ID SUBMITTED DURATION CHANNEL REFERRER IP_ADDRESS ANSWER ANSWER ANSWER ANSWER ANSWER PHONE ANSWER SCORE",
                words(export));
        assertEquals("序号", export.find(ColumnRole.RESPONSE_ID).orElseThrow().name());
        assertEquals(Optional.of("┋"), export.separator());
        assertEquals(Optional.of("→"), export.rankingSeparator());
    }

    @Test
    void columnsOfATwoRowHeaderAreNamedByBothRows() {
        List<String> names = SampleExports.recognise("surveymonkey-expanded.csv").columns().stream()
                .map(Export.Column::name)
                .toList();

        assertEquals(
                List.of(
                        "Respondent ID",
                        "Overall, how satisfied were you?",
                        "Which channels did you use? / Phone",
                        "Which channels did you use? / Chat",
                        "Please rate our service / Courtesy",
                        "Your details / Email Address"),
                List.of(names.get(0), names.get(9), names.get(11), names.get(12), names.get(15), names.get(18)));
    }

    @Test
    void partsOfAContactFormArePersonalAndOptionsOfTheSameWordAreNot() {
        Export export = SampleExports.recognise("surveymonkey-expanded.csv");

        assertEquals(
                "RESPONSE_ID TECHNICAL STARTED SUBMITTED IP_ADDRESS E_MAIL NAME NAME ANSWER ANSWER ANSWER ANSWER ANSWER ANSWER ANSWER ANSWER ANSWER NAME E_MAIL",
                words(export));
    }

    @Test
    void columnsOfAThreeRowHeaderAreNamedByTheirIdAndWordedByTheSecondRow() {
        Export.Column column =
                SampleExports.recognise("qualtrics.csv").columns().get(20);

        assertEquals(new Export.Column("Q3_1", "Please rate - Speed", ColumnRole.ANSWER), column);
    }

    @Test
    void columnsOfAVvFileAreNamedByTheirCode() {
        Export.Column column =
                SampleExports.recognise("limesurvey-vv.csv").columns().get(6);

        assertEquals(new Export.Column("SAT", "Overall satisfaction", ColumnRole.ANSWER), column);
    }

    @Test
    void repeatedHeadsAreNumbered() {
        Export export = Export.recognise(List.of(List.of("题目", "", "题目", "原因")));

        assertEquals(
                List.of("题目 (1)", "#2", "题目 (2)", "原因"),
                export.columns().stream().map(Export.Column::name).toList());
    }

    @Test
    void whoeverTookTheWordingsOutOfAQualtricsFileHasOneHeaderRow() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("StartDate", "EndDate", "Finished", "ResponseId", "Q1"));
        rows.add(List.of("2026-09-03 12:00:00", "2026-09-03 12:02:03", "1", "R_1aAbBcC", "5"));

        Export export = Export.recognise(rows);

        assertEquals(SurveyTool.QUALTRICS, export.tool());
        assertEquals(1, export.headerRows());
    }

    private static List<ColumnRole> roles(Export export) {
        return export.columns().stream().map(Export.Column::role).toList();
    }

    private static String words(Export export) {
        return String.join(" ", roles(export).stream().map(Enum::name).toList());
    }
}
