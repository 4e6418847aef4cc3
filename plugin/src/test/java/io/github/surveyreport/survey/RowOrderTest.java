package io.github.surveyreport.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.source.MemorySnapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class RowOrderTest {
    private static final String HEADER = "id,who,at,took,q,t\n";

    @RepeatedTest(20)
    void whatStaysDoesNotDependOnTheOrderOfRowsOrOnTheirFiles(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> rows = rows(random);
        Reading before = read(rows, rows.size() / 2);
        Collections.shuffle(rows, random);
        Reading after = read(rows, random.nextInt(rows.size()));

        assertEquals(contents(before.counted), contents(after.counted));
        assertEquals(contents(before.excluded), contents(after.excluded));
        assertTrue(before.exclusions().size() > 50);
    }

    private static Reading read(List<String> rows, int cut) {
        Draft draft = new Draft()
                .wave("w", "2026-01-01", "2026-01-31", "data/a.csv", "data/b.csv")
                .keys("id", "who", "at", "took")
                .rating("q", 1, 5)
                .text("t");
        draft.duplicateId = true;
        draft.sameCustomer = true;
        draft.outOfRange = true;
        draft.minimumSeconds = OptionalInt.of(10);
        return Reading.of(
                draft,
                MemorySnapshot.of(Map.of(
                        "data/a.csv", HEADER + String.join("", rows.subList(0, cut)),
                        "data/b.csv", HEADER + String.join("", rows.subList(cut, rows.size())))));
    }

    /** Few ids, customers and times, so that repetitions and ties are common; each row is told by its text. */
    private static List<String> rows(Random random) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String id = random.nextInt(8) == 0 ? "" : "R" + random.nextInt(200);
            String who = random.nextInt(8) == 0 ? "" : "C" + random.nextInt(150);
            String at = random.nextInt(8) == 0 ? "" : "2026-01-0" + (1 + random.nextInt(3));
            rows.add(id + "," + who + "," + at + "," + (5 + random.nextInt(60)) + "," + (1 + random.nextInt(6)) + ",t"
                    + i + "\n");
        }
        return rows;
    }

    private static List<String> contents(List<Response> responses) {
        return responses.stream().map(response -> response.text(1)).sorted().toList();
    }
}
