package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.source.Repo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs over a repository: 200 answers, 40 of each score in turn. */
class GateRatchetTest {
    private static final String STUDY = """
            schema: 1
            id: ratchet
            title: Ratchet
            language: en
            report-date: 2026-03-01
            columns: {respondent: id}
            waves:
              - {id: w1, label: First, start: 2026-01-01, end: 2026-01-31, responses: [w1.csv]}
            questions:
              - {id: q1, text: How was it?, label: Overall, type: rating}
            """;
    private static final String GATE =
            "gates:\n  - {id: mean, measure: question.q1, statistic: mean, no-worse-than: base%s}\n";

    @TempDir
    Path temp;

    private Repo repo;

    @BeforeEach
    void repository() throws GitAPIException {
        repo = Repo.init(temp.resolve("project")).write("survey.yml", STUDY);
        repo.write(".gitignore", "out\n").write("w1.csv", Survey.rows(200)).write("gates.yml", GATE.formatted(""));
        repo.commit();
    }

    @AfterEach
    void close() {
        repo.close();
    }

    @Test
    void firstCommitHasNothingToBeWorseThanAndSaysSoLoudly() throws Exception {
        String messages = check(Map.of());
        assertTrue(messages.contains("BASE UNKNOWN: there is no earlier commit to compare with"), messages);
        assertTrue(
                messages.contains("gates.yml:2: gate \"mean\": Overall · mean cannot be judged: there is no revision to"
                        + " compare with (docs/gates.md#not-enough-data)"),
                messages);
        assertEquals("not-enough-data", verdicts());
        assertTrue(json().contains("\"missing\": \"source.base-first-commit\""), json());
    }

    @Test
    void sameNumbersAreNoWorse() throws Exception {
        repo.write("README.md", "words").commit();
        check(Map.of());
        assertEquals("pass", verdicts());
        assertTrue(json().contains("\"rule\": \"parent\",\n    \"missing\": null"), json());
    }

    /** Forty answers become 1 instead of 5: the mean falls from 3 to 2.2. */
    @Test
    void numberBelowThatOfTheBaseIsAMissBeyondTheTolerance() throws Exception {
        repo.write("w1.csv", Survey.rows(200).replace(",5\n", ",1\n"));
        assertEquals(
                "gates.yml:2: gate \"mean\" missed: Overall · mean is 2.20 (base revision 3.00, change −0.80, n=200) and"
                        + " should be no worse than the base revision (docs/gates.md#missed)",
                gateLines(check(Map.of())));
        repo.write("gates.yml", GATE.formatted(", tolerance: 0.79"));
        check(Map.of());
        assertEquals("fail", verdicts());
        repo.write("gates.yml", GATE.formatted(", tolerance: 0.8"));
        check(Map.of());
        assertEquals("pass", verdicts());
    }

    @Test
    void higherIsNoWorseUnlessTheGateSaysSo() throws Exception {
        repo.write("w1.csv", Survey.rows(200).replace(",1\n", ",5\n"));
        check(Map.of());
        assertEquals("pass", verdicts());
        repo.write("gates.yml", GATE.formatted(", better: lower"));
        check(Map.of());
        assertEquals("fail", verdicts());
    }

    /** What only newly added respondents like the others did is chance; what a correction did is not. */
    @Test
    void byTheIntervalChanceIsUncertainAndEverythingElseAMiss() throws Exception {
        repo.write("w1.csv", Survey.rows(243).replace("\n242,3\n", "\n242,1\n"));
        check(Map.of());
        assertEquals("fail", verdicts());
        repo.write("gates.yml", GATE.formatted(", basis: interval"));
        check(Map.of());
        assertEquals("uncertain", verdicts());
        repo.write("w1.csv", Survey.rows(200).replace(",5\n", ",1\n"));
        check(Map.of());
        assertEquals("fail", verdicts());
        StringBuilder otherwise = new StringBuilder(Survey.rows(200));
        for (int i = 200; i < 240; i++) {
            otherwise.append(i).append(",1\n");
        }
        repo.write("w1.csv", otherwise.toString());
        check(Map.of());
        assertEquals("fail", verdicts());
    }

