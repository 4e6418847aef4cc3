package io.github.surveyreport.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeaderTest {
    @Test
    void twoHeaderRowsAreJoinedAndBlankCellsContinueTheOneToTheLeft() {
        Draft draft = Draft.ofOneFile()
                .single("Which? / A", "A")
                .single("Which? / B", "B")
                .rating("How? / Response", 1, 5);
        draft.headerRows = Optional.of(2);
        draft.keys("Respondent ID", null, null, null);

        Reading reading = Reading.of(draft, "Respondent ID,Which?,,How?\n,A,B,Response\n1,A,,4\n2,,B,5\n");

        assertEquals(List.of(), reading.messages());
        assertEquals("A -", reading.answers(0));
        assertEquals("- B", reading.answers(1));
        assertEquals("4 5", reading.answers(2));
    }

    @Test
    void aColumnWithItsOwnFirstRowCellAnswersToThatCellAlone() {
        Draft draft = Draft.ofOneFile().rating("Q1", 1, 5);
        draft.headerRows = Optional.of(3);
        String rows =
                "Q1,Q2\nHow satisfied?,Why?\n\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\"}\"\n";

        assertEquals("4", Reading.of(draft, rows + "4,x\n").answers(0));
    }

    @Test
    void aFirstRowCellOverSeveralColumnsIsNoNameForOneOfThem() {
        Draft draft = Draft.ofOneFile().rating("Which?", 1, 5);
        draft.headerRows = Optional.of(2);

        assertEquals(
                List.of(
                        "data/x.csv:1: no column \"Which?\", which questions.Which? needs; columns that resemble it: Which? / A, Which? / B; correct the name, or check the header and csv.header-rows"),
                Reading.of(draft, "Which?,\nA,B\n1,2\n").messages());
    }

    @Test
    void aMissingColumnIsReportedWithItsUserAndTheNearestName() {
        Draft draft = Draft.ofOneFile().rating("q_speed", 1, 5).group("channel");

        assertEquals(
                List.of(
                        "data/x.csv:1: no column \"channel\", which groups.channel needs; the file has 2 column(s): check the header, csv.delimiter and csv.header-rows",
                        "data/x.csv:1: no column \"q_speed\", which questions.q_speed needs; did you mean \"q_sped\"?"),
                Reading.of(draft, "q_sped,x\n1,2\n").messages());
    }

    @Test
    void aColumnIsOnlyNeededInTheWavesThatAskTheQuestion() {
        Draft draft = Draft.ofOneFile().rating("a", 1, 5).rating("b", 1, 5).askedIn("b", "2027");

        Reading reading = Reading.of(draft, "a\n4\n");

        assertEquals(List.of(), reading.messages());
        assertEquals("-", reading.answers(1));
    }

    @Test
    void anAmbiguousNameIsReportedWithItsPositions() {
        assertEquals(
                List.of(
                        "data/x.csv:1: several columns are called \"a\", which questions.a needs: #1, #3; name one by its position"),
                Reading.of(Draft.ofOneFile().rating("a", 1, 5), "a,b,a\n1,2,3\n")
                        .messages());
    }

    @Test
    void columnsCanBeNamedByPosition() {
        Draft draft = Draft.ofOneFile().rating("#3", 1, 5);

        assertEquals("3", Reading.of(draft, "a,b,a\n1,2,3\n").answers(0));
    }

    @Test
    void aPositionBehindTheLastColumnIsReported() {
        assertEquals(
                List.of("data/x.csv:1: no column #4, which questions.#4 needs; the file has 3 column(s)"),
                Reading.of(Draft.ofOneFile().rating("#4", 1, 5), "a,b,a\n1,2,3\n")
                        .messages());
    }

    @Test
    void aNamelessColumnAtTheEndMayBeLeftOutOfRows() {
        Reading reading = Reading.of(Draft.ofOneFile().rating("a", 1, 5), "a,b,\n1,x,\n2,y\n3,z,\n");

        assertEquals(List.of(), reading.messages());
        assertEquals("1 2 3", reading.answers(0));
    }

    @Test
    void tooFewHeaderRowsAreReported() {
        Draft draft = Draft.ofOneFile().rating("a", 1, 5);
        draft.headerRows = Optional.of(3);

        assertEquals(
                List.of(
                        "data/x.csv:2: csv.header-rows asks for 3 header row(s), the file has 2; correct csv.header-rows or export the file again"),
                Reading.of(draft, "a\nb\n").messages());
    }

    @Test
    void headerRowsOfDifferentWidthAreReported() {
        Draft draft = Draft.ofOneFile().rating("a", 1, 5);
        draft.headerRows = Optional.of(2);

        assertEquals(
                List.of(
                        "data/x.csv:2: the 2 header rows do not have the same number of columns; correct csv.header-rows or export the file again"),
                Reading.of(draft, "a,b\nc\n1,2\n").messages());
    }
}
