package io.github.surveyreport.stats.weight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.Mean;
import io.github.surveyreport.stats.weight.WeightedSample.Stratum;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class DesignVarianceTest {
    /** Drawn from 757 school districts of California in 2000: schools, sum and sum of squares of api00 per district. */
    private static final long[][] DISTRICTS = {
        {13, 9372, 6776670},
        {34, 22508, 15230414},
        {4, 2077, 1080231},
        {13, 8593, 5785221},
        {16, 11369, 8291141},
        {2, 1116, 622746},
        {1, 551, 303601},
        {4, 1888, 892678},
        {12, 9111, 6954607},
        {21, 13761, 9135035},
        {9, 6386, 4545286},
        {11, 7359, 4954789},
        {37, 20394, 11423442},
        {2, 905, 412957},
        {4, 2493, 1563077}
    };

    /** Drawn by type of school: of 4,421 elementary, 755 high and 1,018 middle schools. */
    private static final long[][] TYPES = {{100, 67443, 47038637}, {50, 31291, 20167941}, {50, 31830, 20940396}};

    private static final long[] SCHOOLS = {4421, 755, 1018};

    /** Two strata of three clusters, seventeen respondents. */
    private static final int[] STRATUM = {0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1};

    private static final int[] CLUSTER = {0, 0, 0, 1, 1, 1, 2, 2, 2, 0, 0, 0, 1, 1, 1, 1, 2};
    private static final int[] ANSWER = {5, 4, 4, 3, 2, 3, 5, 5, 4, 2, 1, 3, 4, 4, 5, 3, 1};

    /**
     * R 4.2.2, survey: {@code svymean(~api00, svydesign(id = ~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1), deff =
     * TRUE)}: 644.1694, SE 23.5422, deff 9.34587. R's finite population correction is put back by hand: districts are
     * taken as drawn with replacement here.
     */
    @Test
    void clustersOfSchoolsAgreeWithTheSurveyPackage() {
        List<Stratum> strata = new ArrayList<>();
        for (int c = 0; c < DISTRICTS.length; c++) {
            strata.add(new Stratum(33.847, like(DISTRICTS[c]), Optional.of(new Origin(0, c, DISTRICTS[c][0]))));
        }
        WeightedSample sample = WeightedSample.of(strata);
        double drawn = 1 - 15 / 757.0;
        double rest = 1 - 183 / 6194.0;

        assertEquals(644.1694, sample.mean(), 1e-4);
        assertEquals(14, sample.degrees());
        assertEquals(23.5422, Math.sqrt(sample.varianceOfMean() * drawn), 1e-4);
        assertEquals(9.34587, 183 / sample.effective() * drawn / rest, 1e-5);
    }

    /**
     * R 4.2.2, survey: {@code svymean(~api00, svydesign(id = ~1, strata = ~stype, weights = ~pw, data = apistrat), deff =
     * TRUE)}: 662.28736; SE 9.40894, deff 1.20446 with {@code fpc}, SE 9.536132 without (numpy 1.24.2).
     */
    @Test
    void strataOfSchoolsAgreeWithTheSurveyPackage() {
        List<Stratum> strata = new ArrayList<>();
        double corrected = 0;
        for (int h = 0; h < TYPES.length; h++) {
            double weight = (double) SCHOOLS[h] / TYPES[h][0];
            strata.add(new Stratum(weight, like(TYPES[h]), Optional.of(new Origin(h, Origin.EACH, TYPES[h][0]))));
            WeightedSample alone = WeightedSample.of(List.of(new Stratum(1, like(TYPES[h]))));
            double share = SCHOOLS[h] / 6194.0;
            corrected += share * share * (1 - 1 / weight) * alone.varianceOfMean();
        }
        WeightedSample sample = WeightedSample.of(strata);

        assertEquals(662.28736, sample.mean(), 1e-5);
        assertEquals(197, sample.degrees());
        assertEquals(9.536132, Math.sqrt(sample.varianceOfMean()), 1e-6);
        assertEquals(9.40894, Math.sqrt(corrected), 1e-5);
        assertEquals(
                1.20446, 200 / sample.effective() * corrected / sample.varianceOfMean() / (1 - 200 / 6194.0), 1e-5);
    }

    /** R 4.2.2, survey: {@code svymean(~api00, svydesign(id = ~1, weights = ~pw, fpc = ~fpc, data = apisrs))}. */
    @Test
    void simpleSampleOfSchoolsAgreesWithTheSurveyPackage() {
        WeightedSample sample = WeightedSample.of(List.of(new Stratum(30.97, like(200, 131317, 89739575))));

        assertEquals(656.585, sample.mean(), 1e-9);
        assertEquals(9.24972, Math.sqrt(sample.varianceOfMean() * (1 - 200 / 6194.0)), 1e-5);
    }

    /** numpy 1.24.2: totals of w(y − ȳ)/Σw by stratum and cluster, {@code 3/2 * ((t - t.mean())**2).sum()} of each. */
    @Test
    void strataAndClustersTogetherAgreeWithNumpy() {
        WeightedSample sample = people(true, i -> true);
        Estimate mean = (Estimate) WeightedMean.of(sample, 0.95);

        assertEquals(3.657142857142857, sample.mean(), 1e-12);
        assertEquals(0.5029777220924231, Math.sqrt(sample.varianceOfMean()), 1e-12);
        assertEquals("linearised-t", mean.method());
        assertEquals(
                3.657142857142857 + 2.7764451052 * 0.5029777220924231,
                mean.high().orElseThrow(),
                1e-8);
    }

    /** The same with respondents in the place of clusters. */
    @Test
    void strataAloneAgreeWithNumpy() {
        WeightedSample sample = people(false, i -> true);

        assertEquals(0.29554515522253144, Math.sqrt(sample.varianceOfMean()), 1e-12);
        assertEquals(15, sample.degrees());
    }

    /** The same with z = 0 for those who are not in the group, as R's {@code subset} of a design. */
    @Test
    void partOfASampleKeepsTheDesignOfAllOfIt() {
        IntPredicate even = i -> i % 2 == 0;

        assertEquals(0.5619719688431041, Math.sqrt(people(true, even).varianceOfMean()), 1e-12);
        assertEquals(0.4681121392761662, Math.sqrt(people(false, even).varianceOfMean()), 1e-12);
        assertEquals(4, people(true, even).degrees());
        assertEquals(7, people(false, even).degrees());
        assertEquals(
                0.3340213285613425, Math.sqrt(people(true, i -> CLUSTER[i] != 1).varianceOfMean()), 1e-12);
        assertEquals(2, people(true, i -> CLUSTER[i] != 1).degrees());
    }

    /** scipy 1.10.1: Wilson's formula on n/(n − 1)·p(1 − p)/v = 3.661217, times (t₁₆/t₄)². */
    @Test
    void shareRestsOnAsManyAsItsVarianceIsWorth() {
        WeightedSample sample = people(true, i -> true);
        List<Stratum> ones = new ArrayList<>();
        for (int i = 0; i < ANSWER.length; i++) {
            ones.add(one(i, true, ANSWER[i] >= 4 ? 1 : 0));
        }
        Estimate share = (Estimate) WeightedShare.wilson(WeightedSample.of(ones), 0.95);

        assertEquals(.6, share.value(), 1e-12);
        assertEquals(0.1377087081400415, share.low().orElseThrow(), 1e-9);
        assertEquals(0.9337258355069851, share.high().orElseThrow(), 1e-9);
        assertTrue(sample.effective(0.95) < sample.effective() && sample.effective() < 17);
    }

    /** Nobody else was drawn: what is said of that one branch rests on its respondents. */
    @Test
    void withinOneClusterRespondentsAreTheSample() {
        WeightedSample branch = people(true, i -> STRATUM[i] == 0 && CLUSTER[i] == 0);

        assertEquals(
                Mean.of(Histogram.ofScores(new int[] {4, 5}, new long[] {2, 1}), 0.95), WeightedMean.of(branch, 0.95));
    }

    @Test
    void designCountsEvenWhereAllWeighTheSame() {
        List<Stratum> strata = List.of(
                new Stratum(1, Histogram.ofScores(new int[] {1}, new long[] {9}), Optional.of(new Origin(0, 0, 9))),
                new Stratum(1, Histogram.ofScores(new int[] {5}, new long[] {9}), Optional.of(new Origin(0, 1, 9))));
        WeightedSample sample = WeightedSample.of(strata);

        assertFalse(sample.equalWeights());
        assertEquals(2, Math.sqrt(sample.varianceOfMean()), 1e-12);
        assertEquals(1, sample.degrees());
    }

    /** Totals −.4 and 0 in the first stratum, .4 alone in the second: 2·2·.2² + .4²; R: {@code lonely.psu = "adjust"}. */
    @Test
    void clusterAloneInItsStratumCountsWithItsDistanceFromTheMean() {
        List<Stratum> strata = new ArrayList<>();
        for (int c = 0; c < 2; c++) {
            Histogram answers = Histogram.ofScores(new int[] {2 + c}, new long[] {4});
            strata.add(new Stratum(1, answers, Optional.of(new Origin(0, c, 4))));
        }
        Histogram lonely = Histogram.ofScores(new int[] {5}, new long[] {2});
        strata.add(new Stratum(1, lonely, Optional.of(new Origin(1, 0, 2))));
        WeightedSample sample = WeightedSample.of(strata);

        assertEquals(3, sample.mean(), 1e-15);
        assertEquals(.16 + .16, sample.varianceOfMean(), 1e-12);
        assertEquals(1, sample.degrees());
    }

    @Test
    void oneStratumOfRespondentsIsNoDesign() {
        Histogram low = Histogram.ofScores(new int[] {1, 2}, new long[] {3, 4});
        Histogram high = Histogram.ofScores(new int[] {3, 5}, new long[] {2, 2});
        Origin all = new Origin(0, Origin.EACH, 0);
        WeightedSample drawn = WeightedSample.of(
                List.of(new Stratum(1, low, Optional.of(all)), new Stratum(2, high, Optional.of(all))));
        WeightedSample plain = WeightedSample.of(List.of(new Stratum(1, low), new Stratum(2, high)));

        assertEquals(plain.varianceOfMean(), drawn.varianceOfMean(), 1e-15);
        assertEquals(plain.degrees(), drawn.degrees());
    }

    private static WeightedSample people(boolean clustered, IntPredicate in) {
        List<Stratum> strata = new ArrayList<>();
        for (int i = 0; i < ANSWER.length; i++) {
            Stratum one = one(i, clustered, ANSWER[i]);
            Histogram answers = in.test(i) ? one.answers() : Histogram.of(new TreeMap<>());
            strata.add(new Stratum(one.weight(), answers, one.origin()));
        }
        return WeightedSample.of(strata);
    }

    private static Stratum one(int i, boolean clustered, int answer) {
        Origin origin = new Origin(STRATUM[i], clustered ? CLUSTER[i] : Origin.EACH, 1);
        Histogram answers = Histogram.ofScores(new int[] {answer}, new long[] {1});
        return new Stratum(STRATUM[i] == 0 ? 1.5 : 0.5, answers, Optional.of(origin));
    }

    /** Three numbers around the mean with the same count, sum and sum of squares: all that a variance knows. */
    private static Histogram like(long... moments) {
        long n = moments[0];
        BigDecimal mean = new BigDecimal(moments[1]).divide(new BigDecimal(n), MathContext.DECIMAL64);
        double squares = moments[2] - (double) moments[1] * moments[1] / n;
        TreeMap<BigDecimal, Long> counts = new TreeMap<>();
        counts.put(mean, n % 2);
        if (n > 1) {
            BigDecimal away = BigDecimal.valueOf(Math.sqrt(Math.max(0, squares) / (n / 2 * 2)));
            counts.merge(mean.subtract(away), n / 2, Long::sum);
            counts.merge(mean.add(away), n / 2, Long::sum);
        }
        return Histogram.of(counts);
    }
}
