package io.github.surveyreport.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether totals published about overlapping sets of people, added and subtracted, tell what few of them said.
 *
 * <p>People who are in the same totals form a part. A combination of totals (so many times this one, less so many times
 * that one) speaks of the parts whose coefficient is not 0; it gives them away when these hold at least one and fewer
 * than the minimum of people. The search is exact: coefficients are forced to 0 on every part that is large enough, and
 * in what remains either a part of a basis is outside the combination or it is one of the few. Arithmetic is modulo a
 * prime far above any determinant of such small tables.
 */
final class Differencing {
    private static final long PRIME = (1L << 31) - 1;
    /** Beyond so many cases the totals are taken to tell too much. */
    private static final int MOST_CASES = 20_000;

    private final long[] people;
    private final int minimum;
    private final int totals;
    private int cases;

    private Differencing(long[] people, int minimum, int totals) {
        this.people = people;
        this.minimum = minimum;
        this.totals = totals;
    }

    /**
     * @param in total × part: whether the total is also about that part
     * @param people per part, none negative
     * @param minimum so many may be told of
     * @return per total its coefficient in a combination that tells of too few, 0 for those without part in it; empty when
     *     there is none
     */
    static Optional<long[]> tells(boolean[][] in, long[] people, int minimum) {
        return new Differencing(people, minimum, in.length).search(in);
    }

    /** Whether a part is in a combination: the sum of the coefficients of the totals that it is in is not 0. */
    static boolean speaksOf(long[] coefficients, boolean... inTotals) {
        long sum = 0;
        for (int total = 0; total < coefficients.length; total++) {
            sum += inTotals[total] ? coefficients[total] : 0;
        }
        return sum % PRIME != 0;
    }

    private Optional<long[]> search(boolean[][] in) {
        List<long[]> rows = new ArrayList<>();
        for (int total = 0; total < totals; total++) {
            long[] row = new long[people.length + totals];
            for (int part = 0; part < people.length; part++) {
                row[part] = in[total][part] && people[part] > 0 ? 1 : 0;
            }
            row[people.length + total] = 1;
            rows.add(row);
        }
        List<Integer> large = new ArrayList<>();
        List<Integer> small = new ArrayList<>();
        for (int part : largestFirst()) {
            (people[part] >= minimum ? large : small).add(part);
        }
        Reduced silent = reduce(rows, large);
        Reduced telling = reduce(silent.rest(), small);
        return telling.rows().isEmpty() ? Optional.empty() : few(telling.rows(), small, minimum - 1L);
    }

    /** The parts with most people first: they are the least likely to be among the few. */
    private int[] largestFirst() {
        return IntStream.range(0, people.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer part) -> -people[part]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * A combination of the rows that is 0 on all open parts but some with {@code budget} people together at most.
     *
     * @param rows independent of each other on the open parts and those taken to be among the few
     */
    private Optional<long[]> few(List<long[]> rows, List<Integer> open, long budget) {
        if (++cases > MOST_CASES) {
            long[] all = new long[totals];
            Arrays.fill(all, 1);
            return Optional.of(all);
        }
        Reduced reduced = reduce(rows, open);
        if (!reduced.rest().isEmpty()) {
            long[] found = reduced.rest().get(0);
            return Optional.of(Arrays.copyOfRange(found, people.length, found.length));
        }
        for (int i = 0; i < reduced.basis().size(); i++) {
            Integer part = reduced.basis().get(i);
            if (people[part] <= budget) {
                List<Integer> others = new ArrayList<>(open);
                others.remove(part);
                List<long[]> silentBefore =
                        reduced.rows().subList(i, reduced.rows().size());
                Optional<long[]> found = few(silentBefore, others, budget - people[part]);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Rows of the same span as some given ones.
     *
     * @param basis parts
     * @param rows the i-th is 1 on the i-th part of the basis and 0 on the others
     * @param rest rows that are 0 on all parts looked at
     */
    private record Reduced(List<Integer> basis, List<long[]> rows, List<long[]> rest) {}

    /** Gauss–Jordan elimination on those parts. */
    private static Reduced reduce(List<long[]> given, List<Integer> parts) {
        List<Integer> basis = new ArrayList<>();
        List<long[]> rows = new ArrayList<>();
        List<long[]> rest = new ArrayList<>(given);
        for (int part : parts) {
            Optional<long[]> pivot = rest.stream().filter(row -> row[part] != 0).findFirst();
            if (pivot.isPresent()) {
                rest.remove(pivot.get());
                long[] one = scaled(pivot.get(), part);
                rows.replaceAll(row -> cleared(row, one, part));
                rest.replaceAll(row -> cleared(row, one, part));
                rows.add(one);
                basis.add(part);
            }
        }
        return new Reduced(basis, rows, rest);
    }

    private static long[] scaled(long[] row, int part) {
        long inverse = inverse(row[part]);
        return Arrays.stream(row).map(value -> value * inverse % PRIME).toArray();
    }

    private static long[] cleared(long[] row, long[] one, int part) {
        long factor = PRIME - row[part];
        long[] cleared = row.clone();
        for (int i = 0; i < cleared.length && row[part] != 0; i++) {
            cleared[i] = (row[i] + factor * one[i]) % PRIME;
        }
        return cleared;
    }

    /** By Fermat: the power PRIME − 2. */
    private static long inverse(long value) {
        long inverse = 1;
        long power = value;
        for (long left = PRIME - 2; left > 0; left >>= 1) {
            inverse = (left & 1) == 1 ? inverse * power % PRIME : inverse;
            power = power * power % PRIME;
        }
        return inverse;
    }
}
