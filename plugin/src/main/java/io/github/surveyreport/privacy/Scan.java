package io.github.surveyreport.privacy;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A text being searched: full-width forms as half-width ones, without characters that are not seen, and what was found in
 * it so far. A place is claimed once; who comes first has it.
 */
final class Scan {
    private static final String AMOUNT_UNITS = "元块圆万亿円刀%";
    private static final String CURRENCIES = "¥￥$€£";

    private final String raw;
    private final char[] seen;
    private final int[] origins;
    private final PersonalData[] taken;
    private final int length;
    private final Set<PersonalData> kinds = EnumSet.noneOf(PersonalData.class);

    Scan(String raw) {
        this.raw = raw;
        seen = new char[raw.length()];
        origins = new int[raw.length() + 1];
        int used = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (!isUnseen(c)) {
                origins[used] = i;
                seen[used++] = half(c);
            }
        }
        length = used;
        origins[used] = raw.length();
        taken = new PersonalData[used];
    }

    /** Characters that leave no trace on the screen, and the frame around a digit on a key. */
    static boolean isUnseen(char c) {
        return c >= '\u00ad'
                && (c < '\u3000' || c > '\uff00' || c >= '\ufe00' && c <= '\ufeff')
                && (Character.getType(c) == Character.FORMAT || c >= '\ufe00' && c <= '\ufe0f' || c == '\u20e3');
    }

    /** Letters, digits and punctuation of the width of a Chinese character, and digits in circles. */
    private static char half(char c) {
        if (c >= '\uff01' && c <= '\uff5e') {
            return (char) (c - 0xfee0);
        }
        if (c >= '\u2460' && c <= '\u2468') {
            return (char) ('1' + c - '\u2460');
        }
        return c == '\u3000' || c == '\u00a0' ? ' ' : c == '\u24ea' ? '0' : c;
    }

    int length() {
        return length;
    }

    /** 0 outside the text. */
    char at(int i) {
        return i >= 0 && i < length ? seen[i] : 0;
    }

    String text(int from, int to) {
        return new String(seen, from, to - from);
    }

    boolean starts(String word, int at) {
        if (at < 0 || at + word.length() > length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (seen[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    boolean isDigit(int i) {
        return at(i) >= '0' && at(i) <= '9';
    }

    boolean isLetter(int i) {
        char c = (char) (at(i) | 0x20);
        return at(i) < 0x80 && c >= 'a' && c <= 'z';
    }

    boolean isWord(int i) {
        return isDigit(i) || isLetter(i);
    }

    boolean isChinese(int i) {
        return at(i) >= '\u4e00' && at(i) <= '\u9fa5';
    }

    /** The first place from there on that is no blank. */
    int skipBlanks(int from) {
        int i = from;
        while (at(i) == ' ') {
            i++;
        }
        return i;
    }

    /** Whether what stands between is a sum of money or a share. */
    boolean isAmount(int from, int to) {
        char next = at(skipBlanks(to));
        boolean decimals = next == '.' && isDigit(to + 1);
        return CURRENCIES.indexOf(at(from - 1)) >= 0 || AMOUNT_UNITS.indexOf(next) >= 0 && next != 0 || decimals;
    }

    boolean isFree(int from, int to) {
        for (int i = from; i < to; i++) {
            if (taken[i] != null) {
                return false;
            }
        }
        return from < to;
    }

    /** Claims a place unless part of it is taken. */
    void claim(int from, int to, PersonalData kind) {
        if (isFree(from, to)) {
            Arrays.fill(taken, from, to, kind);
            kinds.add(kind);
        }
    }

    /** Neighbouring places of one kind become one mark: what is between two parts of a name is no secret of its own. */
    Masked masked() {
        if (kinds.isEmpty()) {
            return Masked.unchanged(raw);
        }
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int i = 0; i < length; i++) {
            if (taken[i] != null && (i == 0 || taken[i - 1] != taken[i])) {
                text.append(raw, from, origins[i]).append(taken[i].mark());
            }
            if (taken[i] != null) {
                from = origins[i + 1];
            }
        }
        return new Masked(text.append(raw, from, raw.length()).toString(), Collections.unmodifiableSet(kinds));
    }
}
