package io.github.surveyreport.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.stats.Estimate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Figures that others published or computed from the same data come out again. A golden case with a {@code
 * published.csv} is one: {@code measure, statistic, group, field, expected, tolerance, source}, where {@code field} is
 * {@code value}, {@code n}, {@code low}, {@code high}, or {@code count} for value times n.
 */
class PublishedFiguresTest {
    private static final Path GOLDEN = Path.of("src", "test", "golden");

    @TestFactory
    Stream<DynamicContainer> publishedFigureComesOut() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            List<Path> cases = folders.filter(folder -> Files.exists(folder.resolve("published.csv")))
                    .sorted()
                    .toList();
            assertTrue(cases.size() >= 3, "too few cases: " + cases);
            return cases.stream()
                    .map(folder -> DynamicContainer.dynamicContainer(
                            folder.getFileName().toString(), figures(folder)));
        }
    }

    private static Stream<DynamicTest> figures(Path folder) {
        Findings findings = Line.findings(folder.resolve("input"));
        return CsvRows.of(folder.resolve("published.csv")).stream()
                .map(row -> DynamicTest.dynamicTest(name(row), () -> check(findings, row)));
    }

    private static String name(Map<String, String> row) {
        return String.join(" ", row.get("measure"), row.get("statistic"), row.get("group"), row.get("field"));
    }

    private static void check(Findings findings, Map<String, String> row) {
        TreeMap<String, String> group = new TreeMap<>();
        if (!row.get("group").isEmpty()) {
            String[] pair = row.get("group").split("=", 2);
            group.put(pair[0], pair[1]);
        }
        String wave = findings.study().lastWave().id();
        Estimate estimate = findings.measures()
                .find(new MeasureKey(row.get("measure"), row.get("statistic"), wave, group))
                .orElseThrow()
                .estimate();
        double expected = Double.parseDouble(row.get("expected"));
        double tolerance = Double.parseDouble(row.get("tolerance"));
        assertEquals(expected, field(estimate, row.get("field")), Math.max(tolerance, 1e-12), row.get("source"));
    }

    private static double field(Estimate estimate, String field) {
        return switch (field) {
            case "value" -> estimate.value();
            case "n" -> estimate.n();
            case "count" -> estimate.value() * estimate.n();
            case "low" -> estimate.low().orElseThrow();
            case "high" -> estimate.high().orElseThrow();
            default -> throw new IllegalArgumentException(field);
        };
    }
}
