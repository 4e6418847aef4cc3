package io.github.surveyreport.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.StudyReader;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.source.MemorySnapshot;
import io.github.surveyreport.source.Snapshot;
import io.github.surveyreport.source.SourceFile;
import io.github.surveyreport.survey.RowChanges.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RowChangesTest {
    private static final String STUDY = """
            schema: 1
            id: rows
            title: Rows
            language: en
            columns: {respondent: id}
            waves:
              - {id: w1, label: First, start: 2026-01-01, end: 2026-01-31, responses: [PATH]}
            questions:
              - {id: q1, text: How was it?, type: rating}
            """;

    @Test
    void rowsAreToldApartByRespondent() {
        Map<String, String> before = project("a.csv", "id,q1\n1,5\n2,4\n3,3\n");
        Map<String, String> after = project("a.csv", "id,q1\n4,1\n3,3\n2,2\n");
        RowChanges changes = changes(before, after);
        assertEquals(Map.of("w1", new RowCounts(1, 1, 1, 1)), changes.counts());
        assertEquals("'id','q1'|'1','5'|'2','4'|'3','3'|", content(changes, after, Part.BEFORE, "a.csv"));
        assertEquals("'id','q1'|'3','3'|'2','2'|'1','5'|", content(changes, after, Part.CORRECTED, "a.csv"));
        assertEquals("'id','q1'|'3','3'|'2','2'|", content(changes, after, Part.KEPT, "a.csv"));
        DataFile file = file(after);
        assertTrue(changes.added(file, 2));
        assertFalse(changes.added(file, 3));
        assertFalse(changes.added(file, 4));
    }

    @Test
    void withoutRespondentsOnlyWholeRowsCanBeTheSame() {
        Map<String, String> before = project("a.csv", "q1\n5\n5\n4\n");
        Map<String, String> after = project("a.csv", "q1\n5\n4\n3\n");
        before.replaceAll((path, text) -> text.replace("columns: {respondent: id}\n", ""));
        after.replaceAll((path, text) -> text.replace("columns: {respondent: id}\n", ""));
        assertEquals(
                Map.of("w1", new RowCounts(2, 0, 1, 1)), changes(before, after).counts());
    }

    @Test
    void columnsMayMoveAndLineEndsChangeWithoutARowBeingEdited() {
        Map<String, String> before = project("a.csv", "id,q1,note\n1,5,x\n2,4,\"a,\"\"b\"\"\"\n");
        Map<String, String> after =
                project("a.csv", "note;q1;id\r\nx;5;1\r\na,\"b\";4;2\r\n".replace("a,\"b\"", "\"a,\"\"b\"\"\""));
        assertEquals(
                Map.of("w1", new RowCounts(2, 0, 0, 0)), changes(before, after).counts());
    }

    @Test
    void columnThatIsNewIsBlankInEarlierRows() {
        Map<String, String> before = project("a.csv", "id,q1\n1,5\n");
        Map<String, String> after = project("a.csv", "id,q1,q2\n1,5,4\n");
        RowChanges changes = changes(before, after);
        assertEquals(Map.of("w1", new RowCounts(0, 1, 0, 0)), changes.counts());
        assertEquals("'id','q1','q2'|'1','5',''|", content(changes, after, Part.BEFORE, "a.csv"));
    }

    @Test
    void renamedFileKeepsItsRows() {
        Map<String, String> before = project("a.csv", "id,q1\n1,5\n2,4\n");
        Map<String, String> after = project("b.csv", "id,q1\n1,5\n2,4\n3,3\n");
        RowChanges changes = changes(before, after);
        assertEquals(Map.of("w1", new RowCounts(2, 0, 0, 1)), changes.counts());
        assertEquals("'id','q1'|'1','5'|'2','4'|", content(changes, after, Part.BEFORE, "b.csv"));
    }

    @Test
    void newWaveConsistsOfAddedRows() {
        Map<String, String> before = project("a.csv", "id,q1\n1,5\n");
        Map<String, String> after = project("a.csv", "id,q1\n1,5\n");
        after.put("b.csv", "id,q1\n1,4\n2,4\n");
        after.replaceAll((path, text) -> text.replace(
                "questions:",
                "  - {id: w2, label: Second, start: 2026-02-01, end: 2026-02-28, responses: [b.csv]}\nquestions:"));
        RowChanges changes = changes(before, after);
        assertEquals(Map.of("w2", new RowCounts(0, 0, 0, 2)), changes.counts());
        assertEquals("'id','q1'|", content(changes, after, Part.KEPT, "b.csv"));
    }

    @Test
    void secondAnswerOfARespondentIsARowOfItsOwn() {
        Map<String, String> before = project("a.csv", "id,q1\n1,5\n1,5\n");
        Map<String, String> after = project("a.csv", "id,q1\n1,5\n1,4\n1,5\n");
        assertEquals(
                Map.of("w1", new RowCounts(1, 1, 0, 1)), changes(before, after).counts());
    }

    @Test
    void rowThatDoesNotFitItsHeaderStaysUnreadable() {
        Map<String, String> before = project("a.csv", "id,q1\n1\n2,4\n");
        Map<String, String> after = project("a.csv", "id,q1\n2,4\n");
        RowChanges changes = changes(before, after);
        assertEquals("'id','q1'|'1','','#'|'2','4'|", content(changes, after, Part.BEFORE, "a.csv"));
    }

    @Test
    void fileInGb18030StaysReadable() throws IOException {
        String text = "id,q1,意见\n1,5,满意\n";
        Map<String, byte[]> before = new TreeMap<>();
        project("a.csv", "").forEach((path, content) -> before.put(path, content.getBytes(StandardCharsets.UTF_8)));
        before.put("a.csv", text.getBytes("GB18030"));
        Map<String, byte[]> after = new TreeMap<>(before);
        after.put("a.csv", (text + "2,4,还行\n").getBytes("GB18030"));
        Snapshot then = MemorySnapshot.ofBytes(before);
        Snapshot now = MemorySnapshot.ofBytes(after);
        RowChanges changes = new RowChanges(study(then), then, study(now), now);
        SourceFile kept = changes.with(now, Part.KEPT).file("a.csv").orElseThrow();
        assertEquals("\"id\",\"q1\",\"意见\"\n\"1\",\"5\",\"满意\"\n", new String(kept.bytes(), StandardCharsets.UTF_8));
        assertTrue(kept.rewritten());
    }

    private static Map<String, String> project(String path, String rows) {
        return new TreeMap<>(Map.of("survey.yml", STUDY.replace("PATH", path), path, rows));
    }

    private static RowChanges changes(Map<String, String> before, Map<String, String> after) {
        Snapshot then = MemorySnapshot.of(before);
        Snapshot now = MemorySnapshot.of(after);
        return new RowChanges(study(then), then, study(now), now);
    }

    private static DataFile file(Map<String, String> project) {
        Snapshot snapshot = MemorySnapshot.of(project);
        return new DataFile(
                study(snapshot).waves().get(0), 0, snapshot.file("a.csv").orElseThrow());
    }

    private static Study study(Snapshot snapshot) {
        return StudyReader.read(snapshot, "survey.yml", new Problems())
                .orElseThrow()
                .study();
    }

    private static String content(RowChanges changes, Map<String, String> after, Part part, String path) {
        try {
            byte[] bytes = changes.with(MemorySnapshot.of(after), part)
                    .file(path)
                    .orElseThrow()
                    .bytes();
            return new String(bytes, StandardCharsets.UTF_8).replace('"', '\'').replace('\n', '|');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
