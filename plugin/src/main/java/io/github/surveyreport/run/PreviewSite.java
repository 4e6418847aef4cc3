package io.github.surveyreport.run;

import io.github.surveyreport.analysis.ReportDateCheck;
import io.github.surveyreport.analysis.SmartCheck;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.Severity;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.report.Report;
import io.github.surveyreport.report.ReportBuilder;
import io.github.surveyreport.report.ValidationReport;
import io.github.surveyreport.serve.Pages;
import io.github.surveyreport.site.LazySite;
import io.github.surveyreport.source.Snapshot;
import io.github.surveyreport.source.Snapshots;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The site as it would be generated now, in memory. While something is wrong its pages give way to what is wrong, and the
 * last site that could be made is below {@code -/last/}. What the check finds is below {@code -/problems/}.
 */
final class PreviewSite implements Pages {
    private static final String LAST = "-/last/";
    private static final String PROBLEMS = "-/problems/";
    private static final String INDEX = "index.html";

    private final KeptNumbers numbers = new KeptNumbers();
    private volatile Shown shown;

    PreviewSite() {
        shown = new Shown(0, Optional.empty(), Optional.empty(), Language.EN, List.of(), null);
    }

    /**
     * What there is to see.
     *
     * @param site the last one that could be made
     * @param failed what is wrong, as a site of its own; empty when nothing is
     * @param problems of the run that made it
     * @param request of that run
     */
    private record Shown(
            long version,
            Optional<LazySite> site,
            Optional<LazySite> failed,
            Language language,
            List<Problem> problems,
            RunRequest request) {}

    /**
     * Looks at the project again.
     *
     * @return whether the site could be made
     */
    boolean renew(RunRequest request, Phases phases) throws IOException {
        Problems problems = new Problems();
        Shown before = shown;
        long version = before.version() + 1;
        phases.begins("source");
        try (Snapshot snapshot = Snapshots.open(request.project(), request.revision())) {
            Numbers found = numbers.of(snapshot, request, problems, phases);
            SmartCheck.check(found.findings(), problems);
            ReportDateCheck.check(found.findings(), problems);
            phases.begins("report");
            Report report = ReportBuilder.build(found.findings(), problems);
            problems.throwIfErrors();
            LazySite site = before.site().map(last -> last.next(report)).orElseGet(() -> LazySite.of(report));
            Language language = found.findings().study().language();
            shown = new Shown(version, Optional.of(site), Optional.empty(), language, problems.sorted(), request);
            return true;
        } catch (SurveyReportException e) {
            Language language = UserLanguage.of(request);
            LazySite failed = LazySite.of(problemPage(request, language, e.problems()));
            shown = new Shown(version, before.site(), Optional.of(failed), language, e.problems(), request);
            return false;
        } finally {
            request.cache().close();
        }
    }

    long version() {
        return shown.version();
    }

    List<Problem> problems() {
        return shown.problems();
    }

    Language language() {
        return shown.language();
    }

    @Override
    public Optional<Found> find(String path) throws IOException {
        Shown now = shown;
        if (path.startsWith(LAST)) {
            return found(
                    now.site(), path.substring(LAST.length()), now, PreviewTexts.backToProblems(now.language()), "/");
        }
        if (path.startsWith(PROBLEMS)) {
            return found(checked(now), path.substring(PROBLEMS.length()), now, PreviewTexts.back(now.language()), "/");
        }
        if (now.failed().isEmpty()) {
            return found(
                    now.site(), path, now, PreviewTexts.noticed(now.language(), warnings(now)), "/" + PROBLEMS + INDEX);
        }
        String last = now.site().isPresent() ? PreviewTexts.lastGood(now.language()) : "";
        boolean page = path.endsWith(".html") && !path.equals("print.html");
        return found(now.failed(), page ? INDEX : path, now, last, "/" + LAST + INDEX);
    }

    private static Optional<Found> found(Optional<LazySite> site, String path, Shown now, String notice, String href)
            throws IOException {
        Optional<byte[]> content = site.isPresent() ? site.get().find(path) : Optional.empty();
        return content.map(bytes -> new Found(bytes, now.version(), notice, href));
    }

    private static long warnings(Shown now) {
        return now.problems().stream()
                .filter(problem -> problem.severity() == Severity.WARNING)
                .count();
    }

    /** What {@code validate} would say, found out when somebody asks. */
    private Optional<LazySite> checked(Shown now) throws IOException {
        if (now.failed().isPresent() || now.request() == null) {
            return now.failed();
        }
        try (Snapshot snapshot =
                Snapshots.open(now.request().project(), now.request().revision())) {
            Advised advised = Advised.of(snapshot, now.request(), Phases.SILENT);
            return Optional.of(LazySite.of(ValidateProject.page(now.request(), advised, now.language())));
        } catch (SurveyReportException e) {
            return Optional.of(LazySite.of(problemPage(now.request(), now.language(), e.problems())));
        }
    }

    private static Report problemPage(RunRequest request, Language language, List<Problem> problems) {
        return ValidationReport.build(new ValidationReport.Checked(
                Optional.empty(), language, request.toolVersion(), request.config(), problems, "", java.util.Set.of()));
    }
}
