package io.github.surveyreport.run;

import io.github.surveyreport.advice.FileAdvice;
import io.github.surveyreport.advice.Fixes;
import io.github.surveyreport.advice.NumberAdvice;
import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.analysis.ReportDateCheck;
import io.github.surveyreport.analysis.SmartCheck;
import io.github.surveyreport.config.Configuration;
import io.github.surveyreport.config.Edition;
import io.github.surveyreport.config.Outline;
import io.github.surveyreport.config.StudyReader;
import io.github.surveyreport.gate.BaseSide;
import io.github.surveyreport.gate.GateKeeper;
import io.github.surveyreport.gate.GateResult;
import io.github.surveyreport.gate.Lack;
import io.github.surveyreport.gate.Side;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.Severity;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.report.GateNotice;
import io.github.surveyreport.report.ReportBuilder;
import io.github.surveyreport.source.Snapshot;
import io.github.surveyreport.source.SourceFile;
import io.github.surveyreport.survey.FileUse;
import io.github.surveyreport.survey.FileUses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that can be said of one snapshot.
 *
 * @param findings empty when an error came before there were any
 * @param problems sorted, advice among them
 * @param patch what is proposed
 */
record Advised(Optional<Findings> findings, List<Problem> problems, Fixes.Patch patch) {
    /** Told with more detail by the reading that gives advice. */
    private static final Set<String> TOLD_AGAIN =
            Set.of("survey.out-of-range", "survey.out-of-range-excluded", "survey.unknown-group");

    private static final Set<String> TELLING =
            Set.of("advice.unknown-answers", "advice.unknown-answers-excluded", "advice.unknown-groups");

    static Advised of(Snapshot snapshot, RunRequest request, Phases phases) throws IOException {
        Outline survey = outline(snapshot, request.config());
        try {
            return counted(snapshot, request, survey, phases);
        } catch (SurveyReportException e) {
            List<FileUse> files = study(snapshot, request)
                    .map(known -> FileUses.of(known.study(), snapshot))
                    .orElse(List.of());
            return new Advised(Optional.empty(), e.problems(), patch(e.problems(), files, snapshot, request, survey));
        }
    }

    /** Where a snapshot cannot even be opened. */
    static Advised unread(SurveyReportException failure) {
        return new Advised(Optional.empty(), failure.problems(), Fixes.Patch.NONE);
    }

    /** What files may tell: of a public edition nothing that names what is in the data files. */
    Advised forReaders() {
        boolean all = findings.isEmpty() || findings.get().study().edition() == Edition.INTERNAL;
        return all ? this : new Advised(findings, PublicProblems.of(findings.get(), problems), Fixes.Patch.NONE);
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    private static Advised counted(Snapshot snapshot, RunRequest request, Outline survey, Phases phases) {
        Problems problems = new Problems();
        Numbers numbers = Numbers.of(snapshot, request, problems, phases);
        Findings findings = numbers.findings();
        SmartCheck.check(findings, problems);
        ReportDateCheck.check(findings, problems);
        phases.begins("report");
        ReportBuilder.build(findings, problems);
        problems.throwIfErrors();
        phases.begins("advice");
        List<FileUse> files = FileUses.of(numbers.input().configuration().study(), snapshot);
        List<Problem> advice = FileAdvice.of(numbers.input().configuration().study(), files, survey);
        Problems all = new Problems();
        problems.sorted().stream()
                .filter(problem -> !(TOLD_AGAIN.contains(problem.code()) && tells(advice, problem)))
                .forEach(all::add);
        all.addAll(advice);
        all.addAll(NumberAdvice.of(findings, numbers.counted(), survey, outline(snapshot, "issues.yml")));
        all.addAll(gates(findings, problems));
        List<Problem> sorted = all.sorted();
        return new Advised(Optional.of(findings), sorted, patch(sorted, files, snapshot, request, survey));
    }

    private static boolean tells(List<Problem> advice, Problem problem) {
        return advice.stream()
                .anyMatch(other -> TELLING.contains(other.code())
                        && other.location().file().equals(problem.location().file())
                        && other.arguments().get(0).equals(problem.arguments().get(0)));
    }

    /** Gates that cannot be judged; whether the others are kept is for {@code check} to say. */
    private static List<Problem> gates(Findings findings, Problems problems) {
        var report = GateKeeper.check(new Side(findings, problems.sorted()), BaseSide.NOT_COMPARED);
        return GateNotice.all(findings, report).stream()
                .filter(notice -> notice.result().isEmpty()
                        || notice.result().filter(Advised::hasNoData).isPresent())
                .map(GateNotice::problem)
                .map(problem -> problem.code().equals("gate.not-enough-data")
                        ? new Problem(Severity.INFO, problem.code(), problem.location(), problem.arguments())
                        : problem)
                .toList();
    }

    private static boolean hasNoData(GateResult result) {
        return result.lack()
                .filter(lack -> lack.kind() == Lack.Kind.NOT_COMPUTABLE)
                .isPresent();
    }

    private static Fixes.Patch patch(
            List<Problem> problems, List<FileUse> files, Snapshot snapshot, RunRequest request, Outline survey) {
        return Fixes.of(problems, request.config(), survey, files, path -> text(snapshot, path));
    }

    private static Optional<Configuration> study(Snapshot snapshot, RunRequest request) {
        return StudyReader.read(snapshot, request.config(), new Problems());
    }

    private static Outline outline(Snapshot snapshot, String path) {
        return snapshot.file(path).map(Outline::of).orElse(Outline.NOTHING);
    }

    private static String text(Snapshot snapshot, String path) {
        Optional<SourceFile> file = snapshot.file(path);
        try {
            return file.isEmpty() ? "" : new String(file.get().bytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
