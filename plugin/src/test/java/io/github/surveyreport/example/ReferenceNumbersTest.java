package io.github.surveyreport.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Numbers that R and Python computed from published surveys come out again: every number of a {@code reference.json} that
 * is also computed here. The models and the two groups that the reference is of are put into the configuration
 * ({@code reference.yml} beside it), so that what is compared is what a report shows. Two sets are golden cases and always there. The data of others may not be copied; where a
 * folder {@code ../shared/data} stands beside the repository (or {@code -Dsurvey.reference-data} names it), they run with the
 * configuration in {@code src/test/reference}. What ran, and what the product does not compute, is printed.
 */
class ReferenceNumbersTest {
    private static final Path GOLDEN = Path.of("src", "test", "golden");
    private static final Path ELSEWHERE = Path.of("src", "test", "reference");
    private static final Path DATA = Path.of(System.getProperty(
            "survey.reference-data", Path.of("..", "..", "shared", "data").toString()));

    /** How many numbers of each set there are, so that none drops out unseen. */
    private static final Map<String, Integer> EXPECTED =
            Map.of("carpentries-2017", 349, "cncf-2020h2", 616, "rse-uk-2016", 356, "sfo-airport-2017", 791);

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> setsInTheRepository() throws IOException {
        List<Path> sets = folders(GOLDEN, "reference.json");
        assertTrue(sets.size() >= 2, () -> "only " + sets);
        return sets.stream().map(set -> {
            String name = set.getFileName().toString();
            return DynamicTest.dynamicTest(name, () -> {
                Path project = Files.createDirectory(folder.resolve(name));
                copy(set.resolve("input"), project);
                compare(name, project, set.resolve("reference.yml"), set.resolve("reference.json"));
            });
        });
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
                compare(name, project, data.resolve("reference.yml"), data.resolve("reference.json"));
            }));
        });
    }

    private static void compare(String name, Path project, Path extra, Path reference) {
        ReferenceRuns runs = new ReferenceRuns(project, Files.exists(extra) ? ReferenceRuns.read(extra) : Map.of());
        ReferenceChecks checks = new ReferenceChecks();
        new ReferenceNumbers(runs, ReferenceRuns.read(reference), checks).compare();
        System.out.println("reference numbers: " + name + " ran, " + checks.compared() + " numbers compared "
                + checks.kinds() + "; not computed: " + checks.notComputed());
        assertTrue(checks.wrong().isEmpty(), () -> String.join("\n", checks.wrong()));
        assertEquals(EXPECTED.get(name), checks.compared(), () -> "numbers compared " + checks.kinds());
    }

    private static List<Path> folders(Path in, String holding) throws IOException {
        try (Stream<Path> folders = Files.list(in)) {
            return folders.filter(folder -> Files.exists(folder.resolve(holding)))
                    .sorted()
                    .toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (!Files.exists(target)) {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }
}
