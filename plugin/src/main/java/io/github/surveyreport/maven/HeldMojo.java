package io.github.surveyreport.maven;

import io.github.surveyreport.run.PublishedSite;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that tells numbers of the report, which in the public edition are held against what was published. */
abstract class HeldMojo extends SurveyMojo {

    /** The branch of published reports, as the clone knows it; a history tells what was published too. */
    @Parameter(property = "survey-report.publish.branch", defaultValue = "gh-pages")
    String publishedBranch;

    /**
     * Where it is recorded which versions of the public edition were published, against which it is held back: a branch as
     * the clone knows it, the folder that a web server shows, or {@code none}; by default
     * {@code survey-report.publish.branch}.
     */
    @Parameter(property = "survey-report.published")
    String published;

    final PublishedSite site() {
        String wanted = published == null || published.isBlank() ? publishedBranch : published.strip();
        if (wanted.equals("none")) {
            return PublishedSite.NONE;
        }
        Path folder = root().resolve(wanted);
        return Files.isDirectory(folder) ? PublishedSite.folder(folder) : PublishedSite.branch(wanted);
    }
}
