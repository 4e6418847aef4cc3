package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.publish.HttpRemote;
import io.github.surveyreport.publish.Repos;
import io.github.surveyreport.run.Survey.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clones without history, as CI makes them, of a remote on which main went on after a branch left it. */
class ShallowCloneTest {
    private static final Map<String, String> NO_CI = Map.of();

    @TempDir
    Path temp;

    private Path remote;
    private String first;
    private String fork;
    private String main;
    private String work;
    private String merge;

    @BeforeEach
    void remoteWithABranch() throws IOException {
        Path author = Files.createDirectory(temp.resolve("author"));
        Repos.git(author, "init", "--quiet", "--initial-branch=main");
        first = Survey.commit(
                author, "survey.yml", Survey.STUDY, "w1.csv", Survey.rows(200), "big.txt", "x".repeat(9_999));
        Repos.git(author, "tag", "v1");
        fork = Survey.commit(author, "w1.csv", Survey.rows(205));
        Repos.git(author, "checkout", "--quiet", "-b", "work");
        Survey.commit(author, "w1.csv", Survey.rows(215));
        work = Survey.commit(author, "w1.csv", Survey.rows(225));
        Repos.git(author, "checkout", "--quiet", "main");
        main = Survey.commit(author, "notes.txt", "far");
        Repos.git(author, "checkout", "--quiet", "--detach");
        Repos.git(author, "merge", "--quiet", "--no-ff", "-m", "merge", "work");
        merge = Repos.git(author, "rev-parse", "HEAD");
        remote = temp.resolve("remote.git");
        Repos.git(temp, "init", "--quiet", "--bare", "--initial-branch=main", "remote.git");
        Repos.git(author, "push", "--quiet", remote.toString(), "main", "work", "v1", merge + ":refs/pull/7/merge");
    }

    private Path clone(String... how) throws IOException {
        List<String> command = new ArrayList<>(List.of("clone", "--quiet"));
        command.addAll(List.of(how));
        command.addAll(List.of(remote.toUri().toString(), "clone"));
        Repos.git(temp, command.toArray(String[]::new));
        return temp.resolve("clone");
    }

    /** As the checkout action does it. */
    private Path pullRequest(String depth) throws IOException {
        Path clone = Files.createDirectory(temp.resolve("clone"));
        Repos.git(clone, "init", "--quiet", "--initial-branch=main");
        Repos.git(clone, "remote", "add", "origin", remote.toUri().toString());
        Repos.git(
                clone,
                "fetch",
                "--quiet",
                "--no-tags",
                "--depth=" + depth,
                "origin",
                "+" + merge + ":refs/remotes/pull/7/merge");
        Repos.git(clone, "checkout", "--quiet", "refs/remotes/pull/7/merge");
        return clone;
    }

    private static final Map<String, String> PULL_REQUEST =
            Map.of("GITHUB_REF", "refs/pull/7/merge", "GITHUB_BASE_REF", "main");

    @Test
    void withoutLeaveNothingIsFetched() throws IOException {
        Path clone = clone("--depth=1");
        Told told = Survey.diff(clone, false, NO_CI);
        assertEquals("base-unavailable", told.outcome());
        assertEquals("source.base-shallow", told.missing());
        assertTrue(
                told.messages().toString().contains("-Dsurvey-report.fetch=true"),
                told.messages().toString());
    }

    @Test
    void mergeOfAPullRequestAtDepthOneIsComparedWithItsFirstParent() throws IOException {
        Path clone = pullRequest("1");
        assertEquals(
                "source.base-shallow", Survey.diff(clone, false, PULL_REQUEST).missing());
        Told told = untouched(clone, () -> Survey.diff(clone, true, PULL_REQUEST));
        told.isAgainst(main, "merge-parent");
        told.added(20);
    }

    @Test
    void depthTwoIsEnoughForAPullRequest() throws IOException {
        Path clone = pullRequest("2");
        Told told = untouched(clone, () -> Survey.diff(clone, false, PULL_REQUEST));
        told.isAgainst(main, "merge-parent");
        told.added(20);
    }

    /** Its last commit alone would be a silent half of the truth. */
    @Test
    void branchWithoutMainIsNotComparedWithTheCommitBefore() throws IOException {
        Path clone = clone("--depth=2", "--branch=work");
        assertEquals("source.base-shallow", Survey.diff(clone, false, NO_CI).missing());
        Path main = Files.createDirectory(temp.resolve("of-main"));
        Repos.git(main, "clone", "--quiet", "--depth=2", remote.toUri().toString(), ".");
        Survey.diff(main, false, NO_CI).isAgainst(fork, "parent");
    }

    /** A merge without visible parents must not be taken for a branch, though the target is known. */
    @Test
    void mergeAtDepthOneIsNotComparedWithTheTargetsTip() throws IOException {
        Path clone = pullRequest("1");
        Repos.git(clone, "fetch", "--quiet", "--depth=1", "origin", "+main:refs/remotes/origin/main");
        assertEquals(
                "source.base-shallow", Survey.diff(clone, false, PULL_REQUEST).missing());
    }

    @Test
    void branchIsComparedWithWhereItLeftItsTarget() throws IOException {
        Path clone = clone("--depth=1", "--branch=work");
        Repos.git(clone, "checkout", "--quiet", "--detach");
        Map<String, String> gitlab = Map.of("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main");
        Told told = untouched(clone, () -> Survey.diff(clone, true, gitlab));
        told.isAgainst(fork, "target-branch");
        told.added(20);
        Map<String, String> named = Map.of("CI_MERGE_REQUEST_DIFF_BASE_SHA", fork);
        Survey.diff(clone, true, named).isAgainst(fork, "target-branch");
    }

