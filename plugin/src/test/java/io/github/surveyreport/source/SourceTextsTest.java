package io.github.surveyreport.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SourceTextsTest {

    @Test
    void everyMessageExistsInBothLanguagesWithTheSameArguments() throws IOException {
        assertEquals(arguments("en"), arguments("zh-CN"));
    }

    private static Map<String, String> arguments(String language) throws IOException {
        String bundle = "/io/github/surveyreport/problem/source_" + language + ".properties";
        Properties texts = new Properties();
        try (InputStream in = SourceTextsTest.class.getResourceAsStream(bundle)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        Map<String, String> arguments = new TreeMap<>();
        texts.stringPropertyNames()
                .forEach(key -> arguments.put(key, texts.getProperty(key).replaceAll("[^{}0-9]|(?<!\\{)\\d", "")));
        return arguments;
    }
}
