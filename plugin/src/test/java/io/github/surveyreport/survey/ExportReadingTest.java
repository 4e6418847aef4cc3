package io.github.surveyreport.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.config.ColumnRef;
import io.github.surveyreport.config.CsvFormat.DateOrder;
import io.github.surveyreport.config.SurveyTool;
import io.github.surveyreport.source.MemorySnapshot;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole exports, from bytes to answers. */
class ExportReadingTest {
    @Test
    void wjx() {
        Draft draft = SampleExports.draft()
                .keys("序号", "6、您的手机号", "提交答卷时间", "所用时间")
                .rating("1、您对本次服务的总体满意度", 1, 5)
                .nps("2、您有多大可能推荐我们")
                .joined("3、您用过哪些渠道", "┋", "热线", "在线客服", "其他")
                .text("7、其他意见")
                .group("5、您所在的地区");

        Reading reading = SampleExports.read(draft, "wjx.csv");

        assertEquals(
                List.of(
                        "data/x.csv:6: 1 row(s) hold averages or totals and no response, here the first; they are not counted: delete them"),
                reading.messages());
        assertEquals("5 4 - 3", reading.answers(0));
        assertEquals("0 9 10 -", reading.answers(1));
        assertEquals("[0, 1, 2] [1] [0] -", choices(reading, 2));
        assertEquals("很好 - 等待时间长 -", texts(reading, 3));
        assertEquals("123000 123000 3723000 58000", durations(reading));
        assertEquals("GB18030 WJX 5 4 0 1", summary(reading));
        assertEquals("来源详情 来自IP", dropped(reading));
        assertEquals(
                "survey.total-row", reading.results.get(0).rejections().get(0).code());
    }

    @Test
    void tencent() {
        Draft draft = SampleExports.draft()
                .keys("编号", "用户标识", "结束答题时间", "答题时长")
                .rating("1.总体满意度", Map.of("非常满意", "5", "满意", "4", "一般", "3"))
                .nps("2.推荐意愿")
                .joined("3.使用过的渠道", "┋", "电话", "网页")
                .text("4.建议");

        Reading reading = SampleExports.read(draft, "tencent.csv");

        assertEquals(
                List.of("data/x.csv:4: 1 row(s) repeat the header, here the first; they are not counted: delete them"),
                reading.messages());
        assertEquals("5 3 4", reading.answers(0));
        assertEquals("10 0 8", reading.answers(1));
        assertEquals("[0, 1] [0] [1]", choices(reading, 2));
        assertEquals("123000 60000 45000", durations(reading));
        assertEquals("UTF-8 TENCENT 4 3 0 1", summary(reading));
        assertEquals("昵称 IP UA Referrer", dropped(reading));
    }

    @Test
    void surveyMonkeyWithAColumnForEachOption() {
        Draft draft = SampleExports.draft()
                .keys("Respondent ID", null, "End Date", null)
                .rating(
                        "Overall, how satisfied were you?",
                        Map.of("Very satisfied", "5", "Satisfied", "4", "Neither satisfied nor dissatisfied", "3"))
                .nps("How likely are you to recommend us?")
                .ticked(
                        "channels",
                        List.of("Which channels did you use? / Phone", "Which channels did you use? / Chat"),
                        "p",
                        "c")
                .rating("Please rate our service / Courtesy", 1, 5)
                .text("Anything else?");
        draft.dateOrder = Optional.of(DateOrder.MDY);

        Reading reading = SampleExports.read(draft, "surveymonkey-expanded.csv");

        assertEquals(List.of(), reading.messages());
        assertEquals("5 4 3", reading.answers(0));
        assertEquals("10 0 7", reading.answers(1));
        assertEquals("[0] [0, 1] -", choices(reading, 2));
        assertEquals("4 - 2", reading.answers(3));
        assertEquals("UTF-8 SURVEYMONKEY 3 3 0 0", summary(reading));
        assertEquals(
                "IP Address|Email Address|First Name|Last Name|Your details / Name|Your details / Email Address",
                dropped(reading, "|"));
    }

