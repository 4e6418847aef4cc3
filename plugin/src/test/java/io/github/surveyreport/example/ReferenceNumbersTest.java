package io.github.surveyreport.example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.config.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Numbers that R and Python computed from published surveys come out again: every number of a {@code reference.json} that
 * is also computed here. Two sets are golden cases and always there. The data of others may not be copied; where a
 * folder {@code ../shared/data} stands beside the repository (or {@code -Dreference.data} names it), they run with the
 * configuration in {@code src/test/reference}. What ran, and what the product does not compute, is printed.
 */
class ReferenceNumbersTest {
    private static final Path GOLDEN = Path.of("src", "test", "golden");
    private static final Path ELSEWHERE = Path.of("src", "test", "reference");
    private static final Path DATA = Path.of(System.getProperty(
            "reference.data", Path.of("..", "..", "shared", "data").toString()));

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> setsInTheRepository() throws IOException {
        List<Path> sets = folders(GOLDEN, "reference.json");
        assertTrue(sets.size() >= 2, () -> "only " + sets);
        return sets.stream()
                .map(set -> DynamicTest.dynamicTest(
                        set.getFileName().toString(),
                        () -> compare(
                                set.getFileName().toString(), set.resolve("input"), set.resolve("reference.json"))));
    }

    @TestFactory
    Stream<DynamicTest> setsBesideTheRepository() throws IOException {
        return folders(ELSEWHERE, "survey.yml").stream().flatMap(set -> {
            String name = set.getFileName().toString();
            Path data = DATA.resolve(name);
            if (!Files.exists(data.resolve("reference.json"))) {
                System.out.println("reference numbers: " + name + " NOT RUN, no data in " + DATA);
                return Stream.empty();
            }
            return Stream.of(DynamicTest.dynamicTest(name, () -> {
                Path project = Files.createDirectory(folder.resolve(name));
                copy(set, project);
                copy(data, project);
                compare(name, project, data.resolve("reference.json"));
            }));
        });
    }

    private static void compare(String name, Path project, Path reference) throws IOException {
        Findings findings = Line.findings(project);
        ReferenceNumbers numbers = new ReferenceNumbers(findings, read(reference));
        numbers.compare();
        System.out.println("reference numbers: " + name + " ran, " + numbers.compared()
                + " numbers compared; not computed: " + numbers.notComputed());
        assertTrue(numbers.wrong().isEmpty(), () -> String.join("\n", numbers.wrong()));
        List<Question> scales = new ArrayList<>(findings.study().questions());
        scales.removeIf(question -> !question.isScale());
        assertTrue(numbers.compared() >= 5 * scales.size(), () -> "only " + numbers.compared() + " compared");
    }

    /** JSON is YAML. */
    private static Map<?, ?> read(Path json) throws IOException {
        return (Map<?, ?>)
                new Load(LoadSettings.builder().setCodePointLimit(10_000_000).build())
                        .loadFromString(Files.readString(json));
    }

    private static List<Path> folders(Path in, String holding) throws IOException {
        try (Stream<Path> folders = Files.list(in)) {
            return folders.filter(folder -> Files.exists(folder.resolve(holding)))
                    .sorted()
                    .toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(file.getFileName().toString());
                if (!Files.exists(target)) {
                    Files.copy(file, target);
                }
            }
        }
    }
}
