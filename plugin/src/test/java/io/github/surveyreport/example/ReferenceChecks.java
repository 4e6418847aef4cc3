package io.github.surveyreport.example;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Expected numbers held against those computed here, counted. */
final class ReferenceChecks {
    /** Python and R agree to 1e-9 with each other. */
    private static final double TOLERANCE = 1e-9;

    /** How far p-values may be off in proportion, however small: the last digits of a far tail are nobody's. */
    private static final double TAIL = 1e-6;

    private final List<String> wrong = new ArrayList<>();
    private final TreeSet<String> notComputed = new TreeSet<>();
    private final TreeMap<String, Integer> compared = new TreeMap<>();

    int compared() {
        return compared.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Per kind of number how many. */
    TreeMap<String, Integer> kinds() {
        return compared;
    }

    List<String> wrong() {
        return wrong;
    }

    TreeSet<String> notComputed() {
        return notComputed;
    }

    void skip(String name) {
        notComputed.add(name);
    }

    void check(String kind, String name, Object expected, double actual) {
        if (!(expected instanceof Number number)) {
            skip(name);
            return;
        }
        compared.merge(kind, 1, Integer::sum);
        double value = number.doubleValue();
        double distance = Math.abs(value - actual);
        if (!(distance <= TOLERANCE * Math.max(1, Math.abs(value)) && distance <= TAIL * Math.abs(value) + 1e-15)) {
            wrong.add(kind + " " + name + ": expected " + value + ", but " + actual);
        }
    }

    void check(String kind, String name, Object expected, Statistic actual) {
        if (actual instanceof Estimate estimate) {
            check(kind, name, expected, estimate.value());
        } else {
            skip(kind + " " + name + ": " + actual);
        }
    }

    /** Both ends. */
    void interval(String kind, String name, Object ends, Estimate actual) {
        if (ends instanceof List<?> both) {
            check(kind, name + " low", both.get(0), actual.low().orElseThrow());
            check(kind, name + " high", both.get(1), actual.high().orElseThrow());
        }
    }

    /** {@code statistic}, degrees of freedom and p as the reference names them. */
    void test(String kind, TestResult actual, Object statistic, Object p) {
        check(kind, "statistic", statistic, actual.statistic());
        check(kind, "p", p, actual.p());
    }

    /** A measure of a run. */
    Optional<Estimate> measure(
            String kind, Findings run, String id, String statistic, Map<String, String> group, Object expected) {
        String name = id + " " + statistic + (group.isEmpty() ? "" : " " + group);
        Optional<Estimate> found = find(run, id, statistic, group);
        if (expected instanceof Number) {
            found.ifPresentOrElse(estimate -> check(kind, name, expected, estimate.value()), () -> skip(name));
        }
        return found;
    }

    Optional<Estimate> find(Findings run, String id, String statistic, Map<String, String> group) {
        String wave = run.study().lastWave().id();
        return run.measures()
                .find(new MeasureKey(id, statistic, wave, new TreeMap<>(group)))
                .filter(measure -> measure.result().computable())
                .map(measure -> measure.estimate());
    }
}
