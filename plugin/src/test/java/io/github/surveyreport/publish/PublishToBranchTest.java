package io.github.surveyreport.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing with the real {@code git} to a bare repository. */
class PublishToBranchTest {
    private static final Label MAIN = new Label(Label.Kind.BRANCH, "main");

    @TempDir
    private Path temp;

    @Test
    void versionsLieByCommitBranchTagAndPullRequest() throws Exception {
        Repos repos = Repos.in(temp);
        String first = Repos.commitOf(0).substring(0, 12);
        String second = Repos.commitOf(1).substring(0, 12);
        String third = Repos.commitOf(2).substring(0, 12);
        repos.target().publish(repos.edition(0, MAIN));
        repos.target().publish(repos.edition(1, new Label(Label.Kind.TAG, "v1.0")));
        repos.target().publish(repos.edition(2, new Label(Label.Kind.PULL_REQUEST, "12")));
        assertEquals(
                List.of("b/main", "c/" + first, "c/" + second, "c/" + third, "latest", "pr/12", "t/v1.0").stream()
                        .sorted()
                        .toList(),
                repos.folders());
        assertEquals("<p>" + Repos.commitOf(0) + "</p>", repos.show("latest/index.html"));
        assertEquals("<p>" + Repos.commitOf(2) + "</p>", repos.show("pr/12/index.html"));
        assertEquals("<svg/>", repos.show("t/v1.0/charts/满意度.svg"));
        assertEquals("{\"day\": 1}", repos.show("history/" + second + ".json"));
        assertTrue(repos.files().containsAll(List.of(".nojekyll", "index.html", "index.css", "versions.json")));
        assertFalse(repos.files().stream().anyMatch(path -> path.contains(".survey-report-site")));
        assertTrue(repos.show("index.html").contains("<a href=\"t/v1.0/index.html\">v1.0</a>"));
        assertTrue(repos.show("versions.json").contains("\"path\": \"pr/12/\", \"kind\": \"pr\", \"name\": \"12\""));
    }

    @Test
    void publishingTheSameAgainChangesNothing() throws Exception {
        Repos repos = Repos.in(temp);
        Edition edition = repos.edition(1, MAIN);
        assertEquals(
                Publication.State.PUBLISHED, repos.target().publish(edition).state());
        String tip = repos.tip();
        assertEquals(
                Publication.State.UNCHANGED, repos.target().publish(edition).state());
        assertEquals(tip, repos.tip());
    }

    @Test
    void theSameCommitPublishedElsewhereGivesTheSameCommit() throws Exception {
        Repos here = Repos.in(Files.createDirectory(temp.resolve("here")));
        Repos there = Repos.in(Files.createDirectory(temp.resolve("there")));
        here.target().publish(here.edition(0, MAIN));
        there.target().publish(there.edition(0, MAIN));
        assertEquals(here.tip(), there.tip());
    }

    @Test
    void notOneByteOfTheClonesChangesBeItDirtyOrShallow() throws Exception {
        Repos repos = Repos.in(temp);
        Path shallow = temp.resolve("shallow");
        Repos.git(temp, "clone", "--quiet", "--depth=1", repos.remote.toUri().toString(), shallow.toString());
        for (Path clone : List.of(repos.clone, shallow)) {
            Files.writeString(clone.resolve("data.csv"), "changed");
            Files.writeString(clone.resolve("new.csv"), "new");
            Map<String, String> before = Repos.fingerprint(clone);
            BranchSettings settings = new BranchSettings(clone, "origin", "gh-pages", Optional.empty(), 50, 5, false);
            for (int day = 0; day < 2; day++) {
                new BranchTarget(settings, Patience.endless()).publish(repos.edition(day, MAIN));
            }
            new BranchTarget(settings, Patience.endless()).rollBack(1);
            assertEquals(before, Repos.fingerprint(clone));
        }
    }

    @Test
    void anOlderBuildDoesNotReplaceANewerOneWhereItIsNotItsPlace() throws Exception {
        Repos repos = Repos.in(temp);
        repos.target().publish(repos.edition(1, MAIN));
        Publication older = repos.target().publish(repos.edition(0, MAIN));
        assertEquals(List.of("b/main", "latest"), older.held());
        assertEquals("<p>" + Repos.commitOf(1) + "</p>", repos.show("latest/index.html"));
        assertTrue(repos.folders().contains("c/" + Repos.commitOf(0).substring(0, 12)));
        repos.target().publish(repos.edition(2, MAIN));
        assertEquals("<p>" + Repos.commitOf(2) + "</p>", repos.show("latest/index.html"));
    }

