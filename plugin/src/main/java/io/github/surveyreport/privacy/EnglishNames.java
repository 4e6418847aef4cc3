package io.github.surveyreport.privacy;

import java.util.Locale;
import java.util.Set;

/** Finds names in Latin letters behind a title, an introduction, or the word for who serves. */
final class EnglishNames {
    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "dr", "prof", "madam", "sir");
    private static final Set<String> ROLES = Set.of(
            "agent",
            "representative",
            "rep",
            "operator",
            "advisor",
            "adviser",
            "technician",
            "driver",
            "colleague",
            "named",
            "courier",
            "assistant",
            "engineer",
            "clerk",
            "with",
            "to",
            "by");
    private static final Set<String> BEFORE_WITH =
            Set.of("spoke", "speak", "spoken", "talked", "chatted", "talking", "helped", "served", "assisted");
    private static final Set<String> NO_NAMES = Set.of(
            "i",
            "the",
            "a",
            "an",
            "and",
            "your",
            "our",
            "my",
            "customer",
            "service",
            "support",
            "sales",
            "help",
            "desk",
            "team",
            "billing",
            "manager",
            "staff",
            "english",
            "chinese",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "he",
            "she",
            "they",
            "it",
            "was",
            "who",
            "that",
            "this",
            "no",
            "not",
            "but",
            "very");
    private static final int MOST_NAMES = 3;

    private final Scan scan;
    private String last = "";
    private String beforeLast = "";

    private EnglishNames(Scan scan) {
        this.scan = scan;
    }

    static void find(Scan scan) {
        new EnglishNames(scan).find();
    }

    private void find() {
        int i = 0;
        while (i < scan.length()) {
            int end = wordEnd(i);
            if (end > i) {
                beforeLast = last;
                last = scan.text(i, end).toLowerCase(Locale.ROOT);
                if (leads(i)) {
                    name(end);
                }
            } else if (scan.at(i) > 0x7f || ",;!?".indexOf(scan.at(i)) >= 0) {
                last = "";
            }
            i = Math.max(end, i + 1);
        }
    }

    private int wordEnd(int from) {
        int to = from;
        while (scan.isLetter(to) || to > from && "'-’".indexOf(scan.at(to)) >= 0 && scan.isLetter(to + 1)) {
            to++;
        }
        return to;
    }

    /** Whether a name may follow the word just read. */
    private boolean leads(int at) {
        boolean preposition = last.equals("with") || last.equals("to") || last.equals("by");
        return TITLES.contains(last) && (Character.isUpperCase(scan.at(at)) || last.equals("mr") || last.equals("mrs"))
                || ROLES.contains(last) && (!preposition || BEFORE_WITH.contains(beforeLast))
                || last.equals("is") && beforeLast.equals("name")
                || last.equals("name");
    }

    private void name(int end) {
        boolean title = TITLES.contains(last);
        int from = end;
        while (" .:".indexOf(scan.at(from)) >= 0 && from - end < 3 && from < scan.length()) {
            from++;
        }
        boolean lower = title && from > end && !NO_NAMES.contains(word(from));
        int to = from;
        int next = from;
        for (int names = 0; names < MOST_NAMES && isName(next, lower && names == 0); names++) {
            to = wordEnd(next);
            next = to + (scan.at(to) == ' ' ? 1 : 0);
        }
        if (to > from && from > end) {
            scan.claim(from, to, PersonalData.NAME);
        }
    }

    private String word(int from) {
        return scan.text(from, wordEnd(from)).toLowerCase(Locale.ROOT);
    }

    private boolean isName(int from, boolean lower) {
        int end = wordEnd(from);
        boolean capital =
                Character.isUpperCase(scan.at(from)) && end - from > 1 && !Character.isUpperCase(scan.at(from + 1));
        return end > from && (capital || lower) && !NO_NAMES.contains(word(from));
    }
}
