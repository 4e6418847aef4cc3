package io.github.surveyreport.maven;

import java.io.File;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Where a goal works, also in a folder without a POM. */
final class ProjectFolders {
    private ProjectFolders() {}

    static Path root(MavenProject project, MavenSession session) {
        if (project != null && project.getFile() != null) {
            return project.getBasedir().toPath().toAbsolutePath().normalize();
        }
        return started(session);
    }

    /** The folder where Maven was started. */
    static Path started(MavenSession session) {
        String started = session == null ? null : session.getExecutionRootDirectory();
        return Path.of(started == null ? "" : started).toAbsolutePath().normalize();
    }

    /** Without a POM, Maven 3.8 leaves the default value uninterpolated. */
    static Path output(File configured, Path root) {
        boolean resolved = configured != null && !configured.getPath().contains("${");
        Path output = resolved ? configured.toPath() : Path.of("target", "survey-report");
        return root.resolve(output).normalize();
    }
}
