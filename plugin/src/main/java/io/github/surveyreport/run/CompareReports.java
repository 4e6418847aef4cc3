package io.github.surveyreport.run;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.compare.Comparison;
import io.github.surveyreport.compare.ReportDiff;
import io.github.surveyreport.gate.Side;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.report.DiffFailure;
import io.github.surveyreport.report.DiffJson;
import io.github.surveyreport.report.DiffMarkdown;
import io.github.surveyreport.report.DiffReport;
import io.github.surveyreport.report.DiffReport.Sides;
import io.github.surveyreport.report.Report;
import io.github.surveyreport.site.FolderOutput;
import io.github.surveyreport.site.SiteRenderer;
import io.github.surveyreport.source.Baseline;
import io.github.surveyreport.source.Snapshot;
import io.github.surveyreport.source.Snapshots;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What changes in the report between two revisions. */
public final class CompareReports {
    private CompareReports() {}

    /**
     * @param outcome of the later revision
     * @param difference empty when there is nothing to compare with; the problems say why
     * @param summary a sentence on the difference, or why there is none, in the language of the outcome
     * @param failure why the build is to fail; empty when it is not
     */
    public record Result(
            Outcome outcome, Optional<ReportDiff.Outcome> difference, String summary, Optional<Problem> failure) {}

    /**
     * Leaves {@code diff/} with {@code diff.html}, {@code diff.md} and {@code diff.json}, also when there is no baseline and when the later
     * revision cannot be read.
     *
     * @throws SurveyReportException with everything found, when something is wrong with the later revision, or a baseline
     *     was named that does not exist
     */
    public static Result run(DiffRequest request, Phases phases) throws IOException {
        SiteRenderer.warmUp();
        Difference[] found = new Difference[1];
        Outcome outcome = Recorded.run(request.report(), (output, problems) -> {
            found[0] = readable(request, problems, phases);
            write(request.report(), found[0], problems);
            return found[0].findings();
        });
        Optional<ReportDiff> diff = found[0].diff();
        return new Result(
                outcome,
                diff.map(ReportDiff::outcome),
                diff.map(known -> DiffReport.summary(found[0].findings(), known))
                        .orElseGet(() -> found[0].sides().why(found[0].findings())),
                diff.isPresent()
                        ? request.failOn().failure(diff.get())
                        : found[0].sides().missing().flatMap(request.failOn()::failure));
    }

    private record Difference(Findings findings, Sides sides, Optional<ReportDiff> diff) {}

    /** Where the later revision cannot be read, {@code diff/} says so before the failure goes on its way. */
    private static Difference readable(DiffRequest request, Problems problems, Phases phases) throws IOException {
        try {
            return difference(request, problems, phases);
        } catch (SurveyReportException e) {
            RunRequest report = request.report();
            DiffFailure failure = new DiffFailure(UserLanguage.of(report), e.problems());
            write(
                    report,
                    failure.report(report.toolVersion()),
                    failure.markdown(UserLanguage.study(report)),
                    failure.json(report.toolVersion()),
                    new Problems());
            throw e;
        }
    }

    private static Difference difference(DiffRequest request, Problems problems, Phases phases) throws IOException {
        RunRequest report = request.report();
        phases.begins("source");
        try (Base base = Base.of(request);
                Snapshot head = Snapshots.open(report.project(), report.revision());
                HoldBack after = HoldBack.of(head, report, request.published(), phases)) {
            if (base.missing().isPresent()) {
                return none(after, Optional.empty(), base.missing().get(), problems);
            }
            phases.begins("difference");
            return compared(request, base, after, problems);
        }
    }

    /** Each side as the edition tells it; no rows in the public one. */
    private static Difference compared(DiffRequest request, Base base, HoldBack after, Problems problems)
            throws IOException {
        Baseline baseline = base.baseline().orElseThrow();
        try (Snapshot earlier = base.snapshot();
                HoldBack before = after.other(earlier, request.report(), request.published())) {
            Optional<Problem> few = after.against(before, baseline.commit());
            if (few.isPresent()) {
                return none(after, Optional.of(baseline), few.get(), problems);
            }
            Counterfactuals never = new Counterfactuals(request.report(), before, after);
            ReportDiff diff = Comparison.of(
                    never.stages(),
                    never.settings(),
                    never.rows().counts(),
                    after.everybody() ? List.of() : RowLedger.of(never.rows(), before.findings(), after.findings()),
                    GateChanges.between(
                            new Side(before.findings(), before.found()), new Side(after.findings(), after.found())),
                    never.tests());
            after.tell(problems);
            return new Difference(
                    after.findings(), new Sides(Optional.of(baseline), Optional.empty()), Optional.of(diff));
        } catch (SurveyReportException e) {
            Problem missing = Problem.warning(
                    "source.base-unreadable",
                    Location.NONE,
                    baseline.commit().substring(0, 8),
                    e.problems().size());
            return none(after, Optional.of(baseline), missing, problems);
        }
    }

    private static Difference none(HoldBack after, Optional<Baseline> baseline, Problem missing, Problems problems) {
        after.tell(problems);
        problems.add(missing);
        return new Difference(after.findings(), new Sides(baseline, Optional.of(missing)), Optional.empty());
    }

    private static void write(RunRequest request, Difference difference, Problems problems) throws IOException {
        Findings findings = difference.findings();
        write(
                request,
                DiffReport.build(findings, difference.sides(), difference.diff(), problems),
                DiffMarkdown.write(findings, difference.sides(), difference.diff()),
                DiffJson.write(findings, difference.sides(), difference.diff()),
                problems);
    }

    private static void write(RunRequest request, Report page, String comment, String json, Problems problems)
            throws IOException {
        try (FolderOutput folder = new FolderOutput(request.output().resolve("diff"))) {
            SiteRenderer.render(page, folder, problems);
            problems.throwIfErrors();
            folder.write("diff.md", utf8(comment));
            folder.write("diff.json", utf8(json));
            folder.commit();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
