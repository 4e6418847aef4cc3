package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.stats.FixedRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DifferencingTest {
    @Test
    void totalsThatDifferByFewTell() {
        boolean[][] in = {{true, true}, {true, false}};

        assertTrue(tells(in, 20, 4));
        assertTrue(!tells(in, 20, 5));
        assertTrue(!tells(in, 20, 0));
    }

    @Test
    void theTotalsOfTheCombinationAreNamed() {
        boolean[][] in = {{true, true, true}, {true, false, false}, {false, false, true}, {false, true, true}};
        long[] found = Differencing.tells(in, new long[] {20, 20, 3}, 5).orElseThrow();

        assertTrue(found[2] != 0, "the total of three people is told itself");
        assertEquals(0, found[1]);
    }

    /** Fewer than so many people are told of exactly when without them the totals are fewer independent equations. */
    @Test
    void theSearchFindsWhatTryingAllSetsOfPeopleFinds() {
        FixedRandom random = new FixedRandom(11);
        int told = 0;
        for (int round = 0; round < 500; round++) {
            int parts = 2 + random.nextInt(7);
            boolean[][] in = new boolean[1 + random.nextInt(6)][parts];
            for (boolean[] row : in) {
                for (int part = 0; part < parts; part++) {
                    row[part] = random.nextInt(2) == 0;
                }
            }
            long[] people = IntStream.range(0, parts)
                    .mapToLong(part -> random.nextInt(9))
                    .toArray();
            boolean expected = everySet(in, people, 5);
            told += expected ? 1 : 0;
            assertEquals(expected, tells(in, people), Arrays.deepToString(in) + Arrays.toString(people));
        }
        assertTrue(told > 50 && told < 450, "both outcomes occur: " + told);
    }

    private static boolean tells(boolean[][] in, long... people) {
        return Differencing.tells(in, people, 5).isPresent();
    }

    private static boolean everySet(boolean[][] in, long[] people, int minimum) {
        int whole = rank(in, people, 0);
        for (int set = 1; set < 1 << people.length; set++) {
            long size = 0;
            for (int part = 0; part < people.length; part++) {
                size += (set >> part & 1) == 1 ? people[part] : 0;
            }
            if (size > 0 && size < minimum && rank(in, people, set) < whole) {
                return true;
            }
        }
        return false;
    }

    /** Of the totals over the parts that somebody is in, less a set of parts. */
    private static int rank(boolean[][] in, long[] people, int without) {
        List<double[]> rows = new ArrayList<>();
        for (boolean[] row : in) {
            rows.add(IntStream.range(0, people.length)
                    .mapToDouble(part -> row[part] && people[part] > 0 && (without >> part & 1) == 0 ? 1 : 0)
                    .toArray());
        }
        return TwoWayFinderTest.rank(rows);
    }
}
