package io.github.surveyreport.config;

import java.util.List;

/**
 * How response files are written.
 *
 * @param encoding {@code AUTO}: byte-order mark, else strict UTF-8, else GB18030
 * @param delimiter {@code ,} {@code ;} or TAB; {@code AUTO}: the one that occurs most often in the first header row
 * @param headerRows 1..3; with two or three rows the later ones are joined as {@code first / second}, a blank first cell
 *     continuing the one to its left
 * @param missing cell texts that mean "no answer" in every question (after trimming); blank always does
 */
public record CsvFormat(Encoding encoding, Delimiter delimiter, int headerRows, List<String> missing) {
    public CsvFormat {
        missing = List.copyOf(missing);
    }

    public enum Encoding {
        AUTO,
        UTF_8,
        GB18030
    }

    public enum Delimiter {
        AUTO,
        COMMA,
        SEMICOLON,
        TAB
    }
}
