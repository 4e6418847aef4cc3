package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.run.PublishRequest.Target;
import io.github.surveyreport.source.Repo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** From what {@code generate} left to a version; see the package {@code publish} for the targets. */
class PublishSiteTest {
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    private Path temp;

    @BeforeEach
    void site() throws IOException {
        Files.createDirectories(temp.resolve("out/site"));
        Files.writeString(temp.resolve("out/site/index.html"), "<p>report</p>");
    }

    @Test
    void theLabelIsAsAskedForElseAsCiSaysElseTheBranch() throws Exception {
        report("null", "\"" + COMMIT + "\"", "\"main\"", false);
        assertEquals(
                List.of("c/0123456789ab", "t/v1"),
                publish(Optional.of("tag:v1"), ci()).written());
        assertEquals(
                List.of("c/0123456789ab", "pr/5"),
                publish(Optional.empty(), ci()).written());
        assertEquals(
                List.of("c/0123456789ab", "b/main", "latest"),
                publish(Optional.empty(), Map.of()).written());
    }

    @Test
    void aRevisionAskedForByNameIsOnlyItsCommit() throws Exception {
        report("\"HEAD~3\"", "\"" + COMMIT + "\"", "null", false);
        assertEquals(List.of("c/0123456789ab"), publish(Optional.empty(), ci()).written());
    }

    @Test
    void aDetachedHeadIsOnlyItsCommit() throws Exception {
        report("null", "\"" + COMMIT + "\"", "null", false);
        assertEquals(
                List.of("c/0123456789ab"), publish(Optional.empty(), Map.of()).written());
    }

    @Test
    void changedFilesAreNotPublishedUnderTheNameOfACommit() throws Exception {
        report("null", "\"" + COMMIT + "\"", "\"main\"", true);
        assertEquals(
                "the report was made of files that differ from commit 0123456789ab, under whose name it would be published;"
                        + " commit the changes and run \"generate\" again, or use -Dsurvey-report.revision=HEAD",
                message(() -> publish(Optional.empty(), Map.of())));
        PublishOutcome archive = PublishSite.run(request(Target.ZIP, Optional.empty(), Map.of()));
        assertEquals(List.of("service"), archive.written());
        assertTrue(Files.exists(temp.resolve("out/service.zip")));
    }

    @Test
    void aReportWithoutACommitIsOnlyAnArchive() throws Exception {
        report("null", "null", "null", false);
        assertTrue(message(() -> publish(Optional.empty(), Map.of()))
                .startsWith("the report was not made of a Git commit"));
        report("null", "\"" + COMMIT + "\"", "null", false);
        PublishSite.run(request(Target.ZIP, Optional.empty(), Map.of()));
        assertTrue(Files.exists(temp.resolve("out/service-0123456789ab.zip")));
    }

    @Test
    void theInternalEditionIsKeptFromATargetForEverybody() throws Exception {
        report("null", "\"" + COMMIT + "\"", "\"main\"", false);
        Optional<String> everybody = Optional.of("public");
        PublishRequest request = request(Target.FOLDER, Optional.empty(), Map.of(), everybody);
        assertEquals(
                "the report is the internal edition, but the target is declared public (survey-report.publish.edition);"
                        + " run \"generate\" with -Dsurvey-report.edition=public first",
                message(() -> PublishSite.run(request)));
        assertTrue(Files.notExists(temp.resolve("www")));
        Path json = temp.resolve("out/report.json");
        Files.writeString(
                json, Files.readString(json).replace("\"provenance\"", "\"edition\": \"public\", \"provenance\""));
        PublishSite.run(request);
        assertTrue(Files.exists(temp.resolve("www/latest/index.html")));
    }

    @Test
    void withoutAReportGenerateIsNamed() throws Exception {
        assertEquals(
                "there is no report.json in \"" + temp.resolve("out") + "\"; run \"generate\" first, or set"
                        + " survey-report.output to its output folder",
                message(() -> publish(Optional.empty(), Map.of())));
        Files.writeString(temp.resolve("out/report.json"), "{\"schemaVersion\": 99}");
        assertTrue(
                message(() -> publish(Optional.empty(), Map.of())).contains("is not a report.json that this version"));
    }

