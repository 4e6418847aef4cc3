package io.github.surveyreport.source;

import io.github.surveyreport.source.Baseline.How;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/**
 * Finds the commit that a change is to be compared with. The clone is only read: what a shallow one lacks is looked for in
 * another repository or not at all, and then there is no baseline rather than a wrong one.
 */
public final class Baselines {
    static {
        IsolatedSystemReader.install();
    }

    static final List<String> MAIN = List.of("main", "master");

    private Baselines() {}

    /** Why there is no baseline; the texts are those of {@code source.base-*}. */
    public enum Missing {
        NO_REPOSITORY("source.base-no-repository"),
        FIRST_COMMIT("source.base-first-commit"),
        SHALLOW("source.base-shallow"),
        UNRELATED("source.base-unrelated"),
        UNKNOWN_BRANCH("source.base-unknown-branch");

        private final String code;

        Missing(String code) {
            this.code = code;
        }

        /** Code of the problem that explains it. */
        public String code() {
            return code;
        }

        /** Whether the remote may have what is missing. */
        public boolean mayBeElsewhere() {
            return this == SHALLOW || this == UNKNOWN_BRANCH;
        }
    }

    /** Exactly one of both. {@code name} is the branch that was looked for; empty where there is none. */
    public record Found(Optional<Baseline> baseline, Optional<Missing> missing, String name) {
        static Found of(ObjectId commit, How how, String name) {
            return new Found(Optional.of(new Baseline(commit.name(), how, name)), Optional.empty(), name);
        }

        static Found none(Missing missing, String name) {
            return new Found(Optional.empty(), Optional.of(missing), name);
        }
    }

    /**
     * @param named the revision to compare with, when the user says so
     * @param revision the revision that is compared; empty for the files in the folder
     * @param environment the variables of the process
     * @throws io.github.surveyreport.problem.SurveyReportException when {@code named} or {@code revision} is no revision
     */
    public static Found find(
            Path projectFolder, Optional<String> named, Optional<String> revision, Map<String, String> environment) {
        return in(projectFolder, revision, environment, GitProject::again, named)
                .orElseGet(() -> Found.none(Missing.NO_REPOSITORY, ""));
    }

    /** The same with the history of another repository, whose HEAD is the commit that is compared. */
    public static Found find(
            Path projectFolder,
            Optional<String> named,
            Optional<String> revision,
            Map<String, String> environment,
            Path history) {
        return in(projectFolder, revision, environment, project -> project.with(history), named)
                .orElseGet(() -> Found.none(Missing.NO_REPOSITORY, ""));
    }

    private static Optional<Found> in(
            Path projectFolder,
            Optional<String> revision,
            Map<String, String> environment,
            UnaryOperator<GitProject> history,
            Optional<String> named) {
        Optional<GitProject> around =
                GitProject.around(projectFolder.toAbsolutePath().normalize());
        if (around.isEmpty()) {
            named.ifPresent(name -> {
                throw Snapshots.failure("source.not-a-repository", name);
            });
            return Optional.empty();
        }
        try (GitProject project = around.get();
                GitProject past = history.apply(project);
                RevWalk walk = new RevWalk(past.repository())) {
            return Optional.of(
                    new Search(project, past.repository(), walk, revision, CiRun.of(environment)).run(named));
        } catch (IOException e) {
            throw Snapshots.failure("source.unreadable-repository");
        }
    }

    /**
     * What must be known to find the baseline.
     *
     * @param head full id of the commit that is compared
     * @param refs branches and tags of the remote, as git's refspecs; some may not be there
     */
    public record Needed(String head, List<String> refs) {
        public Needed {
            refs = List.copyOf(refs);
        }
    }

    /** Empty where nothing is committed yet, or there is no repository. */
    public static Optional<Needed> needed(
            Path projectFolder, Optional<String> named, Optional<String> revision, Map<String, String> environment) {
        Optional<GitProject> around =
                GitProject.around(projectFolder.toAbsolutePath().normalize());
        if (around.isEmpty()) {
            return Optional.empty();
        }
        try (GitProject project = around.get()) {
            ObjectId head = project.repository().resolve(revision.orElse(Constants.HEAD) + "^{commit}");
            return Optional.ofNullable(head)
                    .map(id -> new Needed(id.name(), NeededRefs.of(named, CiRun.of(environment))));
        } catch (IOException e) {
            throw Snapshots.failure("source.unreadable-repository");
        }
    }

    /** @param history where commits and branches are looked for: the project's repository, or one that has more of it */
    private record Search(GitProject project, Repository history, RevWalk walk, Optional<String> revision, CiRun ci) {

        Found run(Optional<String> named) throws IOException {
            if (named.isPresent()) {
                return Found.of(CommitFiles.resolve(history, named.get()), How.NAMED, named.get());
            }
            Optional<RevCommit> head = head();
            if (head.isEmpty()) {
                return Found.none(Missing.FIRST_COMMIT, "");
            }
            try {
                return from(head.get());
            } catch (MissingObjectException e) {
                return Found.none(Missing.SHALLOW, "");
            }
        }

