package io.github.surveyreport.config;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problems;
import java.util.List;
import java.util.Optional;

/** Everything read, before it is known to fit together. */
record Sections(
        Section survey,
        IssueList issues,
        List<Section> actions,
        Section causes,
        Section gates,
        Dictionary dictionary,
        List<Narrative> narratives,
        Files files,
        Names names) {

    void check(Problems problems) {
        Questionnaire questionnaire = new Questionnaire(questions());
        issues.check(hasComments(), names, questionnaire, problems);
        names.checkUses();
        survey.find(SurveyFile.PLAN).ifPresent(plan -> PlanSection.check(plan, problems));
        WaveSection.check(survey.find(SurveyFile.WAVES).orElse(List.of()), files, problems);
        questions().forEach(question -> QuestionCheck.check(question, problems));
        GroupSection.check(groups(), problems);
        survey.find(SurveyFile.CLEANING)
                .ifPresent(cleaning -> CleaningSection.check(cleaning, columns(), questionnaire, problems));
        survey.find(SurveyFile.CARELESS)
                .ifPresent(careless -> CarelessSection.check(careless, questionnaire, problems));
        survey.find(SurveyFile.TIME).ifPresent(time -> TimeSection.check(time, columns(), problems));
        survey.find(SurveyFile.METRICS).ifPresent(metrics -> MetricsSection.check(metrics, files, problems));
        survey.find(SurveyFile.REGISTER).ifPresent(register -> MetricsSection.checkRegister(register, files, problems));
        ServiceSection.check(survey, files, problems);
        survey.find(SurveyFile.SCORECARD)
                .ifPresent(card -> ScorecardSection.check(card, IndicatorSources.of(survey), problems));
        survey.find(SurveyFile.TEXT).ifPresent(text -> TextSection.check(text, questionnaire, problems));
        survey.find(SurveyFile.PRIORITY)
                .ifPresent(priority -> PrioritySection.check(priority, groups(), questionnaire, problems));
        new ModelSections(survey).check(questionnaire, problems);
        survey.find(SurveyFile.WEIGHTING).ifPresent(weighting -> WeightingSection.check(weighting, groups(), problems));
        survey.find(SurveyFile.COMPARISONS).ifPresent(comparisons -> ComparisonsSection.check(comparisons, problems));
        Optional<Section> scorecard = survey.find(SurveyFile.SCORECARD);
        ActionSection.check(actions, new TargetSection.Known(names, questionnaire, groups(), scorecard), problems);
        CauseSection.check(causes, names, questionnaire, problems);
        GateSection.check(gates, names, problems);
        Location questionsAt = survey.keyAt(SurveyFile.QUESTIONS);
        QuestionnaireLint.check(questions(), questionsAt, groups(), survey.at(), problems);
    }

    private List<Section> questions() {
        return survey.find(SurveyFile.QUESTIONS).orElse(List.of());
    }

    private List<Section> groups() {
        return survey.get(SurveyFile.GROUPS);
    }

    private boolean hasComments() {
        return survey.find(SurveyFile.REGISTER).isPresent() || TextSection.analyses(part(SurveyFile.TEXT));
    }

    private Section columns() {
        return part(SurveyFile.COLUMNS);
    }

    private Section part(Key<Section> key) {
        return survey.find(key).orElse(Section.absent(key.name()));
    }

    /** One line for each section, so that each stands on its own. */
    private Methods methods() {
        return new Methods(
                survey.find(SurveyFile.WEIGHTING).map(WeightingSection::build),
                ComparisonsSection.build(part(SurveyFile.COMPARISONS)),
                new ModelSections(survey).drivers(),
                new ModelSections(survey).scales(),
                new ModelSections(survey).kano(),
                TimeSection.build(part(SurveyFile.TIME), columns()),
                survey.find(SurveyFile.CARELESS).map(CarelessSection::build).orElse(Careless.DEFAULT));
    }

    Study build() {
        Language language = survey.get(SurveyFile.LANGUAGE);
        Optional<Section> metrics = survey.find(SurveyFile.METRICS);
        return new Study(
                survey.get(SurveyFile.ID).value(),
                survey.get(SurveyFile.TITLE),
                language,
                survey.find(SurveyFile.ORGANISATION),
                survey.find(SurveyFile.NOTICE),
                survey.find(SurveyFile.REPORT_DATE),
                survey.get(SurveyFile.EDITION),
                PlanSection.build(part(SurveyFile.PLAN)),
                CsvSection.build(part(SurveyFile.CSV)),
                CsvSection.buildColumns(columns()),
                survey.get(SurveyFile.WAVES).stream()
                        .map(wave -> WaveSection.build(wave, files))
                        .toList(),
                survey.get(SurveyFile.DIMENSIONS).stream()
                        .map(SurveyFile::buildDimension)
                        .toList(),
                questions().stream()
                        .map(question -> QuestionBuilder.build(question, language))
                        .toList(),
                groups().stream().map(GroupSection::build).toList(),
                CleaningSection.build(
                        part(SurveyFile.CLEANING), methods().careless().exclude()),
                metrics.map(section -> MetricsSection.build(section, files)),
                survey.find(SurveyFile.REGISTER).map(section -> MetricsSection.buildRegister(section, files)),
                ServiceSection.build(survey, files),
                survey.find(SurveyFile.SCORECARD)
                        .map(card -> ScorecardSection.build(card, IndicatorSources.of(survey)))
                        .orElse(ScorecardSection.NONE),
                TextSection.build(part(SurveyFile.TEXT), dictionary),
                issues.build(hasComments(), language),
                PrioritySection.build(part(SurveyFile.PRIORITY)),
                methods(),
                actions.stream().map(ActionSection::build).toList(),
                TrackingSection.build(part(SurveyFile.ACTIONS)),
                CauseSection.build(causes),
                GateSection.build(gates, names),
                narratives);
    }
}