    @Test
    void surveyMonkeyCondensed() {
        Draft draft = SampleExports.draft()
                .keys("Respondent ID", null, "Date Modified", null)
                .rating("Overall, how satisfied were you?", 1, 5)
                .joined("Which channels did you use?", ", ", "Phone", "Chat")
                .text("Anything else?");

        Reading reading = SampleExports.read(draft, "surveymonkey-condensed.csv");

        assertEquals(List.of(), reading.messages());
        assertEquals("5 4", reading.answers(0));
        assertEquals("[0, 1] [1]", choices(reading, 1));
        assertEquals("UTF-8 SURVEYMONKEY 2 2 0 0", summary(reading));
    }

    @Test
    void qualtrics() {
        Draft draft = SampleExports.draft()
                .keys("ResponseId", "ExternalReference", "EndDate", "Duration (in seconds)")
                .rating("Q1", 1, 5)
                .nps("Q2")
                .rating("Q3_1", 1, 5)
                .text("Q4");

        Reading reading = SampleExports.read(draft, "qualtrics.csv");

        assertEquals(List.of(), reading.messages());
        assertEquals("5 4 3", reading.answers(0));
        assertEquals("10 0 -", reading.answers(1));
        assertEquals("5 - -", reading.answers(2));
        assertEquals("123000 60000 20000", durations(reading));
        assertEquals("UTF-8 QUALTRICS 3 3 0 0", summary(reading));
        assertEquals(
                "IPAddress RecipientLastName RecipientFirstName RecipientEmail LocationLatitude LocationLongitude",
                dropped(reading));
    }

    @Test
    void qualtricsOfOld() {
        Draft draft = SampleExports.draft().keys("ResponseID", null, null, null).rating("Q1", 1, 5);

        Reading reading = SampleExports.read(draft, "qualtrics-legacy.csv");

        assertEquals(List.of(), reading.messages());
        assertEquals("5 4", reading.answers(0));
        assertEquals("Name ExternalDataReference EmailAddress IPAddress", dropped(reading));
    }

    @Test
    void limeSurvey() {
        Draft draft = SampleExports.draft()
                .keys("id", "token", "submitdate", "interviewtime")
                .rating("SAT", 1, 5)
                .nps("NPS")
                .ticked("channels", List.of("CH[phone]", "CH[chat]"), "p", "c")
                .text("REASON");

        Reading reading = SampleExports.read(draft, "limesurvey.csv");

        assertEquals(List.of(), reading.messages());
        assertEquals("5 4 -", reading.answers(0));
        assertEquals("10 0 -", reading.answers(1));
        assertEquals("[0] [1] -", choices(reading, 2));
        assertEquals("123450 63000 20000", durations(reading));
        assertEquals("UTF-8 LIMESURVEY 3 3 0 0", summary(reading));
        assertEquals("ipaddr refurl", dropped(reading));
    }

    @Test
    void limeSurveyVv() {
        Draft draft = SampleExports.draft()
                .keys("id", null, "submitdate", null)
                .rating("SAT", 1, 5)
                .nps("NPS")
                .text("REASON");

        Reading reading = SampleExports.read(draft, "limesurvey-vv.csv");

        assertEquals(List.of(), reading.messages());
        assertEquals("5 4 -", reading.answers(0));
        assertEquals("10 0 -", reading.answers(1));
        assertEquals(
                "He said \"good\"\nand left {early}", reading.counted.get(0).text(2));
        assertEquals(null, reading.counted.get(1).text(2));
        assertEquals("UTF-8 LIMESURVEY_VV 3 3 0 0", summary(reading));
        assertEquals("token ipaddr", dropped(reading));
    }

    @Test
    void googleFormsInChinese() {
        Draft draft = SampleExports.draft()
                .keys(null, null, "时间戳记", null)
                .rating("您对服务的总体满意度", 1, 5)
                .nps("您有多大可能推荐我们")
                .joined("您用过哪些渠道", ", ", "热线", "在线客服");

        Reading reading = SampleExports.read(draft, "google-forms-zh.csv");

        assertEquals(List.of(), reading.messages());
        assertEquals("5 4", reading.answers(0));
        assertEquals("10 0", reading.answers(1));
        assertEquals("[0, 1] [0]", choices(reading, 2));
        assertEquals("电子邮件地址", dropped(reading));
    }

