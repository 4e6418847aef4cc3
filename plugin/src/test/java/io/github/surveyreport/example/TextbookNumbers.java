package io.github.surveyreport.example;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.Mean;
import io.github.surveyreport.stats.Moments;
import io.github.surveyreport.stats.Observations;
import io.github.surveyreport.stats.Proportion;
import io.github.surveyreport.stats.ReferenceData;
import io.github.surveyreport.stats.Symmetric;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.compare.Effects;
import io.github.surveyreport.stats.compare.Ranks;
import io.github.surveyreport.stats.compare.Welch;
import io.github.surveyreport.stats.model.Importance;
import io.github.surveyreport.stats.model.LinearModel;
import io.github.surveyreport.stats.scale.Reliability;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Blocks of reference numbers of data that are vectors, not surveys, held against the functions of {@code stats}. */
final class TextbookNumbers {
    private static final String FOLDER = "r-classics/";

    private final ReferenceChecks checks;

    TextbookNumbers(ReferenceChecks checks) {
        this.checks = checks;
    }

    /** Complete rows of these columns; those of {@code reversed} are taken from {@code ends}. */
    static Observations rows(String file, List<String> columns, List<String> reversed, int ends) {
        List<double[]> rows = new ArrayList<>();
        for (String[] row : ReferenceData.rows(FOLDER + file, columns.toArray(String[]::new))) {
            if (Arrays.stream(row).noneMatch(String::isEmpty)) {
                double[] numbers =
                        Arrays.stream(row).mapToDouble(Double::parseDouble).toArray();
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = reversed.contains(columns.get(i)) ? ends - numbers[i] : numbers[i];
                }
                rows.add(numbers);
            }
        }
        return Observations.of(rows.toArray(double[][]::new));
    }

    /** Everybody who answered any, NaN for what they left out. */
    static double[][] available(String file, List<String> columns, List<String> reversed, int ends) {
        List<double[]> rows = new ArrayList<>();
        for (String[] row : ReferenceData.rows(FOLDER + file, columns.toArray(String[]::new))) {
            double[] numbers = new double[row.length];
            for (int i = 0; i < numbers.length; i++) {
                double given = row[i].isEmpty() ? Double.NaN : Double.parseDouble(row[i]);
                numbers[i] = reversed.contains(columns.get(i)) ? ends - given : given;
            }
            if (Arrays.stream(numbers).anyMatch(number -> !Double.isNaN(number))) {
                rows.add(numbers);
            }
        }
        return rows.toArray(double[][]::new);
    }

    static Observations rows(String file, List<String> columns) {
        return rows(file, columns, List.of(), 0);
    }

    static Histogram column(String file, String column) {
        TreeMap<BigDecimal, Long> counts = new TreeMap<>();
        for (String[] row : ReferenceData.rows(FOLDER + file, column)) {
            if (!row[0].isEmpty()) {
                counts.merge(new BigDecimal(row[0]), 1L, Long::sum);
            }
        }
        return Histogram.of(counts);
    }

    static List<String> names(Object keys) {
        return ((Map<?, ?>) keys).keySet().stream().map(Object::toString).toList();
    }

    static Map<?, ?> map(Object value, Object... path) {
        Object at = value;
        for (Object key : path) {
            at = ((Map<?, ?>) at).get(key);
        }
        return (Map<?, ?>) at;
    }

    void item(String name, Histogram answers, Map<?, ?> numbers) {
        checks.check("items", name + " n", numbers.get("n"), answers.n());
        checks.check("items", name + " mean", numbers.get("mean"), Mean.of(answers, 0.95));
        checks.check("items", name + " sd", numbers.get("sd"), Mean.standardDeviation(answers));
        checks.check("items", name + " median", numbers.get("median"), Mean.median(answers));
        if (numbers.containsKey("q1_type7")) {
            checks.check("items", name + " q1", numbers.get("q1_type7"), Mean.quartile(answers, 1));
            checks.check("items", name + " q3", numbers.get("q3_type7"), Mean.quartile(answers, 3));
        }
        if (numbers.containsKey("se")) {
            checks.check(
                    "items",
                    name + " se",
                    numbers.get("se"),
                    StrictMath.sqrt(Moments.of(answers).varianceOfMean()));
        }
    }

    void alpha(Observations data, List<String> items, Map<?, ?> numbers) {
        Reliability scale = Reliability.of(data, 0.95).model().orElseThrow();
        checks.check("alpha", "n", numbers.get("n_listwise"), scale.n());
        checks.check("alpha", "raw", numbers.get("raw_alpha_listwise"), scale.alpha());
        checks.check("alpha", "standardised", numbers.get("std_alpha_listwise"), scale.standardised());
        checks.check("alpha", "mean r", numbers.get("average_r_listwise"), scale.meanCorrelation());
        for (int i = 0; i < items.size(); i++) {
            Reliability.Item item = scale.items().get(i);
            Object dropped = map(numbers, "alpha_if_dropped_listwise").get(items.get(i));
            checks.check("alpha", items.get(i) + " dropped", dropped, item.alphaDropped());
            Object total = map(numbers, "corrected_item_total_listwise").get(items.get(i));
            checks.check("alpha", items.get(i) + " item-total", total, item.itemTotal());
        }
    }

    /** As psych gives it. */
    void alphaOfR(Observations data, Map<?, ?> numbers) {
        Reliability scale = Reliability.of(data, 0.95).model().orElseThrow();
        checks.check("alpha", "n", numbers.get("n"), scale.n());
        checks.check("alpha", "raw", numbers.get("raw"), scale.alpha());
        checks.check("alpha", "standardised", numbers.get("std"), scale.standardised());
        checks.check("alpha", "mean r", numbers.get("average_r"), scale.meanCorrelation());
    }

    /** @param data the outcome in column 0 */
    void regression(Observations data, List<String> predictors, Map<?, ?> numbers) {
        LinearModel model = LinearModel.fit(data).model().orElseThrow();
        checks.check("ols", "n", numbers.get("n"), model.n());
        checks.check("ols", "R²", numbers.get("r2"), model.r2());
        checks.check("ols", "adjusted R²", numbers.get("adj_r2"), model.adjustedR2());
        checks.check("ols", "sigma", numbers.get("sigma"), model.sigma());
        checks.check("ols", "F", numbers.get("F"), model.f().statistic());
        coefficient("const", model.intercept(), map(numbers, "coef", "const"));
        for (int i = 0; i < predictors.size(); i++) {
            String name = predictors.get(i);
            LinearModel.Coefficient slope = model.slopes().get(i);
            coefficient(name, slope, map(numbers, "coef", name));
            if (numbers.containsKey("vif")) {
                checks.check("ols", name + " beta", map(numbers, "beta").get(name), slope.beta());
                checks.check("ols", name + " vif", map(numbers, "vif").get(name), slope.vif());
            }
        }
        importance(Symmetric.correlation(data.covariance()), predictors, map(numbers, "relative_weights"));
    }

    private void coefficient(String name, LinearModel.Coefficient actual, Map<?, ?> numbers) {
        checks.check("ols", name + " b", numbers.get("b"), actual.b());
        checks.check("ols", name + " se", numbers.get("se"), actual.se());
        checks.check("ols", name + " t", numbers.get("t"), actual.t());
        checks.check("ols", name + " p", numbers.get("p"), actual.p());
    }

    /** @param r the outcome first */
    void importance(double[][] r, List<String> predictors, Map<?, ?> numbers) {
        double[] raw = Importance.johnson(r);
        double[] shares = Importance.shares(raw);
        checks.check(
                "relative weights", "R²", numbers.get("r2"), Arrays.stream(raw).sum());
        for (int i = 0; i < raw.length; i++) {
            String name = predictors.get(i);
            checks.check("relative weights", name, map(numbers, "raw").get(name), raw[i]);
            checks.check(
                    "relative weights", name + " %", map(numbers, "percent").get(name), 100 * shares[i]);
        }
    }

    void welch(Histogram first, Histogram second, Map<?, ?> numbers) {
        List<Histogram> both = List.of(first, second);
        for (int i = 0; i < 2; i++) {
            checks.check(
                    "welch",
                    "n",
                    ((List<?>) numbers.get("n")).get(i),
                    both.get(i).n());
            checks.check("welch", "mean", ((List<?>) numbers.get("mean")).get(i), Mean.of(both.get(i), 0.95));
            checks.check("welch", "sd", ((List<?>) numbers.get("sd")).get(i), Mean.standardDeviation(both.get(i)));
        }
        TestResult t = (TestResult) Welch.t(first, second);
        checks.test("welch", t, numbers.get("t"), numbers.get("p"));
        checks.check("welch", "df", numbers.get("df"), t.df1().orElseThrow());
        Estimate difference = (Estimate) Mean.difference(first, second, 0.95);
        checks.check("welch", "difference", numbers.get("diff"), difference);
        checks.interval("welch", "difference", numbers.get("ci95"), difference);
        checks.check("welch", "d", numbers.get("cohen_d_pooled"), Effects.cohensD(first, second));
        Map<?, ?> ranks = map(numbers, "mann_whitney");
        TestResult u = (TestResult) Ranks.of(both).mannWhitney(true);
        checks.test("ranks", u, ranks.get("U"), ranks.get("p_asymptotic_cc"));
    }

    /** Rows of x, n, low, high. */
    void wilson(Object cases) {
        for (Object row : (List<?>) cases) {
            List<?> numbers = (List<?>) row;
            long x = ((Number) numbers.get(0)).longValue();
            long n = ((Number) numbers.get(1)).longValue();
            checks.interval("wilson", x + "/" + n, numbers.subList(2, 4), (Estimate) Proportion.wilson(x, n, 0.95));
        }
    }
}
