package io.github.surveyreport.source;

import static io.github.surveyreport.source.Failures.chinese;
import static io.github.surveyreport.source.Failures.code;
import static io.github.surveyreport.source.Failures.english;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.source.Origin.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionTest {
    @TempDir
    private Path temp;

    private Repo repo;
    private String first;
    private String second;

    @BeforeEach
    void twoCommits() throws Exception {
        Path folder = temp.resolve("仓库");
        repo = Repo.init(Files.createDirectories(folder));
        first = repo.write("survey.yml", "first")
                .write("data/第一季度.csv", "id\n1\n")
                .commit();
        repo.git.tag().setName("v1").setAnnotated(false).call();
        repo.git.branchCreate().setName("release/2026").call();
        second = repo.write("survey.yml", "second").commit();
    }

    @AfterEach
    void close() {
        repo.close();
    }

    @Test
    void tagBranchShortIdAndRelativeNameReadTheSameCommit() {
        for (String revision : List.of("v1", "release/2026", first, first.substring(0, 8), "HEAD~1", "main^")) {
            try (Snapshot snapshot = at(revision)) {
                assertEquals(Optional.of(first), snapshot.origin().commit(), revision);
                assertEquals("first", Repo.text(snapshot.file("survey.yml").orElseThrow()), revision);
            }
        }
    }

    @Test
    void originTellsWhatWasAskedForAndWhenItWasCommitted() {
        try (Snapshot snapshot = at("v1")) {
            assertEquals(
                    new Origin(
                            Kind.COMMIT,
                            Optional.of("v1"),
                            Optional.of(first),
                            Optional.of(Repo.FIRST_COMMIT),
                            Optional.empty(),
                            false),
                    snapshot.origin());
        }
    }

    @Test
    void branchIsKnownForItsNameAndForHead() {
        try (Snapshot byName = at("release/2026");
                Snapshot head = at("HEAD")) {
            assertEquals(Optional.of("release/2026"), byName.origin().branch());
            assertEquals(Optional.of("main"), head.origin().branch());
            assertEquals(Optional.of(second), head.origin().commit());
        }
    }

    @Test
    void detachedHeadHasNoBranch() throws Exception {
        repo.git.checkout().setName(first).call();
        try (Snapshot head = at("HEAD");
                Snapshot files = Snapshots.open(repo.folder, Optional.empty())) {
            assertEquals(Optional.empty(), head.origin().branch());
            assertEquals(Optional.empty(), files.origin().branch());
            assertEquals(Optional.of(first), files.origin().commit());
        }
    }

    @Test
    void chinesePathIsReadAndSized() {
        try (Snapshot snapshot = at("v1")) {
            SourceFile file = snapshot.matching("data/*.csv").get(0);
            assertEquals("data/第一季度.csv", file.path());
            assertEquals(5, file.size());
            assertEquals("id\n1\n", Repo.text(file));
        }
    }

    @Test
    void checkoutIndexAndConfigurationStayUntouched() throws IOException {
        repo.write("survey.yml", "changed since");
        Map<String, String> before = repo.gitFolder();
        try (Snapshot old = at("v1");
                Snapshot files = Snapshots.open(repo.folder, Optional.empty())) {
            Repo.text(old.file("survey.yml").orElseThrow());
            assertTrue(files.origin().modified());
        }
        assertEquals(before, repo.gitFolder());
        assertEquals("changed since", Files.readString(repo.folder.resolve("survey.yml")));
    }

    @Test
    void projectBelowTheRootSeesItsOwnFilesOnly() throws Exception {
        String commit = repo.write("projects/service/survey.yml", "service").commit();
        try (Snapshot snapshot = Snapshots.open(repo.folder.resolve("projects/service"), Optional.of(commit))) {
            assertEquals(List.of("survey.yml"), paths(snapshot.matching("**")));
            assertEquals("service", Repo.text(snapshot.file("survey.yml").orElseThrow()));
        }
        assertEquals(
                "folder \"projects/service\" does not exist at revision \"v1\"; choose a revision that has it",
                english(() -> Snapshots.open(repo.folder.resolve("projects/service"), Optional.of("v1"))));
    }

    @Test
    void bareRepositoryIsReadAtARevisionOnly() throws Exception {
        Path bare = temp.resolve("bare.git");
        Git.cloneRepository()
                .setURI(repo.folder.toUri().toString())
                .setBare(true)
                .setDirectory(bare.toFile())
                .call()
                .close();
        try (Snapshot snapshot = Snapshots.open(bare, Optional.of("v1"))) {
            assertEquals("first", Repo.text(snapshot.file("survey.yml").orElseThrow()));
        }
        assertEquals(
                "the project folder is a bare repository without files; name the revision to be read",
                english(() -> Snapshots.open(bare, Optional.empty())));
    }

    @Test
    void unknownRevisionIsNamed() {
        assertEquals(
                "there is no commit, tag or branch \"v2\" in the repository; check the spelling, or fetch it"
                        + " (\"git fetch --tags\")",
                english(() -> at("v2")));
        for (String revision :
                List.of("v2", "0123456789012345678901234567890123456789", "a..b", "HEAD:data", "", "@{")) {
            assertEquals("source.unknown-revision", code(() -> at(revision)), revision);
        }
    }

    @Test
    void shallowCloneIsToldHowToFetchMore() throws Exception {
        Path shallow = temp.resolve("shallow");
        Git.cloneRepository()
                .setURI(repo.folder.toUri().toString())
                .setDepth(1)
                .setDirectory(shallow.toFile())
                .call()
                .close();
        try (Snapshot head = Snapshots.open(shallow, Optional.of("HEAD"))) {
            assertEquals("second", Repo.text(head.file("survey.yml").orElseThrow()));
        }
        assertEquals(
                "这个浅克隆中没有名为“HEAD~1”的提交、标签或分支；请先获取完整历史：“git fetch --unshallow --tags”，"
                        + "在 CI 中设置 fetch-depth: 0（GitHub Actions）或 GIT_DEPTH: 0（GitLab CI）",
                chinese(() -> Snapshots.open(shallow, Optional.of("HEAD~1"))));
    }

    @Test
    void folderWithoutGitHasNoRevisions() throws IOException {
        Path plain = Files.createDirectories(temp.resolve("plain"));
        assertEquals(
                "revision \"HEAD\" was asked for, but the project folder is not in a Git repository; leave the revision"
                        + " out to read the files as they are, or clone the repository",
                english(() -> Snapshots.open(plain, Optional.of("HEAD"))));
    }

    @Test
    void largeBlobIsStreamedWithoutTouchingTheObjectDatabase() throws Exception {
        String rows = new Random(1).longs(4_000).mapToObj(Long::toHexString).collect(Collectors.joining("\n"));
        repo.write("data/big.csv", rows).commit();
        repo.git.gc().call();
        Map<String, String> before = repo.gitFolder();
        try (Snapshot snapshot = at("HEAD")) {
            CommitFile file = (CommitFile) snapshot.file("data/big.csv").orElseThrow();
            try (InputStream in = file.open(1_000)) {
                assertEquals(rows, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertEquals(before, repo.gitFolder());
    }

    @Test
    void missingFileIsEmpty() {
        try (Snapshot snapshot = at("HEAD")) {
            assertFalse(snapshot.file("issues.yml").isPresent());
            assertFalse(snapshot.file("data").isPresent());
            assertFalse(snapshot.file("survey.yml/x").isPresent());
        }
    }

    private Snapshot at(String revision) {
        return Snapshots.open(repo.folder, Optional.of(revision));
    }

    private static List<String> paths(List<SourceFile> files) {
        return files.stream().map(SourceFile::path).toList();
    }
}
