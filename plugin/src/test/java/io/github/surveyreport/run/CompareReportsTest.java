package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.compare.ReportDiff.Outcome;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.report.SchemaCheck;
import io.github.surveyreport.source.Repo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs over a repository: 200 answers, 40 of each score in turn, by phone and online. */
class CompareReportsTest {
    private static final String STUDY = """
            schema: 1
            id: diff
            title: Difference
            language: en
            report-date: 2026-03-01
            columns: {respondent: id}
            waves:
              - {id: w1, label: First, start: 2026-01-01, end: 2026-01-31, responses: [w1.csv]}
            questions:
              - {id: q1, text: How was it?, label: Overall, type: rating}
            groups:
              - {id: channel, label: Channel, values: [{id: phone, label: Phone}, {id: online, label: Online}]}
            scorecard:
              dimensions:
                - id: all
                  label: All
                  weight: 1
                  indicators:
                    - {id: csat, label: CSAT, weight: 1, question: q1, statistic: top2, target: 38}
            """;

    @TempDir
    Path temp;

    private Repo repo;

    @BeforeEach
    void repository() throws GitAPIException {
        repo = Repo.init(temp.resolve("project")).write("survey.yml", STUDY);
        repo.write(".gitignore", "out\n").write("w1.csv", rows(200));
        repo.commit();
    }

    @AfterEach
    void close() {
        repo.close();
    }

    private static String rows(int count) {
        StringBuilder rows = new StringBuilder("id,channel,q1\n");
        for (int i = 0; i < count; i++) {
            rows.append(row(i, 1 + i % 5));
        }
        return rows.toString();
    }

    private static String row(int i, int score) {
        return i + "," + (i % 2 == 0 ? "phone" : "online") + "," + score + "\n";
    }

    @Test
    void firstCommitSaysThatThereIsNothingToCompareWith() throws IOException {
        CompareReports.Result result = run(Map.of());
        assertEquals(Optional.empty(), result.difference());
        assertEquals(
                "source.base-first-commit", result.outcome().problems().get(0).code());
        assertTrue(file("diff.md").contains("BASE UNKNOWN"), file("diff.md"));
        assertTrue(file("diff.json").contains("\"outcome\": \"base-unavailable\""), file("diff.json"));
    }

    /** What an earlier run left must not be taken for the difference of one that failed. */
    @Test
    void unreadableConfigurationIsSaidInPlaceOfADifference() throws Exception {
        repo.write("README.md", "words").commit();
        run(Map.of());
        repo.write("survey.yml", "schema: 1\nid: study\nwaves: [\n");
        assertThrows(SurveyReportException.class, () -> run(Map.of()));
        assertTrue(file("diff.json").contains("\"outcome\": \"error\""), file("diff.json"));
        Path schema = Path.of("..", "docs", "schema", "diff.schema.json");
        assertEquals(List.of(), SchemaCheck.check(Files.readString(schema), file("diff.json")));
        assertTrue(file("diff.md").startsWith("<!-- survey-report:diff:study -->\n"), file("diff.md"));
        assertTrue(file("diff.md").contains("survey.yml:"), file("diff.md"));
        assertTrue(file("diff.html").contains("survey.yml:"), file("diff.html"));
    }

    @Test
    void unchangedFilesChangeNothing() throws Exception {
        repo.write("README.md", "words").commit();
        assertEquals(Optional.of(Outcome.NO_CHANGE), run(Map.of()).difference());
        assertEquals(2, file("diff.md").lines().count(), file("diff.md"));
    }

    @Test
    void respondentsLikeTheOthersAreNoNews() throws Exception {
        repo.write("w1.csv", rows(243));
        assertEquals(Optional.of(Outcome.NOISE_ONLY), run(Map.of()).difference());
        assertEquals("noise", verdict("question.q1", "top2"));
        assertTrue(file("diff.md").contains("43 added, 200 as before"), file("diff.md"));
    }

