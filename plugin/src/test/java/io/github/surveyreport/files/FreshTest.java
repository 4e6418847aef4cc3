package io.github.surveyreport.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshTest {
    @TempDir
    Path temp;

    @Test
    void theFirstNumberThatIsFreeIsTaken() throws IOException {
        assertEquals("a.new-1", Fresh.file(stem()).getFileName().toString());
        assertEquals("a.new-2", Fresh.folder(stem()).getFileName().toString());
        Files.delete(temp.resolve("a.new-1"));
        assertEquals("a.new-1", Fresh.folder(stem()).getFileName().toString());
        assertEquals("a.new-3", Fresh.file(stem()).getFileName().toString());
    }

    @Test
    void whereThereIsNoFolderThereIsNoFile() {
        Path stem = temp.resolve("missing").resolve("a");
        assertThrows(NoSuchFileException.class, () -> Fresh.file(stem));
        assertThrows(NoSuchFileException.class, () -> Fresh.folder(stem));
    }

    @Test
    void onlyWhatWasLeftLongAgoUnderANumberIsAbandoned() throws IOException {
        for (String name : List.of("a.new-1", "a.new-", "a.new-x", "a.new-2x", "xa.new-3", "a.old-4")) {
            age(Files.createFile(temp.resolve(name)));
        }
        Fresh.folder(stem());
        assertEquals(List.of(temp.resolve("a.new-1")), Fresh.abandoned(stem()));
        Fresh.touch(temp.resolve("a.new-1"));
        assertEquals(List.of(), Fresh.abandoned(stem()));
    }

    @Test
    void abandonedFilesGoAndFoldersStay() throws IOException {
        age(Files.createFile(temp.resolve("a.new-1")));
        age(Files.createDirectory(temp.resolve("a.new-2")));
        assertEquals(temp.resolve("a.new-1"), Fresh.file(stem()));
        assertEquals(
                0,
                Duration.between(
                                Files.getLastModifiedTime(temp.resolve("a.new-1"))
                                        .toInstant(),
                                Instant.now())
                        .toDays());
        assertTrue(Files.isDirectory(temp.resolve("a.new-2")));
    }

    @Test
    void aFailureWithoutAPlaceGetsOne() throws IOException {
        Trouble.at(stem(), () -> Files.createFile(stem()));
        assertTrue(Files.exists(stem()));
        FileSystemException full = assertThrows(
                FileSystemException.class,
                () -> Trouble.at(stem(), () -> {
                    throw new IOException("No space left on device");
                }));
        assertEquals(stem().toString(), full.getFile());
        assertEquals("No space left on device", full.getReason());
        Path other = temp.resolve("other/x");
        FileSystemException own =
                assertThrows(FileSystemException.class, () -> Trouble.at(stem(), () -> Files.createFile(other)));
        assertEquals(other.toString(), own.getFile());
    }

    private Path stem() {
        return temp.resolve("a.new-");
    }

    private static void age(Path path) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
    }
}
