package io.github.surveyreport.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
    @Test
    void givesTheRowsThatFitInTheirOrderWithTheirLines() throws Exception {
        StringBuilder text = new StringBuilder("a,b\n");
        List<String> expected = new ArrayList<>();
        for (int line = 2; line < 5_000; line++) {
            text.append(line).append(line % 7 == 0 ? "\n" : ",x\n");
            if (line % 7 != 0) {
                expected.add(line + ":" + line);
            }
        }

        List<String> found = new ArrayList<>();
        try (Table table = table(text.toString());
                ReadAhead rows = new ReadAhead(table)) {
            while (rows.next()) {
                found.add(rows.line() + ":" + rows.cells()[0]);
            }
            assertFalse(rows.next());
        }
        assertEquals(expected, found);
    }

    @Test
    void aBrokenRestIsToldAfterTheRowsBeforeIt() throws Exception {
        try (Table table = table("a,b\n1,2\n3,4\n\"5,6\n");
                ReadAhead rows = new ReadAhead(table)) {
            assertTrue(rows.next());
            assertTrue(rows.next());
            assertEquals("3", rows.cells()[0]);
            assertThrows(BrokenFileException.class, rows::next);
        }
    }

    @Test
    void mayBeClosedBeforeTheEnd() throws Exception {
        String text = "a,b\n" + "1,2\n".repeat(100_000);
        try (Table table = table(text)) {
            try (ReadAhead rows = new ReadAhead(table)) {
                assertTrue(rows.next());
            }
            assertTrue(table.next());
        }
    }

    private static Table table(String text) throws BrokenFileException {
        FileFormat format = FileFormat.text(StandardCharsets.UTF_8, 0, ',');
        return Table.open(new Text(text), format, Optional.empty());
    }

    private record Text(String text) implements SourceFile {
        @Override
        public String path() {
            return "data.csv";
        }

        @Override
        public long size() {
            return text.length();
        }

        @Override
        public String blobId() {
            return "0".repeat(40);
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
