package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.analysis.IssueFinding.Rated;
import io.github.surveyreport.analysis.Ranking.Standing;
import io.github.surveyreport.config.IssueCategory;
import io.github.surveyreport.config.IssueCategory.Grade;
import io.github.surveyreport.config.Priorities;
import io.github.surveyreport.config.Priorities.Parts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WeightSensitivityTest {
    private static final Parts WEIGHTS = new Parts(0.35, 0.25, 0.25, 0.15);

    /**
     * One issue has only reach, the other only frequency: 0.35 against 0.25. With reach at w the other scores (1 − w) ·
     * 25/65, so they meet at w = 5/18; with frequency at w at 7/22.
     */
    @Test
    void swapIsWhereTheScoresMeet() {
        WeightSensitivity both = of(WEIGHTS, new Parts(1, 0, 0, 0), new Parts(0, 1, 0, 0));

        assertEquals(5 / 18.0, both.swap(0).orElseThrow(), 1e-12);
        assertEquals(7 / 22.0, both.swap(1).orElseThrow(), 1e-12);
        assertTrue(both.swap(2).isEmpty());
        assertTrue(both.swap(3).isEmpty());
    }

    /** Scores 0.35 and 0.15: the second overtakes once it is of medium importance, 0.25 of gap, and the first is not. */
    @Test
    void swapMayWaitForABorderOfImportance() {
        Priorities rules = rules(WEIGHTS);
        Standing first = standing("a", Grade.MEDIUM, new Parts(1, 0, 0, 0));
        Standing second = standing("b", Grade.HIGH, new Parts(0, 0, 0.5, 0));
        WeightSensitivity both = new WeightSensitivity(rules, List.of(first, second));

        // the first is medium and medium: P3, score 0.35; the second low and high: P3, score 0.125
        assertEquals(List.of(0, 1), issues(new Ranking(rules).order(List.of(first, second), WEIGHTS)));
        // with gap at w the scores are (1 − w) · 35/75 and w/2: the first is below 0.25, and P4, from w = 13/28 on
        assertEquals(13 / 28.0, both.swap(2).orElseThrow(), 1e-12);
    }

    @Test
    void otherWeightsKeepTheirProportions() {
        WeightSensitivity both = of(WEIGHTS, new Parts(1, 0, 0, 0), new Parts(0, 1, 0, 0));

        List<Ranking.Place> halved = both.changed(0, -50);

        assertEquals(List.of(1, 0), issues(halved));
        assertEquals(0.825 * 25 / 65, halved.get(0).score(), 1e-12);
        assertEquals(0.175, halved.get(1).score(), 1e-12);
    }

    @Test
    void weightOfEverythingIsSharedEquallyByTheOthers() {
        WeightSensitivity both = of(new Parts(1, 0, 0, 0), new Parts(1, 0, 0, 0), new Parts(0, 0.9, 0, 0));

        assertEquals(
                0.15,
                both.changed(0, -50).stream()
                        .filter(place -> place.issue() == 1)
                        .findFirst()
                        .orElseThrow()
                        .score(),
                1e-12);
        assertEquals(0.3 / 1.3, both.swap(0).orElseThrow(), 1e-12);
    }

    @Test
    void oneIssueHasNothingToSwapWith() {
        assertTrue(of(WEIGHTS, new Parts(1, 1, 1, 1)).swap(0).isEmpty());
    }

    /**
     * Only reach, urgency medium: the score is the weight of reach, 0.35, of medium importance: P3. At 0.5 it is high: P2;
     * at 0.25 low: P4, and that is nearer. With another weight at w the score is (1 − w) · 0.35 / (1 − its own).
     */
    @Test
    void borderIsTheNearestWeightThatChangesThePriority() {
        WeightSensitivity one = of(WEIGHTS, new Parts(1, 0, 0, 0));

        WeightSensitivity.Border reach = one.border(0, 0).orElseThrow();
        assertEquals(0.25, reach.weight(), 1e-12);
        assertEquals(4, reach.priority());
        WeightSensitivity.Border frequency = one.border(0, 1).orElseThrow();
        assertEquals(1 - 0.25 * 0.75 / 0.35, frequency.weight(), 1e-12);
        assertEquals(4, frequency.priority());
    }

    @Test
    void issueThatNoWeightMovesHasNoBorder() {
        assertTrue(of(WEIGHTS, new Parts(1, 1, 1, 1)).border(0, 0).isEmpty());
        IssueCategory declared = new IssueCategory(
                "a", "a", List.of(), Grade.HIGH, Optional.of(Grade.HIGH), Optional.empty(), Optional.empty());
        Standing standing = new Standing(declared, new Parts(1, 0, 0, 0), 10, 10, false, Rated.RANKED);
        assertTrue(new WeightSensitivity(rules(WEIGHTS), List.of(standing))
                .border(0, 0)
                .isEmpty());
    }

    /** Where high and medium importance have one priority, the border between them is none. */
    @Test
    void borderOfImportanceWithinOnePriorityIsPassedOver() {
        Map<Grade, Map<Grade, Integer>> flat = new EnumMap<>(StudyDraft.MATRIX);
        flat.put(Grade.MEDIUM, flat.get(Grade.LOW));
        Parts full = new Parts(0.2, 0.2, 1.5, 0.05);
        Priorities rules = new Priorities(
                WEIGHTS, full, 0.5, 0.25, flat, Optional.empty(), Optional.empty(), false, OptionalInt.empty(), 0);
        Standing standing = standing("a", Grade.MEDIUM, new Parts(1, 0, 0, 0));

        WeightSensitivity.Border reach =
                new WeightSensitivity(rules, List.of(standing)).border(0, 0).orElseThrow();
        assertEquals(0.5, reach.weight(), 1e-12);
        assertEquals(2, reach.priority());
    }

    private static WeightSensitivity of(Parts weights, Parts... parts) {
        List<Standing> standings = java.util.stream.IntStream.range(0, parts.length)
                .mapToObj(i -> standing("i" + i, Grade.MEDIUM, parts[i]))
                .toList();
        return new WeightSensitivity(rules(weights), standings);
    }

    private static Standing standing(String id, Grade urgency, Parts parts) {
        return new Standing(
                new IssueCategory(id, id, List.of(), urgency, Optional.empty(), Optional.empty(), Optional.empty()),
                parts,
                10,
                10,
                false,
                Rated.RANKED);
    }

    private static List<Integer> issues(List<Ranking.Place> order) {
        return order.stream().map(Ranking.Place::issue).toList();
    }

    private static Priorities rules(Parts weights) {
        Parts full = new Parts(0.2, 0.2, 1.5, 0.05);
        return new Priorities(
                weights,
                full,
                0.5,
                0.25,
                StudyDraft.MATRIX,
                Optional.empty(),
                Optional.empty(),
                false,
                OptionalInt.empty(),
                0);
    }
}
