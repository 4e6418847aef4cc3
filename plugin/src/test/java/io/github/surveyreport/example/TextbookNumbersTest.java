package io.github.surveyreport.example;

import static io.github.surveyreport.example.TextbookNumbers.map;
import static io.github.surveyreport.example.TextbookNumbers.names;
import static io.github.surveyreport.example.TextbookNumbers.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.Observations;
import io.github.surveyreport.stats.ReferenceData;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.Symmetric;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.compare.Contingency;
import io.github.surveyreport.stats.scale.PairwiseAlpha;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What R 4.2.2 (psych, MASS, survey) and Python 3.11 (pandas, scipy, statsmodels) computed from data sets of R packages:
 * every number of {@code r-classics/reference.json} that {@code stats} computes too. The data are under the GPL and not
 * kept here; see {@link ReferenceData}.
 */
class TextbookNumbersTest {
    private static final List<String> REVERSED = List.of("A1", "C4", "C5", "E1", "E2", "O2", "O5");

    private final ReferenceChecks checks = new ReferenceChecks();
    private final TextbookNumbers numbers = new TextbookNumbers(checks);
    private final Map<?, ?> reference = ReferenceRuns.read(ReferenceData.file("r-classics/reference.json"));

    @AfterEach
    void nothingIsWrong() {
        System.out.println("reference numbers: r-classics ran, " + checks.compared() + " numbers compared "
                + checks.kinds() + "; not computed: " + checks.notComputed());
        assertTrue(checks.wrong().isEmpty(), () -> String.join("\n", checks.wrong()));
    }

    @Test
    void personalityItemsAndScalesAgree() {
        map(reference, "bfi", "item_means")
                .forEach((name, of) -> numbers.item(
                        name.toString(), TextbookNumbers.column("bfi.csv", name.toString()), (Map<?, ?>) of));
        map(reference, "bfi", "alpha").forEach((scale, of) -> {
            List<String> items = names(map(of, "alpha_if_dropped_listwise"));
            Observations data = rows("bfi.csv", items, REVERSED, 7);
            numbers.alpha(data, items, (Map<?, ?>) of);
            numbers.alphaOfR(data, map(reference, "r", "bfi_" + scale, "alpha", "listwise"));
        });
        assertEquals(175 + 5 * 18, checks.compared());
    }

    /** psych: {@code alpha(bfi[, 1:5], check.keys = TRUE)} prints .70 of 2800 people, {@code cov(use = "pairwise")}. */
    @Test
    void scalesOfAllAvailableAnswersAgree() {
        map(reference, "bfi", "alpha").forEach((scale, of) -> {
            List<String> items = names(map(of, "alpha_if_dropped_listwise"));
            double[][] people = TextbookNumbers.available("bfi.csv", items, REVERSED, 7);
            long[] once = new long[people.length];
            double[] ones = new double[people.length];
            Arrays.fill(once, 1);
            Arrays.fill(ones, 1);
            Statistic alpha = PairwiseAlpha.of(people, once, ones);
            checks.check("alpha", scale + " pairwise", ((Map<?, ?>) of).get("raw_alpha_pairwise_cov"), alpha);
            if (scale.equals("agree")) {
                assertEquals(.703, alpha.valueIfComputable().orElseThrow(), 5e-4);
                Statistic standardised = PairwiseAlpha.standardised(people, once, ones);
                assertEquals(.713, standardised.valueIfComputable().orElseThrow(), 5e-4);
            }
        });
        assertEquals(5, checks.compared());
    }

    @Test
    void agreeablenessOfMenAndWomenAgrees() {
        numbers.welch(agreeableness("1"), agreeableness("2"), map(reference, "bfi", "welch_agree_by_gender"));
        assertEquals(15, checks.compared());
    }

    @Test
    void ratingsOfSupervisorsAgree() {
        List<String> items = names(map(reference, "attitude", "alpha", "alpha_if_dropped_listwise"));
        Observations data = rows("attitude.csv", items);
        numbers.alpha(data, items, map(reference, "attitude", "alpha"));
        numbers.alphaOfR(data, map(reference, "r", "attitude", "alpha", "listwise"));
        List<String> predictors = items.subList(1, items.size());
        numbers.regression(data, predictors, map(reference, "attitude", "ols_rating"));
        numbers.regression(data, predictors, map(reference, "r", "attitude", "ols"));
        double[][] r = Symmetric.correlation(data.covariance());
        for (int i = 0; i < items.size(); i++) {
            for (int j = 0; j < i; j++) {
                Object expected = map(reference, "attitude", "pearson", "matrix", items.get(i))
                        .get(items.get(j));
                checks.check("pearson", items.get(i) + " " + items.get(j), expected, r[i][j]);
            }
        }
        Observations reversed = rows("attitude.csv", items, List.of("complaints", "critical"), 100);
        numbers.alphaOfR(reversed, Map.of("raw", map(reference, "r").get("attitude_alpha_two_reversed")));
        assertEquals(18 + 4 + 58 + 46 + 21 + 1, checks.compared());
    }

