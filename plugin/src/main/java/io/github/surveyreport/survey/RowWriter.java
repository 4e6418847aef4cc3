package io.github.surveyreport.survey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Writes rows as a response file of the same format as another one. */
final class RowWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Writer text;
    private final char delimiter;

    RowWriter(RowFile like) {
        text = new OutputStreamWriter(bytes, like.format().charset());
        delimiter = like.format().delimiter();
        like.header().rows().forEach(this::write);
    }

    void write(String[] cells) {
        try {
            for (int i = 0; i < cells.length; i++) {
                if (i > 0) {
                    text.append(delimiter);
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
