package io.github.surveyreport.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every key that the reader accepts stands in the reference of the configuration, in both languages. */
class DocumentedKeysTest {
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`]*`|(?m:^#[^\\n]*$)");
    private static final List<String> FILES = List.of("survey", "issues", "actions", "causes", "gates");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");
    private static final List<String> BRANCHES = List.of("anyOf", "oneOf", "allOf");

    @ParameterizedTest
    @ValueSource(strings = {"configuration.md", "configuration.zh-CN.md"})
    void everyKeyIsInTheReference(String name) throws IOException {
        TreeSet<String> missing = new TreeSet<>();
        FILES.forEach(file -> keys(Format.schemas().get(file), missing));
        missing.removeAll(words(Files.readString(Path.of("..", "docs", name))));
        assertEquals("[]", missing.toString());
    }

    private static TreeSet<String> words(String document) {
        TreeSet<String> words = new TreeSet<>();
        Matcher code = CODE.matcher(document);
        while (code.find()) {
            Matcher word = WORD.matcher(code.group());
            while (word.find()) {
                words.add(word.group());
            }
        }
        return words;
    }

    private static void keys(Object schema, TreeSet<String> keys) {
        if (!(schema instanceof Map<?, ?> map)) {
            return;
        }
        if (map.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((key, value) -> {
                keys.add(key.toString());
                keys(value, keys);
            });
        }
        keys(map.get("items"), keys);
        keys(map.get("additionalProperties"), keys);
        for (String branch : BRANCHES) {
            if (map.get(branch) instanceof List<?> options) {
                options.forEach(option -> keys(option, keys));
            }
        }
    }
}
