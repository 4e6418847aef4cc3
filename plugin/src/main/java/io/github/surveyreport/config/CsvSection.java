package io.github.surveyreport.config;

import io.github.surveyreport.config.CsvFormat.DateOrder;
import io.github.surveyreport.config.CsvFormat.Delimiter;
import io.github.surveyreport.config.CsvFormat.Encoding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code csv} and {@code columns}: how response files are written and what identifies a response. */
final class CsvSection {
    static final Keys KEYS = Keys.single("csv");
    private static final Key<Optional<SurveyTool>> TOOL = KEYS.withDefault(
            "tool",
            Words.of(tools()),
            Optional.empty(),
            "Tool that the response files were exported from; auto: recognised by the header of each file.");
    private static final Key<Encoding> ENCODING = KEYS.withDefault(
            "encoding",
            Words.of(encodings()),
            Encoding.AUTO,
            "Encoding of response files; auto: byte-order mark, else UTF-8, else GB18030.");
    private static final Key<Delimiter> DELIMITER = KEYS.withDefault(
            "delimiter",
            Words.of(delimiters()),
            Delimiter.AUTO,
            "Delimiter of response files; auto: the one that occurs most often in the first header row.");
    private static final Key<Integer> HEADER_ROWS = KEYS.optional(
            "header-rows",
            Numbers.integer(1, 3),
            "Number of header rows; default: as many as the tool writes, else 1.");
    private static final Key<List<Located<String>>> MISSING = KEYS.withDefault(
            "missing",
            Shapes.list(Scalars.cell(), 0),
            List.of(),
            "Cell texts that mean no answer in every question; blank always does.");
    private static final Key<DateOrder> DATE_ORDER = KEYS.optional(
            "date-order",
            Words.of(DateOrder.class),
            "Order of dates whose year stands last, such as 9/3/2026: dmy or mdy; such dates are an error without it.");
    private static final Key<Located<String>> SHEET = KEYS.optional(
            "sheet",
            Scalars.cell(),
            "Sheet of .xlsx files that holds the responses, by name or number; default: the first that is not hidden.");

    static final Keys COLUMNS = Keys.single("columns");
    static final Key<ColumnRef> RESPONDENT =
            COLUMNS.optional("respondent", Scalars.column(), "Column with the unique id of a response.");
    static final Key<ColumnRef> CUSTOMER = COLUMNS.optional(
            "customer", Scalars.column(), "Column with the customer, the same in every wave. Never published.");
    static final Key<ColumnRef> SUBMITTED =
            COLUMNS.optional("submitted", Scalars.column(), "Column with date or date and time of the answer.");
    static final Key<ColumnRef> DURATION =
            COLUMNS.optional("duration", Scalars.column(), "Column with the seconds taken.");
    static final Key<List<ColumnRef>> IGNORE = COLUMNS.withDefault(
            "ignore",
            Shapes.list(Scalars.column(), 0),
            List.of(),
            "Columns that nothing reads on purpose: validate does not mention them.");

    private CsvSection() {}

    private static Map<String, Optional<SurveyTool>> tools() {
        Map<String, Optional<SurveyTool>> words = new LinkedHashMap<>();
        words.put("auto", Optional.empty());
        for (SurveyTool tool : SurveyTool.values()) {
            words.put(tool.word(), Optional.of(tool));
        }
        return words;
    }

    private static Map<String, Encoding> encodings() {
        Map<String, Encoding> words = new LinkedHashMap<>();
        words.put("auto", Encoding.AUTO);
        words.put("utf-8", Encoding.UTF_8);
        words.put("gb18030", Encoding.GB18030);
        words.put("utf-16", Encoding.UTF_16);
        words.put("cp1252", Encoding.CP1252);
        words.put("macroman", Encoding.MACROMAN);
        return words;
    }

    private static Map<String, Delimiter> delimiters() {
        Map<String, Delimiter> words = new LinkedHashMap<>();
        words.put("auto", Delimiter.AUTO);
        words.put(",", Delimiter.COMMA);
        words.put(";", Delimiter.SEMICOLON);
        words.put("tab", Delimiter.TAB);
        return words;
    }

    static CsvFormat build(Section csv) {
        return new CsvFormat(
                csv.get(TOOL),
                csv.get(ENCODING),
                csv.get(DELIMITER),
                csv.find(HEADER_ROWS),
                Located.values(csv.get(MISSING)),
                csv.find(DATE_ORDER),
                csv.find(SHEET).map(Located::value));
    }

    static KeyColumns buildColumns(Section columns) {
        return new KeyColumns(
                columns.find(RESPONDENT),
                columns.find(CUSTOMER),
                columns.find(SUBMITTED),
                columns.find(DURATION),
                columns.get(IGNORE));
    }
}
