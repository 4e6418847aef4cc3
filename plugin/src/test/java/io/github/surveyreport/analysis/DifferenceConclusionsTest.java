package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.analysis.Conclusion.Kind;
import io.github.surveyreport.config.Drivers;
import io.github.surveyreport.config.IssueCategory.Grade;
import io.github.surveyreport.config.LowScore;
import io.github.surveyreport.config.Methods;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferenceConclusionsTest {
    @Test
    void theDriverClearlyAboveTheOthersIsNamed() {
        Conclusion strongest = only(Kind.DRIVER_STRONGEST, ratings(false, 200));

        assertEquals(List.of("y", "a"), strongest.subjects());
        assertEquals(List.of(MeasureKey.of("ipa.a", "importance", "w")), strongest.rest());
    }

    @Test
    void driversWhoseOrderIsNotClearAreNamedTogether() {
        assertEquals(List.of("y", "a", "b"), sorted(only(Kind.DRIVER_STRONGEST, twoAlike())));
    }

    @Test
    void aFirstIssueThatHardlyGoesWithTheOutcomeIsSaidInTheSameSentence() {
        Conclusion both = only(Kind.DRIVER_NOT_FIRST_ISSUE, ratings(true, 200));

        assertEquals(List.of("y", "slow", "c", "a"), both.subjects());
        assertEquals(MeasureKey.of("ipa.c", "importance", "w"), both.rest().get(0));
        assertEquals(List.of(), all(Kind.DRIVER_STRONGEST, ratings(true, 200)));
    }

    @Test
    void aModelOfFewNamesNoDriver() {
        assertEquals(List.of(), all(Kind.DRIVER_STRONGEST, ratings(false, 60)));
    }

    @Test
    void theLargestDifferenceBetweenGroupsIsNamedByQuestionAndGrouping() {
        Conclusion largest = only(Kind.GROUPS_DIFFER_MOST, groups(2));

        assertEquals(List.of("c", "area", "north", "south"), largest.subjects());
        assertEquals(
                MeasureKey.of("question.c", "mean", "w", "area", "north"),
                largest.rest().get(0));
    }

    @Test
    void groupsThatDifferByChanceAreNotNamed() {
        assertEquals(List.of(), all(Kind.GROUPS_DIFFER_MOST, groups(0)));
    }

    private static List<String> sorted(Conclusion conclusion) {
        return List.of(
                conclusion.subjects().get(0),
                conclusion.subjects().subList(1, 3).stream()
                        .min(String::compareTo)
                        .orElseThrow(),
                conclusion.subjects().subList(1, 3).stream()
                        .max(String::compareTo)
                        .orElseThrow());
    }

    private static Findings ratings(boolean issue, int rows) {
        StudyDraft draft = draft();
        draft.comments("comment");
        if (issue) {
            draft.raised("slow", Grade.HIGH, new LowScore("c", 1));
        }
        Data data = new Data(draft.study());
        for (int i = 0; i < rows; i++) {
            int a = 1 + i % 5;
            int b = 1 + i / 5 % 5;
            int c = 1 + i / 25 % 5;
            Data.Row row = data.row("w")
                    .rates("y", a)
                    .rates("a", Math.max(1, a - i % 7 / 6))
                    .rates("b", b)
                    .rates("c", c);
            data.add(1, i % 3 == 0 ? row.says("comment", "slow") : row);
        }
        return data.findings();
    }

    private static Findings twoAlike() {
        Data data = new Data(draft().study());
        for (int i = 0; i < 200; i++) {
            int a = 1 + i % 5;
            int b = 1 + i / 5 % 5;
            data.add(
                    1,
                    data.row("w")
                            .rates("y", (a + b) / 2)
                            .rates("a", a)
                            .rates("b", b)
                            .rates("c", 1 + i / 25 % 5));
        }
        return data.findings();
    }

    /** North rates c lower by so many points in half of its answers. */
    private static Findings groups(int lower) {
        Data data = new Data(draft().study());
        for (int i = 0; i < 400; i++) {
            boolean north = i % 2 == 0;
            int c = 3 + i / 2 % 3 - (north && i % 4 == 0 ? lower : 0);
            data.add(
                    1,
                    data.row("w")
                            .rates("y", 1 + i / 2 % 5)
                            .rates("a", 1 + i / 2 % 5)
                            .rates("b", 1 + i / 10 % 5)
                            .rates("c", c)
                            .in("area", north ? "north" : "south"));
        }
        return data.findings();
    }

    private static StudyDraft draft() {
        StudyDraft draft = new StudyDraft().waves("w").group("area", "north", "south");
        List.of("y", "a", "b", "c").forEach(id -> draft.rating(id));
        draft.minimumBase = 30;
        draft.methods = new Methods(
                Optional.empty(),
                Methods.DEFAULT.comparisons(),
                Optional.of(new Drivers("y", List.of("a", "b", "c"), Drivers.Importance.JOHNSON, 200)),
                List.of(),
                List.of(),
                Methods.DEFAULT.time(),
                Methods.DEFAULT.careless());
        return draft;
    }

    private static Conclusion only(Kind kind, Findings findings) {
        assertEquals(1, all(kind, findings).size());
        return all(kind, findings).get(0);
    }

    private static List<Conclusion> all(Kind kind, Findings findings) {
        return findings.conclusions().stream()
                .filter(conclusion -> conclusion.kind() == kind)
                .toList();
    }
}
