package io.github.surveyreport.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ProblemTextsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]+(?::thing)?}");

    /** Areas are found on the class path, so that a new one is held to this too. */
    @TestFactory
    Stream<DynamicTest> bothLanguagesHaveTheSameKeysAndPlaceholders() throws Exception {
        List<String> areas = areas();
        assertFalse(areas.isEmpty());
        return areas.stream()
                .map(area -> DynamicTest.dynamicTest(
                        area, () -> assertEquals(lines(area, Language.EN), lines(area, Language.ZH_CN))));
    }

    @Test
    void argumentsWithBracesAreLeftAlone() {
        Problem problem = Problem.error("config.no-file", Location.NONE, "{1} it's");
        assertEquals(
                "file \"{1} it's\" does not exist; check the path, relative to the folder of survey.yml",
                problem.message(Language.EN));
    }

    @Test
    void thingsAreNamedInTheLanguageOfTheMessage() {
        Problem problem = Problem.error("config.missing-key", new Location("a.yml", 2, 3), "id", "wave 2026 Q1");
        assertEquals("a.yml:2:3: missing key \"id\" in wave \"2026 Q1\"", problem.located(Language.EN));
        assertEquals("a.yml:2:3: 波次“2026 Q1”缺少键“id”", problem.located(Language.ZH_CN));
    }

    @Test
    void anUnknownCodeIsAFaultOfTheProgram() {
        Problem problem = Problem.error("config.no-such-code", Location.NONE);
        assertThrows(IllegalStateException.class, () -> problem.message(Language.EN));
    }

    private static List<String> areas() throws IOException, URISyntaxException {
        Path folder = Path.of(
                        ProblemTexts.class.getResource("config_en.properties").toURI())
                .getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties"))
                    .map(name -> name.substring(0, name.indexOf('_')))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /** {@code key {0} {1:thing}} for every text, so that a difference shows as a line. */
    private static String lines(String area, Language language) throws IOException, URISyntaxException {
        Properties texts = new Properties();
        Path file = Path.of(ProblemTexts.class
                .getResource(area + "_" + language.tag() + ".properties")
                .toURI());
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        TreeMap<String, String> lines = new TreeMap<>();
        for (String key : texts.stringPropertyNames()) {
            TreeSet<String> placeholders = new TreeSet<>();
            PLACEHOLDER.matcher(texts.getProperty(key)).results().forEach(found -> placeholders.add(found.group()));
            lines.put(key, key + " " + String.join(" ", placeholders));
        }
        return String.join("\n", lines.values());
    }
}
