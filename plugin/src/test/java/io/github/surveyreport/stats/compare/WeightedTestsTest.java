package io.github.surveyreport.stats.compare;

import static io.github.surveyreport.stats.compare.Given.result;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.weight.Origin;
import io.github.surveyreport.stats.weight.WeightedNet;
import io.github.surveyreport.stats.weight.WeightedSample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/**
 * Numbers recomputed respondent by respondent with numpy 1.24 and scipy 1.10.1, from the same answers and weights. Counts
 * are by stratum, group and answer 1 to 5.
 */
class WeightedTestsTest {
    private static final double[] WEIGHTS = {0.5, 1.25, 2};
    private static final long[][][] COUNTS = {
        {{2, 3, 5, 8, 4}, {1, 2, 6, 9, 10}, {4, 4, 5, 5, 2}},
        {{1, 2, 7, 6, 3}, {2, 1, 3, 8, 9}, {3, 6, 4, 4, 3}},
        {{3, 4, 4, 3, 2}, {0, 2, 4, 7, 6}, {5, 3, 3, 2, 1}}
    };
    private static final List<WeightedSample> GROUPS = samples(WEIGHTS, COUNTS);
    private static final WeightedTable TABLE = WeightedTable.of(WEIGHTS, COUNTS);
    private static final double EXACT = 1e-10;

    /**
     * Schools of fifteen districts of California drawn in 2000 (apiclus1 of R's survey package), counted: whether the
     * school met its growth target (no, yes) by elementary, high and middle schools.
     */
    private static final long[][][] DISTRICTS = {
        {{0, 0, 2}, {10, 0, 1}},
        {{3, 0, 0}, {31, 0, 0}},
        {{0, 0, 1}, {2, 1, 0}},
        {{1, 0, 2}, {9, 0, 1}},
        {{1, 0, 0}, {12, 0, 3}},
        {{0, 0, 0}, {2, 0, 0}},
        {{0, 0, 0}, {1, 0, 0}},
        {{0, 0, 0}, {2, 1, 1}},
        {{0, 0, 0}, {9, 1, 2}},
        {{1, 1, 1}, {15, 1, 2}},
        {{1, 1, 0}, {3, 3, 1}},
        {{0, 0, 0}, {8, 1, 2}},
        {{5, 0, 0}, {25, 3, 4}},
        {{0, 0, 1}, {1, 0, 0}},
        {{0, 1, 1}, {2, 0, 0}}
    };

    /**
     * {@code m = (w*y).sum()/w.sum(); v = n/(n-1)*((w*(y-m)/w.sum())**2).sum()}, then Welch's formulas with {@code
     * sum(w**2)**2/sum(w**4) - 1} degrees of freedom in a group.
     */
    @Test
    void weightedMeansAreComparedWithTheirLinearisedVariances() {
        TestResult t = result(WeightedWelch.t(GROUPS.get(0), GROUPS.get(1)));
        assertEquals("linearised-welch-t", t.method());
        is(-3.268661423870714, 61.35653469627439, 0.0017731875143492592, t);
        assertEquals(127, t.n());

        TestResult f = result(WeightedWelch.anova(GROUPS));
        assertEquals("linearised-welch-anova", f.method());
        is(13.790544131070703, 2, 1.102984294158686e-05, f);
        assertEquals(62.22020139839468, f.df2().orElseThrow(), 1e-9);
    }

    /** {@code studentized_range.sf(abs(t)*sqrt(2), 3, df)}. */
    @Test
    void pairsOfWeightedMeansAreReadFromTheStudentisedRange() {
        TestResult q = result(WeightedWelch.gamesHowell(GROUPS.get(0), GROUPS.get(1), 3));
        assertEquals("linearised-games-howell", q.method());
        assertEquals(0.004975901294987262, q.p(), 1e-8);
    }

