package io.github.surveyreport.publish;

import io.github.surveyreport.files.Folders;
import io.github.surveyreport.git.Commands;
import io.github.surveyreport.git.GitProcess;
import io.github.surveyreport.git.Printable;
import io.github.surveyreport.git.Private;
import io.github.surveyreport.git.Remote;
import io.github.surveyreport.git.UserClone;
import io.github.surveyreport.git.Waiting;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The site as a branch of a Git remote: one commit, pushed only if nobody else was faster, else built anew on what they
 * left. The user's clone is only read.
 */
public final class BranchTarget {
    private final BranchSettings settings;
    private final Waiting waiting;
    private final UnaryOperator<Commands> seenBy;
    private final Path temp;

    public BranchTarget(BranchSettings settings, Waiting waiting) {
        this(settings, waiting, commands -> commands);
    }

    /** @param seenBy stands before git, for tests of failures */
    BranchTarget(BranchSettings settings, Waiting waiting, UnaryOperator<Commands> seenBy) {
        this(settings, waiting, seenBy, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** @param temp in which the publication is built */
    BranchTarget(BranchSettings settings, Waiting waiting, UnaryOperator<Commands> seenBy, Path temp) {
        if (!Label.isRefName(settings.branch())) {
            throw failure("publish.bad-branch", Printable.of(settings.branch()));
        }
        this.settings = settings;
        this.waiting = waiting;
        this.seenBy = seenBy;
        this.temp = temp;
    }

    /**
     * What the branch is to hold next.
     *
     * @param files path → content
     */
    private record Next(SortedMap<String, String> files, RawCommit commit, List<String> written, List<String> held) {}

    /** @throws SurveyReportException when it cannot be published; the branch is then as it was */
    public Publication publish(Edition edition) throws IOException {
        SortedMap<String, Path> files = SiteFiles.of(edition.site());
        return inPrivate(0, (repository, clone, heads) -> {
            SortedMap<String, String> site = repository.shelf().put(edition.site(), files);
            Succession succession = new Ancestry(clone, repository, edition.label());
            Layout<String> layout = new Layout<>(repository.shelf(), succession, settings.keep(), settings.lookup());
            return (past, old) -> {
                Layout.Result<String> next = layout.with(old, edition, site, isLatest(edition, heads));
                String message = "Publish " + String.join(", ", next.written()) + "\n\nReport of commit "
                        + edition.version().commit() + "\n";
                return new Next(
                        next.files(),
                        RawCommit.of("", edition.version().committedAt(), message),
                        next.written(),
                        next.held());
            };
        });
    }

    /**
     * Publishes the files of an earlier publication once more; what is rolled back stays in the branch's history.
     *
     * @param back how many publications to go back, at least 1
     * @throws SurveyReportException when the branch does not go back so far
     */
    public Publication rollBack(int back) throws IOException {
        return inPrivate(back, (repository, clone, heads) -> (past, old) -> {
            if (past.size() <= back) {
                List<String> earlier = past.subList(Math.min(1, past.size()), past.size());
                throw Earlier.tooFar(back, settings.branch(), repository.commits(earlier));
            }
            RawCommit target = repository.commits(past.subList(back, back + 1)).get(0);
            String message =
                    "Roll back to: " + target.message().lines().findFirst().orElse("") + "\n";
            SortedMap<String, String> files = repository.files(target.tree());
            // What was told stays told.
            files.putAll(new ShownRecords<>(repository.shelf(), old).all());
            return new Next(files, RawCommit.of("", target.at(), message), List.of(), List.of());
        });
    }

    /** Made once, asked at each attempt. */
    private interface Plan {
        Step with(PrivateRepository repository, UserClone clone, PrivateRepository.Heads heads) throws IOException;
    }

    private interface Step {
        Next next(List<String> past, SortedMap<String, String> old) throws IOException;
    }

    /** @param back how many publications before the last one are looked at */
    private Publication inPrivate(int back, Plan plan) throws IOException {
        Path folder = Files.createTempDirectory(temp, "survey-report-publish-");
        try {
            UserClone clone = new UserClone(git(settings.project(), folder, UserClone.ENVIRONMENT), settings.project());
            clone.requireGit();
            Remote remote = clone.remote(settings.remote());
            Path bare = folder.toRealPath().resolve("bare.git");
            Map<String, String> environment = Private.environment(bare, remote);
            PrivateRepository repository = new PrivateRepository(
                    bare, start -> git(start, folder, environment), new Answers(remote, settings.branch(), temp));
            repository.init();
            int depth = Math.max(Math.max(back, settings.history()), Releases.ROLLBACKS) + 1;
            return attempts(plan, repository, clone, remote, depth);
        } finally {
            Folders.discard(folder);
        }
    }

    private Publication attempts(Plan plan, PrivateRepository repository, UserClone clone, Remote remote, int depth)
            throws IOException {
        Step step = null;
        for (int attempt = 1; ; attempt++) {
            Optional<PrivateRepository.Heads> heads = repository.heads();
            if (heads.isPresent()) {
                step = step == null ? plan.with(repository, clone, heads.get()) : step;
                Optional<Publication> done =
                        attempt(step, repository, remote, heads.get().site() ? depth : 0, attempt);
                if (done.isPresent()) {
                    return done.get();
                }
            }
            pause(attempt, repository.toString());
            if (waiting.left().isNegative() || waiting.left().isZero()) {
                throw failure("publish.too-busy", remote.harmless(remote.name()), settings.branch(), attempt);
            }
        }
    }

    /** @param depth how many publications are fetched; 0 when there is none */
    private Optional<Publication> attempt(
            Step step, PrivateRepository repository, Remote remote, int depth, int attempt) throws IOException {
        Optional<List<String>> fetched = depth > 0 ? repository.fetch(depth) : Optional.of(List.of());
        if (fetched.isEmpty()) {
            return Optional.empty();
        }
        List<String> past = fetched.get();
        Optional<String> tip = past.stream().findFirst();
        SortedMap<String, String> old = tip.isPresent() ? repository.files(tip.get()) : new TreeMap<>();
        if (tip.isPresent() && !old.containsKey(Layout.MARKER)) {
            throw failure("publish.not-ours", settings.branch(), remote.harmless(remote.name()), Layout.MARKER);
        }
        Next next = step.next(past, old);
        Publication.Changes changes = Changes.between(old, next.files(), String::equals);
        Publication.State state = changes.none()
                ? Publication.State.UNCHANGED
                : settings.dryRun() ? Publication.State.TRIED : Publication.State.PUBLISHED;
        if (state == Publication.State.PUBLISHED && !repository.push(commit(repository, next, past), tip)) {
            return Optional.empty();
        }
        String place = settings.branch() + " @ " + remote.harmless(remote.name());
        return Optional.of(new Publication(state, place, next.written(), next.held(), changes, attempt));
    }

    /** On the last publications, of which only so many are kept; these are then written again without their past. */
    private String commit(PrivateRepository repository, Next next, List<String> past) throws IOException {
        RawCommit commit = next.commit().withTree(repository.write(next.files()));
        Optional<String> parent = past.stream().findFirst();
        if (settings.history() > 0 && past.size() > settings.history()) {
            List<RawCommit> kept = repository.commits(past.subList(0, settings.history()));
            parent = Optional.empty();
            for (int i = kept.size() - 1; i >= 0; i--) {
                parent = Optional.of(repository.write(kept.get(i), parent));
            }
        }
        return repository.write(commit, parent);
    }

    /** Builds of the main branch; of any branch where none is known to be the main one. */
    private boolean isLatest(Edition edition, PrivateRepository.Heads heads) {
        Optional<String> main =
                settings.latest().or(() -> heads.main().filter(name -> !name.equals(settings.branch())));
        return edition.label().kind() == Label.Kind.BRANCH
                && main.map(edition.label().name()::equals).orElse(true);
    }

    private Commands git(Path start, Path scratch, Map<String, String> environment) {
        return seenBy.apply(new GitProcess(start, scratch, environment, waiting));
    }

    private void pause(int attempt, String who) throws IOException {
        try {
            waiting.pause(attempt, who);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("stopped").initCause(e);
        }
    }

    private static SurveyReportException failure(String code, Object... arguments) {
        return new SurveyReportException(Problem.error(code, Location.NONE, arguments));
    }
}
