package io.github.surveyreport.source;

import io.github.surveyreport.source.Baseline.How;
import io.github.surveyreport.source.Baselines.Found;
import io.github.surveyreport.source.Baselines.Missing;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
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
 * Looks for the baseline of one commit, by one rule after the other.
 *
 * @param history where commits and branches are looked for: the project's repository, or one that has more of it
 */
record BaselineSearch(GitProject project, Repository history, RevWalk walk, Optional<String> revision, CiRun ci) {

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
        for (String branch : Baselines.MAIN) {
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
        for (String branch : Baselines.MAIN) {
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
