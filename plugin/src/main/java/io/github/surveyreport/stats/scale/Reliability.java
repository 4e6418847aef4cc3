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
 * Internal consistency of a set of questions; from weighted covariances where respondents do not all weigh the same (R
 * {@code survey::svycralpha}).
 *
 * @param n respondents who answered all of them
 * @param alpha Cronbach 1951, {@code K/(K−1)·(1 − Σsᵢ²/s_T²)}, with Feldt's interval (1965), which
 *     stands on the effective number of respondents where they are weighted; may be negative
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
            each.add(item(covariance, i, items));
        }
        return Fit.of(new Reliability(
                items.n(), withFeldt(alpha, items, confidence), k * mean / (1 + (k - 1) * mean), mean, each));
    }

    /** Feldt 1965: {@code 1 − (1 − α)·F} with n−1 and (n−1)(K−1) degrees of freedom. */
    private static Estimate withFeldt(double alpha, Observations items, double confidence) {
        double degrees = items.effective() - 1;
        FDistribution f = new FDistribution(degrees, degrees * (items.columns() - 1));
        double low = 1 - (1 - alpha) * f.inverseCumulativeProbability((1 + confidence) / 2);
        double high = 1 - (1 - alpha) * f.inverseCumulativeProbability((1 - confidence) / 2);
        String method = items.weighted() ? "feldt-effective" : "feldt";
        Estimate estimate = Estimate.withInterval(alpha, low, high, items.n(), method);
        return alpha < 0 ? estimate.warn("negative-alpha") : estimate;
    }

    private static Item item(double[][] covariance, int item, Observations items) {
        int k = covariance.length;
        double rest = total(covariance, item);
        double with = IntStream.range(0, k)
                .filter(j -> j != item)
                .mapToDouble(j -> covariance[item][j])
                .sum();
        Statistic itemTotal = rest > 0
                ? plain(with / StrictMath.sqrt(rest * covariance[item][item]), items, "item-rest")
                : new NotComputable(Reason.NO_VARIANCE, items.n());
        if (itemTotal instanceof Estimate estimate && estimate.value() < 0) {
            itemTotal = estimate.warn("negative-item");
        }
        return new Item(itemTotal, dropped(covariance, item, items));
    }

    private static Statistic dropped(double[][] covariance, int item, Observations items) {
        if (covariance.length < 3) {
            return new NotComputable(Reason.TOO_FEW, items.n());
        }
        return total(covariance, item) > 0
                ? plain(alpha(covariance, item), items, "alpha")
                : new NotComputable(Reason.NO_VARIANCE, items.n());
    }

    private static Estimate plain(double value, Observations items, String method) {
        return Estimate.plain(value, items.n(), items.weighted() ? "weighted-" + method : method);
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
