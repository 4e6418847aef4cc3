package io.github.surveyreport.stats.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnovaTest {
    private static final double DIGITS = 13;

    /** R 4.2.2: {@code anova(lm(weight ~ group, data = PlantGrowth))}; effect sizes from its sums of squares. */
    @Test
    void classicAnalysisAgreesWithPlantGrowth() {
        Anova anova = Anova.of(Given.PLANTS);
        Given.test(4.846088, 0.015910, anova.f());
        Given.value(0.264148, anova.etaSquared());
        Given.value(0.204079, anova.omegaSquared());
    }

    @Test
    void aGroupOfNobodyChangesNothing() {
        List<Histogram> withNobody = new ArrayList<>(Given.PLANTS);
        withNobody.add(1, Given.scale(0, 0, 0));
        assertEquals(Anova.of(Given.PLANTS).f(), Anova.of(withNobody).f());
    }

    /** scipy 1.10.1: {@code f_oneway}, overall rating by boarding area. */
    @Test
    void classicAnalysisAgreesWithScipyOnRatings() {
        Anova anova = Anova.of(Given.AIRPORT);
        Given.test(1.657405883155417, 0.1274832084159727, anova.f());
        Given.value(0.0036955186322261504, anova.etaSquared());
        assertEquals(2681, Given.result(anova.f()).df2().orElseThrow());
    }

    /**
     * NIST StRD, one-way analysis of variance, certified F of SmLs01 to SmLs09: nine treatments around .4, .3, .5, .3 …,
     * each with one value in the middle and as many a tenth below as above. R 4.2.2 {@code aov} keeps 15 digits of the
     * first three, 10 of the next and 4 of the last, whose values share 13 leading digits.
     */
    @ParameterizedTest
    @CsvSource({
        "1, 21, 21", "1, 201, 201", "1, 2001, 2001",
        "1000000, 21, 21", "1000000, 201, 201", "1000000, 2001, 2001",
        "1000000000000, 21, 21", "1000000000000, 201, 201", "1000000000000, 2001, 2001"
    })
    void simulatedSamplesOfNistAreMetToThirteenDigits(String offset, int replicates, double f) {
        List<Histogram> treatments = new ArrayList<>();
        for (int treatment = 1; treatment <= 9; treatment++) {
            String middle = treatment == 1 ? "0.4" : treatment % 2 == 0 ? "0.3" : "0.5";
            BigDecimal centre = new BigDecimal(offset).add(new BigDecimal(middle));
            TreeMap<BigDecimal, Long> counts = new TreeMap<>();
            counts.put(centre, 1L);
            counts.put(centre.subtract(new BigDecimal("0.1")), (replicates - 1) / 2L);
            counts.put(centre.add(new BigDecimal("0.1")), (replicates - 1) / 2L);
            treatments.add(Histogram.of(counts));
        }
        assertDigits(f, Given.result(Anova.of(treatments).f()).statistic());
    }

    /** NIST StRD SiRstv (Ehrstein and Croarkin), resistance by instrument: certified F 1.18046237440255. */
    @Test
    void siliconResistivityIsMetToThirteenDigits() {
        Anova anova = Anova.of(List.of(
                Given.values("196.3052 196.1240 196.1890 196.2569 196.3403"),
                Given.values("196.3042 196.3825 196.1669 196.3257 196.0422"),
                Given.values("196.1303 196.2005 196.2889 196.0343 196.1811"),
                Given.values("196.2795 196.1748 196.1494 196.1485 195.9885"),
                Given.values("196.2119 196.1051 196.1850 196.0052 196.2090")));
        assertDigits(1.18046237440255, Given.result(anova.f()).statistic());
    }

    /** NIST StRD AtmWtAg (Powell, Murphy and Gramlich 1982), atomic weight of silver: certified F 15.9467335677930. */
    @Test
    void atomicWeightOfSilverIsMetToThirteenDigits() {
        Anova anova = Anova.of(List.of(
                Given.values("107.8681568 107.8681465 107.8681572 107.8681785 107.8681446 107.8681903 107.8681526"
                        + " 107.8681494 107.8681616 107.8681587 107.8681519 107.8681486 107.8681419 107.8681569"
                        + " 107.8681508 107.8681672 107.8681385 107.8681518 107.8681662 107.8681424 107.868136"
                        + " 107.8681333 107.868161 107.8681477"),
                Given.values("107.8681079 107.8681344 107.8681513 107.8681197 107.8681604 107.8681385 107.8681642"
                        + " 107.8681365 107.8681151 107.8681082 107.8681517 107.8681448 107.8681198 107.8681482"
                        + " 107.8681334 107.8681609 107.8681101 107.8681512 107.8681469 107.868136 107.8681254"
                        + " 107.8681261 107.868145 107.8681368")));
        assertDigits(15.946733567793, Given.result(anova.f()).statistic());
    }

    @Test
    void effectsOfAlikeGroupsFallBelowZeroAndAreLeftSo() {
        Histogram same = Given.values("1 2 3");
        Given.value(0, Anova.of(List.of(same, same)).etaSquared());
        Given.value(-0.2, Anova.of(List.of(same, same)).omegaSquared());
    }

    @Test
    void withoutSpreadOrGroupsNothingIsComputable() {
        Histogram fours = Given.values("4 4");
        assertEquals(
                new NotComputable(Reason.TOO_FEW, 2), Anova.of(List.of(fours)).f());
        assertEquals(
                new NotComputable(Reason.NO_VARIANCE, 4),
                Anova.of(List.of(fours, fours)).f());
        assertEquals(
                new NotComputable(Reason.NO_VARIANCE, 4),
                Anova.of(List.of(fours, fours)).etaSquared());
    }

    /** Log relative error, as NIST asks for. */
    private static void assertDigits(double certified, double computed) {
        double digits = computed == certified ? 15 : -Math.log10(Math.abs(computed - certified) / certified);
        assertTrue(digits >= DIGITS, () -> digits + " digits of " + certified);
    }
}
