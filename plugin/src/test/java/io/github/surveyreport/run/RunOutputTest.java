package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunOutputTest {
    @TempDir
    Path temp;

    @Test
    void whoMayReadAFileOfTheProjectMayReadTheFilesBesideTheSite() throws IOException {
        assumeTrue(temp.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path usual = Files.createFile(temp.resolve("usual"));
        write("a");
        assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(json()));
    }

    @Test
    void aFileIsReplacedAndNothingElseIsLeft() throws IOException {
        write("a");
        write("b");
        assertEquals("b", Files.readString(json()));
        assertEquals(Set.of("gates.json"), Projects.tree(json().getParent()).keySet());
    }

    @Test
    void whatAKilledRunLeftIsInNobodysWay() throws IOException {
        Path left = Files.createDirectories(json().getParent()).resolve(".gates.json.new-1");
        Files.writeString(left, "half");
        write("a");
        assertEquals("a", Files.readString(json()));
        assertEquals(List.of("half"), Files.readAllLines(left));
    }

    @Test
    void whatWasLeftLongAgoIsClearedUp() throws IOException {
        Path left = Files.createDirectories(json().getParent()).resolve(".gates.json.new-4");
        Files.writeString(left, "half");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        write("a");
        assertEquals(Set.of("gates.json"), Projects.tree(json().getParent()).keySet());
    }

    private void write(String content) throws IOException {
        new RunOutput(Projects.request(temp, json().getParent())).texts(Map.of("gates.json", content));
    }

    private Path json() {
        return temp.resolve("out/gates.json");
    }
}
