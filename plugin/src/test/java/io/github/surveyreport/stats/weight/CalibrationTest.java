package io.github.surveyreport.stats.weight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.Quantiles;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.compare.WeightedRanks;
import io.github.surveyreport.stats.compare.WeightedTable;
import io.github.surveyreport.stats.compare.WeightedWelch;
import io.github.surveyreport.stats.weight.WeightedSample.Stratum;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Against R 4.2.2, survey 4.1.1: 198 respondents drawn singly, {@code rake(svydesign(~1, data = d), list(~a, ~b), list(c(.6,
 * .4) * 198, c(.7, .3) * 198))} and {@code postStratify(…, ~a + b, c(.42, .18, .28, .12) * 198)}. R's variances have the
 * factor n/(n − 1) of all respondents; here it is that of those who answer.
 */
class CalibrationTest {
    private static final int ALL = 198;
    /** Per cell (a1b1, a1b2, a2b1, a2b2) and group the answers 1 to 5. */
    private static final long[][][] COUNTS = {
        {{0, 1, 2, 6, 9}, {1, 1, 2, 4, 5}, {0, 1, 1, 3, 4}},
        {{1, 2, 4, 3, 2}, {0, 2, 3, 5, 3}, {2, 2, 3, 1, 1}},
        {{1, 2, 5, 7, 6}, {2, 3, 4, 5, 3}, {1, 1, 4, 6, 5}},
        {{4, 3, 2, 3, 5}, {5, 4, 3, 2, 4}, {3, 4, 4, 2, 1}}
    };

    /** Those of the first group who do not answer, per cell. */
    private static final long[] SILENT = {3, 5, 4, 8};

    private static final List<Raking.Margin> MARGINS = List.of(
            new Raking.Margin(new int[] {0, 0, 1, 1}, new double[] {.6, .4}),
            new Raking.Margin(new int[] {0, 1, 0, 1}, new double[] {.7, .3}));

    private static final List<Raking.Margin> CELLS =
            List.of(new Raking.Margin(new int[] {0, 1, 2, 3}, new double[] {.42, .18, .28, .12}));

    private static final Weighted RAKED = new Weighted(MARGINS);
    private static final Weighted STRATIFIED = new Weighted(CELLS);
    private static final int[] SCALE = {1, 2, 3, 4, 5};
    private static final int[] TOP = {0, 0, 0, 1, 1};

    /** Schools of apiclus1: district, cell (E, H, M by target missed and met), schools, sum and sum of squares of api00. */
    private static final long[][] SCHOOLS = {
        {0, 1, 10, 7203, 5206467}, {0, 4, 2, 1458, 1064682}, {0, 5, 1, 711, 505521}, {1, 0, 3, 2013, 1353461},
        {1, 1, 31, 20495, 13876953}, {2, 1, 2, 1001, 501181}, {2, 3, 1, 529, 279841}, {2, 4, 1, 547, 299209},
        {3, 0, 1, 709, 502681}, {3, 1, 9, 6005, 4099751}, {3, 4, 2, 1190, 708068}, {3, 5, 1, 689, 474721},
        {4, 0, 1, 552, 304704}, {4, 1, 12, 8633, 6369939}, {4, 5, 3, 2184, 1616498}, {5, 1, 2, 1116, 622746},
        {6, 1, 1, 551, 303601}, {7, 1, 2, 963, 464105}, {7, 3, 1, 443, 196249}, {7, 5, 1, 482, 232324},
        {8, 1, 9, 6858, 5255620}, {8, 3, 1, 703, 494209}, {8, 5, 2, 1550, 1204778}, {9, 0, 1, 629, 395641},
        {9, 1, 15, 9964, 6728952}, {9, 2, 1, 595, 354025}, {9, 3, 1, 661, 436921}, {9, 4, 1, 614, 376996},
        {9, 5, 2, 1298, 842500}, {10, 0, 1, 699, 488601}, {10, 1, 3, 2160, 1566974}, {10, 2, 1, 687, 471969},
        {10, 3, 3, 2161, 1556701}, {10, 5, 1, 679, 461041}, {11, 1, 8, 5418, 3696668}, {11, 3, 1, 608, 369664},
        {11, 5, 2, 1333, 888457}, {12, 0, 5, 2554, 1308396}, {12, 1, 25, 14254, 8269036}, {12, 3, 3, 1577, 834497},
        {12, 5, 4, 2009, 1011513}, {13, 1, 1, 494, 244036}, {13, 4, 1, 411, 168921}, {14, 1, 2, 1166, 680500},
        {14, 2, 1, 696, 484416}, {14, 4, 1, 631, 398161}
    };

