package io.github.surveyreport.site.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Fits text into a measured width: by words for Latin, by characters for Chinese. */
final class TextFit {
    private static final String NOT_AT_START = "、。，．：；！？）】》」』”’%…·,.:;!?)]}/-";
    private static final String NOT_AT_END = "（【《「『“‘([{";

    /** Advance of a character at size 1. */
    private static final Map<Letter, Double> ADVANCES = new ConcurrentHashMap<>();

    private TextFit() {}

    private record Letter(int character, boolean bold) {}

    /** In pixels. The fonts have no kerning, so a text is as wide as its characters. */
    static double width(String text, TextStyle style) {
        double width = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            width += ADVANCES.computeIfAbsent(new Letter(text.codePointAt(at), style.bold()), TextFit::advance);
        }
        return width * style.size();
    }

    private static double advance(Letter letter) {
        int size = 100;
        TextStyle style = new TextStyle(size, letter.bold(), ChartTheme.INK);
        String text = Character.toString(letter.character());
        return style.font()
                        .createGlyphVector(ChartFonts.METRICS, text)
                        .getLogicalBounds()
                        .getWidth()
                / size;
    }

    static double widest(List<String> texts, TextStyle style) {
        return texts.stream().mapToDouble(text -> width(text, style)).max().orElse(0);
    }

    /** One line, cut with an ellipsis when it is too long. */
    static String line(String text, TextStyle style, double room) {
        if (width(text, style) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end).strip() + "…", style) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return end == 0 ? "" : text.substring(0, end).strip() + "…";
    }

    /** At most {@code most} lines of about the same length; the last one is cut when the text does not fit. */
    static List<String> lines(String text, TextStyle style, double room, int most) {
        int year = text.indexOf('年') + 1;
        if (most == 2 && year > 0 && width(text, style) > room && width(text.substring(year), style) <= room) {
            return List.of(text.substring(0, year), text.substring(year).strip());
        }
        List<String> lines = filled(text, style, room, most);
        double least = lines.size() > 1 ? Math.max(room / 2, widestWord(text, style)) : room;
        for (double narrower = least; narrower < room; narrower += room / 20) {
            List<String> even = filled(text, style, narrower, most + 1);
            boolean whole = !even.get(even.size() - 1).endsWith("…");
            if (whole && even.size() == lines.size()) {
                return even;
            }
        }
        return lines;
    }

    /** The longest part without a place to break. */
    private static double widestWord(String text, TextStyle style) {
        double widest = 0;
        int start = 0;
        for (int at = text.offsetByCodePoints(0, 1); at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            if (breaksBefore(text, at)) {
                widest = Math.max(widest, width(text.substring(start, at).strip(), style));
                start = at;
            }
        }
        return Math.max(widest, width(text.substring(start).strip(), style)) + 0.01;
    }

    private static List<String> filled(String text, TextStyle style, double room, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty()) {
            if (lines.size() == most - 1 || width(rest, style) <= room) {
                lines.add(line(rest, style, room));
                return lines;
            }
            int end = lineEnd(rest, style, room);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return lines.isEmpty() ? List.of("") : lines;
    }

    /** The last place to break within the room; within a word when there is none. */
    private static int lineEnd(String text, TextStyle style, double room) {
        int fits = 0;
        int breakable = 0;
        for (int end = text.offsetByCodePoints(0, 1); end < text.length(); end = text.offsetByCodePoints(end, 1)) {
            if (width(text.substring(0, end).strip(), style) > room) {
                break;
            }
            fits = end;
            if (breaksBefore(text, end)) {
                breakable = end;
            }
        }
        return breakable > 0 ? breakable : Math.max(fits, text.offsetByCodePoints(0, 1));
    }

    private static boolean breaksBefore(String text, int at) {
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at);
        if (after == ' ' || NOT_AT_START.indexOf(after) >= 0 || NOT_AT_END.indexOf(before) >= 0) {
            return false;
        }
        return before == ' ' || before == '-' || before == '/' || wide(before) || wide(after);
    }

    private static boolean wide(int character) {
        return character >= 0x2E80 && character <= 0xFFEF || character >= 0x20000;
    }
}
