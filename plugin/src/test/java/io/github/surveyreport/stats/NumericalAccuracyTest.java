package io.github.surveyreport.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.stats.compare.Anova;
import io.github.surveyreport.stats.model.LinearModel;
import io.github.surveyreport.stats.model.LinearModel.Coefficient;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Certified values of NIST's Statistical Reference Datasets, and the table of correct digits in {@code
 * docs/numerical-accuracy.md}; {@code -Dupdate.accuracy=true} writes it anew.
 */
class NumericalAccuracyTest {
    private static final Path DOC = Path.of("..", "docs", "numerical-accuracy.md");
    private static final String FROM = "<!-- table -->\n";
    private static final String TO = "<!-- end of table -->\n";
    /** Certified values have 15 digits, and so has a double. */
    private static final double MOST = 15;

    @Test
    void meansAndDeviationsHaveAtLeastFourteenCorrectDigits() {
        rows().stream()
                .filter(row -> List.of("mean", "sd").contains(row.quantity()))
                .forEach(row -> least(14, row));
    }

    @Test
    void ratiosOfVariancesHaveAtLeastThirteenCorrectDigits() {
        rows().stream()
                .filter(row -> row.quantity().equals("F") && !row.regression())
                .forEach(row -> least(13, row));
    }

    /** Longley's predictors are nearly collinear. */
    @Test
    void regressionsHaveAtLeastTenCorrectDigits() {
        rows().stream().filter(Row::regression).forEach(row -> least(10, row));
    }

    @Test
    void tableInTheDocumentationIsTheOneMeasured() throws IOException {
        String doc = Files.readString(DOC, StandardCharsets.UTF_8);
        int from = doc.indexOf(FROM) + FROM.length();
        int to = doc.indexOf(TO);
        if (Boolean.getBoolean("update.accuracy")) {
            Files.writeString(DOC, doc.substring(0, from) + table() + doc.substring(to), StandardCharsets.UTF_8);
            return;
        }
        assertEquals(table(), doc.substring(from, to));
    }

    private static String table() {
        StringBuilder table = new StringBuilder("| data set | number | certified | computed here | correct digits | "
                + "computed elsewhere | correct digits elsewhere |\n|---|---|---|---|---|---|---|\n");
        for (Row row : rows()) {
            table.append("| %s | %s | %s | %s | %s | %s | %s |%n"
                    .formatted(
                            row.dataset(),
                            row.quantity(),
                            row.certified(),
                            row.computed(),
                            digits(row.computed(), row.certified()),
                            row.peer().isEmpty() ? "–" : row.peer(),
                            row.peer().isEmpty()
                                    ? "–"
                                    : digits(Double.parseDouble(row.peer()), row.certified()) + " (" + row.by() + ")")
                    .replace(System.lineSeparator(), "\n"));
        }
        return table.toString();
    }

    private static void least(double digits, Row row) {
        double lre = logRelativeError(row.computed(), row.certified());
        assertTrue(lre >= digits, () -> row + " has only " + lre);
    }

    private static String digits(double value, String certified) {
        return String.format(Locale.ROOT, "%.1f", logRelativeError(value, certified));
    }

    /** −log₁₀(|x − c|/|c|), 15 at most (McCullough 1998, The American Statistician 52:358). */
    private static double logRelativeError(double value, String certified) {
        double c = Double.parseDouble(certified);
        BigDecimal error =
                new BigDecimal(value).subtract(new BigDecimal(certified)).abs();
        if (value == c || error.signum() == 0) {
            return MOST;
        }
        return Math.min(MOST, -StrictMath.log10(error.doubleValue() / Math.abs(c)));
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String[] line : lines("certified")) {
            String peer = line.length > 3 ? line[3] : "";
            String by = line.length > 4 ? line[4] : "";
            rows.add(new Row(line[0], line[1], line[2], computed(line[0], line[1]), peer, by));
        }
        return rows;
    }

    private static double computed(String dataset, String quantity) {
        return switch (dataset) {
            case "Norris", "Longley" -> regression(dataset, quantity);
            case "AtmWtAg", "SiRstv" -> f(dataset);
            default -> dataset.startsWith("SmLs") ? f(dataset) : univariate(dataset, quantity);
        };
    }

    private static double univariate(String dataset, String quantity) {
        TreeMap<BigDecimal, Long> counts = new TreeMap<>();
        lines(dataset).forEach(line -> counts.merge(new BigDecimal(line[0]), Long.parseLong(line[1]), Long::sum));
        Histogram histogram = Histogram.of(counts);
        Statistic statistic = quantity.equals("mean") ? Mean.of(histogram, 0.95) : Mean.standardDeviation(histogram);
        return statistic.valueIfComputable().orElseThrow();
    }

    private static double f(String dataset) {
        TreeMap<String, TreeMap<BigDecimal, Long>> groups = new TreeMap<>();
        for (String[] line : lines(dataset)) {
            groups.computeIfAbsent(line[0], key -> new TreeMap<>())
                    .merge(new BigDecimal(line[1]), Long.parseLong(line[2]), Long::sum);
        }
        TestOutcome f =
                Anova.of(groups.values().stream().map(Histogram::of).toList()).f();
        return assertInstanceOf(TestResult.class, f).statistic();
    }

    private static double regression(String dataset, String quantity) {
        List<String[]> lines = lines(dataset);
        double[][] data = lines.stream()
                .map(line -> java.util.Arrays.stream(line)
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
        LinearModel model = LinearModel.fit(Observations.of(data)).model().orElseThrow();
        boolean error = quantity.endsWith("_se");
        String name = error ? quantity.substring(0, quantity.length() - 3) : quantity;
        return switch (name) {
            case "F" -> model.f().statistic();
            case "r2" -> model.r2();
            case "residual_sd" -> model.sigma();
            default -> {
                Coefficient of = coefficient(model, name);
                yield error ? of.se() : of.b();
            }
        };
    }

    private static Coefficient coefficient(LinearModel model, String name) {
        List<String> names = List.of("GNPDEFL", "GNP", "UNEMP", "ARMED", "POP", "YEAR");
        return switch (name) {
            case "const", "B0" -> model.intercept();
            case "B1" -> model.slopes().get(0);
            default -> model.slopes().get(names.indexOf(name));
        };
    }

    private static List<String[]> lines(String name) {
        try (InputStream in = NumericalAccuracyTest.class.getResourceAsStream("nist/" + name + ".csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private record Row(String dataset, String quantity, String certified, double computed, String peer, String by) {
        boolean regression() {
            return List.of("Norris", "Longley").contains(dataset);
        }
    }
}
