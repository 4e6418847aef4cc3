package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.compare.History;
import io.github.surveyreport.compare.History.Step;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.report.Block;
import io.github.surveyreport.report.Cell;
import io.github.surveyreport.report.Report;
import io.github.surveyreport.report.ReportBuilder;
import io.github.surveyreport.report.Table;
import io.github.surveyreport.source.Repo;
import io.github.surveyreport.source.Snapshot;
import io.github.surveyreport.source.Snapshots;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.api.MergeCommand.FastForwardMode;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headline numbers of real repositories, commit by commit. */
class HistoryTest {
    private static final String FIRST_WAVE = """
            schema: 1
            id: history
            title: Satisfaction
            language: en
            columns: {respondent: id}
            waves:
              - {id: w1, start: 2026-01-01, end: 2026-03-31, responses: data/w1.csv}
            """;
    private static final String SECOND_WAVE =
            "  - {id: w2, start: 2026-04-01, end: 2026-06-30, responses: data/w2.csv}\n";
    private static final String QUESTIONS = """
            questions:
              - {id: q, text: How satisfied are you?, column: q, type: rating}
            """;

    @TempDir
    Path folder;

    private Repo repo;

    @BeforeEach
    void init() throws Exception {
        repo = Repo.init(folder);
    }

    @AfterEach
    void close() {
        repo.close();
    }

    /** 20 respondents, of whom so many give a 5 and the others a 3. */
    private static String answers(int respondents, int fives) {
        StringBuilder csv = new StringBuilder("id,q\n");
        for (int i = 0; i < respondents; i++) {
            csv.append("r").append(i).append(',').append(i < fives ? 5 : 3).append('\n');
        }
        return csv.toString();
    }

    @Test
    void everyCommitOfDataHasItsNumberAndOthersHaveNone() throws Exception {
        repo.write("survey.yml", FIRST_WAVE + QUESTIONS).write("data/w1.csv", answers(20, 10));
        String first = repo.commit();
        repo.write("README.md", "about");
        repo.commit();
        repo.write("data/w1.csv", answers(40, 30));
        String second = repo.commit();
        History history = history(20);
        assertEquals(List.of(second, first), commits(history));
        assertEquals(List.of(4.5, 4.0), means(history));
        assertFalse(history.more());
    }

    @Test
    void onlyTheNewestAreToldWhenThereAreMore() throws Exception {
        for (int commit = 1; commit <= 5; commit++) {
            repo.write("survey.yml", FIRST_WAVE + QUESTIONS).write("data/w1.csv", answers(20 * commit, 10 * commit));
            repo.commit();
        }
        History history = history(3);
        assertEquals(3, history.steps().size());
        assertTrue(history.more());
    }

    @Test
    void waveThatWasNotThereYetIsNotMissed() throws Exception {
        repo.write("survey.yml", FIRST_WAVE + QUESTIONS).write("data/w1.csv", answers(20, 10));
        repo.commit();
        repo.write("survey.yml", FIRST_WAVE + SECOND_WAVE + QUESTIONS).write("data/w2.csv", answers(20, 20));
        repo.commit();
        History history = history(20);
        assertEquals(
                List.of("w2", "w1"), history.steps().stream().map(Step::wave).toList());
        assertEquals(List.of(5.0, 4.0), means(history));
    }

    @Test
    void renamedFileKeepsItsPast() throws Exception {
        repo.write("survey.yml", (FIRST_WAVE + QUESTIONS).replace("data/w1.csv", "data/old.csv"))
                .write("data/old.csv", answers(20, 10));
        repo.commit();
        repo.write("data/old.csv", answers(40, 30));
        repo.commit();
        Files.move(folder.resolve("data/old.csv"), folder.resolve("data/w1.csv"));
        repo.write("survey.yml", FIRST_WAVE + QUESTIONS);
        repo.commit();
        assertEquals(List.of(4.5, 4.5, 4.0), means(history(20)));
    }

    @Test
    void revisionWithoutConfigurationIsReadWithTodays() throws Exception {
        repo.write("data/w1.csv", answers(20, 10));
        repo.commit();
        repo.write("survey.yml", FIRST_WAVE + QUESTIONS);
        repo.commit();
        assertEquals(List.of(4.0, 4.0), means(history(20)));
    }

