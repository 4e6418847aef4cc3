package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Cleaning.Rule;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.Severity;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.survey.FileCount;
import io.github.surveyreport.survey.Mutilations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to a file of a project: a located error and no site, or every row accounted for. */
class WholeRunConservationTest {
    private static final Path WHOLE = Projects.GOLDEN.resolve("hostile").resolve("input");
    private static final int ROUNDS = 10;

    /** Whole sites are made of every so many damaged projects that can be read. */
    private static final int RENDERED = 20;

    @TempDir
    Path temp;

    private int broken;
    private int read;

    /** 10 rounds of 12 kinds of damage, each to another file of the project. */
    @Test
    void everyDamagedProjectFailsWithAPlaceOrAccountsForEveryRow() throws IOException {
        Map<String, byte[]> files = Projects.tree(WHOLE);
        List<String> paths = List.copyOf(files.keySet());
        for (int round = 0; round < ROUNDS; round++) {
            for (int kind = 0; kind < Mutilations.COUNT; kind++) {
                Random random = new Random(round * 100L + kind);
                String victim = paths.get(random.nextInt(paths.size()));
                byte[] damaged = Mutilations.apply(kind, files.get(victim), Mutilations.seed(random));
                check(victim, damaged, victim + " in round " + round + ", damage " + kind);
            }
        }
        assertTrue(broken > ROUNDS, () -> broken + " projects broken");
        assertTrue(read > ROUNDS, () -> read + " projects read");
    }

    private void check(String victim, byte[] damaged, String which) throws IOException {
        Path project = temp.resolve("p" + (broken + read));
        Projects.copy(WHOLE, project);
        Files.write(project.resolve(victim), damaged);
        RunRequest request = Projects.request(project, project.resolve("out"));
        Problems problems = new Problems();
        try {
            Findings findings = Projects.findings(request, problems);
            accountsForEveryRow(findings, which);
            if (read++ % RENDERED == 0) {
                renders(request, which);
            }
        } catch (SurveyReportException e) {
            broken++;
            isLocated(e.problems(), which);
            assertThrows(SurveyReportException.class, () -> GenerateReport.run(request, Phases.SILENT), which);
            assertEquals(
                    List.of("problems.json"),
                    List.copyOf(Projects.tree(request.output()).keySet()),
                    which);
        }
    }

    /** Narratives are checked only when the report is written. */
    private static void renders(RunRequest request, String which) throws IOException {
        try {
            GenerateReport.run(request, Phases.SILENT);
            assertTrue(Files.exists(request.output().resolve("site/index.html")), which);
        } catch (SurveyReportException e) {
            isLocated(e.problems(), which);
            assertFalse(Files.exists(request.output().resolve("site")), which);
        }
    }

    private static void isLocated(List<Problem> problems, String which) {
        List<Problem> errors = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
        assertFalse(errors.isEmpty(), which);
        for (Problem problem : errors) {
            assertFalse(problem.location().file().isEmpty(), which + ": " + problem);
            assertFalse(problem.message(Language.ZH_CN).isBlank(), which);
            assertFalse(problem.message(Language.EN).isBlank(), which);
        }
    }

    private static void accountsForEveryRow(Findings findings, String which) {
        for (FileCount file : findings.files()) {
            assertEquals(file.read(), file.counted() + file.excluded() + file.rejected(), which);
        }
        assertEquals(
                rows(findings, "", FileCount::excluded), findings.exclusions().size(), which);
        assertEquals(
                rows(findings, "", FileCount::rejected), findings.rejections().size(), which);
        for (Wave wave : findings.study().waves()) {
            long counted = rows(findings, wave.id(), FileCount::counted);
            long excluded = rows(findings, wave.id(), FileCount::excluded);
            assertEquals(counted, count(findings, "sample", "valid", wave), which);
            assertEquals(excluded, count(findings, "sample", "excluded", wave), which);
            assertEquals(rows(findings, wave.id(), FileCount::rejected), count(findings, "sample", "rejected", wave));
            assertEquals(counted + excluded, count(findings, "sample", "returned", wave), which);
            long byRule = Stream.of(Rule.values())
                    .filter(findings.study().cleaning()::has)
                    .mapToLong(rule -> count(findings, "cleaning." + rule.id(), "excluded", wave))
                    .sum();
            assertEquals(excluded, byRule, which);
            for (Question question : findings.study().questions()) {
                String id = "question." + question.id();
                long answered = count(findings, id, "n", wave) + count(findings, id, "missing", wave);
                assertEquals(counted, answered, which + ": " + id);
                sharesAddUp(findings, question, wave, which);
            }
        }
    }

    private static void sharesAddUp(Findings findings, Question question, Wave wave, String which) {
        if (question.type() == Question.Type.MULTIPLE) {
            return;
        }
        List<Measure> shares = question.levels().stream()
                .map(level -> MeasureKey.of("question." + question.id(), "share:" + level.id(), wave.id()))
                .flatMap(key -> findings.measures().find(key).stream())
                .filter(measure -> measure.result().computable())
                .toList();
        if (!shares.isEmpty()) {
            double sum = shares.stream().mapToDouble(m -> m.estimate().value()).sum();
            assertEquals(1, sum, 1e-9, which + ": " + question.id());
        }
    }

    /** Rows of the responses to a wave, or of all waves; the register belongs to none. */
    private static long rows(Findings findings, String wave, ToLongFunction<FileCount> part) {
        return findings.files().stream()
                .filter(file ->
                        wave.isEmpty() ? !file.wave().isEmpty() : file.wave().equals(wave))
                .mapToLong(part)
                .sum();
    }

    private static long count(Findings findings, String id, String statistic, Wave wave) {
        return (long) findings.measures()
                .find(MeasureKey.of(id, statistic, wave.id()))
                .orElseThrow(() -> new AssertionError("no " + id + " " + statistic + " in " + wave.id()))
                .estimate()
                .value();
    }
}
