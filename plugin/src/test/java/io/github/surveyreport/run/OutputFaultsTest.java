package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.cache.FaultyDisk;
import io.github.surveyreport.site.FolderOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each single file operation fails while a site and its {@code report.json} are written, or all from it on. */
class OutputFaultsTest {
    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({"true, false", "true, true", "false, false", "false, true"})
    void theOldSiteOrTheNewNeverHalf(boolean hasOld, boolean dies) throws IOException {
        FaultyDisk sound = new FaultyDisk(0, false);
        Path whole = temp.resolve("whole");
        prepare(whole, hasOld);
        Map<String, String> before = tree(whole);
        write(sound, whole, "new");
        Map<String, String> after = tree(whole);
        assertTrue(sound.operations() > 20, "the disk is used");
        int kept = 0;
        for (int n = 1; n <= sound.operations(); n++) {
            Path folder = temp.resolve("n" + n);
            prepare(folder, hasOld);
            FaultyDisk faulty = new FaultyDisk(n, dies);
            boolean failed = fails(() -> write(faulty, folder, "new"));
            mend(folder);
            Map<String, String> found = tree(folder);
            assertTrue(
                    dies
                            ? found.equals(after) || failed && found.equals(before)
                            : found.equals(failed ? before : after),
                    "operation " + n + " left " + found.keySet() + ", failed: " + failed);
            kept += found.equals(before) ? 1 : 0;
        }
        assertTrue(kept > 5, "most failures keep what was there");
    }

    private interface Work {
        void run() throws IOException;
    }

    private static boolean fails(Work work) {
        try {
            work.run();
            return false;
        } catch (IOException | RuntimeException e) {
            return true;
        }
    }

    /** What the next run does first, whatever comes of it. */
    private static void mend(Path folder) throws IOException {
        if (folder.toFile().isDirectory()) {
            new FolderOutput(folder.resolve("site")).close();
            ReportInPlace.mend(folder);
        }
    }

    private static void prepare(Path folder, boolean hasOld) throws IOException {
        if (hasOld) {
            write(new FaultyDisk(0, false), folder, "old");
        }
    }

    private static void write(FaultyDisk disk, Path folder, String text) throws IOException {
        byte[] content = text.repeat(100).getBytes(StandardCharsets.UTF_8);
        ReportInPlace.put(
                disk.at(folder),
                site -> {
                    site.write("index.html", content);
                    site.write("data/a.csv", content);
                    site.write("pages/" + text + ".html", content);
                },
                text);
    }

    /** The site and {@code report.json}; what else lies beside them is nobody's business. */
    private static Map<String, String> tree(Path folder) {
        Map<String, String> tree = new TreeMap<>();
        Projects.tree(folder).forEach((path, content) -> {
            if (path.startsWith("site/") || path.equals("report.json")) {
                tree.put(path, Projects.text(content));
            }
        });
        return tree;
    }
}
