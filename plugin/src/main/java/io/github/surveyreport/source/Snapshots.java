package io.github.surveyreport.source;

import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Opens a project as a {@link Snapshot}: its files as they are on disk, or as they were at a revision. */
public final class Snapshots {
    static {
        IsolatedSystemReader.install();
    }

    private Snapshots() {}

    /**
     * Opens a project folder, which may be a repository, lie within one (linked working trees and submodules included),
     * or have nothing to do with Git. Nothing is written: not in the checkout, the index or the configuration, nor in
     * the user's home.
     *
     * <p>Without a revision the contents are the bytes on disk: no line ending is converted and no Git filter is
     * applied. With a revision they come from the object database, again byte for byte; a bare repository is then
     * possible too. Left out in both cases: {@code .git}, nested repositories and submodules, and the folders {@code
     * target} and {@code .survey-report} directly below the project folder.
     *
     * @param projectFolder the folder with {@code survey.yml}
     * @param revision a commit, tag or branch in any form {@code git rev-parse} knows
     * @throws SurveyReportException with one problem {@code source.*} when there is no such folder, repository or
     *     revision
     */
    public static Snapshot open(Path projectFolder, Optional<String> revision) {
        Path project = realFolder(projectFolder);
        Optional<GitProject> git = GitProject.around(project);
        if (revision.isPresent()) {
            String wanted = revision.get();
            return CommitFiles.at(git.orElseThrow(() -> failure("source.not-a-repository", wanted)), wanted);
        }
        if (git.isEmpty()) {
            return new WorkingFiles(project, Origin.folder());
        }
        try (GitProject repository = git.get()) {
            return new WorkingFiles(project, repository.workingTreeOrigin());
        }
    }

    /**
     * The project at a commit that another, bare repository has.
     *
     * @param commit full id
     */
    public static Snapshot open(Path projectFolder, String commit, Path repository) {
        GitProject git = GitProject.around(realFolder(projectFolder))
                .orElseThrow(() -> failure("source.not-a-repository", commit));
        try (git) {
            return CommitFiles.at(git.with(repository), commit);
        }
    }

    /**
     * A file outside of any project.
     *
     * @param name by which messages call it
     */
    public static SourceFile file(Path file, String name) throws IOException {
        return new WorkingFile(name, file);
    }

    /** Path of a project folder from the root of its repository, with {@code /}; empty at the root and without one. */
    public static String folderInRepository(Path projectFolder) {
        try (GitProject project = GitProject.around(projectFolder.toRealPath()).orElse(null)) {
            return project == null ? "" : project.prefix();
        } catch (IOException | SurveyReportException e) {
            return "";
        }
    }

    /**
     * Whether Git tracks files below a folder of a project; not outside of a repository.
     *
     * @param folder relative to the project
     */
    public static boolean tracks(Path projectFolder, Path folder) {
        try (GitProject git = GitProject.around(realFolder(projectFolder)).orElse(null)) {
            return git != null && git.tracks(folder);
        }
    }

    private static Path realFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw failure("source.not-a-folder", folder.getFileName());
        }
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw failure("source.not-a-folder", folder.getFileName());
        }
    }

    static SurveyReportException failure(String code, Object... arguments) {
        return new SurveyReportException(Problem.error(code, Location.NONE, arguments));
    }
}
