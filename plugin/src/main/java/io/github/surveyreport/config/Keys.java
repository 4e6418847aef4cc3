package io.github.surveyreport.config;

import io.github.surveyreport.config.Node.Entry;
import io.github.surveyreport.config.Node.Mapping;
import io.github.surveyreport.config.Node.Scalar;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of one kind of section, declared once: reading, messages and JSON Schema follow from them. */
final class Keys implements Shape<Section> {
    /** What tells sections of a kind apart in messages. */
    private enum Naming {
        NOTHING,
        OWN_KEY,
        HOLDING_KEY,
        OWNER
    }

    /** From a Chinese keyboard; within braces it makes of a key and its value one key without a value. */
    private static final char WIDE_COLON = '：';

    private final String kind;
    private final String naming;
    private final Naming by;
    private final List<Key<?>> keys = new ArrayList<>();

    private Keys(String kind, String naming, Naming by) {
        this.kind = kind;
        this.naming = naming;
        this.by = by;
    }

    /** A section that occurs once: messages say {@code in plan}. */
    static Keys single(String kind) {
        return new Keys(kind, "", Naming.NOTHING);
    }

    /** A section with an id: messages say {@code in indicator "csat"}. */
    static Keys named(String kind, String naming) {
        return new Keys(kind, naming, Naming.OWN_KEY);
    }

    /** A part of a section with an id: messages say {@code in target of action "A01"}. */
    static Keys within(String kind) {
        return new Keys(kind, "", Naming.OWNER);
    }

    /** A section told apart by the key that holds it: messages say {@code in matrix row "high"}. */
    static Keys byKey(String kind) {
        return new Keys(kind, "", Naming.HOLDING_KEY);
    }

    <T> Key<T> required(String name, Shape<T> shape, String description) {
        return add(new Key<>(name, shape, true, Optional.empty(), description));
    }

    <T> Key<T> optional(String name, Shape<T> shape, String description) {
        return add(new Key<>(name, shape, false, Optional.empty(), description));
    }

    <T> Key<T> withDefault(String name, Shape<T> shape, T fallback, String description) {
        return add(new Key<>(name, shape, false, Optional.of(fallback), description));
    }

    private <T> Key<T> add(Key<T> key) {
        keys.add(key);
        return key;
    }

    @Override
    public Optional<Section> read(Node node, Place place) {
        if (!(node instanceof Mapping mapping)) {
            refuse(node, place);
            return Optional.empty();
        }
        Section section = new Section(thing(mapping, place), mapping.at());
        for (Entry entry : mapping.entries()) {
            Optional<Key<?>> key = find(entry.key().text());
            if (key.isPresent()) {
                readInto(section, key.get(), entry, place);
            } else {
                place.problems().add(unknown(entry, section.thing()));
            }
        }
        for (Key<?> key : keys) {
            if (key.required() && !section.has(key)) {
                Location at = section.at();
                place.problems().add(Problem.error("config.missing-key", at, key.name(), section.thing()));
            }
        }
        return Optional.of(section);
    }

    private static void refuse(Node node, Place place) {
        if (place.key().isEmpty()) {
            place.problems().add(Problem.error("config.not-map-file", node.at(), node.thing()));
        } else {
            place.refuse("not-map", node);
        }
    }

    private static <T> void readInto(Section section, Key<T> key, Entry entry, Place place) {
        section.put(key, entry, key.shape().read(entry.value(), place.of(key.name(), section.thing())));
    }

    private String thing(Mapping mapping, Place place) {
        return switch (by) {
            case NOTHING -> kind;
            case HOLDING_KEY -> kind + " " + place.key();
            case OWNER -> kind + place.thing().substring(Math.max(place.thing().indexOf(' '), 0));
            case OWN_KEY -> ownName(mapping).map(name -> kind + " " + name).orElse(kind);
        };
    }

    private Optional<String> ownName(Mapping mapping) {
        return mapping.entries().stream()
                .filter(entry -> entry.key().text().equals(naming))
                .map(Entry::value)
                .filter(value ->
                        value instanceof Scalar scalar && !scalar.text().isBlank())
                .map(value -> Node.echo(((Scalar) value).text()))
                .findFirst();
    }

    private Optional<Key<?>> find(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst();
    }

    private Problem unknown(Entry entry, String thing) {
        Scalar key = entry.key();
        int wide = key.text().indexOf(WIDE_COLON);
        boolean noValue = entry.value() instanceof Scalar value && value.kind() == Node.Kind.NOTHING;
        boolean ofKnown =
                wide > 0 && find(key.text().substring(0, wide).strip()).isPresent();
        if (ofKnown || wide > 0 && noValue) {
            Location colon =
                    new Location(key.at().file(), key.at().line(), key.at().column() + wide);
            return Problem.error("config.yaml-wide-colon", colon);
        }
        List<String> known = keys.stream().<String>map(Key::name).toList();
        String name = Node.echo(key.text());
        return Suggestions.near(key.text(), known)
                .map(near -> Problem.error("config.unknown-key-near", key.at(), name, thing, near))
                .orElseGet(() -> Problem.error("config.unknown-key", key.at(), name, thing, String.join(", ", known)));
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Key<?> key : keys) {
            Map<String, Object> property = new LinkedHashMap<>();
            property.put("description", key.description());
            property.putAll(key.shape().schema());
            key.fallback().flatMap(Schemas::constant).ifPresent(value -> property.put("default", value));
            properties.put(key.name(), property);
        }
        Map<String, Object> schema = Schemas.ofType("object");
        schema.put("properties", properties);
        List<String> required =
                keys.stream().filter(Key::required).<String>map(Key::name).toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }
}
