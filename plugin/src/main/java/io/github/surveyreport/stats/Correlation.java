package io.github.surveyreport.stats;

/** How sure a correlation is. */
public final class Correlation {
    private Correlation() {}

    /**
     * Spearman's ρ (1904), that is Pearson's r of mid-ranks, see {@link Observations#midRanks}.
     *
     * @param r of the mid-ranks
     * @return method {@code spearman}, weighted {@code weighted-spearman}; without an interval
     */
    public static Estimate spearman(double r, Observations data) {
        String method = data.weighted() ? "weighted-spearman" : "spearman";
        return Estimate.plain(Math.max(-1, Math.min(1, r)), data.n(), method);
    }

    /**
     * Pearson's r with Fisher's interval (1921), {@code tanh(artanh r ± z/√(n − 3))}; n is the effective number where respondents do
     * not all weigh the same. Weights that depend on the answers make that an approximation.
     *
     * @param data what r was computed from
     * @return method {@code pearson}, weighted {@code pearson-effective}; without an interval where r is ±1 or n not above
     *     3
     */
    public static Estimate pearson(double r, Observations data, double confidence) {
        double bounded = Math.max(-1, Math.min(1, r));
        String method = data.weighted() ? "pearson-effective" : "pearson";
        double n = data.effective();
        if (n <= 3 || Math.abs(bounded) > 1 - 1e-12) {
            return Estimate.plain(bounded, data.n(), method);
        }
        double centre = StrictMath.log((1 + bounded) / (1 - bounded)) / 2;
        double half = Quantiles.z(confidence) / StrictMath.sqrt(n - 3);
        return Estimate.withInterval(
                bounded, StrictMath.tanh(centre - half), StrictMath.tanh(centre + half), data.n(), method);
    }
}
