package io.github.surveyreport.config;

import java.util.List;
import java.util.Optional;

/**
 * How response files are written.
 *
 * @param tool whose exports they are; empty: recognised file by file
 * @param encoding {@code AUTO}: byte-order mark, else strict UTF-8, else GB18030
 * @param delimiter {@code ,} {@code ;} or TAB; {@code AUTO}: the one that occurs most often in the first header row
 * @param headerRows 1..3; with two or three rows the later ones are joined as {@code first / second}, a blank first cell
 *     continuing the one to its left. Empty: as many as the tool writes
 * @param missing cell texts that mean "no answer" in every question (after trimming), besides those of the tool; blank
 *     always does
 * @param dateOrder of dates whose year stands last; empty: there are none
 * @param sheet name, or number from 1, of the sheet of a workbook that holds the responses; empty: the first one shown
 */
public record CsvFormat(
        Optional<SurveyTool> tool,
        Encoding encoding,
        Delimiter delimiter,
        Optional<Integer> headerRows,
        List<String> missing,
        Optional<DateOrder> dateOrder,
        Optional<String> sheet) {
    public CsvFormat {
        missing = List.copyOf(missing);
    }

    /** A table that no known tool wrote. */
    public CsvFormat(Encoding encoding, Delimiter delimiter, int headerRows, List<String> missing) {
        this(
                Optional.of(SurveyTool.PLAIN),
                encoding,
                delimiter,
                Optional.of(headerRows),
                missing,
                Optional.empty(),
                Optional.empty());
    }

    /** How the bytes of a file are read; {@code AUTO} looks at its byte-order mark and content. */
    public enum Encoding {
        AUTO,
        UTF_8,
        GB18030,
        /** With a byte-order mark, or little-endian. */
        UTF_16,
        /** Western European Windows. */
        CP1252,
        /** Western European Macintosh. */
        MACROMAN
    }

    /** What stands between two cells; {@code AUTO} takes the candidate most usual in the first row. */
    public enum Delimiter {
        AUTO,
        COMMA,
        SEMICOLON,
        TAB
    }

    /** What {@code 9/3/2026} means. */
    public enum DateOrder {
        /** 9 March. */
        DMY,
        /** 3 September. */
        MDY
    }
}
