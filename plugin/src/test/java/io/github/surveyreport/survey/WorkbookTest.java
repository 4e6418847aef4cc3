package io.github.surveyreport.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.config.SurveyTool;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.source.MemorySnapshot;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkbookTest {
    private static final String PATH = "data/x.xlsx";

    @Test
    void anExportAsWorkbookIsReadLikeOneAsText() {
        Xlsx book = new Xlsx();
        String rows = Xlsx.texts(1, "序号", "提交答卷时间", "所用时间", "来自IP", "1、满意度", "2、推荐", "3、意见")
                + Xlsx.row(
                        2,
                        Xlsx.number("A2", "1", 0),
                        Xlsx.number("B2", "46268.5", 1),
                        Xlsx.text("C2", "123秒"),
                        Xlsx.text("D2", "203.0.113.7"),
                        Xlsx.number("E2", "5", 0),
                        Xlsx.number("F2", "0", 0),
                        book.shared("G2", "<r><t>很</t></r><r><t>好</t></r><rPh sb='0' eb='1'><t>hen</t></rPh>"))
                + Xlsx.row(4, Xlsx.number("A4", "2", 0), Xlsx.text("E4", "(跳过)"), "<c r='F4'><f>5+5</f><v>10</v></c>");
        Draft draft = draft().keys("序号", null, "提交答卷时间", "所用时间")
                .rating("1、满意度", 1, 5)
                .nps("2、推荐")
                .text("3、意见");

        Reading reading = read(draft, book.sheet("Sheet1", rows).bytes());

        assertEquals(List.of(), messages(reading));
        assertEquals("5 -", reading.answers(0));
        assertEquals("0 10", reading.answers(1));
        assertEquals("很好", reading.counted.get(0).text(2));
        assertEquals(4, reading.counted.get(1).line());
        assertEquals(
                DateText.seconds("2026-09-03 12:00:00"), reading.counted.get(0).submitted());
        assertEquals(123_000, reading.counted.get(0).duration());
        assertEquals("XLSX", reading.count().encoding());
        assertEquals(SurveyTool.WJX, reading.count().tool());
        assertEquals(
                List.of(new DroppedColumn("来自IP", ColumnRole.IP_ADDRESS)),
                reading.count().dropped());
        assertEquals(2, reading.count().read());
    }

    @Test
    void cellsAreTextsAsASpreadsheetShowsThem() {
        String row = Xlsx.row(
                1,
                Xlsx.number("A1", "46268.5", 1),
                Xlsx.number("B1", "46268", 2),
                Xlsx.number("C1", "8.5417E-4", 3),
                Xlsx.number("D1", "42", 4),
                Xlsx.number("E1", "46268", 5),
                Xlsx.number("F1", "0.1000000000000000055", 0),
                Xlsx.number("G1", "1E3", 0),
                "<c r='H1' t='b'><v>1</v></c>",
                "<c r='I1' t='e'><v>#N/A</v></c>",
                "<c r='J1' t='str'><f>A1&amp;1</f><v>done</v></c>",
                Xlsx.number("K1", "123456789012", 0),
                Xlsx.number("L1", "46268.25", 2));

        assertEquals(
                List.of(
                        "2026-09-03 12:00:00",
                        "2026-09-03",
                        "0:01:14",
                        "00042",
                        "2026-09-03",
                        "0.1",
                        "1000",
                        "TRUE",
                        "#N/A",
                        "done",
                        "123456789012",
                        "2026-09-03 06:00:00"),
                cells(new Xlsx().sheet("S", row)));
    }

    @Test
    void aWorkbookWithTextsInItsCellsAndNoStylesIsRead() {
        Xlsx book = new Xlsx()
                .bare()
                .sheet(
                        "S",
                        Xlsx.row(1, Xlsx.text("A1", "满意"), "<c r='B1'><v>5</v></c>", "<c r='C1' t='b'><v>0</v></c>"));

        assertEquals(List.of("满意", "5", "FALSE"), cells(book));
    }

    @Test
    void datesCountFrom1904WhereTheWorkbookSaysSo() {
        Xlsx book = new Xlsx().in1904().sheet("S", Xlsx.row(1, Xlsx.number("A1", "44806", 2)));

        assertEquals(List.of("2026-09-03"), cells(book));
    }

    @Test
    void datesBeforeMarch1900AllowForTheDayThatNeverWas() {
        Xlsx book = new Xlsx().sheet("S", Xlsx.row(1, Xlsx.number("A1", "1", 2), Xlsx.number("B1", "61", 2)));

        assertEquals(List.of("1900-01-01", "1900-03-01"), cells(book));
    }

    @Test
    void theFirstSheetShownIsReadAndTheOthersAreNamed() {
        Xlsx book = new Xlsx()
                .hidden("设置", Xlsx.texts(1, "x"))
                .sheet("答卷", Xlsx.texts(1, "q") + Xlsx.texts(2, "5"))
                .sheet("统计", Xlsx.texts(1, "y"));
        Draft draft = draft().rating("q", 1, 5);

        Reading reading = read(draft, book.bytes());

        assertEquals("5", reading.answers(0));
        assertEquals(
                List.of(
                        "data/x.xlsx:1: read is the sheet \"答卷\"; the 2 other sheet(s) are not (设置, 统计): name the right one in csv.sheet"),
                messages(reading));
    }

    @Test
    void aSheetIsNamedOrCounted() {
        Xlsx book = new Xlsx()
                .sheet("a", Xlsx.texts(1, "q") + Xlsx.texts(2, "5"))
                .sheet("b", Xlsx.texts(1, "q") + Xlsx.texts(2, "4"));
        Draft draft = draft().rating("q", 1, 5);

        draft.sheet = Optional.of("b");
        assertEquals("4", read(draft, book.bytes()).answers(0));
        draft.sheet = Optional.of("1");
        assertEquals("5", read(draft, book.bytes()).answers(0));
        draft.sheet = Optional.of("c");
        assertEquals(
                List.of("data/x.xlsx:1: the workbook has no sheet \"c\"; its sheets: a, b; correct csv.sheet"),
                messages(read(draft, book.bytes())));
    }

    @Test
    void hiddenRowsAreReadAndReported() {
        String rows =
                Xlsx.texts(1, "q") + Xlsx.texts(2, "5") + "<row r='3' hidden='1'>" + Xlsx.text("A3", "4") + "</row>";

        Reading reading =
                read(draft().rating("q", 1, 5), new Xlsx().sheet("s", rows).bytes());

        assertEquals("5 4", reading.answers(0));
        assertEquals(
                List.of(
                        "data/x.xlsx:3: 1 row(s) are hidden in the sheet, here the first; they are read like the others: delete them if they do not belong to the data"),
                messages(reading));
    }

    @Test
    void whatIsNoWorkbookIsReportedByWhatItIs() {
        Draft draft = draft().rating("q", 1, 5);

        assertEquals(
                List.of(
                        "data/x.xlsx:1: the name says Excel workbook, and the file is a text; rename it to .csv, or export it again"),
                messages(read(draft, "q\n5\n".getBytes(StandardCharsets.UTF_8))));
        assertEquals(
                List.of(
                        "data/x.xlsx:1: this is a Git LFS pointer, not the data; run \"git lfs pull\" (in CI: check out with LFS) and try again"),
                messages(read(
                        draft,
                        "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"
                                .getBytes(StandardCharsets.UTF_8))));
        byte[] cut = Arrays.copyOf(new Xlsx().sheet("s", Xlsx.texts(1, "q")).bytes(), 600);
        assertEquals(
                List.of("data/x.xlsx:1: the workbook cannot be read; open it in Excel and save it again as .xlsx"),
                messages(read(draft, cut)));
    }

    @Test
    void aSheetThatBreaksOffIsReportedAtItsRow() {
        Xlsx book = new Xlsx().sheet("s", Xlsx.texts(1, "q") + Xlsx.texts(2, "5") + "<row r='3'><c r='A3'><v>4</row>");

        assertEquals(
                List.of(
                        "data/x.xlsx:3: from this row on the sheet cannot be read; open the workbook in Excel and save it again as .xlsx"),
                messages(read(draft().rating("q", 1, 5), book.bytes())));
    }

    @Test
    void entitiesOfADocumentTypeAreNotResolved() {
        Xlsx book = new Xlsx()
                .sheet("s", Xlsx.texts(1, "q") + Xlsx.row(2, "<c r='A2' t='inlineStr'><is><t>&boom;</t></is></c>"));

        assertEquals(1, messages(read(draft().rating("q", 1, 5), book.bytes())).size());
    }

    @Test
    void aSmallFileThatUnpacksToAHugeOneIsRefused() {
        Xlsx book = new Xlsx().sheet("s", Xlsx.texts(1, "q")).padded(257);

        assertEquals(
                List.of(
                        "data/x.xlsx:1: the workbook unpacks to more than survey data need; export the responses again, or as CSV"),
                messages(read(draft().rating("q", 1, 5), book.bytes())));
    }

    private static Draft draft() {
        Draft draft = new Draft().wave("2026", "2026-01-01", "2026-12-31", PATH);
        draft.tool = Optional.empty();
        return draft;
    }

    private static Reading read(Draft draft, byte[] content) {
        return Reading.of(draft, MemorySnapshot.ofBytes(Map.of(PATH, content)));
    }

    private static List<String> messages(Reading reading) {
        return reading.problems.sorted().stream()
                .map(problem -> problem.located(Language.EN))
                .toList();
    }

    private static List<String> cells(Xlsx book) {
        var file = MemorySnapshot.ofBytes(Map.of(PATH, book.bytes())).file(PATH).orElseThrow();
        try (Records records = Records.open(file, FileFormat.sheet(1))) {
            records.next();
            return Arrays.asList(records.cells());
        } catch (BrokenFileException e) {
            throw new IllegalStateException(e);
        }
    }
}