    @Test
    void branchOutsideOfCiIsComparedWithWhereItLeftMain() throws IOException {
        Path clone = clone("--depth=1", "--branch=work");
        untouched(clone, () -> Survey.diff(clone, true, NO_CI)).isAgainst(fork, "main-branch");
    }

    @Test
    void commitsThatWereNeverPushedCountToo() throws IOException {
        Path clone = clone("--depth=1", "--branch=work");
        Survey.commit(clone, "w1.csv", Survey.rows(230));
        Told told = untouched(clone, () -> Survey.diff(clone, true, NO_CI));
        told.isAgainst(fork, "main-branch");
        told.added(25);
    }

    @Test
    void targetThatASingleBranchCloneLacksIsFetched() throws IOException {
        Path clone = clone("--single-branch", "--branch=work");
        Map<String, String> target = Map.of("CHANGE_TARGET", "main");
        assertEquals(
                "source.base-unknown-branch", Survey.diff(clone, false, target).missing());
        untouched(clone, () -> Survey.diff(clone, true, target)).isAgainst(fork, "target-branch");
        Map<String, String> nowhere = Map.of("CHANGE_TARGET", "nowhere");
        assertEquals(
                "source.base-unknown-branch", Survey.diff(clone, true, nowhere).missing());
    }

    @Test
    void namedRevisionIsFetched() throws IOException {
        Path clone = clone("--depth=1");
        for (String name : List.of("v1", first, "origin/main~2", "HEAD~2")) {
            Told told = untouched(clone, () -> Survey.diff(clone, Optional.of(name), true, NO_CI));
            told.isAgainst(first, "named");
            told.added(5);
        }
    }

    /** As with the default of older servers, that give neither commits by id nor histories without files. */
    @Test
    void serverThatGivesBranchesOnlyIsEnough() throws IOException {
        Path clone = clone("--depth=1", "--branch=work");
        Repos.git(clone, "config", "protocol.version", "0");
        Survey.commit(clone, "w1.csv", Survey.rows(230));
        Told told = untouched(clone, () -> Survey.diff(clone, true, NO_CI));
        told.isAgainst(fork, "main-branch");
    }

    @Test
    void credentialsOfTheCloneAreUsedAndNotShown() throws IOException {
        Path clone = clone("--depth=1", "--branch=work");
        try (HttpRemote http = new HttpRemote(temp)) {
            Repos.git(clone, "remote", "set-url", "origin", http.address(""));
            Told refused = Survey.diff(clone, true, NO_CI);
            assertEquals("source.base-not-fetched", refused.missing());
            Repos.git(
                    clone,
                    "config",
                    "http." + http.address("") + ".extraheader",
                    "AUTHORIZATION: basic " + HttpRemote.basic(HttpRemote.TOKEN));
            untouched(clone, () -> Survey.diff(clone, true, NO_CI)).isAgainst(fork, "main-branch");
            Repos.git(
                    clone,
                    "config",
                    "http." + http.address("") + ".extraheader",
                    "AUTHORIZATION: basic d3Jvbmc6dG9rZW4=");
            Told wrong = Survey.diff(clone, true, NO_CI);
            assertEquals("source.base-not-fetched", wrong.missing());
            assertFalse(
                    wrong.messages().toString().contains("d3Jvbmc6dG9rZW4="),
                    wrong.messages().toString());
        }
    }

    @Test
    void remoteThatIsGoneIsTold() throws IOException {
        Path clone = clone("--depth=1");
        Repos.git(
                clone,
                "remote",
                "set-url",
                "origin",
                temp.resolve("nowhere.git").toUri().toString());
        Told told = untouched(clone, () -> Survey.diff(clone, true, NO_CI));
        assertEquals("base-unavailable", told.outcome());
        assertEquals("source.base-not-fetched", told.missing());
        Repos.git(clone, "remote", "remove", "origin");
        assertEquals("source.base-shallow", Survey.diff(clone, true, NO_CI).missing());
    }

    @Test
    void nothingIsFetchedWhereNothingIsMissing() throws IOException {
        Path clone = clone("--branch=work");
        Repos.git(
                clone,
                "remote",
                "set-url",
                "origin",
                temp.resolve("nowhere.git").toUri().toString());
        untouched(clone, () -> Survey.diff(clone, true, NO_CI)).isAgainst(fork, "main-branch");
    }

    @Test
    void linkedWorkingTreeOfAShallowCloneIsServedToo() throws IOException {
        Path clone = clone("--depth=1", "--branch=work");
        Path linked = temp.resolve("linked");
        Repos.git(clone, "worktree", "add", "--quiet", "-b", "more", linked.toString());
        Survey.commit(linked, "w1.csv", Survey.rows(230));
        Told told = untouched(clone, () -> untouched(linked, () -> Survey.diff(linked, true, NO_CI)));
        told.isAgainst(fork, "main-branch");
        told.added(25);
    }

    private interface Run {
        Told run() throws IOException;
    }

    /** Not a byte of the clone changes, nor a time, {@code .git} included; nothing is left in the temporary folder. */
    private static Told untouched(Path clone, Run run) throws IOException {
        Map<String, String> before = Repos.fingerprint(clone);
        TreeSet<String> left = leftovers();
        Told told = run.run();
        assertEquals(before, Repos.fingerprint(clone));
        assertEquals(left, leftovers());
        return told;
    }

    private static TreeSet<String> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            TreeSet<String> names = new TreeSet<>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("survey-report-base-"))
                    .forEach(names::add);
            return names;
        }
    }
}