    /**
     * The regression that {@code survey::svyranktest} makes: scores (weight below + half the weight of ties)/Σw on groups,
     * {@code infn = X*(r-fit)@inv(X'WX)}, variance {@code n/(n-1)*sum((w*infn)**2)}; R 4.2.2, survey 4.1.1 gives the same:
     * {@code summary(svyglm(r ~ factor(g), design))}, {@code regTermTest(…)$Ftest}. Degrees of freedom from {@code v <-
     * diag(vcov(svyglm(r ~ factor(g) - 1, design)))} and {@code nu <- sum(w^2)^2/sum(w^4) - 1} of each group: {@code
     * sum(v)^2/sum(v^2/nu)}; {@code L <- sum((1 - 1/v/sum(1/v))^2/nu)}, {@code 8/(3*L)}, F over {@code 1 + L/4}.
     */
    @Test
    void weightedRanksAreComparedAsTheSurveyPackageDoes() {
        TestResult t = result(WeightedRanks.of(GROUPS.subList(0, 2)).two());
        assertEquals("design-rank-t", t.method());
        is(-3.358311624877538, 65.6415801118809, 0.00130896584245496, t);

        TestResult f = result(WeightedRanks.of(GROUPS).several());
        assertEquals("design-rank-f", f.method());
        is(13.911992859320574 / (1 + 0.0419712122822711 / 4), 2, 1.07830827953273e-05, f);
        assertEquals(63.5356121889547, f.df2().orElseThrow(), 1e-9);
    }

    /**
     * {@code svychisq(~group + answer, design, statistic = "F")} of R survey 4.1.1: F and d; in place of its {@code d*(n-1)}
     * {@code d*sum(v)^2/sum(v^2/nu)} with {@code v = p*(1-p)*sum(w^2)/sum(w)^2}, {@code nu = sum(w^2)^2/sum(w^4)-1} of groups,
     * p the share of each, and {@code pf}.
     */
    @Test
    void weightedTableIsTestedAsTheSurveyPackageDoes() {
        TestResult f = result(TABLE.raoScott());
        assertEquals("rao-scott", f.method());
        is(3.1334171196342555, 7.935214667783574, 0.00176214163943886, f);
        assertEquals(771.04965421758, f.df2().orElseThrow(), 1e-6);
    }

    /**
     * {@code svychisq(~sch.wide + stype, dclus1)} as printed on the survey package's site: F = 5.1934, ndf = 1.495, ddf =
     * 20.925; its finite population correction of 15 out of 757 districts is put back by hand.
     */
    @Test
    void tableOfClustersAgreesWithTheSurveyPackage() {
        TestResult f = result(districts().raoScott());
        assertEquals(5.1934, f.statistic() / (1 - 15 / 757.0), 5e-5);
        assertEquals(1.495, f.df1().orElseThrow(), 5e-4);
        assertEquals(20.925, f.df2().orElseThrow(), 5e-4);
    }

    /**
     * R survey 4.1.1: {@code regTermTest(svyglm(y ~ g, svydesign(~1, weights = ~w, data = d), family = quasibinomial,
     * control = glm.control(epsilon = 1e-15, maxit = 100)), ~g, method = "LRT")}, F being {@code chisq / lambda} and p {@code pf(F, 1, nu, lower.tail = FALSE)} with the degrees of freedom of
     * {@link #weightedTableIsTestedAsTheSurveyPackageDoes}. R's own p, on n − 1 = 211, is .00018491.
     */
    @Test
    void likelihoodRatioIsThatOfALogisticModelOfTheSurveyPackage() {
        long[][][] counts = {{{12, 30}, {5, 41}}, {{9, 20}, {8, 33}}, {{14, 11}, {4, 25}}};
        TestResult f = result(WeightedTable.of(WEIGHTS, counts).likelihoodRatio());

        assertEquals("rao-scott-likelihood", f.method());
        assertEquals(14.487157224904, f.statistic(), 1e-8);
        assertEquals(.000233984532018036, f.p(), 1e-12);
        assertEquals(108.494542376746, f.df2().orElseThrow(), 1e-9);
    }