    @Test
    void respondentsWhoAnswerOtherwiseAreNews() throws Exception {
        StringBuilder added = new StringBuilder(rows(200));
        for (int i = 200; i < 240; i++) {
            added.append(row(i, 1 + i % 2));
        }
        repo.write("w1.csv", added.toString());
        assertEquals(Optional.of(Outcome.CHANGED), run(Map.of()).difference());
        assertEquals("moved", verdict("question.q1", "mean"));
        assertEquals("crossed", verdict("indicator.csat", "value"));
        assertTrue(file("diff.json").contains("\"before\": \"met\", \"after\": \"missed\", \"onNoise\": false"));
    }

    @Test
    void fewAddedRespondentsAreTooFewToTell() throws Exception {
        StringBuilder added = new StringBuilder(rows(200));
        for (int i = 200; i < 219; i++) {
            added.append(row(i, 1));
        }
        repo.write("w1.csv", added.toString());
        run(Map.of());
        assertEquals("too-few", verdict("question.q1", "mean"));
    }

    /** A file pasted twice adds rows that cleaning sets aside: nobody was added. */
    @Test
    void addedRowsThatCleaningSetsAsideSayNothing() throws Exception {
        repo.write("survey.yml", STUDY + "cleaning: {duplicate-id: true}\n").commit();
        repo.write("w1.csv", rows(200) + rows(200).replace("id,channel,q1\n", ""));
        assertEquals(Optional.of(Outcome.NOISE_ONLY), run(Map.of()).difference());
        assertEquals("unchanged", verdict("question.q1", "mean"));
    }

    @Test
    void editedAnswerIsACorrectionToTheLastDigit() throws Exception {
        repo.write(
                "w1.csv",
                rows(200).replace("\n4,phone,5\n", "\n4,phone,1\n").replace("\n9,online,5\n", "\n9,online,1\n"));
        assertEquals(Optional.of(Outcome.CHANGED), run(Map.of()).difference());
        ComparedCell mean = cell("question.q1", "mean");
        assertEquals("correction", mean.verdict());
        assertEquals(3, mean.before());
        assertEquals(3 - 8 / 200.0, mean.after(), 1e-12);
        assertEquals("edited", mean.onlyPart());
    }

    @Test
    void removedRespondentsAreACorrection() throws Exception {
        repo.write("w1.csv", rows(200).replaceAll("\n[0-9]+,phone,5(?=\n)", ""));
        run(Map.of());
        assertEquals("correction", verdict("question.q1", "mean"));
        assertEquals("removed", cell("question.q1", "mean").onlyPart());
    }

    @Test
    void otherTargetIsAMethodThatFlipsAJudgement() throws Exception {
        repo.write("survey.yml", STUDY.replace("target: 38", "target: 42"));
        assertEquals(Optional.of(Outcome.CHANGED), run(Map.of()).difference());
        assertEquals("crossed", verdict("indicator.csat", "value"));
        assertEquals("unchanged", verdict("question.q1", "mean"));
        assertTrue(file("diff.json").contains("\"before\": \"met\", \"after\": \"missed\", \"onNoise\": false"));
        assertTrue(file("diff.md").contains("another target or rule"), file("diff.md"));
    }

    /** A lowered target that nothing crosses is what a reviewer must see. */
    @Test
    void targetThatMovesIsAMethodEvenWhereNothingFlips() throws Exception {
        repo.write("survey.yml", STUDY.replace("target: 38", "target: 30"));
        assertEquals(Optional.of(Outcome.CHANGED), run(Map.of()).difference());
        assertEquals("method", verdict("indicator.csat", "target"));
        assertEquals("unchanged", verdict("indicator.csat", "value"));
        assertTrue(
                file("diff.json")
                        .contains(
                                "\"key\": \"scorecard.dimensions[all].indicators[csat].target\", \"before\": \"38\", \"after\": \"30\""));
        assertTrue(file("diff.md").contains("csat\\].target in survey.yml: 38 → 30"), file("diff.md"));
    }

