package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.surveyreport.problem.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * An export of every tool goes through {@code init -Dfrom=} and a run as it is: the study that is written and what comes of it
 * (rows by wave, answers and their shares by question, what was dropped and what is doubtful) are those in the folder {@code
 * expected}. {@code -Dupdate.golden=true} writes them anew; never in CI.
 */
class ExportGoldenTest {
    private static final boolean UPDATE = Boolean.getBoolean("update.golden") && System.getenv("CI") == null;
    private static final Path CASES = Path.of("src", "test", "exports");

    @TempDir
    Path temp;

    @TestFactory
    Stream<DynamicTest> everyToolsExportGivesTheStudyAndTheNumbersExpected() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            List<Path> cases = folders.sorted().toList();
            assertFalse(cases.isEmpty());
            return cases.stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
        }
    }

    private void check(Path folder) throws IOException {
        Path project = Files.createDirectory(temp.resolve(folder.getFileName()));
        Path export = copy(folder, project);
        boolean chinese = Files.readString(folder.resolve("language")).startsWith("zh");
        InitStudy.from(project, export, chinese ? Language.ZH_CN : Language.EN, "0.0.0-test");
        Outcome outcome =
                GenerateReport.run(Projects.request(project, project.resolve("target/survey-report")), Phases.SILENT);
        String digest = digest(ProposedReport.read(project.resolve("target/survey-report/report.json")))
                + Projects.lines(outcome.problems(), Language.EN);

        Map<String, String> actual = new TreeMap<>();
        actual.put("survey.yml", Files.readString(project.resolve("survey.yml")));
        actual.put("digest.txt", digest);
        Path expected = folder.resolve("expected");
        if (UPDATE) {
            Files.createDirectories(expected);
            for (Map.Entry<String, String> file : actual.entrySet()) {
                Files.writeString(expected.resolve(file.getKey()), file.getValue());
            }
        }
        Map<String, byte[]> wanted = Projects.tree(expected);
        assertEquals(actual.keySet(), wanted.keySet());
        wanted.forEach((name, content) -> assertEquals(Projects.text(content), actual.get(name), name));
    }

    /** Written on a day of its own, since a study without dates takes that of the file. */
    private static Path copy(Path folder, Path project) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Path export = files.filter(file -> file.getFileName().toString().contains("export"))
                    .findFirst()
                    .orElseThrow();
            Path copy = project.resolve(export.getFileName());
            Files.copy(export, copy);
            Files.setLastModifiedTime(copy, FileTime.from(Instant.parse("2026-09-30T00:00:00Z")));
            return copy;
        }
    }

    /** A line for each number of all respondents that the tool's answers decide. */
    private static String digest(Map<?, ?> report) {
        StringBuilder digest = new StringBuilder();
        Map<?, ?> provenance = (Map<?, ?>) report.get("provenance");
        for (Object file : (List<?>) provenance.get("inputs")) {
            Map<?, ?> of = (Map<?, ?>) file;
            if (of.get("tool") != null) {
                digest.append("%s: %s, %s, read %s, counted %s, excluded %s, rejected %s, dropped %s%n"
                        .formatted(
                                of.get("path"),
                                of.get("tool"),
                                of.get("encoding"),
                                of.get("read"),
                                of.get("counted"),
                                of.get("excluded"),
                                of.get("rejected"),
                                of.get("dropped")));
            }
        }
        TreeMap<String, String> lines = new TreeMap<>();
        for (Object measure : (List<?>) report.get("measures")) {
            Map<?, ?> of = (Map<?, ?>) measure;
            String id = of.get("id").toString();
            String statistic = of.get("statistic").toString();
            boolean answers = id.startsWith("question.") && statistic.matches("n|(?:share|rank-score):.*")
                    || id.equals("sample") && statistic.equals("valid");
            if (answers) {
                lines.put(id + " " + statistic + " " + of.get("wave") + " " + of.get("group"), "" + of.get("value"));
            }
        }
        lines.forEach(
                (name, value) -> digest.append(name).append(' ').append(value).append('\n'));
        return digest.toString().replace("\r", "");
    }
}
