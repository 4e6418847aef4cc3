package io.github.surveyreport.config;

import io.github.surveyreport.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code scorecard}: weighted dimensions of weighted indicators. */
final class ScorecardSection {
    private static final Keys PART = Keys.named("scorecard-dimension", "id");
    private static final Key<Located<String>> PART_ID = PART.required(
            "id", Scalars.definition(NameKind.SCORECARD_DIMENSION), "Id of the dimension in the scorecard.");
    private static final Key<String> PART_LABEL =
            PART.optional("label", Scalars.text(), "Name on the site; default: the id.");
    private static final Key<Double> PART_WEIGHT =
            PART.required("weight", Numbers.share(), "Weight; those of all dimensions sum to 1.");
    private static final Key<Double> PART_TARGET =
            PART.optional("target", Numbers.between(0, 100), "Target of the dimension's score, 0..100.");
    private static final Key<List<Section>> INDICATORS =
            PART.required("indicators", Shapes.list(IndicatorSection.KEYS, 1), "The indicators of the dimension.");

    static final Keys KEYS = Keys.single("scorecard");
    private static final Key<Double> TARGET =
            KEYS.optional("target", Numbers.between(0, 100), "Target of the composite score, 0..100.");
    private static final Key<Double> MINIMUM_COVERAGE = KEYS.withDefault(
            "minimum-coverage",
            Numbers.share(),
            0.7,
            "Share of weight that must be available for a score to be comparable.");
    private static final Key<List<Section>> DIMENSIONS =
            KEYS.required("dimensions", Shapes.list(PART, 1), "The dimensions of the scorecard.");

    static final Scorecard NONE = new Scorecard(List.of(), Optional.empty(), 0.7);

    private ScorecardSection() {}

    static void check(Section scorecard, IndicatorSources sources, Problems problems) {
        List<Section> parts = scorecard.find(DIMENSIONS).orElse(List.of());
        checkSum(scorecard, DIMENSIONS, parts, PART_WEIGHT, problems);
        for (Section part : parts) {
            List<Section> indicators = part.find(INDICATORS).orElse(List.of());
            checkSum(part, INDICATORS, indicators, IndicatorSection.WEIGHT, problems);
            indicators.forEach(indicator -> IndicatorSection.check(indicator, sources, problems));
        }
    }

    private static void checkSum(
            Section owner, Key<?> key, List<Section> parts, Key<Double> weight, Problems problems) {
        List<Double> weights =
                parts.stream().flatMap(part -> part.find(weight).stream()).toList();
        if (weights.isEmpty() || weights.size() < parts.size()) {
            return;
        }
        Numbers.sumUnlessOne(weights)
                .ifPresent(sum -> problems.add(owner.problemAt("weight-sum", owner.keyAt(key), key, sum)));
    }

    /** The indicator with that id; empty when there is none. */
    static Optional<Section> indicator(Section scorecard, String id) {
        return scorecard.find(DIMENSIONS).orElse(List.of()).stream()
                .flatMap(part -> part.find(INDICATORS).orElse(List.of()).stream())
                .filter(indicator -> indicator
                        .find(IndicatorSection.ID)
                        .filter(own -> own.value().equals(id))
                        .isPresent())
                .findFirst();
    }

    /** Id or label → id of every indicator; of two with one label the first. */
    static Map<String, String> labels(Section scorecard) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (Section part : scorecard.find(DIMENSIONS).orElse(List.of())) {
            for (Section indicator : part.find(INDICATORS).orElse(List.of())) {
                indicator.find(IndicatorSection.ID).ifPresent(id -> {
                    ids.put(id.value(), id.value());
                    indicator.find(IndicatorSection.LABEL).ifPresent(label -> ids.putIfAbsent(label, id.value()));
                });
            }
        }
        return ids;
    }

    static Scorecard build(Section scorecard, IndicatorSources sources) {
        List<Scorecard.Part> parts = scorecard.get(DIMENSIONS).stream()
                .map(part -> buildPart(part, sources))
                .toList();
        return new Scorecard(parts, scorecard.find(TARGET), scorecard.get(MINIMUM_COVERAGE));
    }

    private static Scorecard.Part buildPart(Section part, IndicatorSources sources) {
        String id = part.get(PART_ID).value();
        return new Scorecard.Part(
                id,
                part.find(PART_LABEL).orElse(id),
                part.get(PART_WEIGHT),
                part.find(PART_TARGET),
                part.get(INDICATORS).stream()
                        .map(indicator -> IndicatorSection.build(indicator, sources))
                        .toList());
    }
}
