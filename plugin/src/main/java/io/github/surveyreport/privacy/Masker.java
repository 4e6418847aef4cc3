package io.github.surveyreport.privacy;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * Replaces personal data in free text by marks. Works in one look at each character where nothing points to personal data;
 * otherwise in a few walks over the text. Safe for use by several threads.
 */
public final class Masker {
    private static final int DIGIT = 1;
    private static final int LETTER = 2;
    private static final int NUMERAL = 4;
    private static final int NAME = 8;
    private static final int MARK = 16;
    private static final int SIGN = 32;
    private static final int LONG_NUMERALS = 7;

    private static final byte[] CLASSES = classes();

    private final List<String> names;
    private final BitSet firstOfNames = new BitSet();

    /** @param names always masked, wherever they stand; letters in either case */
    public Masker(Collection<String> names) {
        this.names = names.stream()
                .filter(name -> !name.isBlank())
                .map(String::strip)
                .distinct()
                .toList();
        for (String name : this.names) {
            firstOfNames.set(Character.toLowerCase(name.charAt(0)));
        }
    }

    /** The text with a mark for each item found; the same text always gives the same. */
    public Masked mask(String text) {
        int found = look(text);
        if (found == 0) {
            return Masked.unchanged(text);
        }
        Scan scan = new Scan((found & MARK) == 0 ? text : withoutMarks(text));
        declared(scan);
        if ((found & (DIGIT | LETTER | SIGN)) != 0) {
            Addresses.find(scan);
            Plates.find(scan);
        }
        if ((found & DIGIT) != 0) {
            Numbers.find(scan);
        }
        if ((found & NUMERAL) != 0) {
            Numbers.findNumerals(scan);
        }
        if ((found & (DIGIT | LETTER)) != 0) {
            Labelled.find(scan);
            EnglishNames.find(scan);
        }
        Places.find(scan);
        ChineseNames.find(scan);
        Masked masked = scan.masked();
        return masked.kinds().isEmpty() && (found & MARK) != 0 ? Masked.unchanged(withoutMarks(text)) : masked;
    }

    /** What there is to look for; 0 when there is nothing. */
    private int look(String text) {
        int found = 0;
        int numerals = 0;
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Scan.isUnseen(c)) {
                continue;
            }
            int here = CLASSES[c];
            found |= here & (DIGIT | LETTER | MARK | SIGN);
            numerals += here & NUMERAL;
            boolean title = (NameWords.TITLES.mayBegin(c) || NameWords.WEAK_TITLES.mayBegin(c))
                    && (NameWords.isSurname(before) || NameWords.isGiven(before));
            boolean lead = NameWords.BEFORE_NAME.get(before) && ((here & NAME) != 0 || "：: 是为=叫".indexOf(c) >= 0);
            if (title || lead || firstOfNames.get(Character.toLowerCase(c))) {
                found |= NAME;
            }
            before = c;
        }
        return numerals / NUMERAL >= LONG_NUMERALS || numerals > 0 && hasHouse(text) ? found | NUMERAL : found;
    }

    private static boolean hasHouse(String text) {
        return text.indexOf('栋') >= 0 || text.indexOf('号') >= 0 || text.indexOf('弄') >= 0 || text.indexOf('幢') >= 0;
    }

    private void declared(Scan scan) {
        for (int i = 0; i < scan.length() && !names.isEmpty(); i++) {
            if (firstOfNames.get(Character.toLowerCase(scan.at(i)))) {
                for (String name : names) {
                    declared(scan, name, i);
                }
            }
        }
    }

    private static void declared(Scan scan, String name, int at) {
        int end = at + name.length();
        boolean latin = name.charAt(0) < 0x80;
        if (end <= scan.length()
                && scan.text(at, end).equalsIgnoreCase(name)
                && !(latin && (scan.isLetter(at - 1) || scan.isLetter(end)))) {
            scan.claim(at, end, PersonalData.NAME);
        }
    }

    /** Characters that would be taken for marks say nothing in any text. */
    private static String withoutMarks(String text) {
        StringBuilder clean = new StringBuilder(text);
        for (int i = 0; i < clean.length(); i++) {
            if (PersonalData.isMark(clean.charAt(i))) {
                clean.setCharAt(i, '\ufffd');
            }
        }
        return clean.toString();
    }

    private static byte[] classes() {
        byte[] classes = new byte[Character.MAX_VALUE + 1];
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            boolean full = c >= '\uff01' && c <= '\uff5e';
            char half = full ? (char) (c - 0xfee0) : c;
            int of = half >= '0' && half <= '9' || c >= '\u2460' && c <= '\u2468' || c == '\u24ea' ? DIGIT : 0;
            of |= half < 0x80 && Character.isLetter(half) ? LETTER : 0;
            of |= half == '@' ? SIGN : 0;
            of |= Numbers.isNumeral(c) ? NUMERAL : 0;
            of |= NameWords.beginsSurname(c) ? NAME : 0;
            of |= PersonalData.isMark(c) ? MARK : 0;
            classes[c] = (byte) of;
        }
        return classes;
    }
}
