package io.github.surveyreport.source;

import static io.github.surveyreport.source.Failures.english;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.source.Origin.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.util.SystemReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingTreeTest {
    @TempDir
    private Path temp;

    private Repo repo;
    private String commit;

    @BeforeEach
    void cleanCheckout() throws Exception {
        repo = Repo.init(Files.createDirectories(temp.resolve("repo")));
        commit = repo.write("service/survey.yml", "schema: 1\n")
                .write("service/data/第一季度.csv", "id\n1\n")
                .write(".gitignore", "*.log\nscratch/\n")
                .write("README.md", "read me")
                .commit();
    }

    @AfterEach
    void close() {
        repo.close();
    }

    @Test
    void cleanCheckoutIsItsCommit() {
        assertEquals(
                new Origin(
                        Kind.WORKING_TREE,
                        Optional.empty(),
                        Optional.of(commit),
                        Optional.of(Repo.FIRST_COMMIT),
                        Optional.of("main"),
                        false),
                origin());
    }

    @Test
    void editedFileIsAModification() {
        repo.write("service/survey.yml", "schema: 2\n");
        assertTrue(origin().modified());
    }

    @Test
    void fileWrittenAgainWithTheSameContentIsNone() throws IOException {
        repo.write("service/survey.yml", "schema: 1\n");
        Files.setLastModifiedTime(repo.folder.resolve("service/survey.yml"), FileTime.fromMillis(1_000_000));
        assertFalse(origin().modified());
    }

    @Test
    void stagedChangeIsAModification() throws Exception {
        repo.write("service/survey.yml", "schema: 2\n");
        repo.git.add().addFilepattern("service/survey.yml").call();
        assertTrue(origin().modified());
    }

    @Test
    void changeStagedAndTakenBackOnDiskIsNone() throws Exception {
        repo.write("service/survey.yml", "schema: 2\n");
        repo.git.add().addFilepattern("service/survey.yml").call();
        repo.write("service/survey.yml", "schema: 1\n");
        assertFalse(origin().modified());
    }

    @Test
    void deletedFileIsAModification() throws IOException {
        Files.delete(repo.folder.resolve("service/data/第一季度.csv"));
        assertTrue(origin().modified());
    }

    @Test
    void newFileIsAModification() {
        repo.write("service/data/第二季度.csv", "id\n");
        assertTrue(origin().modified());
    }

    @Test
    void ignoredHiddenGeneratedAndForeignFilesAreNone() {
        repo.write("service/build.log", "x")
                .write("service/scratch/x.csv", "x")
                .write("service/.DS_Store", "x")
                .write("service/target/site/index.html", "x")
                .write("service/.survey-report/cache/x", "x")
                .write("README.md", "changed outside the project");
        assertFalse(origin().modified());
    }

    @Test
    void repositoryBeforeItsFirstCommitHasNoCommit() throws Exception {
        try (Repo empty = Repo.init(Files.createDirectories(temp.resolve("empty")))) {
            empty.write("survey.yml", "x");
            Origin origin = Snapshots.open(empty.folder, Optional.empty()).origin();
            assertEquals(
                    new Origin(
                            Kind.WORKING_TREE,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of("main"),
                            true),
                    origin);
        }
    }

    @Test
    void folderOfWhichTheRepositoryAroundKnowsNothingIsAFolder() {
        repo.write("elsewhere/survey.yml", "x");
        assertEquals(
                Origin.folder(),
                Snapshots.open(repo.folder.resolve("elsewhere"), Optional.empty())
                        .origin());
    }

    @Test
    void folderThatTheRepositoryIgnoresIsAFolder() {
        repo.write("scratch/copy/survey.yml", "x");
        assertEquals(
                Origin.folder(),
                Snapshots.open(repo.folder.resolve("scratch/copy"), Optional.empty())
                        .origin());
    }

    @Test
    void folderWithoutGitWorks() throws IOException {
        Path plain = Files.createDirectories(temp.resolve("没有仓库"));
        Files.writeString(plain.resolve("survey.yml"), "schema: 1\n");
        try (Snapshot snapshot = Snapshots.open(plain, Optional.empty())) {
            assertEquals(Origin.folder(), snapshot.origin());
            assertEquals("schema: 1\n", Repo.text(snapshot.file("survey.yml").orElseThrow()));
        }
    }

    /** The ids are those that {@code printf 'schema: 1\n' | git hash-object --stdin} prints. */
    @Test
    void sameContentHasTheSameIdFromCommitWorkingTreeAndFolder() throws IOException {
        Path plain = Files.createDirectories(temp.resolve("plain"));
        Files.writeString(plain.resolve("survey.yml"), "schema: 1\n");
        for (Snapshot snapshot : List.of(
                Snapshots.open(repo.folder.resolve("service"), Optional.of("HEAD")),
                Snapshots.open(repo.folder.resolve("service"), Optional.empty()),
                Snapshots.open(plain, Optional.empty()))) {
            try (snapshot) {
                SourceFile file = snapshot.file("survey.yml").orElseThrow();
                assertEquals("15e65cbe84aae99b815a3453459a27ae03be4926", file.blobId());
                assertEquals(10, file.size());
            }
        }
    }

    @Test
    void missingFolderIsNamedWithoutItsPath() {
        assertEquals(
                "\"nowhere\" is not a folder; give the folder that holds survey.yml",
                english(() -> Snapshots.open(temp.resolve("nowhere"), Optional.empty())));
    }

    @Test
    void configurationOfUserAndMachineIsNotSeen() throws Exception {
        origin();
        SystemReader reader = SystemReader.getInstance();
        assertEquals("", reader.getUserConfig().toText());
        assertEquals("", reader.getSystemConfig().toText());
        assertEquals("", reader.getJGitConfig().toText());
    }

    private Origin origin() {
        try (Snapshot snapshot = Snapshots.open(repo.folder.resolve("service"), Optional.empty())) {
            return snapshot.origin();
        }
    }
}
