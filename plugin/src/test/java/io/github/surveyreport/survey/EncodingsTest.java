package io.github.surveyreport.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.config.CsvFormat.Encoding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncodingsTest {
    private static final String TEXT = "q,t\r\n5,café – gut\r\n4,\r\n";

    @Test
    void utf16WithItsMarkIsRead() {
        String text = "满意度\t意见\n5,\t态度很好\n0\t\"等待，\n太久\"\n".replace("5,", "5");
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Draft draft = Draft.ofOneFile().rating("满意度", 0, 5).text("意见");

            Reading reading = Reading.of(draft, ("\uFEFF" + text).getBytes(charset));

            assertEquals(List.of(), reading.messages());
            assertEquals("5 0", reading.answers(0));
            assertEquals("等待，\n太久", reading.counted.get(1).text(1));
            assertEquals(charset.name(), reading.count().encoding());
        }
    }

    @Test
    void utf16WithoutItsMarkIsReadWhereDeclared() {
        Draft draft = draft();
        draft.encoding = Encoding.UTF_16;

        assertEquals(
                "5 4",
                Reading.of(draft, TEXT.getBytes(StandardCharsets.UTF_16LE)).answers(0));
    }

    @Test
    void aHalfCharacterInUtf16IsReportedAtItsPlace() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("\uFEFFq,t\n5,".getBytes(StandardCharsets.UTF_16LE));
        bytes.writeBytes(new byte[] {0x00, (byte) 0xDC, 0x0A, 0x00});

        assertEquals(
                List.of(
                        "data/x.csv:2:3: the byte at this place is not valid UTF-16; save the file as UTF-8, or set csv.encoding in survey.yml"),
                Reading.of(draft(), bytes.toByteArray()).messages());
    }

    @Test
    void westernEncodingsAreReadOnlyWhereDeclared() {
        Draft windows = draft();
        windows.encoding = Encoding.CP1252;
        Draft macintosh = draft();
        macintosh.encoding = Encoding.MACROMAN;

        assertEquals("café – gut", first(Reading.of(windows, TEXT.getBytes(Charset.forName("windows-1252")))));
        assertEquals("café – gut", first(Reading.of(macintosh, TEXT.getBytes(Charset.forName("x-MacRoman")))));
        assertEquals(
                List.of(
                        "data/x.csv:2:6: the file is neither UTF-8 nor GB18030, from the byte at this place on; save the whole file as UTF-8"),
                Reading.of(draft(), TEXT.getBytes(Charset.forName("windows-1252")))
                        .messages());
    }

    @Test
    void aByteThatCp1252DoesNotHaveIsReportedAndNotReplaced() {
        Draft draft = draft();
        draft.encoding = Encoding.CP1252;

        assertEquals(
                List.of(
                        "data/x.csv:2:3: the byte at this place is not valid windows-1252; save the file as UTF-8, or set csv.encoding in survey.yml"),
                Reading.of(draft, "q,t\n5,\u0081\n".getBytes(StandardCharsets.ISO_8859_1))
                        .messages());
    }

    @Test
    void aDeclarationThatWouldGarbleUtf8IsContradicted() {
        Draft draft = draft();
        draft.encoding = Encoding.CP1252;

        assertEquals(
                List.of("data/x.csv:1: csv.encoding says windows-1252, and the file is UTF-8; take csv.encoding out"),
                Reading.of(draft, TEXT.getBytes(StandardCharsets.UTF_8)).messages());
    }

    private static String first(Reading reading) {
        assertEquals(List.of(), reading.messages());
        return reading.counted.get(0).text(1);
    }

    private static Draft draft() {
        return Draft.ofOneFile().rating("q", 1, 5).text("t");
    }
}
