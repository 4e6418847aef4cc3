package io.github.surveyreport.stats.text;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Interval;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Proportion;
import io.github.surveyreport.stats.Quantiles;
import io.github.surveyreport.stats.Statistic;
import java.util.Arrays;

/** Two readings of the same comments: rows the categories of the first, columns the same categories of the second. */
public final class Agreement {
    private final long[][] counts;
    private final long[] rows;
    private final long[] columns;
    private final long n;
    private final long agreed;

    private Agreement(long[][] given) {
        counts = Arrays.stream(given).map(long[]::clone).toArray(long[][]::new);
        rows = Arrays.stream(counts).mapToLong(row -> Arrays.stream(row).sum()).toArray();
        columns = new long[counts.length];
        long diagonal = 0;
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                columns[j] += counts[i][j];
            }
            diagonal += counts[i][i];
        }
        n = Arrays.stream(rows).sum();
        agreed = diagonal;
    }

    /** @throws IllegalArgumentException unless there are as many columns as rows, of counts that are not negative */
    public static Agreement of(long[][] counts) {
        for (long[] row : counts) {
            if (row.length != counts.length || Arrays.stream(row).anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("a square table of counts");
            }
        }
        return new Agreement(counts);
    }

    /** Share of the comments that both read alike, with Wilson's interval. */
    public Statistic observed(double confidence) {
        return Proportion.wilson(agreed, n, confidence);
    }

    /**
     * Agreement beyond chance, {@code κ = (p₀ − pₑ)/(1 − pₑ)} (Cohen 1960, Educ Psychol Meas 20:37), with the interval
     * {@code κ ± z·SE}, clipped to −1..1, of its large-sample error (Fleiss, Cohen and Everitt 1969, Psychol Bull 72:323).
     *
     * @return method {@code cohen-kappa}, at most 1, negative below chance; not computable without comments, and where
     *     both put all of them into the same one category ({@link Reason#NO_VARIANCE})
     */
    public Statistic kappa(double confidence) {
        if (n == 0) {
            return new NotComputable(Reason.NO_ANSWERS, 0);
        }
        double chance = chance();
        if (agreed == n && Arrays.stream(rows).anyMatch(row -> row == n)) {
            return new NotComputable(Reason.NO_VARIANCE, n);
        }
        double kappa = ((double) agreed / n - chance) / (1 - chance);
        double half = Quantiles.z(confidence) * StrictMath.sqrt(variance(kappa, chance));
        Interval interval = Interval.around(kappa, half).clip(-1, 1);
        return Estimate.withInterval(kappa, interval.low(), interval.high(), n, "cohen-kappa");
    }

    private double chance() {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            sum += share(rows[i]) * share(columns[i]);
        }
        return sum;
    }

    private double variance(double kappa, double chance) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            double alike = 1 - (share(rows[i]) + share(columns[i])) * (1 - kappa);
            sum += share(counts[i][i]) * alike * alike;
            for (int j = 0; j < rows.length; j++) {
                double apart = (1 - kappa) * (share(columns[i]) + share(rows[j]));
                sum += i == j ? 0 : share(counts[i][j]) * apart * apart;
            }
        }
        double centre = kappa - chance * (1 - kappa);
        return Math.max(0, sum - centre * centre) / (n * (1 - chance) * (1 - chance));
    }

    private double share(long count) {
        return (double) count / n;
    }
}
