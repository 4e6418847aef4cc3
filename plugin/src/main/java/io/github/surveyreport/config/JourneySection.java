package io.github.surveyreport.config;

import io.github.surveyreport.config.Causes.Stage;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import java.util.List;

/** {@code journey} in {@code causes.yml}: the stages that customers pass. */
final class JourneySection {
    static final Keys STAGE = Keys.named("stage", "id");
    private static final Key<Located<String>> ID =
            STAGE.required("id", Scalars.definition(NameKind.STAGE), "Id of the stage.");
    private static final Key<String> LABEL =
            STAGE.optional("label", Scalars.text(), "Name on the site; default: the id.");
    private static final Key<List<String>> TOUCHPOINTS = STAGE.withDefault(
            "touchpoints",
            Shapes.oneOrMany(Scalars.text()),
            List.of(),
            "Where customers meet the service: channels, places, pages.");
    private static final Key<List<Located<String>>> QUESTIONS = STAGE.withDefault(
            "questions",
            Shapes.oneOrMany(Scalars.reference(NameKind.QUESTION)),
            List.of(),
            "Scale questions about the stage; their mean is its satisfaction.");
    private static final Key<List<Located<String>>> ISSUES = STAGE.withDefault(
            "issues", Shapes.oneOrMany(Scalars.reference(NameKind.ISSUE)), List.of(), "Issues that arise in it.");
    private static final Key<List<Located<String>>> METRICS = STAGE.withDefault(
            "metrics", Shapes.oneOrMany(Scalars.reference(NameKind.METRIC)), List.of(), "Service metrics of it.");

    private JourneySection() {}

    static void check(List<Section> stages, Questionnaire questionnaire, Problems problems) {
        for (Section stage : stages) {
            List<Located<String>> questions = stage.get(QUESTIONS);
            Questionnaire.checkOnce(questions, stage.thing(), problems);
            questions.forEach(
                    use -> questionnaire.fits(use, stage.thing(), Form::isScale, "not-scale-question", problems));
            if (!stage.has(QUESTIONS) && !stage.has(ISSUES) && !stage.has(METRICS)) {
                problems.add(Problem.error("config.empty-stage", stage.at(), stage.thing()));
            }
        }
    }

    static Stage build(Section stage) {
        String id = stage.get(ID).value();
        return new Stage(
                id,
                stage.find(LABEL).orElse(id),
                stage.get(TOUCHPOINTS),
                Located.values(stage.get(QUESTIONS)),
                Located.values(stage.get(ISSUES)),
                Located.values(stage.get(METRICS)));
    }
}
