package io.github.surveyreport.maven;

import io.github.surveyreport.run.CompareReports;
import io.github.surveyreport.run.DiffRequest;
import io.github.surveyreport.run.Outcome;
import io.github.surveyreport.run.Phases;
import io.github.surveyreport.run.RunRequest;
import java.io.IOException;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Shows what a change does to the report, against the revision it started from. */
@Mojo(name = "diff", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public class DiffMojo extends SurveyMojo {

    /**
     * Commit, tag or branch to compare with. Without it: the first parent of the merge that CI builds; else where the
     * branch left the one CI names as its target; else HEAD when files are changed; else where the branch left {@code
     * main} or {@code master}; else the commit before.
     */
    @Parameter(property = "survey-report.baseline")
    String baseline;

    private String summary = "";

    @Override
    Outcome run(RunRequest request, Phases phases) throws IOException {
        CompareReports.Result result = CompareReports.run(
                new DiffRequest(
                        request, Optional.ofNullable(baseline).filter(text -> !text.isBlank()), System.getenv()),
                phases);
        summary = result.summary();
        return result.outcome();
    }

    @Override
    void succeeded(RunRequest request, Outcome outcome) {
        // Standard output, so that "mvn -q" still says what was found and where.
        System.out.println(
                GoalTexts.difference(outcome, summary, place(request.output().resolve("diff/diff.html"))));
    }
}
