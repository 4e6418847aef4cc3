package io.github.surveyreport.config;

import io.github.surveyreport.config.Node.Entry;
import io.github.surveyreport.config.Node.Mapping;
import io.github.surveyreport.config.Node.Scalar;
import io.github.surveyreport.config.Node.Sequence;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the parts of a configuration file stand, whether or not the file is right. A part is named by the keys that lead to
 * it; an item of a list by its {@code id}, by its text where it is one, else by {@code #} and its 0-based number: {@code
 * questions, q_speed, values, 很满意}.
 */
public final class Outline {
    /** Of a file that is not there. */
    public static final Outline NOTHING = new Outline();

    private final Map<List<String>, Spot> spots = new LinkedHashMap<>();

    private Outline() {}

    /**
     * One part.
     *
     * @param key where its key, or the item itself, stands
     * @param value where what belongs to it stands
     * @param text of a scalar; empty for maps and lists
     */
    public record Spot(Location key, Location value, String text) {}

    /** Nothing is known of a file that is no YAML. */
    public static Outline of(SourceFile file) {
        return YamlReader.read(file, new Problems())
                .map(node -> {
                    Outline outline = new Outline();
                    outline.add(List.of(), node);
                    return outline;
                })
                .orElse(NOTHING);
    }

    public Optional<Spot> find(String... path) {
        return Optional.ofNullable(spots.get(List.of(path)));
    }

    /** Where the value of a part stands; the nearest part around it that is there; else no place. */
    public Location at(String... path) {
        for (int length = path.length; length > 0; length--) {
            Spot spot = spots.get(List.of(path).subList(0, length));
            if (spot != null) {
                return spot.value();
            }
        }
        return Location.NONE;
    }

    /** Names of the parts directly below one, in the order of the file. */
    public List<String> below(String... path) {
        List<String> parent = List.of(path);
        return spots.keySet().stream()
                .filter(name -> name.size() == parent.size() + 1
                        && name.subList(0, parent.size()).equals(parent))
                .map(name -> name.get(parent.size()))
                .toList();
    }

    private void add(List<String> path, Node node) {
        if (node instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                put(path, entry.key().text(), entry.key().at(), entry.value());
            }
        } else if (node instanceof Sequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                Node item = list.items().get(i);
                put(path, name(item, i), item.at(), item);
            }
        }
    }

    private void put(List<String> path, String name, Location key, Node value) {
        List<String> own = new ArrayList<>(path);
        own.add(name);
        String text = value instanceof Scalar scalar ? scalar.text() : "";
        spots.putIfAbsent(List.copyOf(own), new Spot(key, value.at(), text));
        add(own, value);
    }

    private static String name(Node item, int index) {
        if (item instanceof Scalar scalar) {
            return scalar.text();
        }
        return item instanceof Mapping mapping
                ? mapping.entries().stream()
                        .filter(entry -> entry.key().text().equals("id"))
                        .map(Entry::value)
                        .filter(Scalar.class::isInstance)
                        .map(id -> ((Scalar) id).text())
                        .findFirst()
                        .orElse("#" + index)
                : "#" + index;
    }
}
