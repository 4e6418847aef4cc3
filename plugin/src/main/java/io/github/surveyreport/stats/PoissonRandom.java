package io.github.surveyreport.stats;

/**
 * How often members of a sample are drawn when it is drawn anew with replacement, as Poisson numbers of mean 1 each
 * (Hanley and MacGibbon 2006, Computer Methods and Programs in Biomedicine 83:57). Given their sum they are multinomial, so
 * ratios move as in the ordinary bootstrap; and members that are alike are drawn together, in one step. The same on every
 * machine; not thread-safe.
 */
public final class PoissonRandom {
    /** From here on the normal limit with its correction for skewness errs by less than 1 in 1000. */
    private static final int MANY = 32;

    private final FixedRandom uniform;
    private final NormalRandom normal;
    private final double[][] cumulative = new double[MANY][];

    public PoissonRandom(FixedRandom uniform) {
        this.uniform = uniform;
        this.normal = new NormalRandom(uniform);
    }

    /**
     * How often members that are alike are drawn, together.
     *
     * @param members how many there are, not negative; the mean and variance of the result
     */
    public long next(long members) {
        if (members == 0) {
            return 0;
        }
        return members < MANY ? few((int) members) : many(members);
    }

    private long few(int members) {
        if (cumulative[members] == null) {
            cumulative[members] = cumulative(members);
        }
        double u = uniform.nextDouble();
        int k = 0;
        while (k < cumulative[members].length && u >= cumulative[members][k]) {
            k++;
        }
        return k;
    }

    /** Probabilities of at most 0, 1, 2 …, up to where the rest is nothing. */
    private static double[] cumulative(int mean) {
        double[] sums = new double[4 * mean + 40];
        double probability = StrictMath.exp(-mean);
        double sum = 0;
        for (int k = 0; k < sums.length; k++) {
            sum += probability;
            sums[k] = sum;
            probability *= (double) mean / (k + 1);
        }
        return sums;
    }

    /** Cornish and Fisher's expansion to the third cumulant. */
    private long many(long mean) {
        double z = normal.nextGaussian();
        return Math.max(0, Math.round(mean + StrictMath.sqrt(mean) * z + (z * z - 1) / 6));
    }
}
