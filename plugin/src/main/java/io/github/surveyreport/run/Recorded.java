package io.github.surveyreport.run;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;

/** What all use cases share: whatever comes of the work, {@code problems.json} says everything that was found. */
final class Recorded {
    private Recorded() {}

    /** The work between the request and its outcome; stops with what was found through the given problems. */
    @FunctionalInterface
    interface Work {
        Findings of(RunOutput output, Problems problems) throws IOException;
    }

    static Outcome run(RunRequest request, Work work) throws IOException {
        Problems problems = new Problems();
        RunOutput output = new RunOutput(request);
        try {
            Findings findings = work.of(output, problems);
            output.problems(PublicProblems.of(findings, problems.sorted()));
            return Outcomes.of(findings, problems);
        } catch (SurveyReportException e) {
            output.problems(e.problems());
            throw e;
        }
    }
}
