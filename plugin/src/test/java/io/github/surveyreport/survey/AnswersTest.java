package io.github.surveyreport.survey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.source.MemorySnapshot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersTest {
    @Test
    void scaleAnswersMayBeWrittenInFullWidthWithDecimalsOrWithAUnit() {
        assertEquals("5 4 5 3 1", answers(Draft.ofOneFile().rating("q", 1, 5), "５", "4.0", "5分", " 3 ", "１．０分"));
    }

    @Test
    void zeroIsAValidAnswer() {
        assertEquals("0 10 0", answers(Draft.ofOneFile().nps("q"), "0", "10", "0.0"));
    }

    @Test
    void missingCodesOfTheQuestionAndOfTheFileAreNoAnswers() {
        Draft draft = Draft.ofOneFile().rating("q", 1, 5, "0", "6", "Blank");
        draft.missing = List.of("N/A", "(空)");

        assertEquals("- - - - - - 5", answers(draft, "0", "6", "Blank", "N/A", "(空)", "6.0", "5"));
        assertEquals(List.of(), read(draft, "0", "6", "Blank").messages());
    }

    @Test
    void aMissingCodeOnTheScaleIsMissing() {
        assertEquals("- 10", answers(Draft.ofOneFile().nps("q", "0"), "0", "10"));
    }

    @Test
    void textsAreLookedUpInTheValueMap() {
        assertEquals(
                "5 2 3", answers(Draft.ofOneFile().rating("q", Map.of("非常满意", "5", "不满意", "2")), "非常满意", " 不满意", "3"));
    }

    @Test
    void reversingChangesTheScoreAndNotTheAnswer() {
        Reading reading = read(Draft.ofOneFile().reversed("q"), "5", "1");

        assertEquals("5 1", reading.answers(0));
        Question question = reading.study().questions().get(0);
        assertEquals(
                1,
                question.levels().get(reading.counted.get(0).answer(0)).score().orElseThrow());
    }

    @Test
    void aQuestionOfWhoseAnswersNoneIsPossibleIsAnError() {
        Reading reading = read(Draft.ofOneFile().rating("q", 1, 5), "好", "好", "", "差", "差", "好");

        assertEquals(
                List.of("survey.no-usable-answer"),
                reading.problems.sorted().stream().map(Problem::code).toList());
        assertTrue(reading.problems.hasErrors());
        assertEquals(
                List.of(
                        "data/x.csv:2: none of the 5 answers to questions.q in column \"q\" can be used (line 2, 3, 5 …); check that it is the right column, and give the texts of the answers in labels, values or choices"),
                reading.messages());
    }

    @Test
    void fewImpossibleAnswersAreNoErrorEvenWhereThereAreNoOthers() {
        Reading reading = read(Draft.ofOneFile().rating("q", 1, 5), "好", "好", "差", "差");

        assertFalse(reading.problems.hasErrors());
    }

    @Test
    void impossibleAnswersCountAsMissingAndAreWarnedOfOnce() {
        Reading reading = read(Draft.ofOneFile().rating("q", 1, 5), "5", "6", "秘密", "0", "4");

        assertEquals("5 - - - 4", reading.answers(0));
        assertEquals(
                List.of(
                        "data/x.csv:3: 3 cell(s) of column \"q\" hold no possible answer to questions.q (line 3, 4, 5); they count as missing: for numbers check scale or the data, add texts to labels, values or missing, for choice questions to choices"),
                reading.messages());
    }

    @Test
    void impossibleAnswersExcludeTheRowWhereTheRuleIsOn() {
        Draft draft = Draft.ofOneFile().rating("q", 1, 5);
        draft.outOfRange = true;
        Reading reading = read(draft, "5", "6", "4");

        assertEquals("5 4", reading.answers(0));
        assertEquals(
                List.of(
                        "data/x.csv:3: 1 cell(s) of column \"q\" hold no possible answer to questions.q (line 3); cleaning.out-of-range sets these rows aside; where it is another way to write an answer, add it to labels, values or missing, for choice questions to choices"),
                reading.messages());
        assertEquals(3, reading.exclusions().get(0).line());
        assertEquals(Response.MISSING, reading.excluded.get(0).answer(0));
    }

    @Test
    void numbersKeepTheirDigitsInCanonicalForm() {
        Reading reading = read(Draft.ofOneFile().number("q"), "007.50", "x", " ", "0");

        assertEquals("7.5", reading.counted.get(0).text(0));
        assertNull(reading.counted.get(1).text(0));
        assertEquals("0", reading.counted.get(2).text(0));
        assertEquals(1, reading.messages().size());
    }

    @Test
    void choicesJoinedInOneCellAreToldApart() {
        Reading reading = read(Draft.ofOneFile().joined("q", "┋", "快", "准", "好"), "好┋快", "快┋快", "", "准┋", "慢");

        assertArrayEquals(new int[] {0, 2}, reading.counted.get(0).choices(0));
        assertArrayEquals(new int[] {0}, reading.counted.get(1).choices(0));
        assertFalse(reading.counted.get(2).chose(0));
        assertArrayEquals(new int[] {1}, reading.counted.get(3).choices(0));
        assertFalse(reading.counted.get(4).chose(0));
        assertEquals(1, reading.messages().size());
    }

    @Test
    void aTickInAColumnIsAChoice() {
        Draft draft = Draft.ofOneFile().ticked("q", List.of("a", "b", "#3"), "A", "B", "C");
        draft.missing = List.of("0");

        Reading reading = Reading.of(draft, "a,b,c\n1,0,x\n0,0,0\n,1,\n");

        assertArrayEquals(new int[] {0, 2}, reading.counted.get(0).choices(0));
        assertFalse(reading.counted.get(1).chose(0));
        assertArrayEquals(new int[] {1}, reading.counted.get(2).choices(0));
    }

    @Test
    void levelsOfOpenQuestionsAreFoundInAllFilesAndSortedByCodePoint() {
        Draft draft = new Draft()
                .wave("1", "2026-01-01", "2026-03-31", "data/a.csv")
                .wave("2", "2026-04-01", "2026-06-30", "data/b.csv")
                .single("q")
                .joined("m", "|")
                .group("g");
        Reading reading = Reading.of(
                draft,
                MemorySnapshot.of(
                        Map.of("data/a.csv", "q,m,g\n猫,b|a,乙\n𠀀,c,\n", "data/b.csv", "q,m,g\n\uFF5E,,甲\n狗,a,乙\n")));

        assertEquals(
                List.of("狗", "猫", "\uFF5E", "𠀀"),
                reading.study().questions().get(0).levels().stream()
                        .map(Question.Level::id)
                        .toList());
        assertEquals("猫 𠀀 \uFF5E 狗", reading.answers(0));
        assertArrayEquals(new int[] {0, 1}, reading.counted.get(0).choices(1));
        assertEquals(
                List.of("乙", "甲"),
                reading.study().groups().get(0).values().stream()
                        .map(Grouping.Value::id)
                        .toList());
        assertEquals(
                List.of(0, Response.MISSING, 1, 0),
                reading.counted.stream().map(response -> response.group(0)).toList());
    }

    @Test
    void anOpenGroupingOverFreeTextIsReported() {
        StringBuilder rows = new StringBuilder("g\n");
        for (int i = 0; i <= 1_000; i++) {
            rows.append('t').append(i).append('\n');
        }

        assertEquals(
                List.of(
                        "data/x.csv:1: groups.g is \"auto\" and more than 1000 different texts were found; this is no choice: declare the values, or make it a text question"),
                Reading.of(Draft.ofOneFile().group("g"), rows.toString()).messages());
    }

    @Test
    void unknownGroupsAreMissingAndWarnedOfOnce() {
        Reading reading = Reading.of(Draft.ofOneFile().group("g", "phone", "1"), "g\nphone\nfax\n1.0\nfax\n");

        assertEquals(
                List.of(0, Response.MISSING, 1, Response.MISSING),
                reading.counted.stream().map(response -> response.group(0)).toList());
        assertEquals(
                List.of(
                        "data/x.csv:3: 2 cell(s) hold no value of groups.g, here the first; these rows belong to no group: add the texts to codes"),
                reading.messages());
    }

    @Test
    void theCustomerIsHashedAndElseTheRespondentAndElseTheRow() {
        Draft customer = Draft.ofOneFile().text("t").keys("id", "c", null, null);
        Draft respondent = Draft.ofOneFile().text("t").keys("id", null, null, null);
        String rows = "id,c,t\nR1, C1 ,x\nR2,,y\n";

        assertEquals(
                Identities.hash("C1"), Reading.of(customer, rows).counted.get(0).customer());
        assertEquals(0, Reading.of(customer, rows).counted.get(1).customer());
        assertEquals(
                Identities.hash("R2"),
                Reading.of(respondent, rows).counted.get(1).customer());
        Reading anonymous = Reading.of(Draft.ofOneFile().text("t"), rows);
        assertNotEquals(
                anonymous.counted.get(0).customer(), anonymous.counted.get(1).customer());
    }

    /** Low half of MurmurHash3 x64 128 with seed 0, as in Guava's Murmur3Hash128Test. */
    @Test
    void identitiesAreMurmur3() {
        assertEquals(0xe34bbc7bbc071b6cL, Identities.hash("The quick brown fox jumps over the lazy dog"));
    }

    private static String answers(Draft draft, String... cells) {
        return read(draft, cells).answers(0);
    }

    /** Each cell in a row of its own beside a column that keeps blank ones from being blank rows. */
    private static Reading read(Draft draft, String... cells) {
        StringBuilder rows = new StringBuilder("q,x\n");
        for (String cell : cells) {
            rows.append(cell).append(cell.isBlank() && !cell.isEmpty() ? ",\n" : ",x\n");
        }
        return Reading.of(draft, rows.toString());
    }
}
