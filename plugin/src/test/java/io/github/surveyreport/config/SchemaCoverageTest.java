package io.github.surveyreport.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.config.Node.Entry;
import io.github.surveyreport.config.Node.Mapping;
import io.github.surveyreport.config.Node.Sequence;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.source.MemorySnapshot;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader accepts the maximal files; the schema knows exactly the keys in them. */
class SchemaCoverageTest {

    @ParameterizedTest
    @ValueSource(strings = {"survey", "issues", "actions", "causes", "gates"})
    void schemaAndMaximalFileHaveTheSameKeys(String name) {
        TreeSet<String> written = new TreeSet<>();
        collect(maximal(name + ".yml"), Format.schemas().get(name), "", written);
        if (name.equals("survey")) {
            collect(cells(), Format.schemas().get(name), "", written);
        }
        TreeSet<String> known = new TreeSet<>();
        collect(Format.schemas().get(name), "", known);
        assertEquals(String.join("\n", known), String.join("\n", written));
    }

    /** What excludes a key of the maximal file. */
    private static Node cells() {
        MemorySnapshot snapshot =
                MemorySnapshot.of(Map.of("survey.yml", "weighting: {cells: [{groups: {channel: phone}, share: 1}]}\n"));
        return YamlReader.read(snapshot.file("survey.yml").orElseThrow(), new Problems())
                .orElseThrow();
    }

    private static Node maximal(String file) {
        MemorySnapshot snapshot = MemorySnapshot.of(Configurations.maximal());
        return YamlReader.read(snapshot.file(file).orElseThrow(), new Problems())
                .orElseThrow();
    }

    /** Keys of the document, where the schema does not leave them free. */
    private static void collect(Node node, Map<?, ?> schema, String path, TreeSet<String> keys) {
        if (node instanceof Sequence sequence) {
            Map<?, ?> items = alternative(schema, "items");
            sequence.items().forEach(item -> collect(item, map(items.get("items")), path + "[]", keys));
        }
        Map<?, ?> closed = alternative(schema, "properties");
        if (node instanceof Mapping mapping && closed.containsKey("properties")) {
            for (Entry entry : mapping.entries()) {
                String key = path + "/" + entry.key().text();
                keys.add(key);
                collect(
                        entry.value(),
                        map(map(closed.get("properties")).get(entry.key().text())),
                        key,
                        keys);
            }
        }
    }

    private static void collect(Map<?, ?> schema, String path, TreeSet<String> keys) {
        if (schema.get("anyOf") instanceof List<?> alternatives) {
            alternatives.forEach(alternative -> collect(map(alternative), path, keys));
        }
        if (schema.containsKey("items")) {
            collect(map(schema.get("items")), path + "[]", keys);
        }
        map(schema.get("properties")).forEach((name, value) -> {
            keys.add(path + "/" + name);
            collect(map(value), path + "/" + name, keys);
        });
    }

    private static Map<?, ?> alternative(Map<?, ?> schema, String holding) {
        if (schema.get("anyOf") instanceof List<?> alternatives) {
            return alternatives.stream()
                    .<Map<?, ?>>map(SchemaCoverageTest::map)
                    .filter(alternative -> alternative.containsKey(holding))
                    .findFirst()
                    .orElse(Map.of());
        }
        return schema;
    }

    private static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
