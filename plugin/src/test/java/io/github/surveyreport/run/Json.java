package io.github.surveyreport.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads JSON in tests. */
final class Json {
    private Json() {}

    @SuppressWarnings("unchecked") // whoever reads knows the shape
    static <T> T parse(String json) {
        try {
            return (T) new ObjectMapper().readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> child(Map<String, Object> object, String key) {
        return (Map<String, Object>) object.get(key);
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(Map<String, Object> object, String key) {
        return (List<Map<String, Object>>) object.get(key);
    }

    /** The results of {@code gates.json}. */
    static List<Map<String, Object>> gates(String json) {
        return list(Json.<Map<String, Object>>parse(json), "gates");
    }

    /** One field of every result. */
    static String strings(String json, String key) {
        return gates(json).stream()
                .map(result -> String.valueOf(result.get(key)))
                .collect(Collectors.joining(" "));
    }

    /** Two fields of every result. */
    static String pairs(String json, String first, String second) {
        return gates(json).stream()
                .map(result -> result.get(first) + "=" + result.get(second))
                .collect(Collectors.joining(" "));
    }
}