    @Test
    void revisionThatDoesNotFitIsAGapWithItsReason() throws Exception {
        repo.write("README.md", "nothing yet");
        repo.commit();
        repo.write("survey.yml", FIRST_WAVE + QUESTIONS)
                .write("data/w1.csv", answers(20, 10).replace(",q", ",score"));
        String unfit = repo.commit();
        repo.write("data/w1.csv", answers(20, 10));
        repo.commit();
        History history = history(20);
        Step gap = history.steps().get(1);
        assertEquals(unfit, gap.commit().orElseThrow().id());
        assertTrue(gap.gap().orElseThrow().message(Language.EN).contains("\"q\""), gap.toString());
        assertEquals(
                "this revision has no responses of the waves of today",
                history.steps().get(2).gap().orElseThrow().message(Language.EN));
    }

    @Test
    void mergeIsOneStepOfTheMainLine() throws Exception {
        repo.write("survey.yml", FIRST_WAVE + QUESTIONS).write("data/w1.csv", answers(20, 10));
        String first = repo.commit();
        repo.git.checkout().setCreateBranch(true).setName("wave").call();
        repo.write("data/w1.csv", answers(40, 30));
        repo.commit();
        repo.write("data/w1.csv", answers(60, 50));
        String branch = repo.commit();
        repo.git.checkout().setName("main").call();
        PersonIdent author = new PersonIdent("Li Na", "li.na@example.com");
        String merge = repo.git
                        .merge()
                        .include(repo.git.getRepository().resolve(branch))
                        .setFastForward(FastForwardMode.NO_FF)
                        .setCommit(false)
                        .call()
                        .getMergeStatus()
                        .isSuccessful()
                ? repo.git
                        .commit()
                        .setMessage("merge")
                        .setAuthor(author)
                        .setCommitter(author)
                        .setSign(false)
                        .call()
                        .name()
                : "";
        assertEquals(List.of(merge, first), commits(history(20)));
    }

    @Test
    void shallowCloneSaysThatItIs() throws Exception {
        repo.write("survey.yml", FIRST_WAVE + QUESTIONS).write("data/w1.csv", answers(20, 10));
        String first = repo.commit();
        repo.write("data/w1.csv", answers(40, 30));
        String second = repo.commit();
        Files.writeString(folder.resolve(".git/shallow"), second + "\n");
        History history = history(20);
        assertEquals(List.of(second), commits(history));
        assertTrue(history.cut());
        assertFalse(commits(history).contains(first));
    }

    /** One respondent more: the difference of both numbers would be that respondent's answer. */
    @Test
    void commitThatAddsFewTellsNoNumber() throws Exception {
        repo.write("survey.yml", FIRST_WAVE + QUESTIONS).write("data/w1.csv", answers(20, 10));
        repo.commit();
        repo.write("data/w1.csv", answers(36, 10));
        repo.commit();
        repo.write("data/w1.csv", answers(37, 10));
        repo.commit();
        History history = history(20);
        assertTrue(history.steps().get(1).gap().isPresent());
        assertEquals(
                "fewer than 5 responses set it apart from a later revision; it is not told",
                history.steps().get(1).gap().get().message(Language.EN));
        assertTrue(history.steps().get(2).gap().isEmpty());
    }

    /** Six rows differ, but only one of their answers: the difference would be what one respondent changed. */
    @Test
    void numberThatFewAnswersMovedIsWithheld() throws Exception {
        repo.write("survey.yml", FIRST_WAVE + QUESTIONS).write("data/w1.csv", remarks(20, 10, 0));
        repo.commit();
        repo.write("data/w1.csv", remarks(20, 11, 6));
        repo.commit();
        History history = history(20);
        assertTrue(history.steps().get(1).gap().isEmpty());
        assertTrue(history.steps().get(1).points().get(0).withheld());
        assertFalse(text(history).contains("4.00"), text(history));
    }

    /** An answer file whose first rows have a remark in a column of their own. */
    private static String remarks(int respondents, int fives, int remarks) {
        String[] lines = answers(respondents, fives).split("\n");
        StringBuilder csv = new StringBuilder(lines[0] + ",remark\n");
        for (int i = 1; i < lines.length; i++) {
            csv.append(lines[i]).append(',').append(i <= remarks ? "x" : "").append('\n');
        }
        return csv.toString();
    }

    @Test
    void revertedCommitsAreComparedWithEveryLaterOne() throws Exception {
        repo.write("survey.yml", FIRST_WAVE + QUESTIONS).write("data/w1.csv", answers(20, 10));
        repo.commit();
        repo.write("data/w1.csv", answers(40, 30));
        repo.commit();
        repo.write("data/w1.csv", answers(21, 10));
        repo.commit();
        History history = history(20);
        assertTrue(history.steps().get(1).gap().isEmpty());
        assertTrue(history.steps().get(2).gap().isPresent());
    }