    /** The same of {@code svydesign(id = ~dnum, weights = ~pw, data = apiclus1)}, elementary schools against all others. */
    @Test
    void likelihoodRatioCountsClustersAsTheSurveyPackageDoes() {
        long[][][] counts = Arrays.stream(DISTRICTS)
                .map(district -> Arrays.stream(district)
                        .map(row -> new long[] {row[0], row[1] + row[2]})
                        .toArray(long[][]::new))
                .toArray(long[][][]::new);
        double[] weights = new double[counts.length];
        Arrays.fill(weights, 33.847);
        TestResult f = result(
                WeightedTable.of(weights, origins(), Optional.empty(), counts).likelihoodRatio());

        assertEquals(4.89799245373620, f.statistic(), 1e-7);
        assertEquals(.04400211158664, f.p(), 1e-9);
        assertEquals(14, f.df2().orElseThrow());
    }

    /** {@code scipy.stats.chi2_contingency(table, correction=False, lambda_="log-likelihood")}. */
    @Test
    void likelihoodRatioOfEqualWeightsIsTheClassicalOne() {
        TestResult g = result(WeightedTable.of(new double[] {2}, new long[][][] {{{30, 970}, {10, 1190}}})
                .likelihoodRatio());

        assertEquals("log-likelihood", g.method());
        assertEquals(14.704328, g.statistic(), 1e-6);
        assertEquals(1, g.df1().orElseThrow());
        assertTrue(g.df2().isEmpty());
    }

    private static WeightedTable districts() {
        List<Origin> origins = origins();
        double[] weights = new double[DISTRICTS.length];
        Arrays.fill(weights, 33.847);
        return WeightedTable.of(weights, origins, Optional.empty(), DISTRICTS);
    }

    /** Each district is a cluster. */
    private static List<Origin> origins() {
        List<Origin> origins = new ArrayList<>();
        for (int c = 0; c < DISTRICTS.length; c++) {
            long n = Arrays.stream(DISTRICTS[c]).flatMapToLong(Arrays::stream).sum();
            origins.add(new Origin(0, c, n));
        }
        return origins;
    }

    /** One stratum whose respondents were drawn one by one is no design. */
    @Test
    void respondentsDrawnOneByOneAreAnySample() {
        List<Origin> origins = Collections.nCopies(3, new Origin(0, Origin.EACH, 0));
        WeightedTable drawn = WeightedTable.of(WEIGHTS, origins, Optional.empty(), COUNTS);
        same(List.of(TABLE.raoScott()), List.of(drawn.raoScott()));
        is("linearised-residual", 3.035523653575116, drawn.residual(1, 4));
    }

    /** δ from {@code n/(n-1)*z.T@z} of the respondents' scores of p − p₊p₊, where R's matrix cannot be inverted. */
    @Test
    void emptyBlocksOfATableAreTestedWithTheSharesOfIndependence() {
        long[][][] counts = {
            {{4, 3, 2, 0, 0}, {5, 2, 4, 0, 0}, {3, 2, 1, 4, 3}},
            {{2, 3, 4, 0, 0}, {3, 1, 2, 0, 0}, {2, 4, 1, 2, 5}}
        };
        TestResult f = result(WeightedTable.of(new double[] {0.7, 1.6}, counts).raoScott());
        is(3.5008991325765644, 6.0412603685249175, 0.0025022442189418, f);
        assertEquals(204.411976888749, f.df2().orElseThrow(), 1e-7);
        assertTrue(f.warnings().contains("small-expected"));
    }

    /** {@code z = a*b-pij-pj*(a-pi)-pi*(b-pj); (pij-pi*pj)/sqrt(n/(n-1)*((w*z/W)**2).sum())}. */
    @Test
    void residualsAreInLinearisedStandardErrors() {
        is("linearised-residual", -0.10883323525115679, TABLE.residual(0, 0));
        is("linearised-residual", 3.035523653575116, TABLE.residual(1, 4));
    }

