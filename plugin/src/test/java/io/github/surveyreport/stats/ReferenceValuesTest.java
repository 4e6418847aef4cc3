package io.github.surveyreport.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The list of reference values, {@code docs/reference-values.md}: every test named there is one, and has the numbers listed
 * beside it in its code, rounded as listed.
 */
class ReferenceValuesTest {
    private static final Path LIST = Path.of("..", "docs", "reference-values.md");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d*\\.?\\d+(?:[eE]-?\\d+)?(?![\\w.])");
    private static final Pattern TEST = Pattern.compile("`(\\w+)\\.(\\w+)`");
    private static final double ROUNDING = 1e-9;

    private final TreeMap<String, String> sources = sources();

    @Test
    void everyTestOfTheListHoldsItsNumbers() {
        List<String> wrong = new ArrayList<>();
        for (Row row : rows()) {
            TreeSet<BigDecimal> found = new TreeSet<>();
            for (String test : row.tests()) {
                String code = code(test);
                if (code.isEmpty()) {
                    wrong.add(test + " is no test");
                }
                found.addAll(numbers(code));
            }
            if (!row.tests().isEmpty()) {
                row.values().stream()
                        .filter(value -> found.stream().noneMatch(number -> rounds(number, value)))
                        .forEach(value -> wrong.add(row.tests() + " does not hold " + value));
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void whatNoTestHoldsHasItsReason() {
        List<Row> without = rows().stream().filter(row -> row.tests().isEmpty()).toList();

        without.forEach(row -> assertTrue(row.last().matches("– .{20,}"), row.last()));
        assertTrue(without.size() < 5, () -> "not held: " + without);
    }

    /** A list that was not read would hold everything. */
    @Test
    void listIsReadAndItsNumbersAreLookedFor() {
        assertTrue(rows().size() > 80);
        assertTrue(rows().stream().mapToInt(row -> row.values().size()).sum() > 300);
        assertTrue(
                numbers(code("ProportionTest.wilsonAgreesWithRToSixDecimals")).contains(new BigDecimal("0.2552885")));
        assertEquals("", code("ProportionTest.thereIsNoSuchTest"));
        assertTrue(rounds(new BigDecimal(".8431427695647598"), new BigDecimal(".843143")));
        assertTrue(!rounds(new BigDecimal(".8431427695647598"), new BigDecimal(".843142")));
    }

    private static boolean rounds(BigDecimal number, BigDecimal listed) {
        double half = 0.5 * listed.ulp().doubleValue();
        return number.subtract(listed).abs().doubleValue() <= half * (1 + ROUNDING);
    }

    /** Without signs: a minus in front of a name is one too. */
    private static List<BigDecimal> numbers(String text) {
        List<BigDecimal> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text.replace("_", ""));
        while (matcher.find()) {
            numbers.add(new BigDecimal(matcher.group()));
        }
        return numbers;
    }

    /** The test with its annotations and without comments; empty when there is none of that name. */
    private String code(String test) {
        String name = test.substring(test.indexOf('.') + 1);
        String source = sources.getOrDefault(test.substring(0, test.indexOf('.')), "");
        int at = source.indexOf(" void " + name + "(");
        if (at < 0) {
            return "";
        }
        String from = source.substring(source.lastIndexOf("\n\n", at), source.indexOf("\n    }\n", at));
        return from.contains("Test\n") ? from : "";
    }

    private static TreeMap<String, String> sources() {
        TreeMap<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            files.filter(file -> file.toString().endsWith("Test.java"))
                    .forEach(file -> sources.put(
                            file.getFileName().toString().replace(".java", ""),
                            read(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\n]*", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    private static List<Row> rows() {
        return read(LIST)
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| what"))
                .map(line -> line.substring(2, line.length() - 2).split(" \\| "))
                .map(cells -> new Row(cells[1], cells[2]))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Row(String listed, String last) {
        List<BigDecimal> values() {
            return listed.equals("–")
                    ? List.of()
                    : Arrays.stream(listed.split(" "))
                            .map(value -> new BigDecimal(value).abs())
                            .toList();
        }

        List<String> tests() {
            return TEST.matcher(last)
                    .results()
                    .map(found -> found.group(1) + "." + found.group(2))
                    .toList();
        }
    }
}
