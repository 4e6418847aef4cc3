package io.github.surveyreport.run;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.analysis.ReportDateCheck;
import io.github.surveyreport.analysis.SmartCheck;
import io.github.surveyreport.compare.History;
import io.github.surveyreport.config.Edition;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.report.Report;
import io.github.surveyreport.report.ReportBuilder;
import io.github.surveyreport.report.ReportJson;
import io.github.surveyreport.site.SiteRenderer;
import io.github.surveyreport.source.Snapshot;
import io.github.surveyreport.source.Snapshots;
import java.io.IOException;
import java.util.Optional;

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
        return run(request, HistoryRequest.NONE, PublishedSite.NONE, phases);
    }

    /**
     * The same with a page of the headline numbers of earlier commits, which only the internal edition has, and held against
     * what was published.
     */
    public static Outcome run(RunRequest request, HistoryRequest history, PublishedSite published, Phases phases)
            throws IOException {
        SiteRenderer.warmUp();
        return Recorded.run(request, (output, problems) -> {
            Told told = told(request, history, published, problems, phases);
            Findings findings = told.findings();
            phases.begins("report");
            Report report = ReportBuilder.build(findings, problems, told.history());
            problems.throwIfErrors();
            phases.begins("site");
            ReportInPlace.put(
                    request.output(),
                    site -> {
                        SiteRenderer.render(report, site, problems);
                        problems.throwIfErrors();
                    },
                    ReportJson.write(findings),
                    () -> output.problems(PublicProblems.of(findings, problems.sorted())));
            return findings;
        });
    }

    private record Told(Findings findings, Optional<History> history) {}

    private static Told told(
            RunRequest request, HistoryRequest wanted, PublishedSite published, Problems problems, Phases phases)
            throws IOException {
        phases.begins("source");
        try (Snapshot snapshot = Snapshots.open(request.project(), request.revision())) {
            Numbers numbers = HoldBack.numbers(snapshot, request, published, problems, phases);
            SmartCheck.check(numbers.findings(), problems);
            ReportDateCheck.check(numbers.findings(), problems);
            boolean everybody = numbers.findings().study().edition() == Edition.PUBLIC;
            if (wanted.most() > 0 && everybody) {
                problems.add(Problem.info("edition.no-history", Location.NONE));
            }
            if (wanted.most() == 0 || everybody) {
                return new Told(numbers.findings(), Optional.empty());
            }
            phases.begins("history");
            History history = PastReports.of(request, snapshot, numbers, wanted.most(), wanted.branch());
            return new Told(numbers.findings(), Optional.of(history));
        }
    }

    /** The line from the request to the numbers, stopping with everything that is wrong. */
    static Findings findings(RunRequest request, PublishedSite published, Problems problems, Phases phases)
            throws IOException {
        phases.begins("source");
        try (Snapshot snapshot = Snapshots.open(request.project(), request.revision())) {
            Findings findings = HoldBack.numbers(snapshot, request, published, problems, phases)
                    .findings();
            SmartCheck.check(findings, problems);
            ReportDateCheck.check(findings, problems);
            return findings;
        }
    }
}
