package io.github.surveyreport.maven;

import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.run.Outcome;
import io.github.surveyreport.run.Phases;
import io.github.surveyreport.run.RunRequest;
import io.github.surveyreport.run.UserLanguage;
import io.github.surveyreport.run.ValidateProject;
import io.github.surveyreport.run.ValidateRequest;
import java.io.IOException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Reads configuration and data, says what is wrong or doubtful and what to do, renders no report. */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true, requiresProject = false)
public class ValidateMojo extends SurveyMojo {
    private static final String PREVIEW = "preview";

    /** {@code preview} prints the changes that the check proposes, as a patch; nothing is changed either way. */
    @Parameter(property = "survey-report.fix")
    String fix;

    /** The same, for the command line: {@code -Dfix=preview}. */
    @Parameter(property = "fix")
    String shortFix;

    @Override
    Outcome run(RunRequest request, Phases phases) throws IOException {
        boolean preview = preview();
        // Standard output, where GitHub Actions reads what marks a file and a shell what is to be piped.
        return ValidateProject.run(
                new ValidateRequest(
                        request, System.getenv(), System.out::println, patch -> print(preview, request, patch)),
                phases);
    }

    private boolean preview() {
        String word = fix != null ? fix : shortFix == null ? "" : shortFix;
        if (!word.isBlank() && !word.equals(PREVIEW)) {
            throw new SurveyReportException(Problem.error("advice.unknown-fix", Location.NONE, word, PREVIEW));
        }
        return word.equals(PREVIEW);
    }

    private static void print(boolean preview, RunRequest request, String patch) {
        if (preview) {
            System.out.println(patch.isEmpty() ? GoalTexts.noPatch(UserLanguage.of(request)) : patch);
        }
    }

    @Override
    void succeeded(RunRequest request, Outcome outcome) {
        getLog().info(GoalTexts.rows(outcome));
        // Standard output, so that "mvn -q" still says something.
        System.out.println(GoalTexts.valid(
                outcome, place(request.output().resolve("validate").resolve("index.html"))));
    }
}
