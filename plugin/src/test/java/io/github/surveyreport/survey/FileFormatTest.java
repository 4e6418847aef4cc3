package io.github.surveyreport.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.config.CsvFormat.Delimiter;
import io.github.surveyreport.config.CsvFormat.Encoding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileFormatTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] GB_MARK = {(byte) 0x84, 0x31, (byte) 0x95, 0x33};

    /** Every way of writing the same two answers. */
    static Stream<Arguments> formats() {
        List<Arguments> formats = new ArrayList<>();
        for (String delimiter : List.of(",", ";", "\t")) {
            for (String lineEnd : List.of("\n", "\r\n", "\r")) {
                for (String quote : List.of("", "\"")) {
                    String text = table(delimiter, lineEnd, quote);
                    formats.add(Arguments.of("UTF-8", bytes(new byte[0], text, StandardCharsets.UTF_8)));
                    formats.add(Arguments.of("UTF-8", bytes(UTF_8_MARK, text, StandardCharsets.UTF_8)));
                    formats.add(Arguments.of("GB18030", bytes(new byte[0], text, GB18030)));
                    formats.add(Arguments.of("GB18030", bytes(GB_MARK, text, GB18030)));
                }
            }
        }
        return formats.stream();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theSameAnswersAreReadFromEveryFormat(String encoding, byte[] content) {
        Reading reading = Reading.of(draft(), content);

        assertEquals(List.of(), reading.messages());
        assertEquals("5 0", reading.answers(0));
        assertEquals("态度很好", reading.counted.get(0).text(1));
        assertEquals("等待，太久", reading.counted.get(1).text(1));
        assertEquals(encoding, reading.count().encoding());
    }

    @Test
    void delimitersLineEndsAndQuotesWithinQuotesBelongToTheText() {
        Reading reading = Reading.of(draft(), "满意度,意见\n5,\"一;二,三\r\n\"\"四\"\"\"\n0,五");

        assertEquals("一;二,三\r\n\"四\"", reading.counted.get(0).text(1));
        assertEquals(4, reading.counted.get(1).line());
    }

    @Test
    void delimitersWithinAQuotedHeaderAreNotCounted() {
        Draft draft = Draft.ofOneFile().rating("a,b,c", 1, 5).rating("d", 1, 5);

        assertEquals("4", Reading.of(draft, "\"a,b,c\";d\n4;5\n").answers(0));
    }

    @Test
    void quotesWithinAnUnquotedTextStandForThemselves() {
        assertEquals(
                "他说\"好\"",
                Reading.of(draft(), "满意度,意见\n5,他说\"好\"\n").counted.get(0).text(1));
    }

    @Test
    void blanksAroundCellsAndQuotesAreDropped() {
        Reading reading = Reading.of(draft(), " 满意度 , 意见\n 5 , \"好, 很好\" \n");

        assertEquals("5", reading.answers(0));
        assertEquals("好, 很好", reading.counted.get(0).text(1));
    }

    @Test
    void aDeclaredDelimiterIsNotGuessed() {
        Draft draft = Draft.ofOneFile().rating("a,b,c", 1, 5).rating("d", 1, 5);
        draft.delimiter = Delimiter.SEMICOLON;

        assertEquals("4", Reading.of(draft, "a,b,c;d\n4;5\n").answers(0));
    }

    @Test
    void aDeclaredEncodingIsNotGuessed() {
        Draft draft = draft();
        draft.encoding = Encoding.UTF_8;

        Reading reading = Reading.of(draft, "满意度,意见\n5,好\n".getBytes(GB18030));

        assertEquals(
                List.of(
                        "data/x.csv:1:1: the byte at this place is not valid UTF-8; save the file as UTF-8, or set csv.encoding in survey.yml"),
                reading.messages());
    }

    @Test
    void utf8WithADamagedByteIsNotTakenForGb18030() {
        byte[] content = "满意度,意见\n5,服务好\n4,服务快\n".getBytes(StandardCharsets.UTF_8);
        content[content.length - 3] = ' ';

        assertEquals(
                List.of(
                        "data/x.csv:3:9: the byte at this place is not valid UTF-8; save the file as UTF-8, or set csv.encoding in survey.yml"),
                Reading.of(draft(), content).messages());
    }

    @Test
    void aFileInNeitherEncodingIsReportedOnceAtItsFirstBadByte() {
        byte[] content = "satisfaction,x\r\n5,ab\r\n4,\u00FF\u00FF\r\n".getBytes(StandardCharsets.ISO_8859_1);

        assertEquals(
                List.of(
                        "data/x.csv:3:3: the file is neither UTF-8 nor GB18030, from the byte at this place on; save the whole file as UTF-8"),
                Reading.of(Draft.ofOneFile().rating("satisfaction", 1, 5), content)
                        .messages());
    }

    @Test
    void blankLinesAndBlankRowsAreNoRows() {
        Reading reading = Reading.of(draft(), "\n满意度,意见\n\n5,好\n,\n \n,,,\n3,中\n\n\n");

        assertEquals(List.of(), reading.messages());
        assertEquals(2, reading.count().read());
        assertEquals("5 3", reading.answers(0));
        assertEquals(8, reading.counted.get(1).line());
    }

    private static Draft draft() {
        return Draft.ofOneFile().rating("满意度", 0, 5).text("意见");
    }

    private static String table(String delimiter, String lineEnd, String quote) {
        return quote + "满意度" + quote + delimiter + quote + "意见" + quote + lineEnd
                + quote + "5" + quote + delimiter + quote + "态度很好" + quote + lineEnd
                + "0" + delimiter + quote + "等待，太久" + quote + lineEnd;
    }

    private static byte[] bytes(byte[] mark, String text, Charset charset) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(mark);
        out.writeBytes(text.getBytes(charset));
        return out.toByteArray();
    }
}
