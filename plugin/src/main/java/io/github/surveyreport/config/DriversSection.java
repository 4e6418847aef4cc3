package io.github.surveyreport.config;

import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code drivers}: which questions the outcome is explained by. */
final class DriversSection {
    private static final int RESAMPLES = 1000;

    static final Keys KEYS = Keys.single("drivers");
    private static final Key<Located<String>> OUTCOME =
            KEYS.required("outcome", Scalars.reference(NameKind.QUESTION), "Scale question that is to be explained.");
    private static final Key<List<Located<String>>> QUESTIONS = KEYS.optional(
            "questions",
            Shapes.list(Scalars.reference(NameKind.QUESTION), 2),
            "Scale questions that may drive it, all asked in the last wave; default: all other rating questions.");
    private static final Key<Drivers.Importance> IMPORTANCE = KEYS.withDefault(
            "importance",
            Words.of(Drivers.Importance.class),
            Drivers.Importance.JOHNSON,
            "What counts as derived importance: relative weights (johnson) or the Shapley value of R² (shapley).");
    private static final Key<Integer> RESAMPLE = KEYS.withDefault(
            "resamples", Numbers.integer(100, 10_000), RESAMPLES, "Bootstrap samples for intervals of importance.");

    private DriversSection() {}

    static void check(Section drivers, Questionnaire questionnaire, Optional<String> lastWave, Problems problems) {
        List<Located<String>> questions = drivers.find(QUESTIONS).orElse(List.of());
        Questionnaire.checkOnce(questions, drivers.thing(), problems);
        drivers.find(OUTCOME).ifPresent(outcome -> {
            use(outcome, drivers, questionnaire, lastWave, problems);
            questions.stream()
                    .filter(question -> question.value().equals(outcome.value()))
                    .forEach(question -> problems.add(
                            Problem.error("config.outcome-drives-itself", question.at(), question.value())));
        });
        questions.forEach(question -> use(question, drivers, questionnaire, lastWave, problems));
    }

    private static void use(
            Located<String> question,
            Section drivers,
            Questionnaire questionnaire,
            Optional<String> lastWave,
            Problems problems) {
        boolean fits = questionnaire.fits(question, drivers.thing(), Form::isScale, "not-scale-question", problems);
        lastWave.filter(wave -> fits && !questionnaire.askedIn(question.value(), wave))
                .ifPresent(wave -> problems.add(notAsked(question, wave)));
    }

    private static Problem notAsked(Located<String> question, String wave) {
        Location at = question.at();
        return Problem.error("config.driver-not-asked", at, question.value(), wave);
    }

    /**
     * What is declared; without a declaration the satisfaction question that priorities use, explained by all other
     * rating questions of the last wave. Empty when there is no such question, or fewer than two drivers.
     *
     * @param kano questions of Kano pairs, which are no ratings of a service
     */
    static Optional<Drivers> build(
            Optional<Section> declared,
            List<Question> questions,
            Optional<String> satisfaction,
            String lastWave,
            Set<String> kano) {
        Optional<String> outcome = declared.map(section -> section.get(OUTCOME).value())
                .or(() -> satisfaction.filter(id -> questions.stream()
                        .anyMatch(question -> question.id().equals(id) && asked(question, lastWave))));
        Section section = declared.orElse(Section.absent("drivers"));
        return outcome.map(id -> new Drivers(
                        id,
                        section.find(QUESTIONS)
                                .map(Located::values)
                                .orElseGet(() -> others(questions, id, lastWave, kano)),
                        section.get(IMPORTANCE),
                        section.get(RESAMPLE)))
                .filter(drivers -> drivers.questions().size() >= 2);
    }

    private static List<String> others(List<Question> questions, String outcome, String wave, Set<String> kano) {
        return questions.stream()
                .filter(question -> question.type() == Question.Type.RATING && asked(question, wave))
                .map(Question::id)
                .filter(id -> !id.equals(outcome) && !kano.contains(id))
                .toList();
    }

    static boolean asked(Question question, String wave) {
        return question.isScale()
                && (question.waves().isEmpty() || question.waves().contains(wave));
    }
}