    /** {@code svymean(~y, d, na.rm = TRUE)}, {@code svymean(~top, d, na.rm = TRUE)}: 178 answer. */
    @Test
    void errorsOfMeansAndSharesAreThoseOfR() {
        is(3.66539954501324, 0.0952840253927244, RAKED.everybody(SCALE));
        is(0.614169599098498, 0.0382646541468687, RAKED.everybody(TOP));
        is(3.66498259926533, 0.095149795611476, STRATIFIED.everybody(SCALE));
        is(0.61381668248488, 0.0381918861408164, STRATIFIED.everybody(TOP));
    }

    /** {@code vcov(svyglm(y ~ g - 1, d))}, {@code vcov(svyglm(top ~ g - 1, d))}. */
    @Test
    void errorsOfGroupsAreThoseOfRWithTheirCovariances() {
        WeightedSample second = RAKED.group(1, SCALE);
        is(3.52098801016064, Math.sqrt(0.033534430483790852), second);
        assertEquals(-0.000829900385699769, RAKED.group(0, SCALE).covariance(second), 1e-12);
        assertEquals(-0.000658242926339294, second.covariance(RAKED.group(2, SCALE)), 1e-12);
        assertEquals(-1.08033348235750e-04, RAKED.group(0, TOP).covariance(RAKED.group(1, TOP)), 1e-12);
        assertEquals(-0.000724585019212068, STRATIFIED.group(0, SCALE).covariance(STRATIFIED.group(1, SCALE)), 1e-12);
    }

    @Test
    void differenceOfMeansHasTheVarianceOfBothTogether() {
        WeightedSample first = RAKED.group(0, SCALE);
        WeightedSample second = RAKED.group(1, SCALE);
        double variance = ofAnswers(0.02032980466908447, first)
                + ofAnswers(0.033534430483790852, second)
                + 2 * 0.00082990038569977;
        double t = (3.85779722400614 - 3.52098801016064) / Math.sqrt(variance);

        TestResult welch = (TestResult) WeightedWelch.t(first, second);
        assertEquals(t, welch.statistic(), 1e-9);
        Estimate difference = (Estimate) WeightedMean.difference(first, second, 0.95);
        double half = Quantiles.t(0.95, welch.df1().orElseThrow()) * Math.sqrt(variance);
        assertEquals(difference.value() + half, difference.high().orElseThrow(), 1e-9);
        assertTrue(first.widening(second) > 1);
        assertEquals(1, first.widening(STRATIFIED.group(1, SCALE)), "of another calibration");
    }

    /**
     * {@code regTermTest(svyglm(s ~ g), ~g)$Ftest} with the mid-ranks of {@code z}, those without an answer giving 3; over
     * {@code 1 + L/4} on {@code 8/(3*L)}, {@code L <- sum((1 - 1/v/sum(1/v))^2/nu)}, {@code v <- diag(vcov(svyglm(s ~ g -
     * 1)))}, {@code nu <- sum(w^2)^2/sum(w^4) - 1} of each group.
     */
    @Test
    void ranksOfSeveralGroupsAreComparedAsR() {
        List<WeightedSample> raked = RAKED.complete();
        List<WeightedSample> stratified = STRATIFIED.complete();
        TestResult f = (TestResult) WeightedRanks.of(raked).several();
        assertEquals(0.1386622852257 / (1 + 0.0515431931301892 / 4), f.statistic(), 1e-9);
        assertEquals(51.7365437552759, f.df2().orElseThrow(), 1e-7);
        assertEquals(0.872373803267485, f.p(), 1e-9);
        TestResult other = (TestResult) WeightedRanks.of(stratified).several();
        assertEquals(0.134521906891737 / (1 + 0.0506965901199201 / 4), other.statistic(), 1e-9);
    }

    /**
     * F and d of {@code svychisq(~g + z, d, statistic = "F")}, {@code svychisq(~g + t, …)}, t being 1 from 4 on; in place of
     * its {@code d*(n-1)} {@code d*sum(v)^2/sum(v^2/nu)}, {@code v <- p*(1-p)*sum(w^2)/sum(w)^2} of each group, p its share.
     */
    @Test
    void tablesAreTestedAsR() {
        is(0.821725478274252, 7.70850647496317, 622.127495944085, RAKED.table(5));
        is(0.0527548668900406, 1.99790210807119, 161.243924445387, RAKED.table(2));
        is(0.821969605169916, 7.71501577490237, 633.717251093427, STRATIFIED.table(5));
        is(0.0564688967970322, 1.9982629651409, 164.138836546568, STRATIFIED.table(2));
    }

