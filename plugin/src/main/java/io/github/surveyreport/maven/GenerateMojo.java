package io.github.surveyreport.maven;

import io.github.surveyreport.run.GenerateReport;
import io.github.surveyreport.run.Outcome;
import io.github.surveyreport.run.Phases;
import io.github.surveyreport.run.RunRequest;
import java.io.IOException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Generates the report site of one revision. */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true, requiresProject = false)
public class GenerateMojo extends SurveyMojo {

    @Override
    Outcome run(RunRequest request, Phases phases) throws IOException {
        return GenerateReport.run(request, phases);
    }

    @Override
    void succeeded(RunRequest request, Outcome outcome) {
        getLog().info(GoalTexts.rows(outcome));
        // Standard output, so that "mvn -q" still says where the report is.
        System.out.println(GoalTexts.written(outcome, place(request.output().resolve("site/index.html"))));
    }
}
