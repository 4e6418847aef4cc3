package io.github.surveyreport.survey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.source.MemorySnapshot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RareValuesTest {
    private static final String NAME = "Zhang San 13800138000";

    @Test
    void textThatFewGaveIsNowhereInTheStudy() {
        Reading reading = Reading.of(
                draft(),
                "q,m,g\n" + "a,x|y,north\n".repeat(5) + row(NAME, NAME, NAME).repeat(4));

        assertFalse(reading.study()
                .toString()
                .replaceAll("codes=[^\\]}]*[\\]}]", "")
                .contains(NAME));
        assertEquals(List.of("a=a", "other=Other"), levels(reading, 0));
        assertEquals(List.of("x=x", "y=y", "other=Other"), levels(reading, 1));
        assertEquals(List.of("north=north", "other=Other"), groups(reading));
        assertEquals(List.of(), reading.messages());
    }

    /** Two rare choices of one respondent are one "other": pooled numbers count respondents. */
    @Test
    void numbersArePooledByRespondent() {
        Reading reading = Reading.of(draft(), "q,m,g\n" + "a,x,north\n".repeat(5) + row("b", "p|r|x", "south"));
        Response last = reading.counted.get(5);

        assertEquals(1, last.answer(0));
        assertArrayEquals(new int[] {0, 1}, last.choices(1));
        assertEquals(1, last.group(0));
    }

    @Test
    void valueThatOneWaveHasOftenEnoughIsShownInAll() {
        Draft draft = new Draft()
                .wave("1", "2026-01-01", "2026-03-31", "data/a.csv")
                .wave("2", "2026-04-01", "2026-06-30", "data/b.csv")
                .group("g");
        draft.minimumCell = 5;
        String often = "g\n" + "north\n".repeat(5) + "south\n".repeat(4);
        Reading reading =
                Reading.of(draft, MemorySnapshot.of(Map.of("data/a.csv", often, "data/b.csv", "g\nnorth\nsouth\n")));

        assertEquals(List.of("north=north", "other=Other"), groups(reading));
    }

    /** Five rows, one of them set aside as a repetition, are four respondents. */
    @Test
    void rowsSetAsideDoNotMakeAValueFrequent() {
        Draft draft = Draft.ofOneFile().single("q");
        draft.minimumCell = 5;
        draft.outOfRange = true;
        draft.rating("r", 1, 5);
        Reading reading = Reading.of(draft, "q,r\n" + (NAME + ",5\n").repeat(4) + NAME + ",9\n" + "a,5\n".repeat(5));

        assertEquals(List.of("a=a", "other=Other"), levels(reading, 0));
    }

    @Test
    void valueCalledOtherJoinsThePool() {
        Reading reading = Reading.of(draft(), "q,m,g\n" + "a,x,other\n".repeat(6) + row("a", "x", "south"));

        assertEquals(List.of("other=Other"), groups(reading));
        assertEquals(
                List.of(0, 0, 0, 0, 0, 0, 0),
                reading.counted.stream().map(r -> r.group(0)).toList());
    }

    private static Draft draft() {
        Draft draft = Draft.ofOneFile().single("q").joined("m", "|").group("g");
        draft.minimumCell = 5;
        return draft;
    }

    private static String row(String q, String m, String g) {
        return q + "," + m + "," + g + "\n";
    }

    private static List<String> levels(Reading reading, int question) {
        List<Question.Level> levels = reading.study().questions().get(question).levels();
        return levels.stream().map(level -> level.id() + "=" + level.label()).toList();
    }

    private static List<String> groups(Reading reading) {
        List<Grouping.Value> values = reading.study().groups().get(0).values();
        return values.stream().map(value -> value.id() + "=" + value.label()).toList();
    }
}
