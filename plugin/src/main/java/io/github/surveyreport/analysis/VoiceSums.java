package io.github.surveyreport.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;

/** What the parts of the score are computed from: per issue, and last for everybody who said anything, a few sums. */
final class VoiceSums {
    private enum Sum {
        /** Customers, each once. */
        CUSTOMERS,
        /** Customers, core customers as often as they count. */
        REACH,
        /** Comments, each once. */
        COMMENTS,
        /** Comments as they weigh. */
        MASS,
        /** Respondents with a satisfaction as they weigh, and their scores. */
        RATED,
        SCORES,
        /** The same with squared weights, and squared scores. */
        RATED_TWICE,
        SCORES_TWICE,
        SQUARES_TWICE
    }

    private static final int WIDTH = Sum.values().length;

    private final double[] sums;
    private final int issues;

    VoiceSums(int issues) {
        this.issues = issues;
        this.sums = new double[(issues + 1) * WIDTH];
    }

    /** What one customer or one comment adds, without the zeros. */
    record Part(int[] places, double[] values) {}

    void addCustomer(int issue, double reach) {
        add(issue, Sum.CUSTOMERS, 1);
        add(issue, Sum.REACH, reach);
    }

    void addComment(int issue, double weight) {
        add(issue, Sum.COMMENTS, 1);
        add(issue, Sum.MASS, weight);
    }

    void addSatisfaction(int issue, double weight, int score) {
        add(issue, Sum.RATED, weight);
        add(issue, Sum.SCORES, weight * score);
        add(issue, Sum.RATED_TWICE, weight * weight);
        add(issue, Sum.SCORES_TWICE, weight * weight * score);
        add(issue, Sum.SQUARES_TWICE, weight * weight * score * score);
    }

    Part part() {
        int[] places = IntStream.range(0, sums.length).filter(i -> sums[i] != 0).toArray();
        return new Part(places, Arrays.stream(places).mapToDouble(i -> sums[i]).toArray());
    }

    void add(Part part, long times) {
        for (int i = 0; i < part.places().length; i++) {
            sums[part.places()[i]] += times * part.values()[i];
        }
    }

    long customers(int issue) {
        return Math.round(at(issue, Sum.CUSTOMERS));
    }

    /** All comments. */
    double comments() {
        return at(issues, Sum.COMMENTS);
    }

    long comments(int issue) {
        return Math.round(at(issue, Sum.COMMENTS));
    }

    /** Affected customers as a share of all. */
    double reach(int issue) {
        return share(issue, Sum.REACH);
    }

    /** Share of comments that mention the issue. */
    double frequency(int issue) {
        return share(issue, Sum.MASS);
    }

    /** Variance of that share. */
    double frequencyVariance(int issue) {
        double p = frequency(issue);
        double n = at(issues, Sum.COMMENTS);
        return n == 0 ? 0 : p * (1 - p) / n;
    }

    /** How much less satisfied those are who mention the issue than those who do not; 0 when either are none. */
    double gap(int issue) {
        double with = at(issue, Sum.RATED);
        double without = at(issues, Sum.RATED) - with;
        return with <= 0 || without <= 0
                ? 0
                : (at(issues, Sum.SCORES) - at(issue, Sum.SCORES)) / without - at(issue, Sum.SCORES) / with;
    }

    /** Variance of that difference of two weighted means, linearised. */
    double gapVariance(int issue) {
        double with = variance(
                at(issue, Sum.RATED),
                at(issue, Sum.SCORES),
                at(issue, Sum.RATED_TWICE),
                at(issue, Sum.SCORES_TWICE),
                at(issue, Sum.SQUARES_TWICE));
        double without = variance(
                others(issue, Sum.RATED),
                others(issue, Sum.SCORES),
                others(issue, Sum.RATED_TWICE),
                others(issue, Sum.SCORES_TWICE),
                others(issue, Sum.SQUARES_TWICE));
        return with + without;
    }

    /** {@code Σw²(y − m)² / (Σw)²}. */
    private static double variance(double w, double wy, double ww, double wwy, double wwyy) {
        if (w <= 0) {
            return 0;
        }
        double mean = wy / w;
        return Math.max(0, wwyy - 2 * mean * wwy + mean * mean * ww) / (w * w);
    }

    private double share(int issue, Sum sum) {
        double all = at(issues, sum);
        return all <= 0 ? 0 : at(issue, sum) / all;
    }

    private double others(int issue, Sum sum) {
        return at(issues, sum) - at(issue, sum);
    }

    private double at(int issue, Sum sum) {
        return sums[issue * WIDTH + sum.ordinal()];
    }

    private void add(int issue, Sum sum, double value) {
        sums[issue * WIDTH + sum.ordinal()] += value;
    }
}