    /** The history decides, not the times: here the descendant claims to be older. */
    @Test
    void ancestryCountsMoreThanTimeEvenFromAShallowClone() throws Exception {
        Repos repos = Repos.in(temp);
        Path shallow = temp.resolve("shallow");
        Repos.git(temp, "clone", "--quiet", "--depth=1", repos.remote.toUri().toString(), shallow.toString());
        BranchSettings settings = new BranchSettings(shallow, "origin", "gh-pages", Optional.empty(), 50, 5, false);
        new BranchTarget(settings, Patience.endless()).publish(repos.edition(Repos.commitOf(0), 9, MAIN));
        Publication next =
                new BranchTarget(settings, Patience.endless()).publish(repos.edition(Repos.commitOf(1), 1, MAIN));
        assertEquals(List.of(), next.held());
        Publication again =
                new BranchTarget(settings, Patience.endless()).publish(repos.edition(Repos.commitOf(0), 9, MAIN));
        assertEquals(List.of("b/main", "latest"), again.held());
    }

    @Test
    void buildsOfOtherBranchesAreNotTheLatest() throws Exception {
        Repos repos = Repos.in(temp);
        repos.target().publish(repos.edition(1, new Label(Label.Kind.BRANCH, "feature/报告-v2")));
        assertEquals(List.of("b/feature~2F报告-v2", "c/" + Repos.commitOf(1).substring(0, 12)), repos.folders());
        assertTrue(repos.show("index.html").contains("feature/报告-v2</a>"));
        BranchSettings settings =
                new BranchSettings(repos.clone, "origin", "gh-pages", Optional.of("release"), 50, 5, false);
        new BranchTarget(settings, Patience.endless())
                .publish(repos.edition(0, new Label(Label.Kind.BRANCH, "release")));
        assertEquals("<p>" + Repos.commitOf(0) + "</p>", repos.show("latest/index.html"));
    }

    @Test
    void oldVersionsGoTagsAndHistoryStay() throws Exception {
        Repos repos = Repos.in(temp);
        repos.target(5, 2).publish(repos.edition(0, new Label(Label.Kind.TAG, "v0")));
        for (int day = 1; day < 4; day++) {
            repos.target(5, 2).publish(repos.edition(day, new Label(Label.Kind.PULL_REQUEST, String.valueOf(day))));
        }
        assertEquals(
                List.of(
                                "c/" + Repos.commitOf(2).substring(0, 12),
                                "c/" + Repos.commitOf(3).substring(0, 12),
                                "pr/2",
                                "pr/3",
                                "t/v0")
                        .stream()
                        .sorted()
                        .toList(),
                repos.folders());
        assertEquals(
                4,
                repos.files().stream()
                        .filter(path -> path.startsWith("history/"))
                        .count());
    }

    @Test
    void theBranchForgetsAllButTheLastPublications() throws Exception {
        Repos repos = Repos.in(temp);
        for (int day = 0; day < 4; day++) {
            repos.target(2, 50).publish(repos.edition(day, MAIN));
        }
        assertEquals("3", Repos.git(repos.remote, "rev-list", "--count", "gh-pages"));
        repos.target(2, 50).rollBack(2);
        assertEquals("<p>" + Repos.commitOf(1) + "</p>", repos.show("latest/index.html"));
        assertEquals("3", Repos.git(repos.remote, "rev-list", "--count", "gh-pages"));
        Repos.git(repos.remote, "fsck", "--strict");
    }

    @Test
    void wholeHistoryIsKeptWithoutForceWhereAskedFor() throws Exception {
        Repos repos = Repos.in(temp);
        Repos.git(repos.remote, "config", "receive.denyNonFastForwards", "true");
        for (int day = 0; day < 3; day++) {
            repos.target(0, 50).publish(repos.edition(day, MAIN));
        }
        assertEquals("3", Repos.git(repos.remote, "rev-list", "--count", "gh-pages"));
    }

