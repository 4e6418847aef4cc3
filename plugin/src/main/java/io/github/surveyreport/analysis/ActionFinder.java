package io.github.surveyreport.analysis;

import io.github.surveyreport.analysis.ActionFinding.Basis;
import io.github.surveyreport.analysis.ActionFinding.Effect;
import io.github.surveyreport.analysis.ActionFinding.Timing;
import io.github.surveyreport.config.Action;
import io.github.surveyreport.config.Action.OnIndicator;
import io.github.surveyreport.config.Action.OnQuestion;
import io.github.surveyreport.config.Action.OnService;
import io.github.surveyreport.config.Action.Target;
import io.github.surveyreport.config.Scorecard;
import io.github.surveyreport.config.Scorecard.Better;
import io.github.surveyreport.stats.Difference;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where each action stands on the report date, and what the data say about its effect (G2, G3). */
final class ActionFinder {
    /** Targets are written as decimals; a mean that equals one must not miss it by a rounding error. */
    private static final double ROUNDING = 1e-9;

    private final Scope scope;
    private final Indicators values;
    private final LocalDate reportDate;
    private final Map<Action, Matched> matched = new LinkedHashMap<>();

    ActionFinder(Scope scope, LocalDate reportDate) {
        this.scope = scope;
        this.values = new Indicators(scope);
        this.reportDate = reportDate;
        MatchedFinder finder = new MatchedFinder(scope);
        for (Action action : scope.study().actions()) {
            action.target()
                    .flatMap(target -> PanelPlan.question(scope.study(), target)
                            .flatMap(on -> finder.of(on, wave(target.before()), wave(target.after()))))
                    .ifPresent(same -> matched.put(action, same));
        }
    }

    List<ActionFinding> actions() {
        return scope.study().actions().stream().map(this::action).toList();
    }

    List<Measure> measures() {
        Ledger ledger = new Ledger();
        for (Action action : scope.study().actions()) {
            action.target().ifPresent(target -> measures(ledger, action, target));
        }
        if (!scope.study().actions().isEmpty()) {
            totals(ledger);
        }
        return ledger.measures();
    }

    private ActionFinding action(Action action) {
        Timing timing = timing(action, reportDate, scope.study().tracking().dueSoonDays());
        LocalDate end = action.completed().orElse(reportDate);
        boolean late = timing == Timing.LATE || timing == Timing.DONE_LATE;
        boolean open = timing == Timing.NOT_STARTED || timing == Timing.ON_TRACK || timing == Timing.DUE_SOON;
        Effect effect = action.target().map(target -> effect(action, target)).orElse(Effect.NO_TARGET);
        Judgement judgement =
                action.target().map(target -> judgement(action, target, effect)).orElse(Judgement.NO_TARGET);
        return new ActionFinding(
                action,
                timing,
                late ? days(action.due(), end) : 0,
                open ? days(reportDate, action.due()) : 0,
                effect,
                judgement.verdict(),
                judgement.basis(),
                gaps(action));
    }

    private List<SmartGap> gaps(Action action) {
        Optional<Statistic> start = action.target().map(target -> value(target, wave(target.before())));
        return List.copyOf(SmartCheck.gaps(scope.study(), action, start));
    }

    private Judgement judgement(Action action, Target target, Effect effect) {
        if (effect == Effect.NOT_YET) {
            return Judgement.NOT_YET;
        }
        int before = wave(target.before());
        int after = wave(target.after());
        return Judgement.of(
                target.better(),
                Optional.ofNullable(matched.get(action)),
                change(target, before, after),
                Math.min(value(target, before).n(), value(target, after).n()),
                unmatched(target),
                scope.study().plan().minimumBase());
    }

    /** What a verdict rests on where the same customers cannot be followed. */
    private Basis unmatched(Target target) {
        if (PanelPlan.question(scope.study(), target).isPresent()) {
            return Basis.UNMATCHED;
        }
        boolean records = target.measure() instanceof OnService
                || target.measure() instanceof OnIndicator on
                        && values.find(on.indicator())
                                .filter(indicator -> indicator.source() instanceof Scorecard.FromService)
                                .isPresent();
        return records ? Basis.RECORDS : Basis.METRIC;
    }