    /**
     * {@code svymean(~api00, rake(svydesign(~dnum, weights = ~pw, data = apiclus1), list(~stype, ~sch.wide), list(pop.types,
     * pop.schwide)))}: 641.2303, SE 23.9420; with the correction for 15 districts of 757 (printed in the package's manual)
     * 23.7036, and 23.8062 if the weights had been given. {@code postStratify(…, ~stype, pop.types)}: 642.3108, SE 24.1611.
     */
    @Test
    void rakedMeanOfClustersIsThatOfR() {
        double[] types = {4421 / 6194.0, 755 / 6194.0, 1018 / 6194.0};
        Raking.Margin type = new Raking.Margin(new int[] {0, 0, 1, 1, 2, 2}, types);
        Raking.Margin target =
                new Raking.Margin(new int[] {0, 1, 0, 1, 0, 1}, new double[] {1072 / 6194.0, 5122 / 6194.0});

        WeightedSample raked = schools(List.of(type, target), true);
        double given = schools(List.of(type, target), false).varianceOfMean();
        assertEquals(23.8062, Math.sqrt(given * (1 - 15 / 757.0)), 1e-4);
        assertEquals(641.2303209268, raked.mean(), 1e-6);
        assertEquals(23.9420099145768, Math.sqrt(raked.varianceOfMean()), 1e-6);
        assertEquals(23.7036, Math.sqrt(raked.varianceOfMean() * (1 - 15 / 757.0)), 1e-4);
        assertEquals(14, raked.degrees());

        WeightedSample stratified = schools(List.of(type), true);
        assertEquals(642.310788211582, stratified.mean(), 1e-6);
        assertEquals(24.1610605814973, Math.sqrt(stratified.varianceOfMean()), 1e-6);
    }

    /** R gives 0: the margin says how many there are. A report is not that sure of an answer. */
    @Test
    void whatMarginsSettleKeepsTheErrorOfGivenWeights() {
        long[][] first = {{0, 9}, {0, 9}, {9, 0}, {9, 0}};
        double[] weights = {1.2, .8, 1.1, .9};
        Calibration calibration = Calibration.of(MARGINS, new int[] {0, 1, 2, 3}, weights, new long[] {9, 9, 9, 9});
        WeightedSample settled = sample(weights, first, new int[] {0, 1}, Optional.of(calibration));
        WeightedSample given = sample(weights, first, new int[] {0, 1}, Optional.empty());
        assertEquals(given.varianceOfMean(), settled.varianceOfMean(), 1e-15);
    }

    /** As in R where their cell is one post-stratum whose size is that of the sample: deviations are from the overall mean. */
    @Test
    void thoseWithoutFittedWeightsKeepTheirWholeScores() {
        Weighted raked = new Weighted(MARGINS);
        int[] none = {-1, -1, -1, -1};
        Calibration given = Calibration.of(MARGINS, none, raked.weights, raked.respondents());
        WeightedSample sample = sample(raked.weights, sum(COUNTS, 3), SCALE, Optional.of(given));
        WeightedSample plain = sample(raked.weights, sum(COUNTS, 3), SCALE, Optional.empty());
        assertEquals(plain.varianceOfMean(), sample.varianceOfMean(), 1e-15);
    }

    private static void is(double mean, double error, WeightedSample sample) {
        assertEquals(mean, sample.mean(), 1e-9);
        double variance = ofAnswers(error * error, sample);
        assertEquals(Math.sqrt(variance), Math.sqrt(sample.varianceOfMean()), 1e-9);
    }

    /** R's variance with the factor of those who answer. */
    private static double ofAnswers(double variance, WeightedSample sample) {
        return variance * (ALL - 1) / ALL * sample.n() / (sample.n() - 1);
    }

    private static void is(double f, double df1, double df2, WeightedTable table) {
        TestResult result = (TestResult) table.raoScott();
        assertEquals(f, result.statistic(), 1e-9);
        assertEquals(df1, result.df1().orElseThrow(), 1e-8);
        assertEquals(df2, result.df2().orElseThrow(), 1e-6);
    }

