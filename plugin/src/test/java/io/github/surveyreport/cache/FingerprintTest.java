package io.github.surveyreport.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private record Pair(String left, Object right) {}

    @Test
    void equalValuesHaveTheSame() {
        assertEquals(
                Fingerprint.of(new Pair("a", List.of(1, Optional.of("x")))),
                Fingerprint.of(new Pair("a", List.of(1, Optional.of("x")))));
        assertEquals(Fingerprint.of(new int[] {1, 2}), Fingerprint.of(new int[] {1, 2}));
    }

    @Test
    void setsAndMapsHaveNoOrder() {
        Map<String, Integer> one = new LinkedHashMap<>();
        one.put("a", 1);
        one.put("b", 2);
        Map<String, Integer> other = new LinkedHashMap<>();
        other.put("b", 2);
        other.put("a", 1);
        assertEquals(Fingerprint.of(one), Fingerprint.of(other));
        assertEquals(
                Fingerprint.of(new LinkedHashSet<>(List.of("x", "y"))),
                Fingerprint.of(new LinkedHashSet<>(List.of("y", "x"))));
    }

    @Test
    void otherValuesHaveAnother() {
        List<Object> different = List.of(
                "",
                "1",
                List.of(),
                List.of("ab", "c"),
                List.of("a", "bc"),
                List.of(List.of("a"), "bc"),
                List.of("bc", "a"),
                Set.of("a", "bc"),
                Map.of("a", "bc"),
                Optional.empty(),
                Optional.of(""),
                OptionalInt.of(1),
                new Pair("a", "bc"),
                new Pair("ab", "c"),
                new Pair("ab", null),
                new long[] {12, 3},
                new long[] {1, 23});
        Set<String> fingerprints = new HashSet<>();
        different.forEach(value -> fingerprints.add(Fingerprint.of(value)));
        assertEquals(different.size(), fingerprints.size());
        assertNotEquals(Fingerprint.of("a", "b"), Fingerprint.of("ab"));
    }

    @Test
    void anUnknownKindIsRefusedRatherThanLeftOut() {
        assertThrows(IllegalArgumentException.class, () -> Fingerprint.of(new Object()));
    }
}
