package io.github.surveyreport.advice;

import io.github.surveyreport.config.Outline;
import io.github.surveyreport.config.Outline.Spot;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Suggestions;
import io.github.surveyreport.survey.FileUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Headers that have changed: in all files, then the configuration names the new one; in some of them, then it names the
 * position, if that is the same everywhere.
 */
final class HeaderFixes {
    private static final String MISSPELT = "survey.missing-column-suggest";
    private static final String REWORDED = "survey.missing-column-alike";

    private final Set<String> proposed = new TreeSet<>();
    private final List<FileUse> files;
    private final FileEdits edits;
    private final Outline outline;

    HeaderFixes(List<FileUse> files, FileEdits edits, Outline outline) {
        this.files = files;
        this.edits = edits;
        this.outline = outline;
    }

    /** The problems among those given that it mends. */
    List<Problem> mend(List<Problem> problems) {
        Map<String, List<Problem>> byUser = new LinkedHashMap<>();
        problems.stream()
                .filter(problem ->
                        problem.code().equals(MISSPELT) || problem.code().equals(REWORDED))
                .forEach(problem -> byUser.computeIfAbsent(
                                problem.arguments().get(1) + "\n"
                                        + problem.arguments().get(0),
                                any -> new ArrayList<>())
                        .add(problem));
        List<Problem> mended = new ArrayList<>();
        byUser.values().forEach(same -> {
            if (mendOne(same)) {
                mended.addAll(same);
            }
        });
        return mended;
    }

    private boolean mendOne(List<Problem> same) {
        String column = same.get(0).arguments().get(0);
        String user = same.get(0).arguments().get(1).replaceFirst(" \\[.*", "");
        boolean misspelt = same.stream().allMatch(problem -> problem.code().equals(MISSPELT));
        Optional<String> name = misspelt ? newName(same, column).or(() -> position(same, column)) : newWording(column);
        return name.isPresent() && proposed.add(name.get()) && put(user.split("\\.", 2), column, name.get());
    }

    /** The name that all files have which lack the old one, where none has that. */
    private Optional<String> newName(List<Problem> same, String column) {
        Set<String> meant = new TreeSet<>();
        same.forEach(problem -> meant.add(problem.arguments().get(2)));
        boolean gone = files.stream().noneMatch(file -> file.columns().contains(column));
        return meant.size() == 1 && gone ? meant.stream().findFirst() : Optional.empty();
    }

    /** Of the columns that nothing reads, the one most like the old in every file, where no file has the old. */
    private Optional<String> newWording(String column) {
        Set<String> meant = new TreeSet<>();
        for (FileUse file : files) {
            List<String> unread =
                    file.unused().stream().map(FileUse.UnusedColumn::name).toList();
            List<String> alike = file.columns().contains(column) ? List.of() : Suggestions.alike(column, unread);
            if (alike.isEmpty()) {
                return Optional.empty();
            }
            meant.add(alike.get(0));
        }
        return meant.size() == 1 ? meant.stream().findFirst() : Optional.empty();
    }

    /** {@code #5} where the column is the fifth of every file, under whichever name. */
    private Optional<String> position(List<Problem> same, String column) {
        Map<String, String> meant = new LinkedHashMap<>();
        same.forEach(problem ->
                meant.put(problem.location().file(), problem.arguments().get(2)));
        Set<Integer> positions = new TreeSet<>();
        for (FileUse file : files) {
            positions.add(file.columns().indexOf(meant.getOrDefault(file.file(), column)) + 1);
        }
        return positions.size() == 1 && !positions.contains(0)
                ? Optional.of("#" + positions.iterator().next())
                : Optional.empty();
    }

    /** @param user such as {@code questions}, {@code q_speed} */
    private boolean put(String[] user, String column, String name) {
        if (user[0].equals("columns")) {
            return outline.find(user)
                    .filter(spot -> replace(spot, column, name))
                    .isPresent();
        }
        Optional<Spot> one = outline.find(user[0], user[1], "column");
        Optional<Spot> item = outline.find(user[0], user[1], "columns", column);
        if (one.isPresent() || item.isPresent()) {
            return one.or(() -> item)
                    .filter(spot -> replace(spot, column, name))
                    .isPresent();
        }
        return new YamlPlace(edits, outline).addKey("column", YamlPlace.quoted(name), user);
    }

    private boolean replace(Spot spot, String column, String name) {
        int line = spot.value().line();
        int at = spot.value().column();
        char quote = edits.at(line, at);
        String written = quote == '"' || quote == '\'' ? quote + column + quote : column;
        return edits.replace(line, at, written, YamlPlace.quoted(name));
    }
}
