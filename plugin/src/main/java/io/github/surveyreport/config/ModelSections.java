package io.github.surveyreport.config;

import io.github.surveyreport.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code drivers}, {@code scales} and {@code kano} together: their defaults depend on each other and on the questions. */
record ModelSections(Section survey) {

    void check(Questionnaire questionnaire, Problems problems) {
        Optional<String> lastWave = survey.find(SurveyFile.WAVES)
                .filter(waves -> !waves.isEmpty())
                .flatMap(waves -> waves.get(waves.size() - 1).find(WaveSection.ID))
                .map(Located::value);
        survey.find(SurveyFile.DRIVERS)
                .ifPresent(drivers -> DriversSection.check(drivers, questionnaire, lastWave, problems));
        survey.find(SurveyFile.SCALES)
                .orElse(List.of())
                .forEach(scale -> ItemsSection.checkScale(scale, questionnaire, problems));
        survey.get(SurveyFile.KANO).forEach(pair -> ItemsSection.checkKano(pair, questionnaire, problems));
    }

    Optional<Drivers> drivers() {
        Optional<String> satisfaction = survey.find(SurveyFile.PRIORITY)
                .flatMap(priority -> PrioritySection.build(priority).satisfaction());
        return DriversSection.build(
                survey.find(SurveyFile.DRIVERS), questions(), satisfaction, lastWave(), kanoQuestions());
    }

    List<MultiItemScale> scales() {
        List<Dimension> dimensions = survey.get(SurveyFile.DIMENSIONS).stream()
                .map(SurveyFile::buildDimension)
                .toList();
        return ItemsSection.scales(
                survey.find(SurveyFile.SCALES), dimensions, questions(), lastWave(), kanoQuestions());
    }

    List<KanoPair> kano() {
        return survey.get(SurveyFile.KANO).stream().map(ItemsSection::buildKano).toList();
    }

    private Set<String> kanoQuestions() {
        return ItemsSection.questions(kano());
    }

    private String lastWave() {
        List<Section> waves = survey.get(SurveyFile.WAVES);
        return waves.get(waves.size() - 1).get(WaveSection.ID).value();
    }

    private List<Question> questions() {
        return survey.get(SurveyFile.QUESTIONS).stream()
                .map(question -> QuestionBuilder.build(question, survey.get(SurveyFile.LANGUAGE)))
                .toList();
    }
}
