package io.github.surveyreport.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipTargetTest {
    @TempDir
    private Path temp;

    @Test
    void theSameSiteGivesTheSameBytesAtAnyTimeAndPlace() throws Exception {
        Path one = ZipTargetTest.site(Files.createDirectory(temp.resolve("one")));
        Path other = ZipTargetTest.site(Files.createDirectory(temp.resolve("other")));
        Files.setLastModifiedTime(other.resolve("index.html"), FileTime.fromMillis(0));
        ZipTarget.publish(one, "service-1a2b", temp.resolve("one.zip"), false);
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            ZipTarget.publish(other, "service-1a2b", temp.resolve("other.zip"), false);
        } finally {
            TimeZone.setDefault(zone);
        }
        assertArrayEquals(Files.readAllBytes(temp.resolve("one.zip")), Files.readAllBytes(temp.resolve("other.zip")));
        assertEquals(
                Publication.State.UNCHANGED,
                ZipTarget.publish(other, "service-1a2b", temp.resolve("one.zip"), false)
                        .state());
    }

    @Test
    void everythingLiesInOneFolderInOrder() throws Exception {
        ZipTarget.publish(site(temp.resolve("site")), "客服", temp.resolve("a/b/report.zip"), false);
        try (ZipFile zip = new ZipFile(temp.resolve("a/b/report.zip").toFile())) {
            assertEquals(
                    List.of("客服/charts/满意度.svg", "客服/index.html"),
                    zip.stream().map(ZipEntry::getName).toList());
            byte[] page = zip.getInputStream(zip.getEntry("客服/index.html")).readAllBytes();
            assertEquals("<p>report</p>", new String(page, StandardCharsets.UTF_8));
        }
    }

    @Test
    void aDryRunWritesNoArchive() throws Exception {
        Publication tried = ZipTarget.publish(site(temp.resolve("site")), "x", temp.resolve("x.zip"), true);
        assertEquals(Publication.State.TRIED, tried.state());
        assertFalse(Files.exists(temp.resolve("x.zip")));
    }

    private static Path site(Path folder) throws Exception {
        Files.createDirectories(folder.resolve("charts"));
        Files.writeString(folder.resolve("index.html"), "<p>report</p>");
        Files.writeString(folder.resolve("charts/满意度.svg"), "<svg/>");
        Files.writeString(folder.resolve(".survey-report-site"), "");
        return folder;
    }
}
