package io.github.surveyreport.source;

import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** Tells whether what was read of a project is still what it would be read of. */
public final class Moved {
    static {
        IsolatedSystemReader.install();
    }

    private Moved() {}

    /**
     * The commit that now stands where another one stood. Nothing of this hinders anybody: empty also where it cannot be
     * told, as in a folder without a repository or in one that does not know the earlier commit.
     *
     * @param from full id of the commit that was read
     * @param revision by which name it was read; empty for HEAD
     * @return full id; empty when the name still stands for {@code from}
     */
    public static Optional<String> to(Path projectFolder, String from, Optional<String> revision) {
        try {
            Optional<GitProject> around =
                    GitProject.around(projectFolder.toAbsolutePath().normalize());
            return around.isEmpty() ? Optional.empty() : to(around.get(), from, revision.orElse(Constants.HEAD));
        } catch (IOException | IllegalArgumentException | SurveyReportException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> to(GitProject project, String from, String revision) throws IOException {
        try (project) {
            Repository repository = project.repository();
            if (!repository.getObjectDatabase().has(ObjectId.fromString(from))) {
                return Optional.empty();
            }
            return Optional.ofNullable(repository.resolve(revision + "^{commit}"))
                    .map(ObjectId::name)
                    .filter(now -> !now.equals(from));
        }
    }
}
