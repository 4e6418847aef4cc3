package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.publish.Repos;
import io.github.surveyreport.run.Survey.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code diff} compares with, and finds, in repositories of every shape that git itself makes. */
class RepositoryShapesTest {
    private static final Map<String, String> NO_CI = Map.of();

    @TempDir
    Path temp;

    private Path repo;
    private String first;

    @BeforeEach
    void repositoryWithOneCommit() throws IOException {
        repo = created("repo");
        first = Survey.commit(repo, "survey.yml", Survey.STUDY, "w1.csv", Survey.rows(200));
    }

    private Path created(String name) throws IOException {
        Path folder = Files.createDirectory(temp.resolve(name));
        Repos.git(folder, "init", "--quiet", "--initial-branch=main");
        return folder;
    }

    private Told diff(Path project) throws IOException {
        Map<String, String> before = Repos.fingerprint(project);
        Told told = Survey.diff(project, false, NO_CI);
        assertEquals(before, Repos.fingerprint(project));
        return told;
    }

    @Test
    void firstCommitHasNothingBeforeIt() throws IOException {
        assertEquals("source.base-first-commit", diff(repo).missing());
    }

    /** The branch is one commit on main now; what main got meanwhile is not charged to it. */
    @Test
    void squashMergeIsComparedWithMainBeforeIt() throws IOException {
        branchOfTwoCommits();
        Repos.git(repo, "checkout", "--quiet", "main");
        String main = Survey.commit(repo, "notes.txt", "meanwhile");
        Repos.git(repo, "merge", "--quiet", "--squash", "work");
        Survey.commit(repo);
        Told told = diff(repo);
        told.isAgainst(main, "parent");
        told.added(25);
        Repos.git(repo, "checkout", "--quiet", "work");
        diff(repo).isAgainst(first, "main-branch");
    }

    @Test
    void mergeCommitIsComparedWithMainBeforeIt() throws IOException {
        branchOfTwoCommits();
        Repos.git(repo, "checkout", "--quiet", "main");
        String main = Survey.commit(repo, "notes.txt", "meanwhile");
        Repos.git(repo, "merge", "--quiet", "--no-ff", "-m", "merge", "work");
        Told told = diff(repo);
        told.isAgainst(main, "parent");
        told.added(25);
    }

    /** Main was merged into the branch: what it brought is not the branch's. */
    @Test
    void branchThatTookMainInIsComparedWithWhatItTook() throws IOException {
        branchOfTwoCommits();
        Repos.git(repo, "checkout", "--quiet", "main");
        String main = Survey.commit(repo, "survey.yml", Survey.STUDY.replace("title: Difference", "title: Other"));
        Repos.git(repo, "checkout", "--quiet", "work");
        Repos.git(repo, "merge", "--quiet", "-m", "main", "main");
        Told told = diff(repo);
        told.isAgainst(main, "main-branch");
        assertTrue(told.json().contains("\"settings\": []"), told.json());
    }

    @Test
    void mergesThatCiBuildsAreComparedWithTheirFirstParent() throws IOException {
        branchOfTwoCommits();
        Repos.git(repo, "checkout", "--quiet", "main");
        String main = Survey.commit(repo, "notes.txt", "meanwhile");
        Repos.git(repo, "checkout", "--quiet", "--detach");
        Repos.git(repo, "merge", "--quiet", "--no-ff", "-m", "merge", "work");
        for (Map<String, String> ci : List.of(
                Map.of("GITHUB_REF", "refs/pull/7/merge", "GITHUB_BASE_REF", "main"),
                Map.of("CI_MERGE_REQUEST_EVENT_TYPE", "merged_result", "CI_MERGE_REQUEST_DIFF_BASE_SHA", first))) {
            Told told = Survey.diff(repo, false, ci);
            told.isAgainst(main, "merge-parent");
            told.added(25);
        }
    }

    @Test
    void detachedHeadIsComparedWithWhereItLeftMain() throws IOException {
        branchOfTwoCommits();
        Repos.git(repo, "checkout", "--quiet", "--detach", "work");
        diff(repo).isAgainst(first, "main-branch");
        Repos.git(repo, "branch", "--quiet", "-D", "work");
        diff(repo).isAgainst(first, "main-branch");
    }

