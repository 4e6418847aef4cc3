package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Conclusion;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Cleaning;
import io.github.surveyreport.stats.Estimate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether there are enough answers, and how many were taken out. */
final class SampleSentences {
    private static final int GROUPS_NAMED = 8;

    private final Draft draft;
    private final Conclusion conclusion;
    private final int minimum;

    SampleSentences(Draft draft, Conclusion conclusion) {
        this.draft = draft;
        this.conclusion = conclusion;
        this.minimum = draft.study().plan().minimumBase();
    }

    /** Too small itself, large enough, large enough in every group, or with groups that are too small; and the rate. */
    String adequacy() {
        String valid = shown("valid");
        if (!conclusion.subjects().isEmpty()) {
            int small = conclusion.subjects().size();
            return draft.say("conclusion.sample.small", valid, small, minimum, smallGroups()) + missedRate();
        }
        boolean few = value("valid").orElse(0d) < minimum;
        String key = few ? ".few" : draft.study().groups().isEmpty() ? ".enough" : "";
        return draft.say("conclusion.sample" + key, valid, minimum) + missedRate();
    }

    /** {@code 地区：青海、宁夏；渠道：门店}. */
    private String smallGroups() {
        Labels labels = new Labels(draft.study());
        Map<String, List<String>> values = conclusion.subjects().stream()
                .limit(GROUPS_NAMED)
                .map(subject -> subject.split("=", 2))
                .collect(Collectors.groupingBy(
                        subject -> subject[0],
                        LinkedHashMap::new,
                        Collectors.mapping(subject -> labels.value(subject[0], subject[1]), Collectors.toList())));
        String named = values.entrySet().stream()
                .map(group -> labels.groups(draft.words(), group.getKey(), group.getValue()))
                .collect(Collectors.joining(draft.say("evidence.separator")));
        return conclusion.subjects().size() > GROUPS_NAMED ? named + "…" : named;
    }

    private String missedRate() {
        Optional<Double> target = draft.study().plan().targetResponseRate();
        Optional<Double> rate = value("response-rate");
        return rate.isPresent() && target.isPresent() && rate.get() < target.get()
                ? draft.say("sentence.gap")
                        + draft.say(
                                "conclusion.sample.rate",
                                draft.figures().share(rate.get()),
                                draft.figures().percent(target.get()))
                : "";
    }

    String quality() {
        Optional<Double> excluded = value("excluded");
        if (excluded.isPresent() && excluded.get() == 0) {
            return noneExcluded();
        }
        String share = excluded.isPresent()
                ? value("returned")
                        .filter(returned -> returned > 0)
                        .map(returned -> draft.figures().share(excluded.get() / returned))
                        .orElse(draft.say("none"))
                : draft.say("none");
        return draft.say("conclusion.quality", shown("returned"), shown("excluded"), share);
    }

    /** Nothing found, by how many of the rules. */
    private String noneExcluded() {
        long on = Stream.of(Cleaning.Rule.values())
                .filter(draft.study().cleaning()::has)
                .count();
        int all = Cleaning.Rule.values().length;
        String key = on == 0 ? ".off" : on == all ? ".none" : ".none.partly";
        return draft.say("conclusion.quality" + key, shown("returned"), all, all - on);
    }

    private String shown(String statistic) {
        return draft.shown().value(measure(statistic));
    }

    private Optional<Double> value(String statistic) {
        return draft.shown().estimate(measure(statistic)).map(Estimate::value);
    }

    private Optional<Measure> measure(String statistic) {
        return ConclusionText.measure(draft, conclusion, statistic);
    }
}
