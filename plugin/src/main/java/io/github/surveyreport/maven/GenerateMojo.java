package io.github.surveyreport.maven;

import io.github.surveyreport.run.GenerateReport;
import io.github.surveyreport.run.HistoryRequest;
import io.github.surveyreport.run.Outcome;
import io.github.surveyreport.run.Phases;
import io.github.surveyreport.run.RunRequest;
import java.io.IOException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Generates the report site of one revision. */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true, requiresProject = false)
public class GenerateMojo extends HeldMojo {

    /** How many earlier commits the page of the history tells of, each with today's configuration; 0: no such page. */
    @Parameter(property = "survey-report.history", defaultValue = "0")
    int history;

    @Override
    Outcome run(RunRequest request, Phases phases) throws IOException {
        int most = PublishTexts.within("survey-report.history", history, 0, 200);
        return GenerateReport.run(request, new HistoryRequest(most, publishedBranch), site(), phases);
    }

    @Override
    void succeeded(RunRequest request, Outcome outcome) {
        getLog().info(GoalTexts.rows(outcome));
        // Standard output, so that "mvn -q" still says where the report is.
        System.out.println(GoalTexts.written(outcome, place(request.output().resolve("site/index.html"))));
    }
}
