package io.github.surveyreport.config;

import io.github.surveyreport.config.Shapes.Switch;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code cleaning}: the rules that make a questionnaire invalid; an absent rule is off. */
final class CleaningSection {
    private static final Keys CONDITION = Keys.single("condition");
    private static final Key<List<Located<String>>> CONDITION_QUESTIONS = CONDITION.required(
            "questions",
            Shapes.oneOrMany(Scalars.reference(NameKind.QUESTION)),
            "Scale questions that are all answered within the bounds.");
    private static final Key<Integer> AT_LEAST =
            CONDITION.optional("at-least", Numbers.integer(-100, 100), "Lowest score, included.");
    private static final Key<Integer> AT_MOST =
            CONDITION.optional("at-most", Numbers.integer(-100, 100), "Highest score, included.");

    private static final Keys CONTRADICTION = Keys.named("contradiction", "id");
    private static final Key<Located<String>> CONTRADICTION_ID =
            CONTRADICTION.required("id", Scalars.definition(NameKind.CONTRADICTION), "Id of the contradiction.");
    private static final Key<String> CONTRADICTION_LABEL =
            CONTRADICTION.optional("label", Scalars.text(), "What contradicts what, in words; default: the id.");
    private static final Key<List<Section>> WHEN =
            CONTRADICTION.required("when", Shapes.list(CONDITION, 2), "Conditions that cannot all be meant at once.");

    private static final Keys STRAIGHT_LINING = Keys.single("straight-lining");
    private static final Key<List<Located<String>>> LINE_QUESTIONS = STRAIGHT_LINING.required(
            "questions", Shapes.list(Scalars.reference(NameKind.QUESTION), 2), "Scale questions, at least two.");
    private static final Key<Integer> MINIMUM_QUESTIONS = STRAIGHT_LINING.optional(
            "minimum-questions", Numbers.integer(2, 1000), "How many of them must be answered; default: all.");
    private static final Key<Boolean> EXCEPT_HIGHEST = STRAIGHT_LINING.withDefault(
            "except-highest", Scalars.flag(), false, "Whether the highest score throughout is accepted as genuine.");

    private static final Keys PERIOD = Keys.single("out-of-period");
    private static final Key<Integer> GRACE_DAYS = PERIOD.withDefault(
            "grace-days", Numbers.integer(0, 365), 0, "Days before and after the wave that are still accepted.");

    static final Keys KEYS = Keys.single("cleaning");
    private static final Key<Integer> MINIMUM_TIME = KEYS.optional(
            "minimum-time", Numbers.integer(1, 86_400), "Answered in fewer seconds; needs columns.duration.");
    private static final Key<List<Section>> CONTRADICTIONS = KEYS.withDefault(
            "contradictions", Shapes.list(CONTRADICTION, 0), List.of(), "Answers that contradict each other.");
    private static final Key<Section> LINES =
            KEYS.optional("straight-lining", STRAIGHT_LINING, "The same answer in all of these questions.");
    private static final Key<Double> BLANKS = KEYS.optional(
            "too-many-blanks", Numbers.share(), "More than this share of the closed questions unanswered.");
    private static final Key<Boolean> DUPLICATE_ID = KEYS.withDefault(
            "duplicate-id", Scalars.flag(), false, "The same response id twice in a wave; needs columns.respondent.");
    private static final Key<Boolean> SAME_CUSTOMER = KEYS.withDefault(
            "same-customer", Scalars.flag(), false, "The same customer twice in a wave; needs columns.customer.");
    private static final Key<Switch> OUT_OF_PERIOD = KEYS.optional(
            "out-of-period", Shapes.switchOr(PERIOD), "Submitted outside the wave; needs columns.submitted.");
    private static final Key<Boolean> OUT_OF_RANGE = KEYS.withDefault(
            "out-of-range", Scalars.flag(), false, "An answer that is no level; off: it counts as missing.");

    private CleaningSection() {}

    static void check(Section cleaning, Section columns, Questionnaire questionnaire, Problems problems) {
        needs(cleaning, MINIMUM_TIME, cleaning.has(MINIMUM_TIME), columns, CsvSection.DURATION, problems);
        needs(cleaning, DUPLICATE_ID, cleaning.get(DUPLICATE_ID), columns, CsvSection.RESPONDENT, problems);
        needs(cleaning, SAME_CUSTOMER, cleaning.get(SAME_CUSTOMER), columns, CsvSection.CUSTOMER, problems);
        boolean period = cleaning.find(OUT_OF_PERIOD).filter(Switch::on).isPresent();
        needs(cleaning, OUT_OF_PERIOD, period, columns, CsvSection.SUBMITTED, problems);
        for (Section contradiction : cleaning.get(CONTRADICTIONS)) {
            contradiction
                    .find(WHEN)
                    .orElse(List.of())
                    .forEach(condition -> checkCondition(condition, contradiction, questionnaire, problems));
        }
        cleaning.find(LINES).ifPresent(lines -> checkLines(lines, questionnaire, problems));
    }

