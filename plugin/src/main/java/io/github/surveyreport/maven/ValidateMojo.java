package io.github.surveyreport.maven;

import io.github.surveyreport.run.Outcome;
import io.github.surveyreport.run.Phases;
import io.github.surveyreport.run.RunRequest;
import io.github.surveyreport.run.ValidateProject;
import java.io.IOException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Reads configuration and data, reports every problem, renders nothing. */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true, requiresProject = false)
public class ValidateMojo extends SurveyMojo {

    @Override
    Outcome run(RunRequest request, Phases phases) throws IOException {
        return ValidateProject.run(request, phases);
    }

    @Override
    void succeeded(RunRequest request, Outcome outcome) {
        getLog().info(GoalTexts.rows(outcome));
        // Standard output, so that "mvn -q" still says something.
        System.out.println(GoalTexts.valid(outcome));
    }
}
