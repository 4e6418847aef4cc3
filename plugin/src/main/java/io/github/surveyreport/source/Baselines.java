package io.github.surveyreport.source;

import io.github.surveyreport.source.Baseline.How;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * Finds the commit that a change is to be compared with. The clone is only read: what a shallow one lacks is not fetched,
 * and then there is no baseline rather than a wrong one.
 */
public final class Baselines {
    static {
        IsolatedSystemReader.install();
    }

    private static final List<String> MAIN = List.of("main", "master");

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
        Optional<GitProject> around =
                GitProject.around(projectFolder.toAbsolutePath().normalize());
        if (around.isEmpty()) {
            if (named.isPresent()) {
                throw Snapshots.failure("source.not-a-repository", named.get());
            }
            return Found.none(Missing.NO_REPOSITORY, "");
        }
        try (GitProject project = around.get();
                RevWalk walk = new RevWalk(project.repository())) {
            return new Search(project, walk, revision, CiRun.of(environment)).run(named);
        } catch (IOException e) {
            throw Snapshots.failure("source.unreadable-repository");
        }
    }

    private record Search(GitProject project, RevWalk walk, Optional<String> revision, CiRun ci) {

        Found run(Optional<String> named) throws IOException {
            if (named.isPresent()) {
                return Found.of(CommitFiles.resolve(repository(), named.get()), How.NAMED, named.get());
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
            return fork.isPresent() ? fork.get() : atParent(head);
        }

        private Optional<RevCommit> head() throws IOException {
            if (revision.isPresent()) {
                return Optional.of(walk.parseCommit(CommitFiles.resolve(repository(), revision.get())));
            }
            ObjectId head = repository().resolve(Constants.HEAD);
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
                return Found.none(shallow() ? Missing.SHALLOW : Missing.FIRST_COMMIT, "");
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
                return repository().resolve(name + "^{commit}");
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
            try {
                return !repository().getObjectDatabase().getShallowCommits().isEmpty();
            } catch (IOException e) {
                return false;
            }
        }

        private Repository repository() {
            return project.repository();
        }
    }
}
