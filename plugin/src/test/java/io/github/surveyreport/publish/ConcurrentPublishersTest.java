package io.github.surveyreport.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.git.Waiting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many publish at once; all get through. {@code -Dpublishers=12} for more than the usual few. */
class ConcurrentPublishersTest {
    private static final int PUBLISHERS = Integer.getInteger("publishers", 3);

    @TempDir
    private Path temp;

    @Test
    void everyPublisherGetsThroughFromItsOwnDirtyClone() throws Exception {
        Repos repos = Repos.in(temp);
        publish(repos, clones(repos));
    }

    /** As on a CI server: over HTTP, each with the credentials of its clone. */
    @Test
    void everyPublisherGetsThroughOverHttpWithAuthentication() throws Exception {
        Repos repos = Repos.in(temp);
        try (HttpRemote http = new HttpRemote(temp)) {
            List<Path> clones = clones(repos);
            for (Path clone : clones) {
                Repos.git(clone, "remote", "set-url", "origin", http.address(""));
                Repos.git(
                        clone,
                        "config",
                        "http." + http.address("") + ".extraheader",
                        "AUTHORIZATION: basic " + HttpRemote.basic(HttpRemote.TOKEN));
            }
            publish(repos, clones);
        }
    }

    private List<Path> clones(Repos repos) throws Exception {
        List<Path> clones = new ArrayList<>();
        for (int number = 1; number <= PUBLISHERS; number++) {
            Path clone = temp.resolve("clone" + number);
            Repos.git(
                    temp, "clone", "--quiet", "--depth=1", repos.remote.toUri().toString(), clone.toString());
            Files.writeString(clone.resolve("data.csv"), "dirty");
            clones.add(clone);
        }
        return clones;
    }

    private static void publish(Repos repos, List<Path> clones) throws Exception {
        List<Callable<Publication>> publishers = new ArrayList<>();
        TreeSet<String> expected =
                new TreeSet<>(List.of("c/" + Repos.commitOf(0).substring(0, 12)));
        for (Path clone : clones) {
            String pull = String.valueOf(publishers.size() + 1);
            expected.add("pr/" + pull);
            Edition edition = repos.edition(0, new Label(Label.Kind.PULL_REQUEST, pull));
            BranchSettings settings = new BranchSettings(clone, "origin", "gh-pages", Optional.empty(), 50, 5, false);
            publishers.add(() -> new BranchTarget(settings, Waiting.upTo(Duration.ofMinutes(5))).publish(edition));
        }
        List<Map<String, String>> before =
                clones.stream().map(Repos::fingerprint).toList();
        ExecutorService threads = Executors.newFixedThreadPool(clones.size());
        int attempts = 0;
        for (Future<Publication> done : threads.invokeAll(publishers)) {
            attempts += done.get().attempts();
        }
        threads.shutdown();
        System.out.println(clones.size() + " publishers, " + attempts + " attempts");
        assertEquals(expected, new TreeSet<>(repos.folders()));
        assertEquals(before, clones.stream().map(Repos::fingerprint).toList());
        Repos.git(repos.remote, "fsck", "--strict", "--full");
    }
}
