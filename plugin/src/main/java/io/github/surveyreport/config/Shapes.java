package io.github.surveyreport.config;

import io.github.surveyreport.config.Node.Entry;
import io.github.surveyreport.config.Node.Kind;
import io.github.surveyreport.config.Node.Mapping;
import io.github.surveyreport.config.Node.Scalar;
import io.github.surveyreport.config.Node.Sequence;
import io.github.surveyreport.problem.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shapes that hold other values. */
final class Shapes {
    private Shapes() {}

    /** A list with at least so many items; items that cannot be read are left out after being reported. */
    static <T> Shape<List<T>> list(Shape<T> item, int fewest) {
        return new Shape<>() {
            @Override
            public Optional<List<T>> read(Node node, Place place) {
                if (!(node instanceof Sequence sequence)) {
                    place.refuse("not-list", node);
                    return Optional.empty();
                }
                if (sequence.items().size() < fewest) {
                    place.refuse("too-short", node, fewest, sequence.items().size());
                }
                List<T> values = new ArrayList<>();
                for (Node value : sequence.items()) {
                    item.read(value, place.ofItem()).ifPresent(values::add);
                }
                return Optional.of(List.copyOf(values));
            }

            @Override
            public Map<String, Object> schema() {
                Map<String, Object> schema = Schemas.ofType("array");
                schema.put("items", item.schema());
                return fewest > 0 ? Schemas.with(schema, "minItems", fewest) : schema;
            }
        };
    }

    /** A list, or one item without the brackets. */
    static <T> Shape<List<T>> oneOrMany(Shape<T> item) {
        Shape<List<T>> many = list(item, 1);
        return new Shape<>() {
            @Override
            public Optional<List<T>> read(Node node, Place place) {
                return node instanceof Scalar ? item.read(node, place).map(List::of) : many.read(node, place);
            }

            @Override
            public Map<String, Object> schema() {
                return Schemas.anyOf(item.schema(), many.schema());
            }
        };
    }

    /** A value, or the word that stands for none: then the inner result is empty. */
    static <T> Shape<Optional<T>> orWord(String word, Shape<T> shape) {
        return new Shape<>() {
            @Override
            public Optional<Optional<T>> read(Node node, Place place) {
                if (node instanceof Scalar scalar && scalar.text().equals(word)) {
                    return Optional.of(Optional.empty());
                }
                if (node instanceof Scalar) {
                    place.refuse("not-list-or-word", node, word);
                    return Optional.empty();
                }
                return shape.read(node, place).map(Optional::of);
            }

            @Override
            public Map<String, Object> schema() {
                Map<String, Object> auto = new LinkedHashMap<>();
                auto.put("const", word);
                return Schemas.anyOf(auto, shape.schema());
            }
        };
    }

    /** A switch, or a section that switches it on and says more: then the inner result holds the section. */
    static Shape<Switch> switchOr(Keys keys) {
        return new Shape<>() {
            @Override
            public Optional<Switch> read(Node node, Place place) {
                if (node instanceof Scalar scalar) {
                    if (scalar.kind() == Kind.FLAG) {
                        return Optional.of(new Switch(scalar.text().equals("true"), Optional.empty()));
                    }
                    place.refuse("not-flag", node);
                    return Optional.empty();
                }
                return keys.read(node, place).map(section -> new Switch(true, Optional.of(section)));
            }

            @Override
            public Map<String, Object> schema() {
                return Schemas.anyOf(Schemas.ofType("boolean"), keys.schema());
            }
        };
    }

    /** A map with free keys and values of one shape, in written order; empty when one of them cannot be read. */
    static <T> Shape<List<Named<T>>> named(Shape<T> value) {
        return new Shape<>() {
            @Override
            public Optional<List<Named<T>>> read(Node node, Place place) {
                if (!(node instanceof Mapping mapping)) {
                    place.refuse("not-map", node);
                    return Optional.empty();
                }
                List<Named<T>> entries = new ArrayList<>();
                for (Entry entry : mapping.entries()) {
                    Located<String> key = new Located<>(
                            entry.key().text().strip(), entry.key().at());
                    value.read(entry.value(), place.of(key.value(), place.thing()))
                            .ifPresent(read -> entries.add(new Named<>(key, read)));
                }
                boolean complete = entries.size() == mapping.entries().size();
                return complete ? Optional.of(List.copyOf(entries)) : Optional.empty();
            }

            @Override
            public Map<String, Object> schema() {
                return Schemas.with(Schemas.ofType("object"), "additionalProperties", value.schema());
            }
        };
    }

    /** An entry of a map with free keys. */
    record Named<T>(Located<String> key, T value) {}

    /** A map with free keys, in written order. */
    static Shape<List<Pair>> pairs(Shape<Located<String>> value) {
        return new Shape<>() {
            @Override
            public Optional<List<Pair>> read(Node node, Place place) {
                if (!(node instanceof Mapping mapping)) {
                    place.refuse("not-map", node);
                    return Optional.empty();
                }
                List<Pair> pairs = new ArrayList<>();
                for (Entry entry : mapping.entries()) {
                    value.read(entry.value(), place).ifPresent(read -> pairs.add(pair(entry.key(), read)));
                }
                return Optional.of(List.copyOf(pairs));
            }

            @Override
            public Map<String, Object> schema() {
                return Schemas.with(Schemas.ofType("object"), "additionalProperties", value.schema());
            }
        };
    }

    private static Pair pair(Scalar key, Located<String> value) {
        return new Pair(new Located<>(key.text().strip(), key.at()), value);
    }

    /** An entry of a map with free keys. */
    record Pair(Located<String> key, Located<String> value) {
        Location at() {
            return key.at();
        }
    }

    /** On or off, perhaps with more. */
    record Switch(boolean on, Optional<Section> more) {}
}
