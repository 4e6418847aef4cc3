package io.github.surveyreport.config;

import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** {@code scales} and {@code kano}: questions that are read together. */
final class ItemsSection {
    private static final int FEWEST_BY_DEFAULT = 3;
    private static final int KANO_POINTS = 5;

    static final Keys SCALE = Keys.named("scale", "id");
    private static final Key<Located<String>> SCALE_ID =
            SCALE.required("id", Scalars.definition(NameKind.SCALE), "Id of the scale.");
    private static final Key<String> SCALE_LABEL =
            SCALE.optional("label", Scalars.text(), "Name on the site; default: the id.");
    private static final Key<List<Located<String>>> QUESTIONS = SCALE.required(
            "questions",
            Shapes.list(Scalars.reference(NameKind.QUESTION), 2),
            "Scale questions meant to measure one thing.");

    static final Keys KANO = Keys.named("kano", "id");
    private static final Key<Located<String>> KANO_ID =
            KANO.required("id", Scalars.definition(NameKind.KANO), "Id of the feature.");
    private static final Key<String> KANO_LABEL =
            KANO.optional("label", Scalars.text(), "Name of the feature on the site; default: the id.");
    private static final Key<Located<String>> FUNCTIONAL = KANO.required(
            "functional",
            Scalars.reference(NameKind.QUESTION),
            "Rating question of 5 points: how do you feel if it is there (5 like it … 1 dislike it).");
    private static final Key<Located<String>> DYSFUNCTIONAL = KANO.required(
            "dysfunctional",
            Scalars.reference(NameKind.QUESTION),
            "Rating question of 5 points: how do you feel if it is not there.");

    private ItemsSection() {}

    static void checkScale(Section scale, Questionnaire questionnaire, Problems problems) {
        List<Located<String>> questions = scale.find(QUESTIONS).orElse(List.of());
        Questionnaire.checkOnce(questions, scale.thing(), problems);
        questions.forEach(use -> questionnaire.fits(use, scale.thing(), Form::isScale, "not-scale-question", problems));
    }

    static void checkKano(Section pair, Questionnaire questionnaire, Problems problems) {
        List<Located<String>> both = Stream.of(pair.find(FUNCTIONAL), pair.find(DYSFUNCTIONAL))
                .flatMap(Optional::stream)
                .toList();
        Questionnaire.checkOnce(both, pair.thing(), problems);
        for (Located<String> use : both) {
            if (questionnaire.form(use.value()).isPresent()
                    && questionnaire
                            .scale(use.value())
                            .filter(scale -> scale.points() == KANO_POINTS)
                            .isEmpty()) {
                problems.add(Problem.error("config.kano-points", use.at(), use.value(), pair.thing()));
            }
        }
    }

    /** The declared scales; without a declaration one for every dimension with at least three rating questions. */
    static List<MultiItemScale> scales(
            Optional<List<Section>> declared,
            List<Dimension> dimensions,
            List<Question> questions,
            String lastWave,
            Set<String> kano) {
        return declared.map(
                        scales -> scales.stream().map(ItemsSection::buildScale).toList())
                .orElseGet(() -> dimensions.stream()
                        .map(dimension -> new MultiItemScale(
                                dimension.id(), dimension.label(), items(dimension, questions, lastWave, kano)))
                        .filter(scale -> scale.questions().size() >= FEWEST_BY_DEFAULT)
                        .toList());
    }

    private static List<String> items(Dimension dimension, List<Question> questions, String wave, Set<String> kano) {
        return questions.stream()
                .filter(question -> question.type() == Question.Type.RATING
                        && DriversSection.asked(question, wave)
                        && question.dimension().equals(Optional.of(dimension.id())))
                .map(Question::id)
                .filter(id -> !kano.contains(id))
                .toList();
    }

    private static MultiItemScale buildScale(Section scale) {
        String id = scale.get(SCALE_ID).value();
        return new MultiItemScale(id, scale.find(SCALE_LABEL).orElse(id), Located.values(scale.get(QUESTIONS)));
    }

    static KanoPair buildKano(Section pair) {
        String id = pair.get(KANO_ID).value();
        return new KanoPair(
                id,
                pair.find(KANO_LABEL).orElse(id),
                pair.get(FUNCTIONAL).value(),
                pair.get(DYSFUNCTIONAL).value());
    }

    /** Ids of all questions of the pairs. */
    static Set<String> questions(List<KanoPair> pairs) {
        Set<String> ids = new TreeSet<>();
        pairs.forEach(pair -> {
            ids.add(pair.functional());
            ids.add(pair.dysfunctional());
        });
        return ids;
    }
}
