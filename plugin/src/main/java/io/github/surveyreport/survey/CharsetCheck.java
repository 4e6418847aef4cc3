package io.github.surveyreport.survey;

import io.github.surveyreport.problem.Location;
import io.github.surveyreport.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Strict decoding: where the first byte stands that cannot be decoded. */
final class CharsetCheck {
    private CharsetCheck() {}

    /** The place of the first fault, {@link Location#NONE} when there is none. */
    static Location fault(SourceFile file, Charset charset) throws IOException {
        long offset = faultOffset(file, charset);
        return offset < 0 ? Location.NONE : place(file, offset, charset);
    }

    private static long faultOffset(SourceFile file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
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

    /** No byte of a longer character equals a line end in GB18030, so lines can be counted in bytes; in UTF-16 in pairs of bytes. */
    private static Location place(SourceFile file, long offset, Charset charset) throws IOException {
        boolean pairs = charset.name().startsWith("UTF-16");
        boolean bigEndian = charset.equals(StandardCharsets.UTF_16BE);
        int line = 1;
        int column = 1;
        int last = 0;
        try (InputStream in = new java.io.BufferedInputStream(file.open())) {
            for (long i = 0; i < offset; i += pairs ? 2 : 1) {
                int b = in.read();
                int second = pairs ? in.read() : 0;
                int unit = !pairs ? b : bigEndian ? b << 8 | second : second << 8 | b;
                boolean newLine = unit == '\r' || (unit == '\n' && last != '\r');
                line += newLine ? 1 : 0;
                column = unit == '\r' || unit == '\n' ? 1 : column + 1;
                last = unit;
            }
        }
        return new Location(file.path(), line, column);
    }
}
