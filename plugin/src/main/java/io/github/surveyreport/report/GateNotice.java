package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.config.Gate;
import io.github.surveyreport.config.Waiver;
import io.github.surveyreport.gate.Effect;
import io.github.surveyreport.gate.GateKeeper;
import io.github.surveyreport.gate.GateReport;
import io.github.surveyreport.gate.GateResult;
import io.github.surveyreport.gate.Verdict;
import io.github.surveyreport.gate.WaiverUse;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.Severity;
import io.github.surveyreport.problem.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something to be told of: a problem, and the result of a gate where it is about one.
 *
 * @param result empty for a problem of configuration or data
 */
public record GateNotice(Problem problem, Optional<GateResult> result) {

    /** Of a problem that is no gate's. */
    static GateNotice of(Problem problem) {
        return new GateNotice(problem, Optional.empty());
    }

    /** One for each result that is not simply kept, each waiver that needs care, and each gate that cannot be judged. */
    public static List<GateNotice> all(Findings findings, GateReport report) {
        GateTexts texts = new GateTexts(new Draft(findings, new Problems()));
        List<GateNotice> notices = new ArrayList<>();
        report.defects().forEach(defect -> notices.add(of(defect)));
        for (GateResult result : report.results()) {
            if (result.effect() != Effect.NONE) {
                notices.add(new GateNotice(problem(result, texts), Optional.of(result)));
            }
        }
        List<String> ids =
                findings.study().gates().active().stream().map(Gate::id).toList();
        report.waivers().forEach(use -> waiver(use, ids).ifPresent(problem -> notices.add(of(problem))));
        return notices;
    }

    /** What came of a check that stops no build: the gates that warn, and how many results there are of each kind. */
    public static String outcome(Findings findings, GateReport report) {
        return new GateTexts(new Draft(findings, new Problems())).outcome(report);
    }

    private static Problem problem(GateResult result, GateTexts texts) {
        Location at = GateKeeper.at(result.gate());
        String id = result.gate().id();
        String statement = texts.statement(result);
        if (result.effect() == Effect.WAIVED) {
            Waiver waiver = result.waiver().orElseThrow();
            return Problem.info("gate.waived", at, id, statement, waiver.until(), waiver.reason());
        }
        boolean expired = result.waiver().isPresent() && result.verdict() == Verdict.FAIL;
        List<String> arguments =
                expired ? List.of(id, statement, result.waiver().get().until().toString()) : List.of(id, statement);
        String code = switch (result.verdict()) {
            case FAIL -> expired ? "gate.failed-expired" : "gate.failed";
            case UNCERTAIN -> "gate.uncertain";
            case NOT_ENOUGH_DATA, PASS -> "gate.not-enough-data";
        };
        return new Problem(severity(result.effect()), code, at, arguments);
    }

    private static Severity severity(Effect effect) {
        return switch (effect) {
            case ERROR -> Severity.ERROR;
            case WARNING -> Severity.WARNING;
            case NONE, NOTE, WAIVED -> Severity.INFO;
        };
    }

    private static Optional<Problem> waiver(WaiverUse use, List<String> gates) {
        Waiver waiver = use.waiver();
        Location at = Location.ofLine(GateKeeper.FILE, waiver.line());
        return switch (use.state()) {
            case ACTIVE, IDLE -> Optional.empty();
            case EXPIRED -> Optional.of(Problem.warning("gate.waiver-expired", at, waiver.gate(), waiver.until()));
            case UNUSED -> Optional.of(Problem.warning("gate.waiver-unused", at, waiver.gate()));
            case NO_GATE ->
                Optional.of(Suggestions.near(waiver.gate(), gates)
                        .map(near -> Problem.warning("gate.waiver-no-gate-near", at, waiver.gate(), near))
                        .orElseGet(() -> Problem.warning("gate.waiver-no-gate", at, waiver.gate())));
        };
    }
}
