package io.github.surveyreport.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void formulasAreDefusedWhereverTheirSignHides() {
        for (String sign : List.of("=", "+", "-", "@", "＝", "＋", "－", "＠")) {
            for (String before : List.of("", " ", "\u3000", "\u00a0", "\ufeff", "\u200b", "\n", " \t")) {
                String text = before + sign + "1+1";
                assertEquals("'" + text, Csv.Field.text(text).text());
            }
        }
        assertEquals("'\tcmd", Csv.Field.text("\tcmd").text());
        assertEquals("'\rcmd", Csv.Field.text("\rcmd").text());
    }

    @Test
    void harmlessTextStaysAsItIs() {
        assertEquals("a=b", Csv.Field.text("a=b").text());
        assertEquals("2026年第一季度", Csv.Field.text("2026年第一季度").text());
        assertEquals("\u22125.0", Csv.Field.text("\u22125.0").text());
    }

    @Test
    void numbersStayNumbers() {
        assertEquals("-6.9", Csv.Field.number(-6.9).text());
        assertEquals("0.333333", Csv.Field.number(1 / 3.0).text());
        assertEquals("0", Csv.Field.number(-1e-9).text());
        assertEquals("1200000", Csv.Field.number(1.2e6).text());
    }

    @Test
    void fieldsAreQuotedAndLinesEndAsExcelExpects() {
        String csv = Csv.write(List.of(
                List.of(Csv.Field.text("a,b"), Csv.Field.text("say \"hi\"")),
                List.of(Csv.Field.text("two\nlines"), Csv.Field.number(1))));
        assertEquals("\ufeff\"a,b\",\"say \"\"hi\"\"\"\r\n\"two\nlines\",1\r\n", csv);
    }
}
