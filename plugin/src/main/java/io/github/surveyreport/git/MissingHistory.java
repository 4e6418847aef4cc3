package io.github.surveyreport.git;

import io.github.surveyreport.files.Folders;
import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a shallow clone lacks of its remote's history, fetched into throw-away bare repositories in the temporary folder.
 * They borrow the objects of the clone, which is only read: deepening it would rewrite its {@code .git/shallow}, and a
 * killed run would leave a lock there. Closing deletes them.
 */
public final class MissingHistory implements AutoCloseable {
    /** Depth by which git means all of it. */
    private static final String WHOLE = "--depth=2147483647";

    /** For servers that give no commit by its id. */
    private static final List<String> ALL = List.of("+refs/heads/*:refs/remotes/origin/*");

    private static final String ORIGIN = "origin";
    private static final int MOST_BOUNDARIES = 100;

    private final Path folder;
    private final Waiting waiting;
    private final Remote remote;
    private final Path objects;
    private final List<String> boundaries;
    private String why = "";

    private MissingHistory(Path folder, Waiting waiting, Remote remote, Path objects, List<String> boundaries) {
        this.folder = folder;
        this.waiting = waiting;
        this.remote = remote;
        this.objects = objects;
        this.boundaries = List.copyOf(boundaries);
    }

    /**
     * @param project a folder of the clone
     * @return empty when the clone has no remote {@code origin}
     * @throws IOException when git cannot be started
     * @throws SurveyReportException when it takes too long, or does not read the clone
     */
    public static Optional<MissingHistory> of(Path project, Waiting waiting) throws IOException {
        Path folder = Files.createTempDirectory("survey-report-base-").toRealPath();
        Optional<MissingHistory> history = Optional.empty();
        try {
            UserClone clone = new UserClone(new GitProcess(project, folder, UserClone.ENVIRONMENT, waiting), project);
            Optional<Remote> remote = clone.find(ORIGIN);
            Optional<Path> objects = clone.place("objects");
            if (remote.isPresent() && objects.isPresent()) {
                List<String> boundaries = boundaries(clone.place("shallow"));
                history = Optional.of(new MissingHistory(folder, waiting, remote.get(), objects.get(), boundaries));
            }
            return history;
        } finally {
            if (history.isEmpty()) {
                Folders.delete(folder);
            }
        }
    }

    private static List<String> boundaries(Optional<Path> shallow) throws IOException {
        return shallow.isPresent() && Files.exists(shallow.get()) ? Files.readAllLines(shallow.get()) : List.of();
    }

    /**
     * The whole history before a commit and of some branches and tags, without files where the remote can leave them out.
     *
     * @param head full id of a commit of the clone
     * @param refs what else is fetched, as git's refspecs
     * @return a bare repository whose HEAD is that commit; empty when the remote does not give it
     */
    public Optional<Path> graph(String head, List<String> refs) throws IOException {
        Path bare = borrow("graph.git", head);
        // A commit that was never pushed is not known there, but what a shallow clone ends at is.
        List<List<String>> wanted = List.of(
                List.of(head), boundaries.stream().limit(MOST_BOUNDARIES).toList(), ALL);
        for (List<String> commits : wanted) {
            List<String> all = new ArrayList<>(commits);
            all.addAll(refs);
            if (!commits.isEmpty() && fetch(bare, List.of(WHOLE, "--filter=tree:0"), all)) {
                return Optional.of(bare);
            }
        }
        return Optional.empty();
    }

    /**
     * A commit with all its files.
     *
     * @param head full id of a commit of the clone, whose files need not be fetched again
     * @param commit full id
     * @return a bare repository; empty when the remote does not give it
     */
    public Optional<Path> files(String head, String commit) throws IOException {
        Path bare = borrow("files.git", head);
        boolean there = fetch(bare, List.of("--depth=1"), List.of(commit))
                || fetch(bare, List.of(WHOLE), ALL)
                        && git(bare).run("cat-file", "-e", commit + "^{tree}").ok();
        return there ? Optional.of(bare) : Optional.empty();
    }

    /** Why the remote did not give what was asked for last, in its own words, without secrets. */
    public String why() {
        return why;
    }

    private Path borrow(String name, String head) throws IOException {
        Path bare = folder.resolve(name);
        git(bare).run("init", "--bare", "--quiet", "--template=", bare.toString());
        Files.createDirectories(bare.resolve("objects/info"));
        Files.writeString(bare.resolve("objects/info/alternates"), objects + "\n");
        if (!boundaries.isEmpty()) {
            Files.write(bare.resolve("shallow"), boundaries);
        }
        Files.writeString(bare.resolve("HEAD"), head + "\n");
        return bare;
    }

    private boolean fetch(Path bare, List<String> how, List<String> what) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("fetch", "--quiet", "--no-tags", "--no-write-fetch-head"));
        arguments.addAll(how);
        arguments.add(Remote.ALIAS);
        arguments.addAll(what);
        Commands.Result result = git(bare).run(new byte[0], arguments);
        why = result.ok() ? "" : remote.harmless(result.said());
        return result.ok();
    }

    private Commands git(Path bare) {
        Map<String, String> environment = Private.environment(bare, remote);
        return new GitProcess(remote.folder(), folder, environment, waiting);
    }

    @Override
    public void close() throws IOException {
        Folders.delete(folder);
    }
}