    @Test
    void unrelatedHistoriesHaveNoBaseline() throws IOException {
        Repos.git(repo, "checkout", "--quiet", "--orphan", "work");
        Survey.commit(repo, "w1.csv", Survey.rows(220));
        Told told = Survey.diff(repo, true, Map.of("GITHUB_BASE_REF", "main"));
        assertEquals("base-unavailable", told.outcome());
        assertEquals("source.base-unrelated", told.missing());
    }

    @Test
    void renamedDataFileIsTheSameData() throws IOException {
        Repos.git(repo, "mv", "w1.csv", "first wave.csv");
        Survey.commit(repo, "survey.yml", Survey.STUDY.replace("[w1.csv]", "[first wave.csv]"));
        Told told = diff(repo);
        told.isAgainst(first, "parent");
        assertEquals("no-change", told.outcome());
    }

    @Test
    void renamedDataFileWithMoreRowsHasAddedRowsOnly() throws IOException {
        Repos.git(repo, "mv", "w1.csv", "first.csv");
        Survey.commit(
                repo, "survey.yml", Survey.STUDY.replace("[w1.csv]", "[first.csv]"), "first.csv", Survey.rows(220));
        diff(repo).added(20);
    }

    @Test
    void questionOfAnotherIdIsGoneAndNew() throws IOException {
        Survey.commit(repo, "survey.yml", Survey.STUDY.replace("id: q1, text", "id: q9, column: q1, text"));
        String json = diff(repo).json();
        assertTrue(json.contains(cell("question.q1", "w1", "gone")), json);
        assertTrue(json.contains(cell("question.q9", "w1", "new")), json);
    }

    @Test
    void addedWaveIsNewAndRemovedWaveIsGone() throws IOException {
        String two = Survey.STUDY.replace(
                "questions:",
                "  - {id: w2, label: Second, start: 2026-02-01, end: 2026-02-28, responses: [w2.csv]}\nquestions:");
        String second = Survey.commit(repo, "survey.yml", two, "w2.csv", Survey.rows(100));
        String json = diff(repo).json();
        assertTrue(json.contains(cell("question.q1", "w2", "new")), json);
        assertTrue(json.contains(cell("question.q1", "w1", "unchanged")), json);
        Files.delete(repo.resolve("w2.csv"));
        Survey.commit(repo, "survey.yml", Survey.STUDY);
        Told told = diff(repo);
        told.isAgainst(second, "parent");
        assertEquals("changed", told.outcome());
        assertTrue(told.json().contains(cell("question.q1", "w2", "gone")), told.json());
        assertTrue(told.json().contains(cell("question.q1", "w1", "unchanged")), told.json());
    }

    @Test
    void linkedWorkingTreeIsARepositoryLikeAnother() throws IOException {
        Path linked = temp.resolve("linked");
        Repos.git(repo, "worktree", "add", "--quiet", "-b", "work", linked.toString());
        Survey.commit(linked, "w1.csv", Survey.rows(220));
        String main = Survey.commit(repo, "notes.txt", "meanwhile");
        Map<String, String> owner = Repos.fingerprint(repo);
        Told told = diff(linked);
        told.isAgainst(first, "main-branch");
        told.added(20);
        String head = Repos.git(linked, "rev-parse", "HEAD");
        Files.writeString(linked.resolve("w1.csv"), Survey.rows(230));
        Told modified = diff(linked);
        modified.isAgainst(head, "uncommitted");
        modified.added(10);
        assertEquals(owner, Repos.fingerprint(repo));
        diff(repo).isAgainst(first, "parent");
        assertEquals(main, Repos.git(repo, "rev-parse", "HEAD"));
    }

    @Test
    void projectFolderBelowTheRootIsComparedByItself() throws IOException {
        Path whole = created("whole");
        String old = Survey.commit(
                whole, "surveys/a/survey.yml", Survey.STUDY, "surveys/a/w1.csv", Survey.rows(200), "other/w1.csv", "x");
        Survey.commit(whole, "surveys/a/w1.csv", Survey.rows(220), "other/w1.csv", "y");
        Told told = diff(whole.resolve("surveys/a"));
        told.isAgainst(old, "parent");
        told.added(20);
    }

