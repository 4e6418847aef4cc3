package io.github.surveyreport.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SurveyTextsTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9]}");

    @Test
    void everyMessageExistsInBothLanguagesWithTheSameArguments() throws IOException {
        assertEquals(arguments("en"), arguments("zh-CN"));
    }

    private static Map<String, Set<String>> arguments(String language) throws IOException {
        String bundle = "/io/github/surveyreport/problem/survey_" + language + ".properties";
        Properties texts = new Properties();
        try (InputStream in = SurveyTextsTest.class.getResourceAsStream(bundle)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        Map<String, Set<String>> arguments = new TreeMap<>();
        texts.stringPropertyNames().forEach(key -> arguments.put(key, placeholders(texts.getProperty(key))));
        return arguments;
    }

    private static Set<String> placeholders(String text) {
        return new TreeSet<>(
                ARGUMENT.matcher(text).results().map(MatchResult::group).toList());
    }
}
