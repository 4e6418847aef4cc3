package io.github.surveyreport.run;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.report.ReportBuilder;
import java.io.IOException;

/** Reads and counts everything, reports every problem, renders nothing. */
public final class ValidateProject {
    private ValidateProject() {}

    /**
     * Leaves {@code problems.json}.
     *
     * @throws SurveyReportException with everything found, when at least one error is among it
     */
    public static Outcome run(RunRequest request, Phases phases) throws IOException {
        return Recorded.run(request, (output, problems) -> {
            Findings findings = GenerateReport.findings(request, problems, phases);
            phases.begins("report");
            ReportBuilder.build(findings, problems);
            problems.throwIfErrors();
            return findings;
        });
    }
}
