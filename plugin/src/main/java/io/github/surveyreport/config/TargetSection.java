package io.github.surveyreport.config;

import io.github.surveyreport.config.Action.Subject;
import io.github.surveyreport.config.Action.Target;
import io.github.surveyreport.config.Questionnaire.Range;
import io.github.surveyreport.config.Scorecard.Better;
import io.github.surveyreport.config.Scorecard.Of;
import io.github.surveyreport.config.Shapes.Pair;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code target} of an action: a measure, a bound, and the waves before and after. */
final class TargetSection {
    static final Keys KEYS = Keys.within("target");
    private static final Key<Located<String>> QUESTION = KEYS.optional(
            "question", Scalars.reference(NameKind.QUESTION), "Id of the question; either this, indicator or service.");
    private static final Key<Of> STATISTIC =
            KEYS.optional("statistic", Words.of(Of.class), "What is taken from the question; shares in per cent.");
    private static final Key<List<Pair>> GROUPS = KEYS.withDefault(
            "groups",
            Shapes.pairs(Scalars.id()),
            List.of(),
            "Group id → value id: the respondents of the question that count; default: all.");
    private static final Key<Located<String>> INDICATOR = KEYS.optional(
            "indicator",
            Scalars.reference(NameKind.INDICATOR),
            "Id of the indicator; either this, question or service.");
    private static final Key<Located<String>> SERVICE = KEYS.optional(
            "service", Scalars.reference(NameKind.SERVICE_LEVEL), "Id of the service level; its share in per cent.");
    private static final Key<Double> AT_LEAST =
            KEYS.optional("at-least", Numbers.number(), "Value to be reached from below; either this or at-most.");
    private static final Key<Double> AT_MOST =
            KEYS.optional("at-most", Numbers.number(), "Value to be reached from above; either this or at-least.");
    private static final Key<Located<String>> BEFORE =
            KEYS.required("before", Scalars.reference(NameKind.WAVE), "Id of the wave before the action.");
    private static final Key<Located<String>> AFTER = KEYS.required(
            "after", Scalars.reference(NameKind.WAVE), "Id of the later wave in which the effect is judged.");

    private TargetSection() {}

    /** What a target refers to. */
    record Known(Names names, Questionnaire questionnaire, List<Section> groups, Optional<Section> scorecard) {}

    static void check(Section target, Known known, Problems problems) {
        if (Stream.of(QUESTION, INDICATOR, SERVICE).filter(target::has).count() != 1) {
            problems.add(target.problemAt("one-of-three", target.at(), QUESTION, INDICATOR.name(), SERVICE.name()));
        } else if (!target.has(QUESTION)) {
            refuse(target, STATISTIC, problems);
            refuse(target, GROUPS, problems);
        }
        if (target.has(AT_LEAST) == target.has(AT_MOST)) {
            problems.add(target.problemAt("one-of", target.at(), AT_LEAST, AT_MOST.name()));
        }
        Subjects.checkStatistic(target, QUESTION, STATISTIC, known.questionnaire(), problems);
        checkGroups(target, known, problems);
        checkWaves(target, known, problems);
        checkValue(target, known, problems);
    }

    /** An indicator and a service level say themselves what is taken, and of everybody. */
    private static void refuse(Section target, Key<?> key, Problems problems) {
        if (target.has(key)) {
            Key<?> given = target.has(SERVICE) ? SERVICE : INDICATOR;
            problems.add(target.problemAt("not-with", target.keyAt(key), key, given.name()));
        }
    }

    private static void checkGroups(Section target, Known known, Problems problems) {
        for (Pair pair : target.get(GROUPS)) {
            if (known.names().knows(NameKind.GROUP, pair.key().value())) {
                GroupSection.checkValue(known.groups(), pair.key(), pair.value(), target.thing(), problems);
            } else {
                problems.add(known.names().unknown(NameKind.GROUP, pair.key(), target.thing()));
            }
        }
    }

    private static void checkWaves(Section target, Known known, Problems problems) {
        List<String> waves = List.copyOf(known.names().known(NameKind.WAVE));
        Optional<Located<String>> before = target.find(BEFORE).filter(wave -> waves.contains(wave.value()));
        Optional<Located<String>> after = target.find(AFTER).filter(wave -> waves.contains(wave.value()));
        if (before.isPresent()
                && after.isPresent()
                && waves.indexOf(before.get().value())
                        >= waves.indexOf(after.get().value())) {
            problems.add(target.problem(
                    "wave-order", AFTER, after.get().value(), before.get().value()));
        }
        before.ifPresent(wave -> checkAsked(target, BEFORE, wave, known, problems));
        after.ifPresent(wave -> checkAsked(target, AFTER, wave, known, problems));
    }

    private static void checkAsked(Section target, Key<?> key, Located<String> wave, Known known, Problems problems) {
        Optional<Located<String>> question = target.find(QUESTION);
        if (question.isPresent()
                && !known.questionnaire().askedIn(question.get().value(), wave.value())) {
            problems.add(target.problem("not-asked-in-wave", key, question.get().value(), wave.value()));
        }
    }

    private static void checkValue(Section target, Known known, Problems problems) {
        Optional<Range> range = range(target, known);
        Key<Double> key = target.has(AT_LEAST) ? AT_LEAST : AT_MOST;
        Optional<Double> value = target.find(key);
        if (range.isPresent() && value.isPresent() && !range.get().holds(value.get())) {
            problems.add(target.problem("target-out-of-range", key, Numbers.text(value.get()), range.get()));
        }
        if (target.has(SERVICE)) {
            value.filter(share -> share > 0 && share < 1)
                    .ifPresent(share -> problems.add(Problem.warning(
                            "config.target-share", target.at(key), key.name(), target.thing(), Numbers.text(share))));
        }
    }

    private static Optional<Range> range(Section target, Known known) {
        if (target.has(SERVICE)) {
            return Optional.of(Range.PER_CENT);
        }
        Optional<Located<String>> indicator = target.find(INDICATOR);
        if (indicator.isPresent()) {
            return known.scorecard()
                    .flatMap(card ->
                            ScorecardSection.indicator(card, indicator.get().value()))
                    .flatMap(section -> IndicatorSection.range(section, known.questionnaire()));
        }
        Optional<Located<String>> question = target.find(QUESTION);
        Optional<Of> statistic = target.find(STATISTIC);
        return question.isPresent() && statistic.isPresent()
                ? known.questionnaire().range(question.get().value(), statistic.get())
                : Optional.empty();
    }

    static Target build(Section target) {
        boolean higher = target.has(AT_LEAST);
        return new Target(
                subject(target),
                higher ? Better.HIGHER : Better.LOWER,
                target.get(higher ? AT_LEAST : AT_MOST),
                target.get(BEFORE).value(),
                target.get(AFTER).value());
    }

    private static Subject subject(Section target) {
        if (target.has(SERVICE)) {
            return new Action.OnService(target.get(SERVICE).value());
        }
        Optional<Located<String>> indicator = target.find(INDICATOR);
        if (indicator.isPresent()) {
            return new Action.OnIndicator(indicator.get().value());
        }
        Map<String, String> groups = new LinkedHashMap<>();
        target.get(GROUPS)
                .forEach(pair -> groups.put(pair.key().value(), pair.value().value()));
        return new Action.OnQuestion(target.get(QUESTION).value(), target.get(STATISTIC), groups);
    }
}
