package io.github.surveyreport.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.config.Cleaning;
import io.github.surveyreport.config.Cleaning.Condition;
import io.github.surveyreport.config.Cleaning.Rule;
import io.github.surveyreport.source.MemorySnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CleaningTest {
    @Test
    void answersInLessThanTheMinimumTimeAreExcluded() {
        Draft draft = Draft.ofOneFile().keys(null, null, null, "took").text("t");
        draft.minimumSeconds = OptionalInt.of(60);

        assertEquals("2:minimum-time 5:minimum-time", excluded(draft, "took,t\n59秒,a\n60,b\n1分0秒,c\n0:00:59,d\n,e\n"));
    }

    @Test
    void anUnreadableDurationIsWarnedOfAndExcludesNothing() {
        Draft draft = Draft.ofOneFile().keys(null, null, null, "took").text("t");
        draft.minimumSeconds = OptionalInt.of(60);
        Reading reading = Reading.of(draft, "took,t\n61,a\nquick,b\nvery,c\n");

        assertEquals(3, reading.count().counted());
        assertEquals(
                List.of(
                        "data/x.csv:3: 2 cell(s) of columns.duration are no durations, here the first; write seconds or 00:02:03: rules on time do not apply to these rows"),
                reading.messages());
    }

    @Test
    void answersOutsideThePeriodAndItsDaysOfGraceAreExcluded() {
        Draft draft =
                new Draft().wave("w", "2026-02-01", "2026-02-28", "data/x.csv").keys(null, null, "at", null);
        draft.outOfPeriod = OptionalInt.of(1);

        assertEquals(
                "2:out-of-period 7:out-of-period",
                excluded(
                        draft,
                        "at\n2026-01-30 23:59:59\n2026-01-31\n2026-02-01\n2026-02-28T23:59:59\n2026-03-01 23:59\n2026-03-02\n"));
    }

    @Test
    void anUnreadableDateIsWarnedOfAndExcludesNothing() {
        Draft draft = Draft.ofOneFile().keys(null, null, "at", null);
        draft.outOfPeriod = OptionalInt.of(0);
        Reading reading = Reading.of(draft, "at\n2026-05-01\n2019-31-12\n");

        assertEquals(2, reading.count().counted());
        assertEquals(
                List.of(
                        "data/x.csv:3: 1 cell(s) of columns.submitted are no dates, here the first; write 2026-01-31 or 2026-01-31 09:05: rules on time do not apply to these rows"),
                reading.messages());
    }

    @Test
    void aFileThatLiesMostlyOutsideItsWaveIsWarnedOfWhereNoRuleExcludesIt() {
        Draft draft =
                new Draft().wave("w", "2026-02-01", "2026-02-28", "data/x.csv").keys(null, null, "at", null);
        Reading reading = Reading.of(draft, "at\n2026-05-01\n2026-05-02\n2026-02-01\n\n");

        assertEquals(3, reading.count().counted());
        assertEquals(
                List.of(
                        "data/x.csv: 2 of the 3 rows with a time lie outside the period of the wave; check whether the file belongs to another wave, or switch cleaning.out-of-period on"),
                reading.messages());
        assertEquals(
                List.of(), Reading.of(draft, "at\n2026-05-01\n2026-02-02\n").messages());
    }

    @Test
    void responseIdsThatOccurTwiceAreWarnedOfWhereNoRuleExcludesThem() {
        Draft draft = Draft.ofOneFile().keys("id", null, null, null).text("t");
        Reading reading = Reading.of(draft, "id,t\n1,a\n2,b\n1,a\n1,c\n,d\n,e\n");

        assertEquals(6, reading.count().counted());
        assertEquals(
                List.of(
                        "data/x.csv: 2 row(s) of this wave have the response id of another row, and all are counted; check whether data were pasted twice, or switch cleaning.duplicate-id on"),
                reading.messages());
        draft.duplicateId = true;
        assertEquals(List.of(), Reading.of(draft, "id,t\n1,a\n1,c\n").messages());
    }

    @Test
    void aResponseKnowsWhenItWasSubmittedAndHowLongItTook() {
        Draft draft = Draft.ofOneFile().keys(null, null, "at", "took");
        Reading reading = Reading.of(draft, "at,took,x\n1970-01-02 00:00:01,65,x\n,,x\n");

        assertEquals(86_401, reading.counted.get(0).submitted());
        assertEquals(65_000, reading.counted.get(0).duration());
        assertEquals(Response.UNKNOWN, reading.counted.get(1).submitted());
        assertEquals(Response.UNKNOWN, reading.counted.get(1).duration());
    }

    @Test
    void rowsWithMoreThanTheShareOfClosedQuestionsBlankAreExcluded() {
        Draft draft = Draft.ofOneFile()
                .rating("a", 1, 5)
                .nps("b")
                .single("c")
                .joined("d", "|")
                .number("n")
                .text("t");
        draft.blankShare = Optional.of(0.5);

        assertEquals(
                "4:too-many-blanks 5:too-many-blanks",
                excluded(draft, "a,b,c,d,n,t\n1,0,x,y|z,,\n1,0,,,,\n1,,,,7,text\n,,,,7,text\n"));
    }

    @Test
    void contradictionsNeedEveryQuestionAnsweredWithinItsBounds() {
        Draft draft = Draft.ofOneFile().rating("all", 1, 5).rating("a", 1, 5).reversed("b");
        draft.contradictions = List.of(new Cleaning.Contradiction(
                "c",
                "c",
                List.of(
                        new Condition(List.of("all"), OptionalInt.of(4), OptionalInt.empty()),
                        new Condition(List.of("a", "b"), OptionalInt.empty(), OptionalInt.of(2)))));

        assertEquals(
                "2:contradiction 3:contradiction",
                excluded(draft, "all,a,b\n5,1,5\n4,2,4\n3,1,5\n5,3,5\n5,1,1\n5,1,\n"));
    }

    @Test
    void theSameTickAllTheWayDownIsStraightLining() {
        Draft draft = straightLining(10, false);

        assertEquals(
                "2:straight-lining 3:straight-lining 5:straight-lining",
                excluded(draft, "a,b,c,r\n3,3,3,3\n5,5,5,5\n3,3,2,3\n,4,4,4\n,,4,4\n"));
    }

    @Test
    void theHighestScoreThroughoutCanBeAccepted() {
        assertEquals(
                "2:straight-lining 5:straight-lining",
                excluded(straightLining(5, true), "a,b,c,r\n5,5,5,5\n5,5,5,\n5,5,5,1\n1,1,1,\n"));
    }

    @Test
    void everyBrokenRuleIsListedAndTheFirstIsTheReason() {
        Draft draft = Draft.ofOneFile()
                .keys("id", null, "at", "took")
                .rating("a", 1, 5)
                .rating("b", 1, 5);
        draft.outOfRange = true;
        draft.outOfPeriod = OptionalInt.of(0);
        draft.minimumSeconds = OptionalInt.of(60);
        draft.blankShare = Optional.of(0.5);

        Reading reading = Reading.of(draft, "id,at,took,a,b\n1,2025-01-01,5,9,\n");

        assertEquals(
                List.of(new Exclusion(
                        "data/x.csv",
                        2,
                        "2026",
                        Rule.OUT_OF_RANGE,
                        List.of(Rule.OUT_OF_RANGE, Rule.OUT_OF_PERIOD, Rule.MINIMUM_TIME, Rule.TOO_MANY_BLANKS),
                        List.of())),
                reading.exclusions());
    }

    @Test
    void theLatestOfSeveralAnswersWithOneIdStays() {
        Draft draft = Draft.ofOneFile().keys("id", null, "at", null).text("t");
        draft.duplicateId = true;

        assertEquals(
                "2:duplicate-id 4:duplicate-id",
                excluded(draft, "id,at,t\n1,2026-01-01,a\n1,2026-01-03,b\n1,,c\n2,2026-01-01,d\n,,e\n,,f\n"));
    }

    @Test
    void theLatestOfSeveralAnswersOfOneCustomerStaysWithinAWave() {
        Draft draft = new Draft()
                .wave("1", "2026-01-01", "2026-01-31", "data/a.csv", "data/b.csv")
                .wave("2", "2026-02-01", "2026-02-28", "data/c.csv")
                .keys(null, "who", "at", null)
                .text("t");
        draft.sameCustomer = true;
        Reading reading = Reading.of(
                draft,
                MemorySnapshot.of(Map.of(
                        "data/a.csv", "who,at,t\nA,2026-01-02,1\nB,2026-01-01,2\n,,3\n,,4\n",
                        "data/b.csv", "at,who,t\n2026-01-01,A,5\n2026-01-02,B,6\n",
                        "data/c.csv", "who,at,t\nA,2026-02-01,7\n")));

        assertEquals(
                List.of("data/a.csv:3", "data/b.csv:2"),
                reading.exclusions().stream()
                        .map(exclusion -> exclusion.file() + ":" + exclusion.line())
                        .toList());
    }

    @Test
    void aRowThatBreaksAnotherRuleDoesNotDisplaceAValidOne() {
        Draft draft = Draft.ofOneFile().keys("id", null, "at", "took");
        draft.duplicateId = true;
        draft.minimumSeconds = OptionalInt.of(60);

        assertEquals("3:minimum-time", excluded(draft, "id,at,took\n1,2026-01-01,100\n1,2026-01-02,5\n"));
    }

    @Test
    void anAnswerGivenUpForItsIdDoesNotDisplaceAnotherOfTheSameCustomer() {
        Draft draft = Draft.ofOneFile().keys("id", "who", "at", null);
        draft.duplicateId = true;
        draft.sameCustomer = true;

        assertEquals("2:duplicate-id", excluded(draft, "id,who,at\n1,A,2026-01-05\n1,B,2026-01-06\n2,A,2026-01-01\n"));
    }

    @Test
    void rulesThatAreOffExcludeNothing() {
        Draft draft = Draft.ofOneFile()
                .keys("id", "who", "at", "took")
                .rating("a", 1, 5)
                .rating("b", 1, 5);

        assertEquals("", excluded(draft, "id,who,at,took,a,b\n1,A,1999-01-01,1,3,3\n1,A,1999-01-01,1,,\n"));
    }

    private static Draft straightLining(int highestOfC, boolean exceptHighest) {
        Draft draft = Draft.ofOneFile()
                .rating("a", 1, 5)
                .rating("b", 1, 5)
                .rating("c", 0, highestOfC)
                .reversed("r");
        draft.straightLining = Optional.of(new Cleaning.StraightLining(List.of("a", "b", "c", "r"), 3, exceptHighest));
        return draft;
    }

    /** {@code line:reason} of each row excluded. */
    private static String excluded(Draft draft, String content) {
        return String.join(
                " ",
                Reading.of(draft, content).exclusions().stream()
                        .map(exclusion ->
                                exclusion.line() + ":" + exclusion.reason().id())
                        .toList());
    }
}
