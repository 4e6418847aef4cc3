package io.github.surveyreport.stats.paired;

import io.github.surveyreport.stats.weight.Calibration;
import io.github.surveyreport.stats.weight.WeightedSample;
import io.github.surveyreport.stats.weight.WeightedSample.Stratum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** Respondents asked twice who do not all weigh the same: a table of counts per stratum, one weight for each. */
public final class WeightedPairs {
    private final List<Weighed> strata;
    private final Optional<Calibration> calibration;

    private WeightedPairs(List<Weighed> strata, Optional<Calibration> calibration) {
        this.strata = List.copyOf(strata);
        this.calibration = calibration;
    }

    /**
     * @param strata at least one, all on the same scores; those without pairs are left out of everything but {@link
     *     #pooled}
     */
    public static WeightedPairs of(List<Weighed> strata) {
        return of(strata, Optional.empty());
    }

    /**
     * @param strata those of the calibration, in its order
     * @param calibration that gave the weights to all who answered, asked twice or not; empty for weights to be taken as
     *     they are
     */
    public static WeightedPairs of(List<Weighed> strata, Optional<Calibration> calibration) {
        if (strata.isEmpty()) {
            throw new IllegalArgumentException("a stratum at least");
        }
        return new WeightedPairs(strata, calibration);
    }

    /** Respondents of one weight. */
    public record Weighed(double weight, JointTable table) {}

    /** All pairs, each counted once. */
    public JointTable pooled() {
        return strata.stream().map(Weighed::table).reduce(JointTable::plus).orElseThrow();
    }

    /** Whether all weigh the same, so that weights cancel and nothing but {@link #pooled} is needed. */
    public boolean equalWeights() {
        return strata.stream()
                        .filter(stratum -> stratum.table().n() > 0)
                        .mapToDouble(Weighed::weight)
                        .distinct()
                        .count()
                <= 1;
    }

    /** After minus before of what each score is worth. */
    public WeightedSample differences(IntUnaryOperator worth) {
        List<Stratum> all = new ArrayList<>();
        for (Weighed stratum : strata) {
            all.add(new Stratum(
                    stratum.weight(), stratum.table().differences(worth).histogram()));
        }
        return WeightedSample.of(all, calibration);
    }

    /** After minus before of being in a box of the scale: 1 gained, 0 the same, −1 lost. */
    WeightedSample gains(IntPredicate inBox) {
        return differences(score -> inBox.test(score) ? 1 : 0);
    }

    /** As given. */
    public List<Weighed> strata() {
        return strata;
    }

    /** As given. */
    public Optional<Calibration> calibration() {
        return calibration;
    }
}
