package io.github.surveyreport.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.surveyreport.problem.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}，。；：（）“”]");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertEquals(
                new TreeSet<>(texts(Language.ZH_CN).stringPropertyNames()),
                new TreeSet<>(texts(Language.EN).stringPropertyNames()));
    }

    /** Properties keep the last of two without a word. */
    @Test
    void everyTextStandsOnce() throws IOException {
        for (Language language : Language.values()) {
            Map<String, Long> keys = lines(language).stream()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .collect(Collectors.groupingBy(
                            line -> line.substring(0, line.indexOf('=')), TreeMap::new, Collectors.counting()));
            keys.values().removeIf(count -> count == 1);
            assertEquals(Map.of(), keys);
        }
    }

    @Test
    void bothLanguagesUseTheSamePlaceholders() throws IOException {
        Properties chinese = texts(Language.ZH_CN);
        Properties english = texts(Language.EN);
        for (String key : chinese.stringPropertyNames()) {
            assertEquals(placeholders(chinese.getProperty(key)), placeholders(english.getProperty(key)), key);
        }
    }

    @Test
    void englishTextsHoldNoChinese() throws IOException {
        Properties english = texts(Language.EN);
        for (String key : english.stringPropertyNames()) {
            String text = english.getProperty(key).replace("“", "").replace("”", "");
            assertFalse(HAN.matcher(text).find(), key);
        }
    }

    @Test
    void bracesInAnArgumentStayWhatTheyAre() {
        assertEquals("目标 {1} {0}", Words.of(Language.ZH_CN).get("chart.target", "{1} {0}"));
    }

    @Test
    void missingKeyIsADefect() {
        IllegalStateException defect = assertThrows(
                IllegalStateException.class, () -> Words.of(Language.EN).get("no.such.key"));
        assertEquals("no text no.such.key in en", defect.getMessage());
    }

    private static TreeSet<String> placeholders(String text) {
        TreeSet<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(result -> found.add(result.group()));
        return found;
    }

    private static List<String> lines(Language language) throws IOException {
        try (InputStream in = Words.class.getResourceAsStream(Words.BUNDLE.replace("%s", language.tag()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static Properties texts(Language language) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(Words.BUNDLE.replace("%s", language.tag()))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
