package io.github.surveyreport.survey;

import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * One look at every byte of a file before it is parsed: what cannot be a table at all, and whether it is UTF-8. Lines
 * are counted as the CSV parser counts them: by LF, CR LF or CR.
 */
final class ByteScan {
    /** A longer line is no survey data. */
    static final int LONGEST_LINE = 1 << 20;

    private static final byte[] LFS = "version https://git-lfs".getBytes(StandardCharsets.US_ASCII);
    private static final int MARKER = 7;

    private final String path;
    private final byte[] head = new byte[LFS.length];
    private final Utf8Check utf8 = new Utf8Check();
    private long size;
    private int line = 1;
    private int column;
    private boolean afterReturn;
    private boolean blank = true;
    private int marker;

    private ByteScan(String path) {
        this.path = path;
    }

    /** @throws BrokenFileException when no table can be in the file */
    static ByteScan of(String path, InputStream in) throws IOException, BrokenFileException {
        ByteScan scan = new ByteScan(path);
        byte[] block = new byte[1 << 16];
        for (int n = in.readNBytes(block, 0, block.length); n > 0; n = in.readNBytes(block, 0, block.length)) {
            scan.take(block, n);
        }
        scan.utf8.end();
        scan.refuseWhole();
        return scan;
    }

    Utf8Check utf8() {
        return utf8;
    }

    boolean startsWith(int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= size || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private void take(byte[] block, int n) throws BrokenFileException {
        for (int i = 0; i < n && size + i < head.length; i++) {
            head[(int) size + i] = block[i];
        }
        size += n;
        int i = 0;
        while (i < n) {
            int plain = column > MARKER && !utf8.open() ? plainUntil(block, i, n) - i : 0;
            if (plain > 0) {
                i += plain;
                column += plain;
                blank = false;
                refuseLongLine();
            } else {
                take(block[i++]);
            }
        }
    }

    /** The end of the run of printable ASCII, which is most of any table. */
    private static int plainUntil(byte[] block, int from, int to) {
        int i = from;
        while (i < to && block[i] > ' ') {
            i++;
        }
        return i;
    }

    private void take(int b) throws BrokenFileException {
        if (b < 0 || utf8.open()) {
            utf8.take(b & 0xFF, line, column + 1);
        }
        if (b == '\n' || b == '\r') {
            endLine(b);
            return;
        }
        column++;
        afterReturn = false;
        if (b > ' ' || b < 0) {
            blank = false;
        } else if (b == 0) {
            throw broken("survey.nul-byte");
        }
        if (column <= MARKER + 1) {
            watchMarker(b);
        } else {
            refuseLongLine();
        }
    }

    private void refuseLongLine() throws BrokenFileException {
        if (column > LONGEST_LINE) {
            column = 0;
            throw broken("survey.long-line", LONGEST_LINE);
        }
    }

    private void endLine(int b) throws BrokenFileException {
        if (column == MARKER && Math.abs(marker) == MARKER) {
            column = 0;
            throw broken("survey.conflict-marker");
        }
        if (b == '\r' || !afterReturn) {
            line++;
        }
        afterReturn = b == '\r';
        column = 0;
        marker = 0;
    }

    /** Counts the leading {@code <} (upwards) or {@code >} (downwards) of a line. */
    private void watchMarker(int b) throws BrokenFileException {
        if (b == '<' && marker == column - 1) {
            marker++;
        } else if (b == '>' && marker == 1 - column) {
            marker--;
        } else if (b == ' ' && column == MARKER + 1 && Math.abs(marker) == MARKER) {
            column = 0;
            throw broken("survey.conflict-marker");
        }
    }

    private void refuseWhole() throws BrokenFileException {
        line = 1;
        column = 0;
        if (blank || (size == 3 && startsWith(0xEF, 0xBB, 0xBF))) {
            throw broken("survey.empty-file");
        }
        if (size >= LFS.length && java.util.Arrays.equals(head, LFS)) {
            throw broken("survey.lfs-pointer");
        }
    }

    private BrokenFileException broken(String code, Object... arguments) {
        return new BrokenFileException(Problem.error(code, new Location(path, line, column), arguments));
    }
}
