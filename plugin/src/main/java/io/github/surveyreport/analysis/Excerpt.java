package io.github.surveyreport.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shortens a comment for quoting: whole when short, else the sentence, or the clause, that shows what it is about. */
final class Excerpt {
    /** Chinese characters; a letter of another script takes half the room. */
    private static final int LONGEST = 60;

    private static final String SENTENCE_ENDS = "。！？!?；;\n";
    private static final String CLAUSE_ENDS = SENTENCE_ENDS + "，,、：:";
    private static final String CUT = "…";

    private Excerpt() {}

    /**
     * @param phrases what shows the issue; the parts of a phrase put together are divided by {@code …}
     * @return empty when it is long and no phrase stands in it as it was counted
     */
    static Optional<String> of(String comment, List<String> phrases) {
        String text = plain(comment);
        if (fits(text)) {
            return Optional.of(text.replaceAll("\\s+", " ").strip());
        }
        return around(text, SENTENCE_ENDS, phrases).or(() -> around(text, CLAUSE_ENDS, phrases));
    }

    private static Optional<String> around(String text, String ends, List<String> phrases) {
        List<String> parts = parts(text, ends);
        for (int i = 0; i < parts.size(); i++) {
            if (fits(parts.get(i)) && shows(parts.get(i), phrases)) {
                String part = parts.get(i).replaceAll("\\s+", " ").strip();
                return Optional.of((i > 0 ? CUT : "") + part + (i < parts.size() - 1 ? CUT : ""));
            }
        }
        return Optional.empty();
    }

    private static List<String> parts(String text, String ends) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean stop = text.charAt(i) == '.' && (i + 1 == text.length() || text.charAt(i + 1) == ' ');
            if (stop || ends.indexOf(text.charAt(i)) >= 0) {
                parts.add(text.substring(start, i + 1));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        parts.removeIf(String::isBlank);
        return parts;
    }

    private static boolean shows(String part, List<String> phrases) {
        String lower = part.toLowerCase(Locale.ROOT);
        return phrases.stream()
                .anyMatch(phrase -> List.of(phrase.split(CUT)).stream().allMatch(lower::contains));
    }

    private static boolean fits(String text) {
        int halves = text.codePoints().map(c -> c < 0x2e80 ? 1 : 2).sum();
        return halves <= 2 * LONGEST;
    }

    /** Without characters that turn the direction of the text or steer a terminal. */
    private static String plain(String comment) {
        StringBuilder plain = new StringBuilder();
        comment.codePoints()
                .filter(c -> c == '\n' || !Character.isISOControl(c))
                .filter(c -> !(c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069 || c == 0x200e || c == 0x200f))
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
