package io.github.surveyreport.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of the report and the code that asks for them name the same keys. */
class WordsUsedTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "io", "github", "surveyreport");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]*\\b");
    private static final Pattern SAID = Pattern.compile("\\b(?:say|words\\.get)\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern COLUMNS =
            Pattern.compile("\\.(?:texts|numbers|dates|wides)\\(((?:\\s*\"[^\"]+\"\\s*,?)+)\\)");

    private final String code = code();
    private final Set<String> keys = keys();

    @Test
    void everyKeyIsAskedFor() {
        Set<String> pieces = pieces();
        assertEquals(
                List.of(),
                keys.stream().filter(key -> !isMadeOf(key, pieces)).sorted().toList());
        assertFalse(isMadeOf("conclusion.nobody-says-this", pieces));
    }

    @Test
    void everyKeyAskedForIsThere() {
        Set<String> asked = new TreeSet<>();
        SAID.matcher(code).results().forEach(said -> asked.add(said.group(1)));
        COLUMNS.matcher(code)
                .results()
                .forEach(columns -> LITERAL.matcher(columns.group(1))
                        .results()
                        .forEach(column -> asked.add("column." + column.group(1))));
        assertTrue(asked.size() > 700, "only " + asked.size() + " found");
        asked.removeAll(keys);
        assertEquals(Set.of(), asked);
    }

    /** Whether a key is put together from literals and names of constants that meet at points and hyphens. */
    private static boolean isMadeOf(String key, Set<String> pieces) {
        boolean[] reached = new boolean[key.length() + 1];
        reached[0] = true;
        for (int from = 0; from < key.length(); from++) {
            boolean cut = from == 0 || ".-".indexOf(key.charAt(from - 1)) >= 0 || ".-".indexOf(key.charAt(from)) >= 0;
            for (int to = from + 1; cut && reached[from] && to <= key.length(); to++) {
                reached[to] |= pieces.contains(key.substring(from, to));
            }
        }
        return reached[key.length()];
    }

    /** Also numbers, and constants in the lower case in which they stand in keys. */
    private Set<String> pieces() {
        Set<String> pieces = LITERAL.matcher(code)
                .results()
                .map(literal -> literal.group(1).replace(':', '-'))
                .collect(Collectors.toCollection(TreeSet::new));
        CONSTANT.matcher(code).results().forEach(constant -> {
            String lower = constant.group().toLowerCase(Locale.ROOT);
            pieces.addAll(List.of(constant.group(), lower, lower.replace('_', '-')));
        });
        pieces.addAll(List.of(".", "-", "0", "1", "2", "3", "5", "10"));
        return pieces;
    }

    private static Set<String> keys() {
        Properties texts = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(Words.BUNDLE.replace("%s", "en"))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.stringPropertyNames();
    }

    private static String code() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            StringBuilder code = new StringBuilder();
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                code.append(COMMENT.matcher(Files.readString(file)).replaceAll(""))
                        .append('\n');
            }
            return code.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
