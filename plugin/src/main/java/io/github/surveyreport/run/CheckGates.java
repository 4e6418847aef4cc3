package io.github.surveyreport.run;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.gate.GateKeeper;
import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;

/** Holds the gates of {@code gates.yml} against the numbers of one revision. */
public final class CheckGates {
    private CheckGates() {}

    /**
     * Leaves {@code problems.json} with every gate that was missed.
     *
     * @throws SurveyReportException with everything found, when a gate of level {@code error} was missed
     */
    public static Outcome run(RunRequest request, Phases phases) throws IOException {
        return Recorded.run(request, (output, problems) -> {
            Findings findings = GenerateReport.findings(request, problems, phases);
            phases.begins("gates");
            GateKeeper.check(findings, problems);
            problems.throwIfErrors();
            return findings;
        });
    }
}
