package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder is a test case: {@code src/test/golden/<case>/input} is a project, {@code expected} what a run leaves.
 *
 * <p>Compared is what {@code expected} asks for: with {@code expected/site/index.html} every text file of the site, else
 * only the files that are there. With {@code expected/check} the gates are held too. {@code messages.txt} holds the located messages. {@code -Dupdate.golden=true} writes the
 * expected files anew (of a new case: messages and JSON; make an empty file first to keep a page too); never in CI. The actual files, pictures too, are left in
 * {@code target/golden/<case>}, where the tests in a browser find them.
 */
class GoldenTest {
    private static final boolean UPDATE = Boolean.getBoolean("update.golden") && System.getenv("CI") == null;
    private static final String WHOLE_SITE = "site/index.html";
    private static final List<String> ALWAYS = List.of("messages.txt", "problems.json");

    @TestFactory
    Stream<DynamicTest> everyFolderGivesWhatIsExpected(@TempDir Path projects) throws IOException {
        try (Stream<Path> folders = Files.list(Projects.GOLDEN)) {
            List<Path> cases = folders.filter(folder -> Files.isDirectory(folder.resolve("input")))
                    .sorted()
                    .toList();
            assertFalse(cases.isEmpty(), "no golden folders found");
            return cases.stream()
                    .map(folder ->
                            DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder, projects)));
        }
    }

    private static void check(Path folder, Path projects) throws IOException {
        Path actual = Path.of("target", "golden", folder.getFileName().toString());
        Map<String, String> produced = produce(folder, projects, actual);
        PublishedText.check(produced);
        Path expected = folder.resolve("expected");
        if (UPDATE) {
            update(expected, produced);
        }
        Map<String, byte[]> wanted = Projects.tree(expected);
        assertFalse(wanted.isEmpty(), "no expected files in " + expected);
        boolean wholeSite = wanted.containsKey(WHOLE_SITE);
        Map<String, String> compared = new TreeMap<>();
        produced.forEach((path, content) -> {
            if (wanted.containsKey(path) || (wholeSite && path.startsWith("site/"))) {
                compared.put(path, content);
            }
        });
        assertEquals(String.join("\n", wanted.keySet()), String.join("\n", compared.keySet()), "files");
        wanted.forEach((path, content) -> assertEquals(Projects.text(content), compared.get(path), path));
    }

    /** Runs the case on a copy outside of any repository and gives its text files. */
    private static Map<String, String> produce(Path folder, Path projects, Path actual) throws IOException {
        Path project = projects.resolve(folder.getFileName().toString());
        Projects.copy(folder.resolve("input"), project);
        RunRequest request = Projects.request(project, project.resolve("target/survey-report"));
        String messages;
        try {
            Outcome outcome = GenerateReport.run(request, Phases.SILENT);
            messages = Projects.lines(outcome.problems(), outcome.language());
        } catch (SurveyReportException e) {
            messages = Projects.lines(e.problems(), UserLanguage.of(request));
        }
        holdGates(project, folder.resolve("expected/check"), request);
        Map<String, String> produced = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : Projects.tree(request.output()).entrySet()) {
            write(actual.resolve(file.getKey()), file.getValue());
            if (isText(file.getKey())) {
                produced.put(file.getKey(), Projects.text(file.getValue()));
            }
        }
        produced.put("messages.txt", messages);
        write(actual.resolve("messages.txt"), messages.getBytes(StandardCharsets.UTF_8));
        return produced;
    }

    /** Only where their files are expected, and on no CI system. */
    private static void holdGates(Path project, Path expected, RunRequest request) throws IOException {
        if (!Files.isDirectory(expected)) {
            return;
        }
        RunRequest check = Projects.request(project, request.output().resolve("check"));
        try {
            CheckGates.run(Projects.check(check), Phases.SILENT, line -> {});
        } catch (SurveyReportException e) {
            assertTrue(Files.exists(check.output().resolve("gates.json")), e.toString());
        }
    }

    /** Pictures are compared by {@code SiteRendererTest}; their data are in the CSV files. */
    private static boolean isText(String path) {
        return path.endsWith(".html") || path.endsWith(".csv") || path.endsWith(".json") || path.startsWith("check/");
    }

    private static void update(Path expected, Map<String, String> produced) throws IOException {
        boolean wholeSite = Files.exists(expected.resolve(WHOLE_SITE));
        for (Map.Entry<String, String> file : produced.entrySet()) {
            boolean kept = ALWAYS.contains(file.getKey()) || Files.exists(expected.resolve(file.getKey()));
            if (kept || (wholeSite && file.getKey().startsWith("site/"))) {
                write(expected.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
