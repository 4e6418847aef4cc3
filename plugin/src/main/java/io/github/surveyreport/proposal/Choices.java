package io.github.surveyreport.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The options of a question, or the values of a group, as they are written down. */
final class Choices {
    /** An option that fewer gave may be what a person wrote; its text stays in the data. */
    static final long SHARED = 5;

    /** More than this nobody wants to read in a file. */
    static final int MOST = 40;

    private static final int LONGEST_LINE = 240;
    private static final int POSITIONS_A_LINE = 15;

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d\\s,]*");
    private static final Pattern LESS = Pattern.compile("(?i)^(?:less|under|below|up to|<|≤|不足|小于|低于).*|.*(?:以下|以内)$");
    private static final Pattern OTHER = Pattern.compile("(?i)^(?:other|others|其他|其它|none|以上都没有|无)\\b.*|^(?:其他|其它).*");

    private Choices() {}

    /** One line for each: {@code {id: git, label: Git}}. */
    static String written(List<String> labels) {
        Set<String> ids = new HashSet<>(labels);
        List<String> lines = new ArrayList<>();
        for (String label : labels) {
            String id = id(label, lines.size() + 1, ids);
            ids.add(id);
            lines.add(
                    id.equals(label)
                            ? "{id: " + Yaml.text(id) + "}"
                            : "{id: " + Yaml.text(id) + ", label: " + Yaml.text(label) + "}");
        }
        StringBuilder yaml = new StringBuilder();
        lines.forEach(line -> yaml.append("\n- ").append(line));
        return yaml.toString();
    }

    /** Headers, or positions where the headers together would make a line that nobody reads. */
    static String references(List<Column> columns) {
        List<String> headers =
                columns.stream().map(column -> column.heading().reference()).toList();
        if (headers.stream().mapToInt(String::length).sum() <= LONGEST_LINE) {
            return Yaml.list(headers);
        }
        StringBuilder yaml = new StringBuilder("\n[");
        for (int i = 0; i < columns.size(); i++) {
            yaml.append(i == 0 ? "" : i % POSITIONS_A_LINE == 0 ? ",\n" : ", ");
            yaml.append("\"#").append(columns.get(i).heading().position() + 1).append('"');
        }
        return yaml.append(']').toString();
    }

    private static String id(String label, int number, Set<String> taken) {
        String slug =
                label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (label.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,29}")) {
            return label;
        }
        boolean fits = !slug.isEmpty() && slug.length() <= 30 && label.chars().allMatch(c -> c < 128);
        if (fits && !taken.contains(slug)) {
            return slug;
        }
        String numbered = "c" + number;
        while (taken.contains(numbered)) {
            numbered += "x";
        }
        return numbered;
    }

    /** In reading order: by the first number in them where all have one, else the frequent before the rare and "other" last. */
    static List<String> ordered(Map<String, Long> counts) {
        List<String> texts = new ArrayList<>(counts.keySet());
        if (texts.stream().allMatch(text -> NUMBER.matcher(text).find())) {
            texts.sort(Comparator.comparingDouble(Choices::number)
                    .thenComparing(text -> LESS.matcher(text).matches() ? 0 : 1)
                    .thenComparing(Comparator.naturalOrder()));
        } else {
            texts.sort(Comparator.comparing((String text) -> OTHER.matcher(text).matches() ? 1 : 0)
                    .thenComparing(text -> -counts.get(text))
                    .thenComparing(Comparator.naturalOrder()));
        }
        return texts;
    }

    private static double number(String text) {
        Matcher number = NUMBER.matcher(text);
        number.find();
        String digits = number.group().replaceAll("\\D", "");
        return digits.length() > 15
                ? Double.MAX_VALUE
                : Double.parseDouble(digits) - (LESS.matcher(text).matches() ? 0.5 : 0);
    }
}
