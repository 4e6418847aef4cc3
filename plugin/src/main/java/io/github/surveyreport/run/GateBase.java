package io.github.surveyreport.run;

import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.analysis.ReportDateCheck;
import io.github.surveyreport.analysis.SmartCheck;
import io.github.surveyreport.compare.CellDiff;
import io.github.surveyreport.compare.Comparison;
import io.github.surveyreport.compare.ReportDiff;
import io.github.surveyreport.compare.Verdict;
import io.github.surveyreport.gate.BaseSide;
import io.github.surveyreport.gate.GateKeeper;
import io.github.surveyreport.gate.GateReport;
import io.github.surveyreport.gate.GateResult;
import io.github.surveyreport.gate.Side;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.report.DiffReport.Sides;
import io.github.surveyreport.report.GateCheckReport.Judged;
import io.github.surveyreport.source.Baseline;
import io.github.surveyreport.source.Snapshot;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Gates that compare: the revision they compare with is found as {@code diff} finds it. */
final class GateBase {
    private final CheckRequest request;
    private final HoldBack after;
    private final Problems problems;

    private GateBase(CheckRequest request, HoldBack after, Problems problems) {
        this.request = request;
        this.after = after;
        this.problems = problems;
    }

    /**
     * @param after is held against the revision that is found
     * @param problems takes what was found while the numbers were made
     * @throws SurveyReportException when a revision was named that does not exist
     */
    static Judged judged(CheckRequest request, HoldBack after, Problems problems) throws IOException {
        GateBase gates = new GateBase(request, after, problems);
        DiffRequest difference = new DiffRequest(
                request.report(), request.baseline(), request.environment(), request.fetch(), FailOn.NONE);
        try (Base base = Base.of(difference)) {
            return base.baseline().isPresent()
                    ? gates.judged(base, base.baseline().get())
                    : gates.missing(Optional.empty(), base.missing().orElseThrow());
        }
    }

    /** The side that is judged, once nothing more is held. */
    static Side side(HoldBack told, Problems problems) {
        Problems found = new Problems();
        found.addAll(told.found());
        SmartCheck.check(told.findings(), found);
        ReportDateCheck.check(told.findings(), found);
        problems.addAll(found.sorted());
        return new Side(told.findings(), found.sorted());
    }

    private Judged judged(Base base, Baseline baseline) throws IOException {
        try (Snapshot earlier = base.snapshot();
                HoldBack before = after.other(earlier, request.report(), request.published())) {
            Side then = side(before, new Problems());
            Optional<Problem> few = after.against(before, baseline.commit());
            return few.isPresent() ? missing(Optional.of(baseline), few.get()) : compared(before, then, baseline);
        } catch (SurveyReportException e) {
            return missing(
                    Optional.of(baseline),
                    Problem.warning(
                            "source.base-unreadable",
                            Location.NONE,
                            baseline.commit().substring(0, 8),
                            e.problems().size()));
        }
    }

    private Judged compared(HoldBack before, Side then, Baseline baseline) {
        Problems found = new Problems();
        Side side = side(after, found);
        GateReport report = GateKeeper.check(side, BaseSide.of(then, Set.of()));
        if (byChance(report)) {
            report = GateKeeper.check(side, BaseSide.of(then, quiet(before)));
        }
        problems.addAll(found.sorted());
        return new Judged(side.findings(), report, new Sides(Optional.of(baseline), Optional.empty()));
    }

    private Judged missing(Optional<Baseline> baseline, Problem why) {
        Side side = side(after, problems);
        GateReport report = GateKeeper.check(side, BaseSide.MISSING);
        return new Judged(side.findings(), report, new Sides(baseline, Optional.of(why)));
    }

    /** Whether what is missed might be chance; to know takes reports on the way between the two revisions. */
    private static boolean byChance(GateReport report) {
        return report.results().stream().anyMatch(GateResult::mayBeChance);
    }

    private Set<MeasureKey> quiet(HoldBack before) {
        Counterfactuals never = new Counterfactuals(request.report(), before, after);
        ReportDiff diff = Comparison.of(
                never.stages(), never.settings(), never.rows().counts(), List.of(), List.of(), never.tests());
        return diff.cells().stream()
                .filter(cell -> cell.verdict() == Verdict.NOISE || cell.verdict() == Verdict.TOO_FEW)
                .map(CellDiff::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
