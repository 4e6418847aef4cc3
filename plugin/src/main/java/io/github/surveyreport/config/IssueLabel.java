package io.github.surveyreport.config;

import io.github.surveyreport.config.Node.Scalar;
import io.github.surveyreport.problem.Language;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The name of an issue: one, or one for each language. */
record IssueLabel(Optional<String> plain, Map<Language, String> byLanguage) {

    String in(Language language) {
        return plain.orElseGet(() -> byLanguage.get(language));
    }

    static Shape<IssueLabel> shape(Keys keys, Map<Language, Key<String>> labels) {
        Shape<String> text = Scalars.text();
        return new Shape<>() {
            @Override
            public Optional<IssueLabel> read(Node node, Place place) {
                if (node instanceof Scalar) {
                    return text.read(node, place).map(label -> new IssueLabel(Optional.of(label), Map.of()));
                }
                return keys.read(node, place).map(section -> {
                    Map<Language, String> names = new EnumMap<>(Language.class);
                    labels.forEach((language, key) -> section.find(key).ifPresent(name -> names.put(language, name)));
                    return new IssueLabel(Optional.empty(), names);
                });
            }

            @Override
            public Map<String, Object> schema() {
                return Schemas.anyOf(text.schema(), keys.schema());
            }
        };
    }
}
