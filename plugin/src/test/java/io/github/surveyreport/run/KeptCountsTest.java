package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.cache.Cache;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.source.Repo;
import io.github.surveyreport.source.Snapshots;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptCountsTest {
    private static final long ROOM = 1 << 20;

    @TempDir
    Path temp;

    @Test
    void theUsualFolderIsBesideTheConfigurationAndNoModification() throws Exception {
        Path project = temp.resolve("repo/study");
        Projects.copy(Projects.GOLDEN.resolve("minimal/input"), project);
        try (Repo repo = Repo.init(temp.resolve("repo"))) {
            repo.commit();
            Cache cache = KeptCounts.open(project, temp, "", ROOM);
            GenerateReport.run(Caches.request(project, Optional.empty(), cache), Phases.SILENT);

            assertTrue(Files.exists(project.resolve(".survey-report/cache/CACHEDIR.TAG")));
            assertFalse(Snapshots.open(project, Optional.empty()).origin().modified());
            assertFalse(status(repo.folder).contains(".survey-report/"), () -> status(repo.folder));
        }
    }

    private static String status(Path folder) {
        try {
            Process git = new ProcessBuilder("git", "status", "--porcelain", "--untracked-files=all")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFolderIsRelativeToTheRootAndOffIsNone() {
        assertTrue(KeptCounts.open(temp.resolve("study"), temp, "kept", ROOM).on());
        assertFalse(KeptCounts.open(temp.resolve("study"), temp, " off ", ROOM).on());
    }

    @Test
    void countsThatCameWithTheRepositoryAreNotUsed() throws Exception {
        Path project = temp.resolve("repo/study");
        try (Repo repo = Repo.init(temp.resolve("repo"))) {
            repo.write("study/.survey-report/cache/CACHEDIR.TAG", "Signature: 8a477f597d28d172789f06886806bc55");
            repo.write("study/.survey-report/cache/first-1.tally", "forged");
            repo.commit();
            Cache cache = KeptCounts.open(project, temp, "", ROOM);

            assertFalse(cache.on());
            assertEquals(
                    List.of("the cache folder " + project.resolve(".survey-report/cache")
                            + " holds files that Git tracks; what came with the repository was not counted here, so"
                            + " everything was read from the data. Take them out of the repository: git rm -r --cached "
                            + project.resolve(".survey-report/cache")),
                    cache.notes().stream()
                            .map(note -> note.message(Language.EN))
                            .toList());
        }
    }
}
