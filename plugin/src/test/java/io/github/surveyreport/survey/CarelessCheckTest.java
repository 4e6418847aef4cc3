package io.github.surveyreport.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.config.Careless;
import io.github.surveyreport.config.Careless.Sign;
import io.github.surveyreport.config.Cleaning.Rule;
import io.github.surveyreport.config.MultiItemScale;
import io.github.surveyreport.source.MemorySnapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CarelessCheckTest {
    private static final String HEADER = "id,who,at,took,q1,q2,q3,q4,q5,q6,t\n";
    /** Nothing to be seen in it. */
    private static final String FINE = "4,5,4,3,4,5";

    @Test
    void oneSignAloneExcludesNobody() {
        Reading reading = read(true, rows(line(20, FINE), line(300, "3,3,3,3,3,3")));

        assertEquals(List.of(), reading.exclusions());
        assertEquals(List.of("[SPEEDER]", "[LONG_STRING, LITTLE_VARIABILITY]"), flagged(reading));
    }

    @Test
    void genuineAllFivesStay() {
        assertEquals(List.of(), read(true, rows(line(280, "5,5,5,5,5,5"))).exclusions());
    }

    @Test
    void twoKindsOfSignsExcludeAndAreNamed() {
        Reading reading = read(true, rows(line(20, "3,3,3,3,3,3")));

        Exclusion exclusion = reading.exclusions().get(0);
        assertEquals(List.of(Rule.CARELESS), exclusion.rules());
        assertEquals(Rule.CARELESS, exclusion.reason());
        assertEquals(List.of(Sign.SPEEDER, Sign.LONG_STRING, Sign.LITTLE_VARIABILITY), exclusion.signs());
    }

    @Test
    void signsAreOnlyCountedWhenNobodyIsToBeExcluded() {
        Reading reading = read(false, rows(line(20, "3,3,3,3,3,3")));

        assertEquals(List.of(), reading.exclusions());
        assertEquals(List.of("[SPEEDER, LONG_STRING, LITTLE_VARIABILITY]"), flagged(reading));
    }

    @Test
    void answersUnlikeAllOthersAreFarAway() {
        Reading reading = read(false, rows(line(300, "1,5,1,5,1,5")));

        assertEquals(List.of("[OUTLIER]"), flagged(reading));
    }

    @Test
    void withoutTheSettingNothingIsLookedFor() {
        Draft draft = draft(true);
        draft.careless = Careless.DEFAULT;
        Reading reading = read(draft, rows(line(20, "3,3,3,3,3,3")));

        assertEquals(List.of(), flagged(reading));
        assertTrue(reading.counted.stream().allMatch(r -> r.signs().equals(CarelessSigns.NOT_LOOKED_FOR)));
    }

    @Test
    void halvesOfThreeScalesThatContradictEachOtherAreASign() {
        Draft draft = draft(false);
        draft.scales = List.of(scale("a", "q1", "q2"), scale("b", "q3", "q4"), scale("c", "q5", "q6"));
        Reading reading = read(draft, rows(line(300, "1,5,3,3,5,1"), line(300, "1,1,3,3,5,5")));

        assertTrue(signs(reading, "t100").contains(Sign.INCONSISTENT));
        assertFalse(signs(reading, "t101").contains(Sign.INCONSISTENT));
    }

    private static Set<Sign> signs(Reading reading, String text) {
        return reading.counted.stream()
                .filter(response -> text.equals(response.text(6)))
                .findFirst()
                .orElseThrow()
                .signs()
                .found();
    }

    @RepeatedTest(5)
    void signsDoNotDependOnTheOrderOfRowsOrOnTheirFiles(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> rows = rows(line(20, "3,3,3,3,3,3"), line(300, "1,5,1,5,1,5"), line(25, "2,2,2,2,2,2"));
        Reading before = read(draft(true), rows);
        Collections.shuffle(rows, random);
        Reading after = read(draft(true), rows);

        assertEquals(
                before.excluded.stream().map(r -> r.text(6)).sorted().toList(),
                after.excluded.stream().map(r -> r.text(6)).sorted().toList());
        assertEquals(2, before.exclusions().size());
    }

    private static List<String> flagged(Reading reading) {
        return reading.counted.stream()
                .map(response -> response.signs().found())
                .filter(signs -> !signs.isEmpty())
                .map(Object::toString)
                .toList();
    }

    private static String line(int seconds, String answers) {
        return seconds + "," + answers;
    }

    private static MultiItemScale scale(String id, String... questions) {
        return new MultiItemScale(id, id, List.of(questions));
    }

    /** A hundred careful rows of about five minutes, and these. */
    private static List<String> rows(String... more) {
        Random random = new Random(7);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            int level = 2 + random.nextInt(3);
            StringBuilder row = new StringBuilder().append(240 + random.nextInt(120));
            int same = random.nextInt(6);
            for (int q = 0; q < 6; q++) {
                row.append(',').append(level + (q == same ? 1 : q == (same + 1) % 6 ? 0 : random.nextInt(2)));
            }
            rows.add(row.toString());
        }
        rows.addAll(List.of(more));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            lines.add("R" + i + ",C" + i + ",2026-01-05," + rows.get(i) + ",t" + i + "\n");
        }
        return lines;
    }

    private static Draft draft(boolean exclude) {
        Draft draft = new Draft()
                .wave("w", "2026-01-01", "2026-01-31", "data/a.csv", "data/b.csv")
                .keys("id", "who", "at", "took");
        IntStream.rangeClosed(1, 6).forEach(i -> draft.rating("q" + i, 1, 5));
        draft.text("t");
        draft.careless = new Careless(true, exclude, 2, List.of(), Careless.Thresholds.DEFAULT);
        return draft;
    }

    private static Reading read(boolean exclude, List<String> rows) {
        return read(draft(exclude), rows);
    }

    private static Reading read(Draft draft, List<String> rows) {
        return Reading.of(
                draft,
                MemorySnapshot.of(Map.of(
                        "data/a.csv", HEADER + String.join("", rows.subList(0, rows.size() / 2)),
                        "data/b.csv", HEADER + String.join("", rows.subList(rows.size() / 2, rows.size())))));
    }
}
