package io.github.surveyreport.analysis;

import io.github.surveyreport.cache.Fingerprint;
import io.github.surveyreport.config.IssueCategory;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Weighting;
import java.util.List;

/**
 * The settings that decide what is counted of the rows of a wave, besides those by which rows are read. Labels, targets,
 * shares, thresholds and whatever else is applied to finished counts are none of them.
 */
final class CountingSettings {
    private final Study study;
    private final Record vocabulary;
    private final Slots slots;
    private final PanelPlan panel;

    /** @param vocabulary by which comments are read */
    CountingSettings(Study study, Record vocabulary) {
        this.study = study;
        this.vocabulary = vocabulary;
        this.slots = new Slots(study);
        this.panel = PanelPlan.of(study, slots);
    }

    String fingerprint(int wave) {
        return Fingerprint.of(
                study.methods().comparisons().twoWay(),
                slots.combinations().stream().map(Slots.Combination::groups).toList(),
                PatternLayout.of(study).questions().stream().map(Question::id).toList(),
                panel.wave(wave),
                study.methods().time().period(),
                study.priority().satisfaction(),
                study.priority().core().map(core -> List.of(core.grouping(), core.values())),
                Headlines.of(study),
                study.methods().weighting().map(this::weighting),
                text());
    }

    /** Of what is counted of the feedback register. */
    String ofRegister() {
        return Fingerprint.of(
                text(),
                study.waves().size(),
                study.priority()
                        .satisfaction()
                        .map(id -> study.question(id).levels().size()));
    }

    private List<Object> weighting(Weighting weighting) {
        return List.of(
                weighting.apply(),
                new WeightingCells(study)
                        .groups().stream().map(grouping -> grouping.id()).toList(),
                weighting.strata(),
                weighting.cluster());
    }

    private List<Object> text() {
        return List.of(
                study.text().questions(),
                study.text().quotes() > 0,
                vocabulary,
                EvidencePlan.of(study),
                study.issues().stream()
                        .map(IssueCategory::wording)
                        .map(IssueCategory.Wording::scores)
                        .toList());
    }
}
