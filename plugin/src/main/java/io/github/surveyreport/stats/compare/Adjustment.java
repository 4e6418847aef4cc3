package io.github.surveyreport.stats.compare;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** p-values of one family adjusted for their number. Missing ones stay missing and do not count. */
public final class Adjustment {
    private Adjustment() {}

    /** Holm (1979, Scand J Stat 6:65): keeps the chance of any false finding in the family at the level. */
    public static List<OptionalDouble> holm(List<OptionalDouble> ps) {
        int[] order = ascending(ps);
        OptionalDouble[] adjusted = missing(ps);
        double running = 0;
        for (int i = 0; i < order.length; i++) {
            running = Math.max(
                    running, Math.min(1, (order.length - i) * ps.get(order[i]).getAsDouble()));
            adjusted[order[i]] = OptionalDouble.of(running);
        }
        return List.of(adjusted);
    }

    /** Benjamini and Hochberg (1995, JRSS B 57:289): keeps the expected share of false findings at the level. */
    public static List<OptionalDouble> benjaminiHochberg(List<OptionalDouble> ps) {
        int[] order = ascending(ps);
        OptionalDouble[] adjusted = missing(ps);
        double running = 1;
        for (int i = order.length - 1; i >= 0; i--) {
            running = Math.min(running, ps.get(order[i]).getAsDouble() * order.length / (i + 1));
            adjusted[order[i]] = OptionalDouble.of(running);
        }
        return List.of(adjusted);
    }

    private static int[] ascending(List<OptionalDouble> ps) {
        return IntStream.range(0, ps.size())
                .filter(i -> ps.get(i).isPresent())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> ps.get(i).getAsDouble()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static OptionalDouble[] missing(List<OptionalDouble> ps) {
        return ps.stream().map(p -> OptionalDouble.empty()).toArray(OptionalDouble[]::new);
    }
}
