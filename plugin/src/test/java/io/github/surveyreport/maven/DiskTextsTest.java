package io.github.surveyreport.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DiskTextsTest {
    private static final Path STARTED = Path.of("").toAbsolutePath();

    @Test
    void aFullDiskIsToldWithTheFileThatFoundNoRoom() {
        IOException full = new FileSystemException(inside("target/x/site"), null, "No space left on device");
        assertEquals("未能完成：target/x/site：磁盘已满，或文件个数、配额已用完，请先腾出空间。原有的内容没有改动，处理后请重新运行。", chinese(full));
        assertEquals(
                "Not finished: target/x/site: the disk is full, or a quota or the number of files it can hold is used up;"
                        + " make room first. What was there is as it was; mend this and run again.",
                english(full));
        assertEquals(
                "未能完成：磁盘已满，或文件个数、配额已用完，请先腾出空间。原有的内容没有改动，处理后请重新运行。",
                chinese(new IOException("No space left on device")));
    }

    /** The JDK names what is read first. */
    @Test
    void aCopyThatFindsNoRoomIsToldOfWhereItGoes() {
        IOException full =
                new FileSystemException(inside("site/a.html"), inside("www/a.html"), "No space left on device");
        assertTrue(english(full).startsWith("Not finished: www/a.html: the disk is full"), english(full));
        IOException other = new FileSystemException(inside("site/a.html"), inside("www/a.html"), "Input/output error");
        assertTrue(english(other).startsWith("Not finished: site/a.html: it cannot"), english(other));
    }

    @Test
    void aFailureWhereNobodyExpectedOneIsToldInTheSameWords() {
        IOException full = new FileSystemException(inside("x"), null, "No space left on device");
        assertEquals(
                english(full),
                DiskTexts.failure(Language.EN, new UncheckedIOException(full), STARTED)
                        .getMessage());
    }

    @Test
    void whoeverHoldsOrForbidsAFileIsAskedFor() {
        assertEquals(
                "未能完成：data/a.csv：没有权限，或正被其他程序（如 Excel）占用。原有的内容没有改动，处理后请重新运行。",
                chinese(new AccessDeniedException(inside("data/a.csv"))));
    }

    @Test
    void aReadOnlyFileSystemAndAFileInTheWayAskForAnotherFolder() {
        String other = "请换一个文件夹（报告的输出用 -Dsurvey-report.output 指定）";
        assertEquals(
                "未能完成：target：所在的磁盘只能读取，" + other + "。原有的内容没有改动，处理后请重新运行。",
                chinese(new FileSystemException(inside("target"), null, "Read-only file system")));
        assertEquals(
                "Not finished: target: a file stands where a folder is needed; move it away, or choose another folder (that of"
                        + " the report with -Dsurvey-report.output). What was there is as it was; mend this and run again.",
                english(new FileAlreadyExistsException(inside("target"))));
        assertEquals(
                english(new FileAlreadyExistsException(inside("target"))),
                english(new FileSystemException(inside("target"), null, "Not a directory")));
    }

    @Test
    void whatElseHappensIsToldWithItsReason() {
        assertEquals(
                "Not finished: it cannot be read or written (Stale file handle). What was there is as it was;"
                        + " mend this and run again.",
                english(new IOException("Stale file handle")));
        assertEquals(
                "未能完成：data/a.csv：运行时不见了，请检查是否有其他程序移动或删除了它。原有的内容没有改动，处理后请重新运行。",
                chinese(new NoSuchFileException(inside("data/a.csv"))));
    }

    private static String inside(String file) {
        return STARTED.resolve(file).toString();
    }

    private static String chinese(IOException failure) {
        return DiskTexts.of(Language.ZH_CN, failure, DiskTexts.below(STARTED));
    }

    private static String english(IOException failure) {
        return DiskTexts.of(Language.EN, failure, DiskTexts.below(STARTED));
    }
}
