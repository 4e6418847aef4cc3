package io.github.surveyreport.stats.scale;

import io.github.surveyreport.stats.Symmetric;
import io.github.surveyreport.stats.Symmetric.Eigen;
import io.github.surveyreport.stats.scale.FactorModel.Criterion;

/**
 * The criterion of a factor analysis as a function of the uniquenesses ψ. Maximum likelihood works on the eigenvalues e
 * of Ψ^−½RΨ^−½ and on ln ψ: {@code f = Σ(e − ln e − 1)} over those beyond the factors; minres on those of R − Ψ: {@code f
 * = ½Σe²}.
 */
final class Uniquenesses {
    private static final int MOST_HALVINGS = 40;

    private final double[][] r;
    private final int factors;
    private final boolean likelihood;

    Uniquenesses(double[][] r, int factors, Criterion criterion) {
        this.r = r;
        this.factors = factors;
        this.likelihood = criterion == Criterion.MAXIMUM_LIKELIHOOD;
    }

    Eigen eigen(double[] at) {
        int p = at.length;
        double[][] matrix = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                matrix[i][j] = likelihood ? r[i][j] / StrictMath.sqrt(at[i] * at[j]) : r[i][j] - (i == j ? at[i] : 0);
            }
        }
        return Symmetric.eigen(matrix);
    }

    double value(double[] at) {
        return value(eigen(at));
    }

    private double value(Eigen eigen) {
        double sum = 0;
        for (int k = factors; k < eigen.values().length; k++) {
            double e = eigen.values()[k];
            sum += likelihood ? e - StrictMath.log(e) - 1 : e * e / 2;
        }
        return sum;
    }

    double loading(Eigen eigen, double[] at, int item, int factor) {
        double e = eigen.values()[factor];
        double vector = eigen.vectors()[factor][item];
        return likelihood
                ? StrictMath.sqrt(at[item] * Math.max(0, e - 1)) * vector
                : StrictMath.sqrt(Math.max(0, e)) * vector;
    }

    /** One bounded Newton step; the same point when nothing nearby is better. */
    double[] step(double[] at) {
        Eigen eigen = eigen(at);
        double value = value(eigen);
        double[] gradient = gradient(eigen);
        boolean[] held = held(at, gradient);
        double[] move = move(eigen, gradient, held);
        double part = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            double[] next = moved(at, move, part);
            if (value(next) <= value) {
                return next;
            }
            part /= 2;
        }
        return at;
    }

    private double[] moved(double[] at, double[] move, double part) {
        double[] next = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            double to = likelihood ? at[i] * StrictMath.exp(-part * move[i]) : at[i] - part * move[i];
            next[i] = Math.max(FactorModel.LEAST, Math.min(1, to));
        }
        return next;
    }

    private double[] gradient(Eigen eigen) {
        double[] gradient = new double[r.length];
        for (int k = factors; k < r.length; k++) {
            double e = eigen.values()[k];
            for (int i = 0; i < r.length; i++) {
                double v = eigen.vectors()[k][i];
                gradient[i] += likelihood ? (1 - e) * v * v : -e * v * v;
            }
        }
        return gradient;
    }

    /** Items at a bound that the step would leave. */
    private static boolean[] held(double[] at, double[] gradient) {
        boolean[] held = new boolean[at.length];
        for (int i = 0; i < at.length; i++) {
            held[i] = at[i] <= FactorModel.LEAST && gradient[i] > 0 || at[i] >= 1 && gradient[i] < 0;
        }
        return held;
    }

    private double[] move(Eigen eigen, double[] gradient, boolean[] held) {
        int p = r.length;
        double[][] second = new double[p][p];
        double[] down = new double[p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                double sum = 0;
                for (int k = factors; k < p; k++) {
                    sum += eigen.vectors()[k][i] * eigen.vectors()[k][j];
                }
                second[i][j] = held[i] || held[j] ? 0 : sum * sum;
            }
            second[i][i] = held[i] ? 1 : second[i][i] + 1e-9;
            down[i] = held[i] ? 0 : gradient[i];
        }
        double[][] root = Symmetric.root(second, 0);
        return Symmetric.positive(root) ? Symmetric.solve(root, down) : down;
    }
}
