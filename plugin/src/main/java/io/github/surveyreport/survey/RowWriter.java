package io.github.surveyreport.survey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes rows as a response file with the header of another one, as CSV in UTF-8, with commas. */
final class RowWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Writer text;

    RowWriter(RowFile like) {
        text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
        like.header().rows().forEach(this::write);
    }

    void write(String[] cells) {
        try {
            for (int i = 0; i < cells.length; i++) {
                if (i > 0) {
                    text.append(',');
                }
                text.append('"').append(cells[i].replace("\"", "\"\"")).append('"');
            }
            text.append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] content() {
        try {
            text.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