    private static void needs(
            Section cleaning, Key<?> rule, boolean on, Section columns, Key<?> column, Problems problems) {
        if (on && !columns.has(column)) {
            problems.add(cleaning.problemAt("rule-needs-column", cleaning.keyAt(rule), rule, column.name()));
        }
    }

    private static void checkCondition(
            Section condition, Section contradiction, Questionnaire questionnaire, Problems problems) {
        if (!condition.has(AT_LEAST) && !condition.has(AT_MOST)) {
            problems.add(Problem.error("config.no-bound", condition.at(), contradiction.thing()));
        }
        Optional<Integer> least = condition.find(AT_LEAST);
        Optional<Integer> most = condition.find(AT_MOST);
        if (least.isPresent() && most.isPresent() && least.get() > most.get()) {
            problems.add(condition.problem("bounds-order", AT_MOST, most.get(), least.get()));
        }
        for (Located<String> question : condition.find(CONDITION_QUESTIONS).orElse(List.of())) {
            if (questionnaire.fits(question, contradiction.thing(), Form::isScale, "not-scale-question", problems)) {
                Scale scale = questionnaire.scale(question.value()).orElseThrow();
                checkReachable(condition, AT_LEAST, scale, question.value(), problems);
                checkReachable(condition, AT_MOST, scale, question.value(), problems);
            }
        }
    }

    private static void checkReachable(
            Section condition, Key<Integer> bound, Scale scale, String question, Problems problems) {
        Optional<Integer> value = condition.find(bound);
        if (value.isPresent() && !scale.holds(value.get())) {
            problems.add(condition.problem("bound-off-scale", bound, value.get(), question, scale));
        }
    }

    private static void checkLines(Section lines, Questionnaire questionnaire, Problems problems) {
        List<Located<String>> questions = lines.find(LINE_QUESTIONS).orElse(List.of());
        for (Located<String> question : questions) {
            questionnaire.fits(question, lines.thing(), Form::isScale, "not-scale-question", problems);
        }
        Optional<Integer> minimum = lines.find(MINIMUM_QUESTIONS);
        if (minimum.isPresent() && minimum.get() > questions.size() && questions.size() > 1) {
            problems.add(lines.problem("minimum-questions", MINIMUM_QUESTIONS, minimum.get(), questions.size()));
        }
    }

    static Cleaning build(Section cleaning, boolean careless) {
        Optional<Switch> period = cleaning.find(OUT_OF_PERIOD).filter(Switch::on);
        return new Cleaning(
                optional(cleaning.find(MINIMUM_TIME)),
                cleaning.get(CONTRADICTIONS).stream()
                        .map(CleaningSection::buildContradiction)
                        .toList(),
                cleaning.find(LINES).map(CleaningSection::buildLines),
                cleaning.find(BLANKS),
                cleaning.get(DUPLICATE_ID),
                cleaning.get(SAME_CUSTOMER),
                optional(period.map(
                        on -> on.more().map(more -> more.get(GRACE_DAYS)).orElse(0))),
                cleaning.get(OUT_OF_RANGE),
                careless);
    }

    private static Cleaning.Contradiction buildContradiction(Section contradiction) {
        String id = contradiction.get(CONTRADICTION_ID).value();
        List<Cleaning.Condition> when = contradiction.get(WHEN).stream()
                .map(condition -> new Cleaning.Condition(
                        Located.values(condition.get(CONDITION_QUESTIONS)),
                        optional(condition.find(AT_LEAST)),
                        optional(condition.find(AT_MOST))))
                .toList();
        return new Cleaning.Contradiction(
                id, contradiction.find(CONTRADICTION_LABEL).orElse(id), when);
    }

    private static Cleaning.StraightLining buildLines(Section lines) {
        List<String> questions = Located.values(lines.get(LINE_QUESTIONS));
        return new Cleaning.StraightLining(
                questions, lines.find(MINIMUM_QUESTIONS).orElse(questions.size()), lines.get(EXCEPT_HIGHEST));
    }

    private static OptionalInt optional(Optional<Integer> number) {
        return number.map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
