package io.github.surveyreport.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What people do to their exports before they hand them on. */
class OddTablesTest {
    @Test
    void commasAtTheEndOfALineAreNoCells() {
        Reading reading = Reading.of(draft(), "id,q,channel\nr1,5,a,,\nr2,4,b\nr3,3,c,x\n");

        assertEquals("5 4", reading.answers(0));
        assertEquals(1, reading.count().rejected());
    }

    @Test
    void aHeaderInTheMiddleIsNotCounted() {
        Reading reading = Reading.of(draft(), "id,q,channel\nr1,5,a\nid,q,channel\nr2,4,b\nid, q,channel\n");

        assertEquals("5 4", reading.answers(0));
        assertEquals("4 2 0 2", counts(reading));
        assertEquals(
                List.of("data/x.csv:3: 2 row(s) repeat the header, here the first; they are not counted: delete them"),
                reading.messages());
    }

    @Test
    void averagesAndTotalsAreNotCounted() {
        for (String word : List.of("平均分", "合计：", "Average", "TOTAL", "总计")) {
            Reading reading =
                    Reading.of(draft(), "id,q,channel\nr1,5,a\n" + word + ",4.5,\nr2,4,b\n,,\n" + word + ",9,\n");

            assertEquals("4 2 0 2", counts(reading), word);
            assertEquals(
                    "survey.total-row",
                    reading.results.get(0).rejections().get(1).code());
        }
    }

    @Test
    void anAnswerOfThatWordingIsCounted() {
        Draft withId = draft();
        Draft without = Draft.ofOneFile().single("channel").rating("q", 1, 5);

        assertEquals("2 2 0 0", counts(Reading.of(withId, "id,q,channel\nr1,5,Total\nr2,4,合计\n")));
        assertEquals("2 2 0 0", counts(Reading.of(without, "channel,q\nTotal,5\n合计,4\n")));
    }

    @Test
    void aLabelOfATotalWhereNoAnswerStandsIsOneEvenWithoutAnId() {
        Draft draft = Draft.ofOneFile().rating("q", 1, 5);

        assertEquals("3 2 0 1", counts(Reading.of(draft, "门店,q\n东门,5\n西门,4\n平均值,4.5\n")));
    }

    @Test
    void twoTablesSideBySideAreReported() {
        Draft draft = Draft.ofOneFile().rating("q (1)", 1, 5);

        Reading reading = Reading.of(draft, "id,q,channel,id,q,channel\nr1,5,a,r9,1,b\n");

        assertEquals("5", reading.answers(0));
        assertEquals(
                List.of(
                        "data/x.csv:1: from column #4 on the header begins again: two tables seem to be pasted side by side, and a row would be two responses; save them as two files"),
                reading.messages());
    }

    @Test
    void anEmptyColumnBetweenThemHidesNothing() {
        Draft draft = Draft.ofOneFile().rating("q (2)", 1, 5);

        Reading reading = Reading.of(draft, "id,q,channel,,id,q,channel\nr1,5,a,,r9,1,b\n");

        assertEquals("1", reading.answers(0));
        assertEquals(1, reading.messages().size());
    }

    @Test
    void aRepeatedHeadIsNamedByItsNumberAndARealNameGoesFirst() {
        assertEquals(
                "3",
                Reading.of(Draft.ofOneFile().rating("a (2)", 1, 5), "a,b,a\n1,2,3\n")
                        .answers(0));
        assertEquals(
                "2",
                Reading.of(Draft.ofOneFile().rating("a (2)", 1, 5), "a,a (2),a\n1,2,3\n")
                        .answers(0));
        assertEquals(
                1,
                Reading.of(Draft.ofOneFile().rating("a (3)", 1, 5), "a,b,a\n1,2,3\n")
                        .messages()
                        .size());
    }

    @Test
    void whatWasTypedBesideAnOptionIsNoOptionOfItsOwn() {
        Draft draft = Draft.ofOneFile().joined("q", "┋");

        Reading reading = Reading.of(draft, "q\nA┋其他〖张三 13800000001〗\n其他〖李四〗\n");

        assertEquals(
                List.of("A", "其他"),
                reading.study().questions().get(0).levels().stream()
                        .map(level -> level.id())
                        .toList());
    }

    @Test
    void anOptionThatHoldsTheSeparatorIsOneWhereItIsDeclared() {
        Draft draft = Draft.ofOneFile().joined("q", ", ", "Phone, landline or mobile", "Chat");
        draft.outOfRange = true;

        Reading reading = Reading.of(
                draft,
                "q\n\"Phone, landline or mobile, Chat\"\n\"Chat, Phone, landline or mobile\"\n\"Chat, fax, mail\"\n");

        assertEquals(
                List.of("[0, 1]", "[0, 1]"),
                reading.counted.stream()
                        .map(response -> java.util.Arrays.toString(response.choices(0)))
                        .toList());
        assertEquals("3 2 1 0", counts(reading));
    }

    @Test
    void optionsNotChosenAreNotChosenHoweverTheToolWritesIt() {
        Draft draft = Draft.ofOneFile().ticked("q", List.of("a", "b"), "a", "b");

        Reading reading = Reading.of(draft, "a,b\n1,0\nYes,No\n是,否\nTRUE,FALSE\n,x\n");

        assertEquals(
                List.of("0", "0", "0", "0", "1"),
                reading.counted.stream()
                        .map(response -> Integer.toString(response.choices(0)[0]))
                        .toList());
        assertEquals(1, reading.counted.get(0).choices(0).length);
    }

    @Test
    void everyRowOfEveryOddityIsAccountedFor() {
        List<String> kinds = List.of(
                "r%d,5,a",
                "r%d,4,b,,", "id,q,channel", "平均分,4.5,", "r%d,3", "r%d,9,c", ",,", "r%d,5,\"x\ny\"", "合计,,9", "r1,5,a");
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                rows.add(kinds.get(random.nextInt(kinds.size())).formatted(i));
            }
            long blank = Collections.frequency(rows, ",,");
            Draft draft = draft();
            draft.duplicateId = true;
            draft.outOfRange = true;

            FileCount count = Reading.of(draft, "id,q,channel\n" + String.join("\n", rows) + "\n\n")
                    .count();

            assertEquals(rows.size() - blank, count.read());
            assertEquals(count.read(), count.counted() + count.excluded() + count.rejected());
        }
    }

    private static String counts(Reading reading) {
        FileCount count = reading.count();
        return count.read() + " " + count.counted() + " " + count.excluded() + " " + count.rejected();
    }

    private static Draft draft() {
        return Draft.ofOneFile().keys("id", null, null, null).rating("q", 1, 5).group("channel");
    }
}
