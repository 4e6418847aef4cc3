package io.github.surveyreport.run;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Wave;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Somebody who kept two versions of a report: from counts, and from shares times counts, they have what each group answered
 * in both, and by subtraction what those answered who are in no group; the difference is what the changed ones answered.
 */
final class PublishedPairs {
    private final Findings earlier;
    private final Findings later;
    private final int minimum;
    private final List<String> found = new ArrayList<>();

    private PublishedPairs(Findings earlier, Findings later) {
        this.earlier = earlier;
        this.later = later;
        this.minimum = later.study().plan().minimumCell();
    }

    /** Differences that speak of at least one and fewer than the minimum. */
    static List<String> found(Findings earlier, Findings later) {
        PublishedPairs pairs = new PublishedPairs(earlier, later);
        for (Wave wave : later.study().waves()) {
            for (String count : List.of("sample valid", "sample customers", "text comments")) {
                String[] name = count.split(" ");
                pairs.compare(count + " " + wave.id(), findings -> counts(findings, name[0], name[1], wave, Map.of()));
            }
            pairs.groups(wave, "valid", (findings, group) -> counts(findings, "sample", "valid", wave, group));
            for (Question question : later.study().questions()) {
                pairs.groups(wave, question.id(), (findings, group) -> answers(findings, question, wave, group));
            }
        }
        return pairs.found;
    }

    private interface Told {
        Optional<Map<String, Long>> by(Findings findings);
    }

    private interface ToldOfGroup {
        Optional<Map<String, Long>> by(Findings findings, Map<String, String> group);
    }

    private void groups(Wave wave, String what, ToldOfGroup told) {
        compare(what + " " + wave.id(), findings -> told.by(findings, Map.of()));
        for (Grouping grouping : later.study().groups()) {
            for (Grouping.Value value : grouping.values()) {
                Map<String, String> group = Map.of(grouping.id(), value.id());
                compare(what + " " + wave.id() + " " + group, findings -> told.by(findings, group));
            }
            compare(what + " " + wave.id() + " in no " + grouping.id(), findings -> rest(findings, grouping, told));
        }
    }

    private static Optional<Map<String, Long>> rest(Findings findings, Grouping grouping, ToldOfGroup told) {
        Optional<Map<String, Long>> left = told.by(findings, Map.of()).map(LinkedHashMap::new);
        for (Grouping.Value value : grouping.values()) {
            Optional<Map<String, Long>> part = told.by(findings, Map.of(grouping.id(), value.id()));
            if (left.isPresent() && part.isPresent()) {
                part.get().forEach((answer, count) -> left.get().merge(answer, -count, Long::sum));
            } else {
                return Optional.empty();
            }
        }
        return left;
    }

    private static Optional<Map<String, Long>> counts(
            Findings findings, String id, String statistic, Wave wave, Map<String, String> group) {
        return value(findings, id, statistic, wave, group).map(n -> Map.of("", Math.round(n)));
    }

    /** Shares times their base; of recommendation questions promoters and detractors too. */
    private static Optional<Map<String, Long>> answers(
            Findings findings, Question question, Wave wave, Map<String, String> group) {
        String id = "question." + question.id();
        Optional<Double> n = value(findings, id, "n", wave, group);
        if (n.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("", Math.round(n.get()));
        for (Question.Level level : question.levels()) {
            value(findings, id, "share:" + level.id(), wave, group)
                    .ifPresent(share -> counts.put(level.id(), Math.round(share * n.get())));
        }
        for (String part : List.of("promoters", "passives", "detractors")) {
            value(findings, id, part, wave, group).ifPresent(share -> counts.put(part, Math.round(share * n.get())));
        }
        return Optional.of(counts);
    }

    private static Optional<Double> value(
            Findings findings, String id, String statistic, Wave wave, Map<String, String> group) {
        return findings.measures()
                .find(new MeasureKey(id, statistic, wave.id(), new TreeMap<>(group)))
                .map(Measure::result)
                .filter(result -> result.computable())
                .map(result -> result.valueIfComputable().orElseThrow());
    }

    private void compare(String what, Told told) {
        Optional<Map<String, Long>> then = told.by(earlier);
        Optional<Map<String, Long>> now = told.by(later);
        if (then.isPresent() && now.isPresent()) {
            Map<String, Long> changes = new TreeMap<>();
            now.get().forEach((answer, count) -> changes.merge(answer, count, Long::sum));
            then.get().forEach((answer, count) -> changes.merge(answer, -count, Long::sum));
            long most = changes.values().stream().mapToLong(Math::abs).max().orElse(0);
            long all = changes.entrySet().stream()
                    .filter(change -> !change.getKey().isEmpty())
                    .mapToLong(change -> Math.abs(change.getValue()))
                    .sum();
            if (all + most > 0 && Math.max(all, most) < minimum) {
                found.add(what + " " + changes);
            }
        }
    }

    static List<String> all(List<Findings> versions) {
        List<String> all = new ArrayList<>();
        for (int later = 0; later < versions.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                for (String one : found(versions.get(earlier), versions.get(later))) {
                    all.add(earlier + " and " + later + ": " + one);
                }
            }
        }
        return Collections.unmodifiableList(all);
    }
}
