package io.github.surveyreport.run;

import io.github.surveyreport.gate.BaseSide;
import io.github.surveyreport.gate.GateKeeper;
import io.github.surveyreport.gate.Side;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.report.DiffReport;
import io.github.surveyreport.report.GateCheckReport;
import io.github.surveyreport.report.GateFiles;
import io.github.surveyreport.report.GateNotice;
import io.github.surveyreport.report.GithubAnnotations;
import io.github.surveyreport.source.Snapshot;
import io.github.surveyreport.source.Snapshots;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Holds the gates of {@code gates.yml} against the numbers of one revision. */
public final class CheckGates {
    private static final String GITHUB = "GITHUB_ACTIONS";

    private CheckGates() {}

    /** @param summary what came of it in all, with the gates that warn, in the language of the outcome */
    public record Result(Outcome outcome, String summary) {}

    /**
     * Leaves {@code problems.json}, {@code gates.json}, {@code gates.junit.xml}, {@code gates.sarif} and {@code
     * gates.codequality.json}, also when something is wrong before a gate can be judged.
     *
     * @param annotations takes lines for the CI system to read from standard output, where it asks for them
     * @throws SurveyReportException with everything found, when a gate of level {@code error} was missed
     */
    public static Result run(CheckRequest request, Phases phases, Consumer<String> annotations) throws IOException {
        String[] summary = new String[1];
        Outcome outcome = Recorded.run(request.report(), (output, problems) -> {
            GateCheckReport check;
            try {
                check = judged(request, problems, phases);
            } catch (SurveyReportException e) {
                write(request, report(request, Optional.empty(), e.problems()), output, annotations);
                throw e;
            }
            write(request, check, output, annotations);
            GateCheckReport.Judged judged = check.judged().orElseThrow();
            GateNotice.all(judged.findings(), judged.report()).forEach(notice -> problems.add(notice.problem()));
            problems.throwIfErrors();
            summary[0] = GateNotice.outcome(judged.findings(), judged.report());
            return judged.findings();
        });
        return new Result(outcome, summary[0]);
    }

    private static GateCheckReport judged(CheckRequest request, Problems problems, Phases phases) throws IOException {
        phases.begins("source");
        RunRequest asked = request.report();
        try (Snapshot head = Snapshots.open(asked.project(), asked.revision());
                HoldBack told = HoldBack.of(head, asked, request.published(), phases)) {
            phases.begins("gates");
            GateCheckReport.Judged judged = told.findings().study().gates().needBase()
                    ? GateBase.judged(request, told, problems)
                    : alone(GateBase.side(told, problems));
            told.tellHeld(problems);
            judged.sides().missing().ifPresent(problems::add);
            return report(request, Optional.of(judged), problems.sorted());
        }
    }

    private static GateCheckReport.Judged alone(Side side) {
        return new GateCheckReport.Judged(
                side.findings(), GateKeeper.check(side, BaseSide.NOT_COMPARED), DiffReport.Sides.NONE);
    }

    private static GateCheckReport report(
            CheckRequest request, Optional<GateCheckReport.Judged> judged, List<Problem> problems) {
        RunRequest report = request.report();
        return new GateCheckReport(
                judged,
                judged.map(known -> PublicProblems.of(known.findings(), problems))
                        .orElse(problems),
                judged.map(known -> known.findings().study().language()).orElseGet(() -> UserLanguage.of(report)),
                report.toolVersion(),
                Snapshots.folderInRepository(report.project()),
                report.config());
    }

    private static void write(
            CheckRequest request, GateCheckReport check, RunOutput output, Consumer<String> annotations)
            throws IOException {
        output.texts(GateFiles.of(check));
        if ("true".equals(request.environment().get(GITHUB))) {
            GithubAnnotations.of(check).forEach(annotations);
        }
    }
}