    /** The project is new in this change: the commit before has no report to compare with. */
    @Test
    void projectThatTheBaselineLacksIsTold() throws IOException {
        Path whole = created("whole");
        Survey.commit(whole, "readme.txt", "x");
        Survey.commit(whole, "survey/survey.yml", Survey.STUDY, "survey/w1.csv", Survey.rows(200));
        Told told = diff(whole.resolve("survey"));
        assertEquals("base-unavailable", told.outcome());
        assertEquals("source.base-unreadable", told.missing());
    }

    @Test
    void surveyInASubmoduleIsComparedWithinIt() throws IOException {
        Path outer = outerWith(repo, "survey");
        Path inner = outer.resolve("survey");
        assertTrue(Files.isRegularFile(inner.resolve(".git")));
        Repos.git(inner, "checkout", "--quiet", "-b", "work");
        String second = Survey.commit(inner, "w1.csv", Survey.rows(220));
        Map<String, String> before = Repos.fingerprint(outer);
        Told told = Survey.diff(inner, false, NO_CI);
        told.isAgainst(first, "main-branch");
        told.added(20);
        assertEquals(before, Repos.fingerprint(outer));
        Files.writeString(inner.resolve("w1.csv"), Survey.rows(230));
        Survey.diff(inner, false, NO_CI).isAgainst(second, "uncommitted");
    }

    @Test
    void shallowSubmoduleIsServedToo() throws IOException {
        Survey.commit(repo, "w1.csv", Survey.rows(210));
        Path outer = outerWith(repo, "survey", "--depth=1");
        Path inner = outer.resolve("survey");
        assertEquals("source.base-shallow", Survey.diff(inner, false, NO_CI).missing());
        Map<String, String> before = Repos.fingerprint(outer);
        Told told = Survey.diff(inner, true, NO_CI);
        told.isAgainst(first, "parent");
        told.added(10);
        assertEquals(before, Repos.fingerprint(outer));
    }

    /** A submodule beside the survey is none of its files, wherever it points and whatever lies in it. */
    @Test
    void submoduleBesideTheSurveyIsLeftAlone() throws IOException {
        Path library = created("library");
        Survey.commit(library, "lib.txt", "1");
        Repos.git(
                repo,
                "-c",
                "protocol.file.allow=always",
                "submodule",
                "--quiet",
                "add",
                library.toUri().toString(),
                "lib");
        String second = Survey.commit(repo);
        diff(repo).isAgainst(first, "parent");
        Survey.commit(repo.resolve("lib"), "lib.txt", "2");
        Files.writeString(repo.resolve("lib/lib.txt"), "3");
        diff(repo).isAgainst(first, "parent");
        Repos.git(repo, "add", "lib");
        Survey.commit(repo, "w1.csv", Survey.rows(220));
        Told told = diff(repo);
        told.isAgainst(second, "parent");
        told.added(20);
    }

    private Path outerWith(Path inner, String at, String... how) throws IOException {
        Path outer = created("outer");
        List<String> command =
                new ArrayList<>(List.of("-c", "protocol.file.allow=always", "submodule", "--quiet", "add"));
        command.addAll(List.of(how));
        command.addAll(List.of(inner.toUri().toString(), at));
        Repos.git(outer, command.toArray(String[]::new));
        Survey.commit(outer);
        return outer;
    }

    private void branchOfTwoCommits() throws IOException {
        Repos.git(repo, "checkout", "--quiet", "-b", "work");
        Survey.commit(repo, "w1.csv", Survey.rows(210));
        Survey.commit(repo, "w1.csv", Survey.rows(225));
    }

    private static String cell(String id, String wave, String verdict) {
        return "{\"id\": \"" + id + "\", \"statistic\": \"mean\", \"wave\": \"" + wave
                + "\", \"group\": {}, \"anchor\": \"" + id + "/mean@" + wave + "\", \"verdict\": \"" + verdict + "\"";
    }
}
