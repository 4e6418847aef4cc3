package io.github.surveyreport.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.cache.FaultyDisk;
import io.github.surveyreport.files.Folders;
import io.github.surveyreport.git.Commands;
import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The n-th thing fails, for every n: what is published is the old site or the new one, never half of one. */
class FaultyPublishTest {
    private static final Label MAIN = new Label(Label.Kind.BRANCH, "main");

    @TempDir
    private Path temp;

    @Test
    void folderWhoseDiskFailsOnceIsTheOldOneOrTheNew() throws Exception {
        Folder folder = new Folder();
        int failed = 0;
        int halves = 0;
        int operations = 0;
        for (int n = 1; operations == n - 1; n++) {
            folder.old();
            FaultyDisk disk = new FaultyDisk(n, false);
            boolean published = publishes(disk, folder);
            failed += published ? 0 : 1;
            operations = Math.min(n, disk.operations());
            assertEquals(published ? folder.fresh : folder.former, tree(folder.path), "operation " + n);
            halves += Files.exists(temp.resolve(".www.new")) ? 1 : 0;
            folder.target(folder.path).publish(folder.edition);
            assertEquals(folder.fresh, tree(folder.path), "after operation " + n);
        }
        assertTrue(operations > 50 && failed > operations / 2, failed + " of " + operations);
        assertEquals(0, halves, "half a site keeps a full disk full");
    }

    /** Killed between its two renames it leaves none for the moment; whoever publishes next finds the old one again. */
    @Test
    void folderOfAPublisherThatDiesIsWholeForTheNextOne() throws Exception {
        Folder folder = new Folder();
        int none = 0;
        int operations = 0;
        for (int n = 1; operations == n - 1; n++) {
            folder.old();
            FaultyDisk disk = new FaultyDisk(n, true);
            publishes(disk, folder);
            operations = Math.min(n, disk.operations());
            if (Files.exists(folder.path)) {
                folder.isOldOrNew(n);
            } else {
                none++;
            }
            folder.target(folder.path).publish(folder.edition);
            assertEquals(folder.fresh, tree(folder.path), "after operation " + n);
        }
        assertTrue(operations > 50, operations + " operations");
        assertTrue(none >= 1 && none <= 3, none + " times without a folder");
    }

    @Test
    void branchOfAPublisherWhoseGitFailsIsTheOldOneOrTheNew() throws Exception {
        Repos repos = Repos.in(temp);
        repos.target().publish(repos.edition(0, MAIN));
        String old = repos.tip();
        Map<String, String> clone = Repos.fingerprint(repos.clone);
        Edition edition = repos.edition(1, MAIN);
        int commands = 0;
        for (int n = 1; commands == n - 1; n++) {
            int failing = n;
            AtomicInteger count = new AtomicInteger();
            BranchTarget target = new BranchTarget(
                    repos.settings(5, 50, false),
                    Patience.forPauses(2),
                    git -> (input, arguments) ->
                            count.incrementAndGet() == failing ? full() : git.run(input, arguments));
            try {
                target.publish(edition);
            } catch (SurveyReportException e) {
                assertEquals(1, e.problems().size());
            }
            commands = Math.min(n, count.get());
            String tip = repos.tip();
            assertTrue(tip.equals(old) || repos.show("latest/index.html").contains(Repos.commitOf(1)));
            Repos.git(repos.remote, "fsck", "--strict", "--full");
            Repos.git(repos.remote, "update-ref", "refs/heads/gh-pages", old);
        }
        assertTrue(commands >= 10, commands + " commands");
        assertEquals(clone, Repos.fingerprint(repos.clone));
        repos.target().publish(edition);
        assertTrue(repos.show("latest/index.html").contains(Repos.commitOf(1)));
    }

    @Test
    void archiveWhoseDiskFailsIsTheOldOneOrTheNew() throws Exception {
        Repos repos = Repos.in(temp);
        Path archive = Files.createDirectories(temp.resolve("archives")).resolve("report.zip");
        ZipTarget.publish(repos.edition(0, MAIN).site(), "report", archive, false);
        byte[] old = Files.readAllBytes(archive);
        Path site = repos.edition(1, MAIN).site();
        ZipTarget.publish(site, "report", archive, false);
        byte[] fresh = Files.readAllBytes(archive);
        for (boolean dies : List.of(false, true)) {
            int operations = 0;
            for (int n = 1; operations == n - 1; n++) {
                Folders.delete(archive.getParent());
                Files.write(Files.createDirectories(archive.getParent()).resolve("report.zip"), old);
                FaultyDisk disk = new FaultyDisk(n, dies);
                try {
                    ZipTarget.publish(disk.at(site), "report", disk.at(archive), false);
                } catch (IOException | UncheckedIOException | SurveyReportException e) {
                    // What it leaves is looked at below.
                }
                operations = Math.min(n, disk.operations());
                byte[] found = Files.readAllBytes(archive);
                assertTrue(Arrays.equals(found, old) || Arrays.equals(found, fresh), "operation " + n);
            }
            assertTrue(operations > 15, operations + " operations");
            assertTrue(Arrays.equals(fresh, Files.readAllBytes(archive)));
        }
    }

    private static Commands.Result full() {
        return new Commands.Result(128, new byte[0], "fatal: unable to write new index file: No space left on device");
    }

    private static boolean publishes(FaultyDisk disk, Folder folder) {
        try {
            folder.target(disk.at(folder.path)).publish(folder.edition);
            return true;
        } catch (IOException | UncheckedIOException | SurveyReportException e) {
            return false;
        }
    }

    /** A folder with one publication, and what it is after a second. */
    private final class Folder {
        private final Path path = temp.resolve("www");
        private final Path kept = temp.resolve("kept");
        private final Edition edition;
        private final Map<String, String> former;
        private final Map<String, String> fresh;

        Folder() throws Exception {
            Repos repos = Repos.in(temp);
            target(path).publish(repos.edition(0, MAIN));
            former = tree(path);
            copy(path, kept);
            edition = repos.edition(1, MAIN);
            target(path).publish(edition);
            fresh = tree(path);
        }

        FolderTarget target(Path at) {
            return new FolderTarget(at, 50, "", false, Patience.endless());
        }

        void old() throws IOException {
            try (Stream<Path> siblings = Files.list(temp)) {
                for (Path sibling : siblings.filter(
                                one -> one.getFileName().toString().contains("www"))
                        .toList()) {
                    if (Files.isDirectory(sibling)) {
                        Folders.delete(sibling);
                    } else {
                        Files.delete(sibling);
                    }
                }
            }
            copy(kept, path);
        }

        void isOldOrNew(int n) throws IOException {
            Map<String, String> found = tree(path);
            assertTrue(found.equals(former) || found.equals(fresh), () -> "operation " + n + ": " + found.keySet());
        }
    }

    private static Map<String, String> tree(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (Map.Entry<String, Path> file : SiteFiles.all(folder).entrySet()) {
            contents.put(file.getKey(), new String(Files.readAllBytes(file.getValue()), StandardCharsets.ISO_8859_1));
        }
        return contents;
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Map.Entry<String, Path> file : SiteFiles.all(from).entrySet()) {
            Path target = to.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.copy(file.getValue(), target);
        }
    }
}