    /** Forty more like the others lift 40 % by a hair over a target that lay just above. */
    @Test
    void targetCrossedByChanceIsSaidToBe() throws Exception {
        repo.write("survey.yml", STUDY.replace("target: 38", "target: 40.2")).commit();
        StringBuilder added = new StringBuilder(rows(200));
        for (int i = 200; i < 240; i++) {
            added.append(row(i, i % 2 == 0 ? 4 : 2));
        }
        repo.write("w1.csv", added.toString());
        run(Map.of());
        assertEquals("crossed", verdict("indicator.csat", "value"));
        assertTrue(file("diff.json").contains("\"before\": \"missed\", \"after\": \"met\", \"onNoise\": true"));
    }

    @Test
    void settingThatChangesNoNumberIsToldAllTheSame() throws Exception {
        repo.write("survey.yml", STUDY.replace("title: Difference", "title: Another title"));
        assertEquals(Optional.of(Outcome.NO_CHANGE), run(Map.of()).difference());
        assertTrue(file("diff.md").contains("title in survey.yml: Difference → Another title"), file("diff.md"));
        assertTrue(file("diff.html").contains("Another title"));
    }

    @Test
    void reversedQuestionIsAMethod() throws Exception {
        repo.write("w1.csv", rows(201)).commit();
        repo.write("survey.yml", STUDY.replace("type: rating}", "type: rating, reverse: true}"));
        run(Map.of());
        assertEquals("method", cell("question.q1", "mean").onlyPart());
        assertEquals("method", verdict("question.q1", "mean"));
    }

    @Test
    void partsOfSeveralCausesSumToTheDifference() throws Exception {
        repo.write("w1.csv", rows(201)).commit();
        String changed = rows(260).replace("\n4,phone,5\n", "\n4,phone,1\n").replaceAll("\n1?[0-9],online,5(?=\n)", "");
        repo.write("w1.csv", changed);
        repo.write("survey.yml", STUDY.replace("type: rating}", "type: rating, reverse: true}"));
        run(Map.of());
        ComparedCell mean = cell("question.q1", "mean");
        assertEquals(4, mean.parts().size(), mean.parts().toString());
        double sum =
                mean.parts().values().stream().mapToDouble(Double::doubleValue).sum();
        assertEquals(mean.after() - mean.before(), sum, 1e-9);
    }

    @Test
    void newWaveIsNewAndTheOldOneUnchanged() throws Exception {
        // One online: withheld, which is no news of a wave that was not there.
        repo.write("w2.csv", rows(100).replace("online", "phone").replaceFirst("phone", "online"));
        repo.write(
                "survey.yml",
                STUDY.replace(
                        "questions:",
                        "  - {id: w2, label: Second, start: 2026-02-01, end: 2026-02-28, responses: [w2.csv]}\nquestions:"));
        run(Map.of());
        assertEquals("unchanged", verdict("question.q1", "mean"));
        assertEquals("new", cell("question.q1", "mean", "w2").verdict());
        String comment = Files.readString(repo.folder.resolve("out/diff/diff.md"));
        assertTrue(comment.contains("New wave: Second ("), comment);
        assertTrue(comment.contains("Other numbers that change: 0"), comment);
        assertTrue(comment.contains("| Number | First | Second | Difference | Judgement |"), comment);
        assertFalse(comment.contains("<details>"), comment);
        repo.commit();
        repo.write("survey.yml", STUDY);
        run(Map.of());
        String back = Files.readString(repo.folder.resolve("out/diff/diff.md"));
        assertTrue(back.contains("No longer there: w2 ("), back);
        assertFalse(back.contains("| Gone"), back);
    }

    @Test
    void renamedDataFileChangesNothing() throws Exception {
        Files.move(repo.folder.resolve("w1.csv"), repo.folder.resolve("first.csv"));
        repo.write("survey.yml", STUDY.replace("w1.csv", "first.csv"));
        assertEquals(Optional.of(Outcome.NO_CHANGE), run(Map.of()).difference());
    }

    @Test
    void renamedQuestionIsGoneAndNew() throws Exception {
        repo.write(
                "survey.yml",
                STUDY.replace("id: q1, text", "id: q9, column: q1, text").replace("question: q1", "question: q9"));
        run(Map.of());
        assertEquals("gone", verdict("question.q1", "mean"));
        assertEquals("new", verdict("question.q9", "mean"));
        assertEquals("unchanged", verdict("indicator.csat", "value"));
    }

