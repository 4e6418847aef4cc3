package io.github.surveyreport.stats;

/** Normal and χ² random numbers from a {@link FixedRandom}: the same on every machine. */
public final class NormalRandom {
    private final FixedRandom uniform;
    private double spare = Double.NaN;

    public NormalRandom(FixedRandom uniform) {
        this.uniform = uniform;
    }

    /** Standard normal (Marsaglia's polar method). */
    public double nextGaussian() {
        if (!Double.isNaN(spare)) {
            double value = spare;
            spare = Double.NaN;
            return value;
        }
        while (true) {
            double u = 2 * uniform.nextDouble() - 1;
            double v = 2 * uniform.nextDouble() - 1;
            double s = u * u + v * v;
            if (s > 0 && s < 1) {
                double factor = StrictMath.sqrt(-2 * StrictMath.log(s) / s);
                spare = v * factor;
                return u * factor;
            }
        }
    }

    /** χ² with that many degrees of freedom, above 1 (gamma by Marsaglia and Tsang 2000). */
    public double nextChiSquared(double degrees) {
        double d = degrees / 2 - 1 / 3.0;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = nextGaussian();
            double v = 1 + c * x;
            v = v * v * v;
            if (v > 0 && StrictMath.log(uniform.nextDouble()) < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
                return 2 * d * v;
            }
        }
    }
}
