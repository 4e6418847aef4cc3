package io.github.surveyreport.source;

import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The files of a project at a commit, out of the object database. */
final class CommitFiles implements Snapshot {
    private final GitProject project;
    private final Origin origin;
    private final Map<String, Entry> entries;

    private CommitFiles(GitProject project, Origin origin, Map<String, Entry> entries) {
        this.project = project;
        this.origin = origin;
        this.entries = entries;
    }

    /** Takes over the project and closes it with the snapshot, or at once when there is no such revision. */
    static CommitFiles at(GitProject project, String revision) {
        try {
            return open(project, revision);
        } catch (SurveyReportException e) {
            project.close();
            throw e;
        } catch (MissingObjectException e) {
            project.close();
            throw Snapshots.failure("source.missing-object", revision);
        } catch (IOException e) {
            project.close();
            throw Snapshots.failure("source.unreadable-repository");
        }
    }

    private static CommitFiles open(GitProject project, String revision) throws IOException {
        if (project.hasSha256Ids()) {
            throw Snapshots.failure("source.sha256-repository");
        }
        ObjectId id = resolve(project.repository(), revision);
        try (RevWalk walk = new RevWalk(project.repository())) {
            RevCommit commit = walk.parseCommit(id);
            Origin origin = new Origin(
                    Origin.Kind.COMMIT,
                    Optional.of(revision),
                    Optional.of(commit.name()),
                    Optional.of(GitProject.committedAt(commit)),
                    project.branch(revision),
                    false);
            return new CommitFiles(project, origin, entries(project, commit.getTree(), revision));
        }
    }

    static ObjectId resolve(Repository repository, String revision) throws IOException {
        ObjectId id = null;
        try {
            id = repository.resolve(revision + "^{commit}");
        } catch (AmbiguousObjectException e) {
            throw Snapshots.failure("source.ambiguous-revision", revision);
        } catch (RevisionSyntaxException | IncorrectObjectTypeException | MissingObjectException e) {
            id = null;
        }
        if (id == null) {
            boolean shallow =
                    !repository.getObjectDatabase().getShallowCommits().isEmpty();
            throw Snapshots.failure(shallow ? "source.unknown-revision-shallow" : "source.unknown-revision", revision);
        }
        return id;
    }

    private static Map<String, Entry> entries(GitProject project, RevTree tree, String revision) throws IOException {
        Map<String, Entry> entries = new TreeMap<>();
        ObjectId root = tree;
        if (!project.prefix().isEmpty()) {
            try (TreeWalk folder = TreeWalk.forPath(project.repository(), project.prefix(), tree)) {
                if (folder == null || !folder.isSubtree()) {
                    throw Snapshots.failure("source.project-not-in-revision", project.prefix(), revision);
                }
                root = folder.getObjectId(0);
            }
        }
        try (TreeWalk walk = new TreeWalk(project.repository())) {
            walk.addTree(root);
            walk.setRecursive(true);
            while (walk.next()) {
                FileMode mode = walk.getFileMode(0);
                String path = walk.getPathString();
                if (mode != FileMode.GITLINK && !ProjectPath.leftOut(List.of(path.split("/", -1)))) {
                    entries.put(path, new Entry(walk.getObjectId(0), mode == FileMode.SYMLINK));
                }
            }
        }
        return entries;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public Optional<SourceFile> file(String path) {
        String canonical = String.join("/", ProjectPath.names(path));
        requireNoLinkAbove(canonical);
        return Optional.ofNullable(entries.get(canonical)).map(entry -> file(canonical, entry));
    }

    private void requireNoLinkAbove(String path) {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            Entry above = entries.get(path.substring(0, slash));
            if (above != null && above.link()) {
                throw Snapshots.failure("source.link-in-commit", path.substring(0, slash));
            }
        }
    }

    @Override
    public List<SourceFile> matching(String glob) {
        Glob pattern = new Glob(ProjectPath.names(glob));
        List<SourceFile> found = new ArrayList<>();
        entries.forEach((path, entry) -> {
            List<String> names = List.of(path.split("/", -1));
            if (pattern.matches(names) || entry.link() && pattern.reaches(names)) {
                found.add(file(path, entry));
            }
        });
        return List.copyOf(found);
    }

    private SourceFile file(String path, Entry entry) {
        if (entry.link()) {
            throw Snapshots.failure("source.link-in-commit", path);
        }
        try {
            return CommitFile.of(project.repository(), path, entry.id());
        } catch (IOException e) {
            throw Snapshots.failure("source.missing-object", path);
        }
    }

    @Override
    public void close() {
        project.close();
    }

    private record Entry(ObjectId id, boolean link) {
        Entry {
            id = id.copy();
        }
    }
}
