package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.problem.Problems;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers do not depend on the order of the rows. */
class RowOrderTest {
    private static final String WAVE_FILE = "data/responses/2026Q3.csv";

    @TempDir
    Path temp;

    @Test
    void shufflingTheRowsOfAWaveChangesNoNumber() throws IOException {
        Path project = temp.resolve("example");
        Projects.copy(Projects.EXAMPLE, project);
        Path file = project.resolve(WAVE_FILE);
        byte[] before = Files.readAllBytes(file);
        Findings ordered = findings(project);
        shuffle(file);
        assertNotEquals(
                new String(before, StandardCharsets.UTF_8), Files.readString(file), "the rows were not shuffled");
        Findings shuffled = findings(project);
        assertEquals(
                new ArrayList<>(ordered.measures().all()),
                new ArrayList<>(shuffled.measures().all()));
        assertEquals(ordered.issues(), shuffled.issues());
        assertEquals(ordered.keywords(), shuffled.keywords());
        assertFalse(ordered.quotes().byIssue().isEmpty());
        assertEquals(ordered.quotes(), shuffled.quotes());
        assertEquals(ordered.conclusions(), shuffled.conclusions());
    }

    private Findings findings(Path project) {
        RunRequest request = Projects.request(project, temp.resolve("out"));
        return Projects.findings(request, new Problems());
    }

    private static void shuffle(Path file) throws IOException {
        List<CSVRecord> records;
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(reader, CSVFormat.DEFAULT)) {
            records = new ArrayList<>(parser.getRecords());
        }
        CSVRecord header = records.remove(0);
        Collections.shuffle(records, new Random(20260930));
        records.add(0, header);
        StringBuilder text = new StringBuilder();
        for (CSVRecord record : records) {
            text.append(record.stream().map(RowOrderTest::quoted).collect(Collectors.joining(",", "", "\n")));
        }
        Files.writeString(file, text.toString());
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}
