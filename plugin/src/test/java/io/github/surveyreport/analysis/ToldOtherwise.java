package io.github.surveyreport.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** How many are in a group or answered a question there, as numbers tell that are not that number itself. */
final class ToldOtherwise {
    private final Measures measures;
    private final Map<MeasureKey, Long> bases = new HashMap<>();

    ToldOtherwise(Findings findings) {
        this.measures = findings.measures();
        for (Measure measure : measures.all()) {
            if (measure.result().computable()) {
                note(measure.key(), measure.estimate().n());
            }
        }
    }

    /** On how many a number rests; of everybody else's, how many they are not. */
    private void note(MeasureKey key, long n) {
        String statistic = key.statistic();
        if (key.id().startsWith("test.") || statistic.contains("versus-rest") || statistic.equals("missing")) {
            return;
        }
        if (statistic.equals("rest-mean")) {
            MeasureKey all = new MeasureKey(key.id(), "n", key.wave(), new TreeMap<>());
            measures.find(all)
                    .filter(whole -> whole.result().computable())
                    .ifPresent(whole ->
                            bases.put(base(key), Math.round(whole.estimate().value()) - n));
        } else if (n > 0 && key.id().startsWith("question.")) {
            bases.put(base(key), n);
        }
    }

    private static MeasureKey base(MeasureKey key) {
        return new MeasureKey(key.id(), "n", key.wave(), key.group());
    }

    OptionalLong told(MeasureKey key) {
        if (bases.containsKey(key)) {
            return OptionalLong.of(bases.get(key));
        }
        OptionalLong byShare = bySampleShare(key);
        return byShare.isPresent() ? byShare : byMissing(key);
    }

    /** Who is counted in a group and did not answer did not answer. */
    private OptionalLong byMissing(MeasureKey key) {
        OptionalLong valid = value("sample", "valid", key);
        OptionalLong missing = value(key.id(), "missing", key);
        return key.id().startsWith("question.") && valid.isPresent() && missing.isPresent()
                ? OptionalLong.of(valid.getAsLong() - missing.getAsLong())
                : OptionalLong.empty();
    }

    private OptionalLong bySampleShare(MeasureKey key) {
        if (!key.statistic().equals("valid")) {
            return OptionalLong.empty();
        }
        MeasureKey share = new MeasureKey("weights", "sample-share", key.wave(), key.group());
        MeasureKey all = new MeasureKey("sample", "valid", key.wave(), new TreeMap<>());
        return measures.find(share).isPresent()
                        && measures.find(share).get().result().computable()
                ? OptionalLong.of(
                        Math.round(measures.find(share).get().estimate().value()
                                * measures.find(all).orElseThrow().estimate().value()))
                : OptionalLong.empty();
    }

    private OptionalLong value(String id, String statistic, MeasureKey of) {
        return measures.find(new MeasureKey(id, statistic, of.wave(), of.group()))
                .filter(measure -> measure.result().computable())
                .map(measure -> OptionalLong.of(Math.round(measure.estimate().value())))
                .orElse(OptionalLong.empty());
    }
}
