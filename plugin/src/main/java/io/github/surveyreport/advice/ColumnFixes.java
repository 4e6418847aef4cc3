package io.github.surveyreport.advice;

import io.github.surveyreport.config.Outline;
import io.github.surveyreport.survey.ColumnShape;
import io.github.surveyreport.survey.FileUse;
import io.github.surveyreport.survey.FileUse.UnusedColumn;
import io.github.surveyreport.survey.PersonalHeads;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Columns that nothing reads: a question for each that looks like one, the others on the list of those to ignore. */
final class ColumnFixes {
    private static final int MOST_CHOICES = 12;
    private static final int FEW = 20;
    private static final Pattern RECOMMEND = Pattern.compile("推荐|(?i:recommend)");

    private final List<FileUse> files;
    private final YamlPlace place;
    private final Set<String> ids;

    ColumnFixes(List<FileUse> files, FileEdits edits, Outline outline) {
        this.files = files;
        this.place = new YamlPlace(edits, outline);
        this.ids = new TreeSet<>(outline.below("questions"));
    }

    /** Whether something was proposed for every one of the columns. */
    boolean mend() {
        Map<String, List<UnusedColumn>> columns = new LinkedHashMap<>();
        files.forEach(file -> file.unused()
                .forEach(column -> columns.computeIfAbsent(column.name(), any -> new ArrayList<>())
                        .add(column)));
        List<String> ignored = new ArrayList<>();
        boolean all = true;
        for (Map.Entry<String, List<UnusedColumn>> column : columns.entrySet()) {
            List<String> type = type(column.getKey(), merged(column.getValue()), differs(column.getValue()));
            boolean asked = !type.isEmpty() && wholeWaves(column.getKey());
            if (!asked) {
                ignored.add(column.getKey());
            } else {
                all &= place.addItem(stub(column.getKey(), type), "questions");
            }
        }
        return (ignored.isEmpty() || place.addTexts(ignored, "columns", "ignore")) && all && !columns.isEmpty();
    }

    /** Whether each file has one column of the name, or no file of its wave has. */
    private boolean wholeWaves(String column) {
        boolean single = files.stream()
                .allMatch(file -> file.columns().stream().filter(column::equals).count() <= 1);
        Set<String> with = waves(column);
        return single && files.stream().noneMatch(file -> with.contains(file.wave()) && !has(file, column));
    }

    private Set<String> waves(String column) {
        return files.stream()
                .filter(file -> has(file, column))
                .map(FileUse::wave)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean has(FileUse file, String column) {
        return file.columns().contains(column);
    }

    private List<String> stub(String column, List<String> type) {
        List<String> pairs = new ArrayList<>();
        pairs.add("id: " + id(column));
        pairs.add("column: " + YamlPlace.quoted(column));
        pairs.add("text: " + YamlPlace.quoted(column));
        pairs.addAll(type);
        Set<String> waves = waves(column);
        long all = files.stream().map(FileUse::wave).distinct().count();
        if (waves.size() < all) {
            pairs.add("waves: [" + waves.stream().map(YamlPlace::quoted).collect(Collectors.joining(", ")) + "]");
        }
        return pairs;
    }

    /** What kind of question the cells look like; empty when they look like none. */
    private static List<String> type(String column, ColumnShape shape, boolean differs) {
        boolean constant = shape.numbers() && shape.distinct() == 1;
        if (PersonalHeads.mentioned(column) || shape.cells() == 0 || constant || shape.whole() && differs) {
            return List.of();
        }
        if (shape.whole() && shape.lowest() >= 0 && shape.highest() <= 10) {
            return scale(column, shape);
        }
        if (shape.numbers()) {
            return List.of("type: number");
        }
        return shape.distinct() <= MOST_CHOICES && shape.distinct() * 2L <= shape.cells()
                ? List.of("type: single", "choices: auto")
                : List.of("type: text");
    }

    private static List<String> scale(String column, ColumnShape shape) {
        boolean ten = shape.highest() > 7 || shape.lowest() == 0 && shape.highest() > 5;
        if (ten && RECOMMEND.matcher(column).find()) {
            return List.of("type: nps");
        }
        long lowest = Math.min(1, shape.lowest());
        long highest = ten ? 10 : shape.highest() > 5 ? 7 : 5;
        return List.of("type: rating", "scale: [" + lowest + ", " + highest + "]");
    }

    /** Whether most cells of the files hold something of their own, as serial numbers do. */
    private static boolean differs(List<UnusedColumn> columns) {
        long cells =
                columns.stream().mapToLong(column -> column.shape().cells()).sum();
        long distinct =
                columns.stream().mapToLong(column -> column.shape().distinct()).sum();
        return cells > FEW && distinct * 2 > Math.min(cells, 1_000L * columns.size());
    }

    private static ColumnShape merged(List<UnusedColumn> columns) {
        List<ColumnShape> shapes = columns.stream()
                .map(UnusedColumn::shape)
                .filter(shape -> shape.cells() > 0)
                .toList();
        return new ColumnShape(
                shapes.stream().mapToLong(ColumnShape::cells).sum(),
                shapes.stream().mapToInt(ColumnShape::distinct).max().orElse(0),
                shapes.stream().allMatch(ColumnShape::numbers),
                !shapes.isEmpty() && shapes.stream().allMatch(ColumnShape::whole),
                shapes.stream().mapToLong(ColumnShape::lowest).min().orElse(0),
                shapes.stream().mapToLong(ColumnShape::highest).max().orElse(0));
    }

    /** Made of the name where that is short and in Latin letters; else numbered. */
    private String id(String column) {
        String plain =
                column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        boolean latin = column.chars().allMatch(unit -> unit < 0x80);
        String id = latin && plain.matches("[a-z][a-z0-9_]{0,29}") ? plain : "q_new1";
        for (int i = 2; !ids.add(id); i++) {
            id = (id.equals("q_new" + (i - 1)) ? "q_new" : plain + "_") + i;
        }
        return id;
    }
}
