package io.github.surveyreport.proposal;

import io.github.surveyreport.survey.CellText;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is in one column, counted while the file is read; its memory is bounded whatever the file holds. */
final class Column {
    /** More different texts than any choice has. */
    static final int MOST_VALUES = 64;

    /** A text longer than this is no option. */
    static final int LONGEST_VALUE = 200;

    /** Of how many texts beyond the first different ones it is seen whether they come again. */
    private static final int SAMPLE = 128;

    /** Every row must differ in an identifier, so all of them are remembered, but only where a header asks for it. */
    private Set<Long> identities;

    private final Heading heading;
    private final Role role;
    private final DateSpans dates = new DateSpans();
    private final Set<Integer> sample = new HashSet<>();
    private Map<String, Long> values = new LinkedHashMap<>();
    private final Parts parts = new Parts();
    private long filled;
    private long numbers;
    private long fractions;
    private long durations;
    private long repeated;
    private long sampled;
    private long length;
    private long worded;

    Column(Heading heading, Role role) {
        this.heading = heading;
        this.role = role;
        this.identities = role == Role.RESPONDENT ? new HashSet<>() : null;
    }

    /** @param cell trimmed */
    void add(String cell) {
        if (cell.isEmpty()) {
            return;
        }
        filled++;
        length += cell.length();
        worded += isWorded(cell) ? 1 : 0;
        kinds(cell);
        again(cell);
        if (values != null) {
            count(cell);
        } else if (sampled < SAMPLE) {
            sampled++;
            repeated += sample.add(cell.hashCode()) ? 0 : 1;
        }
        parts.add(cell);
    }

    /** Whether it is written in words rather than as a code. */
    private static boolean isWorded(String cell) {
        return cell.length() > 30 || cell.indexOf(' ') > 0 || cell.chars().anyMatch(c -> c >= 0x2E80);
    }

    private void count(String cell) {
        values.merge(cell, 1L, Long::sum);
        if (values.size() > MOST_VALUES || cell.length() > LONGEST_VALUE) {
            values = null;
        }
    }

    private void kinds(String cell) {
        char head = cell.charAt(0);
        boolean maybeNumber = Character.isDigit(head) || "+-.".indexOf(head) >= 0;
        if (!maybeNumber) {
            return;
        }
        Optional<String> number = CellText.number(cell);
        numbers += number.isPresent() ? 1 : 0;
        fractions += number.isPresent() && number.get().indexOf('.') >= 0 ? 1 : 0;
        durations += CellText.isDuration(cell) ? 1 : 0;
        dates.add(cell);
    }

    private void again(String cell) {
        if (identities != null && !identities.add(identity(cell))) {
            identities = null;
        }
    }

    /** 64 bits, so that among a million texts two are hardly ever taken for one. */
    private static long identity(String cell) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < cell.length(); i++) {
            hash = (hash ^ cell.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** What its header says that it holds. */
    Role role() {
        return role;
    }

    Heading heading() {
        return heading;
    }

    long filled() {
        return filled;
    }

    /** Text → how often, in order of first sight; empty when there are too many different ones. */
    Optional<Map<String, Long>> values() {
        return Optional.ofNullable(values);
    }

    /** Options joined in one cell. */
    Parts parts() {
        return parts;
    }

    boolean unique() {
        return identities != null && filled > 0;
    }

    /** The share of texts that had been seen before; where there are too many different ones, of those that followed. */
    double repetition() {
        if (values != null) {
            return filled == 0 ? 0 : 1 - (double) values.size() / filled;
        }
        return sampled == 0 ? 0 : (double) repeated / sampled;
    }

    boolean worded() {
        return worded >= 0.3 * filled;
    }

    double meanLength() {
        return filled == 0 ? 0 : (double) length / filled;
    }

    boolean numeric() {
        return filled > 0 && numbers >= 0.95 * filled;
    }

    boolean fractional() {
        return fractions > 0.05 * filled;
    }

    /** The days in it, if it holds dates. */
    Optional<DateSpans.Span> dates() {
        return dates.of(filled);
    }

    boolean timed() {
        return filled > 0 && durations >= 0.95 * filled;
    }
}
