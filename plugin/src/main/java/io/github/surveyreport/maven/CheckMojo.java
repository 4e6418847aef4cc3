package io.github.surveyreport.maven;

import io.github.surveyreport.run.CheckGates;
import io.github.surveyreport.run.Outcome;
import io.github.surveyreport.run.Phases;
import io.github.surveyreport.run.RunRequest;
import java.io.IOException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Fails the build when a gate of {@code gates.yml} is missed. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public class CheckMojo extends SurveyMojo {

    @Override
    Outcome run(RunRequest request, Phases phases) throws IOException {
        return CheckGates.run(request, phases);
    }

    @Override
    void succeeded(RunRequest request, Outcome outcome) {
        getLog().info(GoalTexts.gatesPassed(outcome));
    }
}
