package io.github.surveyreport.stats.time;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A period that chance alone would hardly give.
 *
 * @param index position in the series
 * @param rule the first rule that it fulfils
 * @param above whether it lies above the centre
 */
public record Signal(int index, Rule rule, boolean above) {
    private static final double LIMIT = 3;
    private static final double NEAR = 2;
    private static final int RUN = 8;

    /** The rules in their order (Western Electric 1956, with a run of eight). */
    public enum Rule {
        /** Beyond a limit. */
        BEYOND_LIMIT("beyond-limit"),
        /** One of at least eight successive periods on one side of the centre. */
        RUN_OF_EIGHT("run-of-eight"),
        /** One of two out of three successive periods more than two thirds of the way to the same limit. */
        TWO_OF_THREE("two-of-three");

        private final String id;

        Rule(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /**
     * The signals of a series.
     *
     * @param sigmas how far each period lies from the centre, a limit being 3 away; empty for a missing period, which
     *     ends a run. A period on the centre ends it too
     * @return in order of time, at most one per period
     */
    static List<Signal> in(List<OptionalDouble> sigmas) {
        List<Signal> signals = new ArrayList<>();
        for (int i = 0; i < sigmas.size(); i++) {
            if (sigmas.get(i).isPresent()) {
                double sigma = sigmas.get(i).getAsDouble();
                if (Math.abs(sigma) > LIMIT) {
                    signals.add(new Signal(i, Rule.BEYOND_LIMIT, sigma > 0));
                } else if (run(sigmas, i) >= RUN) {
                    signals.add(new Signal(i, Rule.RUN_OF_EIGHT, sigma > 0));
                } else if (isNearWithAnother(sigmas, i)) {
                    signals.add(new Signal(i, Rule.TWO_OF_THREE, sigma > 0));
                }
            }
        }
        return signals;
    }

    /** Length of the run on one side of the centre that holds the period. */
    private static int run(List<OptionalDouble> sigmas, int at) {
        double side = side(sigmas, at);
        if (side == 0) {
            return 0;
        }
        int from = at;
        while (side(sigmas, from - 1) == side) {
            from--;
        }
        int to = at;
        while (side(sigmas, to + 1) == side) {
            to++;
        }
        return to - from + 1;
    }

    /** Two of three in a row, this one included, all three there. */
    private static boolean isNearWithAnother(List<OptionalDouble> sigmas, int at) {
        double near = near(sigmas, at);
        for (int first = at - 2; near != 0 && first <= at; first++) {
            int count = 0;
            boolean whole = true;
            for (int i = first; i < first + 3; i++) {
                whole &= i >= 0 && i < sigmas.size() && sigmas.get(i).isPresent();
                count += near(sigmas, i) == near ? 1 : 0;
            }
            if (whole && count >= 2) {
                return true;
            }
        }
        return false;
    }

    /** −1 or 1 when nearer to that limit than a third of the way, else 0. */
    private static double near(List<OptionalDouble> sigmas, int at) {
        boolean isNear = side(sigmas, at) != 0 && Math.abs(sigmas.get(at).getAsDouble()) > NEAR;
        return isNear ? side(sigmas, at) : 0;
    }

    private static double side(List<OptionalDouble> sigmas, int at) {
        return at < 0 || at >= sigmas.size() ? 0 : Math.signum(sigmas.get(at).orElse(0));
    }
}
