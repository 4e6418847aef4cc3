package io.github.surveyreport.advice;

import io.github.surveyreport.config.Outline;
import io.github.surveyreport.config.Outline.Spot;
import io.github.surveyreport.problem.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Adds keys and items to a YAML file in the way in which it is written, block or flow. */
final class YamlPlace {
    private final FileEdits edits;
    private final Outline outline;

    YamlPlace(FileEdits edits, Outline outline) {
        this.edits = edits;
        this.outline = outline;
    }

    /** Text in double quotes. */
    static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
        return escaped.chars().mapToObj(YamlPlace::printable).collect(Collectors.joining("", "\"", "\""));
    }

    private static String printable(int unit) {
        return unit < ' ' || unit == 0x7F || unit == 0x85 || unit == 0x2028 || unit == 0x2029
                ? String.format(java.util.Locale.ROOT, "\\u%04X", unit)
                : String.valueOf((char) unit);
    }

    /** Adds {@code key: value} to a map that has keys; whether there was a place for it. */
    boolean addKey(String key, String value, String... map) {
        Optional<Spot> spot = outline.find(map);
        List<String> keys = outline.below(map);
        if (spot.isEmpty() || keys.isEmpty()) {
            return false;
        }
        Location at = spot.get().value();
        if (edits.at(at.line(), at.column()) == '{') {
            edits.insertAfter(at.line(), at.column(), key + ": " + value + ", ");
            return true;
        }
        // The first key may share its line with the dash of an item.
        Location first = key(map, keys.get(0));
        boolean alone = edits.line(first.line()).isBlank() || indent(first.line()) == first.column() - 1;
        int line =
                alone ? first.line() : keys.size() > 1 ? key(map, keys.get(1)).line() : first.line() + 1;
        edits.insertBefore(line, List.of(" ".repeat(first.column() - 1) + key + ": " + value));
        return true;
    }

    /** Adds texts to a list of texts below a map, which is made where it is missing. */
    boolean addTexts(List<String> texts, String map, String list) {
        String all = texts.stream().map(YamlPlace::quoted).collect(Collectors.joining(", "));
        Optional<Spot> known = outline.find(map, list);
        if (outline.find(map).isEmpty()) {
            return outline.find("waves")
                    .map(waves -> {
                        edits.insertBefore(waves.key().line(), List.of(map + ":", "  " + list + ": [" + all + "]"));
                        return true;
                    })
                    .orElse(false);
        }
        if (known.isEmpty()) {
            return addKey(list, "[" + all + "]", map);
        }
        Location at = known.get().value();
        List<String> items = outline.below(map, list);
        if (edits.at(at.line(), at.column()) == '[') {
            edits.insertAfter(at.line(), at.column(), items.isEmpty() ? all : all + ", ");
            return true;
        }
        if (items.isEmpty()) {
            return false;
        }
        int line = key(new String[] {map, list}, items.get(0)).line();
        String indent = " ".repeat(indent(line));
        edits.insertBefore(
                line, texts.stream().map(text -> indent + "- " + quoted(text)).toList());
        return true;
    }

    /** Adds an item at the end of a list that has items: its keys with their values. */
    boolean addItem(List<String> pairs, String list) {
        Optional<Spot> spot = outline.find(list);
        List<String> items = outline.below(list);
        if (spot.isEmpty() || items.isEmpty()) {
            return false;
        }
        Location at = spot.get().value();
        if (edits.at(at.line(), at.column()) == '[') {
            edits.insertAfter(at.line(), at.column(), "{" + String.join(", ", pairs) + "}, ");
            return true;
        }
        String indent = " ".repeat(indent(key(new String[] {list}, items.get(0)).line()));
        List<String> lines = new ArrayList<>();
        pairs.forEach(pair -> lines.add(indent + (lines.isEmpty() ? "- " : "  ") + pair));
        edits.insertBefore(end(list), lines);
        return true;
    }

    /** The line behind the last one that belongs to a key of the outermost map: comments before the next key are not its. */
    private int end(String key) {
        int from = outline.find(key).orElseThrow().key().line();
        int end = outline.below().stream()
                .map(other -> outline.find(other).orElseThrow().key().line())
                .filter(line -> line > from)
                .mapToInt(Integer::intValue)
                .min()
                .orElse(edits.lines() + 1);
        while (end - 1 > from && blank(edits.line(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean blank(String line) {
        return line.isBlank() || line.startsWith("#");
    }

    private Location key(String[] map, String name) {
        List<String> path = new ArrayList<>(List.of(map));
        path.add(name);
        return outline.find(path.toArray(String[]::new)).orElseThrow().key();
    }

    private int indent(int line) {
        String text = edits.line(line);
        int indent = 0;
        while (indent < text.length() && text.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }
}
