package io.github.surveyreport.explain;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Question;
import java.util.List;
import java.util.Optional;

/** Numbers of the options of a ranking, but for the shares that rank them first. */
final class RankingAccounts {
    private final Told told;

    RankingAccounts(Told told) {
        this.told = told;
    }

    static boolean isChange(String statistic) {
        return statistic.startsWith("rank-score-change:") || statistic.startsWith("first-change:");
    }

    /** The wave's own number less that of the wave before. */
    Account change(Measure measure) {
        MeasureKey key = measure.key();
        int colon = key.statistic().indexOf(':');
        String of = key.statistic().startsWith("first") ? "share" : "rank-score";
        String statistic = of + key.statistic().substring(colon);
        return Told.difference(measure, told.beside(key, statistic), told.before(key, statistic));
    }

    /** Of those who ranked an option, their mean rank, and both together: {@code ranked·(options + 1 − mean rank) ÷ n}. */
    Account of(Measure measure, Question question) {
        String statistic = measure.key().statistic();
        if (statistic.startsWith("ranked:")) {
            return Account.by(Account.Way.COUNTED, measure, List.of());
        }
        if (told.weighted()) {
            return Account.by(Account.Way.PROCEDURE, measure, List.of());
        }
        if (!statistic.startsWith("rank-score:")) {
            double n = measure.estimate().n();
            Expression sum = Expression.count(Math.rint(measure.estimate().value() * n));
            return Account.calculated(measure, Expression.over(sum, Expression.count(n)), List.of());
        }
        String option = statistic.substring(statistic.indexOf(':'));
        Optional<Measure> ranked = told.beside(measure.key(), "ranked" + option);
        Optional<Measure> mean = told.beside(measure.key(), "mean-rank" + option);
        if (ranked.isEmpty() || mean.isEmpty()) {
            return Account.by(Account.Way.PROCEDURE, measure, List.of());
        }
        Expression points = Expression.minus(
                Expression.count(question.ranks() + 1.0),
                Expression.number(mean.get().estimate().value()));
        Expression all =
                Expression.times(Expression.count(ranked.get().estimate().value()), points);
        return Account.calculated(
                measure,
                Expression.over(all, Expression.count(measure.estimate().n())),
                List.of(Part.of(ranked.get()), Part.of(mean.get())));
    }
}
