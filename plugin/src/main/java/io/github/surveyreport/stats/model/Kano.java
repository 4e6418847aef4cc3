package io.github.surveyreport.stats.model;

import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Rescale;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.weight.WeightedSample;
import io.github.surveyreport.stats.weight.WeightedShare;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a feature is to customers (Kano 1984; evaluation table and coefficients after Berger et al. 1993, Center for
 * Quality of Management Journal 2(4)).
 *
 * @param n respondents who answered both questions
 * @param shares of each kind, in the order of {@link Kind}
 * @param strongest the most frequent kind; ties go to M, then O, A, I
 * @param mixed whether it cannot be told from the second by Fong's test
 * @param better {@code (A+O)/(A+O+M+I)}: how much offering it satisfies, 0..1
 * @param worse {@code −(O+M)/(A+O+M+I)}: how much lacking it dissatisfies, −1..0
 */
public record Kano(
        long n, List<Statistic> shares, Optional<Kind> strongest, boolean mixed, Statistic better, Statistic worse) {
    private static final double FONG = 1.65;

    public Kano {
        shares = List.copyOf(shares);
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

    /** @param counts respondents of each kind, in the order of {@link Kind}; each counts once */
    public static Kano of(long[] counts, double confidence) {
        return of(new double[] {1}, new long[][] {counts}, confidence);
    }

    /**
     * Weighted shares with Wilson's interval on the effective number, which {@code N} is in Fong's test too.
     *
     * @param weights of a respondent, per stratum
     * @param counts per stratum the respondents of each kind, in the order of {@link Kind}
     */
    public static Kano of(double[] weights, long[][] counts, double confidence) {
        Strata strata = new Strata(weights, counts, confidence);
        long n = Arrays.stream(strata.all()).sum();
        List<Statistic> shares = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            shares.add(strata.share(EnumSet.of(kind), EnumSet.allOf(Kind.class)));
        }
        List<Kind> order = strata.byWeight();
        Set<Kind> base = EnumSet.complementOf(EnumSet.of(Kind.REVERSE, Kind.QUESTIONABLE));
        return new Kano(
                n,
                shares,
                n == 0 ? Optional.empty() : Optional.of(order.get(0)),
                n > 0 && !strata.apart(order.get(0), order.get(1)),
                strata.share(EnumSet.of(Kind.ATTRACTIVE, Kind.ONE_DIMENSIONAL), base),
                Rescale.negate(strata.share(EnumSet.of(Kind.ONE_DIMENSIONAL, Kind.MUST_BE), base)));
    }

    /** Fong 1996: {@code |a − b| > 1.65·√((a + b)(2N − a − b)/(2N))}. */
    static boolean apart(double a, double b, double n) {
        return Math.abs(a - b) > FONG * StrictMath.sqrt((a + b) * (2 * n - a - b) / (2 * n));
    }

    /** Respondents of each kind in strata of one weight each. */
    private record Strata(double[] weights, long[][] counts, double confidence) {

        long[] all() {
            return sums(EnumSet.allOf(Kind.class));
        }

        private long[] sums(Set<Kind> kinds) {
            return Arrays.stream(counts)
                    .mapToLong(stratum -> kinds.stream()
                            .mapToLong(kind -> stratum[kind.ordinal()])
                            .sum())
                    .toArray();
        }

        Statistic share(Set<Kind> part, Set<Kind> base) {
            WeightedSample sample = WeightedSample.ofShare(weights, sums(part), sums(base));
            return sample.n() == 0 ? new NotComputable(Reason.NO_ANSWERS, 0) : WeightedShare.wilson(sample, confidence);
        }

        List<Kind> byWeight() {
            List<Kind> order = new ArrayList<>(List.of(Kind.values()));
            order.sort(Comparator.comparingDouble((Kind kind) -> -weight(EnumSet.of(kind))));
            return order;
        }

        private double weight(Set<Kind> kinds) {
            long[] sums = sums(kinds);
            return IntStream.range(0, sums.length)
                    .mapToDouble(i -> weights[i] * sums[i])
                    .sum();
        }

        /** Both kinds as parts of the effective number. */
        boolean apart(Kind first, Kind second) {
            long[] all = all();
            double squares = IntStream.range(0, all.length)
                    .mapToDouble(i -> weights[i] * weights[i] * all[i])
                    .sum();
            double scale = weight(EnumSet.allOf(Kind.class)) / squares;
            return Kano.apart(
                    weight(EnumSet.of(first)) * scale,
                    weight(EnumSet.of(second)) * scale,
                    weight(EnumSet.allOf(Kind.class)) * scale);
        }
    }
}
