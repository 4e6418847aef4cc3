package io.github.surveyreport.cache;

import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/**
 * Goes through the values of something in a fixed order, either writing each or reading it. One method serves both
 * directions, so that they cannot fall apart: {@code count = codec.number(count)}. What is written goes in unchanged and
 * comes back; when reading, what goes in is ignored and what was written comes back.
 *
 * <p>Reading throws {@link DamagedEntryException} on anything that cannot have been written; sizes are checked against what
 * is left before memory is taken.
 */
public interface Codec {

    /** Whether values come from outside; objects handed in are then empty, elements of collections null. */
    boolean reads();

    /** Takes one to ten bytes; small numbers take few. */
    long number(long value);

    /** Eight bytes, whatever the value. */
    long hash(long value);

    /** UTF-16 as it is, so that nothing is lost; not null when writing. */
    String text(String value);

    /** Every element in place; the array is as long as it was. */
    void numbers(long[] values);

    /** The first {@code size} values, eight bytes each; gives an array of exactly these when reading. */
    long[] hashes(long[] values, int size);

    /** So many bytes in place. */
    void bytes(byte[] values, int offset, int length);

    /** How many of something follow, each of which takes at least one byte. */
    int size(int value);

    default void numbers(long[][] values) {
        for (long[] row : values) {
            numbers(row);
        }
    }

    default int integer(int value) {
        long number = number(value);
        if (number != (int) number) {
            throw new DamagedEntryException("no int");
        }
        return (int) number;
    }

    default boolean flag(boolean value) {
        return number(value ? 1 : 0) != 0;
    }

    /** A number of something that is null when reading. */
    default <T> long number(T from, ToLongFunction<T> of) {
        return number(from == null ? 0 : of.applyAsLong(from));
    }

    /** @param element is given null when reading */
    default <T> List<T> list(Collection<T> values, UnaryOperator<T> element) {
        int size = size(values.size());
        List<T> gone = new ArrayList<>();
        if (!reads()) {
            values.forEach(value -> gone.add(element.apply(value)));
        }
        while (gone.size() < size) {
            gone.add(element.apply(null));
        }
        return gone;
    }

    default List<String> texts(Collection<String> values) {
        return list(values, this::text);
    }

    default List<Integer> integers(Collection<Integer> values) {
        return list(values, value -> integer(value == null ? 0 : value));
    }

    /** In the order of keys; when reading into the map, which is empty. */
    default <K, V> void map(Map<K, V> map, UnaryOperator<K> key, UnaryOperator<V> value) {
        int size = size(map.size());
        Iterator<Map.Entry<K, V>> known = new TreeMap<>(map).entrySet().iterator();
        for (int i = 0; i < size; i++) {
            Map.Entry<K, V> entry = reads() ? null : known.next();
            K k = key.apply(entry == null ? null : entry.getKey());
            V v = value.apply(entry == null ? null : entry.getValue());
            if (entry == null) {
                map.put(k, v);
            }
        }
        if (map.size() != size) {
            throw new DamagedEntryException("a key twice");
        }
    }

    default List<Problem> problems(Collection<Problem> values) {
        return list(
                values,
                problem -> new Problem(
                        one(Severity.values(), problem == null ? null : problem.severity()),
                        text(problem == null ? "" : problem.code()),
                        location(problem == null ? Location.NONE : problem.location()),
                        texts(problem == null ? List.of() : problem.arguments())));
    }

    private Location location(Location known) {
        return new Location(text(known.file()), integer(known.line()), integer(known.column()));
    }

    /** @param value null when reading */
    default <E extends Enum<E>> E one(E[] values, E value) {
        int place = integer(value == null ? 0 : value.ordinal());
        if (place < 0 || place >= values.length) {
            throw new DamagedEntryException("no such constant");
        }
        return values[place];
    }

    /** Numbers by number. */
    default void counts(Map<Long, Long> map) {
        UnaryOperator<Long> boxed = value -> number(value, Long::longValue);
        map(map, boxed, boxed);
    }

    /** Numbers by text. */
    default void countsByText(Map<String, Long> map) {
        map(map, this::text, value -> number(value, Long::longValue));
    }
}
