package io.github.surveyreport.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderOutputTest {
    @TempDir
    Path folder;

    @Test
    void nothingIsVisibleBeforeTheCommit() throws IOException {
        try (FolderOutput output = new FolderOutput(site())) {
            output.write("index.html", bytes("new"));
            assertFalse(Files.exists(site()));
            output.commit();
        }
        assertEquals("new", Files.readString(site().resolve("index.html")));
    }

    @Test
    void aCommitReplacesTheOldSiteAndLeavesNothingBeside() throws IOException {
        publish("old.html", "old");
        publish("index.html", "new");
        assertFalse(Files.exists(site().resolve("old.html")));
        assertEquals("new", Files.readString(site().resolve("index.html")));
        assertEquals(List.of("site"), names());
    }

    @Test
    void withoutACommitTheOldSiteStaysWhole() throws IOException {
        publish("index.html", "old");
        try (FolderOutput output = new FolderOutput(site())) {
            output.write("index.html", bytes("new"));
        }
        assertEquals("old", Files.readString(site().resolve("index.html")));
        assertEquals(List.of("site"), names());
    }

    @Test
    void aFolderWithOtherFilesIsRefusedAndKept() throws IOException {
        Files.createDirectories(site());
        Files.writeString(site().resolve("thesis.txt"), "years of work");
        SurveyReportException refused = assertThrows(SurveyReportException.class, () -> new FolderOutput(site()));
        assertEquals("years of work", Files.readString(site().resolve("thesis.txt")));
        assertEquals(
                "the output folder \"site\" holds files that were not written by this plugin (there is no"
                        + " .survey-report-site in it); nothing was deleted. Choose another output folder, or empty this one",
                refused.problems().get(0).message(Language.EN));
        assertEquals(
                "输出目录“site”中有不是本插件生成的文件（其中没有 .survey-report-site），因此没有删除任何内容。请换一个输出目录，或先清空该目录",
                refused.problems().get(0).message(Language.ZH_CN));
    }

    @Test
    void aLinkIsRefusedEvenIfItLeadsToASite() throws IOException {
        publish("index.html", "old");
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, site());
        assertThrows(SurveyReportException.class, () -> new FolderOutput(link));
        assertTrue(Files.exists(site().resolve("index.html")));
    }

    @Test
    void anEmptyFolderIsTaken() throws IOException {
        Files.createDirectories(site());
        publish("index.html", "new");
        assertEquals(List.of("site"), names());
    }

    @Test
    void leftoversOfAKilledRunDoNotStandInTheWay() throws IOException {
        publish("index.html", "old");
        Files.createDirectories(folder.resolve("site.new-1"));
        Files.createDirectories(folder.resolve("site.old-2"));
        Files.writeString(folder.resolve("site.old-2").resolve("x"), "x");
        publish("index.html", "new");
        assertEquals("new", Files.readString(site().resolve("index.html")));
    }

    @Test
    void leftoversOfLongAgoAreClearedUpAndNothingElseIs() throws IOException {
        publish("index.html", "old");
        Path left = Files.createDirectories(folder.resolve("site.new-7"));
        Files.writeString(left.resolve(FolderOutput.MARKER), "");
        Path replaced = Files.createDirectories(folder.resolve("site.old-3"));
        Files.writeString(replaced.resolve(FolderOutput.MARKER), "");
        Path running = Files.createDirectories(folder.resolve("site.new-8"));
        Path foreign = Files.createDirectories(folder.resolve("site.old-9"));
        Files.writeString(foreign.resolve("thesis.txt"), "years of work");
        for (Path old : List.of(left, replaced, foreign)) {
            Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        }
        publish("index.html", "new");
        assertEquals(List.of("site", "site.new-8", "site.old-9"), names());
        assertTrue(Files.exists(running));
        assertEquals("years of work", Files.readString(foreign.resolve("thesis.txt")));
    }

    /** However old it is: another run may have put it aside a moment ago and put it back. */
    @Test
    void aSiteIsOfNowWhenItIsPutAside() throws IOException {
        publish("index.html", "old");
        Files.setLastModifiedTime(site(), FileTime.from(Instant.now().minus(Duration.ofDays(30))));
        try (FolderOutput output = new FolderOutput(site())) {
            output.write("index.html", bytes("new"));
            output.commit(() -> new FolderOutput(folder.resolve("site")).close());
        }
        try (FolderOutput output = new FolderOutput(site())) {
            Files.setLastModifiedTime(site(), FileTime.from(Instant.now().minus(Duration.ofDays(30))));
            output.write("index.html", bytes("newer"));
            assertThrows(
                    IOException.class,
                    () -> output.commit(() -> {
                        new FolderOutput(site()).close();
                        throw new IOException("last step");
                    }));
        }
        assertEquals("new", Files.readString(site().resolve("index.html")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x",
                "a/../../x",
                "/etc/x",
                "a//x",
                "./x",
                "a/./x",
                "",
                "a\\x",
                "..\\x",
                "C:/x",
                "C:x",
                "a/",
                "x\u0000",
                "a/..",
                "x\n"
            })
    void pathsOutOfTheSiteAreRefused(String path) throws IOException {
        try (FolderOutput output = new FolderOutput(site())) {
            assertThrows(IllegalArgumentException.class, () -> output.write(path, bytes("x")));
        }
        assertThrows(IllegalArgumentException.class, () -> new MemoryOutput().write(path, bytes("x")));
        assertEquals(List.of(), names());
    }

    @Test
    void aPathIsWrittenOnce() throws IOException {
        try (FolderOutput output = new FolderOutput(site())) {
            output.write("a/x", bytes("1"));
            assertThrows(IllegalArgumentException.class, () -> output.write("a/x", bytes("2")));
        }
    }

    @Test
    void memoryKeepsWhatWasWrittenSortedByPath() {
        MemoryOutput output = new MemoryOutput();
        output.write("b", bytes("2"));
        output.write("a", bytes("1"));
        assertEquals(List.of("a", "b"), List.copyOf(output.files().keySet()));
        assertArrayEquals(bytes("1"), output.files().get("a"));
    }

    private void publish(String path, String content) throws IOException {
        try (FolderOutput output = new FolderOutput(site())) {
            output.write(path, bytes(content));
            output.commit();
        }
    }

    private Path site() {
        return folder.resolve("site");
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
