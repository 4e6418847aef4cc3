package io.github.surveyreport.survey;

import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.cache.DamagedEntryException;
import io.github.surveyreport.config.SurveyTool;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How one file is written, as found by looking at it.
 *
 * @param charset of its text; of no meaning to a workbook
 * @param skip bytes of its byte-order mark
 * @param sheet number from 1 of the sheet of a workbook; 0: it is a text
 * @param tool that wrote it
 * @param headerRows how many it has
 */
record FileFormat(Charset charset, int skip, char delimiter, int sheet, SurveyTool tool, int headerRows) {

    /** A text that no known tool wrote. */
    static FileFormat text(Charset charset, int skip, char delimiter) {
        return new FileFormat(charset, skip, delimiter, 0, SurveyTool.PLAIN, 1);
    }

    static FileFormat sheet(int number) {
        return new FileFormat(StandardCharsets.UTF_8, 0, ',', number, SurveyTool.PLAIN, 1);
    }

    FileFormat by(SurveyTool writer, int rows) {
        return new FileFormat(charset, skip, delimiter, sheet, writer, rows);
    }

    static FileFormat through(Codec codec, FileFormat known) {
        String charset = codec.text(known == null ? "" : known.charset.name());
        int skip = (int) codec.number(known, FileFormat::skip);
        char delimiter = (char) codec.number(known, FileFormat::delimiter);
        int sheet = (int) codec.number(known, FileFormat::sheet);
        SurveyTool tool = codec.one(SurveyTool.values(), known == null ? null : known.tool);
        int headerRows = (int) codec.number(known, FileFormat::headerRows);
        return new FileFormat(charset(charset), skip, delimiter, sheet, tool, headerRows);
    }

    private static Charset charset(String name) {
        return Optional.of(name)
                .filter(given -> !given.isEmpty() && given.length() < 32 && Charset.isSupported(given))
                .map(Charset::forName)
                .orElseThrow(() -> new DamagedEntryException("no charset"));
    }

    boolean workbook() {
        return sheet > 0;
    }

    /** The name used in reports: {@code UTF-8}, {@code GB18030}, {@code XLSX} … */
    String encoding() {
        return workbook() ? "XLSX" : charset.name();
    }
}
