package io.github.surveyreport.maven;

import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.run.CompareReports;
import io.github.surveyreport.run.DiffRequest;
import io.github.surveyreport.run.FailOn;
import io.github.surveyreport.run.Outcome;
import io.github.surveyreport.run.Phases;
import io.github.surveyreport.run.RunRequest;
import java.io.IOException;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Shows what a change does to the report, against the revision it started from. */
@Mojo(name = "diff", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public class DiffMojo extends HeldMojo {

    /**
     * Commit, tag or branch to compare with. Without it: the first parent of the merge that CI builds; else where the
     * branch left the one CI names as its target; else HEAD when files are changed; else where the branch left {@code
     * main} or {@code master}; else the commit before.
     */
    @Parameter(property = "survey-report.baseline")
    String baseline;

    /**
     * Whether a commit that a shallow clone lacks may be fetched from {@code origin}, into a repository in the temporary
     * folder; never with {@code mvn -o}. The clone stays as it is either way.
     */
    @Parameter(property = "survey-report.fetch", defaultValue = "false")
    boolean fetch;

    /**
     * What fails the build: {@code none}; {@code gate}, when a gate that passed at the baseline fails now; {@code
     * moved-worse}, also when added responses are worse than the others, beyond chance; {@code any}, also whatever else
     * is news. Other than with {@code none} a baseline that cannot be found fails it too.
     */
    @Parameter(property = "survey-report.failOn", defaultValue = "none")
    String failOn;

    private CompareReports.Result result;

    @Override
    Outcome run(RunRequest request, Phases phases) throws IOException {
        result = CompareReports.run(
                new DiffRequest(
                        request,
                        Optional.ofNullable(baseline).filter(text -> !text.isBlank()),
                        System.getenv(),
                        fetch && !(session != null && session.isOffline()),
                        failOn(),
                        site()),
                phases);
        return result.outcome();
    }

    @Override
    void succeeded(RunRequest request, Outcome outcome) throws MojoFailureException {
        // Standard output, so that "mvn -q" still says what was found and where.
        System.out.println(GoalTexts.difference(
                outcome, result.summary(), place(request.output().resolve("diff/diff.html"))));
        if (result.failure().isPresent()) {
            throw new MojoFailureException(result.failure().get().message(outcome.language()));
        }
    }

    private FailOn failOn() {
        return FailOn.of(failOn)
                .orElseThrow(() -> new SurveyReportException(Problem.error("diff.bad-fail-on", Location.NONE, failOn)));
    }
}
