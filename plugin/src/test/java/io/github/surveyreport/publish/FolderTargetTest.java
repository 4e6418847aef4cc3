package io.github.surveyreport.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTargetTest {
    private static final Label MAIN = new Label(Label.Kind.BRANCH, "main");

    @TempDir
    private Path temp;

    @Test
    void theFolderHoldsWhatTheBranchWould() throws Exception {
        Repos repos = Repos.in(temp);
        repos.target().publish(repos.edition(0, MAIN));
        repos.target().publish(repos.edition(1, MAIN));
        Path folder = temp.resolve("www");
        publish(folder, repos.edition(0, MAIN));
        publish(folder, repos.edition(1, MAIN));
        assertEquals(new TreeSet<>(repos.files()), SiteFiles.all(folder).keySet());
        assertEquals(
                repos.show("index.html"),
                Files.readString(folder.resolve("index.html")).strip());
        assertEquals(
                repos.show("versions.json"),
                Files.readString(folder.resolve("versions.json")).strip());
    }

    @Test
    void publishingAgainIsNoChangeAndRollingBackBringsTheFormerFolder() throws Exception {
        Repos repos = Repos.in(temp);
        Path folder = temp.resolve("www");
        publish(folder, repos.edition(0, MAIN));
        publish(folder, repos.edition(1, MAIN));
        assertEquals(
                Publication.State.UNCHANGED,
                publish(folder, repos.edition(1, MAIN)).state());
        assertEquals(1, former(folder));
        target(folder).rollBack(1);
        assertEquals("<p>" + Repos.commitOf(0) + "</p>", Files.readString(folder.resolve("latest/index.html")));
        SurveyReportException failure =
                assertThrows(SurveyReportException.class, () -> target(folder).rollBack(3));
        assertEquals(
                "cannot go back 3 publications: \"" + folder + "\" keeps 2 earlier ones; there are 1–2",
                failure.getMessage());
    }

    @Test
    void onlyTheLastFiveFormerFoldersAreKept() throws Exception {
        Repos repos = Repos.in(temp);
        Path folder = temp.resolve("www");
        for (int day = 0; day < 8; day++) {
            publish(folder, repos.edition(day, MAIN));
        }
        assertEquals(5, former(folder));
    }

    /** What an editor does to the source, or to a file put in place, reaches no other version. */
    @Test
    void publishedFilesAreNotTheFilesOfTheBuild() throws Exception {
        Repos repos = Repos.in(temp);
        Path folder = temp.resolve("www");
        Edition edition = repos.edition(0, MAIN);
        publish(folder, edition);
        Files.writeString(edition.site().resolve("index.html"), "half-written");
        assertEquals("<p>" + Repos.commitOf(0) + "</p>", Files.readString(folder.resolve("latest/index.html")));
    }

    @Test
    void aRunKilledWhileItBuiltIsClearedAway() throws Exception {
        Repos repos = Repos.in(temp);
        Path folder = temp.resolve("www");
        publish(folder, repos.edition(0, MAIN));
        Files.createDirectories(temp.resolve(".www.new/c"));
        Files.writeString(temp.resolve(".www.new/c/half"), "x");
        publish(folder, repos.edition(1, MAIN));
        assertFalse(Files.exists(temp.resolve(".www.new")));
        assertFalse(Files.exists(folder.resolve("c/half")));
    }

    @Test
    void aRunKilledBetweenTheRenamesLosesNothing() throws Exception {
        Repos repos = Repos.in(temp);
        Path folder = temp.resolve("www");
        publish(folder, repos.edition(0, MAIN));
        Files.move(folder, temp.resolve(".www.old-1"));
        publish(folder, repos.edition(1, MAIN));
        assertTrue(Files.exists(folder.resolve("c/" + Repos.commitOf(0).substring(0, 12) + "/index.html")));
        assertTrue(Files.exists(folder.resolve("c/" + Repos.commitOf(1).substring(0, 12) + "/index.html")));
    }

    @Test
    void aFolderOfSomeoneElseStaysAsItIs() throws Exception {
        Repos repos = Repos.in(temp);
        Path folder = Files.createDirectory(temp.resolve("home"));
        Files.writeString(folder.resolve("thesis.doc"), "x");
        SurveyReportException failure =
                assertThrows(SurveyReportException.class, () -> publish(folder, repos.edition(0, MAIN)));
        assertTrue(failure.getMessage().startsWith("folder \"" + folder + "\" holds files that were not published"));
        assertEquals(List.of("thesis.doc"), List.copyOf(SiteFiles.all(folder).keySet()));
    }

    @Test
    void severalAtOnceWaitForEachOther() throws Exception {
        Repos repos = Repos.in(temp);
        Path folder = temp.resolve("www");
        List<Callable<Publication>> all = IntStream.range(0, 8)
                .<Callable<Publication>>mapToObj(day ->
                        () -> publish(folder, repos.edition(day, new Label(Label.Kind.PULL_REQUEST, "" + (day + 1)))))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (Future<Publication> one : threads.invokeAll(all)) {
            one.get();
        }
        threads.shutdown();
        assertEquals(
                8,
                SiteFiles.all(folder).keySet().stream()
                        .filter(path -> path.matches("pr/./index.html"))
                        .count());
    }

    private static Publication publish(Path folder, Edition edition) throws IOException {
        return target(folder).publish(edition);
    }

    private static FolderTarget target(Path folder) {
        return new FolderTarget(folder, 50, "", false, Patience.endless());
    }

    private static long former(Path folder) throws IOException {
        try (Stream<Path> siblings = Files.list(folder.getParent())) {
            return siblings.filter(path -> path.getFileName().toString().startsWith(".www.old-"))
                    .count();
        }
    }
}
