package io.github.surveyreport.proposal;

import java.util.List;
import java.util.Locale;

/** What the header rows of a file say. */
final class HeaderRows {
    static final int MOST = 2;

    private HeaderRows() {}

    /** Of a table that no known tool wrote: the second is one where it says that answers stand below. */
    static int of(List<List<String>> rows) {
        boolean parts = rows.size() >= 2
                && rows.get(1).stream().anyMatch(cell -> Words.ANSWER_COLUMNS.contains(cell.toLowerCase(Locale.ROOT)))
                && rows.get(0).size() == rows.get(1).size()
                && rows.get(1).get(0).isEmpty();
        return parts ? 2 : 1;
    }

    /** Of a tool that writes a code besides the wording. */
    static Heading coded(int column, String reference, String code, String wording) {
        Heading plain = Heading.of(column, reference, List.of(code));
        return wording.isEmpty() ? plain : plain.with(wording, "");
    }

    /** Without the markup that some tools leave in wordings. */
    static String plain(String head) {
        return head.indexOf('<') < 0
                ? head
                : head.replaceAll("</?[A-Za-z][^<>]{0,200}>", "")
                        .replace("&nbsp;", " ")
                        .replace("&amp;", "&")
                        .strip();
    }
}
