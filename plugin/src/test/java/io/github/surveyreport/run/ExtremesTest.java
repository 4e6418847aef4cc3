package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.Severity;
import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no survey should be like gets a right report or one clear message, in the memory that the tests have. */
class ExtremesTest {
    private static final String STUDY = """
            schema: 1
            id: extreme
            title: Extreme
            language: en
            waves:
              - {id: w1, label: First, start: 2026-01-01, end: 2026-01-31, responses: w1.csv}
            questions:
              - {id: q1, text: How was it?, label: Overall, type: rating}
            """;

    @TempDir
    Path project;

    @Test
    void oneQuestionAmongTenThousandColumnsIsRead() throws IOException {
        int columns = 10_000;
        study("");
        try (Writer file = rows()) {
            file.write(IntStream.range(0, columns - 1).mapToObj(i -> "c" + i).collect(Collectors.joining(",")));
            file.write(",q1\n");
            String cells = "x,".repeat(columns - 1);
            for (int row = 0; row < 60; row++) {
                file.write(cells + (1 + row % 5) + "\n");
            }
        }
        Findings findings = findings();
        assertEquals(60, value(findings, MeasureKey.of("question.q1", "n", "w1")));
        assertEquals(3, value(findings, MeasureKey.of("question.q1", "mean", "w1")), 1e-12);
    }

    @Test
    void fiveHundredGroupsAreAllOnTheSite() throws IOException {
        int groups = 500;
        study("groups:\n  - {id: shop, label: Shop, values: auto}\n");
        try (Writer file = rows()) {
            file.write("shop,q1\n");
            for (int row = 0; row < groups * 40; row++) {
                int shop = row % groups;
                file.write("Shop %03d,%d%n"
                        .formatted(shop, 1 + (row / groups + shop) % 5)
                        .replace("\r", ""));
            }
        }
        Path output = project.resolve("out");
        GenerateReport.run(Projects.request(project, output), Phases.SILENT);
        String page = Projects.tree(output.resolve("site")).entrySet().stream()
                .filter(file -> file.getKey().endsWith(".html"))
                .map(file -> Projects.text(file.getValue()))
                .filter(text -> text.contains("Shop 000") && text.contains("Shop 499"))
                .findFirst()
                .orElseThrow();
        IntStream.range(0, groups).forEach(i -> assertTrue(page.contains("Shop %03d".formatted(i)), () -> "Shop " + i));
    }

    @Test
    void aHundredThousandDifferentTextsAreNoChoice() throws IOException {
        study("groups:\n  - {id: shop, label: Shop, values: auto}\n");
        try (Writer file = rows()) {
            file.write("shop,q1\n");
            for (int row = 0; row < 100_000; row++) {
                file.write("s" + row + "," + (1 + row % 5) + "\n");
            }
        }
        Problem refused = refused();
        assertEquals("survey.too-many-values", refused.code());
        assertTrue(refused.located(Language.EN).startsWith("w1.csv"), refused::toString);
    }

    @Test
    void aHundredThousandDifferentCommentsAreCounted() throws IOException {
        study("  - {id: why, text: Why?, type: text}\n");
        try (Writer file = rows()) {
            file.write("q1,why\n");
            for (int row = 0; row < 100_000; row++) {
                file.write((1 + row % 5) + ",number" + Integer.toString(row, 36) + " was slow\n");
            }
        }
        Findings findings = findings();
        assertEquals(100_000, value(findings, MeasureKey.of("question.q1", "n", "w1")));
    }

    @Test
    void aLineWithoutEndIsRefusedWithoutReadingItWhole() throws IOException {
        study("");
        try (Writer file = rows()) {
            file.write("q1\n");
            String piece = "x".repeat(1 << 20);
            for (int i = 0; i < 100; i++) {
                file.write(piece);
            }
        }
        assertEquals("survey.long-line", refused().code());
        assertFalse(Files.exists(project.resolve("out/site")));
    }

    private void study(String more) throws IOException {
        Files.writeString(project.resolve("survey.yml"), STUDY + more);
    }

    private Writer rows() throws IOException {
        return Files.newBufferedWriter(project.resolve("w1.csv"), StandardCharsets.UTF_8);
    }

    private Findings findings() {
        return Projects.findings(Projects.request(project, project.resolve("out")), new Problems());
    }

    /** The only error. */
    private Problem refused() {
        List<Problem> errors = assertThrows(SurveyReportException.class, this::findings).problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
        assertEquals(1, errors.size(), errors::toString);
        return errors.get(0);
    }

    private static double value(Findings findings, MeasureKey key) {
        return findings.measures()
                .find(key)
                .map(Measure::estimate)
                .orElseThrow()
                .value();
    }
}
