package io.github.surveyreport.run;

import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.analysis.SmartCheck;
import io.github.surveyreport.compare.CellDiff;
import io.github.surveyreport.compare.Comparison;
import io.github.surveyreport.compare.ReportDiff;
import io.github.surveyreport.compare.Verdict;
import io.github.surveyreport.config.Gate;
import io.github.surveyreport.gate.BaseSide;
import io.github.surveyreport.gate.Side;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.report.DiffReport.Sides;
import io.github.surveyreport.source.Baseline;
import io.github.surveyreport.source.Snapshot;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The revision that gates compare with, found as {@code diff} finds it. */
record GateBase(BaseSide side, Sides sides) {
    /** No gate asks for one. */
    static final GateBase NONE = new GateBase(BaseSide.NOT_COMPARED, new Sides(Optional.empty(), Optional.empty()));

    /** @throws SurveyReportException when a revision was named that does not exist */
    static GateBase of(CheckRequest request, Snapshot head, Numbers after) throws IOException {
        try (Base base = Base.of(new DiffRequest(
                request.report(), request.baseline(), request.environment(), request.fetch(), FailOn.NONE))) {
            return base.baseline().isPresent()
                    ? of(request.report(), base, head, after)
                    : missing(Optional.empty(), base.missing().orElseThrow());
        }
    }

    private static GateBase of(RunRequest request, Base base, Snapshot head, Numbers after) {
        Baseline baseline = base.baseline().orElseThrow();
        try (Snapshot earlier = base.snapshot()) {
            Problems problems = new Problems();
            Numbers before = Numbers.of(earlier, request, problems, Phases.SILENT);
            SmartCheck.check(before.findings(), problems);
            Side side = new Side(before.findings(), problems.sorted());
            Set<MeasureKey> quiet = byChance(after) ? quiet(request, earlier, before, head, after) : Set.of();
            return new GateBase(BaseSide.of(side, quiet), new Sides(Optional.of(baseline), Optional.empty()));
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

    private static GateBase missing(Optional<Baseline> baseline, Problem why) {
        return new GateBase(BaseSide.MISSING, new Sides(baseline, Optional.of(why)));
    }

    /** Whether a gate wants to know what chance could have done; that takes reports on the way between the two. */
    private static boolean byChance(Numbers after) {
        return after.findings().study().gates().all().stream()
                .anyMatch(gate -> gate.needsBase() && gate.basis() == Gate.Basis.INTERVAL);
    }

    private static Set<MeasureKey> quiet(
            RunRequest request, Snapshot base, Numbers before, Snapshot head, Numbers after) {
        Counterfactuals never = new Counterfactuals(request, base, before, head, after);
        ReportDiff diff =
                Comparison.of(never.stages(), never.settings(), never.rows().counts(), List.of(), never.tests());
        return diff.cells().stream()
                .filter(cell -> cell.verdict() == Verdict.NOISE || cell.verdict() == Verdict.TOO_FEW)
                .map(CellDiff::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
