package io.github.surveyreport.run;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A copy of a project in which every character that means something to a browser, a template, a spreadsheet or Markdown
 * is replaced by its full-width twin, which means nothing: the same project in harmless words of the same kind.
 */
final class HarmlessTwin {
    private static final String MEANINGFUL = "<>&\"'$#{}[]()=+@|%\\!;*`~^";

    private HarmlessTwin() {}

    static void write(Path from, Path to) {
        Projects.tree(from).forEach((path, content) -> {
            try {
                Path file = to.resolve(path);
                Files.createDirectories(file.getParent());
                Files.writeString(file, twin(path, new String(content, StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String twin(String path, String text) {
        if (path.endsWith(".yml")) {
            return json(new Load(LoadSettings.builder().build()).loadFromString(text));
        }
        return path.endsWith(".csv") ? csv(text) : harmless(text);
    }

    private static String csv(String text) {
        try (CSVParser records = CSVParser.parse(new StringReader(text), CSVFormat.DEFAULT)) {
            return records.stream()
                    .map(record -> record.stream()
                            .map(cell -> '"' + harmless(cell) + '"')
                            .collect(Collectors.joining(",", "", "\n")))
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JSON is YAML too. */
    private static String json(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> entries = new LinkedHashMap<>(map);
            return entries.entrySet().stream()
                    .map(entry -> json(entry.getKey()) + ": " + json(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(HarmlessTwin::json).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String text ? '"' + harmless(text) + '"' : String.valueOf(value);
    }

    private static String harmless(String text) {
        StringBuilder twin = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean sign = MEANINGFUL.indexOf(c) >= 0 || (c == '-' && i == 0);
            twin.append(sign ? (char) (c + 0xFEE0) : c);
        }
        return twin.toString().replace("javascript:", "javascript，");
    }
}
