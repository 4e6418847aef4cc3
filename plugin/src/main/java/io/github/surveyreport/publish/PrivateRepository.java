package io.github.surveyreport.publish;

import io.github.surveyreport.git.Commands;
import io.github.surveyreport.git.Remote;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A throw-away bare repository in which the next state of the site branch is built. What the remote has is fetched
 * without large contents: they are named in a tree, never read.
 */
final class PrivateRepository {
    private static final String SITE = "refs/survey-report/site";

    private final Path folder;
    private final Commands git;
    private final Answers answers;
    private final Blobs blobs;
    private final String branch;

    /**
     * @param folder of the repository, not made yet
     * @param gitIn git on this repository, started in the given folder
     */
    PrivateRepository(Path folder, Function<Path, Commands> gitIn, Answers answers) {
        this.folder = folder;
        this.git = gitIn.apply(answers.remote().folder());
        this.answers = answers;
        this.blobs = new Blobs(folder, gitIn, answers);
        this.branch = answers.branch();
    }

    /** Contents, named by {@code <mode> blob <id>}. */
    Shelf<String> shelf() {
        return blobs;
    }

    void init() throws IOException {
        answers.local(git.run("init", "--bare", "--quiet", "--template=", folder.toString()));
    }

    /**
     * @param site whether the site branch exists
     * @param main the remote's default branch, where it has one
     */
    record Heads(boolean site, Optional<String> main) {}

    Optional<Heads> heads() throws IOException {
        String ref = "refs/heads/" + branch;
        Optional<Commands.Result> listed =
                answers.exchanged(git.run("ls-remote", "--symref", Remote.ALIAS, "HEAD", ref));
        return listed.map(result -> new Heads(
                result.lines().stream().anyMatch(line -> line.endsWith("\t" + ref) && !line.startsWith("ref:")),
                result.lines().stream()
                        .filter(line -> line.startsWith("ref: refs/heads/") && line.endsWith("\tHEAD"))
                        .map(line -> line.substring("ref: refs/heads/".length(), line.indexOf('\t')))
                        .findFirst()));
    }

    /**
     * Fetches the site branch.
     *
     * @param most how many of its last commits
     * @return their ids, the last one first; empty when another attempt may help
     */
    Optional<List<String>> fetch(int most) throws IOException {
        List<String> arguments = List.of(
                "fetch",
                "--quiet",
                "--no-tags",
                "--no-write-fetch-head",
                "--depth=" + most,
                "--filter=blob:limit=4k",
                Remote.ALIAS,
                "+refs/heads/" + branch + ":" + SITE);
        if (answers.exchanged(git.run(new byte[0], arguments)).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(answers.local(git.run("rev-list", "--first-parent", "--max-count=" + most, SITE))
                .lines());
    }

    /** Fetches the history of a branch without its files, to ask who came first; whether it could. */
    boolean fetchHistory(String of) throws IOException {
        return git.run(
                        "fetch",
                        "--quiet",
                        "--no-tags",
                        "--no-write-fetch-head",
                        "--filter=tree:0",
                        Remote.ALIAS,
                        "+refs/heads/" + of + ":refs/survey-report/source")
                .ok();
    }

    Optional<Boolean> isAncestor(String commit, String of) throws IOException {
        int exit = git.run("merge-base", "--is-ancestor", commit, of).exit();
        return exit > 1 ? Optional.empty() : Optional.of(exit == 0);
    }

    /** Path → blob of every file of a commit. */
    SortedMap<String, String> files(String commit) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        for (String entry : answers.local(git.run("ls-tree", "-r", "-z", "--full-tree", commit))
                .text()
                .split("\0")) {
            int tab = entry.indexOf('\t');
            if (tab > 0) {
                files.put(entry.substring(tab + 1), entry.substring(0, tab));
            }
        }
        return files;
    }

    List<RawCommit> commits(List<String> ids) throws IOException {
        return blobs.objects(ids).stream().map(RawCommit::read).toList();
    }

    /** @param files path → {@code mode type id}; gives the tree's id */
    String write(SortedMap<String, String> files) throws IOException {
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        files.forEach(
                (path, entry) -> entries.writeBytes((entry + "\t" + path + "\0").getBytes(StandardCharsets.UTF_8)));
        Files.deleteIfExists(folder.resolve("index"));
        answers.local(git.run(entries.toByteArray(), List.of("update-index", "-z", "--index-info")));
        return answers.local(git.run("write-tree", "--missing-ok")).text().strip();
    }

    String write(RawCommit commit, Optional<String> parent) throws IOException {
        List<String> arguments = List.of("hash-object", "-t", "commit", "-w", "--stdin");
        return answers.local(git.run(commit.bytes(parent), arguments)).text().strip();
    }

    /** Puts the branch at a commit if it is still where it was seen; false when another attempt may help. */
    boolean push(String commit, Optional<String> seen) throws IOException {
        String ref = "refs/heads/" + branch;
        Commands.Result pushed;
        try {
            pushed = git.run(
                    "push",
                    "--porcelain",
                    "--no-verify",
                    "--no-thin",
                    "--force-with-lease=" + ref + ":" + seen.orElse(""),
                    Remote.ALIAS,
                    commit + ":" + ref);
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            // What git said cannot be read any more; the remote knows whether it arrived.
            if (isAt(ref, commit)) {
                return true;
            }
            throw e;
        }
        boolean lost = !pushed.ok() && !GitFailure.passes(pushed.told());
        return lost && isAt(ref, commit) || answers.exchanged(pushed).isPresent();
    }

    /** Whether a push has arrived of which git says that it failed: its last words may have found no room. */
    private boolean isAt(String ref, String commit) throws IOException {
        Commands.Result listed = git.run("ls-remote", Remote.ALIAS, ref);
        return listed.ok() && listed.lines().contains(commit + "\t" + ref);
    }

    /** Its folder, which no other publisher has. */
    @Override
    public String toString() {
        return folder.toString();
    }
}
