package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InitStudyTest {
    @TempDir
    Path folder;

    @TempDir
    Path output;

    @ParameterizedTest
    @EnumSource(Language.class)
    void theNewStudyGivesAReportWithoutAWord(Language language) throws IOException {
        InitStudy.run(folder, language, "1.2.3");
        Outcome outcome = GenerateReport.run(Projects.request(folder, output), Phases.SILENT);
        assertEquals(List.of(), outcome.problems());
        assertEquals(language, outcome.language());
        assertTrue(outcome.rowsExcluded() > 0 && outcome.rowsCounted() > 200);
        assertTrue(Files.readString(folder.resolve("pom.xml")).contains("<version>1.2.3</version>"));
        assertTrue(Files.readString(folder.resolve(".gitignore")).contains("target/"));
    }

    @Test
    void aFileThatLosesMostOfItsRowsToCleaningIsWarnedOf() throws IOException {
        InitStudy.run(folder, Language.EN, "1.2.3");
        Path data = folder.resolve("data/2026Q1.csv");
        String row = "B%03d,L%03d,2026-02-01 10:00,Phone,New,satisfied,4,4,4,8,\n";
        StringBuilder words = new StringBuilder(Files.readString(data));
        for (int i = 0; i < 100; i++) {
            words.append(String.format(Locale.ROOT, row, i, i));
        }
        Files.writeString(data, words);
        Outcome outcome = GenerateReport.run(Projects.request(folder, output), Phases.SILENT);
        assertEquals(List.of("analysis.many-excluded", "survey.out-of-range-excluded"), codes(outcome.problems()));
        assertEquals(
                "[112, 340, out-of-range, 100]",
                outcome.problems().get(0).arguments().toString());
        assertEquals("data/2026Q1.csv", outcome.problems().get(0).location().file());
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSecondWaveOfTheTutorialFitsAndItsActionIsJudged(Language language) throws IOException {
        InitStudy.run(folder, language, "1.2.3");
        Path second = Path.of("..", "docs", "tutorial", "2026Q2." + language.tag() + ".csv");
        Files.copy(second, folder.resolve("data/2026Q2.csv"));
        edit(
                "survey.yml",
                "    invited: 600\n",
                "    invited: 600\n  - {id: 2026Q2, start: 2026-04-01, end: 2026-06-30, responses: data/2026Q2.csv}\n");
        edit("actions.yml", "actions: []\n", "");
        edit("actions.yml", "\n# actions:", "\nactions:");
        edit("actions.yml", "\n#   ", "\n  ");
        Outcome outcome = GenerateReport.run(Projects.request(folder, output), Phases.SILENT);
        assertEquals(List.of(), outcome.problems());
        String report = Files.readString(output.resolve("report.json"));
        assertTrue(report.contains("\"wave\": \"2026Q2\""), "no second wave");
        assertTrue(report.contains("verified"), report.substring(report.indexOf("\"actions\"")));
    }

    @Test
    void filesThatAreThereAreAllNamedAndNothingIsWritten() throws IOException {
        Files.writeString(folder.resolve("survey.yml"), "mine");
        Files.createDirectories(folder.resolve("narrative/index.md"));
        Files.writeString(folder.resolve("README.md"), "mine");
        List<String> before = tree();
        assertEquals(List.of("narrative/index.md", "survey.yml"), refused());
        assertEquals(before, tree());
    }

    @Test
    void whatAnyRepositoryHasStaysAsItWas() throws IOException {
        for (String path : List.of("README.md", ".gitignore", "pom.xml")) {
            Files.writeString(folder.resolve(path), "mine");
        }
        InitStudy.Made made = InitStudy.run(folder, Language.EN, "1.2.3");
        assertEquals(List.of(".gitignore", "README.md", "pom.xml"), made.kept());
        for (String path : made.kept()) {
            assertEquals("mine", Files.readString(folder.resolve(path)));
        }
        assertEquals(
                List.of(
                        "actions.yml",
                        "data/2026Q1.csv",
                        "gates.yml",
                        "issues.yml",
                        "narrative/index.md",
                        "survey.yml"),
                made.made());
    }

    @Test
    void aFileWhereAFolderIsNeededLeavesNothingBehind() throws IOException {
        Files.writeString(folder.resolve("narrative"), "mine");
        assertEquals(List.of("narrative"), refused());
        assertEquals(List.of("narrative"), tree());
    }

    @Test
    void aLinkIsNotFollowedOutOfTheFolder() throws IOException {
        Files.createSymbolicLink(folder.resolve("data"), output);
        assertEquals(List.of("data"), refused());
        assertEquals(List.of("data"), tree());
        try (var files = Files.list(output)) {
            assertEquals(0, files.count());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anExportFromElsewhereIsCopiedAndGivesAReportWithoutAnEdit(Language language) throws IOException {
        Path export = output.resolve("客户 *满意度* 2026年9月.csv");
        Files.writeString(export, answers());
        Path out = Files.createDirectory(output.resolve("out"));
        InitStudy.Made made = InitStudy.from(folder, export, language, "1.2.3");
        assertEquals(
                List.of(".gitignore", "README.md", "data/客户 _满意度_ 2026年9月.csv", "pom.xml", "survey.yml"), made.made());
        assertEquals(answers(), Files.readString(folder.resolve("data/客户 _满意度_ 2026年9月.csv")));
        Outcome outcome = GenerateReport.run(Projects.request(folder, out), Phases.SILENT);
        assertEquals(List.of("config.no-groups"), codes(outcome.problems()));
        assertEquals(language, outcome.language());
        assertEquals(40, outcome.rowsCounted());
        String remark = made.proposal().orElseThrow().remarks(language).get(0);
        assertTrue(remark.startsWith("survey.yml:5: "), remark);
        assertTrue(Files.readString(folder.resolve("README.md")).contains("survey.yml:5: "));
    }

    @Test
    void anExportInTheFolderStaysWhereItIs() throws IOException {
        Files.createDirectory(folder.resolve("exports"));
        Files.writeString(folder.resolve("exports/a.csv"), answers());
        InitStudy.Made made = InitStudy.from(folder, Path.of("exports/a.csv"), Language.EN, "1");
        assertEquals(List.of(".gitignore", "README.md", "pom.xml", "survey.yml"), made.made());
        assertTrue(Files.readString(folder.resolve("survey.yml")).contains("responses: exports/a.csv\n"));
    }

    @Test
    void nothingIsWrittenFromWhatIsNoExport() throws IOException {
        Files.createDirectories(folder.resolve("target"));
        Files.writeString(folder.resolve("target/a.csv"), answers());
        Files.writeString(output.resolve("header.csv"), "A,B\n");
        Files.write(output.resolve("binary.csv"), new byte[] {1, 0, 2, 0});
        List<String> before = tree();
        assertEquals(List.of("init.from-missing"), refusedFrom("nowhere.csv"));
        assertEquals(List.of("init.from-folder"), refusedFrom(output.toString()));
        assertEquals(List.of("init.from-inside"), refusedFrom("target/a.csv"));
        assertEquals(
                List.of("init.no-rows"),
                refusedFrom(output.resolve("header.csv").toString()));
        assertEquals(
                List.of("survey.nul-byte"),
                refusedFrom(output.resolve("binary.csv").toString()));
        assertEquals(before, tree());
    }

    @Test
    void anExportReplacesNeitherAStudyNorData() throws IOException {
        Files.writeString(output.resolve("a.csv"), answers());
        Files.createDirectory(folder.resolve("data"));
        Files.writeString(folder.resolve("data/a.csv"), "mine");
        assertEquals(List.of("init.exists"), refusedFrom(output.resolve("a.csv").toString()));
        assertEquals(List.of("data/a.csv"), tree());
        Files.writeString(folder.resolve("survey.yml"), "mine");
        assertEquals(List.of("init.exists"), refusedFrom(output.resolve("a.csv").toString()));
        assertEquals("mine", Files.readString(folder.resolve("survey.yml")));
    }

    @Test
    void aCopyDoesNotFollowALinkOutOfTheFolder() throws IOException {
        Files.writeString(output.resolve("a.csv"), answers());
        Path elsewhere = Files.createDirectory(output.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("data"), elsewhere);
        assertEquals(List.of("init.exists"), refusedFrom(output.resolve("a.csv").toString()));
        assertEquals(List.of("data"), tree());
        assertEquals(0, elsewhere.toFile().list().length);
    }

    private static String answers() {
        StringBuilder csv = new StringBuilder("Overall satisfaction,Comment\n");
        for (int i = 0; i < 40; i++) {
            csv.append(List.of("Satisfied", "Neutral", "Dissatisfied", "Very satisfied")
                            .get(i % 4))
                    .append(",a comment ")
                    .append(i)
                    .append('\n');
        }
        return csv.toString();
    }

    private List<String> refusedFrom(String file) {
        SurveyReportException refusal = assertThrows(
                SurveyReportException.class, () -> InitStudy.from(folder, Path.of(file), Language.EN, "1"));
        return codes(refusal.problems());
    }

    private List<String> refused() {
        SurveyReportException refusal =
                assertThrows(SurveyReportException.class, () -> InitStudy.run(folder, Language.EN, "1.2.3"));
        assertTrue(
                refusal.problems().stream().allMatch(problem -> problem.code().equals("init.exists")));
        return refusal.problems().stream()
                .map(Problem::location)
                .map(location -> location.file())
                .toList();
    }

    private List<String> tree() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> !Files.isDirectory(file) || Files.isSymbolicLink(file))
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private void edit(String path, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(path));
        assertTrue(text.contains(from), path);
        Files.writeString(folder.resolve(path), text.replace(from, to));
    }
}
