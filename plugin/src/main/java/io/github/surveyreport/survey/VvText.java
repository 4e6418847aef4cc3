package io.github.surveyreport.survey;

/** The escapes of LimeSurvey's VV files, whose rows are lines and whose cells are not quoted. */
final class VvText {
    private static final String[][] ESCAPES = {
        {"{newline}", "\n"}, {"{cr}", "\r"}, {"{tab}", "\t"}, {"{quote}", "\""}, {"{lbrace}", "{"}
    };

    private VvText() {}

    /** In place. */
    static void decode(String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i].indexOf('{') >= 0) {
                cells[i] = decode(cells[i]);
            }
        }
    }

    /** In one pass, so that what an escape stands for is no escape again. */
    private static String decode(String cell) {
        StringBuilder text = new StringBuilder(cell.length());
        int at = 0;
        while (at < cell.length()) {
            String[] escape = cell.charAt(at) == '{' ? escape(cell, at) : null;
            text.append(escape == null ? cell.substring(at, at + 1) : escape[1]);
            at += escape == null ? 1 : escape[0].length();
        }
        return text.toString();
    }

    private static String[] escape(String cell, int at) {
        for (String[] escape : ESCAPES) {
            if (cell.startsWith(escape[0], at)) {
                return escape;
            }
        }
        return null;
    }
}
