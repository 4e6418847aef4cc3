package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.publish.Repos;
import io.github.surveyreport.report.SchemaCheck;
import io.github.surveyreport.run.PublishRequest.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public edition from {@code generate} to {@code publish} and back: to the branch of a remote, and to a folder. */
class HeldPublicationTest {
    @TempDir
    Path temp;

    private Path clone;
    private Path remote;

    @BeforeEach
    void cloneWithARemote() throws IOException {
        clone = Files.createDirectories(temp.resolve("clone"));
        remote = temp.resolve("remote.git");
        Repos.git(temp, "init", "--quiet", "--bare", "--initial-branch=main", "remote.git");
        Repos.git(clone, "init", "--quiet", "--initial-branch=main");
        Repos.git(clone, "remote", "add", "origin", remote.toString());
        Repos.git(clone, "config", "user.name", "a");
        Repos.git(clone, "config", "user.email", "a@example.com");
        Survey.commit(clone, "survey.yml", Survey.STUDY, "w1.csv", Survey.rows(60), ".gitignore", "target\n");
        Repos.git(clone, "push", "--quiet", "origin", "main");
    }

    private Path out() {
        return temp.resolve("out");
    }

    private Outcome generate(PublishedSite site) throws IOException {
        RunRequest request = Projects.request(clone, out()).in("public");
        return GenerateReport.run(request, HistoryRequest.NONE, site, Phases.SILENT);
    }

    private PublishOutcome publish(Target target, int rollback) throws IOException {
        return PublishSite.run(new PublishRequest(
                clone,
                out(),
                new PublishRequest.Destination(
                        target,
                        "origin",
                        "gh-pages",
                        Optional.of("main"),
                        Optional.of("public"),
                        Optional.of(temp.resolve("www"))),
                Optional.of("branch:main"),
                new PublishRequest.Limits(50, 5, Duration.ofMinutes(5)),
                false,
                rollback,
                Map.of()));
    }

    private PublishOutcome publish() throws IOException {
        return publish(Target.BRANCH, 0);
    }

    private static String message(SurveyReportException e) {
        return Projects.lines(e.problems(), Language.EN).strip();
    }

    private String page(String name) throws IOException {
        return Files.readString(out().resolve("site/" + name + ".html"));
    }

    private static final PublishedSite BRANCH = PublishedSite.branch("gh-pages");

    @Test
    void theSecondPublicationIsHeldAgainstTheFirst() throws IOException {
        generate(BRANCH);
        publish();
        String first = Repos.git(clone, "rev-parse", "HEAD");
        String record = "{\"commit\": \"" + first + "\", \"committedAt\": \"";
        assertTrue(shown(first).startsWith(record), shown(first));
        assertFalse(page("index").contains("Some data stay"));

        String second = Survey.commit(clone, "w1.csv", Survey.rows(62));
        generate(PublishedSite.NONE);
        SurveyReportException refused = assertThrows(SurveyReportException.class, this::publish);
        assertEquals(
                "the site holds a version of the public edition made of commit " + first.substring(0, 12)
                        + ", with which this report was not compared, so that their difference could tell what a few answered;"
                        + " let the plugin find the site (git fetch origin gh-pages:refs/remotes/origin/gh-pages)"
                        + " and run \"generate\" again",
                message(refused));

        Repos.git(clone, "fetch", "--quiet", "origin", "gh-pages:refs/remotes/origin/gh-pages");
        generate(BRANCH);
        publish();
        assertTrue(shown(second).contains("\"held\": \"w1=" + first + "\""), shown(second));
        for (String name : List.of("index", "provenance")) {
            assertTrue(page(name).contains("Some data stay as they were published"), name);
        }
        assertTrue(page("privacy").contains(first.substring(0, 12)));
        String schema = Files.readString(Path.of("..", "docs", "schema", "report.schema.json"));
        assertEquals(List.of(), SchemaCheck.check(schema, Files.readString(out().resolve("report.json"))));
    }

    private String shown(String commit) throws IOException {
        return Repos.git(remote, "show", "gh-pages:shown/" + commit.substring(0, 12) + ".json");
    }

    /** Who was there before the roll-back may have kept what it took away. */
    @Test
    void whatWasRolledBackStaysTold() throws IOException {
        PublishedSite site = PublishedSite.folder(temp.resolve("www"));
        for (int rows = 60; rows <= 70; rows += 10) {
            Survey.commit(clone, "w1.csv", Survey.rows(rows), "n.txt", "" + rows);
            generate(site);
            publish(Target.FOLDER, 0);
            Repos.git(clone, "push", "--quiet", "origin", "main");
        }
        generate(BRANCH);
        publish();
        publish(Target.FOLDER, 1);
        try (Stream<Path> records = Files.list(temp.resolve("www/shown"))) {
            assertEquals(2, records.count());
        }
        Survey.commit(clone, "w1.csv", Survey.rows(71));
        assertTrue(Projects.lines(generate(site).problems(), Language.EN).contains("w1 stays as commit"));
    }

    @Test
    void theSamePublishedAgainIsNothing() throws IOException {
        generate(BRANCH);
        publish();
        assertEquals(PublishOutcome.State.UNCHANGED, publish().state());
    }

    @Test
    void aShallowCloneWithoutThePublishedCommitSaysWhatToFetch() throws IOException {
        generate(BRANCH);
        publish();
        Survey.commit(clone, "w1.csv", Survey.rows(62));
        Repos.git(clone, "push", "--quiet", "origin", "main");
        Path shallow = temp.resolve("shallow");
        Repos.git(
                temp,
                "clone",
                "--quiet",
                "--depth=1",
                "--no-single-branch",
                remote.toUri().toString(),
                "shallow");
        clone = shallow;
        SurveyReportException refused = assertThrows(SurveyReportException.class, () -> generate(BRANCH));
        assertTrue(message(refused).contains("git fetch --unshallow"), message(refused));
    }

    @Test
    void aRecordThatCannotBeReadKeepsEverythingFromBeingPublished() throws IOException {
        PublishedSite site = PublishedSite.folder(temp.resolve("www"));
        generate(site);
        publish(Target.FOLDER, 0);
        Survey.commit(clone, "w1.csv", Survey.rows(80));
        generate(site);
        Files.writeString(temp.resolve("www/shown/0123456789ab.json"), "{}\n");
        SurveyReportException refused = assertThrows(SurveyReportException.class, () -> publish(Target.FOLDER, 0));
        assertTrue(message(refused).startsWith("The record shown/0123456789ab.json"), message(refused));
    }

    @Test
    void theInternalEditionLeavesNoRecord() throws IOException {
        GenerateReport.run(Projects.request(clone, out()), HistoryRequest.NONE, BRANCH, Phases.SILENT);
        PublishRequest request = new PublishRequest(
                clone,
                out(),
                new PublishRequest.Destination(
                        Target.FOLDER,
                        "origin",
                        "gh-pages",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(temp.resolve("www"))),
                Optional.empty(),
                new PublishRequest.Limits(50, 5, Duration.ofMinutes(5)),
                false,
                0,
                Map.of());
        PublishSite.run(request);
        assertTrue(Files.exists(temp.resolve("www/versions.json")));
        assertTrue(Files.notExists(temp.resolve("www/shown")));
    }
}