    /** A planned action is due soon like any other; an action is late from the day after it is due. */
    static Timing timing(Action action, LocalDate reportDate, int dueSoonDays) {
        return switch (action.status()) {
            case CANCELLED -> Timing.CANCELLED;
            case DONE ->
                action.completed().orElse(action.due()).isAfter(action.due()) ? Timing.DONE_LATE : Timing.DONE_IN_TIME;
            case PLANNED, IN_PROGRESS -> {
                if (reportDate.isAfter(action.due())) {
                    yield Timing.LATE;
                }
                if (days(reportDate, action.due()) <= dueSoonDays) {
                    yield Timing.DUE_SOON;
                }
                yield action.status() == Action.Status.PLANNED ? Timing.NOT_STARTED : Timing.ON_TRACK;
            }
        };
    }

    /** What is still under way cannot have missed its target yet, and what was cancelled has no effect to judge. */
    private Effect effect(Action action, Target target) {
        int after = wave(target.after());
        if (action.status() == Action.Status.CANCELLED
                || after < 0
                || scope.wave(after).counted(Slots.ALL) == 0) {
            return Effect.NOT_YET;
        }
        if (!(value(target, after) instanceof Estimate estimate)) {
            return Effect.NOT_ENOUGH_DATA;
        }
        double missing = target.better() == Better.HIGHER
                ? target.value() - estimate.value()
                : estimate.value() - target.value();
        if (missing <= ROUNDING) {
            return Effect.TARGET_MET;
        }
        return action.status() == Action.Status.DONE ? Effect.TARGET_MISSED : Effect.NOT_YET;
    }

    private void measures(Ledger ledger, Action action, Target target) {
        String id = "action." + action.id();
        int before = wave(target.before());
        int after = wave(target.after());
        ledger.put(id, "before", target.after(), Unit.OWN, value(target, before));
        ledger.put(id, "after", target.after(), Unit.OWN, value(target, after));
        ledger.put(id, "target", target.after(), Unit.OWN, Ledger.target(Optional.of(target.value())));
        ledger.put(id, "change", target.after(), Unit.OWN, change(target, before, after));
        if (matched.containsKey(action)) {
            matched.get(action).put(ledger, id, target.after(), Unit.OWN);
        }
    }

    private void totals(Ledger ledger) {
        String last = scope.study().lastWave().id();
        List<Timing> timings = new ArrayList<>();
        actions().forEach(action -> timings.add(action.timing()));
        ledger.put("actions", "total", last, Unit.COUNT, Ledger.count(timings.size()));
        ledger.put("actions", "late", last, Unit.COUNT, count(timings, Timing.LATE));
        ledger.put("actions", "due-soon", last, Unit.COUNT, count(timings, Timing.DUE_SOON));
        long done = timings.stream()
                .filter(t -> t == Timing.DONE_IN_TIME || t == Timing.DONE_LATE)
                .count();
        ledger.put("actions", "done", last, Unit.COUNT, Ledger.count(done));
    }

    private static Statistic count(List<Timing> timings, Timing wanted) {
        return Ledger.count(timings.stream().filter(t -> t == wanted).count());
    }

    private Statistic value(Target target, int wave) {
        if (wave < 0) {
            return Ledger.none(Reason.NO_DATA);
        }
        if (target.measure() instanceof OnQuestion on) {
            return values.slot(on.groups())
                    .map(slot -> values.value(on.question(), on.statistic(), wave, slot))
                    .orElse(Ledger.none(Reason.NO_ANSWERS));
        }
        if (target.measure() instanceof OnService on) {
            return values.service(on.level(), wave);
        }
        return values.find(((OnIndicator) target.measure()).indicator())
                .map(indicator -> values.value(indicator, wave))
                .orElse(Ledger.none(Reason.NO_DATA));
    }

    private Statistic change(Target target, int before, int after) {
        Statistic now = value(target, after);
        Statistic then = value(target, before);
        if (!now.computable() || !then.computable()) {
            return now.computable() ? then : now;
        }
        Optional<OnQuestion> question = PanelPlan.question(scope.study(), target);
        if (question.isEmpty()) {
            return Difference.of(now, then);
        }
        OnQuestion on = question.get();
        int slot = values.slot(on.groups()).orElseThrow();
        return values.change(on.question(), on.statistic(), before, after, slot);
    }

    /** −1 for a wave that is not part of the study yet. */
    private int wave(String id) {
        for (int wave = 0; wave <= scope.lastIndex(); wave++) {
            if (scope.study().waves().get(wave).id().equals(id)) {
                return wave;
            }
        }
        return -1;
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
