package io.github.surveyreport.config;

import io.github.surveyreport.config.Node.Entry;
import io.github.surveyreport.config.Node.Mapping;
import io.github.surveyreport.config.Node.Scalar;
import io.github.surveyreport.config.Node.Sequence;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What differs between two configurations: setting by setting in YAML, file by file in everything else. */
public final class ConfigurationChanges {
    /** Departments and persons of actions; a report names them only as far as the study says. */
    private static final Pattern OWNERS = Pattern.compile("(?:.*\\.)?(?:owner|person|supports)|waivers\\[.*]\\.by");

    /** In the place of a name that is not told. */
    public static final String HIDDEN = "…";

    private ConfigurationChanges() {}

    /**
     * One setting, or a file as a whole.
     *
     * @param key where it stands, such as {@code scorecard.dimensions[service].target}; empty for a file as a whole
     * @param before as written, at most some forty characters, of a whole item of a list its settings, {@link #HIDDEN} for a name; empty where there was none, and for a file that has changed
     * @param after likewise
     */
    public record Change(String file, String key, Optional<String> before, Optional<String> after) {}

    /** By file, then by setting. Items of lists are told apart by their id, where they have one, else by their place. */
    public static List<Change> between(Configuration before, Configuration after) {
        Map<String, SourceFile> then = byPath(before);
        Map<String, SourceFile> now = byPath(after);
        TreeSet<String> paths = new TreeSet<>(then.keySet());
        paths.addAll(now.keySet());
        List<Change> changes = new ArrayList<>();
        for (String path : paths) {
            SourceFile old = then.get(path);
            SourceFile fresh = now.get(path);
            if (old == null || fresh == null || !old.blobId().equals(fresh.blobId())) {
                changes.addAll(changes(path, Optional.ofNullable(old), Optional.ofNullable(fresh)));
            }
        }
        return changes;
    }

    /** Only which sections of which files differ: items and their settings may name staff, and what is not told to everybody. */
    public static List<Change> sections(List<Change> changes) {
        return changes.stream()
                .map(change -> new Change(
                        change.file(),
                        change.key().split("[.\\[]", 2)[0],
                        Optional.of(HIDDEN)
                                .filter(text -> change.before().isPresent()
                                        || !change.key().isEmpty()),
                        Optional.of(HIDDEN)
                                .filter(text -> change.after().isPresent()
                                        || !change.key().isEmpty())))
                .distinct()
                .toList();
    }

    private static Map<String, SourceFile> byPath(Configuration configuration) {
        return configuration.files().stream().collect(Collectors.toMap(SourceFile::path, file -> file));
    }

    private static List<Change> changes(String path, Optional<SourceFile> before, Optional<SourceFile> after) {
        if (before.isEmpty() || after.isEmpty() || !path.endsWith(".yml")) {
            return List.of(new Change(path, "", before.map(SourceFile::path), after.map(SourceFile::path)));
        }
        SortedMap<String, String> then = settings(before.get());
        SortedMap<String, String> now = settings(after.get());
        TreeSet<String> keys = new TreeSet<>(then.keySet());
        keys.addAll(now.keySet());
        TreeSet<String> told = new TreeSet<>();
        for (String key : keys) {
            if (!Optional.ofNullable(then.get(key)).equals(Optional.ofNullable(now.get(key)))) {
                told.add(whole(key, then, now).orElse(key));
            }
        }
        return told.stream()
                .map(key -> new Change(path, key, value(key, then), value(key, now)))
                .toList();
    }

    /** The outermost item of a list that the setting belongs to and that only one of the two has: told as one. */
    private static Optional<String> whole(String key, SortedMap<String, String> then, SortedMap<String, String> now) {
        for (int end = key.indexOf("]."); end >= 0; end = key.indexOf("].", end + 1)) {
            String item = key.substring(0, end + 1);
            if (has(item, then) != has(item, now)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    private static boolean has(String item, SortedMap<String, String> settings) {
        SortedMap<String, String> from = settings.tailMap(item + ".");
        return !from.isEmpty() && from.firstKey().startsWith(item + ".");
    }

    private static Optional<String> value(String key, SortedMap<String, String> settings) {
        return settings.containsKey(key)
                ? told(key, settings.get(key))
                : has(key, settings) ? Optional.of(item(key, settings)) : Optional.empty();
    }

    /** What a whole item of a list says, setting by setting, without what is not told. */
    private static String item(String key, SortedMap<String, String> settings) {
        String text = settings.tailMap(key + ".").entrySet().stream()
                .takeWhile(setting -> setting.getKey().startsWith(key + "."))
                .filter(setting -> !OWNERS.matcher(setting.getKey()).matches())
                .map(setting -> setting.getKey().substring(key.length() + 1) + " " + setting.getValue())
                .filter(setting -> !setting.startsWith("id "))
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? HIDDEN : Node.echo(text);
    }

    private static Optional<String> told(String key, String value) {
        return Optional.ofNullable(value).map(text -> OWNERS.matcher(key).matches() ? HIDDEN : Node.echo(text));
    }

    /** Every setting of a file that has been read before without an error. */
    private static SortedMap<String, String> settings(SourceFile file) {
        SortedMap<String, String> settings = new TreeMap<>();
        YamlReader.read(file, new Problems()).ifPresent(node -> add("", node, settings));
        return settings;
    }

    private static void add(String key, Node node, SortedMap<String, String> settings) {
        if (node instanceof Scalar scalar) {
            settings.put(key, scalar.text());
        } else if (node instanceof Mapping map) {
            for (Entry entry : map.entries()) {
                String name = entry.key().text();
                add(key.isEmpty() ? name : key + "." + name, entry.value(), settings);
            }
        } else if (node instanceof Sequence list) {
            addItems(key, list, settings);
        }
    }

    private static void addItems(String key, Sequence list, SortedMap<String, String> settings) {
        if (list.items().stream().allMatch(Scalar.class::isInstance)) {
            settings.put(
                    key,
                    list.items().stream()
                            .map(item -> ((Scalar) item).text())
                            .collect(Collectors.joining(", ", "[", "]")));
            return;
        }
        for (int place = 0; place < list.items().size(); place++) {
            Node item = list.items().get(place);
            add(key + "[" + id(item).orElse(String.valueOf(place + 1)) + "]", item, settings);
        }
    }

    private static Optional<String> id(Node item) {
        return item instanceof Mapping map
                ? map.entries().stream()
                        .filter(entry -> entry.key().text().equals("id") && entry.value() instanceof Scalar)
                        .map(entry -> ((Scalar) entry.value()).text())
                        .findFirst()
                : Optional.empty();
    }
}
