package io.github.surveyreport.run;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.report.Report;
import io.github.surveyreport.report.ValidationFiles;
import io.github.surveyreport.report.ValidationReport;
import io.github.surveyreport.site.FolderOutput;
import io.github.surveyreport.site.SiteRenderer;
import io.github.surveyreport.source.Snapshot;
import io.github.surveyreport.source.Snapshots;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Reads and counts everything, says what is wrong and what is doubtful, and renders no report. */
public final class ValidateProject {
    private static final String GITHUB = "GITHUB_ACTIONS";

    private ValidateProject() {}

    /**
     * Leaves {@code problems.json}, {@code problems.codequality.json} and {@code validate/}.
     *
     * @throws SurveyReportException with everything found, when at least one error is among it
     */
    public static Outcome run(ValidateRequest request, Phases phases) throws IOException {
        Advised advised = advised(request.report(), phases);
        write(request, advised);
        request.patch().accept(advised.patch().diff());
        if (advised.hasErrors()) {
            throw new SurveyReportException(advised.problems());
        }
        Problems told = new Problems();
        told.addAll(advised.problems());
        return Outcomes.of(advised.findings().orElseThrow(), told);
    }

    private static Advised advised(RunRequest request, Phases phases) throws IOException {
        phases.begins("source");
        try (Snapshot snapshot = Snapshots.open(request.project(), request.revision())) {
            return Advised.of(snapshot, request, phases);
        } catch (SurveyReportException e) {
            return Advised.unread(e);
        }
    }

    private static void write(ValidateRequest request, Advised advised) throws IOException {
        RunRequest report = request.report();
        Language language = advised.findings()
                .map(findings -> findings.study().language())
                .orElseGet(() -> UserLanguage.of(report));
        Advised told = advised.forReaders();
        ValidationFiles files = new ValidationFiles(
                told.problems(),
                language,
                report.toolVersion(),
                Snapshots.folderInRepository(report.project()),
                report.config());
        new RunOutput(report).texts(files.files(told.patch().answered()));
        put(report, told, language);
        if ("true".equals(request.environment().get(GITHUB))) {
            files.annotations().forEach(request.annotations());
        }
    }

    /** Everything found, to look at. */
    static Report page(RunRequest report, Advised advised, Language language) {
        return ValidationReport.build(new ValidationReport.Checked(
                advised.findings(),
                language,
                report.toolVersion(),
                report.config(),
                advised.problems(),
                advised.patch().diff(),
                Set.copyOf(advised.patch().answered())));
    }

    private static void put(RunRequest report, Advised advised, Language language) throws IOException {
        try (FolderOutput folder = new FolderOutput(report.output().resolve("validate"))) {
            SiteRenderer.render(page(report, advised, language), folder, new Problems());
            if (!advised.patch().diff().isEmpty()) {
                folder.write("fix.patch", advised.patch().diff().getBytes(StandardCharsets.UTF_8));
            }
            folder.commit();
        }
    }
}
