package io.github.surveyreport.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.git.Commands;
import io.github.surveyreport.git.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A publisher that dies leaves the old site or the new one, never half of one, and the clone as it was. */
class InterruptedPublishTest {
    private static final Label MAIN = new Label(Label.Kind.BRANCH, "main");
    private static final int KILLS = Integer.getInteger("kills", 1);

    @TempDir
    private Path temp;

    private static final class Died extends Error {}

    @Test
    void dyingBeforeAnyCommandLeavesTheOldSiteWhole() throws Exception {
        Repos repos = Repos.in(temp);
        repos.target().publish(repos.edition(0, MAIN));
        String old = repos.tip();
        Edition edition = repos.edition(1, MAIN);
        AtomicInteger commands = new AtomicInteger();
        Map<String, String> clone = Repos.fingerprint(repos.clone);
        boolean pushed = false;
        for (int last = 0; !pushed; last++) {
            commands.set(last);
            BranchTarget target =
                    new BranchTarget(repos.settings(5, 50, false), Patience.endless(), git -> (input, arguments) -> {
                        if (commands.getAndDecrement() == 0) {
                            throw new Died();
                        }
                        return git.run(input, arguments);
                    });
            try {
                target.publish(edition);
                pushed = true;
                assertTrue(last >= 10, last + " commands");
            } catch (Died e) {
                assertEquals(old, repos.tip());
            }
        }
        assertEquals(clone, Repos.fingerprint(repos.clone));
        assertTrue(repos.show("latest/index.html").contains(Repos.commitOf(1)));
    }

    /** Each command is done and the publisher dies before it hears of it: the site is the old one or, after the push, the new. */
    @Test
    void dyingAfterAnyCommandLeavesTheOldSiteOrTheNew() throws Exception {
        Repos repos = Repos.in(temp);
        repos.target().publish(repos.edition(0, MAIN));
        Edition edition = repos.edition(1, MAIN);
        Map<String, String> clone = Repos.fingerprint(repos.clone);
        String old = repos.tip();
        int before = 0;
        int after = 0;
        for (boolean died = true; died; ) {
            AtomicInteger left = new AtomicInteger(before + after);
            BranchTarget target =
                    new BranchTarget(repos.settings(5, 50, false), Patience.endless(), git -> (input, arguments) -> {
                        Commands.Result result = git.run(input, arguments);
                        if (left.getAndDecrement() == 0) {
                            throw new Died();
                        }
                        return result;
                    });
            try {
                target.publish(edition);
                died = false;
            } catch (Died e) {
                assertWhole(repos);
                if (repos.tip().equals(old)) {
                    before++;
                } else {
                    after++;
                    assertTrue(repos.show("latest/index.html").contains(Repos.commitOf(1)));
                }
            }
        }
        assertTrue(before >= 10 && after >= 1, before + " before the push, " + after + " after it");
        assertEquals(clone, Repos.fingerprint(repos.clone));
    }

    /** The push arrives, its answer does not: publishing again finds everything there. */
    @Test
    void anAnswerLostAfterThePushIsNoHarm() throws Exception {
        Repos repos = Repos.in(temp);
        BranchTarget target =
                new BranchTarget(repos.settings(5, 50, false), Patience.endless(), git -> (input, arguments) -> {
                    Commands.Result result = git.run(input, arguments);
                    return arguments.get(0).equals("push")
                            ? new Commands.Result(128, new byte[0], "fatal: RPC failed; curl 56 Connection reset")
                            : result;
                });
        Publication publication = target.publish(repos.edition(0, MAIN));
        assertEquals(Publication.State.UNCHANGED, publication.state());
        assertEquals(2, publication.attempts());
    }

    /** Whole processes killed at random moments; {@code -Dkills=60} for more than the usual few. */
    @Test
    void killedProcessesLeaveAWholeSite() throws Exception {
        Repos repos = Repos.in(temp);
        repos.target().publish(repos.edition(0, MAIN));
        Map<String, String> clone = Repos.fingerprint(repos.clone);
        Random moments = new Random(20260105);
        int arrived = 0;
        long whole = KILLS > 1 ? run(repos, 1, Long.MAX_VALUE) : 1000;
        for (int kill = 1; kill <= KILLS; kill++) {
            Set<String> allowed = Set.of(repos.tip(), "");
            run(repos, 1 + kill % 8, (long) (moments.nextDouble() * whole));
            Repos.git(repos.remote, "fsck", "--strict", "--full");
            assertWhole(repos);
            arrived += allowed.contains(repos.tip()) ? 0 : 1;
            assertEquals(clone, Repos.fingerprint(repos.clone));
        }
        System.out.println(KILLS + " kills within " + whole + " ms, " + arrived + " of them after the push");
        repos.target().publish(repos.edition(8, MAIN));
        assertTrue(repos.show("latest/index.html").contains(Repos.commitOf(8)));
    }

    /** Every version listed is there with all its files, and every folder is listed. */
    private static void assertWhole(Repos repos) throws IOException {
        List<String> files = repos.files();
        String listed = repos.show("versions.json");
        for (String folder : repos.folders()) {
            assertTrue(listed.contains("\"path\": \"" + folder + "/\""), folder);
            assertTrue(files.containsAll(List.of(folder + "/index.html", folder + "/charts/满意度.svg")), folder);
            String commit = Version.read(
                            repos.show(folder + "/version.json").getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .orElseThrow()
                    .commit();
            assertEquals("<p>" + commit + "</p>", repos.show(folder + "/index.html"));
        }
    }

    /** Publishes in a process of its own, killed after so many milliseconds; how long it took. */
    private static long run(Repos repos, int day, long milliseconds) throws IOException {
        Edition edition = repos.edition(day, MAIN);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        InterruptedPublishTest.class.getName(),
                        repos.clone.toString(),
                        edition.site().toString(),
                        edition.version().commit(),
                        edition.version().committedAt().toString())
                .inheritIO()
                .start();
        try {
            boolean ended = process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            } else if (milliseconds == Long.MAX_VALUE) {
                assertEquals(0, process.exitValue());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    public static void main(String[] arguments) {
        BranchSettings settings =
                new BranchSettings(Path.of(arguments[0]), "origin", "gh-pages", Optional.empty(), 50, 5, false);
        Version version = new Version(
                arguments[2], Instant.parse(arguments[3]), "客服 <报告> & Co", "zh-CN", "2026-01-05", "", "0.0.0-test");
        try {
            new BranchTarget(settings, Waiting.upTo(Duration.ofMinutes(5)))
                    .publish(new Edition(Path.of(arguments[1]), version, MAIN, "{}\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
