package io.github.surveyreport.stats.compare;

import io.github.surveyreport.stats.Tails;
import java.util.concurrent.ConcurrentHashMap;
import org.hipparchus.special.Gamma;

/**
 * The distribution of the range of k means in units of an independent estimate of their standard error, which Tukey's and
 * Games and Howell's tests are read from.
 *
 * <p>With the range's own distribution {@code W(w) = k∫φ(z)(Φ(z) − Φ(z − w))^(k−1)dz} and the density g of {@code
 * s = √(χ²/ν)}, {@code P(Q > q) = ∫(1 − W(qs))g(s)ds}. Both integrands are analytic and die away at both ends, where the
 * trapezoidal rule converges faster than any power of its step; the second is integrated over ln s. W is laid down once
 * per k on a grid and read between its points by a polynomial of degree 11. Agrees with high-precision integration to
 * 1e-11.
 */
final class StudentizedRange {
    /** Distance of grid points, of z as well as of w, so that one table of Φ serves both. */
    private static final double STEP = 0.0625;
    /** Beyond so many steps from 0, φ and 1 − Φ are below 1e-17. */
    private static final int REACH = 138;
    /** Beyond so many steps, ranges are impossible for all that a double can tell. */
    private static final int WIDEST = 2 * REACH;

    private static final int NODES = 12;
    private static final int BEFORE = NODES / 2 - 1;
    private static final double[] WEIGHTS = barycentricWeights();
    private static final double[] PHI = cumulative();
    /** Densities are left out below e⁻⁴² of their peak. */
    private static final double NEGLIGIBLE = -42;

    private static final double COARSEST = 0.05;

    private static final ConcurrentHashMap<Integer, StudentizedRange> KNOWN = new ConcurrentHashMap<>();

    /** W at (index − BEFORE)·STEP. */
    private final double[] range;

    private StudentizedRange(int k) {
        range = new double[BEFORE + WIDEST + NODES];
        for (int i = 0; i < range.length; i++) {
            range[i] = rangeProbability(k, i - BEFORE);
        }
    }

    /** The distribution for k groups; remembered, since building it is the dear part. */
    static StudentizedRange of(int k) {
        if (k < 2) {
            throw new IllegalArgumentException("a range is that of two or more");
        }
        return KNOWN.computeIfAbsent(k, StudentizedRange::new);
    }

    /**
     * {@code P(Q > q)}.
     *
     * @param degrees of freedom, need not be whole; at least 1
     */
    double upperTail(double q, double degrees) {
        if (!(degrees >= 1) || !(q >= 0)) {
            throw new IllegalArgumentException("q is not negative, and there is a degree of freedom");
        }
        double step = Math.min(COARSEST, 0.25 / Math.sqrt(2 * degrees));
        double scale = StrictMath.log(2)
                + degrees / 2 * StrictMath.log(degrees / 2)
                - Gamma.logGamma(degrees / 2)
                - degrees / 2;
        double sum = step * StrictMath.exp(scale) * beyond(q);
        for (int sign = -1; sign <= 1; sign += 2) {
            for (int i = 1; ; i++) {
                double t = sign * i * step;
                double relative = degrees * (t - StrictMath.expm1(2 * t) / 2);
                if (relative < NEGLIGIBLE) {
                    break;
                }
                sum += step * StrictMath.exp(scale + relative) * beyond(q * StrictMath.exp(t));
            }
        }
        return Math.max(0, Math.min(1, sum));
    }

    /** 1 − W(w). */
    private double beyond(double w) {
        double place = w / STEP;
        int below = (int) place;
        if (below >= WIDEST) {
            return 0;
        }
        double numerator = 0;
        double denominator = 0;
        for (int node = 0; node < NODES; node++) {
            double distance = place - (below - BEFORE + node);
            double value = range[below + node];
            if (distance == 0) {
                return 1 - value;
            }
            double weight = WEIGHTS[node] / distance;
            numerator += weight * value;
            denominator += weight;
        }
        return 1 - numerator / denominator;
    }

    /** W at so many steps; below 0 its analytic continuation, which interpolation near 0 needs. */
    private static double rangeProbability(int k, int steps) {
        double sum = 0;
        for (int i = -REACH; i <= REACH; i++) {
            double z = i * STEP;
            double density = StrictMath.exp(-z * z / 2) / StrictMath.sqrt(2 * Math.PI);
            sum += density * power(phi(i) - phi(i - steps), k - 1);
        }
        return k * sum * STEP;
    }

    private static double power(double base, int exponent) {
        double result = 1;
        double square = base;
        for (int rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                result *= square;
            }
            square *= square;
        }
        return result;
    }

    private static double phi(int steps) {
        return steps < -REACH ? 0 : steps > REACH ? 1 : PHI[steps + REACH];
    }

    private static double[] cumulative() {
        double[] phi = new double[2 * REACH + 1];
        for (int i = 0; i <= REACH; i++) {
            double tail = Tails.normal(i * STEP) / 2;
            phi[REACH - i] = tail;
            phi[REACH + i] = 1 - tail;
        }
        return phi;
    }

    /** (−1)ʲ times the binomial coefficients, for equally spaced nodes. */
    private static double[] barycentricWeights() {
        double[] weights = new double[NODES];
        weights[0] = 1;
        for (int j = 1; j < NODES; j++) {
            weights[j] = -weights[j - 1] * (NODES - j) / j;
        }
        return weights;
    }
}
