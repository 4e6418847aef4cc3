package io.github.surveyreport.run;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.analysis.SmartCheck;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.report.Report;
import io.github.surveyreport.report.ReportBuilder;
import io.github.surveyreport.report.ReportJson;
import io.github.surveyreport.site.FolderOutput;
import io.github.surveyreport.site.SiteRenderer;
import io.github.surveyreport.source.Snapshot;
import io.github.surveyreport.source.Snapshots;
import java.io.IOException;

/** The report site of one revision. */
public final class GenerateReport {
    private GenerateReport() {}

    /**
     * Leaves {@code site/}, {@code report.json} and {@code problems.json}; on failure the old site and report stay as they
     * were and only {@code problems.json} is new.
     *
     * @throws SurveyReportException with everything found, when something is wrong with the input
     * @throws IOException when a file cannot be read or written
     */
    public static Outcome run(RunRequest request, Phases phases) throws IOException {
        SiteRenderer.warmUp();
        return Recorded.run(request, (output, problems) -> {
            Findings findings = findings(request, problems, phases);
            phases.begins("report");
            Report report = ReportBuilder.build(findings, problems);
            problems.throwIfErrors();
            phases.begins("site");
            try (FolderOutput site = new FolderOutput(request.output().resolve("site"))) {
                SiteRenderer.render(report, site, problems);
                problems.throwIfErrors();
                output.report(ReportJson.write(findings));
                site.commit();
            }
            return findings;
        });
    }

    /** The line from the request to the numbers, stopping with everything that is wrong. */
    static Findings findings(RunRequest request, Problems problems, Phases phases) {
        phases.begins("source");
        try (Snapshot snapshot = Snapshots.open(request.project(), request.revision())) {
            Findings findings = Numbers.of(snapshot, request, problems, phases).findings();
            SmartCheck.check(findings, problems);
            return findings;
        }
    }
}