    /**
     * {@code p = (e1*p1+e2*p2)/(e1+e2); (p1-p2)/sqrt(p*(1-p)*(1/e1+1/e2))}, e = (Σw)²/Σw²; {@code t.sf} with {@code
     * (1/e1+1/e2)**2/(1/e1**2/d1+1/e2**2/d2)}, d = (Σw²)²/Σw⁴ − 1.
     */
    @Test
    void weightedSharesAreComparedOnEffectiveBases() {
        WeightedSample first = box(0);
        WeightedSample second = box(1);
        TestResult z = result(WeightedShares.pooledZ(first, second));
        assertEquals("pooled-z-effective", z.method());
        assertEquals(-2.956389431877307, z.statistic(), EXACT);
        assertEquals(0.004296646437547682, z.p(), EXACT);
        is("cohens-h-weighted", -0.6021720366834977, WeightedEffects.cohensH(first, second));
    }

    /** Promoters 5, detractors 1 and 2: variance (p + d − (p − d)²)/e of each score. */
    @Test
    void weightedNetScoresAreComparedOnEffectiveBases() {
        TestResult z = result(WeightedNet.promoterTest(net(0), net(1)));
        assertEquals("nps-z-effective", z.method());
        assertEquals(-3.018620281210619, z.statistic(), EXACT);
        assertEquals(0.0035998969105396042, z.p(), EXACT);
    }

    /** R 4.2.2: 50/30/20 against 60/25/15. */
    @Test
    void netScoresOfEqualWeightsAreComparedByTheFormulaOfTwoWaves() {
        WeightedSample first =
                WeightedSample.ofNet(new double[] {3}, new long[] {60}, new long[] {15}, new long[] {100});
        WeightedSample second =
                WeightedSample.ofNet(new double[] {2}, new long[] {50}, new long[] {20}, new long[] {100});
        assertEquals(1.394218, result(WeightedNet.promoterTest(first, second)).statistic(), 1e-6);
    }

    /** numpy: sums over all pairs of respondents, and weighted sums of squares with weights of mean 1. */
    @Test
    void effectsComeFromWeightedMoments() {
        is("hedges-g-weighted", -0.6644262962742663, WeightedEffects.hedgesG(GROUPS.get(0), GROUPS.get(1)));
        is("omega-squared-weighted", 0.14923784132866866, WeightedEffects.omegaSquared(GROUPS));
        is(
                "cliffs-delta-weighted",
                -0.35997959207337576,
                WeightedRanks.of(GROUPS.subList(0, 2)).cliffsDelta());
        is(
                "epsilon-squared-weighted",
                0.1585537042931938,
                WeightedRanks.of(GROUPS).epsilonSquared());
        is("cramers-v-weighted", 0.2945702071651599, TABLE.cramersV());
        is("cramers-v-corrected-weighted", 0.24370790192990388, TABLE.correctedV());
    }

    /** Respondents of a group who weigh alike have the mean and the variance of any others. */
    @Test
    void groupsThatWeighAlikeWithinThemselvesAreComparedByTheirMeansAsIfUnweighted() {
        WeightedSample first =
                samples(new double[] {2}, new long[][][] {{{2, 3, 5, 8, 4}}}).get(0);
        WeightedSample second =
                samples(new double[] {5}, new long[][][] {{{1, 2, 6, 9, 10}}}).get(0);
        assertEquals(Welch.t(first.pooled(), second.pooled()), WeightedWelch.t(first, second));
        assertEquals(
                "hedges-g", estimate(WeightedEffects.hedgesG(first, second)).method());
        assertEquals(
                "design-rank-t",
                result(WeightedRanks.of(List.of(first, second)).two()).method());
    }

