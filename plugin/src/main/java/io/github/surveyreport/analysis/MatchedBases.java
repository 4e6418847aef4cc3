package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Action;
import io.github.surveyreport.config.Action.OnQuestion;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Wave;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The same customers of two waves, by what they gave before and after. */
final class MatchedBases {
    private final Study study;
    private final Tallies tallies;

    MatchedBases(Study study, Tallies tallies) {
        this.study = study;
        this.tallies = tallies;
    }

    /** Takes a family of a wave. */
    interface Sink {
        void put(int wave, String name, BaseFamily family);
    }

    /** Each under both waves: the data of either may have changed. */
    void forEach(Sink sink) {
        if (study.columns().customer().isEmpty()) {
            return;
        }
        int last = study.waves().size() - 1;
        if (last > 0) {
            PanelPlan.headlines(study).forEach(question -> put(sink, question, last - 1, last, Map.of()));
        }
        for (Action action : study.actions()) {
            Optional<OnQuestion> on = action.target().flatMap(target -> PanelPlan.question(study, target));
            if (on.isPresent() && study.question(on.get().question()).isScale()) {
                int before = wave(action.target().get().before());
                int after = wave(action.target().get().after());
                if (before >= 0 && after >= 0 && before != after) {
                    put(
                            sink,
                            study.question(on.get().question()),
                            before,
                            after,
                            on.get().groups());
                }
            }
        }
    }

    private int wave(String id) {
        List<String> ids = study.waves().stream().map(Wave::id).toList();
        return ids.indexOf(id);
    }

    private void put(Sink sink, Question question, int before, int after, Map<String, String> groups) {
        int slot = tallies.slots().of(groups);
        if (slot < 0) {
            return;
        }
        List<String> names = WaveBases.names(question);
        PanelJoin join = PanelJoin.of(
                tallies.panel(before), tallies.panel(after), study.questions().indexOf(question), names.size(), slot);
        SortedMap<String, Long> counts = new TreeMap<>();
        long n = 0;
        for (long[][] pairs : join.pairs().values()) {
            for (int then = 0; then < pairs.length; then++) {
                for (int now = 0; now < pairs[then].length; now++) {
                    if (pairs[then][now] > 0) {
                        counts.merge(names.get(then) + ">" + names.get(now), pairs[then][now], Long::sum);
                        n += pairs[then][now];
                    }
                }
            }
        }
        String name =
                "matched." + question.id() + "." + study.waves().get(before).id() + "."
                        + study.waves().get(after).id() + new TreeMap<>(groups) + Bases.BY;
        BaseFamily family = BaseFamily.of(new BaseCounts(counts, n, true));
        sink.put(before, name, family);
        sink.put(after, name, family);
    }
}
