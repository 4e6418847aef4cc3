package io.github.surveyreport.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.source.MemorySnapshot;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenInputTest {
    static Stream<Arguments> brokenFiles() {
        return Stream.of(
                Arguments.of("", "1: the file is empty; export it again, or take it out of the configuration"),
                Arguments.of("\uFEFF", "1: the file is empty; export it again, or take it out of the configuration"),
                Arguments.of(" \r\n\r\n", "1: the file is empty; export it again, or take it out of the configuration"),
                Arguments.of(
                        "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n",
                        "1: this is a Git LFS pointer, not the data; run \"git lfs pull\" (in CI: check out with LFS) and try again"),
                Arguments.of(
                        "PK\u0003\u0004\u0014\u0000",
                        "1: this is a packed archive; unpack it, commit the .csv or .xlsx in it, and name that in survey.yml"),
                Arguments.of(
                        "PK\u0003\u0004____[Content_Types].xml",
                        "1: this is an Excel workbook, though its name does not end in .xlsx; rename it to .xlsx, or save it as \"CSV UTF-8 (comma delimited)\""),
                Arguments.of("%PDF-1.7\n", "1: this is a PDF; export the responses as CSV or .xlsx"),
                Arguments.of(
                        "\uFEFF\r\n<!DOCTYPE html>\n<html>",
                        "1: this is a web page, perhaps that of a login; download the export again as CSV or .xlsx"),
                Arguments.of(
                        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>",
                        "1: this is an old Excel workbook (.xls), or one with a password; open it in Excel and save it as .xlsx or as \"CSV UTF-8 (comma delimited)\", without a password"),
                Arguments.of(
                        "q,t\n5,x\n<<<<<<< HEAD\n4,y\n=======\n3,y\n>>>>>>> other\n",
                        "3: a Git conflict marker begins this line; resolve the conflict and remove the markers"),
                Arguments.of(
                        "q,t\n5,x\n=======\n3,y\n",
                        "3: a Git conflict marker begins this line; resolve the conflict and remove the markers"),
                Arguments.of(
                        "q,t\r\n5,x\r\n3,y\r\n>>>>>>>\r\n",
                        "4: a Git conflict marker begins this line; resolve the conflict and remove the markers"),
                Arguments.of(
                        "q,t\n5,x\n4,\u0000\u0000\u0000",
                        "3:3: the file holds a NUL byte, so it is not a text file or was cut off while being written; export it again"),
                Arguments.of(
                        "q,t\n5,\"a\nb\"\n4,\"open\n3,x\n",
                        "4: a quote is opened in this row and never closed; close it, and write a quote within a text as \"\""),
                Arguments.of(
                        "q,t\n5,\"a\nb\"\n4,\"ab\"c\n3,x\n",
                        "4: text follows a closing quote in this row; enclose the whole cell in quotes, and write a quote within it as \"\""),
                Arguments.of(
                        "q,t\n5," + "x".repeat(1 << 20) + "\n",
                        "2: the line is longer than 1048576 bytes; this is no survey table, or its line ends are missing; export it again"),
                Arguments.of(
                        "q,t\n5,\"" + "long\n".repeat(1 << 20) + "\n",
                        "2: a quote is opened in this row and never closed; close it, and write a quote within a text as \"\""));
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void aBrokenFileGivesOneLocatedMessage(String content, String message) {
        Reading reading = Reading.of(draft(), content);

        assertEquals(List.of("data/x.csv:" + message), reading.messages());
        assertEquals(List.of(), reading.inventory.files());
    }

    @Test
    void aFileWithoutRowsIsWarnedOf() {
        Reading reading = Reading.of(draft(), "q,t\n");

        assertEquals(
                List.of(
                        "data/x.csv:1: the file has a header and no rows; export it again, or leave it out of the configuration until there are answers"),
                reading.messages());
        assertEquals(0, reading.count().read());
    }

    @Test
    void raggedRowsAreRejectedEachAndWarnedOfOnce() {
        Reading reading = Reading.of(draft(), "q,t\n5,\"a\nb\"\n4,x,y\n3\n2,z\n");

        assertEquals(
                List.of(
                        "data/x.csv:4: 2 row(s) do not have the header's 2 cells, this one has 3; they are rejected: where there are more, enclose texts with the delimiter or line ends in quotes; where there are fewer, add the empty cells or export again"),
                reading.messages());
        assertEquals(
                List.of(
                        new Rejection("data/x.csv", 4, "2026", "survey.ragged-row"),
                        new Rejection("data/x.csv", 5, "2026", "survey.ragged-row")),
                reading.results.get(0).rejections());
        assertEquals("5 2", reading.answers(0));
        assertEquals(4, reading.count().read());
    }

    @Test
    void aFileThatIsNotThereIsReported() {
        assertEquals(
                List.of("data/x.csv: no such file, though 2026 names it; check the path, or commit the file"),
                Reading.of(draft(), MemorySnapshot.of(Map.of())).messages());
    }

    @Test
    void aFileOfWhichNoRowIsValidIsWarnedOf() {
        Draft draft = draft();
        draft.outOfRange = true;

        assertEquals(
                List.of(
                        "data/x.csv: none of the 1 row(s) is valid: all are excluded or rejected; check the cleaning rules and the period of the wave",
                        "data/x.csv:2: 1 cell(s) of column \"q\" hold no possible answer to questions.q (line 2); cleaning.out-of-range sets these rows aside; where it is another way to write an answer, add it to labels, values or missing, for choice questions to choices"),
                Reading.of(draft, "q,t\n9,x\n").messages());
    }

    @Test
    void problemsOfAllFilesComeTogetherAndTheOthersAreRead() {
        Draft draft = new Draft()
                .wave("1", "2026-01-01", "2026-03-31", "data/a.csv", "data/b.csv")
                .wave("2", "2026-04-01", "2026-06-30", "data/c.csv")
                .rating("q", 1, 5);
        Reading reading = Reading.of(
                draft, MemorySnapshot.of(Map.of("data/a.csv", "", "data/b.csv", "q\n5\n", "data/c.csv", "x\n5\n")));

        assertEquals(
                List.of("survey.empty-file", "survey.missing-column"),
                reading.problems.sorted().stream().map(Problem::code).toList());
        assertEquals("5", reading.answers(0));
    }

    @Test
    void theOnlyHeaderThatHoldsTheNameWantedIsSuggested() {
        Reading reading = Reading.of(Draft.ofOneFile().rating("satisfaction", 1, 5), "2、satisfaction *,t\n5,x\n");

        assertEquals(
                List.of(
                        "data/x.csv:1: no column \"satisfaction\", which questions.satisfaction needs; did you mean \"2、satisfaction *\"?"),
                reading.messages());
    }

    @Test
    void headersThatResembleTheOneWantedAreNamed() {
        Reading reading = Reading.of(Draft.ofOneFile().rating("您对响应速度的评价", 1, 5), "响应速度满意程度评价,您对服务态度的评价,会员级别\n5,5,x\n");

        assertEquals(
                List.of(
                        "data/x.csv:1: no column \"您对响应速度的评价\", which questions.您对响应速度的评价 needs; columns that resemble it: 您对服务态度的评价, 响应速度满意程度评价; correct the name, or check the header and csv.header-rows"),
                reading.messages());
    }

    @Test
    void noMessageRepeatsWhatACellSays() {
        Draft draft = draft().group("g", "phone").keys("id", null, "when", "took");
        String row = "secret,secret,secret,secret,secret,secret\n";

        Reading reading = Reading.of(draft, "q,t,g,id,when,took\n" + row + "secret\n" + row);

        assertEquals(6, reading.messages().size());
        for (Language language : Language.values()) {
            assertTrue(reading.problems.sorted().stream()
                    .noneMatch(problem -> problem.located(language).contains("secret")));
        }
    }

    private static Draft draft() {
        return Draft.ofOneFile().rating("q", 1, 5).text("t");
    }
}
