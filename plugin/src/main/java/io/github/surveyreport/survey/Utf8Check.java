package io.github.surveyreport.survey;

/** Strict UTF-8, byte by byte: shortest forms only, no surrogates, nothing above U+10FFFF. */
final class Utf8Check {
    private int pending;
    private int low = 0x80;
    private int high = 0xBF;
    private int leadLine;
    private int leadColumn;

    private long characters;
    private long faults;
    private int faultLine;
    private int faultColumn;

    /** Whether a character has begun that needs further bytes. */
    boolean open() {
        return pending > 0;
    }

    /** Takes a byte that is not ASCII, or any byte while a character is open. */
    void take(int b, int line, int column) {
        if (pending > 0) {
            if (b >= low && b <= high) {
                low = 0x80;
                high = 0xBF;
                if (--pending == 0) {
                    characters++;
                }
                return;
            }
            fault(leadLine, leadColumn);
        }
        if (b >= 0x80) {
            lead(b, line, column);
        }
    }

    /** Ends the text: an open character is cut off. */
    void end() {
        if (pending > 0) {
            fault(leadLine, leadColumn);
        }
    }

    boolean valid() {
        return faults == 0;
    }

    /**
     * Whether a text that is not valid was meant as UTF-8. In GB18030 text at most one character in four happens to look
     * like UTF-8.
     */
    boolean plausible() {
        return characters > 2 * faults;
    }

    /** Whether the text is valid and has characters beyond ASCII, which hardly happens by chance. */
    boolean certain() {
        return faults == 0 && characters > 0;
    }

    /** 1-based line of the first fault. */
    int faultLine() {
        return faultLine;
    }

    /** 1-based byte within that line. */
    int faultColumn() {
        return faultColumn;
    }

    private void lead(int b, int line, int column) {
        leadLine = line;
        leadColumn = column;
        low = 0x80;
        high = 0xBF;
        if (b >= 0xC2 && b <= 0xDF) {
            pending = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            pending = 2;
            low = b == 0xE0 ? 0xA0 : 0x80;
            high = b == 0xED ? 0x9F : 0xBF;
        } else if (b >= 0xF0 && b <= 0xF4) {
            pending = 3;
            low = b == 0xF0 ? 0x90 : 0x80;
            high = b == 0xF4 ? 0x8F : 0xBF;
        } else {
            fault(line, column);
        }
    }

    private void fault(int line, int column) {
        pending = 0;
        if (faults++ == 0) {
            faultLine = line;
            faultColumn = column;
        }
    }
}