        private Found from(RevCommit head) throws IOException {
            if (ci.mergesFirst() && ends(head)) {
                return Found.none(Missing.SHALLOW, "");
            }
            if (ci.mergesFirst() && head.getParentCount() > 1) {
                return Found.of(known(head.getParent(0)), How.MERGE_PARENT, "");
            }
            if (ci.base().isPresent()) {
                return atBase(ci.base().get());
            }
            if (ci.targetBranch().isPresent()) {
                return atBranch(head, ci.targetBranch().get());
            }
            if (revision.isEmpty() && project.workingTreeOrigin().modified()) {
                return Found.of(head, How.UNCOMMITTED, "");
            }
            Optional<Found> fork = atMain(head);
            if (fork.isEmpty() && shallow() && !knowsMain()) {
                return Found.none(Missing.SHALLOW, "");
            }
            return fork.isPresent() ? fork.get() : atParent(head);
        }

        /** A shallow clone of one branch cannot tell the commit before from one of many on a branch. */
        private boolean knowsMain() throws IOException {
            for (String branch : MAIN) {
                if (tip(branch).isPresent()) {
                    return true;
                }
            }
            return false;
        }

        private Optional<RevCommit> head() throws IOException {
            if (revision.isPresent()) {
                return Optional.of(walk.parseCommit(CommitFiles.resolve(project.repository(), revision.get())));
            }
            ObjectId head = project.repository().resolve(Constants.HEAD);
            return head == null ? Optional.empty() : Optional.of(walk.parseCommit(head));
        }

        private Found atBase(String commit) throws IOException {
            ObjectId id = objectId(commit);
            return id == null
                    ? Found.none(Missing.SHALLOW, commit)
                    : Found.of(known(walk.parseCommit(id)), How.TARGET_BRANCH, "");
        }

        private Found atBranch(RevCommit head, String branch) throws IOException {
            Optional<ObjectId> tip = tip(branch);
            if (tip.isEmpty()) {
                return Found.none(shallow() ? Missing.SHALLOW : Missing.UNKNOWN_BRANCH, branch);
            }
            return mergeBase(head, tip.get())
                    .map(base -> Found.of(base, How.TARGET_BRANCH, branch))
                    .orElseGet(() -> Found.none(shallow() ? Missing.SHALLOW : Missing.UNRELATED, branch));
        }

        /** Only away from the main branch: on it, its own tip would be the base. */
        private Optional<Found> atMain(RevCommit head) throws IOException {
            for (String branch : MAIN) {
                Optional<ObjectId> tip = tip(branch);
                if (tip.isPresent()) {
                    Optional<RevCommit> base = mergeBase(head, tip.get());
                    return base.filter(commit -> !commit.equals(head))
                            .map(commit -> Found.of(commit, How.MAIN_BRANCH, branch));
                }
            }
            return Optional.empty();
        }

        private Found atParent(RevCommit head) throws IOException {
            if (head.getParentCount() == 0) {
                return Found.none(ends(head) ? Missing.SHALLOW : Missing.FIRST_COMMIT, "");
            }
            return Found.of(known(head.getParent(0)), How.PARENT, "");
        }

        /** The remote's branch before one of the same name here, which may be old. */
        private Optional<ObjectId> tip(String branch) throws IOException {
            for (String name : Stream.of(Constants.R_REMOTES + "origin/", Constants.R_HEADS)
                    .map(prefix -> prefix + branch)
                    .toList()) {
                ObjectId id = objectId(name);
                if (id != null) {
                    return Optional.of(id);
                }
            }
            return Optional.empty();
        }

        private ObjectId objectId(String name) throws IOException {
            try {
                return history.resolve(name + "^{commit}");
            } catch (RevisionSyntaxException | MissingObjectException e) {
                return null;
            }
        }

        private Optional<RevCommit> mergeBase(RevCommit head, ObjectId tip) throws IOException {
            walk.reset();
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(head));
            walk.markStart(walk.parseCommit(tip));
            RevCommit base = walk.next();
            walk.reset();
            walk.setRevFilter(RevFilter.ALL);
            return Optional.ofNullable(base);
        }

        /** @throws MissingObjectException when a shallow clone lacks it */
        private RevCommit known(RevCommit commit) throws IOException {
            return walk.parseCommit(commit);
        }

        private boolean shallow() {
            return !boundaries().isEmpty();
        }

        /** Whether a shallow history ends there, so that nobody knows what was before. */
        private boolean ends(RevCommit commit) {
            return boundaries().contains(commit);
        }

        private Set<ObjectId> boundaries() {
            try {
                return history.getObjectDatabase().getShallowCommits();
            } catch (IOException e) {
                return Set.of();
            }
        }
    }
}
