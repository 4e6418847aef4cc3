package io.github.surveyreport.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holds JSON against the part of JSON Schema that our schemas use: type, properties, required, items, enum. */
public final class SchemaCheck {
    private final List<String> wrong = new ArrayList<>();

    private SchemaCheck() {}

    public static List<String> check(String schema, String json) throws IOException {
        SchemaCheck check = new SchemaCheck();
        check.check("$", object(parse(schema)), parse(json));
        return check.wrong;
    }

    private void check(String path, Map<String, Object> schema, Object value) {
        List<?> types = schema.get("type") instanceof List<?> several ? several : List.of(schema.get("type"));
        if (types.stream().noneMatch(type -> isA(String.valueOf(type), value))) {
            wrong.add(path + " is not " + types);
            return;
        }
        if (schema.get("enum") instanceof List<?> allowed && !allowed.contains(value)) {
            wrong.add(path + " is not one of " + allowed);
        }
        if (value instanceof Map<?, ?>) {
            checkObject(path, schema, object(value));
        }
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                check(path + "[" + i + "]", object(schema.get("items")), list.get(i));
            }
        }
    }

    private void checkObject(String path, Map<String, Object> schema, Map<String, Object> value) {
        Map<String, Object> properties = object(schema.getOrDefault("properties", Map.of()));
        ((List<?>) schema.getOrDefault("required", List.of()))
                .stream()
                        .filter(key -> !value.containsKey(String.valueOf(key)))
                        .forEach(key -> wrong.add(path + " lacks " + key));
        value.keySet().stream()
                .filter(key -> !properties.containsKey(key) && Boolean.FALSE.equals(schema.get("additionalProperties")))
                .forEach(key -> wrong.add(path + " has unknown " + key));
        properties.forEach((key, inner) -> {
            if (value.containsKey(key)) {
                check(path + "." + key, object(inner), value.get(key));
            }
        });
    }

    private static boolean isA(String type, Object value) {
        return switch (type) {
            case "object" -> value instanceof Map<?, ?>;
            case "array" -> value instanceof List<?>;
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "null" -> value == null;
            case "integer" ->
                value instanceof BigDecimal number
                        && number.stripTrailingZeros().scale() <= 0;
            case "number" -> value instanceof BigDecimal;
            default -> throw new IllegalArgumentException("type " + type);
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    private static Object parse(String json) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            return value(parser);
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> object = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    object.put(name, value(parser));
                }
                return object;
            }
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                return list;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                return parser.getDecimalValue();
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                return parser.getBooleanValue();
            }
            case VALUE_NULL -> {
                return null;
            }
            default -> {
                return parser.getText();
            }
        }
    }
}
