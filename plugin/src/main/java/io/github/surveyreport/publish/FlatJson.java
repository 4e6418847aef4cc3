package io.github.surveyreport.publish;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON objects whose values are all strings: the little that is written beside a site, and read back. */
final class FlatJson {
    private static final String STRING = "\"((?:[^\"\\\\\\p{Cntrl}]|\\\\[\"\\\\/bfnrt]|\\\\u[0-9a-fA-F]{4})*+)\"";
    private static final Pattern ENTRY = Pattern.compile("\\s*" + STRING + "\\s*:\\s*" + STRING + "\\s*([,}])");

    private FlatJson() {}

    static String line(Map<String, String> values) {
        StringJoiner entries = new StringJoiner(", ", "{", "}");
        values.forEach((key, value) -> entries.add(quoted(key) + ": " + quoted(value)));
        return entries.toString();
    }

    /** The object, in its order; empty when the bytes are anything else. */
    static Optional<Map<String, String>> read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).strip();
        if (!text.startsWith("{")) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        Matcher entry = ENTRY.matcher(text).region(1, text.length());
        while (entry.lookingAt()) {
            values.put(plain(entry.group(1)), plain(entry.group(2)));
            if (entry.group(3).equals("}")) {
                return entry.end() == text.length() ? Optional.of(values) : Optional.empty();
            }
            entry.region(entry.end(), text.length());
        }
        return Optional.empty();
    }

    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < 0x20 || c == 0x7f) {
                json.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    private static String plain(String json) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char sign = json.charAt(++i);
            switch (sign) {
                case 'b' -> text.append('\b');
                case 'f' -> text.append('\f');
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 't' -> text.append('\t');
                case 'u' -> {
                    text.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> text.append(sign);
            }
        }
        return text.toString();
    }
}
