package io.github.surveyreport.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffEntry.ChangeType;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** The commits of a project along first parents, as the main branch saw them. The clone is only read; nothing is fetched. */
public final class Revisions {
    static {
        IsolatedSystemReader.install();
    }

    private static final int LARGEST = 1 << 20;

    private Revisions() {}

    /**
     * A commit that touched the project.
     *
     * @param commit full id
     * @param subject first line of its message, as it was written
     * @param names path of a file now → its path at this commit, where it was renamed since
     */
    public record Revision(String commit, Instant committedAt, String subject, Map<String, String> names) {
        public Revision {
            names = Map.copyOf(names);
        }
    }

    /**
     * @param revisions newest first
     * @param cut whether earlier ones are missing from a shallow clone
     */
    public record Found(List<Revision> revisions, boolean cut) {
        static final Found NONE = new Found(List.of(), false);
    }

    /**
     * Commits at which a file of the project folder differs from the first parent.
     *
     * @param revision where to begin; empty for HEAD
     * @param most how many at most
     * @return none outside of a repository and before the first commit
     */
    public static Found of(Path projectFolder, Optional<String> revision, int most) {
        Optional<GitProject> around =
                GitProject.around(projectFolder.toAbsolutePath().normalize());
        if (around.isEmpty()) {
            return Found.NONE;
        }
        try (GitProject project = around.get();
                RevWalk walk = new RevWalk(project.repository())) {
            ObjectId start = project.hasSha256Ids()
                    ? null
                    : project.repository().resolve(revision.orElse(Constants.HEAD) + "^{commit}");
            return start == null ? Found.NONE : new Line(project, walk).from(walk.parseCommit(start), most);
        } catch (IOException e) {
            throw Snapshots.failure("source.unreadable-repository");
        }
    }

    /**
     * The files of a folder of a branch as this clone knows it: the remote's first, then one of the same name here.
     *
     * @return file name → content of those that are small
     */
    public static Map<String, byte[]> files(Path projectFolder, String branch, String folder) {
        Optional<GitProject> around =
                GitProject.around(projectFolder.toAbsolutePath().normalize());
        Map<String, byte[]> files = new TreeMap<>();
        if (around.isEmpty()) {
            return files;
        }
        try (GitProject project = around.get();
                RevWalk walk = new RevWalk(project.repository())) {
            Repository repository = project.repository();
            ObjectId tip = repository.resolve(Constants.R_REMOTES + "origin/" + branch + "^{commit}");
            ObjectId branchTip = tip == null ? repository.resolve(Constants.R_HEADS + branch + "^{commit}") : tip;
            if (branchTip != null) {
                read(repository, walk.parseCommit(branchTip), folder, files);
            }
            return files;
        } catch (IOException | IllegalArgumentException e) {
            return Map.of();
        }
    }

    private static void read(Repository repository, RevCommit commit, String folder, Map<String, byte[]> files)
            throws IOException {
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(commit.getTree());
            walk.setFilter(PathFilter.create(folder));
            walk.setRecursive(true);
            while (walk.next()) {
                var content = repository.open(walk.getObjectId(0));
                if (content.getSize() <= LARGEST) {
                    files.put(walk.getNameString(), content.getBytes());
                }
            }
        }
    }

    /** A walk back along first parents. */
    private record Line(GitProject project, RevWalk walk) {
        Found from(RevCommit start, int most) throws IOException {
            List<Revision> found = new ArrayList<>();
            Map<String, String> names = new HashMap<>();
            RevCommit commit = start;
            while (commit != null && found.size() < most) {
                Optional<RevCommit> parent;
                try {
                    parent = parent(commit);
                } catch (MissingObjectException e) {
                    return new Found(found, true);
                }
                List<DiffEntry> changes = changes(parent, commit);
                if (!changes.isEmpty()) {
                    found.add(new Revision(
                            commit.name(), GitProject.committedAt(commit), commit.getShortMessage(), names));
                }
                renamed(changes, names);
                commit = parent.orElse(null);
            }
            return new Found(found, commit == null && shallow(start));
        }

        private boolean shallow(RevCommit start) throws IOException {
            return !project.repository().getObjectDatabase().getShallowCommits().isEmpty();
        }

        private Optional<RevCommit> parent(RevCommit commit) throws IOException {
            return commit.getParentCount() == 0 ? Optional.empty() : Optional.of(walk.parseCommit(commit.getParent(0)));
        }

        private List<DiffEntry> changes(Optional<RevCommit> parent, RevCommit commit) throws IOException {
            try (TreeWalk trees = new TreeWalk(project.repository())) {
                if (parent.isPresent()) {
                    trees.addTree(parent.get().getTree());
                } else {
                    trees.addTree(new org.eclipse.jgit.treewalk.EmptyTreeIterator());
                }
                trees.addTree(commit.getTree());
                trees.setRecursive(true);
                trees.setFilter(
                        project.prefix().isEmpty()
                                ? TreeFilter.ANY_DIFF
                                : AndTreeFilter.create(PathFilter.create(project.prefix()), TreeFilter.ANY_DIFF));
                return DiffEntry.scan(trees);
            }
        }

        /** Notes under which names files were known before this commit. */
        private void renamed(List<DiffEntry> changes, Map<String, String> names) throws IOException {
            boolean possible = changes.stream().anyMatch(change -> change.getChangeType() == ChangeType.ADD)
                    && changes.stream().anyMatch(change -> change.getChangeType() == ChangeType.DELETE);
            if (!possible) {
                return;
            }
            RenameDetector detector = new RenameDetector(project.repository());
            detector.addAll(changes);
            for (DiffEntry change : detector.compute()) {
                if (change.getChangeType() == ChangeType.RENAME) {
                    String then = inProject(change.getOldPath());
                    String later = inProject(change.getNewPath());
                    String now = names.entrySet().stream()
                            .filter(name -> name.getValue().equals(later))
                            .map(Map.Entry::getKey)
                            .findFirst()
                            .orElse(later);
                    names.put(now, then);
                }
            }
        }

        private String inProject(String path) {
            return project.prefix().isEmpty()
                    ? path
                    : path.substring(project.prefix().length() + 1);
        }
    }
}
