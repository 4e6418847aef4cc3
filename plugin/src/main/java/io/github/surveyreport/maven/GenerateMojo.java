package io.github.surveyreport.maven;

import io.github.surveyreport.run.GenerateReport;
import io.github.surveyreport.run.HistoryRequest;
import io.github.surveyreport.run.Outcome;
import io.github.surveyreport.run.Phases;
import io.github.surveyreport.run.PublishedSite;
import io.github.surveyreport.run.RunRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Generates the report site of one revision. */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true, requiresProject = false)
public class GenerateMojo extends SurveyMojo {

    /** How many earlier commits the page of the history tells of, each with today's configuration; 0: no such page. */
    @Parameter(property = "survey-report.history", defaultValue = "0")
    int history;

    /** The branch of published reports, as the clone knows it; the history tells what was published too. */
    @Parameter(property = "survey-report.publish.branch", defaultValue = "gh-pages")
    String publishedBranch;

    /**
     * Where it is recorded which versions of the public edition were published, against which it is held back: a branch as
     * the clone knows it, the folder that a web server shows, or {@code none}; by default
     * {@code survey-report.publish.branch}.
     */
    @Parameter(property = "survey-report.published")
    String published;

    @Override
    Outcome run(RunRequest request, Phases phases) throws IOException {
        int most = PublishTexts.within("survey-report.history", history, 0, 200);
        return GenerateReport.run(request, new HistoryRequest(most, publishedBranch), site(), phases);
    }

    private PublishedSite site() {
        String wanted = published == null || published.isBlank() ? publishedBranch : published.strip();
        if (wanted.equals("none")) {
            return PublishedSite.NONE;
        }
        Path folder = root().resolve(wanted);
        return Files.isDirectory(folder) ? PublishedSite.folder(folder) : PublishedSite.branch(wanted);
    }

    @Override
    void succeeded(RunRequest request, Outcome outcome) {
        getLog().info(GoalTexts.rows(outcome));
        // Standard output, so that "mvn -q" still says where the report is.
        System.out.println(GoalTexts.written(outcome, place(request.output().resolve("site/index.html"))));
    }
}
