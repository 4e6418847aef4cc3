package io.github.surveyreport.report;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names in the order in which people count: 一组, 二组, 十组; Team 2, Team 10. Others by code point. */
final class NaturalOrder {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}|[〇零一二三四五六七八九十百]{1,5}");
    private static final String DIGITS = "〇一二三四五六七八九";

    static final Comparator<String> NAMES =
            Comparator.comparing(NaturalOrder::key).thenComparing(Comparator.naturalOrder());

    private NaturalOrder() {}

    /** The name with all numbers written out to the same length. */
    private static String key(String name) {
        Matcher numbers = NUMBER.matcher(name);
        return numbers.replaceAll(found -> String.format(java.util.Locale.ROOT, "%09d", number(found.group())));
    }

    private static int number(String text) {
        if (text.charAt(0) <= '9') {
            return Integer.parseInt(text);
        }
        int sum = 0;
        int digit = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '十' || c == '百') {
                sum += Math.max(digit, 1) * (c == '十' ? 10 : 100);
                digit = 0;
            } else {
                digit = 10 * digit + Math.max(0, DIGITS.indexOf(c));
            }
        }
        return sum + digit;
    }
}
