package io.github.surveyreport.maven;

import io.github.surveyreport.run.CheckGates;
import io.github.surveyreport.run.CheckRequest;
import io.github.surveyreport.run.Outcome;
import io.github.surveyreport.run.Phases;
import io.github.surveyreport.run.RunRequest;
import java.io.IOException;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Fails the build when a gate of {@code gates.yml} is missed. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public class CheckMojo extends HeldMojo {

    /**
     * Commit, tag or branch that gates with {@code no-worse-than: base} compare with. Without it found out as by {@code
     * diff}.
     */
    @Parameter(property = "survey-report.baseline")
    String baseline;

    /**
     * Whether a commit that a shallow clone lacks may be fetched from {@code origin}, into a repository in the temporary
     * folder; never with {@code mvn -o}. The clone stays as it is either way.
     */
    @Parameter(property = "survey-report.fetch", defaultValue = "false")
    boolean fetch;

    private String summary = "";

    @Override
    Outcome run(RunRequest request, Phases phases) throws IOException {
        CheckRequest check = new CheckRequest(
                request,
                Optional.ofNullable(baseline).filter(text -> !text.isBlank()),
                System.getenv(),
                fetch && !(session != null && session.isOffline()),
                site());
        // Standard output, where GitHub Actions reads what marks a file.
        CheckGates.Result result = CheckGates.run(check, phases, System.out::println);
        summary = result.summary();
        return result.outcome();
    }

    @Override
    void succeeded(RunRequest request, Outcome outcome) {
        // Standard output, so that "mvn -q" still says what was found.
        System.out.println(GoalTexts.gates(outcome, summary));
    }
}
