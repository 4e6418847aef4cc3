package io.github.surveyreport.analysis;

import io.github.surveyreport.config.KanoPair;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Observations;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.model.Kano;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What features are to customers, where they were asked about in pairs; in the last wave. */
final class KanoFinder {
    private static final double MANY_QUESTIONABLE = 0.1;

    private final Scope study;
    private final ModelScope scope;

    KanoFinder(Scope scope) {
        this.study = scope;
        this.scope = new ModelScope(scope);
    }

    List<Measure> measures() {
        study.study().methods().kano().forEach(this::pair);
        return scope.measures();
    }

    private void pair(KanoPair pair) {
        String id = "kano." + pair.id();
        List<String> questions = List.of(pair.functional(), pair.dysfunctional());
        Observations data = scope.complete(questions);
        boolean asked = scope.asked(pair.functional()) && scope.asked(pair.dysfunctional());
        Optional<NotComputable> none =
                asked ? scope.forbidden(data.n()) : Optional.of(new NotComputable(Reason.NOT_ASKED, 0));
        scope.putBase(id, data.n(), questions);
        Kano kano = kano(pair, data);
        put(id, "better", Unit.SHARE, none, kano.better());
        put(id, "worse", Unit.SHARE_DIFFERENCE, none, kano.worse());
        kano.strongest().ifPresent(kind -> {
            Estimate category = Estimate.plain(kind.number(), data.n(), ModelScope.method(data, "kano"));
            put(id, "category", Unit.COUNT, none, kano.mixed() ? category.warn("mixed-category") : category);
        });
        for (Kano.Kind kind : Kano.Kind.values()) {
            Statistic share = kano.shares().get(kind.ordinal());
            boolean many = kind == Kano.Kind.QUESTIONABLE
                    && share instanceof Estimate estimate
                    && estimate.value() > MANY_QUESTIONABLE;
            put(
                    id,
                    "share:" + kind.letter(),
                    Unit.SHARE,
                    none,
                    many ? ((Estimate) share).warn("unclear-wording") : share);
        }
    }

    private void put(String id, String statistic, Unit unit, Optional<NotComputable> none, Statistic result) {
        scope.put(id, statistic, unit, none.<Statistic>map(reason -> reason).orElse(result));
    }

    /** The highest score stands for "I like it that way", the lowest for "I dislike it that way". */
    private Kano kano(KanoPair pair, Observations data) {
        int best = best(pair.functional());
        int bestWithout = best(pair.dysfunctional());
        TreeMap<Double, long[]> counts = new TreeMap<>();
        for (int row = 0; row < data.size(); row++) {
            Kano.Kind kind = Kano.kind(best - (int) data.value(row, 0), bestWithout - (int) data.value(row, 1));
            counts.computeIfAbsent(data.weight(row), weight -> new long[Kano.Kind.values().length])[kind.ordinal()] +=
                    data.count(row);
        }
        double[] weights =
                counts.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        return Kano.of(weights, counts.values().toArray(long[][]::new), scope.confidence());
    }

    private int best(String question) {
        int best = Integer.MIN_VALUE;
        for (int score : Patterns.scores(study.study().question(question))) {
            best = Math.max(best, score);
        }
        return best;
    }
}
