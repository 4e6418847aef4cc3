package io.github.surveyreport.analysis;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.compare.EffectWord;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tests of one question in one grouping and wave, written as measures {@code test.<question>.<grouping>}: a test named
 * {@code means} has {@code means:statistic}, {@code means:df1}, {@code means:df2}, {@code means:p} as far as it has them,
 * or {@code means:p} alone with the reason why there is none.
 */
final class TestMeasures {
    private final Ledger ledger;
    private final String id;
    private final String wave;
    private final String grouping;

    TestMeasures(Ledger ledger, String question, String wave, String grouping) {
        this.ledger = ledger;
        this.id = "test." + question + "." + grouping;
        this.wave = wave;
        this.grouping = grouping;
    }

    /** A test of all groups together. */
    void test(String name, TestOutcome outcome) {
        test(name, new TreeMap<>(), outcome);
    }

    /** A test of one group. */
    void test(String name, Compared.Member member, TestOutcome outcome) {
        test(name, group(member), outcome);
    }

    private void test(String name, SortedMap<String, String> group, TestOutcome outcome) {
        if (!(outcome instanceof TestResult result)) {
            put(name + ":p", group, Unit.P_VALUE, (NotComputable) outcome);
            return;
        }
        put(name + ":statistic", group, Unit.NUMBER, estimate(result, result.statistic()));
        result.df1().ifPresent(df -> put(name + ":df1", group, Unit.NUMBER, estimate(result, df)));
        result.df2().ifPresent(df -> put(name + ":df2", group, Unit.NUMBER, estimate(result, df)));
        put(name + ":p", group, Unit.P_VALUE, estimate(result, result.p()));
    }

    /** The size of what a test found, with its word as a warning: {@code effect-small} … */
    void effect(String name, Statistic value) {
        put(name, new TreeMap<>(), Unit.NUMBER, worded(value));
    }

    void effect(String name, Compared.Member member, Statistic value) {
        put(name, group(member), Unit.NUMBER, worded(value));
    }

    /** Cramér's V of a table with so many rows or columns, whichever are fewer. */
    void association(String name, Statistic v, int smaller) {
        Statistic worded =
                v instanceof Estimate estimate ? word(estimate, EffectWord.ofCramersV(estimate.value(), smaller)) : v;
        put(name, new TreeMap<>(), Unit.NUMBER, worded);
    }

    private static Statistic worded(Statistic effect) {
        return effect instanceof Estimate estimate ? word(estimate, EffectWord.of(estimate)) : effect;
    }

    private static Estimate word(Estimate effect, EffectWord word) {
        return effect.warn("effect-" + word.name().toLowerCase(Locale.ROOT));
    }

    void number(String name, Compared.Member member, Statistic value) {
        put(name, group(member), Unit.NUMBER, value);
    }

    /** A p-value after adjustment, or the reason why the test was not made. */
    void adjusted(String name, Compared.Member member, TestOutcome outcome, OptionalDouble p) {
        Statistic value =
                outcome instanceof TestResult result ? estimate(result, p.orElse(result.p())) : (NotComputable) outcome;
        put(name, group(member), Unit.P_VALUE, value);
    }

    void adjusted(String name, TestOutcome outcome, OptionalDouble p) {
        Statistic value =
                outcome instanceof TestResult result ? estimate(result, p.orElse(result.p())) : (NotComputable) outcome;
        put(name, new TreeMap<>(), Unit.P_VALUE, value);
    }

    private SortedMap<String, String> group(Compared.Member member) {
        SortedMap<String, String> group = new TreeMap<>();
        group.put(grouping, member.value());
        return group;
    }

    private void put(String statistic, SortedMap<String, String> group, Unit unit, Statistic value) {
        ledger.put(new MeasureKey(id, statistic, wave, group), unit, value);
    }

    private static Estimate estimate(TestResult result, double value) {
        return new Estimate(
                value, OptionalDouble.empty(), OptionalDouble.empty(), result.n(), result.method(), result.warnings());
    }
}
