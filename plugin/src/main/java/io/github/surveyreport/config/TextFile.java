package io.github.surveyreport.config;

import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Files written by hand: UTF-8 with or without byte-order mark, of a size somebody could have typed. */
final class TextFile {
    static final int LARGEST = 256 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextFile() {}

    /** The text without byte-order mark; empty after reporting why it cannot be read. */
    static Optional<String> read(SourceFile file, Problems problems) {
        return read(file, List.of(StandardCharsets.UTF_8), problems);
    }

    /** Likewise a table saved by a spreadsheet: UTF-8, else GB18030. */
    static Optional<String> readTable(SourceFile file, Problems problems) {
        return read(file, List.of(StandardCharsets.UTF_8, Charset.forName("GB18030")), problems);
    }

    /** @param charsets tried in this order; what is wrong is told of the first */
    private static Optional<String> read(SourceFile file, List<Charset> charsets, Problems problems) {
        Optional<Problem> size = file.size() > LARGEST
                ? Optional.of(Problem.error("config.too-large", Location.ofFile(file.path()), LARGEST / 1024))
                : Optional.empty();
        if (size.isPresent()) {
            problems.add(size.get());
            return Optional.empty();
        }
        byte[] bytes = bytes(file);
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            problems.add(Problem.error("config.utf-16", Location.ofFile(file.path())));
            return Optional.empty();
        }
        List<Decoded> tried =
                charsets.stream().map(charset -> decode(bytes, charset)).toList();
        Optional<Decoded> good = tried.stream().filter(Decoded::complete).findFirst();
        if (good.isEmpty()) {
            String begun = tried.get(0).text();
            problems.add(Problem.error("config.not-utf-8", end(file.path(), begun, begun.length())));
            return Optional.empty();
        }
        return good.map(Decoded::text).filter(text -> !refused(file.path(), text, problems));
    }

    private record Decoded(String text, boolean complete) {}

    private static Decoded decode(byte[] bytes, Charset charset) {
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = charset.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
        return new Decoded(withoutMark(text.flip().toString()), !result.isError());
    }

    private static boolean refused(String path, String text, Problems problems) {
        if (text.startsWith("version https://git-lfs.github.com/spec/")) {
            problems.add(Problem.error("config.lfs-pointer", Location.ofFile(path)));
            return true;
        }
        int control = control(text);
        if (control >= 0) {
            String code = String.format(java.util.Locale.ROOT, "U+%04X", (int) text.charAt(control));
            problems.add(Problem.error("config.control-character", end(path, text, control), code));
            return true;
        }
        int line = 0;
        for (String content : text.lines().toList()) {
            line++;
            if (content.startsWith("<<<<<<< ") || content.startsWith(">>>>>>> ")) {
                problems.add(Problem.error("config.conflict-marker", new Location(path, line, 1)));
                return true;
            }
        }
        return false;
    }

    private static int control(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c == '\n' || c == '\r' || c == '\t' || c == '\u0085';
            if ((Character.isISOControl(c) && !blank) || c == '\uFFFE' || c == '\uFFFF') {
                return i;
            }
        }
        return -1;
    }

    private static Location end(String path, String text, int index) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < index; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new Location(path, line, text.codePointCount(start, index) + 1);
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static byte[] bytes(SourceFile file) {
        try {
            return file.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
