package io.github.surveyreport.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every message, exactly. The cases are in {@code messages/*.txt}: {@code ##} names a case; its lines are added to the
 * small survey, or replace it when they begin with {@code schema}; {@code @file} begins another file; {@code >} is a
 * message that is expected.
 */
class MessagesTest {
    private static final List<String> FILES = List.of(
            "keys-and-values",
            "waves-and-files",
            "questions",
            "cleaning",
            "scorecard-and-priority",
            "issues-and-actions",
            "drivers-and-scales",
            "weighting",
            "time-and-careless",
            "service");

    @TestFactory
    Stream<DynamicTest> messagesAreAsWritten() {
        return FILES.stream().flatMap(file -> cases(file).stream());
    }

    private static List<DynamicTest> cases(String file) {
        List<DynamicTest> cases = new ArrayList<>();
        for (String part : resource("messages/" + file + ".txt").split("(?m)^## ")) {
            if (!part.isBlank()) {
                String name = part.lines().findFirst().orElseThrow();
                List<String> lines = part.lines().skip(1).toList();
                cases.add(DynamicTest.dynamicTest(
                        name,
                        () -> assertEquals(
                                String.join("\n", expected(lines)),
                                String.join("\n", Configurations.messages(files(lines))))));
            }
        }
        return cases;
    }

    private static List<String> expected(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("> "))
                .map(line -> line.substring(2))
                .toList();
    }

    private static Map<String, String> files(List<String> lines) {
        Map<String, StringBuilder> texts = new TreeMap<>();
        String file = "survey.yml";
        texts.put(file, new StringBuilder());
        for (String line : lines) {
            if (line.startsWith("@")) {
                file = line.substring(1);
                texts.put(file, new StringBuilder());
            } else if (!line.startsWith("> ") && !line.isEmpty()) {
                texts.get(file).append(line).append('\n');
            }
        }
        String survey = texts.remove("survey.yml").toString();
        Map<String, String> files = Configurations.small(survey);
        if (survey.startsWith("schema:")) {
            files.put("survey.yml", survey);
        }
        texts.forEach((path, text) -> files.put(path, text.toString()));
        return files;
    }

    private static String resource(String name) {
        try (InputStream in = MessagesTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
