package io.github.surveyreport.docs;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every message for users, as it is printed, apart from what it fills in: what was found, what to do, and its code. */
final class MessageReference {
    static final Path FOLDER = Path.of("src/main/resources/io/github/surveyreport/problem");

    /** The semicolon between what was found and what to do; one within quotes is part of an example. */
    private static final Pattern DO = Pattern.compile("[;；](?![”\"'’」])\\s*");

    private static final Pattern GAP = Pattern.compile("\\{[0-9]+(?::thing)?}");

    private MessageReference() {}

    /** Code (such as {@code config.no-file}) → message, in order of codes. */
    static Map<String, String> messages(String language) throws IOException {
        Map<String, String> messages = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith("_" + language + ".properties")) {
                    Properties texts = new Properties();
                    try (Reader reader = Files.newBufferedReader(file)) {
                        texts.load(reader);
                    }
                    String area = name.substring(0, name.indexOf('_'));
                    texts.stringPropertyNames().forEach(key -> messages.put(area + "." + key, texts.getProperty(key)));
                }
            }
        }
        return messages;
    }

    /** @param areas area → its heading; @param columns heads of the table */
    static String of(Map<String, String> messages, Map<String, String> areas, String... columns) {
        StringBuilder text = new StringBuilder();
        areas.forEach((area, heading) -> {
            text.append("\n### ")
                    .append(heading)
                    .append("\n\n")
                    .append(Generated.row(columns))
                    .append("|---|---|---|\n");
            messages.forEach((code, message) -> {
                if (code.startsWith(area + ".")) {
                    String[] parts = DO.split(message, 2);
                    text.append(Generated.row(
                            plain(parts[0]), parts.length > 1 ? plain(parts[1]) : "–", Generated.code(code)));
                }
            });
        });
        return text.append('\n').toString();
    }

    /** As text of a document: what is filled in is left open, and nothing is taken for markup. */
    private static String plain(String message) {
        return GAP.matcher(message).replaceAll("…").replace("\\", "\\\\").replaceAll("([<>*_\\[\\]`#])", "\\\\$1");
    }
}
