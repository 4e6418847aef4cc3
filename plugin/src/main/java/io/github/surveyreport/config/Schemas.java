package io.github.surveyreport.config;

import io.github.surveyreport.problem.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Small pieces of JSON Schema, as ordered maps of strings, numbers, flags, lists and maps. */
final class Schemas {
    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private Schemas() {}

    static Map<String, Object> ofType(Object type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type);
        return schema;
    }

    static Map<String, Object> with(Map<String, Object> schema, String key, Object value) {
        schema.put(key, value);
        return schema;
    }

    static Map<String, Object> anyOf(Object... alternatives) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("anyOf", List.of(alternatives));
        return schema;
    }

    /** A whole schema file. */
    static Map<String, Object> document(String file, String title, Shape<?> root) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DRAFT);
        schema.put("$id", "urn:survey-report:" + file);
        schema.put("title", title);
        schema.putAll(root.schema());
        return schema;
    }

    /** A default value as JSON; empty where it would say nothing. */
    static Optional<Object> constant(Object value) {
        if (value instanceof Enum<?> word && !(value instanceof Language)) {
            return Optional.of(kebab(word));
        }
        if (value instanceof Language language) {
            return Optional.of(language.tag());
        }
        boolean plain = value instanceof Number || value instanceof Boolean || value instanceof String;
        return plain || (value instanceof List<?> list && isPlain(list)) ? Optional.of(value) : Optional.empty();
    }

    private static boolean isPlain(List<?> list) {
        return list.stream().allMatch(item -> item instanceof Number || item instanceof String);
    }

    static String kebab(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
