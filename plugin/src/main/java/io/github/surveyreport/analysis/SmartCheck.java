package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Action;
import io.github.surveyreport.config.Action.Target;
import io.github.surveyreport.config.Scorecard.Better;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.stats.Statistic;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Whether actions are SMART (G1). Owner and due date need no check: an action without them is not read. */
public final class SmartCheck {
    private SmartCheck() {}

    /**
     * What an action lacks; nothing is asked of a cancelled one.
     *
     * @param start its indicator in the wave before it, where it has a target
     */
    static Set<SmartGap> gaps(Study study, Action action, Optional<Statistic> start) {
        Set<SmartGap> gaps = EnumSet.noneOf(SmartGap.class);
        if (action.status() == Action.Status.CANCELLED) {
            return gaps;
        }
        if (action.target().isEmpty()) {
            gaps.add(SmartGap.NOT_MEASURABLE);
            if (action.goal().isEmpty()) {
                gaps.add(SmartGap.NO_GOAL);
            }
        }
        if (action.issue().isEmpty()) {
            gaps.add(SmartGap.NO_ISSUE);
        }
        action.target().ifPresent(target -> {
            start(target, start).ifPresent(gaps::add);
            if (judgedEarly(study, action, target)) {
                gaps.add(SmartGap.JUDGED_TOO_EARLY);
            } else if (judgedFromBefore(study, action, target)) {
                gaps.add(SmartGap.JUDGED_FROM_BEFORE);
            }
        });
        return gaps;
    }

    private static Optional<SmartGap> start(Target target, Optional<Statistic> start) {
        OptionalDouble value = start.map(Statistic::valueIfComputable).orElse(OptionalDouble.empty());
        if (value.isEmpty()) {
            return Optional.of(SmartGap.START_UNKNOWN);
        }
        boolean met = target.better() == Better.HIGHER
                ? value.getAsDouble() >= target.value()
                : value.getAsDouble() <= target.value();
        return met ? Optional.of(SmartGap.ALREADY_MET) : Optional.empty();
    }

    private static boolean judgedEarly(Study study, Action action, Target target) {
        return after(study, target)
                .filter(wave -> wave.end().isBefore(action.due()))
                .isPresent();
    }

    /** Answers given before it was done cannot tell of its effect. */
    private static boolean judgedFromBefore(Study study, Action action, Target target) {
        return after(study, target)
                .map(wave -> wave.start().plusDays(ChronoUnit.DAYS.between(wave.start(), wave.end()) / 2))
                .filter(middle -> action.completed().filter(middle::isBefore).isPresent())
                .isPresent();
    }

    private static Optional<Wave> after(Study study, Target target) {
        return study.waves().stream()
                .filter(wave -> wave.id().equals(target.after()))
                .findFirst();
    }

    /** Adds a warning for each gap, at the action. */
    public static void check(Findings findings, Problems problems) {
        for (ActionFinding finding : findings.actions()) {
            for (SmartGap gap : finding.gaps()) {
                String code = gap.name().toLowerCase(Locale.ROOT).replace('_', '-');
                Action action = finding.action();
                problems.add(Problem.warning("action." + code, action.at(), action.id()));
            }
        }
    }
}
