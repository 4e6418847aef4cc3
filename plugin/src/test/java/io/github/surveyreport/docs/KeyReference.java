package io.github.surveyreport.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Every key of a configuration file, from its JSON Schema: a chapter for each key of the first level. */
final class KeyReference {
    private static final String HEAD = "| key | value | default | meaning |\n|---|---|---|---|\n";
    private static final List<String> BRANCHES = List.of("anyOf", "oneOf", "allOf");

    private final StringBuilder text = new StringBuilder();

    private KeyReference() {}

    static String of(JsonNode schema) {
        KeyReference reference = new KeyReference();
        Map<String, JsonNode> keys = properties(schema);
        List<String> plain = keys.keySet().stream()
                .filter(key -> below(keys.get(key)).isEmpty())
                .toList();
        if (!plain.isEmpty()) {
            reference.text.append("\n## Single values\n\n").append(HEAD);
            plain.forEach(
                    key -> reference.row(key, keys.get(key), required(schema).contains(key)));
        }
        keys.forEach((key, value) -> {
            if (!plain.contains(key)) {
                reference.text.append("\n## `").append(key).append("`\n\n").append(HEAD);
                reference.rows(key, value, required(schema).contains(key));
            }
        });
        return reference.text.append('\n').toString();
    }

    private void rows(String path, JsonNode schema, boolean required) {
        row(path, schema, required);
        below(schema)
                .forEach((part, holder) -> properties(holder)
                        .forEach((key, value) ->
                                rows(path + part + key, value, required(holder).contains(key))));
    }

    private void row(String path, JsonNode schema, boolean required) {
        String standard = required
                ? "**required**"
                : schema.has("default")
                        ? Generated.code(schema.get("default").toString().replace("\"", ""))
                        : "–";
        text.append(Generated.row(
                Generated.code(path),
                value(schema),
                standard.equals("`[]`") || standard.equals("`{}`") ? "none" : standard,
                schema.path("description").asText("")));
    }

    /** What lies below a key, by how its path goes on: {@code .}, {@code [].} for items of a list, {@code .<id>.} for named entries. */
    private static Map<String, JsonNode> below(JsonNode schema) {
        Map<String, JsonNode> below = new LinkedHashMap<>();
        for (JsonNode one : alternatives(schema)) {
            if (!properties(one).isEmpty()) {
                below.putIfAbsent(".", one);
            }
            alternatives(one.path("items")).stream()
                    .filter(item -> !properties(item).isEmpty())
                    .forEach(item -> below.putIfAbsent("[].", item));
            alternatives(one.path("additionalProperties")).stream()
                    .filter(entry -> !properties(entry).isEmpty())
                    .forEach(entry -> below.putIfAbsent(".<name>.", entry));
        }
        return below;
    }

    /** The schema itself and what it may be instead. */
    private static List<JsonNode> alternatives(JsonNode schema) {
        List<JsonNode> all = new ArrayList<>(List.of(schema));
        BRANCHES.forEach(branch -> schema.path(branch).forEach(option -> all.addAll(alternatives(option))));
        return all;
    }

    private static Map<String, JsonNode> properties(JsonNode schema) {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        for (JsonNode one : alternatives(schema)) {
            one.path("properties")
                    .properties()
                    .forEach(entry -> properties.putIfAbsent(entry.getKey(), entry.getValue()));
        }
        return properties;
    }

    private static List<String> required(JsonNode schema) {
        return StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String value(JsonNode schema) {
        for (String branch : BRANCHES) {
            if (schema.has(branch)) {
                return StreamSupport.stream(schema.get(branch).spliterator(), false)
                        .map(KeyReference::value)
                        .distinct()
                        .collect(Collectors.joining("; or "));
            }
        }
        if (schema.has("const")) {
            return Generated.code(schema.get("const").asText());
        }
        if (schema.has("enum")) {
            return StreamSupport.stream(schema.get("enum").spliterator(), false)
                    .map(one -> Generated.code(one.asText()))
                    .collect(Collectors.joining(" | "));
        }
        return switch (schema.path("type").isArray()
                ? "id"
                : schema.path("type").asText("")) {
            case "array" -> "list of " + value(schema.path("items"));
            case "object" ->
                properties(schema).isEmpty()
                                && schema.path("additionalProperties").isObject()
                        ? "name: " + value(schema.get("additionalProperties"))
                        : "keys below";
            case "boolean" -> "`true` | `false`";
            case "integer" -> "whole number" + bounds(schema);
            case "number" -> "number" + bounds(schema);
            case "id" -> schema.has("pattern") ? "id" : "text or number";
            case "string" -> "date".equals(schema.path("format").asText()) ? "date" : "text";
            default -> "–";
        };
    }

    private static String bounds(JsonNode schema) {
        String least = schema.has("minimum")
                ? " from " + schema.get("minimum").asText()
                : schema.has("exclusiveMinimum")
                        ? " above " + schema.get("exclusiveMinimum").asText()
                        : "";
        String most = schema.has("maximum")
                ? " to " + schema.get("maximum").asText()
                : schema.has("exclusiveMaximum")
                        ? " below " + schema.get("exclusiveMaximum").asText()
                        : "";
        return least + most;
    }
}
