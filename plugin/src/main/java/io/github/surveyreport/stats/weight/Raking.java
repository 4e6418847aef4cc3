package io.github.surveyreport.stats.weight;

import java.util.Arrays;
import java.util.List;

/**
 * Iterative proportional fitting (Deming and Stephan 1940, Ann Math Stat 11:427): one weight per cell, so that the
 * weighted sample has given shares in every margin. With a single margin it is cell weighting.
 */
public final class Raking {
    private static final double TOLERANCE = 1e-8;
    /** As far as doubles go; there is no reason to stop before while rounds are left. */
    private static final double AIM = 1e-14;

    private static final int MOST_ROUNDS = 200;
    private static final int MOST_TRIMMINGS = 50;
    private static final double ROUNDING = 1e-9;

    private final long[] counts;
    private final List<Margin> margins;
    private final double n;

    private Raking(long[] counts, List<Margin> margins) {
        this.counts = counts;
        this.margins = margins;
        this.n = Arrays.stream(counts).sum();
    }

    /**
     * Weights with mean 1 over the respondents.
     *
     * @param counts respondents per cell; an empty cell is given weight 1
     * @return {@link Weights}, or a {@link Failure}: a margin's value that nobody has, or no convergence in 200 rounds to
     *     a largest error of 1e-8 of n (they go on for as long as it shrinks). Without respondents every weight is 1
     */
    public static Outcome weights(long[] counts, List<Margin> margins) {
        Raking raking = new Raking(counts, margins);
        return raking.n == 0 ? raking.ones() : raking.rake(raking.start());
    }

    /**
     * The same with weights kept between two multiples of the mean weight: cut, fitted again, and so on. Where both cannot
     * be had, the bounds win and the margins are met nearly.
     *
     * @param low 0..1
     * @param high at least 1
     */
    public static Outcome trimmed(long[] counts, List<Margin> margins, double low, double high) {
        Raking raking = new Raking(counts, margins);
        if (raking.n == 0) {
            return raking.ones();
        }
        Outcome outcome = raking.rake(raking.start());
        boolean cut = false;
        for (int i = 0; i < MOST_TRIMMINGS && outcome instanceof Weights weights; i++) {
            if (raking.within(weights.perCell(), low, high)) {
                return new Weights(weights.perCell(), cut, true);
            }
            cut = true;
            outcome = raking.rake(raking.clip(weights.perCell(), low, high));
            if (!(outcome instanceof Weights)) {
                outcome = weights;
                break;
            }
        }
        return outcome instanceof Weights weights
                ? new Weights(raking.normal(raking.clip(weights.perCell(), low, high)), true, false)
                : outcome;
    }

    private double[] start() {
        double[] ones = new double[counts.length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private Weights ones() {
        return new Weights(start(), false, true);
    }

    private Outcome rake(double[] weights) {
        double worst = 0;
        int worstMargin = 0;
        for (int round = 0; round <= MOST_ROUNDS; round++) {
            worst = 0;
            for (int m = 0; m < margins.size(); m++) {
                double[] sums = sums(margins.get(m), weights);
                double error = error(margins.get(m), sums);
                if (error > worst) {
                    worst = error;
                    worstMargin = m;
                }
            }
            if (worst < AIM || (round == MOST_ROUNDS && worst < TOLERANCE)) {
                return new Weights(weights, false, true);
            }
            for (int m = 0; m < margins.size(); m++) {
                int empty = fit(margins.get(m), weights);
                if (empty >= 0) {
                    return new Failure(Kind.EMPTY, m, empty, 0);
                }
            }
        }
        return new Failure(Kind.NOT_CONVERGED, worstMargin, -1, worst);
    }

    /** Weighted respondents per value of a margin. */
    private double[] sums(Margin margin, double[] weights) {
        double[] sums = new double[margin.shares().length];
        for (int cell = 0; cell < counts.length; cell++) {
            sums[margin.place()[cell]] += counts[cell] * weights[cell];
        }
        return sums;
    }

    private double error(Margin margin, double[] sums) {
        double worst = 0;
        for (int value = 0; value < sums.length; value++) {
            worst = Math.max(worst, Math.abs(sums[value] / n - margin.shares()[value]));
        }
        return worst;
    }

    /** @return a value that nobody has though its share is above 0; −1 when there is none */
    private int fit(Margin margin, double[] weights) {
        double[] sums = sums(margin, weights);
        for (int value = 0; value < sums.length; value++) {
            if (sums[value] == 0 && margin.shares()[value] > 0) {
                return value;
            }
        }
        for (int cell = 0; cell < counts.length; cell++) {
            int value = margin.place()[cell];
            if (counts[cell] > 0) {
                weights[cell] *= margin.shares()[value] * n / sums[value];
            }
        }
        return -1;
    }

    private boolean within(double[] weights, double low, double high) {
        for (int cell = 0; cell < counts.length; cell++) {
            if (counts[cell] > 0 && (weights[cell] < low - ROUNDING || weights[cell] > high + ROUNDING)) {
                return false;
            }
        }
        return true;
    }

    private double[] clip(double[] weights, double low, double high) {
        double[] clipped = weights.clone();
        Arrays.setAll(clipped, cell -> Math.max(low, Math.min(high, weights[cell])));
        return clipped;
    }

    private double[] normal(double[] weights) {
        double sum = 0;
        for (int cell = 0; cell < counts.length; cell++) {
            sum += counts[cell] * weights[cell];
        }
        double mean = sum / n;
        double[] normal = weights.clone();
        Arrays.setAll(normal, cell -> counts[cell] > 0 ? weights[cell] / mean : 1);
        return normal;
    }

    /**
     * Shares to be met.
     *
     * @param place per cell the index of its value
     * @param shares per value, summing to 1
     */
    public record Margin(int[] place, double[] shares) {}

    /** Weights, or why there are none. */
    public sealed interface Outcome permits Weights, Failure {}

    /**
     * @param perCell mean 1 over the respondents
     * @param trimmed whether a weight was cut
     * @param exact whether every margin is met to 1e-8
     */
    public record Weights(double[] perCell, boolean trimmed, boolean exact) implements Outcome {}

    /** Why raking fails. */
    public enum Kind {
        EMPTY,
        NOT_CONVERGED
    }

    /**
     * @param margin its place in the list
     * @param value the value that nobody has; −1 without convergence
     * @param error the margin's largest error as a share, without convergence
     */
    public record Failure(Kind kind, int margin, int value, double error) implements Outcome {}
}
