package io.github.surveyreport.config;

import io.github.surveyreport.config.Node.Scalar;
import io.github.surveyreport.problem.Suggestions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shapes of closed sets of words. */
final class Words {
    private Words() {}

    /** One of the constants of an enum, in kebab case. */
    static <E extends Enum<E>> Shape<E> of(Class<E> type) {
        return of(type, Map.of());
    }

    /**
     * One of the constants of an enum, in kebab case.
     *
     * @param meant other words for them → the one to write, which a message then names
     */
    static <E extends Enum<E>> Shape<E> of(Class<E> type, Map<String, String> meant) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            words.put(Schemas.kebab(constant), constant);
        }
        return of(words, meant);
    }

    /** One of these words, written exactly so. */
    static <T> Shape<T> of(Map<String, T> words) {
        return of(words, Map.of());
    }

    private static <T> Shape<T> of(Map<String, T> words, Map<String, String> meant) {
        List<String> known = List.copyOf(words.keySet());
        return Scalars.of(
                (scalar, place) -> {
                    T value = words.get(scalar.text());
                    if (value == null) {
                        refuseWord(scalar, place, known, meant);
                    }
                    return Optional.ofNullable(value);
                },
                "not-text",
                () -> {
                    Map<String, Object> schema = new LinkedHashMap<>();
                    schema.put("enum", known);
                    return schema;
                });
    }

    private static void refuseWord(Scalar scalar, Place place, List<String> known, Map<String, String> meant) {
        Optional<String> near =
                Optional.ofNullable(meant.get(scalar.text())).or(() -> Suggestions.near(scalar.text(), known));
        if (near.isPresent()) {
            place.refuse("unknown-value-near", scalar, near.get());
        } else {
            place.refuse("unknown-value", scalar, listed(known));
        }
    }

    /** The words with the punctuation among them in quotes. */
    private static String listed(List<String> words) {
        return words.stream()
                .map(word -> word.matches("\\p{Punct}") ? '"' + word + '"' : word)
                .collect(Collectors.joining(", "));
    }
}