    @Test
    void datesWhoseYearStandsLastAreAnErrorUntilTheirOrderIsDeclared() {
        Draft draft = SampleExports.draft().keys(null, null, "Timestamp", null).rating("Overall satisfaction", 1, 5);
        String file = "Timestamp,Overall satisfaction\n9/3/2026 9:05:01,5\n";

        assertEquals(
                List.of(
                        "data/x.csv:2: 2 cell(s) of columns.submitted are dates whose year stands last, here the first; by the days in them it is csv.date-order: mdy"),
                SampleExports.read(draft, "google-forms-en.csv").messages());
        assertEquals(
                List.of(
                        "data/x.csv:2: 1 cell(s) of columns.submitted are dates whose year stands last, here the first; write csv.date-order: mdy if 9/3/2026 is 3 September, dmy if it is 9 March"),
                Reading.of(draft, file).messages());

        draft.dateOrder = Optional.of(DateOrder.MDY);
        assertEquals(List.of(), SampleExports.read(draft, "google-forms-en.csv").messages());
    }

    @Test
    void formbricks() {
        Draft draft = SampleExports.draft()
                .keys("Response ID", "User ID", "Timestamp", null)
                .rating("1. How satisfied are you?", 1, 5)
                .nps("2. How likely are you to recommend us?")
                .rating("3. Please rate - Speed", 1, 5)
                .joined("4. Which channels?", "; ", "Phone", "Chat");

        Reading reading = SampleExports.read(draft, "formbricks.csv");

        assertEquals(List.of(), reading.messages());
        assertEquals("5 4", reading.answers(0));
        assertEquals("0 -", reading.answers(1));
        assertEquals("[0, 1] -", choices(reading, 3));
        assertEquals("UTF-8 FORMBRICKS 2 2 0 0", summary(reading));
        assertEquals(
                "Formbricks ID (internal)|userAgent - browser|userAgent - os|userAgent - device|Verified Email",
                dropped(reading, "|"));
    }

    @Test
    void whatFormbricksKnowsOfAPersonIsEmptiedAndWhatItNotesOfHerContractIsNot() {
        Draft draft = SampleExports.draft()
                .keys("Response ID", null, "Timestamp", null)
                .rating("1. Satisfaction", 1, 5)
                .group("person.plan");
        String file =
                "No.,Response ID,Timestamp,Finished,Survey ID,Formbricks ID (internal),User ID,Tags,1. Satisfaction,"
                        + "person.userId,person.email,person.firstName,person.phone,person.plan\n"
                        + "1,cm1,2026-09-03 12:02:03 GMT+8,Yes,cm0,cm2,u,,5,u,a@example.com,Ann,13800000000,plus\n";

        Reading reading = Reading.of(draft, file);

        assertEquals(List.of(), reading.messages());
        assertEquals("UTF-8 FORMBRICKS 1 1 0 0", summary(reading));
        assertEquals(
                "Formbricks ID (internal)|User ID|person.userId|person.email|person.firstName|person.phone",
                dropped(reading, "|"));
    }

    @Test
    void aPersonalColumnCannotBeAskedForExceptAsTheCustomer() {
        Draft draft = SampleExports.draft()
                .keys("6、您的手机号", null, null, null)
                .rating("1、您对本次服务的总体满意度", 1, 5)
                .group("来自IP");

        assertEquals(
                List.of(
                        "data/x.csv:1: groups.来自IP names column \"来自IP\", which holds personal data and is emptied when an export of \"wjx\" is read; use another column",
                        "data/x.csv:1: columns.respondent names column \"6、您的手机号\", which holds personal data and is emptied when an export of \"wjx\" is read; only columns.customer may name it, which keeps no more than a hash in memory"),
                SampleExports.read(draft, "wjx.csv").messages().stream()
                        .filter(message -> message.contains("personal"))
                        .toList());
    }