    @Test
    void murderRatesOfTheStatesAgree() {
        List<String> all = List.of("Murder", "Population", "Income", "Illiteracy", "Frost");
        Observations data = rows("state_x77.csv", all);
        numbers.regression(data, all.subList(1, 5), map(reference, "r", "states", "ols"));
        numbers.importance(
                Symmetric.correlation(data.covariance()), all.subList(1, 5), map(reference, "states_relative_weights"));
        map(reference, "r", "states", "items")
                .forEach((name, of) -> numbers.item(
                        name.toString(), TextbookNumbers.column("state_x77.csv", name.toString()), (Map<?, ?>) of));
        numbers.alphaOfR(data, map(reference, "r", "states", "alpha", "listwise"));
        assertEquals(34 + 9 + 20 + 4, checks.compared());
    }

    @Test
    void relativeWeightsAreThosePublished() {
        List<String> cars = names(map(reference, "mtcars_relative_weights", "raw"));
        List<String> columns = new ArrayList<>(List.of("mpg"));
        columns.addAll(cars);
        double[][] r = Symmetric.correlation(rows("mtcars.csv", columns).covariance());
        numbers.importance(r, cars, map(reference, "mtcars_relative_weights"));
        numbers.importance(r, cars, map(reference, "r", "mtcars_rw"));
        List<?> given = (List<?>) map(reference, "iopsych_relWt").get("correlation_matrix");
        double[][] five = given.stream()
                .map(row -> ((List<?>) row)
                        .stream().mapToDouble(x -> ((Number) x).doubleValue()).toArray())
                .toArray(double[][]::new);
        double[][] turned = Symmetric.part(five, 4, 0, 1, 2, 3);
        List<String> names = List.of("x1", "x2", "x3", "x4");
        numbers.importance(turned, names, map(reference, "iopsych_relWt"));
        numbers.importance(turned, names, map(reference, "r", "iopsych"));
        assertEquals(4 * 9, checks.compared());
    }

    @Test
    void sleepAndSharesAgree() {
        Histogram[] drugs = {sleep("1"), sleep("2")};
        numbers.welch(drugs[0], drugs[1], map(reference, "sleep", "welch"));
        numbers.wilson(map(reference, "wilson").get("recomputed"));
        numbers.wilson(map(reference, "r").get("wilson"));
        assertEquals(15 + 16, checks.compared());
    }

    @Test
    void satisfactionWithHousingAgrees() {
        map(reference, "housing", "chi2_sat_by").forEach((name, of) -> {
            Map<?, ?> expected = (Map<?, ?>) of;
            long[][] table = ((List<?>) expected.get("table"))
                    .stream()
                            .map(row -> ((List<?>) row)
                                    .stream()
                                            .mapToLong(x -> ((Number) x).longValue())
                                            .toArray())
                            .toArray(long[][]::new);
            TestResult x = (TestResult) Contingency.of(table).chiSquare();
            checks.test("chi²", x, expected.get("chi2"), expected.get("p"));
            checks.check("chi²", name + " df", expected.get("df"), x.df1().orElseThrow());
            checks.check(
                    "chi²",
                    name + " V",
                    expected.get("cramers_v"),
                    Contingency.of(table).cramersV());
        });
        assertEquals(12, checks.compared());
    }

    /** The mean of what each person answered, A1 reversed. */
    private static Histogram agreeableness(String sex) {
        TreeMap<BigDecimal, Long> counts = new TreeMap<>();
        for (String[] row : ReferenceData.rows("r-classics/bfi.csv", "A1", "A2", "A3", "A4", "A5", "gender")) {
            int sum = 0;
            int answers = 0;
            for (int i = 0; i < 5; i++) {
                if (!row[i].isEmpty()) {
                    sum += i == 0 ? 7 - Integer.parseInt(row[i]) : Integer.parseInt(row[i]);
                    answers++;
                }
            }
            if (row[5].equals(sex) && answers > 0) {
                BigDecimal mean = BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(answers), MathContext.DECIMAL128);
                counts.merge(mean, 1L, Long::sum);
            }
        }
        return Histogram.of(counts);
    }

    private static Histogram sleep(String group) {
        TreeMap<BigDecimal, Long> counts = new TreeMap<>();
        for (String[] row : ReferenceData.rows("r-classics/sleep.csv", "extra", "group")) {
            if (row[1].equals(group)) {
                counts.merge(new BigDecimal(row[0]), 1L, Long::sum);
            }
        }
        return Histogram.of(counts);
    }
}
