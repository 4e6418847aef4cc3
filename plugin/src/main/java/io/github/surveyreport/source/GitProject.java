package io.github.surveyreport.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * A project folder within a repository.
 *
 * @param repository opened for reading
 * @param prefix path of the project folder from the root of the working tree, with {@code /}; empty at the root and in a
 *     bare repository
 */
record GitProject(Repository repository, String prefix) implements AutoCloseable {

    /** The repository that a folder (a real path) is in or is. */
    static Optional<GitProject> around(Path project) {
        for (Path folder = project; folder != null; folder = folder.getParent()) {
            Optional<File> gitFolder = gitFolderOf(folder);
            if (gitFolder.isPresent()) {
                return Optional.of(open(project, folder, gitFolder.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<File> gitFolderOf(Path folder) {
        FileRepositoryBuilder builder = new FileRepositoryBuilder();
        if (folder.getParent() != null) {
            builder.addCeilingDirectory(folder.getParent().toFile());
        }
        return Optional.ofNullable(builder.findGitDir(folder.toFile()).getGitDir());
    }

    private static GitProject open(Path project, Path root, File gitFolder) {
        FileRepositoryBuilder builder = new FileRepositoryBuilder();
        builder.setGitDir(gitFolder);
        boolean bare = gitFolder.toPath().equals(root);
        if (bare) {
            builder.setBare();
        } else {
            builder.setWorkTree(root.toFile());
        }
        try {
            String prefix = bare ? "" : root.relativize(project).toString().replace(File.separatorChar, '/');
            return new GitProject(builder.setMustExist(true).build(), prefix);
        } catch (IOException | IllegalArgumentException e) {
            throw Snapshots.failure("source.unreadable-repository");
        }
    }

    /** Whether the index has files below a folder of the project. */
    boolean tracks(Path folder) {
        String below = folder.toString().replace(File.separatorChar, '/');
        try {
            DirCache index = DirCache.read(repository);
            return index.getEntriesWithin(prefix.isEmpty() ? below : prefix + "/" + below).length > 0;
        } catch (IOException e) {
            throw Snapshots.failure("source.unreadable-repository");
        }
    }

    /** The same once more, to be closed by itself. */
    GitProject again() {
        repository.incrementOpen();
        return this;
    }

    /** The same folder in another, bare repository, which is opened. */
    GitProject with(Path bare) {
        try {
            FileRepositoryBuilder builder = new FileRepositoryBuilder();
            builder.setGitDir(bare.toFile()).setBare();
            return new GitProject(builder.setMustExist(true).build(), prefix);
        } catch (IOException | IllegalArgumentException e) {
            throw Snapshots.failure("source.unreadable-repository");
        }
    }

    /** @throws io.github.surveyreport.problem.SurveyReportException when there is no working tree */
    Origin workingTreeOrigin() {
        if (repository.isBare()) {
            throw Snapshots.failure("source.bare-repository");
        }
        if (hasSha256Ids()) {
            return Origin.folder();
        }
        try {
            WorkingTreeState state = WorkingTreeState.of(this);
            if (state == WorkingTreeState.FOREIGN) {
                return Origin.folder();
            }
            ObjectId head = repository.resolve(Constants.HEAD);
            return new Origin(
                    Origin.Kind.WORKING_TREE,
                    Optional.empty(),
                    Optional.ofNullable(head).map(ObjectId::name),
                    head == null ? Optional.empty() : Optional.of(committedAt(head)),
                    branch(Constants.HEAD),
                    state == WorkingTreeState.MODIFIED);
        } catch (IOException e) {
            throw Snapshots.failure("source.unreadable-repository");
        }
    }

    /** JGit finds no object by such an id. */
    boolean hasSha256Ids() {
        return "sha256".equalsIgnoreCase(repository.getConfig().getString("extensions", null, "objectformat"));
    }

    private Instant committedAt(ObjectId commit) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            return committedAt(walk.parseCommit(commit));
        }
    }

    static Instant committedAt(RevCommit commit) {
        return commit.getCommitterIdent().getWhenAsInstant();
    }

    /** The branch that a name stands for: its own, or the one checked out for {@code HEAD}; empty when detached. */
    Optional<String> branch(String name) throws IOException {
        Ref ref = repository.findRef(name);
        if (ref == null) {
            return Optional.empty();
        }
        String leaf = ref.getLeaf().getName();
        return leaf.startsWith(Constants.R_HEADS)
                ? Optional.of(leaf.substring(Constants.R_HEADS.length()))
                : Optional.empty();
    }

    @Override
    public void close() {
        repository.close();
    }
}
