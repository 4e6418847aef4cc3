package io.github.surveyreport.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.config.SurveyTool;
import io.github.surveyreport.survey.SampleExports.Recognised;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
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
        Recognised export = SampleExports.recognise(name);

        assertEquals(tool, export.tool());
        assertEquals(headerRows, export.header().rows().size());
    }

    @Test
    void aTableOfOnesOwnIsPlain() {
        Recognised export = recognise("编号,满意度,邮箱\n1,5,a@example.com\n");

        assertEquals(SurveyTool.PLAIN, export.tool());
        assertEquals("ANSWER ANSWER ANSWER", export.words());
    }

    @Test
    void columnsThatTheToolAddedHaveTheirRole() {
        Recognised export = SampleExports.recognise("wjx.csv");

        assertEquals(
                "RESPONSE_ID SUBMITTED DURATION CHANNEL REFERRER IP_ADDRESS ANSWER ANSWER ANSWER ANSWER ANSWER PHONE ANSWER SCORE",
                export.words());
    }

    @Test
    void columnsThatTheToolAddedToAQuestionAreNoAnswers() {
        assertEquals(
                "RESPONSE_ID TECHNICAL TECHNICAL TECHNICAL TECHNICAL ANSWER ANSWER",
                recognise(
                                "ResponseId,StartDate_First Click,Q1_Page Submit,Q3_DO_1,Q_TotalDuration,Q_speed,Q1,StartDate,EndDate,"
                                        + "Finished,Status\n")
                        .words()
                        .replace(" STARTED SUBMITTED FINISHED FINISHED", ""));
        assertEquals(
                "RESPONSE_ID SUBMITTED FINISHED TECHNICAL TECHNICAL ANSWER",
                recognise("id,submitdate,lastpage,groupTime12,questionTime34,time\n")
                        .words());
        assertEquals(
                "TECHNICAL RESPONSE_ID SUBMITTED FINISHED ANSWER TECHNICAL",
                recognise("No.,Response ID,Timestamp,Finished,1. Which?,1. Which? - Option ID\n")
                        .words());
    }

    @Test
    void theListOfPersonalHeadsKnowsWhatIsSureWhatIsProbableAndWhatIsMentioned() {
        for (String sure :
                List.of("6、您的手机号", "请填写您的姓名", "Please enter your e-mail address:", "IP地址", "First_Name", "*联系人")) {
            assertTrue(PersonalHeads.role(sure).isPresent(), sure);
            assertTrue(PersonalHeads.probable(sure), sure);
            assertTrue(PersonalHeads.mentioned(sure), sure);
        }
        for (String probable : List.of("您的手机", "车牌号", "微信", "Phone", "What is your ZIP code?", "地址信息")) {
            assertTrue(PersonalHeads.role(probable).isEmpty(), probable);
            assertTrue(PersonalHeads.probable(probable), probable);
            assertTrue(PersonalHeads.mentioned(probable), probable);
        }
        for (String mentioned : List.of("您对电话客服的态度满意吗", "Product name", "送货地址是否准确")) {
            assertFalse(PersonalHeads.probable(mentioned), mentioned);
            assertTrue(PersonalHeads.mentioned(mentioned), mentioned);
        }
        for (String none : List.of("满意度", "Shipping speed", "Hotel", "Rename", "Quality", "")) {
            assertFalse(PersonalHeads.mentioned(none), none);
        }
    }

    @Test
    void columnsOfATwoRowHeaderAreNamedByBothRows() {
        Recognised export = SampleExports.recognise("surveymonkey-expanded.csv");

        assertEquals(
                List.of(
                        "Respondent ID",
                        "Overall, how satisfied were you?",
                        "Which channels did you use? / Phone",
                        "Which channels did you use? / Chat",
                        "Please rate our service / Courtesy",
                        "Your details / Email Address"),
                IntStream.of(0, 9, 11, 12, 15, 18).mapToObj(export::name).toList());
    }

    @Test
    void partsOfAContactFormArePersonalAndOptionsOfTheSameWordAreNot() {
        Recognised export = SampleExports.recognise("surveymonkey-expanded.csv");

        assertEquals(
                "RESPONSE_ID TECHNICAL STARTED SUBMITTED IP_ADDRESS E_MAIL NAME NAME CHANNEL ANSWER ANSWER ANSWER ANSWER ANSWER ANSWER ANSWER ANSWER NAME E_MAIL",
                export.words());
    }

    @Test
    void columnsOfAThreeRowHeaderAreNamedByTheirIdAndThoseOfAVvFileByTheirCode() {
        assertEquals("Q3_1", SampleExports.recognise("qualtrics.csv").name(20));
        assertEquals("SAT", SampleExports.recognise("limesurvey-vv.csv").name(6));
    }

    @Test
    void repeatedHeadsAreNumbered() {
        Recognised export = recognise("题目,,题目,原因\n");

        assertEquals(
                List.of("题目 (1)", "#2", "题目 (2)", "原因"),
                IntStream.range(0, 4).mapToObj(export::name).toList());
    }

    @Test
    void whoeverTookTheWordingsOutOfAQualtricsFileHasOneHeaderRow() {
        Recognised export = recognise("StartDate,EndDate,Finished,ResponseId,Q1\n"
                + "2026-09-03 12:00:00,2026-09-03 12:02:03,1,R_1aAbBcC,5\n");

        assertEquals(SurveyTool.QUALTRICS, export.tool());
        assertEquals(1, export.header().rows().size());
    }

    private static Recognised recognise(String csv) {
        return SampleExports.recognise("x.csv", csv.getBytes(StandardCharsets.UTF_8));
    }
}
