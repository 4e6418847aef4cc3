package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.survey.FileCount;
import io.github.surveyreport.survey.MetricValues;
import java.util.List;

/** What every finder reads. */
record Scope(
        Study study,
        Tallies tallies,
        List<FileCount> files,
        MetricValues metrics,
        Weights weights,
        ServiceShares service,
        CoreCustomers core) {

    Scope(Study study, Tallies tallies, List<FileCount> files, MetricValues metrics) {
        this(
                study,
                tallies,
                files,
                metrics,
                new Weights(study, tallies),
                new ServiceShares(study, tallies.service()),
                new CoreCustomers(tallies, study.waves().size()));
    }

    double confidence() {
        return study.plan().confidence();
    }

    WaveTally wave(int index) {
        return tallies.wave(index);
    }

    int lastIndex() {
        return study.waves().size() - 1;
    }

    int indexOf(Wave wave) {
        return study.waves().indexOf(wave);
    }

    int indexOf(Question question) {
        return study.questions().indexOf(question);
    }

    boolean asked(Question question, int wave) {
        return question.waves().isEmpty()
                || question.waves().contains(study.waves().get(wave).id());
    }

    /** All answers to a scale question in a wave, weighted when the study says so. */
    ScaleCounts scale(int wave, Question question, int slot) {
        return new ScaleCounts(question, weights.levels(wave, indexOf(question), slot));
    }
}
