package io.github.surveyreport.config;

import io.github.surveyreport.problem.Language;
import java.util.List;
import java.util.Optional;

/**
 * What indicators of the scorecard can be taken from.
 *
 * @param levels the service levels, complete or not
 */
record IndicatorSources(
        Questionnaire questionnaire, Optional<Section> metrics, List<Section> levels, Language language) {

    static IndicatorSources of(Section survey) {
        return new IndicatorSources(
                new Questionnaire(survey.find(SurveyFile.QUESTIONS).orElse(List.of())),
                survey.find(SurveyFile.METRICS),
                survey.get(SurveyFile.SERVICE_LEVELS),
                survey.find(SurveyFile.LANGUAGE).orElse(Language.ZH_CN));
    }

    Optional<Metrics.Metric> metric(String id) {
        return metrics.flatMap(section -> MetricsSection.find(section, id));
    }

    Optional<Section> level(String id) {
        return levels.stream()
                .filter(level -> level.find(ServiceLevelSection.ID)
                        .filter(own -> own.value().equals(id))
                        .isPresent())
                .findFirst();
    }
}
