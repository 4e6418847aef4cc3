package io.github.surveyreport.text;

/** Reads tables of UTF-8 lines byte by byte, without a string for every word. */
final class Utf8Lines {
    private Utf8Lines() {}

    /** The start of the next line. */
    static int next(byte[] text, int at) {
        int i = at;
        while (i < text.length && text[i] != '\n') {
            i++;
        }
        return i + 1;
    }

    /** The end of a field: the next space, tabulator or end of the line. */
    static int fieldEnd(byte[] text, int at) {
        int i = at;
        while (i < text.length && (text[i] < 0 || text[i] > ' ')) {
            i++;
        }
        return i;
    }

    /** The digits from a place on as a number. */
    static long number(byte[] text, int at) {
        long number = 0;
        for (int i = at; i < text.length && text[i] >= '0' && text[i] <= '9'; i++) {
            number = number * 10 + text[i] - '0';
        }
        return number;
    }

    /** The character of three bytes at a place, or 0 when one of another length is there. */
    static char wide(byte[] text, int at, int end) {
        boolean three = (text[at] & 0xF0) == 0xE0 && at + 2 < end;
        return three ? (char) ((text[at] & 0x0F) << 12 | (text[at + 1] & 0x3F) << 6 | text[at + 2] & 0x3F) : 0;
    }
}
