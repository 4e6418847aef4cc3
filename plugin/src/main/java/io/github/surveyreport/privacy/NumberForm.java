package io.github.surveyreport.privacy;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a number is by its form alone.
 *
 * @param digits all of them
 * @param sizes digits in each group as written
 * @param undotted whether no full stop stands between groups
 * @param plus whether a plus sign stands before it
 */
record NumberForm(String digits, int[] sizes, boolean undotted, boolean plus) {
    static final int LONGEST = 24;

    private static final Pattern MOBILE = Pattern.compile("(?:(?:00|0)?86)?1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("0(?:10|2\\d|[3-9]\\d{2})[2-9]\\d{6,7}|09\\d{8}");
    private static final Pattern SERVICE = Pattern.compile("[48]00\\d{7}");
    private static final Pattern AMERICAN = Pattern.compile("1?[2-9]\\d{2}[2-9]\\d{6}");
    private static final int DAY = 8;

    Optional<PersonalData> kind() {
        if (isService(digits) && !plus) {
            return Optional.empty();
        }
        if (isMobile()) {
            return Optional.of(PersonalData.MOBILE);
        }
        if (CheckDigits.isIdCard(digits) || sizes.length == 1 && CheckDigits.isOldIdCard(digits)) {
            return Optional.of(PersonalData.ID_CARD);
        }
        if (isBankCard()) {
            return Optional.of(PersonalData.BANK_CARD);
        }
        return isPhone() ? Optional.of(PersonalData.PHONE) : Optional.empty();
    }

    boolean isIdCardWithX() {
        return CheckDigits.isIdCard(digits + 'X');
    }

    /** The number of a company that anybody may call. */
    static boolean isService(String digits) {
        return SERVICE.matcher(digits).matches();
    }

    /** In groups of three and more, in many small ones, or in one. */
    private boolean isMobile() {
        if (!MOBILE.matcher(digits).matches()) {
            return false;
        }
        int[] own = sizes.length > 1 && digits.length() > 11 && sizes[0] < 5
                ? Arrays.copyOfRange(sizes, 1, sizes.length)
                : sizes;
        boolean large = Arrays.stream(own).allMatch(size -> size >= 3);
        return large || own.length > 4 && Arrays.stream(own).allMatch(size -> size < 4);
    }

    private boolean isBankCard() {
        int length = digits.length();
        boolean long16 = length >= 16 && length <= 19 && digits.charAt(0) != '0';
        boolean american = length == 15 && (digits.startsWith("34") || digits.startsWith("37"));
        boolean grouped = Arrays.stream(sizes, 0, sizes.length - 1).allMatch(size -> size == 4)
                || Arrays.equals(sizes, new int[] {4, 6, 5})
                || Arrays.equals(sizes, new int[] {6, length - 6});
        return (long16 || american) && grouped && undotted && CheckDigits.luhn(digits);
    }

    private boolean isPhone() {
        int length = digits.length();
        if (plus) {
            return length >= 8 && length <= 15;
        }
        if (LANDLINE.matcher(digits).matches()) {
            return undotted && sizes.length <= 3 && sizes[0] >= 3;
        }
        int groups = sizes.length;
        boolean american = groups >= 3 && sizes[groups - 1] == 4 && sizes[groups - 2] == 3 && sizes[groups - 3] == 3;
        if (american && AMERICAN.matcher(digits).matches()) {
            return true;
        }
        return digits.startsWith("00") && length >= 10 && length <= 17 && (groups > 1 || length > 12);
    }

    /** Whether digits begin with a day, as times and many numbers of orders do, and go on with a time of day or end. */
    static boolean isTime(String digits) {
        if (digits.length() < DAY || digits.length() > 14 || digits.length() % 2 != 0) {
            return false;
        }
        if (!CheckDigits.isDay(digits.substring(0, DAY))) {
            return false;
        }
        int[] limits = {24, 60, 60};
        for (int i = DAY; i < digits.length(); i += 2) {
            if (Integer.parseInt(digits.substring(i, i + 2)) >= limits[(i - DAY) / 2]) {
                return false;
            }
        }
        return true;
    }
}
