package io.github.surveyreport.source;

import static io.github.surveyreport.source.Failures.english;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repositories that only the {@code git} command can make; skipped where it is missing. */
class GitCommandTest {
    @TempDir
    private Path temp;

    private Repo repo;
    private String first;

    @BeforeEach
    void oneCommit() throws Exception {
        assumeTrue(succeeds(temp, "--version"));
        repo = Repo.init(Files.createDirectories(temp.resolve("repo")));
        first = repo.write("data/第一季度.csv", "id\n1\n").commit();
    }

    @AfterEach
    void close() {
        if (repo != null) {
            repo.close();
        }
    }

    @Test
    void linkedWorktreeIsReadOnDiskAndAtARevision() throws Exception {
        git(repo.folder, "worktree", "add", "-b", "报告", "../linked");
        Path linked = temp.resolve("linked");
        try (Snapshot files = Snapshots.open(linked.resolve("data"), Optional.empty());
                Snapshot head = Snapshots.open(linked, Optional.of("HEAD"))) {
            assertEquals(Optional.of(first), files.origin().commit());
            assertEquals(Optional.of("报告"), files.origin().branch());
            assertFalse(files.origin().modified());
            assertEquals("id\n1\n", Repo.text(files.file("第一季度.csv").orElseThrow()));
            assertEquals("id\n1\n", Repo.text(head.file("data/第一季度.csv").orElseThrow()));
        }
    }

    @Test
    void submoduleIsLeftOutOfTheProjectAroundItAndReadOnItsOwn() throws Exception {
        try (Repo outer = Repo.init(Files.createDirectories(temp.resolve("outer")))) {
            outer.write("survey.yml", "x");
            git(outer.folder, "-c", "protocol.file.allow=always", "submodule", "add", "../repo", "shared");
            outer.commit();
            try (Snapshot files = Snapshots.open(outer.folder, Optional.empty());
                    Snapshot head = Snapshots.open(outer.folder, Optional.of("HEAD"));
                    Snapshot module = Snapshots.open(outer.folder.resolve("shared"), Optional.empty())) {
                for (Snapshot snapshot : List.of(files, head)) {
                    assertEquals(List.of(), snapshot.matching("**/*.csv"));
                    assertFalse(snapshot.file("shared/data/第一季度.csv").isPresent());
                    assertFalse(snapshot.origin().modified());
                }
                assertEquals(Optional.of(first), module.origin().commit());
                assertEquals(1, module.matching("**/*.csv").size());
            }
        }
    }

    @Test
    void partialCloneIsToldToCloneAgain() throws Exception {
        git(repo.folder, "config", "uploadpack.allowFilter", "true");
        String url = repo.folder.toUri().toString();
        git(temp, "clone", "--quiet", "--no-checkout", "--filter=blob:none", url, "partial");
        try (Snapshot head = Snapshots.open(temp.resolve("partial"), Optional.of("HEAD"))) {
            assertEquals(
                    "the contents of \"data/第一季度.csv\" are not in this partial clone; clone again without --filter",
                    english(() -> head.file("data/第一季度.csv")));
        }
    }

    @Test
    void repositoryWithSha256IdsIsReadOnDiskOnly() throws Exception {
        git(temp, "init", "--quiet", "--object-format=sha256", "sha256");
        Path folder = temp.resolve("sha256");
        assertEquals(
                "this repository has SHA-256 object ids, from which revisions cannot be read yet; leave the revision out"
                        + " to read the files as they are",
                english(() -> Snapshots.open(folder, Optional.of("HEAD"))));
        assertEquals(Origin.folder(), Snapshots.open(folder, Optional.empty()).origin());
    }

    private static void git(Path folder, String... arguments) throws IOException {
        if (!succeeds(folder, arguments)) {
            throw new IllegalStateException(String.join(" ", arguments));
        }
    }

    private static boolean succeeds(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
        File nowhere = new File(folder.toFile(), "no-such-file");
        process.environment().put("GIT_CONFIG_GLOBAL", nowhere.getPath());
        process.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        process.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            return process.start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
