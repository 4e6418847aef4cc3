package io.github.surveyreport.report;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import java.util.Collection;
import java.util.List;

/** Writes {@code problems.json}: every problem, located (see docs/output.md). */
public final class ProblemsJson {
    static final int SCHEMA_VERSION = 1;

    private ProblemsJson() {}

    /** The file's text, in the order given, with a line feed at the end. */
    public static String write(List<Problem> problems, Language language) {
        return write(problems, language, List.of());
    }

    /** @param answered those that the patch proposed by {@code validate} answers */
    static String write(List<Problem> problems, Language language, Collection<Problem> answered) {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeNumberField("schemaVersion", SCHEMA_VERSION);
            json.writeStringField("language", language.tag());
            json.writeArrayFieldStart("problems");
            for (Problem problem : problems) {
                json.writeStartObject();
                json.writeStringField("severity", ReportJson.code(problem.severity()));
                json.writeStringField("code", problem.code());
                json.writeStringField("file", problem.location().file());
                json.writeNumberField("line", problem.location().line());
                json.writeNumberField("column", problem.location().column());
                json.writeStringField("message", problem.message(language));
                if (answered.contains(problem)) {
                    json.writeBooleanField("fixable", true);
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
