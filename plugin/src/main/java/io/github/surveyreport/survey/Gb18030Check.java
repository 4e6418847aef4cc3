package io.github.surveyreport.survey;

import io.github.surveyreport.problem.Location;
import io.github.surveyreport.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Strict GB18030: where the first byte stands that cannot be decoded. */
final class Gb18030Check {
    private Gb18030Check() {}

    /** The place of the first fault, {@link Location#NONE} when there is none. */
    static Location fault(SourceFile file) throws IOException {
        long offset = faultOffset(file);
        return offset < 0 ? Location.NONE : place(file, offset);
    }

    private static long faultOffset(SourceFile file) throws IOException {
        CharsetDecoder decoder = FileLook.GB18030
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        long done = 0;
        try (InputStream in = file.open()) {
            boolean end = false;
            while (!end) {
                int n = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
                end = n < bytes.remaining();
                bytes.position(bytes.position() + n).flip();
                CoderResult result = decoder.decode(bytes, chars.clear(), end);
                if (result.isError()) {
                    return done + bytes.position();
                }
                done += bytes.position();
                bytes.compact();
            }
        }
        return -1;
    }

    /** No byte of a longer character equals a line end in GB18030, so lines can be counted in bytes. */
    private static Location place(SourceFile file, long offset) throws IOException {
        int line = 1;
        int column = 1;
        int last = 0;
        try (InputStream in = new java.io.BufferedInputStream(file.open())) {
            for (long i = 0; i < offset; i++) {
                int b = in.read();
                boolean newLine = b == '\r' || (b == '\n' && last != '\r');
                line += newLine ? 1 : 0;
                column = b == '\r' || b == '\n' ? 1 : column + 1;
                last = b;
            }
        }
        return new Location(file.path(), line, column);
    }
}
