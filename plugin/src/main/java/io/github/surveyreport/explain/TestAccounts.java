package io.github.surveyreport.explain;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.analysis.Unit;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Probabilities: with the statistic, the degrees of freedom and the groups they rest on; adjusted ones from the plain ones of their family. */
final class TestAccounts {
    private static final String ADJUSTED = "p-adjusted";
    /** Tests of one level each, adjusted over the levels. */
    private static final Set<String> OF_LEVELS = Set.of("choice", "points", "firsts");

    private static final double EXACT = 1e-9;
    private static final double SMALLEST = 1e-15;
    /** How the statistic of a p-value is named, of tests with an id of their own. */
    private static final List<String> STATISTICS = List.of("statistic", "t", "z", "keyness");

    private final Told told;

    TestAccounts(Told told) {
        this.told = told;
    }

    /** Empty for what is no probability, or one of which nothing more is told. */
    Optional<Account> of(Measure measure) {
        String statistic = measure.key().statistic();
        if (measure.unit() != Unit.P_VALUE) {
            return Optional.empty();
        }
        return statistic.endsWith(ADJUSTED) ? adjusted(measure) : tested(measure);
    }

    private Optional<Account> tested(Measure measure) {
        MeasureKey key = measure.key();
        String statistic = key.statistic();
        if (!statistic.endsWith("p")) {
            return Optional.empty();
        }
        String prefix = statistic.substring(0, statistic.length() - 1);
        List<Part> parts = new ArrayList<>();
        STATISTICS.stream()
                .flatMap(name -> told.beside(key, prefix + name).stream())
                .findFirst()
                .ifPresent(found -> parts.add(Part.of(found)));
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        told.beside(key, prefix + "df1").map(Part::of).ifPresent(parts::add);
        told.beside(key, prefix + "df2").map(Part::of).ifPresent(parts::add);
        parts.addAll(groups(measure));
        return Optional.of(Account.by(Account.Way.TESTED, measure, parts));
    }

    /** How many answered in each group that was compared; none where that does not add up to the n of the test. */
    private List<Part> groups(Measure test) {
        MeasureKey key = test.key();
        Optional<Grouping> grouping = grouping(key);
        Optional<Question> question = question(key);
        if (grouping.isEmpty() || question.isEmpty()) {
            return List.of();
        }
        List<Measure> sizes = grouping.get().values().stream()
                .filter(value -> key.group().isEmpty() || key.group().containsValue(value.id()))
                .flatMap(value -> told
                        .find(MeasureKey.of(
                                "question." + question.get().id(),
                                "n",
                                key.wave(),
                                grouping.get().id(),
                                value.id()))
                        .stream())
                .toList();
        List<Measure> enough = sizes.stream()
                .filter(size -> size.estimate().value() >= told.study().plan().minimumBase())
                .toList();
        boolean whole = enough.stream()
                        .mapToLong(size -> (long) size.estimate().value())
                        .sum()
                == test.estimate().n();
        return whole || !key.group().isEmpty() ? enough.stream().map(Part::of).toList() : List.of();
    }

    /** {@code test.<question>.<grouping>}. */
    private Optional<Grouping> grouping(MeasureKey key) {
        String name = key.id().substring(key.id().lastIndexOf('.') + 1);
        return told.study().groups().stream()
                .filter(grouping ->
                        key.id().startsWith("test.") && grouping.id().equals(name))
                .findFirst();
    }

    private Optional<Question> question(MeasureKey key) {
        return told.study().questions().stream()
                .filter(question -> key.id().startsWith("test." + question.id() + ".")
                        || key.id().startsWith("test.question." + question.id() + "."))
                .findFirst();
    }

    /**
     * Holm: the plain p at place i of m, in ascending order, times m − i + 1; Benjamini and Hochberg: times m ÷ i. An adjusted p
     * is that of its own place or of one before (after) it, whichever is larger (smaller), and 1 at most.
     */
    private Optional<Account> adjusted(Measure measure) {
        List<Measure> family = family(measure.key());
        double value = measure.estimate().value();
        if (family.isEmpty() || value < SMALLEST) {
            return Optional.empty();
        }
        List<Part> parts = family.stream().map(Part::of).toList();
        for (int place = 0; place < family.size(); place++) {
            double plain = family.get(place).estimate().value();
            int left = family.size() - place;
            Optional<Expression> found = Stream.of(
                            probability(plain),
                            Expression.times(Expression.count(left), probability(plain)),
                            Expression.over(
                                    Expression.times(Expression.count(family.size()), probability(plain)),
                                    Expression.count(place + 1.0)))
                    .filter(candidate -> plain >= SMALLEST)
                    .filter(candidate -> same(Math.min(1, candidate.value()), value))
                    .findFirst();
            if (found.isPresent()) {
                Expression sum = found.get();
                return Optional.of(
                        Account.calculated(measure, sum.value() > 1 ? new Expression.Clipped(sum, 1) : sum, parts));
            }
        }
        return ofMany(measure, family);
    }

    /** Of words and issues, only clear findings are told: the plain p times a whole number up to how many were tested. */
    private Optional<Account> ofMany(Measure measure, List<Measure> family) {
        Optional<Measure> tested = tests(measure.key());
        double plain = family.get(0).estimate().value();
        double times = Math.rint(measure.estimate().value() / plain);
        boolean whole = family.size() == 1
                && plain >= SMALLEST
                && tested.filter(count -> times <= count.estimate().value()).isPresent()
                && same(times * plain, measure.estimate().value());
        return whole
                ? Optional.of(Account.calculated(
                        measure,
                        Expression.times(Expression.count(times), probability(plain)),
                        List.of(Part.of(family.get(0)), Part.of(tested.get()))))
                : Optional.empty();
    }

    private Optional<Measure> tests(MeasureKey key) {
        if (key.id().startsWith("issue.")) {
            return told.find(MeasureKey.of(key.id(), "groups-tested", key.wave()));
        }
        String statistic =
                key.group().isEmpty() ? "tested" : "tested:" + key.group().firstKey();
        return told.find(MeasureKey.of("words", statistic, key.wave()));
    }

    /** The plain p-values that were adjusted together, smallest first. */
    private List<Measure> family(MeasureKey key) {
        String name = key.statistic().substring(0, key.statistic().length() - ADJUSTED.length()) + "p";
        Stream<MeasureKey> keys = Stream.of(new MeasureKey(key.id(), name, key.wave(), key.group()));
        Optional<Grouping> grouping = grouping(key);
        if (grouping.isPresent() && !key.group().isEmpty()) {
            keys = grouping.get().values().stream()
                    .map(value -> MeasureKey.of(
                            key.id(), name, key.wave(), grouping.get().id(), value.id()));
        } else if (OF_LEVELS.contains(name.substring(0, Math.max(0, name.indexOf(':'))))
                && question(key).isPresent()) {
            String test = name.substring(0, name.indexOf(':') + 1);
            keys = question(key).get().levels().stream()
                    .map(level -> MeasureKey.of(key.id(), test + level.id() + ":p", key.wave()));
        }
        return keys.flatMap(one -> told.find(one).stream())
                .sorted(Comparator.comparingDouble(found -> found.estimate().value()))
                .toList();
    }

    private static boolean same(double found, double value) {
        return Math.abs(found - value) <= EXACT * value;
    }

    /** With four digits that tell. */
    private static Expression probability(double p) {
        int decimals = p > 0 ? (int) Math.max(6, Math.ceil(-StrictMath.log10(p)) + 3) : 6;
        return new Expression.Number(p, decimals);
    }
}
