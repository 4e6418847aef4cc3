package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.report.SchemaCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns of personal data of an export are told by their headers, and what was in them nowhere. */
class DroppedColumnsTest {
    private static final Path EXPORTS = Path.of("src/test/resources/io/github/surveyreport/survey/exports");

    @TempDir
    Path temp;

    @Test
    void thePageAndTheDataTellWhatWasDropped() throws IOException {
        Files.writeString(temp.resolve("survey.yml"), """
                schema: 1
                id: dropped
                title: Dropped
                language: en
                report-date: 2026-03-01
                waves:
                  - {id: w1, label: First, start: 2020-01-01, end: 2030-12-31, responses: [w1.csv]}
                questions:
                  - {id: q1, text: 1、您对本次服务的总体满意度, label: Overall, type: rating, column: 1、您对本次服务的总体满意度}
                """);
        Files.copy(EXPORTS.resolve("wjx.csv"), temp.resolve("w1.csv"));
        Path out = temp.resolve("out");
        GenerateReport.run(Projects.request(temp, out), Phases.SILENT);

        String json = Files.readString(out.resolve("report.json"));
        String page = Files.readString(out.resolve("site/privacy.html"));
        for (String column : List.of("来自IP", "来源详情", "6、您的手机号")) {
            assertTrue(json.contains("\"column\": \"" + column + "\"") && page.contains(column), column);
        }
        String schema = Files.readString(Path.of("..", "docs", "schema", "report.schema.json"));
        assertEquals(List.of(), SchemaCheck.check(schema, json));
        Projects.tree(out).forEach((name, content) -> {
            for (String planted : List.of("203.0.113.", "13800000001", "/?u=1")) {
                assertFalse(Projects.text(content).contains(planted), () -> planted + " in " + name);
            }
        });
    }
}
