package io.github.surveyreport.config;

import io.github.surveyreport.config.IssueCategory.Grade;
import io.github.surveyreport.config.Priorities.Core;
import io.github.surveyreport.config.Priorities.Parts;
import io.github.surveyreport.problem.Problems;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** {@code priority}: how issues are ranked. */
final class PrioritySection {
    private static final Keys WEIGHTS_KEYS = Keys.single("weights");
    private static final List<Key<Double>> WEIGHT_PARTS = List.of(
            weight("reach", 0.35, "Weight of the share of commenting customers affected."),
            weight("frequency", 0.25, "Weight of the share of comments."),
            weight("gap", 0.25, "Weight of the satisfaction gap."),
            weight("trend", 0.15, "Weight of the rise against the previous wave."));

    private static final Keys FULL_MARKS_KEYS = Keys.single("full-marks");
    private static final List<Key<Double>> FULL_MARK_PARTS = List.of(
            fullMark("reach", 0.2, "Share of customers at which the part reaches 1."),
            fullMark("frequency", 0.2, "Share of comments at which the part reaches 1."),
            fullMark("gap", 1.5, "Points on the satisfaction scale at which the part reaches 1."),
            fullMark("trend", 0.05, "Rise of the share at which the part reaches 1."));

    private static final Keys IMPORTANCE_KEYS = Keys.single("importance");
    private static final Key<Double> HIGH =
            IMPORTANCE_KEYS.withDefault("high", Numbers.between(0, 1), 0.5, "Score from which importance is high.");
    private static final Key<Double> MEDIUM = IMPORTANCE_KEYS.withDefault(
            "medium", Numbers.between(0, 1), 0.25, "Score from which importance is medium.");

    private static final Keys CORE_KEYS = Keys.single("core");
    private static final Key<Located<String>> CORE_GROUP = CORE_KEYS.required(
            "group", Scalars.reference(NameKind.GROUP), "Id of the group that tells core customers.");
    private static final Key<List<Located<String>>> CORE_VALUES =
            CORE_KEYS.required("values", Shapes.oneOrMany(Scalars.id()), "Ids of its values that are core customers.");
    private static final Key<Double> CORE_WEIGHT =
            CORE_KEYS.withDefault("weight", Numbers.positive(), 2.0, "How many times a core customer counts.");

    static final Keys KEYS = Keys.single("priority");
    private static final Key<Located<String>> SATISFACTION = KEYS.optional(
            "satisfaction",
            Scalars.reference(NameKind.QUESTION),
            "Scale question whose mean is compared between customers who mention an issue and who do not.");
    private static final Key<Section> WEIGHTS =
            KEYS.optional("weights", WEIGHTS_KEYS, "Weights of the four parts of the score; they sum to 1.");
    private static final Key<Section> FULL_MARKS =
            KEYS.optional("full-marks", FULL_MARKS_KEYS, "Values at which a part reaches 1.");
    private static final Key<Section> IMPORTANCE =
            KEYS.optional("importance", IMPORTANCE_KEYS, "Scores from which importance is high or medium.");
    private static final Key<Map<Grade, Map<Grade, Integer>>> MATRIX =
            KEYS.optional("matrix", PriorityMatrix.SHAPE, "Importance → urgency → priority 1 (first) to 5; complete.");
    private static final Key<Section> CORE =
            KEYS.optional("core", CORE_KEYS, "Which customers are core customers and how much they count.");
    private static final Key<Boolean> RAISE_RISING = KEYS.withDefault(
            "raise-rising",
            Scalars.flag(),
            false,
            "Whether an issue whose share of comments rises beyond chance is one grade more urgent than declared.");
    private static final Key<Integer> RAISE_REGISTER = KEYS.optional(
            "raise-register",
            Numbers.integer(1, 1_000_000),
            "Entries of the feedback register in the last wave from which an issue is one grade more urgent than declared.");
    private static final Key<Integer> RESAMPLES = KEYS.withDefault(
            "resamples",
            Numbers.integer(0, 10_000),
            1000,
            "How often the ranking is made anew of customers drawn with replacement, to see how stable it is; 0 for never.");

    private PrioritySection() {}

    private static Key<Double> weight(String name, double fallback, String description) {
        return WEIGHTS_KEYS.withDefault(name, Numbers.share(), fallback, description);
    }

    private static Key<Double> fullMark(String name, double fallback, String description) {
        return FULL_MARKS_KEYS.withDefault(name, Numbers.positive(), fallback, description);
    }

    static void check(Section priority, List<Section> groups, Questionnaire questionnaire, Problems problems) {
        priority.find(SATISFACTION)
                .ifPresent(question ->
                        questionnaire.fits(question, priority.thing(), Form::isScale, "not-scale-question", problems));
        priority.find(WEIGHTS)
                .ifPresent(weights -> Numbers.sumUnlessOne(
                                WEIGHT_PARTS.stream().map(weights::get).toList())
                        .ifPresent(sum ->
                                problems.add(priority.problemAt("weight-sum", priority.keyAt(WEIGHTS), WEIGHTS, sum))));
        priority.find(IMPORTANCE).ifPresent(importance -> checkThresholds(importance, problems));
        priority.find(CORE)
                .ifPresent(core -> core.find(CORE_GROUP)
                        .ifPresent(group -> core.find(CORE_VALUES)
                                .orElse(List.of())
                                .forEach(value ->
                                        GroupSection.checkValue(groups, group, value, core.thing(), problems))));
    }

    private static void checkThresholds(Section importance, Problems problems) {
        double high = importance.get(HIGH);
        double medium = importance.get(MEDIUM);
        if (high <= medium || medium <= 0) {
            Key<Double> key = importance.has(MEDIUM) ? MEDIUM : HIGH;
            problems.add(importance.problem("thresholds", key, Numbers.text(high), Numbers.text(medium)));
        }
    }

    static Priorities build(Section priority) {
        Section importance = priority.find(IMPORTANCE).orElse(empty());
        return new Priorities(
                parts(priority.find(WEIGHTS).orElse(empty()), WEIGHT_PARTS),
                parts(priority.find(FULL_MARKS).orElse(empty()), FULL_MARK_PARTS),
                importance.get(HIGH),
                importance.get(MEDIUM),
                new EnumMap<>(priority.find(MATRIX).orElse(PriorityMatrix.ITIL)),
                priority.find(CORE)
                        .map(core -> new Core(
                                core.get(CORE_GROUP).value(),
                                Located.values(core.get(CORE_VALUES)),
                                core.get(CORE_WEIGHT))),
                priority.find(SATISFACTION).map(Located::value),
                priority.get(RAISE_RISING),
                priority.find(RAISE_REGISTER).map(OptionalInt::of).orElseGet(OptionalInt::empty),
                priority.get(RESAMPLES));
    }

    private static Parts parts(Section section, List<Key<Double>> keys) {
        return new Parts(
                section.get(keys.get(0)), section.get(keys.get(1)), section.get(keys.get(2)), section.get(keys.get(3)));
    }

    /** A section of fallbacks only. */
    private static Section empty() {
        return Section.absent("priority");
    }
}
