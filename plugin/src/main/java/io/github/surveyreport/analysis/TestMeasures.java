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
import java.util.function.Function;

/**
 * Writes tests as measures: {@code statistic}, {@code df1}, {@code df2} and {@code p} as far as a test has them.
 *
 * <p>An instance writes the tests of one question in one grouping and wave as {@code test.<question>.<grouping>}: a test
 * named {@code means} has {@code means:statistic}, {@code means:df1}, {@code means:df2}, {@code means:p}, or {@code
 * means:p} alone with the reason why there is none.
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

    /**
     * A test with an id of its own, or one among other numbers.
     *
     * @param prefix before the name of each part, perhaps empty
     * @param degrees unit of {@code df1} and {@code df2}: counts, unless they may be broken
     */
    static void put(Ledger ledger, String id, String prefix, String wave, Unit degrees, TestOutcome outcome) {
        if (outcome instanceof NotComputable none) {
            ledger.put(id, prefix + "statistic", wave, Unit.NUMBER, none);
        }
        put(ledger, part -> MeasureKey.of(id, prefix + part, wave), degrees, outcome);
    }

    private static void put(Ledger ledger, Function<String, MeasureKey> key, Unit degrees, TestOutcome outcome) {
        if (!(outcome instanceof TestResult result)) {
            ledger.put(key.apply("p"), Unit.P_VALUE, (NotComputable) outcome);
            return;
        }
        ledger.put(key.apply("statistic"), Unit.NUMBER, estimate(result, result.statistic()));
        result.df1().ifPresent(df -> ledger.put(key.apply("df1"), degrees, estimate(result, df)));
        result.df2().ifPresent(df -> ledger.put(key.apply("df2"), degrees, estimate(result, df)));
        ledger.put(key.apply("p"), Unit.P_VALUE, estimate(result, result.p()));
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
        put(ledger, part -> new MeasureKey(id, name + ":" + part, wave, group), Unit.NUMBER, outcome);
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
        put(name, group(member), Unit.P_VALUE, adjusted(outcome, p));
    }

    void adjusted(String name, TestOutcome outcome, OptionalDouble p) {
        put(name, new TreeMap<>(), Unit.P_VALUE, adjusted(outcome, p));
    }

    static Statistic adjusted(TestOutcome outcome, OptionalDouble p) {
        return outcome instanceof TestResult result ? estimate(result, p.orElse(result.p())) : (NotComputable) outcome;
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
