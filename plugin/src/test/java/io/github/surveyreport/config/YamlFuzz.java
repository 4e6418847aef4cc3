package io.github.surveyreport.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.Severity;
import io.github.surveyreport.source.MemorySnapshot;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What must hold of every file of a configuration: it is read, or said where and why not. Also a target of Jazzer. */
public final class YamlFuzz {
    /** Files that people write by hand; the first byte of an input chooses one. */
    static final List<String> FILES = List.of(
            "survey.yml",
            "issues.yml",
            "actions.yml",
            "causes.yml",
            "gates.yml",
            "plan/actions.csv",
            "dictionary/words.txt",
            "narrative/index.md");

    private static final Map<String, String> MAXIMAL = Configurations.maximal();

    private YamlFuzz() {}

    /** A number of a file, then its bytes, among the other files of a configuration that uses every key. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            check(FILES.get((input[0] & 0x7F) % FILES.size()), Arrays.copyOfRange(input, 1, input.length));
        }
    }

    static void check(String file, byte[] content) {
        Map<String, byte[]> files = new TreeMap<>();
        MAXIMAL.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        files.put(file, content);
        Problems problems = new Problems();
        Optional<Configuration> read = StudyReader.read(MemorySnapshot.ofBytes(files), "survey.yml", problems);
        List<Problem> errors = problems.sorted().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
        assertEquals(read.isEmpty(), !errors.isEmpty(), errors::toString);
        for (Problem problem : problems.sorted()) {
            assertTrue(files.containsKey(problem.location().file()), problem::toString);
            assertFalse(problem.located(Language.ZH_CN).isBlank());
            assertFalse(problem.located(Language.EN).isBlank());
        }
    }
}
