package io.github.surveyreport.analysis;

import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.compare.WeightedTable;
import io.github.surveyreport.stats.weight.Calibration;
import io.github.surveyreport.stats.weight.Origin;
import io.github.surveyreport.stats.weight.WeightedSample;
import io.github.surveyreport.stats.weight.WeightedSample.Stratum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Answers by level in strata of one weight each. Without weighting there is one stratum, of weight 1.
 *
 * @param calibration that gave the weights; empty for weights to be taken as they are
 * @param origins per stratum where its respondents were drawn; empty for a sample drawn one by one
 * @param counts per stratum how often each level was chosen; a level is chosen once at most by one respondent
 */
record WeightedCounts(double[] weights, Optional<Calibration> calibration, List<Origin> origins, long[][] counts) {
    WeightedCounts(double[] weights, long[][] counts) {
        this(weights, Optional.empty(), List.of(), counts);
    }

    /** Respondents who all count once. */
    static WeightedCounts plain(long[] levels) {
        return new WeightedCounts(new double[] {1}, new long[][] {levels});
    }

    /** @param that of the same strata: of respondents for whom the weights were not found, so that they are as if given */
    WeightedCounts plus(WeightedCounts that) {
        return combine(that, Optional.empty(), 1);
    }

    /** @param that a part of this, of the same strata */
    WeightedCounts minus(WeightedCounts that) {
        return combine(that, calibration, -1);
    }

    /** Only those who chose another level. */
    WeightedCounts without(int level) {
        long[][] rest = Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
        Arrays.stream(rest).forEach(levels -> levels[level] = 0);
        return new WeightedCounts(weights, calibration, origins, rest);
    }

    /** Both, each with its own strata: of different respondents to the same question. */
    WeightedCounts beside(WeightedCounts that) {
        if (isEmpty() || that.isEmpty()) {
            return isEmpty() ? that : this;
        }
        return append(that.weights, that.origins, that.counts);
    }

    private WeightedCounts append(double[] moreWeights, List<Origin> moreOrigins, long[][] moreCounts) {
        double[] all = Arrays.copyOf(weights, weights.length + moreWeights.length);
        System.arraycopy(moreWeights, 0, all, weights.length, moreWeights.length);
        return new WeightedCounts(
                all,
                Optional.empty(),
                Stream.of(origins, moreOrigins).flatMap(List::stream).toList(),
                Stream.of(counts, moreCounts).flatMap(Arrays::stream).toArray(long[][]::new));
    }

    private boolean isEmpty() {
        return Arrays.stream(pooled()).sum() == 0;
    }

    /** How often each level was chosen, everybody counted once. */
    long[] pooled() {
        long[] sum = new long[counts[0].length];
        for (long[] levels : counts) {
            Arrays.setAll(sum, level -> sum[level] + levels[level]);
        }
        return sum;
    }

    /** The scores given. */
    WeightedSample sample(int[] scores) {
        List<Stratum> strata = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            Histogram answers = Histogram.ofScores(scores, counts[i]);
            strata.add(new Stratum(
                    weights[i], answers, origins.isEmpty() ? Optional.empty() : Optional.of(origins.get(i))));
        }
        return WeightedSample.of(strata, calibration);
    }

    /** Levels of one kind as 1, the others as 0. */
    WeightedSample share(IntPredicate in) {
        return net(in, level -> false);
    }

    /** Levels of one kind as 1, of another as −1, the others as 0. */
    WeightedSample net(IntPredicate in, IntPredicate against) {
        return sample(IntStream.range(0, counts[0].length)
                .map(level -> in.test(level) ? 1 : against.test(level) ? -1 : 0)
                .toArray());
    }

    /** A table of groups by kinds of levels; every level is of one kind. */
    static WeightedTable table(List<WeightedCounts> groups, List<IntPredicate> kinds) {
        double[] weights = groups.get(0).weights;
        long[][][] cells = new long[weights.length][groups.size()][kinds.size()];
        for (int row = 0; row < groups.size(); row++) {
            for (int column = 0; column < kinds.size(); column++) {
                long[] sums = groups.get(row).sums(kinds.get(column));
                for (int i = 0; i < sums.length; i++) {
                    cells[i][row][column] = sums[i];
                }
            }
        }
        return WeightedTable.of(weights, groups.get(0).origins, groups.get(0).calibration, cells);
    }

    /** A table of two bodies of respondents who were drawn apart, as in two waves, by kinds of levels. */
    static WeightedTable tableApart(WeightedCounts first, WeightedCounts second, List<IntPredicate> kinds) {
        int next = 1 + first.origins.stream().mapToInt(Origin::stratum).max().orElse(-1);
        List<Origin> moved = second.origins.stream()
                .map(origin -> new Origin(next + origin.stratum(), origin.cluster(), origin.respondents()))
                .toList();
        long[][] none = new long[second.weights.length][first.counts[0].length];
        WeightedCounts one = first.append(second.weights, moved, none);
        WeightedCounts other = new WeightedCounts(
                        first.weights,
                        Optional.empty(),
                        first.origins,
                        new long[first.weights.length][second.counts[0].length])
                .append(second.weights, moved, second.counts);
        return table(List.of(one, other), kinds);
    }

    private long[] sums(IntPredicate of) {
        long[] sums = new long[counts.length];
        for (int i = 0; i < sums.length; i++) {
            for (int level = 0; level < counts[i].length; level++) {
                sums[i] += of.test(level) ? counts[i][level] : 0;
            }
        }
        return sums;
    }

    private WeightedCounts combine(WeightedCounts that, Optional<Calibration> kept, int sign) {
        if (!Arrays.equals(weights, that.weights)) {
            throw new IllegalArgumentException("not the same strata");
        }
        long[][] all = new long[counts.length][];
        for (int i = 0; i < all.length; i++) {
            long[] levels = counts[i].clone();
            long[] more = that.counts[i];
            Arrays.setAll(levels, level -> levels[level] + sign * more[level]);
            all[i] = levels;
        }
        return new WeightedCounts(weights, kept, origins, all);
    }
}