    private static WeightedSample schools(List<Raking.Margin> margins, boolean calibrated) {
        long[] perCell = new long[6];
        Arrays.stream(SCHOOLS).forEach(row -> perCell[(int) row[1]] += row[2]);
        double[] weights = ((Raking.Weights) Raking.weights(perCell, margins)).perCell();
        int[] cells = Arrays.stream(SCHOOLS).mapToInt(row -> (int) row[1]).toArray();
        List<Stratum> strata = new ArrayList<>();
        for (long[] row : SCHOOLS) {
            Origin district = new Origin(0, (int) row[0], row[2]);
            strata.add(new Stratum(weights[(int) row[1]], like(row), Optional.of(district)));
        }
        Calibration calibration = Calibration.of(
                margins,
                cells,
                Arrays.stream(cells).mapToDouble(cell -> weights[cell]).toArray(),
                Arrays.stream(SCHOOLS).mapToLong(row -> row[2]).toArray());
        return WeightedSample.of(strata, calibrated ? Optional.of(calibration) : Optional.empty());
    }

    /** So many schools at their mean: of a cluster only the total counts. */
    private static Histogram like(long[] row) {
        TreeMap<BigDecimal, Long> counts = new TreeMap<>();
        counts.put(BigDecimal.valueOf(row[3]).divide(BigDecimal.valueOf(row[2]), MathContext.DECIMAL64), row[2]);
        return Histogram.of(counts);
    }

    private static long[][] sum(long[][][] counts, int groups) {
        long[][] sum = new long[counts.length][counts[0][0].length];
        for (int cell = 0; cell < sum.length; cell++) {
            for (int group = 0; group < groups; group++) {
                for (int level = 0; level < sum[cell].length; level++) {
                    sum[cell][level] += counts[cell][group][level];
                }
            }
        }
        return sum;
    }

    private static WeightedSample sample(
            double[] weights, long[][] counts, int[] scores, Optional<Calibration> calibration) {
        List<Stratum> strata = new ArrayList<>();
        for (int cell = 0; cell < weights.length; cell++) {
            TreeMap<BigDecimal, Long> answers = new TreeMap<>();
            for (int level = 0; level < scores.length; level++) {
                answers.merge(BigDecimal.valueOf(scores[level]), counts[cell][level], Long::sum);
            }
            answers.values().removeIf(count -> count == 0);
            strata.add(new Stratum(weights[cell], Histogram.of(answers)));
        }
        return WeightedSample.of(strata, calibration);
    }

    /** The respondents, weighted to some margins. */
    private static final class Weighted {
        private final double[] weights;
        private final Calibration calibration;

        Weighted(List<Raking.Margin> margins) {
            weights = ((Raking.Weights) Raking.weights(respondents(), margins)).perCell();
            calibration = Calibration.of(margins, new int[] {0, 1, 2, 3}, weights, respondents());
        }

        long[] respondents() {
            long[] respondents = SILENT.clone();
            long[][] answers = sum(COUNTS, 3);
            Arrays.setAll(
                    respondents,
                    cell -> SILENT[cell] + Arrays.stream(answers[cell]).sum());
            return respondents;
        }

        WeightedSample everybody(int[] scores) {
            return sample(weights, sum(COUNTS, 3), scores, Optional.of(calibration));
        }

        WeightedSample group(int group, int[] scores) {
            return sample(weights, of(group, 0), scores, Optional.of(calibration));
        }

        /** Groups, those without an answer giving a 3. */
        List<WeightedSample> complete() {
            return List.of(
                    sample(weights, of(0, 1), SCALE, Optional.of(calibration)), group(1, SCALE), group(2, SCALE));
        }

        private long[][] of(int group, int silent) {
            long[][] counts = new long[4][];
            for (int cell = 0; cell < 4; cell++) {
                counts[cell] = COUNTS[cell][group].clone();
                counts[cell][2] += silent * SILENT[cell];
            }
            return counts;
        }

        /** The same by answer, or by whether it is 4 or 5. */
        WeightedTable table(int columns) {
            long[][][] cells = new long[4][3][columns];
            for (int group = 0; group < 3; group++) {
                long[][] counts = of(group, group == 0 ? 1 : 0);
                for (int cell = 0; cell < 4; cell++) {
                    for (int level = 0; level < 5; level++) {
                        cells[cell][group][columns == 5 ? level : TOP[level]] += counts[cell][level];
                    }
                }
            }
            return WeightedTable.of(weights, List.of(), Optional.of(calibration), cells);
        }
    }
}
