package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Severity;
import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A configuration that asks for a file elsewhere gets none, whatever way it takes there, and nothing is written elsewhere. */
class HostilePathsTest {
    private static final String STUDY = """
            schema: 1
            id: paths
            title: Paths
            language: en
            waves:
              - {id: w1, label: First, start: 2026-01-01, end: 2026-01-31, responses: %s}
            questions:
              - {id: q1, text: How was it?, label: Overall, type: rating}
            """;

    @TempDir
    Path temp;

    private Path project;
    private Map<String, byte[]> elsewhere;

    @BeforeEach
    void projectBesideASecret() throws IOException {
        project = Files.createDirectories(temp.resolve("project/data")).getParent();
        Path secret = Files.createDirectories(temp.resolve("elsewhere/deep"));
        Files.writeString(secret.resolve("secret.csv"), "q1\n5\n5\n");
        Files.writeString(temp.resolve("elsewhere/secret.csv"), "q1\n5\n5\n");
        Files.createDirectories(project.resolve(".git/hooks"));
        Files.writeString(project.resolve(".git/hooks/secret.csv"), "q1\n5\n");
        Files.createSymbolicLink(project.resolve("data/link.csv"), temp.resolve("elsewhere/secret.csv"));
        Files.createSymbolicLink(project.resolve("data/hop.csv"), Path.of("link.csv"));
        Files.createSymbolicLink(project.resolve("data/away"), temp.resolve("elsewhere"));
        Files.createSymbolicLink(project.resolve("data/root"), Path.of("/etc"));
        Files.createSymbolicLink(project.resolve("data/loop"), Path.of("loop"));
        Files.createSymbolicLink(project.resolve("data/up"), Path.of(".."));
        Files.createSymbolicLink(project.resolve("data/git.csv"), Path.of("../.git/hooks/secret.csv"));
        elsewhere = Projects.tree(temp.resolve("elsewhere"));
    }

    /** So that nobody who clears up can follow them. */
    @AfterEach
    void removeLinks() throws IOException {
        for (String link : List.of("link.csv", "hop.csv", "away", "root", "loop", "up", "git.csv")) {
            Files.delete(project.resolve("data").resolve(link));
        }
    }

    private static Stream<String> paths() {
        return Arrays.stream("""
                ../elsewhere/secret.csv
                ./../elsewhere/secret.csv
                data/../../elsewhere/secret.csv
                data/../../elsewhere/deep/../secret.csv
                data/./../../elsewhere/secret.csv
                data//../..//elsewhere/secret.csv
                data/away/secret.csv
                data/away/deep/secret.csv
                data/away/../elsewhere/secret.csv
                data/up/../elsewhere/secret.csv
                data/link.csv
                data/hop.csv
                data/git.csv
                data/loop
                data/loop/secret.csv
                data/root/hostname
                data/root/*
                data/away/*.csv
                data/away/**/*.csv
                data/*.csv
                data/**/secret.csv
                **/secret.csv
                ../**/*.csv
                **/../elsewhere/*.csv
                ../*/secret.csv
                ..
                ../
                .
                /
                /etc/hostname
                /etc/host*
                //server/share/secret.csv
                \\\\server\\share\\secret.csv
                ..\\elsewhere\\secret.csv
                data\\..\\..\\elsewhere\\secret.csv
                C:\\secret.csv
                C:/secret.csv
                c:secret.csv
                file:///etc/hostname
                file:../elsewhere/secret.csv
                .git/hooks/secret.csv
                .GIT/hooks/secret.csv
                data/../.git/hooks/secret.csv
                .git./hooks/secret.csv
                ~/secret.csv
                $HOME/secret.csv
                ${user.home}/secret.csv
                %2e%2e/elsewhere/secret.csv
                ..%2felsewhere%2fsecret.csv
                ‥/elsewhere/secret.csv
                ．．/elsewhere/secret.csv
                ..／elsewhere／secret.csv
                """.split("\n"));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void nothingElsewhereIsReadOrChanged(String path) throws IOException {
        Files.writeString(project.resolve("survey.yml"), STUDY.formatted(quoted(path)));
        RunRequest request = Projects.request(project, project.resolve("out"));
        SurveyReportException refused =
                assertThrows(SurveyReportException.class, () -> GenerateReport.run(request, Phases.SILENT));
        for (Problem problem : refused.problems()) {
            assertFalse(problem.located(Language.EN).contains(temp.toString()), problem::toString);
        }
        assertTrue(
                refused.problems().stream()
                        .filter(problem -> problem.severity() == Severity.ERROR)
                        .anyMatch(problem -> problem.location().file().equals("survey.yml")
                                || problem.code().startsWith("source.")),
                () -> refused.problems().toString());
        assertEquals(
                Map.of("problems.json", 1L),
                Projects.tree(request.output()).keySet().stream()
                        .collect(Collectors.groupingBy(name -> name, Collectors.counting())));
        assertEquals(digest(elsewhere), digest(Projects.tree(temp.resolve("elsewhere"))));
    }

    @Test
    void thereAreAtLeastFortyWays() {
        assertTrue(paths().distinct().count() >= 40);
    }

    private static String quoted(String path) {
        return "'" + path.replace("'", "''") + "'";
    }

    private static Map<String, Integer> digest(Map<String, byte[]> tree) {
        return tree.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, file -> Arrays.hashCode(file.getValue())));
    }
}
