package io.github.surveyreport.compare;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Waves that only one of two reports has. That every number of a new wave is new says nothing about customers; what does is
 * how it stands beside the wave before it.
 *
 * @param added ids, in order of time
 * @param gone ids, in order of time
 * @param steps from the last wave but one to the last, where the last was added; both read in the later report, so that one
 *     configuration counts both
 */
public record Waves(List<String> added, List<String> gone, List<Step> steps) {
    public static final Waves SAME = new Waves(List.of(), List.of(), List.of());

    private static final Set<String> KINDS = Set.of("composite", "dimension", "indicator", "question");
    private static final Set<String> STATISTICS = Set.of("score", "value", "mean", "nps");

    public Waves {
        added = List.copyOf(added);
        gone = List.copyOf(gone);
        steps = List.copyOf(steps);
    }

    /**
     * One number of everybody in two waves that follow each other.
     *
     * @param change its test, as the later report gives it
     */
    public record Step(Measure then, Measure now, Optional<Measure> change) {
        public MeasureKey key() {
            return now.key();
        }

        /** The wave before. */
        public String earlier() {
            return then.key().wave();
        }
    }

    static Waves between(Findings before, Findings after) {
        List<String> then = ids(before.study());
        List<String> now = ids(after.study());
        List<String> added = now.stream().filter(id -> !then.contains(id)).toList();
        List<String> gone = then.stream().filter(id -> !now.contains(id)).toList();
        boolean next = now.size() > 1 && added.contains(now.get(now.size() - 1));
        return new Waves(added, gone, next ? steps(after, now) : List.of());
    }

    /** Whether the cell is there, or is not any more, with its whole wave. */
    public boolean tell(CellDiff cell) {
        String wave = cell.key().wave();
        return cell.before().isEmpty() && added.contains(wave) || cell.after().isEmpty() && gone.contains(wave);
    }

    private static List<Step> steps(Findings findings, List<String> waves) {
        String last = waves.get(waves.size() - 1);
        String earlier = waves.get(waves.size() - 2);
        List<Step> steps = new ArrayList<>();
        for (Measure now : findings.measures().byKey().values()) {
            MeasureKey key = now.key();
            if (key.wave().equals(last) && key.group().isEmpty() && headline(findings.study(), key)) {
                findings.measures()
                        .find(key.id(), key.statistic(), earlier)
                        .filter(then ->
                                then.result().computable() && now.result().computable())
                        .ifPresent(then -> steps.add(
                                new Step(then, now, findings.measures().find(key.id(), "change", last))));
            }
        }
        return steps;
    }

    /** A mean beside the NPS of the same question would be the same news, and the change is that of the NPS. */
    private static boolean headline(Study study, MeasureKey key) {
        int dot = key.id().indexOf('.');
        String kind = dot < 0 ? key.id() : key.id().substring(0, dot);
        boolean told = KINDS.contains(kind) && STATISTICS.contains(key.statistic()) && Told.is(study, key);
        return told
                && !(key.statistic().equals("mean")
                        && study.questions().stream()
                                .anyMatch(question -> key.id().equals("question." + question.id())
                                        && question.type() == Question.Type.NPS));
    }

    private static List<String> ids(Study study) {
        return study.waves().stream().map(Wave::id).toList();
    }
}
