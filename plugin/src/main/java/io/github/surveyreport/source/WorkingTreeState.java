package io.github.surveyreport.source;

import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk.OperationType;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/** How the files of a project folder stand against HEAD. */
enum WorkingTreeState {
    /** Every tracked file is as in HEAD, and no untracked file is beside them. */
    CLEAN,
    /** A tracked file differs or is missing, or there is an untracked file that is neither ignored nor hidden. */
    MODIFIED,
    /** The repository tracks nothing in the folder: it lies around it by chance. */
    FOREIGN;

    /** Reads the index and looks into files whose size or time differ from it; writes nothing. */
    static WorkingTreeState of(GitProject project) throws IOException {
        if (!tracks(project)) {
            return FOREIGN;
        }
        try (TreeWalk walk = new TreeWalk(project.repository())) {
            return new Comparison(walk, project).run();
        }
    }

    /** Whether the repository, at its root or around the folder, knows anything in it. */
    private static boolean tracks(GitProject project) throws IOException {
        Repository repository = project.repository();
        if (project.prefix().isEmpty() || DirCache.read(repository).getEntriesWithin(project.prefix()).length > 0) {
            return true;
        }
        ObjectId tree = repository.resolve(Constants.HEAD + "^{tree}");
        if (tree == null) {
            return false;
        }
        try (TreeWalk known = TreeWalk.forPath(repository, project.prefix(), tree)) {
            return known != null;
        }
    }

    private static final class Comparison {
        private final TreeWalk walk;
        private final String prefix;
        private final int head;
        private final int index;
        private final int disk;

        Comparison(TreeWalk walk, GitProject project) throws IOException {
            this.walk = walk;
            this.prefix = project.prefix();
            Repository repository = project.repository();
            head = walk.addTree(headTree(repository, walk));
            index = walk.addTree(new DirCacheIterator(DirCache.read(repository)));
            FileTreeIterator files = new FileTreeIterator(repository);
            disk = walk.addTree(files);
            files.setDirCacheIterator(walk, index);
            walk.setOperationType(OperationType.CHECKIN_OP);
            if (!prefix.isEmpty()) {
                walk.setFilter(PathFilter.create(prefix));
            }
        }

        private static AbstractTreeIterator headTree(Repository repository, TreeWalk walk) throws IOException {
            ObjectId commit = repository.resolve(Constants.HEAD);
            if (commit == null) {
                return new EmptyTreeIterator();
            }
            try (RevWalk commits = new RevWalk(walk.getObjectReader())) {
                return new CanonicalTreeParser(null, walk.getObjectReader(), commits.parseTree(commit));
            }
        }

        WorkingTreeState run() throws IOException {
            while (walk.next()) {
                boolean above = !walk.getPathString().startsWith(prefix + "/") && !prefix.isEmpty();
                if (leftOut(above)) {
                    continue;
                }
                if (untracked() && onDisk().isEntryIgnored()) {
                    continue;
                }
                if (walk.isSubtree()) {
                    walk.enterSubtree();
                } else if (differs()) {
                    return MODIFIED;
                }
            }
            return CLEAN;
        }

        private boolean leftOut(boolean above) {
            if (above) {
                return false;
            }
            String path = walk.getPathString();
            String inProject = prefix.isEmpty() ? path : path.substring(prefix.length() + 1);
            return ProjectPath.leftOut(List.of(inProject.split("/", -1))) || isModule(head) || isModule(disk);
        }

        private boolean isModule(int tree) {
            return walk.getFileMode(tree) == FileMode.GITLINK;
        }

        private boolean untracked() {
            return onDisk() != null && walk.getFileMode(head) == FileMode.MISSING && indexed() == null;
        }

        private boolean differs() throws IOException {
            DirCacheEntry entry = indexed();
            if (walk.getFileMode(head) == FileMode.MISSING) {
                return onDisk() != null && !(entry == null && scratch());
            }
            if (onDisk() == null) {
                return entry == null || !entry.isSkipWorkTree();
            }
            if (entry != null && entry.getStage() == 0 && walk.idEqual(head, index)) {
                return onDisk().isModified(entry, true, walk.getObjectReader());
            }
            return !walk.idEqual(head, disk);
        }

        /** Editors and file managers leave such files; no configuration names them. */
        private boolean scratch() {
            String name = walk.getNameString();
            return name.startsWith(".") || name.endsWith("~");
        }

        private DirCacheEntry indexed() {
            DirCacheIterator entry = walk.getTree(index, DirCacheIterator.class);
            return entry == null ? null : entry.getDirCacheEntry();
        }

        private WorkingTreeIterator onDisk() {
            return walk.getTree(disk, WorkingTreeIterator.class);
        }
    }
}