    @Test
    void brokenBaselineIsNoReasonToFail() throws Exception {
        repo.write("survey.yml", STUDY.replace("type: rating", "type: nonsense"))
                .commit();
        repo.write("survey.yml", STUDY);
        CompareReports.Result result = run(Map.of());
        assertEquals(Optional.empty(), result.difference());
        assertTrue(file("diff.json").contains("source.base-unreadable"));
    }

    @Test
    void sameComparisonGivesTheSameBytes() throws Exception {
        repo.write("w1.csv", rows(243));
        run(Map.of());
        Map<String, byte[]> once = Projects.tree(out().resolve("diff"));
        run(Map.of());
        Map<String, byte[]> twice = Projects.tree(out().resolve("diff"));
        assertEquals(once.keySet(), twice.keySet());
        once.forEach((path, bytes) -> assertEquals(Projects.text(bytes), Projects.text(twice.get(path)), path));
    }

    @Test
    void labelsCannotMentionLinkOrBreakTheComment() throws Exception {
        repo.write(
                "survey.yml", STUDY.replace("label: Overall", "label: '@all |`x` #1 <img src=x> https://e.example'"));
        repo.write("w1.csv", rows(200).replaceAll(",5(?=\n)", ",1"));
        run(Map.of());
        String comment = file("diff.md");
        assertTrue(comment.contains("all"), comment);
        for (String raw : new String[] {"@all", " |`x`", "#1", "<img", "https://"}) {
            assertFalse(comment.contains(raw), raw);
        }
    }

