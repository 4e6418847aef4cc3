package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.cache.FaultyDisk;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.site.FolderOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real report is written over another, with each single operation on the output failing in turn. */
class GenerateFaultsTest {
    @TempDir
    Path temp;

    private Path study;
    private Path out;
    private Map<String, byte[]> old;
    private Map<String, byte[]> fresh;

    @BeforeEach
    void twoReports() throws IOException {
        Path input = Projects.GOLDEN.resolve("minimal").resolve("input");
        study = temp.resolve("study");
        Projects.copy(input, study);
        Path before = temp.resolve("before");
        generate(before);
        old = tree(before);
        Path settings = study.resolve("survey.yml");
        Files.writeString(settings, Files.readString(settings).replaceFirst("(?m)^title: .*$", "title: Another"));
        Path after = temp.resolve("after");
        generate(after);
        fresh = tree(after);
        assertNotEquals(texts(old), texts(fresh));
        out = Files.createDirectories(temp.resolve("out"));
    }

    @Test
    void aWholeRunLeavesTheOldReportOrTheNewWhicheverOperationFails() throws IOException {
        FaultyDisk sound = new FaultyDisk(0, false);
        generate(sound.at(out));
        assertEquals(texts(fresh), texts(tree(out)));
        int kept = 0;
        int tried = 0;
        for (int n = 1; n <= sound.operations(); n++) {
            write(out, old);
            FaultyDisk disk = new FaultyDisk(n, n % 2 == 0);
            kept += isOldOrNew(n, fails(() -> generate(disk.at(out)))) ? 1 : 0;
            tried++;
        }
        assertTrue(sound.operations() > 150 && kept > tried / 2, kept + " of " + tried + " of " + sound.operations());
    }

    /** The run would be told to have failed. */
    @Test
    void aReportWhoseProblemsCannotBeWrittenIsNotPutInPlace() throws IOException {
        write(out, old);
        Files.createDirectories(out.resolve("problems.json").resolve("in the way"));
        assertThrows(IOException.class, () -> generate(out));
        assertEquals(texts(old), texts(tree(out)));
    }

    private interface Work {
        void run() throws IOException;
    }

    private static boolean fails(Work work) {
        try {
            work.run();
            return false;
        } catch (IOException | UncheckedIOException | SurveyReportException e) {
            return true;
        }
    }

    /** Whether the old one stayed. */
    private boolean isOldOrNew(int n, boolean failed) throws IOException {
        // What the next run does first.
        new FolderOutput(out.resolve("site")).close();
        ReportInPlace.mend(out);
        Map<String, String> found = texts(tree(out));
        boolean stayed = found.equals(texts(old));
        // Told to have failed exactly when the old one stayed; after a kill nobody is told.
        boolean whole = n % 2 == 0
                ? found.equals(texts(fresh)) || failed && stayed
                : failed ? stayed : found.equals(texts(fresh));
        assertTrue(whole, "operation " + n + " left a half");
        return stayed;
    }

    private static void write(Path folder, Map<String, byte[]> files) throws IOException {
        ReportInPlace.put(
                folder,
                site -> {
                    for (Map.Entry<String, byte[]> file : files.entrySet()) {
                        if (file.getKey().startsWith("site/")) {
                            site.write(file.getKey().substring("site/".length()), file.getValue());
                        }
                    }
                },
                Projects.text(files.get("report.json")));
    }

    private void generate(Path folder) throws IOException {
        GenerateReport.run(Projects.request(study, folder, Optional.of(Language.EN), 1), Phases.SILENT);
    }

    private static Map<String, String> texts(Map<String, byte[]> files) {
        Map<String, String> texts = new TreeMap<>();
        files.forEach((path, content) -> texts.put(path, Projects.text(content)));
        return texts;
    }

    private static Map<String, byte[]> tree(Path folder) {
        Map<String, byte[]> tree = new TreeMap<>();
        Projects.tree(folder).forEach((path, content) -> {
            // The marker tells whose folder it is, and is no part of the report.
            if (path.startsWith("site/") && !path.endsWith("/.survey-report-site") || path.equals("report.json")) {
                tree.put(path, content);
            }
        });
        return tree;
    }
}
