package io.github.surveyreport.example;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Question.Type;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A project run with the models that a reference asks for, each kind once. */
final class ReferenceRuns {
    /** Intervals of importance are not compared, so the fewest samples will do. */
    private static final int RESAMPLES = 100;

    /** Nobody is set aside so that others may not be told: the reference is of all complete answers. */
    private static final Map<String, Object> EVERYBODY_COUNTS = Map.of("plan", Map.of("minimum-cell", 1));

    private final Path project;
    private final Map<Map<String, Object>, Findings> runs = new LinkedHashMap<>();
    private final Map<String, Object> survey;
    private final Findings plain;

    /** @param extra settings put into {@code survey.yml}: maps are merged, lists replaced */
    ReferenceRuns(Path project, Map<?, ?> extra) {
        this.project = project;
        this.survey = merged(merged(read(project.resolve("survey.yml")), extra), EVERYBODY_COUNTS);
        this.plain = with(Map.of());
    }

    /** The run without models of the reference. */
    Findings plain() {
        return plain;
    }

    Findings withDrivers(String outcome, List<String> questions) {
        return with(Map.of(
                "drivers", Map.of("outcome", outcome, "questions", List.copyOf(questions), "resamples", RESAMPLES)));
    }

    /** The items are one scale named {@code reference}. */
    Findings withScale(List<String> questions) {
        return with(Map.of(
                "scales",
                List.of(Map.of("id", "reference", "label", "reference", "questions", List.copyOf(questions)))));
    }

    /** By id, or by the header of its column; {@code LTR} is the question of recommendation. */
    Optional<Question> question(String name) {
        return plain.study().questions().stream()
                .filter(Question::isScale)
                .filter(question -> question.id().equals(name)
                        || question.columns().get(0).toString().equals(name)
                        || (name.equals("LTR") && question.type() == Type.NPS))
                .findFirst();
    }

    /** All of them, or none. */
    Optional<List<String>> ids(Iterable<?> names) {
        List<String> ids = new ArrayList<>();
        for (Object name : names) {
            Optional<Question> question = question(name.toString());
            if (question.isEmpty()) {
                return Optional.empty();
            }
            ids.add(question.get().id());
        }
        return Optional.of(ids);
    }

    private Findings with(Map<String, Object> models) {
        return runs.computeIfAbsent(models, asked -> {
            write(merged(survey, asked));
            return Line.findings(project);
        });
    }

    private void write(Map<String, Object> content) {
        try {
            Files.writeString(
                    project.resolve("survey.yml"),
                    new Dump(DumpSettings.builder().build()).dumpToString(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JSON is YAML. */
    static Map<?, ?> read(Path file) {
        try {
            return (Map<?, ?>) new Load(
                            LoadSettings.builder().setCodePointLimit(10_000_000).build())
                    .loadFromString(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> merged(Map<?, ?> base, Map<?, ?> extra) {
        Map<String, Object> merged = new LinkedHashMap<>();
        base.forEach((key, value) -> merged.put(key.toString(), value));
        extra.forEach((key, value) -> merged.merge(
                key.toString(),
                value,
                (old, more) -> old instanceof Map<?, ?> a && more instanceof Map<?, ?> b ? merged(a, b) : more));
        return merged;
    }
}