    @Test
    void changesThatAreNotCommittedComeFirst() throws Exception {
        repo.write("survey.yml", FIRST_WAVE + QUESTIONS).write("data/w1.csv", answers(20, 10));
        repo.commit();
        repo.write("data/w1.csv", answers(40, 30));
        History history = history(20);
        assertTrue(history.steps().get(0).commit().isEmpty());
        assertEquals(List.of(4.5, 4.0), means(history));
    }

    @Test
    void publishedNumbersStandBesideTheRestated() throws Exception {
        repo.write("survey.yml", FIRST_WAVE + QUESTIONS).write("data/w1.csv", answers(20, 10));
        String first = repo.commit();
        repo.git.checkout().setOrphan(true).setName("gh-pages").call();
        repo.git
                .rm()
                .setCached(false)
                .addFilepattern("data")
                .addFilepattern("survey.yml")
                .call();
        repo.write("history/" + first.substring(0, 12) + ".json", """
                {"schemaVersion": 1, "id": "history", "commit": "%s", "committedAt": "2026-01-05T01:02:03Z", "measures": [
                  {"id": "question.q", "statistic": "mean", "wave": "w1", "unit": "scale", "value": 3.75, "low": null, "high": null, "n": 20}
                ]}
                """.formatted(first));
        repo.commit();
        repo.git.checkout().setName("main").call();
        repo.write("data/w1.csv", answers(40, 30));
        repo.commit();
        History history = history(20);
        assertTrue(history.steps().get(0).points().get(0).published().isEmpty());
        assertEquals(3.75, history.steps().get(1).points().get(0).published().getAsDouble());
        assertTrue(text(history).contains("published 3.75"), text(history));
    }

    @Test
    void subjectIsCutMaskedAndItsAuthorNotNamed() throws Exception {
        repo.write("survey.yml", FIRST_WAVE + QUESTIONS).write("data/w1.csv", answers(20, 10));
        repo.git.add().addFilepattern(".").call();
        PersonIdent author = new PersonIdent("Li Na", "li.na@example.com");
        repo.git
                .commit()
                .setMessage("answers <b>of</b> 13812345678 " + "x".repeat(80))
                .setAuthor(author)
                .setCommitter(author)
                .setSign(false)
                .call();
        String text = text(history(20));
        assertFalse(text.contains("13812345678") || text.contains("x".repeat(61)), text);
        assertFalse(text.contains("Li Na") || text.contains("li.na"), text);
    }

    @Test
    void oneCommitIsAnEmptyState() throws Exception {
        repo.write("survey.yml", FIRST_WAVE + QUESTIONS).write("data/w1.csv", answers(20, 10));
        repo.commit();
        Report.Page page = page(history(20));
        assertTrue(page.blocks().get(0) instanceof Block.Callout, page.toString());
        assertEquals(
                0, page.blocks().stream().filter(Block.Chart.class::isInstance).count());
    }

    /** Neither the clone nor its index is written to. */
    @Test
    void cloneStaysAsItIs() throws Exception {
        repo.write("survey.yml", FIRST_WAVE + QUESTIONS).write("data/w1.csv", answers(20, 10));
        repo.commit();
        repo.write("data/w1.csv", answers(40, 30));
        repo.commit();
        Map<String, String> before = new TreeMap<>(repo.gitFolder());
        history(20);
        assertEquals(before, new TreeMap<>(repo.gitFolder()));
    }

    private RunRequest request() {
        return Projects.request(folder, folder.resolve("target/survey-report"));
    }

    private Numbers numbers;

    private History history(int most) {
        try (Snapshot snapshot = Snapshots.open(folder, Optional.empty())) {
            numbers = Numbers.of(snapshot, request(), new Problems(), Phases.SILENT);
            return PastReports.of(request(), snapshot, numbers, most, "gh-pages");
        }
    }

    private static List<String> commits(History history) {
        return history.steps().stream()
                .flatMap(step -> step.commit().stream())
                .map(History.Commit::id)
                .toList();
    }

    private static List<Double> means(History history) {
        return history.steps().stream()
                .map(step ->
                        step.points().get(0).restated().orElseThrow().estimate().value())
                .toList();
    }

    private Report.Page page(History history) {
        return ReportBuilder.build(numbers.findings(), new Problems(), Optional.of(history)).pages().stream()
                .filter(page -> page.id().equals("history"))
                .findFirst()
                .orElseThrow();
    }

    private String text(History history) {
        StringBuilder text = new StringBuilder();
        for (Block block : page(history).blocks()) {
            if (block instanceof Block.TableBlock table) {
                for (Table.Row row : table.table().rows()) {
                    for (Cell cell : row.cells()) {
                        text.append(cell.text()).append(' ').append(cell.note()).append(" | ");
                    }
                }
            }
        }
        return text.toString();
    }
}
