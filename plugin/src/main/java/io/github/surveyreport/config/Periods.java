package io.github.surveyreport.config;

import io.github.surveyreport.config.TimeAxis.Period;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * The points in time of a study, numbered from 0: all periods from the first day of the first wave to the last of the
 * last. A period between waves is one of them and stays empty.
 */
public final class Periods {
    private static final int WEEK = 7;

    /** 1970-01-01 was a Thursday, three days after a Monday. */
    private static final int MONDAY = 3;

    private static final long DAY = 86_400;
    private static final int MONTHS = 12;
    private static final int QUARTERS = 4;

    private final Period length;
    private final List<Wave> waves;
    private final long first;
    private final int count;

    private Periods(Period length, List<Wave> waves) {
        this.length = length;
        this.waves = waves;
        this.first = length == Period.WAVE ? 0 : number(waves.get(0).start().toEpochDay());
        this.count = length == Period.WAVE
                ? waves.size()
                : place(waves.get(waves.size() - 1).end().toEpochDay()) + 1;
    }

    public static Periods of(Study study) {
        return new Periods(study.methods().time().period(), study.waves());
    }

    public Period length() {
        return length;
    }

    public int count() {
        return count;
    }

    /** The period of a day, where that is within the study or not; where periods are waves there is none. */
    public OptionalInt of(LocalDate day) {
        return length == Period.WAVE ? OptionalInt.empty() : OptionalInt.of(place(day.toEpochDay()));
    }

    /** The period in which a wave begins. */
    public int first(int wave) {
        return length == Period.WAVE ? wave : place(waves.get(wave).start().toEpochDay());
    }

    /** The period in which a wave ends. */
    public int last(int wave) {
        return length == Period.WAVE ? wave : place(waves.get(wave).end().toEpochDay());
    }

    /** The latest wave that was in the field in a period; empty where none was. */
    public OptionalInt wave(int period) {
        for (int wave = waves.size() - 1; wave >= 0; wave--) {
            if (first(wave) <= period && period <= last(wave)) {
                return OptionalInt.of(wave);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * The period of an answer to a wave. What was submitted in days of grace counts in the nearest period of its wave.
     *
     * @param submitted local seconds since 1970
     */
    public int at(int wave, long submitted) {
        if (length == Period.WAVE) {
            return wave;
        }
        long day = Math.floorDiv(submitted, DAY);
        long start = waves.get(wave).start().toEpochDay();
        long end = waves.get(wave).end().toEpochDay();
        return place(Math.max(start, Math.min(end, day)));
    }

    /** Periods in a year after which a pattern may repeat; 0 for waves, which need not be a year's parts. */
    public int season() {
        return switch (length) {
            case WEEK -> 52;
            case MONTH -> MONTHS;
            case QUARTER -> QUARTERS;
            case WAVE -> 0;
        };
    }

    /**
     * {@code 2026-03}, {@code 2026-Q1}, {@code 2026-W09} (ISO 8601), the id of a wave; also of a period after the last, for
     * waves {@code +1}, {@code +2} …
     */
    public String id(int period) {
        long number = first + period;
        return switch (length) {
            case WEEK -> week(LocalDate.ofEpochDay(number * WEEK - MONDAY));
            case MONTH -> text("%04d-%02d", number / MONTHS, number % MONTHS + 1);
            case QUARTER -> text("%04d-Q%d", number / QUARTERS, number % QUARTERS + 1);
            case WAVE -> period < count ? waves.get(period).id() : "+" + (period - count + 1);
        };
    }

    /** What the reader sees: the id, for waves their label. */
    public String label(int period) {
        return length == Period.WAVE && period < count ? waves.get(period).label() : id(period);
    }

    private static String week(LocalDate monday) {
        return text("%04d-W%02d", monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }

    private int place(long day) {
        return Math.toIntExact(number(day) - first);
    }

    private long number(long day) {
        if (length == Period.WEEK) {
            return Math.floorDiv(day + MONDAY, (long) WEEK);
        }
        LocalDate date = LocalDate.ofEpochDay(day);
        return length == Period.MONTH
                ? date.getYear() * (long) MONTHS + date.getMonthValue() - 1
                : date.getYear() * (long) QUARTERS + (date.getMonthValue() - 1) / 3;
    }
}
