package io.github.surveyreport.stats.model;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Proportion;
import io.github.surveyreport.stats.Rescale;
import io.github.surveyreport.stats.Statistic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a feature is to customers (Kano 1984; evaluation table and coefficients after Berger et al. 1993, Center for
 * Quality of Management Journal 2(4)).
 *
 * @param n respondents who answered both questions
 * @param counts how many fall into each kind, in the order of {@link Kind}
 * @param strongest the most frequent kind; ties go to M, then O, A, I
 * @param mixed whether it cannot be told from the second by Fong's test
 * @param better {@code (A+O)/(A+O+M+I)}: how much offering it satisfies, 0..1
 * @param worse {@code −(O+M)/(A+O+M+I)}: how much lacking it dissatisfies, −1..0
 */
public record Kano(
        long n, List<Long> counts, Optional<Kind> strongest, boolean mixed, Statistic better, Statistic worse) {
    private static final double FONG = 1.65;

    public Kano {
        counts = List.copyOf(counts);
    }

    /** Kinds in the order of precedence for ties. */
    public enum Kind {
        MUST_BE("M"),
        ONE_DIMENSIONAL("O"),
        ATTRACTIVE("A"),
        INDIFFERENT("I"),
        REVERSE("R"),
        QUESTIONABLE("Q");

        private final String letter;

        Kind(String letter) {
            this.letter = letter;
        }

        public String letter() {
            return letter;
        }

        /** 1 to 6. */
        public int number() {
            return ordinal() + 1;
        }
    }

    /** Rows: the functional answer like, must-be, neutral, live with, dislike; columns: the dysfunctional one. */
    private static final List<String> TABLE = List.of("QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ");

    /** The kind that a pair of answers stands for; both 0 (like it) to 4 (dislike it). */
    public static Kind kind(int functional, int dysfunctional) {
        String letter = TABLE.get(functional).substring(dysfunctional, dysfunctional + 1);
        for (Kind kind : Kind.values()) {
            if (kind.letter.equals(letter)) {
                return kind;
            }
        }
        throw new IllegalStateException(letter);
    }

    /** @param counts respondents of each kind, in the order of {@link Kind} */
    public static Kano of(long[] counts, double confidence) {
        long n = 0;
        List<Long> all = new ArrayList<>();
        for (long count : counts) {
            n += count;
            all.add(count);
        }
        long must = counts[Kind.MUST_BE.ordinal()];
        long one = counts[Kind.ONE_DIMENSIONAL.ordinal()];
        long attractive = counts[Kind.ATTRACTIVE.ordinal()];
        long base = must + one + attractive + counts[Kind.INDIFFERENT.ordinal()];
        List<Kind> order = byCount(counts);
        boolean mixed = n > 0
                && !apart(counts[order.get(0).ordinal()], counts[order.get(1).ordinal()], n);
        return new Kano(
                n,
                all,
                n == 0 ? Optional.empty() : Optional.of(order.get(0)),
                mixed,
                share(attractive + one, base, confidence),
                Rescale.negate(share(one + must, base, confidence)));
    }

    private static Statistic share(long part, long base, double confidence) {
        return base == 0 ? new NotComputable(Reason.NO_ANSWERS, 0) : Proportion.wilson(part, base, confidence);
    }

    private static List<Kind> byCount(long[] counts) {
        List<Kind> order = new ArrayList<>(List.of(Kind.values()));
        order.sort(Comparator.comparingLong((Kind kind) -> -counts[kind.ordinal()]));
        return order;
    }

    /** Fong 1996: {@code |a − b| > 1.65·√((a + b)(2N − a − b)/(2N))}. */
    static boolean apart(long a, long b, long n) {
        return Math.abs(a - b) > FONG * StrictMath.sqrt((double) (a + b) * (2 * n - a - b) / (2.0 * n));
    }

    /** The share of contradictory pairs, which tells of unclear wording. */
    public Statistic questionable() {
        long q = counts.get(Kind.QUESTIONABLE.ordinal());
        return n == 0 ? new NotComputable(Reason.NO_ANSWERS, 0) : Estimate.plain((double) q / n, n, "share");
    }
}
