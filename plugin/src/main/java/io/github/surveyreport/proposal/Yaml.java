package io.github.surveyreport.proposal;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Scalars that mean exactly what they hold, whatever that is. */
final class Yaml {
    /** Written without quotes: words that nothing takes for a number, a flag, nothing at all or a mark. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z\\p{IsHan}][A-Za-z0-9\\p{IsHan} _./()（）？、。“”-]*");

    private static final Pattern WORD =
            Pattern.compile("true|false|null|yes|no|on|off|y|n|nan|inf", Pattern.CASE_INSENSITIVE);

    private Yaml() {}

    static String text(String text) {
        boolean plain = PLAIN.matcher(text).matches()
                && !WORD.matcher(text).matches()
                && text.strip().equals(text)
                && text.chars().noneMatch(Yaml::mustEscape);
        return plain ? text : quoted(text);
    }

    /** {@code [a, "b, c"]} */
    static String list(Collection<String> texts) {
        return texts.stream().map(Yaml::item).collect(Collectors.joining(", ", "[", "]"));
    }

    /** {@code {a: 1, "b, c": 2}} */
    static String map(Map<String, ?> entries) {
        return entries.entrySet().stream()
                .map(entry ->
                        quoted(entry.getKey()) + ": " + item(entry.getValue().toString()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** Numbers stay numbers. */
    private static String item(String text) {
        return text.matches("-?(?:0|[1-9]\\d{0,8})") ? "\"" + text + "\"" : text(text);
    }

    /** On one line and harmless in a comment. */
    static String comment(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(c -> line.appendCodePoint(mustEscape(c) ? ' ' : c));
        return line.toString().strip();
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c == '\n') {
                quoted.append("\\n");
            } else if (mustEscape(c)) {
                quoted.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }

    /** What an editor would not show, or show in another order than it stands. */
    private static boolean mustEscape(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> c == 0xFEFF || (c != ' ' && Character.isSpaceChar(c));
        };
    }
}
