package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Periods;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Scorecard.Of;
import io.github.surveyreport.stats.Statistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The answers of everybody to one scale question, as they weigh in their wave, by period; periods that must not be shown are hidden. */
final class PeriodSeries {
    private final Scope scope;
    private final Question question;
    private final Periods axis;
    private final ScaleCounts[] counts;
    private final boolean[] hidden;

    PeriodSeries(Scope scope, Question question) {
        this.scope = scope;
        this.question = question;
        this.axis = Periods.of(scope.study());
        this.counts = new ScaleCounts[axis.count()];
        Arrays.fill(counts, none());
        this.hidden = new boolean[axis.count()];
        Disclosure disclosure = new Disclosure(scope);
        for (int wave = 0; wave <= scope.lastIndex(); wave++) {
            add(wave, disclosure);
        }
    }

    /** Nobody's answers. */
    ScaleCounts none() {
        return new ScaleCounts(question, new long[question.levels().size()]);
    }

    private void add(int wave, Disclosure disclosure) {
        PeriodTally tally = scope.wave(wave).periods();
        int q = scope.indexOf(question);
        long[] answered = new long[tally.periods()];
        long[] counted = new long[tally.periods()];
        for (int period = 0; period < counted.length; period++) {
            ScaleCounts more = new ScaleCounts(question, scope.weights().inPeriod(wave, q, period));
            int place = tally.first() + period;
            counts[place] = counts[place].beside(more);
            answered[period] = more.n();
            counted[period] = tally.counted(period);
        }
        boolean[] few = disclosure.hiddenPeriods(answered, tally.untimed(q));
        boolean[] small = disclosure.hiddenPeriods(counted, tally.untimed());
        for (int period = 0; period < counted.length; period++) {
            hidden[tally.first() + period] |= few[period] || small[period];
        }
    }

    Question question() {
        return question;
    }

    boolean hidden(int period) {
        return hidden[period];
    }

    ScaleCounts counts(int period) {
        return counts[period];
    }

    /** Whether the period has a number to show. */
    boolean known(int period) {
        return !hidden[period] && counts(period).n() > 0;
    }

    Statistic statistic(int period, Of of) {
        return hidden[period] ? Disclosure.suppressed() : counts(period).statistic(of, scope.confidence());
    }

    /** One value per period; empty where there is none to show. */
    List<OptionalDouble> values(Of of) {
        List<OptionalDouble> values = new ArrayList<>();
        for (int period = 0; period < hidden.length; period++) {
            values.add(known(period) ? statistic(period, of).valueIfComputable() : OptionalDouble.empty());
        }
        return values;
    }

    /** The last period with a value. */
    Optional<Integer> last() {
        for (int period = hidden.length - 1; period >= 0; period--) {
            if (known(period)) {
                return Optional.of(period);
            }
        }
        return Optional.empty();
    }

    /** The values up to the last one, back to the last gap. */
    double[] unbroken(Of of) {
        int end = last().map(period -> period + 1).orElse(0);
        int from = end;
        while (from > 0 && known(from - 1)) {
            from--;
        }
        return values(of).subList(from, end).stream()
                .mapToDouble(value -> value.orElseThrow())
                .toArray();
    }
}