    @RepeatedTest(20)
    void equalWeightsAreNoWeights(RepetitionInfo repetition) {
        long[][][] counts = random(repetition, 3, 3, 5);
        List<WeightedSample> equal = samples(new double[] {1.7, 1.7, 1.7}, counts);
        List<Histogram> plain = equal.stream().map(WeightedSample::pooled).toList();
        assertEquals(Welch.anova(plain), WeightedWelch.anova(equal));
        assertEquals(
                Welch.gamesHowell(plain.get(0), plain.get(1), 3),
                WeightedWelch.gamesHowell(equal.get(0), equal.get(1), 3));
        assertEquals(Ranks.of(plain).kruskalWallis(), WeightedRanks.of(equal).several());
        assertEquals(Ranks.of(plain).epsilonSquared(), WeightedRanks.of(equal).epsilonSquared());
        assertEquals(
                Ranks.of(plain.subList(0, 2)).mannWhitney(true),
                WeightedRanks.of(equal.subList(0, 2)).two());
        assertEquals(Anova.of(plain).omegaSquared(), WeightedEffects.omegaSquared(equal));
        WeightedTable table = WeightedTable.of(new double[] {1.7, 1.7, 1.7}, counts);
        assertEquals(table.pooled().chiSquare(), table.raoScott());
        assertEquals(table.pooled().residual(1, 2), table.residual(1, 2));
        assertEquals(table.pooled().correctedV(), table.correctedV());
        assertTrue(table.equalWeights());
    }

    @RepeatedTest(20)
    void oneFactorForAllWeightsChangesNothing(RepetitionInfo repetition) {
        long[][][] counts = random(repetition, 3, 3, 5);
        double[] scaled = Arrays.stream(WEIGHTS).map(weight -> weight * 8).toArray();
        same(outcomes(samples(WEIGHTS, counts)), outcomes(samples(scaled, counts)));
        WeightedTable table = WeightedTable.of(WEIGHTS, counts);
        WeightedTable same = WeightedTable.of(scaled, counts);
        same(List.of(table.raoScott()), List.of(same.raoScott()));
        assertEquals(
                estimate(table.residual(0, 1)).value(),
                estimate(same.residual(0, 1)).value(),
                EXACT);
    }

    @RepeatedTest(20)
    void orderOfGroupsAndOfStrataChangesNothing(RepetitionInfo repetition) {
        long[][][] counts = random(repetition, 3, 3, 5);
        long[][][] turned = {counts[2].clone(), counts[1].clone(), counts[0].clone()};
        Arrays.stream(turned).forEach(stratum -> Collections.reverse(Arrays.asList(stratum)));
        double[] weights = {WEIGHTS[2], WEIGHTS[1], WEIGHTS[0]};
        same(outcomes(samples(WEIGHTS, counts)), outcomes(samples(weights, turned)));
        TestResult one = result(WeightedTable.of(WEIGHTS, counts).raoScott());
        TestResult other = result(WeightedTable.of(weights, turned).raoScott());
        same(List.of(one), List.of(other));
        assertNotEquals(one.method(), result(TABLE.pooled().chiSquare()).method());
    }

    /** Two strata of one weight are one stratum: which of the two counted a respondent does not matter. */
    @Test
    void strataOfOneWeightMayBeMerged() {
        long[][][] split = {COUNTS[0], COUNTS[1], {{1, 1, 1, 1, 1}, {0, 1, 1, 1, 1}, {1, 1, 1, 1, 0}}, rest()};
        double[] weights = {0.5, 1.25, 2, 2};
        same(outcomes(GROUPS), outcomes(samples(weights, split)));
        same(List.of(TABLE.raoScott()), List.of(WeightedTable.of(weights, split).raoScott()));
    }

    private static long[][] rest() {
        return new long[][] {{2, 3, 3, 2, 1}, {0, 1, 3, 6, 5}, {4, 2, 2, 1, 1}};
    }

