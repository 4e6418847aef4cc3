package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LongSetTest {

    @Test
    void holdsWhatATreeSetHoldsWhateverIsAddedAndAskedInBetween() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            LongSet set = new LongSet();
            TreeSet<Long> reference = new TreeSet<>();
            int range = 1 + random.nextInt(300);
            for (int i = random.nextInt(1000); i > 0; i--) {
                long value = random.nextInt(range) - range / 2;
                set.add(value);
                if (value != 0) {
                    reference.add(value);
                }
                if (random.nextInt(20) == 0) {
                    assertEquals(reference.size(), set.size());
                    assertEquals(reference.contains(value), set.contains(value));
                }
            }
            assertEquals(List.copyOf(reference), values(set));
        }
    }

    @Test
    void zeroIsNobody() {
        LongSet set = setOf(0, 0);
        assertEquals(0, set.size());
        assertFalse(set.contains(0));
    }

    @Test
    void addingASetAddsItsValues() {
        LongSet set = setOf(5, 1, 9);
        LongSet other = setOf(9, -3, 5, 7);
        set.addAll(other);
        assertEquals(List.of(-3L, 1L, 5L, 7L, 9L), values(set));
        assertEquals(List.of(-3L, 5L, 7L, 9L), values(other));
        set.addAll(new LongSet());
        assertEquals(5, set.size());
    }

    @Test
    void countsWhatBothHold() {
        assertEquals(2, setOf(5, 1, 9, 5).common(setOf(9, 2, 5)));
        assertEquals(0, setOf(5).common(new LongSet()));
        assertEquals(0, new LongSet().common(setOf(5)));
    }

    @Test
    void isEqualByContentWhateverTheOrder() {
        assertEquals(setOf(1, 2, 3), setOf(3, 1, 2, 2));
        assertEquals(setOf(1, 2, 3).hashCode(), setOf(3, 1, 2, 2).hashCode());
        assertNotEquals(setOf(1, 2), setOf(1, 2, 3));
        assertTrue(setOf(Long.MIN_VALUE, Long.MAX_VALUE).contains(Long.MIN_VALUE));
    }

    private static LongSet setOf(long... values) {
        LongSet set = new LongSet();
        for (long value : values) {
            set.add(value);
        }
        return set;
    }

    private static List<Long> values(LongSet set) {
        List<Long> values = new ArrayList<>();
        set.forEach(values::add);
        return values;
    }
}
