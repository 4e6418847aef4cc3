package io.github.surveyreport.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.ReferenceData;
import io.github.surveyreport.stats.weight.WeightedMean;
import io.github.surveyreport.stats.weight.WeightedNet;
import io.github.surveyreport.stats.weight.WeightedSample;
import io.github.surveyreport.stats.weight.WeightedSample.Stratum;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Weighted estimates of the San Francisco airport survey of 2017 with the weights that its own column gives. The product
 * computes weights itself, so these are compared on its functions. The data are not kept here; see {@link ReferenceData}.
 */
class SurveyWeightsTest {
    private static final String FOLDER = "sfo-airport-2017/";

    private final ReferenceChecks checks = new ReferenceChecks();
    private final Map<?, ?> reference = ReferenceRuns.read(ReferenceData.file(FOLDER + "reference.json"));
    private final List<Map<String, String>> rows =
            CsvRows.of(ReferenceData.file(FOLDER + "2017_SFO_Customer_Survey_20250817.csv"));

    /**
     * R 4.2.2, survey 4.1.1: {@code svymean(~y, svydesign(~1, weights = ~WEIGHT, data = d))} for each question; pandas
     * 1.5.3 for the means and the score of recommendation.
     */
    @Test
    void weightedMeansAndTheirErrorsAreThoseOfTheSurveyPackage() {
        Map<?, ?> ofR = TextbookNumbers.map(reference, "r", "q", "svymean");
        TextbookNumbers.map(reference, "weighted_means").forEach((name, mean) -> {
            WeightedSample sample = sample(name.toString(), 1, 5, score -> score);
            checks.check("weighted means", name + " mean", mean, WeightedMean.of(sample, 0.95));
            Map<?, ?> expected = (Map<?, ?>) ofR.get(name);
            checks.check("weighted means", name + " mean of R", expected.get("mean"), WeightedMean.of(sample, 0.95));
            double se = WeightedMean.standardError(sample).valueIfComputable().orElseThrow();
            checks.check("weighted means", name + " se of R", expected.get("se"), se * asDomain(sample.n()));
        });
        WeightedSample recommendation = sample(
                "NETPRO", 0, 10, score -> BigDecimal.valueOf(score.intValue() > 8 ? 1 : score.intValue() > 6 ? 0 : -1));
        checks.check(
                "weighted means",
                "nps",
                reference.get("nps_weighted"),
                WeightedNet.promoterScore(recommendation, 0.95));
        System.out.println("reference numbers: sfo-airport-2017 weighted ran, " + checks.compared()
                + " numbers compared; not computed: " + checks.notComputed());
        assertTrue(checks.wrong().isEmpty(), () -> String.join("\n", checks.wrong()));
        assertEquals(25 * 3 + 1, checks.compared());
    }

    /**
     * R keeps those who did not answer as rows of weight 0 (a domain of all 2,831), which makes n/(n − 1) of the error that
     * of all rows; here it is that of the answers.
     */
    private double asDomain(long n) {
        double all = rows.size();
        return StrictMath.sqrt(all / (all - 1) * (n - 1) / n);
    }

    /** Other codes mean no answer. */
    private WeightedSample sample(String column, int least, int most, UnaryOperator<BigDecimal> coded) {
        TreeMap<Double, TreeMap<BigDecimal, Long>> strata = new TreeMap<>();
        for (Map<String, String> row : rows) {
            if (row.get(column).matches("\\d+")) {
                BigDecimal score = new BigDecimal(row.get(column));
                if (score.intValue() >= least && score.intValue() <= most) {
                    strata.computeIfAbsent(Double.valueOf(row.get("WEIGHT")), weight -> new TreeMap<>())
                            .merge(coded.apply(score), 1L, Long::sum);
                }
            }
        }
        return WeightedSample.of(strata.entrySet().stream()
                .map(stratum -> new Stratum(stratum.getKey(), Histogram.of(stratum.getValue())))
                .toList());
    }
}