    @Test
    void personalCellsComeEmptyFromTheTable() throws Exception {
        var file = MemorySnapshot.ofBytes(Map.of("x.csv", SampleExports.bytes("wjx.csv")))
                .file("x.csv")
                .orElseThrow();
        FileFormat format = FileLook.of(
                file, SampleExports.draft().rating("q", 1, 5).study().csv());
        Optional<ColumnRef> phone = Optional.of(ColumnRef.named("6、您的手机号"));

        try (Table without = Table.open(file, format, Optional.empty());
                Table with = Table.open(file, format, phone)) {
            without.next();
            with.next();
            assertEquals(List.of("", "", ""), cells(without, 4, 5, 11));
            assertEquals(List.of("", "", "13800000001"), cells(with, 4, 5, 11));
            assertEquals("华东", without.cells()[10]);
        }
    }

    private static List<String> cells(Table table, int... positions) {
        return Arrays.stream(positions).mapToObj(i -> table.cells()[i]).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2026/09/03 上午9:05:01 GMT+8, 2026-09-03 09:05:01",
        "2026/9/3 9:05:01 下午 GMT+08:00, 2026-09-03 21:05:01",
        "2026/9/3 上午12:05, 2026-09-03 00:05",
        "2026/9/3 下午12:05, 2026-09-03 12:05",
        "2026年9月3日 下午3:05, 2026-09-03 15:05",
        "2026-09-03T12:02:03.000Z, 2026-09-03 12:02:03",
        "2026-09-03 12:02 UTC, 2026-09-03 12:02",
        "09/03/2026 03:15:00 PM, 2026-09-03 15:15",
        "9/3/2026 9:05, 2026-09-03 09:05",
        "9-3-2026, 2026-09-03",
    })
    void datesAreReadAsToolsWriteThem(String text, String same) {
        assertEquals(DateText.seconds(same), DateText.seconds(text, Optional.of(DateOrder.MDY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9/3/26", "13/9/2026", "9/3/2026 25:00", "9/3.2026", "2026/9/3 noon", "9/3/2026 9:05 XM"})
    void whatOnlyResemblesADateIsNone(String text) {
        assertEquals(DateText.UNREADABLE, DateText.seconds(text, Optional.of(DateOrder.MDY)));
    }

    @Test
    void aDeclaredToolThatTheFileIsNotOfIsReported() {
        Draft draft = SampleExports.draft().rating("1.总体满意度", 1, 5);
        draft.tool = Optional.of(SurveyTool.WJX);

        assertEquals(
                List.of(
                        "data/x.csv:1: csv.tool says \"wjx\", and the file looks like an export of \"tencent\"; set csv.tool to tencent or auto, or export the file from the right tool"),
                SampleExports.read(draft, "tencent.csv").messages());
        assertEquals(
                List.of(
                        "data/x.csv:1: csv.tool says \"wjx\", and the header is not that of such an export; export the file again without deleting columns, or set csv.tool to plain and csv.header-rows to the number of header rows"),
                Reading.of(draft, "a,b\n1,2\n").messages());
    }

    @Test
    void aDeclaredLevelIsAnAnswerWhateverTheToolMeansByIt() {
        Draft draft = SampleExports.draft().rating("1、差异", -2, 2);
        String file = "序号,提交答卷时间,1、差异\n1,2026/09/03 12:00:00,-2\n2,2026/09/03 12:00:00,(跳过)\n";

        assertEquals("-2 -", Reading.of(draft, file).answers(0));
    }

    private static String choices(Reading reading, int question) {
        return joined(reading.counted.stream()
                .map(response -> !response.chose(question) ? "-" : Arrays.toString(response.choices(question)))
                .toList());
    }

    private static String texts(Reading reading, int question) {
        return joined(reading.counted.stream()
                .map(response -> response.text(question) == null ? "-" : response.text(question))
                .toList());
    }

    private static String durations(Reading reading) {
        return joined(reading.counted.stream()
                .map(response -> Long.toString(response.duration()))
                .toList());
    }

    private static String summary(Reading reading) {
        FileCount count = reading.count();
        return joined(List.of(
                count.encoding(),
                count.tool().name(),
                Long.toString(count.read()),
                Long.toString(count.counted()),
                Long.toString(count.excluded()),
                Long.toString(count.rejected())));
    }

    private static String dropped(Reading reading) {
        return dropped(reading, " ");
    }

    private static String dropped(Reading reading, String between) {
        return String.join(
                between,
                reading.count().dropped().stream().map(DroppedColumn::name).toList());
    }

    private static String joined(List<String> words) {
        return String.join(" ", words);
    }
}