    @Test
    void baseCanBeNamedAndMustExist() throws Exception {
        String first = repo.commit();
        repo.write("w1.csv", Survey.rows(200).replace(",5\n", ",1\n")).commit();
        repo.write("README.md", "words").commit();
        check(Map.of());
        assertEquals("pass", verdicts());
        check(Map.of(), Optional.of(first));
        assertEquals("fail", verdicts());
        assertThrows(
                SurveyReportException.class,
                () -> CheckGates.run(
                        new CheckRequest(request(), Optional.of("no-such-tag"), Map.of(), false),
                        Phases.SILENT,
                        line -> {}));
    }

    @Test
    void baseThatCannotBeReadIsNotEnoughData() throws Exception {
        repo.write("survey.yml", "schema: 1\n").commit();
        repo.write("survey.yml", STUDY).commit();
        assertTrue(check(Map.of()).contains("BASE UNKNOWN: no report can be made of the commit"));
        assertEquals("not-enough-data", verdicts());
    }

    @Test
    void numberThatTheBaseLacksIsNotEnoughData() throws Exception {
        repo.write("survey.yml", STUDY.replace("id: q1", "id: q0"))
                .write("w1.csv", Survey.rows(200).replace("q1", "q0"));
        repo.write("gates.yml", "gates: []\n").commit();
        repo.write("survey.yml", STUDY).write("w1.csv", Survey.rows(200)).write("gates.yml", GATE.formatted(""));
        check(Map.of());
        assertEquals("not-enough-data", verdicts());
        assertTrue(json().contains("\"reason\": \"not-in-base\""), json());
    }

    @Test
    void warningsOfTheBaseAreCountedToo() throws Exception {
        repo.write("gates.yml", "gates: [{id: w, measure: problems, statistic: unknown-codes, no-worse-than: base}]\n");
        check(Map.of());
        repo.commit();
        check(Map.of());
        assertEquals("pass", verdicts());
        repo.write("w1.csv", Survey.rows(200).replace("\n4,5\n", "\n4,excellent\n"));
        check(Map.of());
        assertEquals("fail", verdicts());
        repo.commit();
        check(Map.of());
        repo.write("README.md", "words").commit();
        check(Map.of());
        assertEquals("pass", verdicts());
    }

    @Test
    void pathsAreThoseOfTheRepository() throws Exception {
        Path sub = temp.resolve("project/surveys/客服 2026");
        Files.createDirectories(sub);
        for (String file : List.of("survey.yml", "w1.csv")) {
            Files.copy(temp.resolve("project").resolve(file), sub.resolve(file));
        }
        Files.writeString(sub.resolve("gates.yml"), GATE.formatted("").replace("no-worse-than: base", "at-least: 4"));
        repo.commit();
        List<String> lines = new java.util.ArrayList<>();
        assertThrows(
                SurveyReportException.class,
                () -> CheckGates.run(
                        new CheckRequest(
                                Projects.request(sub, sub.resolve("out")),
                                Optional.empty(),
                                Map.of("GITHUB_ACTIONS", "true"),
                                false),
                        Phases.SILENT,
                        lines::add));
        assertTrue(
                lines.get(0).startsWith("::error file=surveys/客服 2026/gates.yml,line=2,title=gate/mean::gate \"mean\""),
                lines.get(0));
        String sarif = Files.readString(sub.resolve("out/gates.sarif"));
        assertTrue(sarif.contains("\"uri\": \"surveys/%E5%AE%A2%E6%9C%8D%202026/gates.yml\""), sarif);
        assertTrue(Files.readString(sub.resolve("out/gates.codequality.json"))
                .contains("\"path\": \"surveys/客服 2026/gates.yml\""));
    }

    private String check(Map<String, String> environment) throws IOException {
        return check(environment, Optional.empty());
    }

    private String check(Map<String, String> environment, Optional<String> baseline) throws IOException {
        try {
            Outcome outcome = CheckGates.run(
                            new CheckRequest(request(), baseline, environment, false), Phases.SILENT, line -> {})
                    .outcome();
            return Projects.lines(outcome.problems(), Language.EN);
        } catch (SurveyReportException e) {
            return Projects.lines(e.problems(), Language.EN);
        }
    }

    private static String gateLines(String messages) {
        return messages.lines().filter(line -> line.startsWith("gates.yml")).collect(Collectors.joining("\n"));
    }

    private String verdicts() throws IOException {
        return Json.strings(json(), "verdict");
    }

    private String json() throws IOException {
        return Files.readString(temp.resolve("project/out/gates.json"));
    }

    private RunRequest request() {
        Path project = temp.resolve("project");
        return Projects.request(project, project.resolve("out"));
    }
}
