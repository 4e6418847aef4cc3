package io.github.surveyreport.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.cache.FaultyDisk;
import io.github.surveyreport.files.Folders;
import io.github.surveyreport.git.Commands;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Publishing to a branch runs out of room at any moment, git's own writing included: the branch is the old one or the new,
 * one message says what to do, the clone and the temporary folder are as they were, and the next run publishes.
 */
class FullDiskPublishTest {
    private static final Label MAIN = new Label(Label.Kind.BRANCH, "main");

    /** {@code -Dfaults.step=1}: each file operation of ours fails in turn, not only every so manieth. */
    private static final int STEP = Integer.getInteger("faults.step", 29);

    @TempDir
    private Path temp;

    private Repos repos;
    private Edition edition;
    private String old;
    private Map<String, String> clone;
    private Path scratch;

    @BeforeEach
    void published() throws IOException {
        repos = Repos.in(temp);
        repos.target().publish(repos.edition(0, MAIN));
        old = repos.tip();
        edition = repos.edition(1, MAIN);
        byte[] picture = new byte[30_000];
        new Random(1).nextBytes(picture);
        Files.write(edition.site().resolve("picture.png"), picture);
        clone = Repos.fingerprint(repos.clone);
        scratch = Files.createDirectory(temp.resolve("scratch"));
    }

    /** Each file that git writes, here and in the remote, ends after so many blocks: half objects, half packs, half refs. */
    @Test
    void filesOfGitThatEndInTheMiddleArePublishedByNobody() throws Exception {
        TreeSet<String> codes = new TreeSet<>();
        int failed = 0;
        boolean arrived = false;
        for (int blocks = 0; !arrived; blocks = blocks < 10 ? blocks + 1 : blocks * 2) {
            int most = blocks;
            Optional<Problem> told = publish(git -> (input, arguments) -> limited(git, most, input, arguments));
            told.map(Problem::code).ifPresent(codes::add);
            arrived = told.isEmpty();
            failed += arrived ? 0 : 1;
        }
        assertTrue(failed > 10, failed + " limits");
        assertTrue(codes.contains("publish.temp-full"), codes::toString);
    }

    /** The same for each of git's commands alone. */
    @Test
    void eachCommandThatFindsNoRoomIsTold() throws Exception {
        int told = 0;
        int commands = 0;
        for (int n = 1; commands == n - 1; n++) {
            int failing = n;
            AtomicInteger count = new AtomicInteger();
            Optional<Problem> problem = publish(git -> (input, arguments) ->
                    count.incrementAndGet() == failing ? limited(git, 0, input, arguments) : git.run(input, arguments));
            told += problem.isPresent() ? 1 : 0;
            commands = Math.min(n, count.get());
        }
        assertTrue(commands >= 10 && told >= commands - 4, told + " of " + commands + " commands");
    }

    @Test
    void ourOwnFilesFailOneAfterAnother() throws Exception {
        int failed = 0;
        int tried = 0;
        int operations = 0;
        for (int n = 1; operations == 0 || n <= operations; n += STEP) {
            FaultyDisk disk = new FaultyDisk(n, false);
            Edition read = new Edition(
                    disk.at(edition.site()), edition.version(), edition.label(), edition.history(), edition.shown());
            failed += publish(git -> git, disk.at(scratch), read, 1).isPresent() ? 1 : 0;
            tried++;
            operations = n > disk.operations() ? disk.operations() : 0;
        }
        assertTrue(operations > 100 && failed > tried / 4, failed + " of " + tried + " of " + operations);
    }

    @Test
    void theDiskThatIsFullIsNamed() {
        String local = "fatal: unable to write loose object file: No space left on device";
        assertEquals(
                "the disk of the temporary folder " + scratch
                        + " is full, or a quota is used up, so that what is to go to"
                        + " branch \"gh-pages\" of origin could not be built; nothing was changed. Make room, or name another"
                        + " folder: MAVEN_OPTS=-Djava.io.tmpdir=<folder>. Git says: " + local,
                pushSays(local).message(Language.EN));
        String remote = "remote: fatal: write error: No space left on device\nerror: remote unpack failed: index-pack"
                + " abnormal exit";
        assertEquals(
                "origin 的磁盘已满，或配额已用完；分支“gh-pages”保持原样。请在那里腾出空间，或联系其管理员。远程仓库的说明：fatal: write"
                        + " error: No space left on device",
                pushSays(remote).message(Language.ZH_CN));
    }

    /** Others who publish at the same time are told by the same words, but for the reason. */
    @Test
    void aRemoteWithoutRoomForTheBranchIsNotTriedAgain() {
        String told =
                "remote: error: cannot update ref 'refs/heads/gh-pages': couldn't write './refs/heads/gh-pages.lock'\n"
                        + "! HEAD:refs/heads/gh-pages [remote rejected] (failed to update ref)";
        assertEquals("publish.remote-full", pushSays(told).code());
    }

