package io.github.surveyreport.analysis;

import io.github.surveyreport.analysis.ActionFinding.Timing;
import io.github.surveyreport.analysis.ActionFinding.Verdict;
import io.github.surveyreport.config.Action;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Tracking.Owners;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Investment;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Whether issues are answered by actions, actions verified, and what they cost and bring: sums over actions (G2, G4). */
final class LoopFinder {
    private final Study study;
    private final List<ActionFinding> actions;
    private final List<IssueFinding> issues;
    private final Ledger ledger = new Ledger();

    LoopFinder(Study study, List<ActionFinding> actions, List<IssueFinding> issues) {
        this.study = study;
        this.actions = List.copyOf(actions);
        this.issues = List.copyOf(issues);
    }

    /** The issues of the first priority that no action answers, not counting cancelled ones. */
    static List<IssueFinding> unanswered(List<IssueFinding> issues, List<ActionFinding> actions) {
        return issues.stream()
                .filter(issue -> issue.priority() == 1)
                .filter(issue -> actions.stream()
                        .filter(finding -> finding.timing() != Timing.CANCELLED)
                        .noneMatch(finding -> finding.action()
                                .issue()
                                .filter(issue.category().id()::equals)
                                .isPresent()))
                .toList();
    }

    List<Measure> measures() {
        if (!issues.isEmpty()) {
            put(
                    "issues",
                    "p1",
                    issues.stream().filter(issue -> issue.priority() == 1).count());
            put("issues", "p1-without-action", unanswered(issues, actions).size());
        }
        if (!actions.isEmpty()) {
            quality();
            actions.forEach(this::money);
            sums("actions", actions);
            departments();
        }
        return ledger.measures();
    }

    private void quality() {
        put("actions", "unmeasurable", count(f -> f.gaps().contains(SmartGap.NOT_MEASURABLE)));
        long verified = count(finding -> finding.verdict() == Verdict.VERIFIED);
        long judged = verified + count(finding -> finding.verdict() == Verdict.NOT_VERIFIED);
        put("actions", "verified", verified);
        put("actions", "judged", judged);
        Statistic share =
                judged > 0 ? Estimate.plain((double) verified / judged, judged, "count") : Ledger.none(Reason.NO_DATA);
        put("actions", "verified-share", Unit.SHARE, share);
    }

    private void money(ActionFinding finding) {
        Action action = finding.action();
        if (action.budget().isPresent() || action.benefit().isPresent()) {
            money("action." + action.id(), amount(action.budget()), amount(action.benefit()), monthly(action), 0);
        }
    }

    /** Only what states both budget and benefit and goes on: a sum of other things would compare apples and pears. */
    private void sums(String id, List<ActionFinding> of) {
        List<Action> both = of.stream()
                .filter(finding -> finding.timing() != Timing.CANCELLED)
                .map(ActionFinding::action)
                .filter(action ->
                        action.budget().isPresent() && action.benefit().isPresent())
                .toList();
        if (both.isEmpty()) {
            return;
        }
        double budget =
                both.stream().mapToDouble(action -> action.budget().get()).sum();
        double benefit =
                both.stream().mapToDouble(action -> action.benefit().get()).sum();
        double monthly =
                both.stream().mapToDouble(action -> monthly(action).orElse(0)).sum();
        money(id, OptionalDouble.of(budget), OptionalDouble.of(benefit), OptionalDouble.of(monthly), both.size());
    }

    private void money(String id, OptionalDouble budget, OptionalDouble benefit, OptionalDouble monthly, long n) {
        put(id, "budget", Unit.NUMBER, stated(budget, n));
        put(id, "benefit", Unit.NUMBER, stated(benefit, n));
        OptionalDouble net = budget.isPresent() && benefit.isPresent()
                ? OptionalDouble.of(benefit.getAsDouble() - budget.getAsDouble())
                : OptionalDouble.empty();
        put(id, "net-benefit", Unit.NUMBER, stated(net, n));
        put(id, "roi", Unit.SHARE, Investment.roi(budget, benefit, n));
        put(id, "payback", Unit.NUMBER, Investment.payback(budget, monthly, n));
    }

    /** Not where the report is to name no department. */
    private void departments() {
        if (study.tracking().owners() == Owners.HIDDEN) {
            return;
        }
        Map<String, List<ActionFinding>> departments = new TreeMap<>();
        actions.forEach(finding -> departments
                .computeIfAbsent(finding.action().owner(), owner -> new ArrayList<>())
                .add(finding));
        departments.forEach((name, own) -> {
            String id = "department." + name;
            progress(id, own);
            sums(id, own);
        });
    }

    private void progress(String id, List<ActionFinding> own) {
        List<ActionFinding> open = own.stream()
                .filter(finding -> finding.timing() != Timing.CANCELLED)
                .toList();
        put(id, "total", own.size());
        put(
                id,
                "done",
                open.stream()
                        .filter(f -> f.action().status() == Action.Status.DONE)
                        .count());
        put(id, "late", open.stream().filter(f -> f.timing() == Timing.LATE).count());
        OptionalDouble progress =
                open.stream().mapToInt(f -> f.action().progress()).average();
        put(
                id,
                "progress",
                Unit.SHARE,
                stated(progress.isPresent() ? OptionalDouble.of(progress.getAsDouble() / 100) : progress, open.size()));
    }

    private static OptionalDouble monthly(Action action) {
        return action.benefit()
                .map(benefit -> OptionalDouble.of(benefit / action.benefitMonths()))
                .orElse(OptionalDouble.empty());
    }

    private static OptionalDouble amount(java.util.Optional<Double> amount) {
        return amount.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private static Statistic stated(OptionalDouble value, long n) {
        return value.isPresent() ? Estimate.plain(value.getAsDouble(), n, "configured") : Ledger.none(Reason.NO_DATA);
    }

    private long count(Predicate<ActionFinding> wanted) {
        return actions.stream().filter(wanted).count();
    }

    private void put(String id, String statistic, long count) {
        put(id, statistic, Unit.COUNT, Ledger.count(count));
    }

    private void put(String id, String statistic, Unit unit, Statistic result) {
        ledger.put(id, statistic, study.lastWave().id(), unit, result);
    }
}
