package io.github.surveyreport.privacy;

/**
 * Finds Chinese names where something beside them says that they are names: a title behind ({@code 王先生}), an introduction
 * before ({@code 我叫张伟}), a familiar 小 or 老, or the word for who serves ({@code 客服李娜}). A bare name in a sentence is
 * not found: what it shares with ordinary words is too much.
 */
final class ChineseNames {
    private static final int MOST_GIVEN = 2;

    private final Scan scan;

    private ChineseNames(Scan scan) {
        this.scan = scan;
    }

    static void find(Scan scan) {
        ChineseNames names = new ChineseNames(scan);
        for (int i = 0; i < scan.length(); i++) {
            if (scan.isChinese(i)) {
                names.title(i);
                names.introduction(i);
                names.presentation(i);
                names.familiar(i);
                names.role(i);
            }
        }
    }

    private void title(int at) {
        int weak = NameWords.WEAK_TITLES.end(scan, at);
        if (NameWords.TITLES.end(scan, at) > 0) {
            before(at, false);
        } else if (weak > 0
                && !NameWords.goesOn(scan.at(at), scan.at(at + 1))
                && !NameWords.goesOn(scan.at(at), scan.at(weak))) {
            before(at, true);
        }
    }

    private void before(int title, boolean strict) {
        int from = nameBefore(title, strict);
        if (from >= 0) {
            scan.claim(from, title, PersonalData.NAME);
        }
    }

    /**
     * Where the name that ends there begins; -1 when there is none. Longer names first, their given names of usual
     * characters.
     */
    private int nameBefore(int end, boolean strict) {
        for (int given = MOST_GIVEN; given >= 0; given--) {
            int surname = end - given - 1;
            if (!isGiven(surname + 1, end)) {
                continue;
            }
            if (NameWords.isCompound(scan.at(surname - 1), scan.at(surname))) {
                return surname - 1;
            }
            boolean known = strict ? NameWords.isCommon(scan.at(surname)) : NameWords.isSurname(scan.at(surname));
            if (known && !NameWords.isWordEnd(scan.at(surname - 1), scan.at(surname))) {
                return surname;
            }
        }
        return -1;
    }

    private boolean isGiven(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!NameWords.isGiven(scan.at(i))) {
                return false;
            }
        }
        return from >= 0;
    }

    /** Behind {@code 我叫} and the like; also a name in letters. */
    private void introduction(int at) {
        int end = NameWords.INTRODUCTIONS.end(scan, at);
        if (end < 0) {
            return;
        }
        int from = end;
        while (":： 是为叫=".indexOf(scan.at(from)) >= 0 && scan.at(from) != 0) {
            from++;
        }
        boolean surnameOnly = scan.at(end - 1) == '姓' && from == end;
        int to = surnameOnly && NameWords.isSurname(scan.at(from)) ? from + 1 : nameAfter(from);
        if (to == from && Character.isUpperCase(scan.at(from)) && scan.isLetter(from)) {
            while (scan.isLetter(to)
                    || scan.at(to) == ' ' && Character.isUpperCase(scan.at(to + 1)) && scan.isLetter(to + 1)) {
                to++;
            }
        }
        scan.claim(from, to, PersonalData.NAME);
    }

    /** {@code 我是陈志强}: only a whole name of usual characters that ends there, since much else may follow. */
    private void presentation(int at) {
        if (!scan.starts("我是", at)) {
            return;
        }
        int to = at + 3;
        while (to - at - 3 < MOST_GIVEN && NameWords.isGiven(scan.at(to))) {
            to++;
        }
        boolean name = NameWords.isCommon(scan.at(at + 2)) && !NameWords.isWord(scan.at(at + 2), scan.at(at + 3));
        if (name && to > at + 3 && !scan.isChinese(to)) {
            scan.claim(at + 2, to, PersonalData.NAME);
        }
    }

    /** The end of a name that begins there; its beginning when none does. */
    private int nameAfter(int from) {
        int surname = from + 1;
        if (NameWords.isCompound(scan.at(from), scan.at(from + 1))) {
            surname = from + 2;
        } else if (!NameWords.isCommon(scan.at(from))) {
            return from;
        }
        int to = surname;
        while (to - surname < MOST_GIVEN && scan.isChinese(to) && continues(surname, to)) {
            to++;
        }
        return to == surname || NameWords.isWord(scan.at(from), scan.at(from + 1)) ? from : to;
    }

    /** Any character may be the first of a given name, but for what usually goes on; the second is a usual one or ends. */
    private boolean continues(int given, int at) {
        char c = scan.at(at);
        if (NameWords.isGiven(c)) {
            return true;
        }
        return !NameWords.isFunction(c) && (at == given || !scan.isChinese(at + 1));
    }

    /** {@code 小王}, {@code 老李}, unless the surname begins a word ({@code 小周期}). */
    private void familiar(int at) {
        boolean leads = "小老阿".indexOf(scan.at(at)) >= 0 && "大中最从极较太很变缩减一两几半".indexOf(scan.at(at - 1)) < 0;
        if (leads && NameWords.isFamiliar(scan.at(at + 1)) && !NameWords.isWord(scan.at(at + 1), scan.at(at + 2))) {
            scan.claim(at, at + 2, PersonalData.NAME);
        }
    }

    /** {@code 客服李娜}: a common surname and usual characters of given names. */
    private void role(int at) {
        int from = NameWords.ROLES.end(scan, at);
        if (from < 0 || !NameWords.isFamiliar(scan.at(from)) || NameWords.isWord(scan.at(from), scan.at(from + 1))) {
            return;
        }
        int to = from + 1;
        while (to - from <= MOST_GIVEN && NameWords.isGiven(scan.at(to))) {
            to++;
        }
        if (to > from + 1) {
            scan.claim(from, to, PersonalData.NAME);
        }
    }
}
