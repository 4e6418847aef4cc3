package io.github.surveyreport.stats.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.Mean;
import io.github.surveyreport.stats.ReferenceData;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CarelessStatisticsTest {
    private static final int[][] ROWS = {
        {4, 5, 3}, {3, 3, 3}, {5, 5, 4}, {2, 3, 2}, {4, 4, 5}, {1, 5, 1}, {3, 4, 3}, {5, 4, 5}, {2, 2, 3}, {4, 4, 4}
    };

    /** Python: mahalanobis = einsum of x − mean with inv(cov(x.T)) (numpy). */
    private static final double[] DISTANCES = {
        2.272270494899889, 1.490253116735929, 2.8366830374008343, 2.2382697393275413, 5.366339251983387,
        6.699168870419342, .08942198715527006, 1.884661881375143, 3.80230449565546, .3206271250472241
    };

    /** R: median 292.5, a third of it 97.5, log-MAD z(41) −11.12. */
    @Test
    void onlyTheFastOneIsTooFast() {
        List<Long> seconds = List.of(310L, 295L, 402L, 188L, 260L, 350L, 41L, 275L, 330L, 290L);
        Durations durations = Durations.of(counts(seconds));

        assertEquals(292.5, durations.median(), 1e-9);
        assertEquals(-11.117567, durations.z(41), 1e-6);
        assertEquals(
                List.of(41L),
                seconds.stream()
                        .filter(s -> durations.isTooFast(s, 1 / 3.0, 3.5))
                        .toList());
        assertTrue(durations.isTooFast(97, 1 / 3.0, 3.5));
        assertFalse(durations.isTooFast(97.5, 1 / 3.0, 3.5));
    }

    /**
     * R: {@code sd(x)} 99.538, {@code median(x) - 2 * sd(x)} 93.42: a third bound, which marks the same one. It is not used,
     * since very long times would lower it.
     */
    @Test
    void twoDeviationsBelowTheMedianMarkTheSameOne() {
        int[] seconds = {310, 295, 402, 188, 260, 350, 41, 275, 330, 290};
        long[] once = new long[seconds.length];
        Arrays.fill(once, 1);
        Histogram histogram = Histogram.ofScores(seconds, once);
        double deviation = Mean.standardDeviation(histogram).valueIfComputable().orElseThrow();
        double bound = Mean.median(histogram).valueIfComputable().orElseThrow() - 2 * deviation;

        assertEquals(99.538, deviation, 1e-3);
        assertEquals(93.42, bound, 5e-3);
        assertEquals(1, Arrays.stream(seconds).filter(s -> s < bound).count());
    }

    @Test
    void wherePaceVariesMuchAThirdOfTheMedianIsNotFast() {
        Durations durations = Durations.of(counts(List.of(20L, 50L, 100L, 200L, 500L, 1000L, 90L)));

        assertFalse(durations.isTooFast(30, 1 / 3.0, 3.5));
    }

    @Test
    void whereHalfTookEquallyLongTheMedianAloneDecides() {
        Durations durations = Durations.of(counts(List.of(60L, 60L, 60L, 15L)));

        assertEquals(0, durations.z(15));
        assertTrue(durations.isTooFast(15, 1 / 3.0, 3.5));
        assertFalse(durations.isTooFast(25, 1 / 3.0, 3.5));
    }

    @Test
    void longestRunIsCountedInTheOrderAsked() {
        assertEquals(4, ResponsePattern.longestRun(new int[] {3, 3, 3, 3, 4, 4, 5}, 7));
        assertEquals(7, ResponsePattern.longestRun(new int[] {5, 5, 5, 5, 5, 5, 5}, 7));
        assertEquals(1, ResponsePattern.longestRun(new int[] {1, 2, 1, 2}, 4));
        assertEquals(2, ResponsePattern.longestRun(new int[] {1, 1, 9, 9, 9}, 3));
        assertEquals(0, ResponsePattern.longestRun(new int[3], 0));
    }

    /** R: sd(c(3,3,3,3,4,4,5)). */
    @Test
    void variabilityIsTheDeviationWithinThePerson() {
        assertEquals(.786796, ResponsePattern.variability(new int[] {3, 3, 3, 3, 4, 4, 5}, 7), 1e-6);
        assertEquals(0, ResponsePattern.variability(new int[] {5, 5, 5}, 3));
    }

    @Test
    void distancesAreThoseOfNumpy() {
        Mahalanobis distance = of(ROWS);

        for (int i = 0; i < ROWS.length; i++) {
            assertEquals(DISTANCES[i], distance.squaredDistance(ROWS[i]), 1e-9);
        }
        assertEquals(16.26623619623813, distance.limit(0.999), 1e-9);
        assertFalse(distance.singular());
    }

    /** R: mahalanobis(attitude, colMeans(attitude), cov(attitude)), rows 1 to 3 and the largest. */
    @Test
    void distancesAreThoseOfR() {
        int[][] rows = ReferenceData.attitudeRows().stream()
                .map(row -> Arrays.stream(row).mapToInt(Integer::parseInt).toArray())
                .toArray(int[][]::new);
        Mahalanobis distance = of(rows);

        assertEquals(10.622288, distance.squaredDistance(rows[0]), 1e-6);
        assertEquals(.653840, distance.squaredDistance(rows[1]), 1e-6);
        assertEquals(4.774813, distance.squaredDistance(rows[2]), 1e-6);
        assertEquals(
                15.114567,
                Arrays.stream(rows).mapToDouble(distance::squaredDistance).max().getAsDouble(),
                1e-6);
        assertEquals(16.012764, distance.limit(.975), 1e-6);
    }

    /** Python: the same with pinv; the sum of the first two questions as a fourth changes no distance. */
    @Test
    void aQuestionThatRepeatsOthersChangesNothing() {
        int[][] rows = new int[ROWS.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new int[] {ROWS[i][0], ROWS[i][1], ROWS[i][2], ROWS[i][0] + ROWS[i][1]};
        }
        Mahalanobis distance = of(rows);

        assertTrue(distance.singular());
        assertEquals(3, distance.rank());
        assertEquals(DISTANCES[5], distance.squaredDistance(rows[5]), 1e-9);
        assertEquals(16.26623619623813, distance.limit(0.999), 1e-9);
    }

    @Test
    void answersThatNeverVaryAreNeverFar() {
        Mahalanobis distance = of(new int[][] {{3, 3}, {3, 3}, {3, 3}});

        assertEquals(0, distance.rank());
        assertEquals(0, distance.squaredDistance(new int[] {1, 5}));
        assertEquals(Double.POSITIVE_INFINITY, distance.limit(0.999));
        assertThrows(IllegalArgumentException.class, () -> of(new int[][] {{3, 3}, {3, 4}}));
    }

    /** R: r = .970725 → .985145; Python: numpy.corrcoef of the halves .8892973 → .9414054. */
    @Test
    void halvesAreCorrelatedAndSteppedUp() {
        assertEquals(.985145, EvenOdd.spearmanBrown(.970725), 1e-6);
        assertEquals(
                .9414053528,
                EvenOdd.of(new double[] {4, 3.5, 2, 5}, new double[] {4.5, 3, 2.5, 4.5}, 4)
                        .getAsDouble(),
                1e-9);
        assertEquals(-1, EvenOdd.spearmanBrown(-1));
        assertEquals(-1, EvenOdd.spearmanBrown(-.5));
    }

    @Test
    void twoScalesOrAHalfWithoutSpreadGiveNoConsistency() {
        assertEquals(OptionalDouble.empty(), EvenOdd.of(new double[] {1, 2}, new double[] {1, 2}, 2));
        assertEquals(OptionalDouble.empty(), EvenOdd.of(new double[] {4, 4, 4}, new double[] {1, 2, 3}, 3));
    }

    private static TreeMap<Long, Long> counts(List<Long> seconds) {
        TreeMap<Long, Long> counts = new TreeMap<>();
        seconds.forEach(s -> counts.merge(s, 1L, Long::sum));
        return counts;
    }

    private static Mahalanobis of(int[][] rows) {
        int size = rows[0].length;
        long[] sums = new long[size];
        long[][] products = new long[size][size];
        for (int[] row : rows) {
            for (int i = 0; i < size; i++) {
                sums[i] += row[i];
                for (int j = 0; j < size; j++) {
                    products[i][j] += (long) row[i] * row[j];
                }
            }
        }
        return Mahalanobis.of(rows.length, sums, products);
    }
}
