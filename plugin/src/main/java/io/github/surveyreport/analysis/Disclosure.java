package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.TestOutcome;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * Which groups are too small to be shown (J2), and what is shown in their place.
 *
 * <p>A group with at least one and fewer than the minimum of respondents is hidden. Whoever knows the total could then
 * find a hidden group by subtraction; so, within a grouping, the next smallest groups are hidden too until at least two
 * are, with at least the minimum of respondents between them and more than one each: who knows that a hidden group is not
 * empty could else tell that all of them are of one. A group that is hidden for the wave is hidden in each of
 * its questions.
 */
final class Disclosure {
    private final List<Grouping> groupings;
    private final Slots slots;
    private final int minimumCell;
    private final int minimumBase;

    Disclosure(Scope scope) {
        this(scope, 0);
    }

    /** The same with a minimum that configuration can raise but not lower. */
    Disclosure(Scope scope, int least) {
        this(scope.study(), scope.tallies().slots(), least);
    }

    /** @param slots of the same study */
    Disclosure(Study study, Slots slots) {
        this(study, slots, 0);
    }

    private Disclosure(Study study, Slots slots, int least) {
        this.groupings = study.groups();
        this.slots = slots;
        this.minimumCell = Math.max(least, study.plan().minimumCell());
        this.minimumBase = study.plan().minimumBase();
    }

    boolean tooSmall(long n) {
        return n > 0 && n < minimumCell;
    }

    int minimumCell() {
        return minimumCell;
    }

    /** Per slot whether the group is hidden in the whole wave; everybody together never is. */
    boolean[] hidden(WaveTally wave) {
        boolean[] hidden = new boolean[slots.size()];
        hide(hidden, wave::counted);
        hidden[Slots.ALL] = false;
        return hidden;
    }

    /** Per slot whether the group is hidden in that question. */
    boolean[] hidden(WaveTally wave, int question) {
        boolean[] hidden = hidden(wave);
        hide(hidden, wave.question(question)::answered);
        return hidden;
    }

    /**
     * Per period of a wave whether it is hidden: too small, or needed to cover one that is.
     *
     * @param untimed answers whose period is not known
     */
    boolean[] hiddenPeriods(long[] periods, long untimed) {
        boolean[] hidden = new boolean[periods.length];
        for (int period = 0; period < periods.length; period++) {
            hidden[period] = tooSmall(periods[period]);
        }
        complete(hidden, 0, periods.length, period -> periods[period], untimed);
        return hidden;
    }

    /** The statistic, or that it is suppressed; with a warning when it rests on few answers. */
    Statistic guard(boolean hidden, Statistic statistic) {
        return guard(hidden, statistic, statistic.n());
    }

    /** @param base respondents the statistic rests on */
    Statistic guard(boolean hidden, Statistic statistic, long base) {
        if (hidden) {
            return suppressed();
        }
        return statistic instanceof Estimate estimate && base < minimumBase ? estimate.warn("small-base") : statistic;
    }

    /** The test, or that it is suppressed; none below the minimum base. */
    TestOutcome guardTest(boolean hidden, long base, TestOutcome test) {
        if (hidden) {
            return new NotComputable(NotComputable.Reason.SUPPRESSED, 0);
        }
        return base < minimumBase ? new NotComputable(NotComputable.Reason.SMALL_BASE, base) : test;
    }

    /** Everything that is told of one set of respondents. */
    Guard with(boolean hidden) {
        return new Guard(hidden);
    }

    /** Withholds, flags or lets through what is told of one set of respondents. */
    final class Guard {
        private final boolean hidden;

        private Guard(boolean hidden) {
            this.hidden = hidden;
        }

        Statistic on(Statistic statistic) {
            return guard(hidden, statistic);
        }

        /** @param base respondents the statistic rests on */
        Statistic on(Statistic statistic, long base) {
            return guard(hidden, statistic, base);
        }

        /** How many respondents; a part of the set may be small. */
        Statistic count(long respondents) {
            return hidden ? suppressed() : Ledger.count(respondents);
        }

        /** How many respondents of another set, which may not be too small. */
        Statistic part(long respondents) {
            return hidden || tooSmall(respondents) ? suppressed() : Ledger.count(respondents);
        }

        TestOutcome test(long base, TestOutcome test) {
            return guardTest(hidden, base, test);
        }

        /** The size of an effect, told with its test only. */
        Statistic effect(long base, Statistic effect) {
            if (hidden) {
                return suppressed();
            }
            return base < minimumBase ? new NotComputable(NotComputable.Reason.SMALL_BASE, base) : effect;
        }
    }

    static Statistic suppressed() {
        return new NotComputable(NotComputable.Reason.SUPPRESSED, 0);
    }

    private void hide(boolean[] hidden, IntToLongFunction n) {
        for (int slot = 0; slot < hidden.length; slot++) {
            hidden[slot] |= tooSmall(n.applyAsLong(slot));
        }
        completeGroupings(hidden, n);
        boolean changed = true;
        while (changed) {
            boolean[] before = hidden.clone();
            slots.twoWay().forEach(table -> new CrossDisclosure(table, slots, minimumCell).hide(hidden, n));
            completeGroupings(hidden, n);
            changed = !Arrays.equals(before, hidden);
        }
        new CombinationDisclosure(slots, minimumCell).hide(hidden, n);
    }

    private void completeGroupings(boolean[] hidden, IntToLongFunction n) {
        for (int grouping = 0; grouping < groupings.size(); grouping++) {
            int from = slots.of(grouping, 0);
            int values = groupings.get(grouping).values().size();
            long missing = n.applyAsLong(Slots.ALL);
            for (int slot = from; slot < from + values; slot++) {
                missing -= n.applyAsLong(slot);
            }
            complete(hidden, from, values, n, missing);
        }
    }

    /**
     * Hides more of the parts until those that are hidden cover each other.
     *
     * @param elsewhere size of what is in no part: never shown, so it hides, and is hidden, like one more part
     */
    private void complete(boolean[] hidden, int from, int values, IntToLongFunction n, long elsewhere) {
        while (true) {
            int count = elsewhere > 0 ? 1 : 0;
            long sum = elsewhere;
            boolean any = tooSmall(elsewhere);
            int next = -1;
            for (int slot = from; slot < from + values; slot++) {
                long size = n.applyAsLong(slot);
                if (hidden[slot] && size > 0) {
                    count++;
                    sum += size;
                    any = true;
                } else if (!hidden[slot] && (next < 0 || rank(n, slot) < rank(n, next))) {
                    next = slot;
                }
            }
            boolean covered = count > 1 && sum >= minimumCell && sum > count;
            boolean empty = next >= 0 && n.applyAsLong(next) == 0;
            if (!any || covered || next < 0 || empty && sum > count) {
                return;
            }
            if (empty) {
                hidden[next] = true;
                return;
            }
            hidden[next] = true;
        }
    }

    /** The smallest first, and empty ones last: they cover only where all others together are of one respondent each. */
    private static long rank(IntToLongFunction n, int part) {
        long size = n.applyAsLong(part);
        return size == 0 ? Long.MAX_VALUE : size;
    }
}
