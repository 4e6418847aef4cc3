package io.github.surveyreport.stats.model;

import io.github.surveyreport.stats.Observations;
import java.util.Arrays;

/** The log-likelihood of a cumulative logit with its derivatives; parameters are the thresholds, then the slopes. */
final class CumulativeLikelihood {
    private static final int MOST_HALVINGS = 40;

    private final Observations data;
    private final int[] levels;
    private final double[] masses;
    private final int thresholds;
    private final int size;

    /** @param gradient of the log-likelihood; {@code information} is minus its second derivative */
    record Slope(double[] gradient, double[][] information) {}

    CumulativeLikelihood(Observations data) {
        this.data = data;
        double[] values = new double[data.size()];
        Arrays.setAll(values, row -> data.value(row, 0));
        double[] distinct = Arrays.stream(values).sorted().distinct().toArray();
        this.levels = new int[data.size()];
        this.masses = new double[distinct.length];
        for (int row = 0; row < levels.length; row++) {
            levels[row] = Arrays.binarySearch(distinct, values[row]);
            masses[levels[row]] += data.mass(row);
        }
        this.thresholds = distinct.length - 1;
        this.size = thresholds + data.columns() - 1;
    }

    int size() {
        return size;
    }

    int thresholds() {
        return thresholds;
    }

    /** No slopes; the thresholds that fit then. */
    double[] start() {
        double[] at = new double[size];
        double below = 0;
        for (int k = 0; k < thresholds; k++) {
            below += masses[k];
            at[k] = StrictMath.log(below / (data.n() - below));
        }
        return at;
    }

    /** −∞ where the thresholds are out of order. */
    double value(double[] at) {
        double sum = 0;
        for (int row = 0; row < levels.length; row++) {
            double eta = eta(at, row);
            double share = cumulative(at, levels[row], eta) - cumulative(at, levels[row] - 1, eta);
            if (!(share > 0)) {
                return Double.NEGATIVE_INFINITY;
            }
            sum += data.mass(row) * StrictMath.log(share);
        }
        return sum;
    }

    /** A step that does not make it worse: the whole one, else half of it, and so on. */
    double[] better(double[] at, double[] move, double value) {
        double part = 1;
        for (int i = 0; i < MOST_HALVINGS; i++) {
            double[] next = at.clone();
            for (int j = 0; j < size; j++) {
                next[j] += part * move[j];
            }
            if (value(next) >= value - 1e-12 * Math.abs(value)) {
                return next;
            }
            part /= 2;
        }
        return at;
    }

    Slope slope(double[] at) {
        double[] gradient = new double[size];
        double[][] information = new double[size][size];
        double[] up = new double[size];
        double[] low = new double[size];
        for (int row = 0; row < levels.length; row++) {
            Bend bend = bend(at, row);
            direction(up, levels[row], row);
            direction(low, levels[row] - 1, row);
            double mass = data.mass(row);
            for (int i = 0; i < size; i++) {
                gradient[i] += mass * (bend.up * up[i] + bend.low * low[i]);
                for (int j = 0; j < size; j++) {
                    information[i][j] -= mass
                            * (bend.upTwice * up[i] * up[j]
                                    + bend.lowTwice * low[i] * low[j]
                                    - bend.up * bend.low * (up[i] * low[j] + low[i] * up[j]));
                }
            }
        }
        return new Slope(gradient, information);
    }

    /** What one respondent of a vector adds to the gradient, weight included. */
    double[] score(double[] at, int row) {
        Bend bend = bend(at, row);
        double[] up = new double[size];
        double[] low = new double[size];
        direction(up, levels[row], row);
        direction(low, levels[row] - 1, row);
        for (int i = 0; i < size; i++) {
            up[i] = data.weight(row) * (bend.up * up[i] + bend.low * low[i]);
        }
        return up;
    }

    /** Derivatives of ln P(Y = k) by the upper and the lower threshold of k, and the second ones. */
    private record Bend(double up, double low, double upTwice, double lowTwice) {}

    private Bend bend(double[] at, int row) {
        double eta = eta(at, row);
        double a = cumulative(at, levels[row], eta);
        double b = cumulative(at, levels[row] - 1, eta);
        double share = a - b;
        double da = a * (1 - a);
        double db = b * (1 - b);
        double ga = da / share;
        double gb = -db / share;
        return new Bend(ga, gb, da * (1 - 2 * a) / share - ga * ga, -db * (1 - 2 * b) / share - gb * gb);
    }

    /** How θₖ − xβ moves with the parameters; nothing beyond the outer levels. */
    private void direction(double[] target, int k, int row) {
        Arrays.fill(target, 0);
        if (k >= 0 && k < thresholds) {
            target[k] = 1;
            for (int i = 1; i < data.columns(); i++) {
                target[thresholds + i - 1] = -data.value(row, i);
            }
        }
    }

    private double eta(double[] at, int row) {
        double eta = 0;
        for (int i = 1; i < data.columns(); i++) {
            eta += at[thresholds + i - 1] * data.value(row, i);
        }
        return eta;
    }

    /** P(Y ≤ k). */
    private double cumulative(double[] at, int k, double eta) {
        if (k < 0) {
            return 0;
        }
        return k == thresholds ? 1 : 1 / (1 + StrictMath.exp(eta - at[k]));
    }
}
