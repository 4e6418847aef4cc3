package io.github.surveyreport.stats.compare;

/**
 * How many marked ones are among those drawn without putting back. Probabilities are built from the most likely number
 * outwards by their ratios, so they need no factorials and lose no digits.
 *
 * @param all how many there are
 * @param marked how many of them are marked
 * @param drawn how many are drawn
 */
record Hypergeometric(long all, long marked, long drawn) {
    private static final double VANISHING = 1e-18;

    private long least() {
        return Math.max(0, drawn + marked - all);
    }

    private long most() {
        return Math.min(drawn, marked);
    }

    private long mode() {
        long mode = (long) ((drawn + 1.0) * (marked + 1.0) / (all + 2.0));
        return Math.max(least(), Math.min(most(), mode));
    }

    /** P(x + 1)/P(x). */
    private double up(long x) {
        return (double) (marked - x) * (drawn - x) / ((x + 1.0) * (all - marked - drawn + x + 1.0));
    }

    /** The probability of all numbers that are no more likely than that one, equal ones within a relative tolerance. */
    double noLikelierThan(long number, double tolerance) {
        double limit = relative(number) * (1 + tolerance);
        double total = 1;
        double counted = 1 <= limit ? 1 : 0;
        double weight = 1;
        for (long x = mode(); x < most(); x++) {
            weight *= up(x);
            total += weight;
            counted += weight <= limit ? weight : 0;
        }
        weight = 1;
        for (long x = mode() - 1; x >= least(); x--) {
            weight /= up(x);
            total += weight;
            counted += weight <= limit ? weight : 0;
        }
        return Math.min(1, counted / total);
    }

    /** P(number)/P(mode). */
    private double relative(long number) {
        double weight = 1;
        for (long x = mode(); x < number; x++) {
            weight *= up(x);
        }
        for (long x = mode() - 1; x >= number; x--) {
            weight /= up(x);
        }
        return weight;
    }

    /** The number at that place of the distribution, counted from the mode outwards; {@code uniform} is in [0, 1). */
    long draw(double uniform) {
        double sum = 1;
        double above = 1;
        double below = 1;
        long high = mode();
        long low = mode();
        while (high < most() && above > VANISHING) {
            above *= up(high++);
            sum += above;
        }
        while (low > least() && below > VANISHING) {
            below /= up(--low);
            sum += below;
        }
        return at(uniform * sum);
    }

    private long at(double place) {
        double rest = place - 1;
        double above = 1;
        double below = 1;
        long high = mode();
        long low = mode();
        if (rest < 0) {
            return high;
        }
        while (high < most() || low > least()) {
            if (high < most()) {
                above *= up(high++);
                rest -= above;
                if (rest < 0) {
                    return high;
                }
            }
            if (low > least()) {
                below /= up(--low);
                rest -= below;
                if (rest < 0) {
                    return low;
                }
            }
            if (above < VANISHING && below < VANISHING) {
                break;
            }
        }
        return mode();
    }
}
