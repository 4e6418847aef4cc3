package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Scorecard;
import io.github.surveyreport.config.Scorecard.Indicator;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Which numbers come from where: two systems may count what has one name differently. */
final class DataSources {
    private final Draft draft;
    private final Study study;

    DataSources(Draft draft) {
        this.draft = draft;
        this.study = draft.study();
    }

    private String metrics() {
        return study.metrics().flatMap(metrics -> metrics.label()).orElseGet(() -> draft.say("source.metrics"));
    }

    private String records() {
        return study.service().flatMap(service -> service.label()).orElseGet(() -> draft.say("source.records"));
    }

    /** The indicators of each source; empty where all come from one. */
    Optional<String> indicators() {
        List<String> told = new ArrayList<>();
        add(told, draft.say("source.questionnaire"), Scorecard.FromQuestion.class);
        add(told, metrics(), Scorecard.FromMetric.class);
        add(told, records(), Scorecard.FromService.class);
        return told.size() < 2
                ? Optional.empty()
                : Optional.of(draft.say("source.indicators", String.join(draft.say("source.separator"), told)));
    }

    private void add(List<String> told, String source, Class<? extends Scorecard.Source> kind) {
        List<String> names = ScorecardPage.indicators(study.scorecard()).stream()
                .filter(indicator -> kind.isInstance(indicator.source()))
                .map(Indicator::label)
                .toList();
        if (!names.isEmpty()) {
            told.add(draft.say("source.names", source, draft.words().join(names)));
        }
    }

    /** How many records of the last wave the levels rest on, and what else bears such names. */
    String service() {
        OptionalLong most = new ServiceMeasures(draft)
                .levels().stream()
                        .map(ServiceMeasures::id)
                        .mapToLong(id -> judged(draft.last(id, "share")) + count(draft.last(id, "missing")))
                        .max();
        String records = draft.say("source.service", records(), draft.figures().count(most.orElse(0)));
        return study.metrics().isEmpty() ? records : records + draft.say("source.service.other", metrics());
    }

    private long judged(Optional<Measure> share) {
        return draft.shown().estimate(share).map(Estimate::n).orElse(0L);
    }

    private long count(Optional<Measure> count) {
        return draft.shown().estimate(count).map(e -> Math.round(e.value())).orElse(0L);
    }
}
