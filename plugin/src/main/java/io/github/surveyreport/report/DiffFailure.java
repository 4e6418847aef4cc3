package io.github.surveyreport.report;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands in the place of a difference when the later revision cannot be read: that nothing was compared, and why. A page
 * or comment of an earlier run would else be taken for that of this one.
 */
public final class DiffFailure {
    private static final int MOST = 50;
    private static final int MOST_IN_COMMENT = 5;

    private final Words words;
    private final List<Problem> errors;

    /** @param problems of which only the errors are told */
    public DiffFailure(Language language, List<Problem> problems) {
        this.words = Words.of(language);
        this.errors = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
    }

    public Report report(String toolVersion) {
        List<Block> blocks = List.of(
                new Block.Callout(words.get("diff.failed.title"), words.get("diff.failed", errors.size()), Tone.BAD),
                new Block.TableBlock(table()));
        Report.Page page = new Report.Page(
                DiffReport.PAGE, words.get("diff.title"), words.get("section.diff"), words.get("diff.lead"), blocks);
        String none = "";
        return new Report(
                words.get("diff.title"),
                words.language(),
                Optional.empty(),
                Optional.empty(),
                none,
                none,
                none,
                toolVersion,
                none,
                List.of(page),
                List.of());
    }

    private Table table() {
        List<Table.Column> columns = List.of(
                Table.Column.text(words.get("diff.failed.place")),
                new Table.Column(words.get("diff.failed.message"), Table.Kind.WIDE, ""));
        List<Table.Row> rows = errors.stream()
                .limit(MOST)
                .map(error -> Table.Row.of(Cell.of(place(error)), Cell.of(error.message(words.language()))))
                .toList();
        return new Table("diff-errors", words.get("diff.failed.table"), "", columns, rows, more(MOST), "");
    }

    /**
     * A comment that replaces an earlier one of the same study.
     *
     * @param study its id as far as it is known; may be empty
     */
    public String markdown(String study) {
        List<String> lines = new ArrayList<>(List.of(
                "<!-- survey-report:diff:" + study + " -->",
                "⚠ **" + PlainMarkdown.of(words.get("diff.failed.title")) + "** "
                        + PlainMarkdown.of(words.get("diff.failed", errors.size())),
                ""));
        errors.stream()
                .limit(MOST_IN_COMMENT)
                .forEach(error -> lines.add("- " + PlainMarkdown.of(place(error)) + " "
                        + PlainMarkdown.of(error.message(words.language()))));
        more(MOST_IN_COMMENT).forEach(note -> lines.add("- " + PlainMarkdown.of(note)));
        return String.join("\n", lines) + "\n";
    }

    /** {@code diff.json} with the outcome {@code error}. */
    public String json(String toolVersion) {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeNumberField("schemaVersion", DiffJson.SCHEMA_VERSION);
            json.writeStringField("id", "");
            json.writeStringField("toolVersion", toolVersion);
            json.writeStringField("outcome", "error");
            nulls(json, "base", "commit", "rule", "missing");
            json.writeObjectFieldStart("head");
            json.writeNullField("commit");
            json.writeBooleanField("modified", false);
            json.writeEndObject();
            json.writeNumberField("errors", errors.size());
            json.writeEndObject();
        });
    }

    private static void nulls(com.fasterxml.jackson.core.JsonGenerator json, String name, String... fields)
            throws IOException {
        json.writeObjectFieldStart(name);
        for (String field : fields) {
            json.writeNullField(field);
        }
        json.writeEndObject();
    }

    private List<String> more(int shown) {
        return errors.size() > shown ? List.of(words.get("diff.failed.more", errors.size() - shown)) : List.of();
    }

    private String place(Problem error) {
        Location at = error.location();
        if (at.file().isEmpty()) {
            return words.get("none");
        }
        return at.line() > 0 ? at.file() + ":" + at.line() : at.file();
    }
}
