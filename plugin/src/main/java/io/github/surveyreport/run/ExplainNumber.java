package io.github.surveyreport.run;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.report.Explanation;
import java.io.IOException;
import java.util.Optional;

/** How one number of a report came about. */
public final class ExplainNumber {
    private ExplainNumber() {}

    /**
     * Which number.
     *
     * @param measure {@code indicator.csat}; empty to list what there is
     * @param statistic instead of the one its kind is known for
     * @param wave instead of the last one
     * @param group {@code grouping=value}
     */
    public record Query(
            Optional<String> measure, Optional<String> statistic, Optional<String> wave, Optional<String> group) {}

    /** @param text in the language of the outcome, line by line */
    public record Result(Outcome outcome, String text) {}

    /**
     * Leaves {@code problems.json}; renders nothing. The number is that of the report: in a public edition held against what
     * was published.
     *
     * @throws SurveyReportException with everything found, when something is wrong with the input or there is no such number
     */
    public static Result run(RunRequest request, Query query, PublishedSite published, Phases phases)
            throws IOException {
        String[] text = new String[1];
        Outcome outcome = Recorded.run(request, (output, problems) -> {
            Findings findings = GenerateReport.findings(request, published, problems, phases);
            phases.begins("report");
            text[0] = query.measure().isEmpty()
                    ? Explanation.names(findings)
                    : Explanation.of(
                            findings,
                            new Explanation.Query(
                                    query.measure().get(), query.statistic(), query.wave(), query.group()),
                            problems);
            problems.throwIfErrors();
            return findings;
        });
        return new Result(outcome, text[0]);
    }
}
