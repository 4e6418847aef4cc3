package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Suggestions;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Finds the number that somebody names. The statistic defaults to what the kind of measure is known for, the wave to the last
 * one; of what does not exist it says which part is wrong and what there is.
 */
final class MeasureLookup {
    private final Draft draft;
    private final String area;

    /** @param area of the problems: {@code narrative} or {@code explain} */
    MeasureLookup(Draft draft, String area) {
        this.draft = draft;
        this.area = area;
    }

    /** @param group grouping → value; empty for everybody */
    MeasureKey key(String id, Optional<String> statistic, Optional<String> wave, SortedMap<String, String> group) {
        return new MeasureKey(
                id,
                statistic.orElseGet(() -> usual(id)),
                wave.orElseGet(() -> draft.lastWave().id()),
                group);
    }

    /** The number, or nothing and a problem. */
    Optional<Measure> find(MeasureKey key, Location place) {
        Optional<Measure> measure = draft.find(key);
        if (measure.isEmpty()) {
            draft.problems().add(unknown(key, place));
        }
        return measure;
    }

    /** The statistic a kind of measure is known for. */
    String usual(String id) {
        int dot = id.indexOf('.');
        return switch (dot < 0 ? id : id.substring(0, dot)) {
            case "indicator", "metric" -> "value";
            case "composite", "dimension" -> "score";
            case "sample" -> "valid";
            case "text", "term" -> "comments";
            case "issue", "cause" -> "customers";
            case "stage" -> "score";
            case "action" -> "after";
            case "matched" -> "change";
            case "cleaning" -> "excluded";
            case "test" -> "means:p";
            case "question", "uncleaned" -> usualOfQuestion(id.substring(dot + 1));
            default -> "value";
        };
    }

    private String usualOfQuestion(String id) {
        return draft.study().questions().stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .map(question -> question.type() == Question.Type.NPS
                        ? "nps"
                        : question.isScale() || question.type() == Question.Type.NUMBER ? "mean" : "n")
                .orElse("mean");
    }

    private Problem unknown(MeasureKey key, Location place) {
        TreeSet<String> ids = new TreeSet<>();
        TreeSet<String> statistics = new TreeSet<>();
        for (MeasureKey known : draft.findings().measures().byKey().keySet()) {
            ids.add(known.id());
            if (known.id().equals(key.id())) {
                statistics.add(known.statistic());
            }
        }
        if (!ids.contains(key.id())) {
            return Suggestions.near(key.id(), ids)
                    .map(near -> problem("unknown-measure-near", place, key.id(), near))
                    .orElseGet(() -> problem("unknown-measure", place, key.id()));
        }
        if (!statistics.contains(key.statistic())) {
            return problem("unknown-statistic", place, key.statistic(), key.id(), Suggestions.list(statistics));
        }
        return elsewhere(key, place);
    }

    private Problem elsewhere(MeasureKey key, Location place) {
        List<String> waves = draft.study().waves().stream().map(Wave::id).toList();
        if (!waves.contains(key.wave())) {
            return problem("unknown-wave", place, key.wave(), Suggestions.list(waves));
        }
        if (!key.group().isEmpty()) {
            return problem("unknown-group", place, key.id(), key.statistic(), key.wave(), groups(key.group()));
        }
        return problem("not-in-wave", place, key.id(), key.statistic(), key.wave());
    }

    private Problem problem(String code, Location place, Object... arguments) {
        return Problem.error(area + "." + code, place, arguments);
    }

    private static String groups(SortedMap<String, String> group) {
        return group.firstKey() + "=" + group.get(group.firstKey());
    }
}