    @Test
    void rollingBackBringsTheFormerStateAndCanBeUndone() throws Exception {
        Repos repos = Repos.in(temp);
        repos.target().publish(repos.edition(0, MAIN));
        String before = Repos.git(repos.remote, "rev-parse", "gh-pages^{tree}");
        repos.target().publish(repos.edition(1, MAIN));
        String after = Repos.git(repos.remote, "rev-parse", "gh-pages^{tree}");
        repos.target().rollBack(1);
        assertEquals(before, Repos.git(repos.remote, "rev-parse", "gh-pages^{tree}"));
        repos.target().rollBack(1);
        assertEquals(after, Repos.git(repos.remote, "rev-parse", "gh-pages^{tree}"));
    }

    @Test
    void aDryRunTellsTheChangesAndMakesNone() throws Exception {
        Repos repos = Repos.in(temp);
        Publication tried =
                new BranchTarget(repos.settings(5, 50, true), Patience.endless()).publish(repos.edition(0, MAIN));
        assertEquals(Publication.State.TRIED, tried.state());
        assertEquals(new Publication.Changes(3 * 4 + 1 + 5, 0, 0), tried.changes());
        assertEquals("", Repos.git(repos.remote, "for-each-ref", "refs/heads/gh-pages"));
    }

    @Test
    void foreignFilesOfTheBranchStay() throws Exception {
        Repos repos = Repos.in(temp);
        repos.target().publish(repos.edition(0, MAIN));
        Path pages = temp.resolve("pages");
        Repos.git(temp, "clone", "--quiet", "--branch=gh-pages", repos.remote.toString(), pages.toString());
        Files.writeString(pages.resolve("CNAME"), "report.example.com");
        Files.createSymbolicLink(pages.resolve("link"), Path.of("CNAME"));
        Repos.git(pages, "add", ".");
        Repos.git(pages, "commit", "--quiet", "-m", "name");
        Repos.git(pages, "push", "--quiet");
        repos.target().publish(repos.edition(1, MAIN));
        assertEquals("report.example.com", repos.show("CNAME"));
        assertTrue(Repos.git(repos.remote, "ls-tree", "gh-pages", "link").startsWith("120000 "));
    }

    @Test
    void aRemoteThatSendsNoContentsIsPublishedToWithoutReadingThem() throws Exception {
        Repos repos = Repos.in(temp);
        Repos.git(repos.remote, "config", "uploadpack.allowFilter", "true");
        for (int day = 0; day < 3; day++) {
            Edition edition = repos.edition(day, MAIN);
            Files.writeString(edition.site().resolve("big.csv"), (day + " is a long line\n").repeat(1000));
            repos.target(1, 1).publish(edition);
        }
        assertEquals("<p>" + Repos.commitOf(2) + "</p>", repos.show("latest/index.html"));
        assertEquals("2", Repos.git(repos.remote, "rev-list", "--count", "gh-pages"));
        Repos.git(repos.remote, "fsck", "--strict", "--full");
    }

    /** Asking a partial clone for a commit that it lacks would make git fetch it, into the clone. */
    @Test
    void aPartialCloneIsNotCompleted() throws Exception {
        Repos repos = Repos.in(temp);
        Repos.git(repos.remote, "config", "uploadpack.allowFilter", "true");
        Repos.git(repos.remote, "config", "uploadpack.allowAnySHA1InWant", "true");
        String url = repos.remote.toUri().toString();
        Path partial = temp.resolve("partial");
        Repos.git(temp, "clone", "--quiet", "--filter=blob:none", "--no-checkout", url, partial.toString());
        String unseen = repos.commit(9);
        Repos.git(repos.clone, "push", "--quiet", "origin", "main");
        repos.target().publish(repos.edition(unseen, 9, MAIN));
        Map<String, String> before = Repos.fingerprint(partial);
        BranchSettings settings = new BranchSettings(partial, "origin", "gh-pages", Optional.empty(), 50, 5, false);
        Publication older = new BranchTarget(settings, Patience.endless()).publish(repos.edition(8, MAIN));
        assertEquals(List.of("b/main", "latest"), older.held());
        assertEquals(before, Repos.fingerprint(partial));
    }
}