    @Test
    void withoutAnswersOrSpreadThereIsNoTest() {
        double[] weights = {1, 2};
        List<WeightedSample> empty = samples(weights, new long[][][] {{{1, 2}, {0, 0}}, {{2, 1}, {0, 0}}});
        List<WeightedSample> alike = samples(weights, new long[][][] {{{3, 0}, {4, 0}}, {{2, 0}, {5, 0}}});
        none(Reason.NO_ANSWERS, WeightedWelch.t(empty.get(0), empty.get(1)));
        none(Reason.NO_ANSWERS, WeightedRanks.of(empty).two());
        none(Reason.NO_VARIANCE, WeightedWelch.t(alike.get(0), alike.get(1)));
        none(Reason.NO_VARIANCE, WeightedRanks.of(alike).two());
        none(Reason.NO_VARIANCE, WeightedRanks.of(alike).several());
        WeightedTable table = WeightedTable.of(weights, new long[][][] {{{3, 0}, {4, 0}}, {{2, 0}, {5, 0}}});
        none(Reason.NO_VARIANCE, table.raoScott());
        assertInstanceOf(NotComputable.class, table.residual(0, 0));
        assertInstanceOf(NotComputable.class, table.cramersV());
    }

    private static List<TestOutcome> outcomes(List<WeightedSample> groups) {
        return List.of(WeightedWelch.anova(groups), WeightedRanks.of(groups).several());
    }

    private static void same(List<TestOutcome> expected, List<TestOutcome> found) {
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(result(expected.get(i)).method(), result(found.get(i)).method());
            assertEquals(
                    result(expected.get(i)).statistic(), result(found.get(i)).statistic(), 1e-9);
            assertEquals(result(expected.get(i)).p(), result(found.get(i)).p(), EXACT);
        }
    }

    private static WeightedSample box(int group) {
        long[] in = new long[WEIGHTS.length];
        long[] all = new long[WEIGHTS.length];
        Arrays.setAll(in, s -> COUNTS[s][group][3] + COUNTS[s][group][4]);
        Arrays.setAll(all, s -> Arrays.stream(COUNTS[s][group]).sum());
        return WeightedSample.ofShare(WEIGHTS, in, all);
    }

    private static WeightedSample net(int group) {
        long[] in = new long[WEIGHTS.length];
        long[] against = new long[WEIGHTS.length];
        long[] all = new long[WEIGHTS.length];
        Arrays.setAll(in, s -> COUNTS[s][group][4]);
        Arrays.setAll(against, s -> COUNTS[s][group][0] + COUNTS[s][group][1]);
        Arrays.setAll(all, s -> Arrays.stream(COUNTS[s][group]).sum());
        return WeightedSample.ofNet(WEIGHTS, in, against, all);
    }

    private static List<WeightedSample> samples(double[] weights, long[][][] counts) {
        List<WeightedSample> samples = new ArrayList<>();
        for (int group = 0; group < counts[0].length; group++) {
            List<WeightedSample.Stratum> strata = new ArrayList<>();
            for (int s = 0; s < weights.length; s++) {
                strata.add(new WeightedSample.Stratum(weights[s], Given.scale(counts[s][group])));
            }
            samples.add(WeightedSample.of(strata));
        }
        return samples;
    }

    private static long[][][] random(RepetitionInfo repetition, int strata, int groups, int levels) {
        Random random = new Random(repetition.getCurrentRepetition());
        long[][][] counts = new long[strata][groups][levels];
        for (long[][] stratum : counts) {
            for (long[] group : stratum) {
                Arrays.setAll(group, level -> 1 + random.nextInt(9));
            }
        }
        return counts;
    }

    private static void is(double statistic, double df1, double p, TestResult found) {
        assertEquals(statistic, found.statistic(), EXACT);
        assertEquals(df1, found.df1().orElseThrow(), 1e-8);
        assertEquals(p, found.p(), EXACT);
    }

    private static void is(String method, double value, Statistic found) {
        assertEquals(method, estimate(found).method());
        assertEquals(value, estimate(found).value(), EXACT);
    }

    private static Estimate estimate(Statistic statistic) {
        return assertInstanceOf(Estimate.class, statistic);
    }

    private static void none(Reason reason, TestOutcome outcome) {
        assertEquals(reason, assertInstanceOf(NotComputable.class, outcome).reason());
    }
}
