package io.github.surveyreport.config;

import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A map of the configuration after its keys have been read: typed values, each with its place. */
final class Section {
    private final String thing;
    private final Location at;
    private final Map<Key<?>, Object> values = new LinkedHashMap<>();
    private UnaryOperator<String> spelling = UnaryOperator.identity();
    private final Map<Key<?>, Location> keyPlaces = new LinkedHashMap<>();
    private final Map<Key<?>, Location> valuePlaces = new LinkedHashMap<>();

    Section(String thing, Location at) {
        this.thing = thing;
        this.at = at;
    }

    /** A section that nobody wrote: fallbacks only. */
    static Section absent(String thing) {
        return new Section(thing, Location.NONE);
    }

    <T> void put(Key<T> key, Node.Entry entry, Optional<T> value) {
        keyPlaces.put(key, entry.key().at());
        valuePlaces.put(key, entry.value().at());
        value.ifPresent(given -> values.put(key, given));
    }

    /** Names its keys in messages as the file does that they come from, such as the headers of a table. */
    void spelled(UnaryOperator<String> names) {
        spelling = names;
    }

    /** How messages name a key. */
    String called(Key<?> key) {
        return spelling.apply(key.name());
    }

    /** As messages name it: {@code indicator csat}. */
    String thing() {
        return thing;
    }

    Location at() {
        return at;
    }

    /** Whether the key was written, readable or not. */
    boolean has(Key<?> key) {
        return keyPlaces.containsKey(key);
    }

    /** Where the value is written; the section's own place when it is not. */
    Location at(Key<?> key) {
        return valuePlaces.getOrDefault(key, at);
    }

    /** Where the key is written; the section's own place when it is not. */
    Location keyAt(Key<?> key) {
        return keyPlaces.getOrDefault(key, at);
    }

    /** The value as written, or the fallback; empty when there is neither. */
    @SuppressWarnings("unchecked") // put() pairs each key with a value of its type
    <T> Optional<T> find(Key<T> key) {
        Object value = values.get(key);
        return value == null ? key.fallback() : Optional.of((T) value);
    }

    /** The value of a required key or one with a fallback; only once the section is known to be free of errors. */
    <T> T get(Key<T> key) {
        return find(key).orElseThrow(() -> new IllegalStateException("no " + key.name() + " in " + thing));
    }

    /** A problem with the value of a key; key and section are the first arguments of its message. */
    Problem problem(String code, Key<?> key, Object... more) {
        return problemAt(code, at(key), key, more);
    }

    Problem problemAt(String code, Location location, Key<?> key, Object... more) {
        Object[] arguments = new Object[more.length + 2];
        arguments[0] = called(key);
        arguments[1] = thing;
        System.arraycopy(more, 0, arguments, 2, more.length);
        return Problem.error("config." + code, location, arguments);
    }
}
