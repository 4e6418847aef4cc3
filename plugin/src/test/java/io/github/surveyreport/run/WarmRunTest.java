package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.cache.Cache;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What a run writes does not depend on what earlier runs left: without a cache, with an empty one, with a full one. */
class WarmRunTest {
    @TempDir
    Path temp;

    @TestFactory
    Stream<DynamicTest> everyProjectGivesTheSameFilesColdAndWarm() throws IOException {
        try (Stream<Path> folders = Files.list(Projects.GOLDEN)) {
            List<Path> cases = folders.map(folder -> folder.resolve("input"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
            return Stream.concat(cases.stream(), Stream.of(Projects.EXAMPLE))
                    .map(folder -> DynamicTest.dynamicTest(
                            folder.toString(), () -> sameColdAndWarm(folder, Optional.empty())));
        }
    }

    @Test
    void theExampleInEnglishToo() throws IOException {
        sameColdAndWarm(Projects.EXAMPLE, Optional.of(Language.EN));
    }

    private void sameColdAndWarm(Path folder, Optional<Language> language) throws IOException {
        Path project = temp.resolve(folder.toString().replaceAll("\\W", "_") + language);
        Projects.copy(folder, project);
        RunRequest without = Caches.request(project, language, Cache.off());
        run(without);
        Map<String, byte[]> expected = Projects.tree(without.output());

        run(Caches.request(project, language, Caches.in(project)));
        assertSame(expected, Projects.tree(without.output()));
        RunRequest warm = Caches.request(project, language, Caches.in(project));
        boolean sound = run(warm);
        assertSame(expected, Projects.tree(without.output()));
        if (sound) {
            assertEquals(1, Caches.notes(warm).size(), () -> "" + Caches.notes(warm));
            assertTrue(Caches.notes(warm).get(0).endsWith(" 0 read"), () -> "" + Caches.notes(warm));
        }
    }

    /** Whether nothing is wrong with the project. */
    private static boolean run(RunRequest request) throws IOException {
        try {
            GenerateReport.run(request, Phases.SILENT);
            return true;
        } catch (SurveyReportException e) {
            return false;
        }
    }

    private static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> actual) {
        assertEquals(String.join("\n", expected.keySet()), String.join("\n", actual.keySet()));
        expected.forEach((path, content) -> assertArrayEquals(content, actual.get(path), path));
    }
}
