package io.github.surveyreport.maven;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.run.PublishOutcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.monitor.logging.DefaultLog;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.logging.Logger;
import org.codehaus.plexus.logging.console.ConsoleLogger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

@MojoTest
class PublishMojoTest {
    @TempDir
    private Path temp;

    @Test
    void whatGenerateLeftIsOnTheBranch(
            @InjectMojo(goal = "generate") GenerateMojo generate, @InjectMojo(goal = "publish") PublishMojo publish)
            throws Exception {
        generated(generate);
        prepare(publish);
        publish.remote = temp.resolve("remote.git").toString();
        publish.label = "branch:main";
        publish.execute();
        String commit = git("-C", "clone", "rev-parse", "HEAD");
        assertTrue(git("-C", "remote.git", "show", "gh-pages:latest/index.html").contains("Tiny survey"));
        assertTrue(git("-C", "remote.git", "show", "gh-pages:index.html").contains("Tiny survey"));
        String history = git("-C", "remote.git", "show", "gh-pages:history/" + commit.substring(0, 12) + ".json");
        assertTrue(
                history.contains(
                        "\"id\": \"question.q1\", \"statistic\": \"mean\", \"wave\": \"w1\", \"unit\": \"scale\","
                                + " \"value\": 4.5,"),
                history);
        git("-C", "remote.git", "fsck", "--strict");
    }

    /** The log of {@code mvn -q}, which prints no warning. */
    @Test
    void aSiteOfAnotherCommitIsToldOfWhereWarningsAreNotPrintedToo(
            @InjectMojo(goal = "generate") GenerateMojo generate, @InjectMojo(goal = "publish") PublishMojo publish)
            throws Exception {
        Path clone = generated(generate);
        git("-C", "clone", "commit", "--quiet", "--allow-empty", "-m", "later");
        prepare(publish);
        publish.project = new MavenProject();
        publish.project.setFile(clone.resolve("pom.xml").toFile());
        publish.target = "zip";
        publish.dryRun = true;
        publish.setLog(new DefaultLog(new ConsoleLogger(Logger.LEVEL_ERROR, "quiet")));
        String told = printed(publish::execute);
        String later = git("-C", "clone", "rev-parse", "--short=12", "HEAD");
        assertTrue(told.contains("but the commit checked out is " + later + "; run \"generate\" first"), told);
        assertTrue(told.contains("Dry run, nothing changed; would publish to "), told);
    }

    private static String printed(Executable call) throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        System.setOut(new PrintStream(taken, true, StandardCharsets.UTF_8));
        try {
            assertDoesNotThrow(call);
        } finally {
            System.setOut(console);
        }
        return taken.toString(StandardCharsets.UTF_8);
    }

    /** The clone whose report was generated. */
    private Path generated(GenerateMojo generate) throws Exception {
        Path clone = Files.createDirectory(temp.resolve("clone"));
        Files.writeString(clone.resolve("survey.yml"), """
                schema: 1
                id: tiny
                title: Tiny survey
                language: en
                waves:
                  - {id: w1, label: First, start: 2026-01-01, end: 2026-01-31, responses: w1.csv}
                questions:
                  - {id: q1, text: How was it?, type: rating}
                """);
        Files.writeString(clone.resolve("w1.csv"), "q1\n" + "5\n4\n".repeat(10));
        git("init", "--quiet", "--bare", "remote.git");
        git("-C", "clone", "init", "--quiet", "--initial-branch=main");
        git("-C", "clone", "add", ".");
        git("-C", "clone", "commit", "--quiet", "-m", "answers");
        generate.config = clone.resolve("survey.yml").toString();
        generate.output = temp.resolve("out").toFile();
        generate.execute();
        return clone;
    }

    @Test
    @InjectMojo(goal = "publish")
    void skippedGoalAsksForNothing(PublishMojo publish) throws Exception {
        prepare(publish);
        publish.skip = true;
        publish.target = "nowhere";
        publish.execute();
    }

    @Test
    @InjectMojo(goal = "publish")
    void wrongValuesFailTheBuildWithOneSentence(PublishMojo publish) {
        prepare(publish);
        publish.target = "nowhere";
        assertEquals("\"nowhere\" is none of branch, folder, zip (survey-report.publish.target)", failure(publish));
        publish.target = "branch";
        publish.keep = 0;
        assertEquals("survey-report.publish.keep is 0, but must be from 1 to 10000", failure(publish));
        publish.keep = 50;
        publish.target = "folder";
        publish.locale = "zh-CN";
        assertEquals("发布目标是文件夹，但没有用 survey-report.publish.to 指定；请写网页服务器所展示的文件夹", failure(publish));
    }

    @Test
    void theLastLineSaysWhereAndTheNotesWhatWasKept() {
        PublishOutcome outcome = new PublishOutcome(
                PublishOutcome.State.PUBLISHED,
                "gh-pages @ origin",
                List.of("c/a", "pr/1"),
                List.of("latest"),
                3,
                2,
                1,
                2,
                List.of());
        assertEquals("已发布到 gh-pages @ origin（c/a、pr/1）", PublishTexts.done(Language.ZH_CN, outcome));
        assertEquals("Published to gh-pages @ origin (c/a, pr/1)", PublishTexts.done(Language.EN, outcome));
        assertEquals("已退回到 1 次发布之前的网站：gh-pages @ origin", PublishTexts.rolledBack(Language.ZH_CN, outcome, 1));
        assertEquals(
                "Back to the site of 2 publications ago: gh-pages @ origin",
                PublishTexts.rolledBack(Language.EN, outcome, 2));
        assertEquals(
                List.of("文件：新增 3，改动 2，删除 1", "latest 中已有较新的报告，保持原样", "其他任务也在发布，共尝试 2 次"),
                PublishTexts.notes(Language.ZH_CN, outcome));
        assertEquals(
                List.of(
                        "files: 3 added, 2 changed, 1 removed",
                        "kept as it is, because it holds a newer report: latest",
                        "others published at the same time: 2 attempts"),
                PublishTexts.notes(Language.EN, outcome));
    }

    private static String failure(PublishMojo publish) {
        return assertThrows(MojoFailureException.class, publish::execute).getMessage();
    }

    private void prepare(PublishMojo publish) {
        publish.output = temp.resolve("out").toFile();
        publish.locale = "en";
    }

    private String git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=Li", "-c", "user.email=li@example.com"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(temp.toFile())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), out);
        return out.strip();
    }
}