    /** Three respondents answer too fast; one is gone, one is put back by a slower limit. */
    @Test
    void rowsThatCountOtherwiseAreToldByReasonEachRespondentSideBySide() throws Exception {
        String study = STUDY.replace(
                "columns: {respondent: id}",
                "columns: {respondent: id, duration: seconds}\ncleaning: {minimum-time: 60}");
        String rows = "id,channel,q1,seconds\n"
                + "a,phone,1,90\nb,phone,2,30\nc,phone,3,50\nd,phone,4,90\ne,phone,5,90\nf,phone,5,90\n";
        repo.write("survey.yml", study).write("w1.csv", rows).commit();
        repo.write("survey.yml", study.replace("60", "40"));
        repo.write(
                "w1.csv",
                rows.replace("a,phone,1,90\n", "").replace("d,phone,4,90", "d,phone,4,20")
                        + "g,phone,5,90\nh,phone,5,10\n");
        run(Map.of());
        List<String> ledger = file("diff.json")
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("{\"wave\": \"w1\", \"earlier\""))
                .map(line -> line.replaceAll(",$", ""))
                .toList();
        assertEquals(
                List.of(
                        row(
                                "{\"file\": \"w1.csv\", \"line\": 4}",
                                "{\"file\": \"w1.csv\", \"line\": 3}",
                                "rule.minimum-time",
                                "counted"),
                        row(
                                "{\"file\": \"w1.csv\", \"line\": 5}",
                                "{\"file\": \"w1.csv\", \"line\": 4}",
                                "counted",
                                "rule.minimum-time"),
                        row("null", "{\"file\": \"w1.csv\", \"line\": 8}", "absent", "rule.minimum-time"),
                        row("{\"file\": \"w1.csv\", \"line\": 2}", "null", "counted", "absent")),
                ledger);
        assertTrue(file("diff.html").contains("w1.csv:5"));
    }

    private static String row(String earlier, String later, String before, String after) {
        return "{\"wave\": \"w1\", \"earlier\": " + earlier + ", \"later\": " + later + ", \"before\": \"" + before
                + "\", \"after\": \"" + after + "\"}";
    }

    /** Another rule over the same file. */
    @Test
    void rowsOfUnchangedFilesAreToldTooWhenTheirRuleChanges() throws Exception {
        String study = STUDY.replace(
                "columns: {respondent: id}",
                "columns: {respondent: id, duration: seconds}\ncleaning: {minimum-time: 60}");
        repo.write("survey.yml", study)
                .write("w1.csv", "id,channel,q1,seconds\na,phone,1,90\nb,phone,2,50\nc,phone,3,90\n")
                .commit();
        repo.write("survey.yml", study.replace("60", "40"));
        run(Map.of());
        assertTrue(
                file("diff.json")
                        .contains(row(
                                "{\"file\": \"w1.csv\", \"line\": 3}",
                                "{\"file\": \"w1.csv\", \"line\": 3}",
                                "rule.minimum-time",
                                "counted")),
                file("diff.json"));
    }

    /** Every number that is compared has a place on the page, which diff.json names. */
    @Test
    void everyCellHasAnAnchor() throws Exception {
        addDissatisfied();
        run(Map.of());
        String page = file("diff.html");
        long cells = file("diff.json")
                .lines()
                .filter(line -> line.contains("\"anchor\": \""))
                .peek(line -> {
                    String anchor = line.replaceAll(".*\"anchor\": \"(.*?)\".*", "$1");
                    assertEquals(
                            2, page.split(" id=\"" + java.util.regex.Pattern.quote(anchor) + "\"", -1).length, anchor);
                })
                .count();
        assertTrue(cells > 10, cells + " cells");
        assertTrue(page.contains(" id=\"question.q1/mean@w1/channel=phone\""), page);
    }

    private static final String GATES = """
            gates:
              - {id: csat, measure: indicator.csat, statistic: value, at-least: 35}
            """;

    /** The answers of {@link #respondentsWhoAnswerOtherwiseAreNews}. */
    private void addDissatisfied() {
        StringBuilder added = new StringBuilder(rows(200));
        for (int i = 200; i < 240; i++) {
            added.append(row(i, 1 + i % 2));
        }
        repo.write("w1.csv", added.toString());
    }

    @Test
    void gateThatPassedAndFailsNowIsTheOutcome() throws Exception {
        repo.write("gates.yml", GATES).commit();
        addDissatisfied();
        CompareReports.Result result = run(Map.of(), FailOn.GATE);
        assertEquals(Optional.of(Outcome.GATE_FAILED), result.difference());
        assertTrue(
                file("diff.json")
                        .contains("{\"id\": \"csat\", \"measure\": \"indicator.csat/value\", \"before\": \"pass\","
                                + " \"after\": \"fail\", \"failed\": true}"),
                file("diff.json"));
        assertTrue(file("diff.md").contains("csat (indicator.csat/value): was passed, is missed"), file("diff.md"));
        assertTrue(file("diff.html").contains("csat (indicator.csat/value): was passed, is missed"));
        assertEquals(
                "survey-report.failOn=gate: gates that passed at the baseline and fail now: 1 (csat)",
                result.failure().orElseThrow().message(Language.EN));
        assertEquals(Optional.empty(), run(Map.of(), FailOn.NONE).failure());
    }

    /** What failed before is no fault of this change; a gate that is new has not passed before. */
    @Test
    void gateThatFailedBeforeOrIsNewDoesNotFailTheDifference() throws Exception {
        repo.write("gates.yml", GATES.replace("35", "90")).commit();
        repo.write(
                "gates.yml",
                GATES.replace("35", "90")
                        + "  - {id: other, measure: indicator.csat, statistic: value, at-least: 80}\n");
        CompareReports.Result result = run(Map.of(), FailOn.GATE);
        assertEquals(Optional.empty(), result.failure());
        assertTrue(
                file("diff.json").contains("\"before\": null, \"after\": \"fail\", \"failed\": false"),
                file("diff.json"));
    }

    @Test
    void addedRespondentsWhoRateLowerFailOnMovedWorseOnly() throws Exception {
        addDissatisfied();
        assertEquals(Optional.empty(), run(Map.of(), FailOn.GATE).failure());
        String line = run(Map.of(), FailOn.MOVED_WORSE).failure().orElseThrow().message(Language.EN);
        assertTrue(
                line.startsWith("survey-report.failOn=moved-worse: numbers that added responses move to the worse"),
                line);
        assertTrue(line.contains("composite/score@w1"), line);
        assertEquals("worse", cell("question.q1", "mean").turn());
        assertEquals("worse", cell("question.q1", "bottom2").turn());
    }

    @Test
    void addedRespondentsWhoRateHigherFailOnAnyOnly() throws Exception {
        StringBuilder added = new StringBuilder(rows(200));
        for (int i = 200; i < 240; i++) {
            added.append(row(i, 4 + i % 2));
        }
        repo.write("w1.csv", added.toString());
        assertEquals(Optional.empty(), run(Map.of(), FailOn.MOVED_WORSE).failure());
        assertEquals("better", cell("question.q1", "mean").turn());
        assertEquals(
                "diff.changed",
                run(Map.of(), FailOn.ANY).failure().orElseThrow().code());
    }

    /** Of an indicator of which less is good, such as effort, more is worse; so it is of its question. */
    @Test
    void directionOfTheIndicatorDecidesWhatIsWorse() throws Exception {
        repo.write("survey.yml", STUDY.replace("target: 38", "better: lower, target: 60"))
                .commit();
        StringBuilder added = new StringBuilder(rows(200));
        for (int i = 200; i < 240; i++) {
            added.append(row(i, 4 + i % 2));
        }
        repo.write("w1.csv", added.toString());
        assertEquals(
                "diff.moved-worse",
                run(Map.of(), FailOn.MOVED_WORSE).failure().orElseThrow().code());
        assertEquals("worse", cell("indicator.csat", "value").turn());
        assertEquals("worse", cell("question.q1", "mean").turn());
    }

    @Test
    void correctionsAndNoiseAreNotMovedWorse() throws Exception {
        repo.write("w1.csv", rows(200).replaceAll(",5(?=\n)", ",1"));
        assertEquals(Optional.empty(), run(Map.of(), FailOn.MOVED_WORSE).failure());
        assertEquals("worse", cell("question.q1", "mean").turn());
        repo.write("w1.csv", rows(243));
        assertEquals(Optional.empty(), run(Map.of(), FailOn.ANY).failure());
    }

    /** A pass must not rest on a comparison that was not made; where nothing is before, there is none to make. */
    @Test
    void baselineThatIsMissingFailsWhoeverAsksForOne() throws Exception {
        assertEquals(Optional.empty(), run(Map.of(), FailOn.GATE).failure());
        repo.write("w1.csv", rows(201)).commit();
        String line = run(Map.of("GITHUB_BASE_REF", "release"), FailOn.GATE)
                .failure()
                .orElseThrow()
                .message(Language.EN);
        assertTrue(line.startsWith("BASE UNKNOWN"), line);
        assertEquals(
                Optional.empty(),
                run(Map.of("GITHUB_BASE_REF", "release"), FailOn.NONE).failure());
    }

    private Path out() {
        return repo.folder.resolve("out");
    }

    private CompareReports.Result run(Map<String, String> environment) throws IOException {
        return run(environment, FailOn.NONE);
    }

    private CompareReports.Result run(Map<String, String> environment, FailOn failOn) throws IOException {
        RunRequest report = Projects.request(repo.folder, out());
        CompareReports.Result result = CompareReports.run(
                new DiffRequest(report, Optional.empty(), environment, false, failOn), Phases.SILENT);
        String schema = Files.readString(Path.of("..", "docs", "schema", "diff.schema.json"));
        assertEquals(List.of(), SchemaCheck.check(schema, file("diff.json")));
        return result;
    }

    private String file(String name) throws IOException {
        return Files.readString(out().resolve("diff").resolve(name));
    }

    private String verdict(String id, String statistic) throws IOException {
        return cell(id, statistic).verdict();
    }

    private ComparedCell cell(String id, String statistic) throws IOException {
        return cell(id, statistic, "w1");
    }

    private ComparedCell cell(String id, String statistic, String wave) throws IOException {
        return ComparedCell.in(file("diff.json"), id, statistic, wave);
    }
}
