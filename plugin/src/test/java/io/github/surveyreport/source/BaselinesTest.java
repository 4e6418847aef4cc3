package io.github.surveyreport.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.source.Baseline.How;
import io.github.surveyreport.source.Baselines.Missing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.api.MergeCommand.FastForwardMode;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselinesTest {
    private static final Map<String, String> NO_CI = Map.of();

    @TempDir
    Path temp;

    private Repo repo;
    private String first;

    @BeforeEach
    void repositoryWithOneCommit() throws GitAPIException {
        repo = Repo.init(temp.resolve("clone")).write("survey.yml", "one");
        first = repo.commit();
    }

    @AfterEach
    void close() {
        repo.close();
    }

    @Test
    void folderOutsideOfGitHasNoBaseline() throws IOException {
        Path plain = Files.createDirectory(temp.resolve("plain"));
        assertEquals(
                Optional.of(Missing.NO_REPOSITORY),
                Baselines.find(plain, Optional.empty(), Optional.empty(), NO_CI).missing());
    }

    @Test
    void firstCommitHasNoBaseline() {
        assertEquals(Optional.of(Missing.FIRST_COMMIT), found(NO_CI).missing());
    }

    @Test
    void commitOnMainIsComparedWithItsParent() throws GitAPIException {
        repo.write("survey.yml", "two").commit();
        is(first, How.PARENT, found(NO_CI));
    }

    @Test
    void changedFilesAreComparedWithHead() throws GitAPIException {
        String second = repo.write("survey.yml", "two").commit();
        repo.write("survey.yml", "three");
        is(second, How.UNCOMMITTED, found(NO_CI));
    }

    @Test
    void branchIsComparedWithWhereItLeftMainHoweverFarMainHasGone() throws GitAPIException {
        branch("work");
        repo.write("survey.yml", "two").commit();
        repo.write("survey.yml", "three").commit();
        checkout("main");
        repo.write("other.yml", "far").commit();
        checkout("work");
        is(first, How.MAIN_BRANCH, found(NO_CI));
    }

    @Test
    void pullRequestOfGitHubIsComparedWithTheFirstParentOfItsMerge() throws GitAPIException {
        String main = mergeOfWorkIntoMovedMain();
        is(main, How.MERGE_PARENT, found(Map.of("GITHUB_REF", "refs/pull/7/merge", "GITHUB_BASE_REF", "main")));
    }

    @Test
    void mergedResultOfGitLabIsComparedWithTheFirstParent() throws GitAPIException {
        String main = mergeOfWorkIntoMovedMain();
        is(main, How.MERGE_PARENT, found(Map.of("CI_MERGE_REQUEST_EVENT_TYPE", "merged_result")));
    }

    @Test
    void targetBranchNamedByCiIsFoundInADetachedHead() throws GitAPIException {
        branch("release");
        String release = repo.write("survey.yml", "two").commit();
        branch("work");
        String work = repo.write("survey.yml", "three").commit();
        repo.git.checkout().setName(work).call();
        is(release, How.TARGET_BRANCH, found(Map.of("CHANGE_TARGET", "release")));
        is(release, How.TARGET_BRANCH, found(Map.of("giteeTargetBranch", "release")));
        is(release, How.TARGET_BRANCH, found(Map.of("SYSTEM_PULLREQUEST_TARGETBRANCH", "refs/heads/release")));
        is(release, How.TARGET_BRANCH, found(Map.of("CI_MERGE_REQUEST_DIFF_BASE_SHA", release)));
    }

    @Test
    void unknownTargetBranchIsNoReasonToGuess() throws GitAPIException {
        repo.write("survey.yml", "two").commit();
        Baselines.Found found = found(Map.of("GITHUB_BASE_REF", "release"));
        assertEquals(Optional.of(Missing.UNKNOWN_BRANCH), found.missing());
        assertEquals("release", found.name());
    }

    @Test
    void unrelatedBranchesHaveNoBaseline() throws GitAPIException {
        repo.git.checkout().setOrphan(true).setName("work").call();
        repo.write("survey.yml", "two").commit();
        assertEquals(
                Optional.of(Missing.UNRELATED),
                found(Map.of("GITHUB_BASE_REF", "main")).missing());
    }

    @Test
    void shallowCloneGivesUpLoudly() throws Exception {
        repo.write("survey.yml", "two").commit();
        Path shallow = temp.resolve("shallow");
        List<String> command = List.of(
                "git", "clone", "-q", "--depth", "1", repo.folder.toUri().toString(), shallow.toString());
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
        assertEquals(
                Optional.of(Missing.SHALLOW),
                Baselines.find(shallow, Optional.empty(), Optional.empty(), NO_CI)
                        .missing());
        assertEquals(
                Optional.of(Missing.SHALLOW),
                Baselines.find(shallow, Optional.empty(), Optional.empty(), Map.of("GITHUB_BASE_REF", "release"))
                        .missing());
    }

    @Test
    void namedRevisionComesBeforeEverythingElse() throws GitAPIException {
        repo.write("survey.yml", "two").commit();
        repo.write("survey.yml", "three").commit();
        Baselines.Found found =
                Baselines.find(repo.folder, Optional.of("HEAD~2"), Optional.empty(), Map.of("GITHUB_BASE_REF", "x"));
        is(first, How.NAMED, found);
        assertEquals(
                "source.unknown-revision",
                Failures.code(() -> Baselines.find(repo.folder, Optional.of("nowhere"), Optional.empty(), NO_CI)));
    }

    @Test
    void revisionAskedForIsComparedInsteadOfTheFiles() throws GitAPIException {
        String second = repo.write("survey.yml", "two").commit();
        repo.write("survey.yml", "three").commit();
        repo.write("survey.yml", "four");
        is(first, How.PARENT, Baselines.find(repo.folder, Optional.empty(), Optional.of(second), NO_CI));
    }

    @Test
    void nothingInTheCloneIsTouched() throws Exception {
        branch("work");
        repo.write("survey.yml", "two").commit();
        Map<String, String> before = repo.gitFolder();
        found(Map.of("GITHUB_BASE_REF", "main"));
        found(NO_CI);
        assertEquals(before, repo.gitFolder());
    }

    /** @return the tip of main before the merge */
    private String mergeOfWorkIntoMovedMain() throws GitAPIException {
        branch("work");
        String work = repo.write("survey.yml", "two").commit();
        checkout("main");
        String main = repo.write("other.yml", "far").commit();
        repo.git
                .merge()
                .include(ObjectId.fromString(work))
                .setFastForward(FastForwardMode.NO_FF)
                .setMessage("merge")
                .call();
        assertTrue(!main.equals(first));
        return main;
    }

    private Baselines.Found found(Map<String, String> environment) {
        return Baselines.find(repo.folder, Optional.empty(), Optional.empty(), environment);
    }

    private static void is(String commit, How how, Baselines.Found found) {
        assertEquals(Optional.of(commit), found.baseline().map(Baseline::commit));
        assertEquals(Optional.of(how), found.baseline().map(Baseline::how));
    }

    private void branch(String name) throws GitAPIException {
        repo.git.checkout().setCreateBranch(true).setName(name).call();
    }

    private void checkout(String name) throws GitAPIException {
        repo.git.checkout().setName(name).call();
    }
}
