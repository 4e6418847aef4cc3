package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LongSetTest {
    @Test
    void holdsWhatAHashSetHolds() {
        Random random = new Random(7);
        LongSet compact = new LongSet();
        Set<Long> reference = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            long value = 1 + random.nextInt(9_000);
            compact.add(value);
            reference.add(value);
        }

        assertEquals(reference.size(), compact.size());
        for (long value = 1; value <= 9_000; value++) {
            assertEquals(reference.contains(value), compact.contains(value));
        }
        Set<Long> visited = new HashSet<>();
        compact.forEach(value -> assertTrue(visited.add(value)));
        assertEquals(reference, visited);
    }

    @Test
    void zeroIsNotKnownAndLeftOut() {
        LongSet set = new LongSet();
        set.add(0);

        assertEquals(0, set.size());
        assertFalse(set.contains(0));
    }

    @Test
    void equalByContentWhateverTheOrder() {
        LongSet forth = new LongSet();
        LongSet back = new LongSet();
        for (long value = 1; value <= 500; value++) {
            forth.add(value * 0x9E3779B97F4A7C15L);
            back.add((501 - value) * 0x9E3779B97F4A7C15L);
        }

        assertEquals(forth, back);
        assertEquals(forth.hashCode(), back.hashCode());
        back.add(3);
        assertNotEquals(forth, back);
    }

    @Test
    void commonCountsWhatBothHold() {
        LongSet odd = new LongSet();
        LongSet small = new LongSet();
        for (long value = 1; value < 100; value += 2) {
            odd.add(value);
        }
        for (long value = 1; value <= 10; value++) {
            small.add(value);
        }

        assertEquals(5, odd.common(small));
        assertEquals(5, small.common(odd));
    }
}
