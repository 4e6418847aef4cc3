package io.github.surveyreport.stats.compare;

import io.github.surveyreport.stats.Estimate;
import java.util.List;
import java.util.Map;

/** A word for the size of an effect: conventions to start from, not a judgement of what matters in a service. */
public enum EffectWord {
    NEGLIGIBLE,
    SMALL,
    MEDIUM,
    LARGE;

    /**
     * From where an effect is small, medium, large: Cohen (1988), Cliff's δ after Romano et al. (2006), W as Cohen's r, being 1
     * as that is where all agree.
     */
    private static final Map<String, List<Double>> FROM = Map.of(
            "cohens-d", List.of(0.2, 0.5, 0.8),
            "hedges-g", List.of(0.2, 0.5, 0.8),
            "cohens-h", List.of(0.2, 0.5, 0.8),
            "eta-squared", List.of(0.01, 0.06, 0.14),
            "omega-squared", List.of(0.01, 0.06, 0.14),
            "epsilon-squared", List.of(0.01, 0.06, 0.14),
            "cliffs-delta", List.of(0.147, 0.33, 0.474),
            "cohens-w", List.of(0.1, 0.3, 0.5),
            "kendalls-w", List.of(0.1, 0.3, 0.5));

    private static final String WEIGHTED = "-weighted";

    /** The word for an effect by its method, weighted or not. Sign does not matter. */
    public static EffectWord of(Estimate effect) {
        return of(effect.method(), Math.abs(effect.value()));
    }

    /**
     * The word for Cramér's V, by way of {@code w = V·√(smaller − 1)}.
     *
     * @param smaller the smaller number of rows or columns
     */
    public static EffectWord ofCramersV(double v, int smaller) {
        return of("cohens-w", v * Math.sqrt(smaller - 1.0));
    }

    private static EffectWord of(String method, double size) {
        List<Double> from = FROM.get(method.replace(WEIGHTED, ""));
        if (from == null) {
            throw new IllegalArgumentException("no words for " + method);
        }
        int steps = (int) from.stream().filter(limit -> size >= limit).count();
        return values()[steps];
    }
}
