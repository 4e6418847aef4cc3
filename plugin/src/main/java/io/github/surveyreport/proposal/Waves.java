package io.github.surveyreport.proposal;

import io.github.surveyreport.proposal.Draft.Wave;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The survey round of a file: from the dates in it, else from its name, else from when it was written. */
final class Waves {
    private static final Pattern QUARTER =
            Pattern.compile("(?i)(?<!\\d)(20\\d\\d)\\s?[-_年]?\\s?(?:Q|第)([1-4一二三四])(?:季度)?(?!\\d)");
    private static final Pattern HALF = Pattern.compile("(?i)(?<!\\d)(20\\d\\d)\\s?[-_]?\\s?H([12])(?!\\d)");
    private static final Pattern MONTH = Pattern.compile("(?<!\\d)(20\\d\\d)[-_.年]?(0?[1-9]|1[0-2])(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");
    private static final Pattern MONTH_SIGN = Pattern.compile("^月份?");
    private static final Pattern EDGES = Pattern.compile("^[-–—_.·\\s]+|[-–—_.·\\s]+$");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern NAMED_MONTH = Pattern.compile(
            "(?i)(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-_ ]?(20\\d\\d)(?!\\d)");

    private final boolean chinese;

    private Waves(boolean chinese) {
        this.chinese = chinese;
    }

    /** The month, quarter, half or year that holds both days. */
    static Wave ofDates(LocalDate first, LocalDate last, String column, boolean chinese) {
        return new Waves(chinese).around(first, last, Guess.of("wave-dates", column, first, last));
    }

    static Wave ofName(String name, LocalDate written, boolean chinese) {
        Waves waves = new Waves(chinese);
        return waves.named(name)
                .orElseGet(() -> waves.quarter(
                        written.getYear(), (written.getMonthValue() + 2) / 3, Guess.of("wave-unknown", written)));
    }

    private Wave around(LocalDate first, LocalDate last, Guess guess) {
        if (YearMonth.from(first).equals(YearMonth.from(last))) {
            return month(first.getYear(), first.getMonthValue(), guess);
        }
        int quarter = (first.getMonthValue() + 2) / 3;
        boolean oneYear = first.getYear() == last.getYear();
        if (oneYear && quarter == (last.getMonthValue() + 2) / 3) {
            return quarter(first.getYear(), quarter, guess);
        }
        if (oneYear) {
            return year(first.getYear(), guess);
        }
        LocalDate end = YearMonth.from(last).atEndOfMonth();
        String id = first.getYear() + "-" + last.getYear();
        return new Wave(id, id, first.withDayOfMonth(1), end, guess);
    }

    /** A name without the period in it, which the next wave is not of; as it is where nothing would be left. */
    static String without(String name) {
        for (Pattern period : List.of(QUARTER, HALF, MONTH, NAMED_MONTH, YEAR)) {
            Matcher found = period.matcher(name);
            if (found.find()) {
                String rest = name.substring(0, found.start()) + " "
                        + MONTH_SIGN.matcher(name.substring(found.end())).replaceFirst("");
                String bare = EDGES.matcher(rest).replaceAll("");
                return bare.codePoints().filter(Character::isLetter).count() < 2 ? name : bare;
            }
        }
        return name;
    }

    private Optional<Wave> named(String name) {
        Guess guess = Guess.of("wave-name");
        Matcher quarter = QUARTER.matcher(name);
        if (quarter.find()) {
            int number = Math.max("1234".indexOf(quarter.group(2)), "一二三四".indexOf(quarter.group(2))) + 1;
            return Optional.of(quarter(year(quarter.group(1)), number, guess));
        }
        Matcher half = HALF.matcher(name);
        if (half.find()) {
            return Optional.of(half(year(half.group(1)), year(half.group(2)), guess));
        }
        Matcher named = NAMED_MONTH.matcher(name);
        if (named.find()) {
            int month = MONTHS.indexOf(named.group(1).toLowerCase(Locale.ROOT)) + 1;
            return Optional.of(month(year(named.group(2)), month, guess));
        }
        Matcher month = MONTH.matcher(name);
        if (month.find()) {
            return Optional.of(month(year(month.group(1)), year(month.group(2)), guess));
        }
        Matcher year = YEAR.matcher(name);
        return year.find() ? Optional.of(year(year(year.group(1)), guess)) : Optional.empty();
    }

    private static int year(String digits) {
        return Integer.parseInt(digits);
    }

    private Wave month(int year, int month, Guess guess) {
        YearMonth of = YearMonth.of(year, month);
        String label = chinese ? year + "年" + month + "月" : of.toString();
        return new Wave(of.toString(), label, of.atDay(1), of.atEndOfMonth(), guess);
    }

    private Wave quarter(int year, int quarter, Guess guess) {
        String label = chinese ? year + "年第" + "一二三四".charAt(quarter - 1) + "季度" : "Q" + quarter + " " + year;
        return span(year + "Q" + quarter, label, year, quarter * 3 - 2, quarter * 3, guess);
    }

    private Wave half(int year, int half, Guess guess) {
        String label = chinese ? year + "年" + (half == 1 ? "上" : "下") + "半年" : "H" + half + " " + year;
        return span(year + "H" + half, label, year, half * 6 - 5, half * 6, guess);
    }

    private Wave year(int year, Guess guess) {
        String id = "Y" + year;
        return span(id, chinese ? year + "年" : Integer.toString(year), year, 1, 12, guess);
    }

    private static Wave span(String id, String label, int year, int from, int to, Guess guess) {
        return new Wave(
                id, label, LocalDate.of(year, from, 1), YearMonth.of(year, to).atEndOfMonth(), guess);
    }
}
