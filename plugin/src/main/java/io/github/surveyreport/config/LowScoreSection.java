package io.github.surveyreport.config;

import io.github.surveyreport.config.Node.Mapping;
import io.github.surveyreport.problem.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code scores} of an issue in {@code issues.yml}: which low ratings raise it. */
final class LowScoreSection {
    private static final Keys KEYS = Keys.within("scores");
    private static final Key<Located<String>> QUESTION =
            KEYS.required("question", Scalars.reference(NameKind.QUESTION), "Scale question.");
    private static final Key<Integer> AT_MOST = KEYS.required(
            "at-most", Numbers.integer(-100, 100), "Highest score that raises the issue, after reversing.");

    /** One, or a list of them. */
    static final Shape<List<Section>> SHAPE = new Shape<>() {
        private final Shape<List<Section>> many = Shapes.list(KEYS, 1);

        @Override
        public Optional<List<Section>> read(Node node, Place place) {
            return node instanceof Mapping ? KEYS.read(node, place).map(List::of) : many.read(node, place);
        }

        @Override
        public Map<String, Object> schema() {
            return Schemas.anyOf(KEYS.schema(), many.schema());
        }
    };

    private LowScoreSection() {}

    static void check(List<Section> scores, Questionnaire questionnaire, Problems problems) {
        List<Located<String>> questions =
                scores.stream().flatMap(score -> score.find(QUESTION).stream()).toList();
        if (!scores.isEmpty()) {
            Questionnaire.checkOnce(questions, scores.get(0).thing(), problems);
        }
        for (Section score : scores) {
            score.find(QUESTION)
                    .filter(use ->
                            questionnaire.fits(use, score.thing(), Form::isScale, "not-scale-question", problems))
                    .ifPresent(use -> checkBound(
                            score, use.value(), questionnaire.scale(use.value()).orElseThrow(), problems));
        }
    }

    private static void checkBound(Section score, String question, Scale scale, Problems problems) {
        Optional<Integer> bound = score.find(AT_MOST);
        if (bound.isPresent() && !scale.holds(bound.get())) {
            problems.add(score.problem("bound-off-scale", AT_MOST, bound.get(), question, scale));
        } else if (bound.isPresent() && bound.get() == scale.highest()) {
            problems.add(score.problem("every-score", AT_MOST, bound.get(), question, bound.get() - 1));
        }
    }

    static List<LowScore> build(List<Section> scores) {
        return scores.stream()
                .map(score -> new LowScore(score.get(QUESTION).value(), score.get(AT_MOST)))
                .toList();
    }
}