    @Test
    void aSiteOfAnotherCommitThanTheOneCheckedOutIsPublishedWithAWarning() throws Exception {
        try (Repo repo = Repo.init(temp)) {
            String made = repo.write("survey.yml", "schema: 1").commit();
            report("null", "\"" + made + "\"", "\"main\"", false);
            assertEquals(List.of(), publish(Optional.empty(), Map.of()).warnings());
            String now = repo.write("survey.yml", "schema: 1\n").commit();
            PublishOutcome outcome = publish(Optional.empty(), Map.of());
            assertEquals(PublishOutcome.State.UNCHANGED, outcome.state());
            assertEquals(
                    "the site was made of commit " + made.substring(0, 12) + ", but the commit checked out is "
                            + now.substring(0, 12) + "; run \"generate\" first to publish the report of that one",
                    Projects.lines(outcome.warnings(), Language.EN).strip());
            assertEquals(
                    "网站由提交 " + made.substring(0, 12) + " 生成，而当前检出的提交是 " + now.substring(0, 12)
                            + "；要发布后者的报告，请先重新运行“generate”",
                    Projects.lines(outcome.warnings(), Language.ZH_CN).strip());
            PublishOutcome archive = PublishSite.run(request(Target.ZIP, Optional.empty(), Map.of()));
            assertEquals(outcome.warnings(), archive.warnings());
        }
    }

    @Test
    void aNameThatMovedIsWarnedOfAndOneThatStoodStillIsNot() throws Exception {
        try (Repo repo = Repo.init(temp)) {
            String first = repo.write("survey.yml", "schema: 1").commit();
            String second = repo.write("survey.yml", "schema: 1\n").commit();
            report("\"" + first + "\"", "\"" + first + "\"", "null", false);
            assertEquals(List.of(), publish(Optional.empty(), Map.of()).warnings());
            report("\"main\"", "\"" + first + "\"", "null", false);
            assertEquals(
                    "网站由提交 " + first.substring(0, 12) + " 生成，而“main”现在是提交 " + second.substring(0, 12)
                            + "；要发布后者的报告，请先重新运行“generate”",
                    Projects.lines(publish(Optional.empty(), Map.of()).warnings(), Language.ZH_CN)
                            .strip());
        }
    }

    /** As where a build downloads the report of another one. */
    @Test
    void aCommitThatTheCloneDoesNotKnowIsNoReasonToWarn() throws Exception {
        try (Repo repo = Repo.init(temp)) {
            repo.write("survey.yml", "schema: 1").commit();
            report("null", "\"" + COMMIT + "\"", "\"main\"", false);
            assertEquals(List.of(), publish(Optional.empty(), Map.of()).warnings());
        }
    }

    private PublishOutcome publish(Optional<String> label, Map<String, String> environment) throws IOException {
        return PublishSite.run(request(Target.FOLDER, label, environment));
    }

    private PublishRequest request(Target target, Optional<String> label, Map<String, String> environment) {
        return request(target, label, environment, Optional.empty());
    }

    private PublishRequest request(
            Target target, Optional<String> label, Map<String, String> environment, Optional<String> edition) {
        Optional<Path> path = target == Target.FOLDER ? Optional.of(temp.resolve("www")) : Optional.empty();
        return new PublishRequest(
                temp,
                temp.resolve("out"),
                new PublishRequest.Destination(target, "origin", "gh-pages", Optional.empty(), edition, path),
                label,
                new PublishRequest.Limits(50, 5, Duration.ofMinutes(5)),
                false,
                0,
                environment);
    }

    private static Map<String, String> ci() {
        return Map.of("GITHUB_REF", "refs/pull/5/merge");
    }

    private static String message(Executable call) {
        return assertThrows(SurveyReportException.class, call).getMessage();
    }

    private void report(String requested, String commit, String branch, boolean modified) throws IOException {
        Files.writeString(temp.resolve("out/report.json"), """
                {"schemaVersion": 1, "id": "service", "title": "T", "language": "en", "reportDate": "2026-01-05",
                 "provenance": {"requested": %s, "commit": %s, "committedAt": "2026-01-05T01:02:03Z", "branch": %s,
                 "modified": %s, "toolVersion": "0", "configHash": ""}, "measures": [], "findings": []}
                """.formatted(requested, commit, branch, modified));
    }
}
