package io.github.surveyreport.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportSummaryTest {
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    private Path temp;

    @Test
    void headlineNumbersOfAllRespondentsAreKept() throws Exception {
        ReportSummary summary = read(report("service", COMMIT)).orElseThrow();
        assertEquals(
                List.of("composite 2026Q3", "composite 2026Q4", "question.q1 2026Q3"),
                summary.headlines().stream()
                        .map(measure -> measure.get("id") + " " + measure.get("wave"))
                        .toList());
        assertEquals("""
                {
                  "schemaVersion": 1,
                  "id": "service",
                  "commit": "%s",
                  "committedAt": "2026-01-05T01:02:03Z",
                  "reportDate": "2026-01-05",
                  "toolVersion": "0.1.0",
                  "configHash": "ff",
                  "measures": [
                    {"id": "composite", "statistic": "score", "wave": "2026Q3", "unit": "score", "value": 69.955, "low": 68.1, "high": 71, "n": 1833},
                    {"id": "composite", "statistic": "score", "wave": "2026Q4", "unit": "score", "value": 70.5, "low": null, "high": null, "n": 0},
                    {"id": "question.q1", "statistic": "nps", "wave": "2026Q3", "unit": "nps", "value": -3.5, "low": null, "high": null, "n": 9}
                  ]
                }
                """.formatted(COMMIT), summary.history());
    }

    /** The conclusion tells the last wave; the ids of waves have no order. */
    @Test
    void theScoreIsThatOfTheLastWave() throws Exception {
        assertEquals(
                Optional.of("69.96"),
                read(report("service", COMMIT)).orElseThrow().score());
    }

    @Test
    void missingValuesAreMissing() throws Exception {
        ReportSummary summary = read(report("service", COMMIT)).orElseThrow();
        assertFalse(summary.about().containsKey("requested"));
        assertEquals("main", summary.about().get("branch"));
        assertEquals("false", summary.about().get("modified"));
    }

    @Test
    void whatIsNoReportOrCouldLeadOutOfAFolderIsRefused() throws Exception {
        for (String text : List.of(
                "",
                "{}",
                "[1]",
                "{\"schemaVersion\": 1",
                "{\"schemaVersion\": 2, \"id\": \"a\"}",
                report("../x", COMMIT),
                report("a/b", COMMIT),
                report("a", "HEAD"),
                report("a", "../../../../../etc"))) {
            assertEquals(Optional.empty(), read(text), text);
        }
    }

    private Optional<ReportSummary> read(String json) throws IOException {
        return ReportSummary.read(Files.writeString(temp.resolve("report.json"), json));
    }

    private static String report(String id, String commit) {
        return """
                {
                  "schemaVersion": 1, "id": "%s", "title": "满意度", "language": "zh-CN", "reportDate": "2026-01-05",
                  "provenance": {"kind": "working-tree", "requested": null, "commit": "%s",
                    "committedAt": "2026-01-05T01:02:03Z", "branch": "main", "modified": false, "toolVersion": "0.1.0",
                    "configHash": "ff", "inputs": [{"path": "a.csv", "wave": "w1", "read": 3}]},
                  "measures": [
                    {"id": "composite", "statistic": "score", "wave": "2026Q3", "group": {}, "value": 69.955, "low": 68.1, "high": 71, "n": 1833, "unit": "score", "method": "x", "warnings": ["w"]},
                    {"id": "composite", "statistic": "score", "wave": "2026Q4", "group": {}, "value": 70.5, "low": null, "high": null, "n": 0, "unit": "score", "method": "x", "warnings": []},
                    {"id": "composite", "statistic": "gap", "wave": "2026Q3", "group": {}, "value": 1, "n": 3, "unit": "score"},
                    {"id": "dimension.d", "statistic": "score", "wave": "2026Q3", "group": {}, "value": null, "n": 0, "unit": "score", "reason": "no-data"},
                    {"id": "question.q1", "statistic": "mean", "wave": "2026Q3", "group": {"channel": "phone", "region": "north"}, "value": 1, "n": 9, "unit": "scale"},
                    {"id": "question.q1", "statistic": "nps", "wave": "2026Q3", "group": {}, "value": -3.5, "low": null, "high": null, "n": 9, "unit": "nps"}
                  ],
                  "issues": [{"id": "i", "manifestations": [{"phrase": "x"}]}],
                  "findings": [
                    {"kind": "question-fell", "measures": [{"id": "question.q1", "wave": "2026Q4", "group": {"a": "b"}}]},
                    {"kind": "composite-level", "tone": "bad", "subjects": ["s"], "measures": [{"id": "composite", "statistic": "score", "wave": "2026Q3", "group": {}}]}
                  ]
                }
                """.formatted(id, commit);
    }
}
