package io.github.surveyreport.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.analysis.Unit;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.stats.NotComputable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportJsonTest {
    private static final Path SCHEMAS = Path.of("..", "docs", "schema");

    @Test
    void aMeasureIsOneLineWithEveryField() {
        String json = ReportJson.write(FindingsFixture.full().findings());
        assertTrue(
                json.contains(
                        "\n    {\"id\": \"question.q_overall\", \"statistic\": \"mean\", \"wave\": \"w2\", \"group\":"
                                + " {\"channel\": \"phone\"}, \"value\": 3.61, \"low\": 3.31, \"high\": 3.91, \"n\": 25, \"unit\":"
                                + " \"scale\", \"method\": \"t\", \"warnings\": [\"small-base\"]},\n"),
                json);
    }

    @Test
    void aSuppressedCellGivesNothingAway() {
        String json = ReportJson.write(FindingsFixture.full().findings());
        assertTrue(
                json.contains("{\"channel\": \"web\"}, \"value\": null, \"low\": null, \"high\": null, \"n\": 0,"
                        + " \"unit\": \"scale\", \"method\": null, \"warnings\": [], \"reason\": \"suppressed\"}"),
                json);
    }

    @Test
    void numbersHaveTwelveDigitsAndNoExponent() {
        String json = ReportJson.write(FindingsFixture.bare()
                .put("sample", "a", "w2", Unit.NUMBER, 1 / 3.0, 1)
                .put("sample", "b", "w2", Unit.NUMBER, 1.2e9, 1)
                .put("sample", "c", "w2", Unit.NUMBER, 0.1 + 0.2, 1)
                .put("sample", "d", "w2", Unit.NUMBER, -1e-7, 1)
                .findings());
        for (String value : List.of("0.333333333333,", "1200000000,", "0.3,", "-0.0000001,")) {
            assertTrue(json.contains("\"value\": " + value), value);
        }
    }

    @Test
    void statementsNameTheMeasuresTheyRestOn() {
        String json = ReportJson.write(ConclusionTextTest.all().findings());
        assertTrue(
                json.contains(
                        "{\"kind\": \"actions-late\", \"summary\": true, \"tone\": \"bad\", \"text\": \"1 项改进措施已逾期：A01。\","
                                + " \"subjects\": [\"A01\"], \"measures\": [{\"id\": \"actions\", \"statistic\": \"late\","
                                + " \"wave\": \"w2\", \"group\": {}}]}"),
                json);
    }

    @Test
    void reportKeepsItsSchema() throws IOException {
        String schema = Files.readString(SCHEMAS.resolve("report.schema.json"));
        for (NotComputable.Reason reason : NotComputable.Reason.values()) {
            String json = ReportJson.write(
                    ConclusionTextTest.all().missing("sample", "x", reason).findings());
            assertEquals(List.of(), SchemaCheck.check(schema, json));
        }
        String bare = ReportJson.write(FindingsFixture.bare().in(Language.EN).findings());
        assertEquals(List.of(), SchemaCheck.check(schema, bare));
    }

    @Test
    void schemaCheckFindsWhatIsWrong() throws IOException {
        String schema = Files.readString(SCHEMAS.resolve("problems.schema.json"));
        assertEquals(
                List.of("$ lacks problems", "$ has unknown extra", "$.language is not one of [zh-CN, en]"),
                SchemaCheck.check(schema, "{\"schemaVersion\": 1, \"language\": \"fr\", \"extra\": 1}"));
    }

    @Test
    void problemsAreWrittenOneALine() throws IOException {
        String json = ProblemsJson.write(
                List.of(Problem.error(
                        "narrative.unknown-measure-near",
                        new Location("narrative/index.md", 12, 8),
                        "indicator.csta",
                        "indicator.csat")),
                Language.EN);
        assertEquals("""
                {
                  "schemaVersion": 1,
                  "language": "en",
                  "problems": [
                    {"severity": "error", "code": "narrative.unknown-measure-near", "file": "narrative/index.md", \
                "line": 12, "column": 8, "message": "unknown measure \\"indicator.csta\\"; did you mean \\"indicator.csat\\"?"}
                  ]
                }
                """, json);
        assertEquals(List.of(), SchemaCheck.check(Files.readString(SCHEMAS.resolve("problems.schema.json")), json));
    }
}
