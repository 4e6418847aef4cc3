package io.github.surveyreport.stats.scale;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Fit;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Observations;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.Symmetric;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.FDistribution;

/**
 * Internal consistency of a set of questions.
 *
 * @param n respondents who answered all of them
 * @param alpha Cronbach 1951, {@code K/(K−1)·(1 − Σsᵢ²/s_T²)}, with Feldt's interval (1965); may be negative
 * @param standardised {@code K·r̄/(1 + (K−1)·r̄)}
 * @param meanCorrelation r̄ between items
 * @param items in their order
 */
public record Reliability(long n, Estimate alpha, double standardised, double meanCorrelation, List<Item> items) {
    public Reliability {
        items = List.copyOf(items);
    }

    /**
     * @param itemTotal correlation with the sum of the other items; not computable when that has no spread
     * @param alphaDropped α of the others; not computable for fewer than two
     */
    public record Item(Statistic itemTotal, Statistic alphaDropped) {}

    /** {@link Reason#TOO_FEW} for fewer than two items or respondents; {@link Reason#NO_VARIANCE} for a constant item. */
    public static Fit<Reliability> of(Observations items, double confidence) {
        int k = items.columns();
        if (k < 2 || items.n() < 2) {
            return Fit.none(Reason.TOO_FEW, items.n());
        }
        double[][] covariance = items.covariance();
        if (items.anyConstant() || !(total(covariance, -1) > 0)) {
            return Fit.none(Reason.NO_VARIANCE, items.n());
        }
        double alpha = alpha(covariance, -1);
        double mean = meanCorrelation(covariance);
        List<Item> each = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            each.add(item(covariance, i, items.n()));
        }
        return Fit.of(new Reliability(
                items.n(), withFeldt(alpha, items.n(), k, confidence), k * mean / (1 + (k - 1) * mean), mean, each));
    }

    /** Feldt 1965: {@code 1 − (1 − α)·F} with n−1 and (n−1)(K−1) degrees of freedom. */
    private static Estimate withFeldt(double alpha, long n, int k, double confidence) {
        FDistribution f = new FDistribution(n - 1.0, (n - 1.0) * (k - 1));
        double low = 1 - (1 - alpha) * f.inverseCumulativeProbability((1 + confidence) / 2);
        double high = 1 - (1 - alpha) * f.inverseCumulativeProbability((1 - confidence) / 2);
        Estimate estimate = Estimate.withInterval(alpha, low, high, n, "feldt");
        return alpha < 0 ? estimate.warn("negative-alpha") : estimate;
    }

    private static Item item(double[][] covariance, int item, long n) {
        int k = covariance.length;
        double rest = total(covariance, item);
        double with = IntStream.range(0, k)
                .filter(j -> j != item)
                .mapToDouble(j -> covariance[item][j])
                .sum();
        Statistic itemTotal = rest > 0
                ? Estimate.plain(with / StrictMath.sqrt(rest * covariance[item][item]), n, "item-rest")
                : new NotComputable(Reason.NO_VARIANCE, n);
        if (itemTotal instanceof Estimate estimate && estimate.value() < 0) {
            itemTotal = estimate.warn("negative-item");
        }
        Statistic dropped = k < 3
                ? new NotComputable(Reason.TOO_FEW, n)
                : rest > 0
                        ? Estimate.plain(alpha(covariance, item), n, "alpha")
                        : new NotComputable(Reason.NO_VARIANCE, n);
        return new Item(itemTotal, dropped);
    }

    /** α without one item; of all for −1. */
    private static double alpha(double[][] covariance, int without) {
        int k = covariance.length - (without < 0 ? 0 : 1);
        double own = 0;
        for (int i = 0; i < covariance.length; i++) {
            own += i == without ? 0 : covariance[i][i];
        }
        return k / (k - 1.0) * (1 - own / total(covariance, without));
    }

    /** Variance of the sum of the items. */
    private static double total(double[][] covariance, int without) {
        double sum = 0;
        for (int i = 0; i < covariance.length; i++) {
            for (int j = 0; j < covariance.length; j++) {
                sum += i == without || j == without ? 0 : covariance[i][j];
            }
        }
        return sum;
    }

    private static double meanCorrelation(double[][] covariance) {
        double[][] r = Symmetric.correlation(covariance);
        int k = r.length;
        double sum = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                sum += r[i][j];
            }
        }
        return sum / (k * (k - 1) / 2.0);
    }
}
