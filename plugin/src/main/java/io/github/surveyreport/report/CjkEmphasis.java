package io.github.surveyreport.report;

import java.util.HashMap;
import java.util.Map;

/**
 * Makes emphasis work beside Chinese punctuation. CommonMark decides by the neighbours of {@code **} whether it opens or
 * closes, and takes for granted that words are parted by blanks: in {@code **重要的。**所以} the closing mark does not close.
 * A space that nobody types, set on the outer side of such a mark, settles it and is removed from the HTML.
 */
final class CjkEmphasis {
    /** U+205F, a space (Zs) that does not occur in narratives; if it does, it is lost. */
    private static final char HELPER = '\u205F';

    private CjkEmphasis() {}

    static String prepare(String markdown) {
        StringBuilder result = new StringBuilder(markdown.length() + 16);
        Map<Integer, Boolean> open = new HashMap<>();
        boolean fenced = false;
        for (String line : markdown.replace(String.valueOf(HELPER), "").split("(?<=\n)")) {
            boolean fence = line.strip().startsWith("```") || line.strip().startsWith("~~~");
            fenced = fence != fenced;
            if (line.isBlank()) {
                open.clear();
            }
            if (fence || fenced || line.startsWith("    ")) {
                result.append(line);
            } else {
                prepareLine(line, open, result);
            }
        }
        return result.toString();
    }

    static String remove(String html) {
        return html.replace(String.valueOf(HELPER), "");
    }

    private static void prepareLine(String line, Map<Integer, Boolean> open, StringBuilder result) {
        boolean code = false;
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                result.append(c).append(line.charAt(i + 1));
                i += 2;
            } else if (c == '*' && !code) {
                int end = i;
                while (end < line.length() && line.charAt(end) == '*') {
                    end++;
                }
                mark(line, i, end, open, result);
                i = end;
            } else {
                code = (c == '`') != code;
                result.append(c);
                i++;
            }
        }
    }

    private static void mark(String line, int start, int end, Map<Integer, Boolean> open, StringBuilder result) {
        char before = start == 0 ? '\n' : line.charAt(start - 1);
        char after = end == line.length() ? '\n' : line.charAt(end);
        String marks = line.substring(start, end);
        boolean listItem = Character.isWhitespace(before) && Character.isWhitespace(after);
        boolean closes = open.getOrDefault(end - start, false);
        if (!listItem) {
            open.put(end - start, !closes);
        }
        if (closes && isPunctuation(before) && isLetter(after)) {
            result.append(marks).append(HELPER);
        } else if (!closes && isPunctuation(after) && isLetter(before)) {
            result.append(HELPER).append(marks);
        } else {
            result.append(marks);
        }
    }

    private static boolean isPunctuation(char c) {
        return !Character.isLetterOrDigit(c) && !Character.isWhitespace(c);
    }

    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c);
    }
}