    @Test
    void gitThatDiesWithoutAWordIsToldByItsExitCode() {
        Problem problem = refused(git -> (input, arguments) -> arguments.get(0).equals("push")
                ? new Commands.Result(153, new byte[0], "")
                : git.run(input, arguments));
        assertEquals(
                "publishing to branch \"gh-pages\" of origin failed; nothing was changed. Git says: exit 153",
                problem.message(Language.EN));
    }

    /** The last words of git find no room, after the branch has got its commit. */
    @Test
    void aPushThatArrivedIsPublishedWhateverGitSays() throws Exception {
        Optional<Problem> told = publish(git -> (input, arguments) -> {
            Commands.Result result = git.run(input, arguments);
            return arguments.get(0).equals("push")
                    ? new Commands.Result(
                            128, new byte[0], "fatal: write failure on standard output: No space left on device")
                    : result;
        });
        assertEquals(Optional.empty(), told);
    }

    /** Cut short, the settings of the clone would seem to know no remote. */
    @Test
    void gitThatStopsWhileItIsAskedAboutTheCloneIsNotTakenForItsAnswer() {
        Problem problem = refused(git -> (input, arguments) -> arguments.get(0).equals("config")
                ? new Commands.Result(128, new byte[0], "fatal: write failure on standard output")
                : git.run(input, arguments));
        assertEquals("publish.git-stopped", problem.code());
        assertTrue(problem.message(Language.EN).endsWith("Git says: fatal: write failure on standard output"));
    }

    private Problem pushSays(String told) {
        return refused(git -> (input, arguments) -> arguments.get(0).equals("push")
                ? new Commands.Result(1, new byte[0], told)
                : git.run(input, arguments));
    }

    private Problem refused(UnaryOperator<Commands> seenBy) {
        SurveyReportException refused = assertThrows(
                SurveyReportException.class, () -> target(seenBy, scratch).publish(edition));
        assertEquals(1, refused.problems().size());
        return refused.problems().get(0);
    }

    /** Through an alias, because only a shell can set the limit; a write beyond it fails as on a full disk. */
    private static Commands.Result limited(Commands git, int blocks, byte[] input, List<String> arguments)
            throws IOException {
        List<String> limited = new ArrayList<>(List.of(
                "-c", "alias.limited=!f() { trap '' XFSZ; ulimit -f " + blocks + "; exec git \"$@\"; }; f", "limited"));
        limited.addAll(arguments);
        return git.run(input, limited);
    }

    private Optional<Problem> publish(UnaryOperator<Commands> seenBy) throws IOException {
        return publish(seenBy, scratch, edition, 0);
    }

    /**
     * Publishes, looks at everything, and brings the old branch back.
     *
     * @param most how many temporary files may be left
     * @return the problem it ended with, if any
     */
    private Optional<Problem> publish(UnaryOperator<Commands> seenBy, Path into, Edition what, int most)
            throws IOException {
        Optional<Problem> told = tried(seenBy, into, what);
        String tip = repos.tip();
        boolean arrived = !tip.equals(old);
        assertEquals(arrived, told.isEmpty(), () -> "told as it is: " + told);
        if (arrived) {
            assertTrue(repos.show("latest/index.html").contains(Repos.commitOf(1)));
            assertEquals(old, Repos.git(repos.remote, "rev-parse", "gh-pages^"));
        }
        Repos.git(repos.remote, "fsck", "--strict", "--full");
        assertEquals(clone, Repos.fingerprint(repos.clone));
        assertTrue(left() <= most, left() + " files left");
        target(git -> git, scratch).publish(edition);
        assertTrue(repos.show("latest/index.html").contains(Repos.commitOf(1)));
        Repos.git(repos.remote, "update-ref", "refs/heads/gh-pages", old);
        Folders.delete(scratch);
        Files.createDirectory(scratch);
        return told;
    }

    private Optional<Problem> tried(UnaryOperator<Commands> seenBy, Path into, Edition what) {
        try {
            target(seenBy, into).publish(what);
            return Optional.empty();
        } catch (SurveyReportException e) {
            assertEquals(1, e.problems().size());
            return Optional.of(e.problems().get(0));
        } catch (FileSystemException e) {
            return Optional.of(named(e));
        } catch (IOException | UncheckedIOException e) {
            assertTrue(e.getMessage().contains("disk failure"), e::toString);
            return Optional.of(named(e));
        }
    }

    /** As the goal tells it. */
    private static Problem named(Exception e) {
        return Problem.error("file", Location.NONE, String.valueOf(e.getMessage()));
    }

    private BranchTarget target(UnaryOperator<Commands> seenBy, Path into) {
        return new BranchTarget(repos.settings(5, 50, false), Patience.forPauses(2), seenBy, into);
    }

    /** Files of the temporary folder. */
    private long left() throws IOException {
        try (Stream<Path> found = Files.walk(scratch)) {
            return found.filter(Files::isRegularFile).count();
        }
    }
}
