package io.github.surveyreport.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/** Numbers that prove themselves. */
public final class CheckDigits {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final Set<Integer> REGIONS = Set.of(
            11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61,
            62, 63, 64, 65, 71, 81, 82, 83);

    private CheckDigits() {}

    /**
     * Whether 18 characters are the number of a resident identity card: province, date of birth, and check character by ISO
     * 7064 MOD 11-2 as in GB 11643.
     */
    public static boolean isIdCard(String number) {
        return number.length() == 18
                && digits(number, 17)
                && hasOrigin(number.substring(0, 2), number.substring(6, 14))
                && Character.toUpperCase(number.charAt(17)) == check(number);
    }

    /** Whether 15 digits may be the number of an identity card of before 1999: province and date of birth. */
    public static boolean isOldIdCard(String number) {
        return number.length() == 15
                && digits(number, 15)
                && hasOrigin(number.substring(0, 2), "19" + number.substring(6, 12));
    }

    /** The check of ISO/IEC 7812-1 annex B (Luhn), over digits alone. */
    public static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    /** Whether eight digits are a day of the years 1800 to 2099. */
    static boolean isDay(String yyyymmdd) {
        int year = Integer.parseInt(yyyymmdd.substring(0, 4));
        return year >= 1800
                && year < 2100
                && isDay(year, Integer.parseInt(yyyymmdd.substring(4, 6)), Integer.parseInt(yyyymmdd.substring(6)));
    }

    private static boolean isDay(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).getYear() == year;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }

    private static boolean hasOrigin(String region, String born) {
        return REGIONS.contains(Integer.parseInt(region)) && isDay(born);
    }

    private static boolean digits(String text, int length) {
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
