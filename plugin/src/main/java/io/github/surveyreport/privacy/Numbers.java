package io.github.surveyreport.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds numbers that say by their form what they are: mobile and other telephones, identity and bank cards. */
final class Numbers {
    private static final String SEPARATORS = " -\u2010\u2011\u2012\u2013\u2014·.()_";
    private static final int MOST_SEPARATORS = 3;
    /** Groups of a number as written: as people divide it, or each digit alone. */
    private static final int[] GROUPS = {18, 11, 6, 5, 4, 3, 2, 1};

    private static final int MOST_GROUPS = 6;
    private static final int SHORTEST = 8;
    private static final String NUMERALS = "零一二三四五六七八九〇幺壹贰叁肆伍陆柒捌玖";
    private static final String VALUES = "0123456789011" + "23456789";
    private static final String LARGE = "十百千万亿拾佰仟点";
    private static final int LEAST_NUMERALS = 3;

    private final Scan scan;

    private Numbers(Scan scan) {
        this.scan = scan;
    }

    static void find(Scan scan) {
        new Numbers(scan).inDigits();
    }

    /** Numbers written out in Chinese, also where some of it is in digits. */
    static void findNumerals(Scan scan) {
        new Numbers(scan).inNumerals();
    }

    static boolean isNumeral(char c) {
        return c >= '\u3007' && NUMERALS.indexOf(c) >= 0;
    }

    /** Digits without anything between them. */
    private record Group(int start, int end) {
        int size() {
            return end - start;
        }
    }

    private void inDigits() {
        int i = 0;
        while (i < scan.length()) {
            if (scan.isDigit(i)) {
                List<Group> run = run(i);
                in(run);
                i = run.get(run.size() - 1).end();
            } else {
                i++;
            }
        }
    }

    /** Groups with separators between them, as far as they go. */
    private List<Group> run(int from) {
        List<Group> run = new ArrayList<>();
        int start = from;
        while (true) {
            int end = start;
            while (scan.isDigit(end)) {
                end++;
            }
            run.add(new Group(start, end));
            int next = end;
            while (next - end < MOST_SEPARATORS && next < scan.length() && SEPARATORS.indexOf(scan.at(next)) >= 0) {
                next++;
            }
            if (next == end || !scan.isDigit(next)) {
                return run;
            }
            start = next;
        }
    }

    /** From each group on, the longest number that the next groups make. */
    private void in(List<Group> run) {
        int first = 0;
        while (first < run.size()) {
            first += claim(run, first);
        }
    }

    /** How many groups are done with. Digits that stand alone are a number from the first of them on. */
    private int claim(List<Group> run, int first) {
        boolean within = first > 0 && run.get(first - 1).size() == 1;
        for (int groups : GROUPS) {
            if (!(within && groups > MOST_GROUPS)
                    && first + groups <= run.size()
                    && claim(run.subList(first, first + groups))) {
                return groups;
            }
        }
        return 1;
    }

    private boolean claim(List<Group> groups) {
        int start = groups.get(0).start();
        int end = groups.get(groups.size() - 1).end();
        int size = groups.stream().mapToInt(Group::size).sum();
        boolean part = scan.isLetter(start - 1) || scan.at(start - 1) == '-' && scan.isWord(start - 2);
        if (size < SHORTEST || size > NumberForm.LONGEST || part || !scan.isFree(start, end)) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        for (Group group : groups) {
            digits.append(scan.text(group.start(), group.end()));
        }
        boolean checkX = (scan.at(end) | 0x20) == 'x' && !scan.isWord(end + 1);
        NumberForm form = new NumberForm(
                digits.toString(),
                groups.stream().mapToInt(Group::size).toArray(),
                plain(groups, '.'),
                scan.at(start - 1) == '+');
        if (checkX && form.isIdCardWithX()) {
            scan.claim(start, end + 1, PersonalData.ID_CARD);
            return true;
        }
        Optional<PersonalData> kind = scan.isLetter(end) ? Optional.empty() : form.kind();
        kind.ifPresent(found -> scan.claim(form.plus() ? start - 1 : opening(start), end, found));
        return kind.isPresent();
    }

    /** A bracket belongs to the number that it opens. */
    private int opening(int start) {
        return scan.at(start - 1) == '(' && scan.isFree(start - 1, start) ? start - 1 : start;
    }

    /** Whether none of the separators is that character. */
    private boolean plain(List<Group> groups, char separator) {
        for (int i = 1; i < groups.size(); i++) {
            if (scan.text(groups.get(i - 1).end(), groups.get(i).start()).indexOf(separator) >= 0) {
                return false;
            }
        }
        return true;
    }

    private void inNumerals() {
        int i = 0;
        while (i < scan.length()) {
            int end = i;
            int numerals = 0;
            while (scan.isDigit(end) || end < scan.length() && isNumeral(scan.at(end))) {
                numerals += scan.isDigit(end) ? 0 : 1;
                end++;
            }
            if (numerals >= LEAST_NUMERALS && LARGE.indexOf(scan.at(end)) < 0 && scan.isFree(i, end)) {
                spelt(i, end);
            }
            i = Math.max(end, i + 1);
        }
    }

    private void spelt(int from, int to) {
        StringBuilder digits = new StringBuilder();
        for (int i = from; i < to; i++) {
            digits.append(scan.isDigit(i) ? scan.at(i) : VALUES.charAt(NUMERALS.indexOf(scan.at(i))));
        }
        new NumberForm(digits.toString(), new int[] {digits.length()}, true, false)
                .kind()
                .ifPresent(kind -> scan.claim(from, to, kind));
    }
}
