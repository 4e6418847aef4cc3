package io.github.surveyreport.cache;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The same for equal values and, but for a collision of SHA-256, for no others: of records, collections, maps, optionals,
 * arrays, enums, texts, numbers and dates, as deep as they go. Sets and maps have no order. A kind it does not know is
 * refused rather than left out.
 */
public final class Fingerprint {
    private Fingerprint() {}

    /** 64 hex digits. */
    public static String of(Object... values) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(text(List.of(values)).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** Every part says how long it is, so that no two values have one text. */
    private static String text(Object value) {
        if (value == null) {
            return "-";
        }
        if (value instanceof CharSequence || value instanceof Number || value instanceof Boolean) {
            return leaf(value);
        }
        if (value instanceof Enum<?> constant) {
            return leaf(constant.name());
        }
        if (value instanceof java.time.LocalDate) {
            return leaf(value);
        }
        if (value instanceof Record) {
            return record((Record) value);
        }
        if (value instanceof Set<?> set && !(value instanceof SortedSet<?>)) {
            return "{" + set.stream().map(Fingerprint::text).sorted().collect(Collectors.joining()) + "}";
        }
        if (value instanceof Collection<?> collection) {
            return "[" + collection.stream().map(Fingerprint::text).collect(Collectors.joining()) + "]";
        }
        return other(value);
    }

    private static String other(Object value) {
        if (value instanceof Map<?, ?> map) {
            TreeSet<String> entries = new TreeSet<>();
            map.forEach((key, content) -> entries.add(text(key) + text(content)));
            return "<" + String.join("", entries) + ">";
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(content -> "?" + text(content)).orElse("!");
        }
        if (value instanceof OptionalInt || value instanceof OptionalLong || value instanceof OptionalDouble) {
            return leaf(value);
        }
        if (value.getClass().isArray()) {
            StringBuilder text = new StringBuilder("[");
            for (int i = 0; i < Array.getLength(value); i++) {
                text.append(text(Array.get(value, i)));
            }
            return text.append(']').toString();
        }
        throw new IllegalArgumentException(
                "no fingerprint of " + value.getClass().getName());
    }

    private static String leaf(Object value) {
        String text = value.toString();
        return text.length() + ":" + text;
    }

    private static String record(Record record) {
        StringBuilder text = new StringBuilder("(");
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            try {
                text.append(text(component.getAccessor().invoke(record)));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }
        return text.append(')').toString();
    }
}
