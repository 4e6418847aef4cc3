package io.github.surveyreport.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * The published versions in the order in which they are listed: the latest, then branches, tags, pull requests, commits,
 * each the newest first.
 */
record Listing(List<Entry> entries) {

    /** @param folder such as {@code b/main} */
    record Entry(String folder, Version version) {

        /** Empty for {@code latest}. */
        Optional<Label.Kind> kind() {
            return kindOf(folder);
        }

        /** The branch or tag, the pull request's number, the short commit; empty for {@code latest}. */
        String name() {
            return FolderName.nameOf(folder.substring(folder.indexOf('/') + 1));
        }
    }

    private static final List<Label.Kind> ORDER =
            List.of(Label.Kind.BRANCH, Label.Kind.TAG, Label.Kind.PULL_REQUEST, Label.Kind.COMMIT);

    static Listing of(Map<String, Version> versions) {
        List<Entry> entries = new ArrayList<>();
        versions.forEach((folder, version) -> entries.add(new Entry(folder, version)));
        entries.sort(Comparator.comparingInt(
                        (Entry entry) -> entry.kind().map(ORDER::indexOf).orElse(-1))
                .thenComparing(Entry::version, Version.NEWEST_FIRST)
                .thenComparing(Entry::folder));
        return new Listing(List.copyOf(entries));
    }

    static boolean isVersion(String folder) {
        return folder.equals(Layout.LATEST) || kindOf(folder).isPresent();
    }

    List<Entry> of(Label.Kind kind) {
        return entries.stream()
                .filter(entry -> entry.kind().equals(Optional.of(kind)))
                .toList();
    }

    Optional<Entry> latest() {
        return entries.stream().filter(entry -> entry.kind().isEmpty()).findFirst();
    }

    /** {@code versions.json}: an entry a line. */
    String json() {
        StringJoiner lines = new StringJoiner(",\n", "{\n\"schemaVersion\": 1,\n\"versions\": [\n", "\n]\n}\n");
        for (Entry entry : entries) {
            Map<String, String> values = new LinkedHashMap<>();
            values.put("path", entry.folder() + "/");
            values.put("kind", entry.kind().map(Label.Kind::folder).orElse(Layout.LATEST));
            values.put("name", entry.kind().isPresent() ? entry.name() : "");
            values.putAll(entry.version().values());
            lines.add(FlatJson.line(values));
        }
        return lines.toString();
    }

    private static Optional<Label.Kind> kindOf(String folder) {
        int slash = folder.indexOf('/');
        return ORDER.stream()
                .filter(kind -> slash > 0
                        && slash == folder.lastIndexOf('/')
                        && kind.folder().equals(folder.substring(0, slash)))
                .findFirst();
    }
}
