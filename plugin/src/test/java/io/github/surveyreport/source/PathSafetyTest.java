package io.github.surveyreport.source;

import static io.github.surveyreport.source.Failures.code;
import static io.github.surveyreport.source.Failures.english;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.surveyreport.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathSafetyTest {
    @TempDir
    private Path temp;

    private Path project;

    @BeforeEach
    void projectBesideASecret() throws Exception {
        project = temp.resolve("project");
        try (Repo repo = Repo.init(Files.createDirectories(project))) {
            repo.write("survey.yml", "x").write("data/a.csv", "a");
            Files.createSymbolicLink(project.resolve("data/inside.csv"), Path.of("a.csv"));
            repo.commit();
        }
        Files.createDirectories(temp.resolve("elsewhere"));
        Files.writeString(temp.resolve("elsewhere/secret.csv"), "secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "/",
                "..",
                "../elsewhere/secret.csv",
                "data/../../elsewhere/secret.csv",
                "data/..",
                "/etc/passwd",
                "//server/share/a.csv",
                "C:\\data\\a.csv",
                "C:/data/a.csv",
                "c:a.csv",
                "data\\a.csv",
                "..\\elsewhere\\secret.csv",
                "data/a.csv\0.txt",
                "data/a\n.csv"
            })
    void hostilePathIsRefusedOnDiskAndAtARevision(String path) {
        for (Optional<String> revision : List.of(Optional.<String>empty(), Optional.of("HEAD"))) {
            try (Snapshot snapshot = Snapshots.open(project, revision)) {
                assertEquals("source.invalid-path", code(() -> snapshot.file(path)));
                assertEquals("source.invalid-path", code(() -> snapshot.matching(path)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".git/hooks/a.csv",
                ".GIT/hooks/a.csv",
                "data/.git/a.csv",
                "target/a.csv",
                ".survey-report/cache/x"
            })
    void repositoryAndGeneratedFoldersHoldNothing(String path) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
        try (Snapshot snapshot = Snapshots.open(project, Optional.empty())) {
            assertFalse(snapshot.file(path).isPresent());
            assertEquals(List.of(), snapshot.matching(path));
        }
    }

    @Test
    void linkOutOfTheProjectIsAnError() throws IOException {
        Files.createSymbolicLink(project.resolve("data/link.csv"), temp.resolve("elsewhere/secret.csv"));
        try (Snapshot snapshot = Snapshots.open(project, Optional.empty())) {
            String message = "\"data/link.csv\" is a link to a place outside the project; put the file itself into the"
                    + " project folder";
            assertEquals(message, english(() -> snapshot.file("data/link.csv")));
            assertEquals(message, english(() -> snapshot.matching("data/*.csv")));
        }
    }

    @Test
    void fileBelowALinkedFolderOutsideIsAnError() throws IOException {
        Files.createSymbolicLink(project.resolve("linked"), temp.resolve("elsewhere"));
        try (Snapshot snapshot = Snapshots.open(project, Optional.empty())) {
            assertEquals("source.outside-project", code(() -> snapshot.file("linked/secret.csv")));
            assertEquals("source.outside-project", code(() -> snapshot.matching("**/*.csv")));
            assertEquals(2, snapshot.matching("data/*.csv").size());
        }
    }

    @Test
    void linkIntoTheRepositoryFolderIsAnError() throws IOException {
        Files.createSymbolicLink(project.resolve("config.csv"), Path.of(".git/config"));
        try (Snapshot snapshot = Snapshots.open(project, Optional.empty())) {
            assertEquals("source.outside-project", code(() -> snapshot.file("config.csv")));
        }
    }

    @Test
    void linkWithinTheProjectIsFollowedOnDisk() {
        try (Snapshot snapshot = Snapshots.open(project, Optional.empty())) {
            assertEquals("a", Repo.text(snapshot.file("data/inside.csv").orElseThrow()));
        }
    }

    @Test
    void linkAtARevisionIsAnErrorOnceItIsUsed() {
        try (Snapshot snapshot = Snapshots.open(project, Optional.of("HEAD"))) {
            Problem problem = Failures.problem(() -> snapshot.matching("data/*.csv"));
            assertEquals("source.link-in-commit", problem.code());
            assertEquals(List.of("data/inside.csv"), problem.arguments());
            assertEquals("source.link-in-commit", code(() -> snapshot.file("data/inside.csv")));
            assertEquals("source.link-in-commit", code(() -> snapshot.file("data/inside.csv/x.csv")));
            assertEquals(1, snapshot.matching("data/a*.csv").size());
        }
    }

    @Test
    void linkToNothingIsNoFile() throws IOException {
        Files.createSymbolicLink(project.resolve("gone.csv"), Path.of("nothing.csv"));
        try (Snapshot snapshot = Snapshots.open(project, Optional.empty())) {
            assertFalse(snapshot.file("gone.csv").isPresent());
        }
    }
}
