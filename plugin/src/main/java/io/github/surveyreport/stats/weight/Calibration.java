package io.github.surveyreport.stats.weight;

import io.github.surveyreport.stats.weight.Raking.Margin;
import java.util.Arrays;
import java.util.List;

/**
 * That weights were fitted to margins, and how much surer weighted numbers are for it. Whatever the margins explain of an
 * answer does not vary from sample to sample, so that a linearised error is that of the residuals from a regression on
 * the margins (Deville and Särndal 1992, JASA 87:376): with cell weights of the deviations from the mean of the cell. As
 * R's {@code survey} package does for {@code rake} and {@code postStratify} of respondents who weighed the same before.
 * Respondents are in strata of one weight; strata of several calibrations are never the same.
 */
public final class Calibration {
    private static final int MOST_ROUNDS = 500;
    private static final double CLOSE = 1e-13;
    /** Where margins settle an answer altogether, what they leave of it is rounding. */
    private static final double SETTLED = 1e-12;

    private final int[][] places;
    private final double[] weights;
    private final long[] respondents;
    private final long n;

    private Calibration(int[][] places, double[] weights, long[] respondents) {
        this.places = places;
        this.weights = weights.clone();
        this.respondents = respondents.clone();
        this.n = Arrays.stream(respondents).sum();
    }

    /**
     * @param margins that the weights meet, by cell
     * @param cells of each stratum; negative where its weight was not fitted
     * @param weights of each stratum
     * @param respondents of each stratum, whether they answer or not
     */
    public static Calibration of(List<Margin> margins, int[] cells, double[] weights, long[] respondents) {
        int[][] places = new int[margins.size()][];
        for (int m = 0; m < places.length; m++) {
            int[] place = margins.get(m).place();
            places[m] = Arrays.stream(cells)
                    .map(cell -> cell < 0 ? -1 : place[cell])
                    .toArray();
        }
        return new Calibration(places, weights, respondents);
    }

    /** Respondents, whether they answer or not. */
    public long n() {
        return n;
    }

    /** Those of one stratum, by its place from 0. */
    public long respondents(int stratum) {
        return respondents[stratum];
    }

    /**
     * What being weighted to the margins adds to the linearised score wu of every respondent of a stratum, answering or
     * not: −w times what the margins explain of u, by least squares over all respondents, who count once each (R {@code
     * svyrecvar}).
     *
     * @param sums Σu per stratum, u being 0 for who does not answer
     */
    public double[] shifts(double[] sums) {
        return shifts(sums, weights);
    }

    /** The same where w is so many times the weight in every stratum. */
    public double[] shifts(double[] sums, double[] weights) {
        double[] rest = new double[sums.length];
        Arrays.setAll(rest, s -> respondents[s] > 0 ? sums[s] / respondents[s] : 0);
        double[] shifts = rest.clone();
        double enough = CLOSE * Arrays.stream(rest).map(Math::abs).max().orElse(0);
        double moved = Double.POSITIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS && moved > enough; round++) {
            moved = 0;
            for (int[] margin : places) {
                moved = Math.max(moved, takeOff(margin, rest));
            }
        }
        double shared = 0;
        for (int s = 0; s < shifts.length; s++) {
            shared += fitted(s) ? weights[s] * sums[s] : 0;
            shifts[s] = fitted(s) ? weights[s] * (rest[s] - shifts[s]) : 0;
        }
        return spread(shared, shifts);
    }

    /** Takes the mean of each value of a margin off; returns the largest. */
    private double takeOff(int[] margin, double[] rest) {
        double[] sums = new double[Arrays.stream(margin).max().orElse(0) + 1];
        long[] sizes = new long[sums.length];
        for (int s = 0; s < margin.length; s++) {
            if (margin[s] >= 0) {
                sums[margin[s]] += respondents[s] * rest[s];
                sizes[margin[s]] += respondents[s];
            }
        }
        double most = 0;
        for (int s = 0; s < margin.length; s++) {
            if (margin[s] >= 0 && respondents[s] > 0) {
                double mean = sums[margin[s]] / sizes[margin[s]];
                rest[s] -= mean;
                most = Math.max(most, Math.abs(mean));
            }
        }
        return most;
    }

    /** How many have fitted weights is as it happens: what these add to the number is shared among them. */
    private double[] spread(double shared, double[] shifts) {
        long known = 0;
        for (int s = 0; s < shifts.length; s++) {
            known += fitted(s) ? respondents[s] : 0;
        }
        for (int s = 0; s < shifts.length && known < n; s++) {
            shifts[s] += fitted(s) ? shared / known : 0;
        }
        return shifts;
    }

    private boolean fitted(int stratum) {
        return places.length > 0 && places[0][stratum] >= 0;
    }

    /**
     * What a number rests on: per stratum Σu over those who answer, and the shift of everybody.
     *
     * @param sums Σu, u being 0 for who does not answer
     */
    record Scores(double[] sums, double[] shifts) {}

    Scores scores(double[] sums) {
        return new Scores(sums, shifts(sums));
    }

    /**
     * Σ(z − z̄)² over all respondents, z = wu + shift being the linearised score; from Σu and Σu² per stratum. Where nothing
     * is left of the scores, Σ(wu)²: nobody is that sure.
     */
    public double squares(double[] sums, double[] squares) {
        return squares(scores(sums), squares);
    }

    double squares(Scores scores, double[] squares) {
        double given = 0;
        double sum = 0;
        for (int s = 0; s < squares.length; s++) {
            double shift = scores.shifts[s];
            given += weights[s] * weights[s] * squares[s];
            sum += weights[s] * (weights[s] * squares[s] + 2 * scores.sums[s] * shift) + respondents[s] * shift * shift;
        }
        double total = total(scores);
        double left = sum - total * total / n;
        return left > SETTLED * given ? left : given;
    }

    /** Σ(z − z̄)(z′ − z̄′) of two numbers that rest on different respondents. */
    double products(Scores first, Scores second) {
        double sum = 0;
        for (int s = 0; s < weights.length; s++) {
            double shift = first.shifts[s];
            double other = second.shifts[s];
            sum += weights[s] * (first.sums[s] * other + second.sums[s] * shift) + respondents[s] * shift * other;
        }
        return sum - total(first) * total(second) / n;
    }

    private double total(Scores scores) {
        double total = 0;
        for (int s = 0; s < weights.length; s++) {
            total += weights[s] * scores.sums[s] + respondents[s] * scores.shifts[s];
        }
        return total;
    }
}
