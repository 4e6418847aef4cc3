package io.github.surveyreport.analysis;

import io.github.surveyreport.analysis.Ranking.Place;
import io.github.surveyreport.analysis.Ranking.Standing;
import io.github.surveyreport.config.Priorities;
import io.github.surveyreport.config.Priorities.Parts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What becomes of the ranking when one weight of the score is another. The others keep their proportions and all still sum
 * to 1; where one had all the weight, the others share what it gives up equally.
 */
final class WeightSensitivity {
    /** Names of the parts, in the order of their weights. */
    static final List<String> PARTS = List.of("reach", "frequency", "gap", "trend");
    /** Changes of a weight in per cent of itself. */
    static final List<Integer> CHANGES = List.of(-50, -25, 25, 50);

    private static final double PER_CENT = 100;
    /** Scores are compared to nine decimals; a step that moves them by more. */
    private static final double BEYOND = 1e-7;

    private final Priorities priorities;
    private final List<Standing> standings;
    private final double[] weights;

    WeightSensitivity(Priorities priorities, List<Standing> standings) {
        this.priorities = priorities;
        this.standings = standings;
        this.weights = array(priorities.weights());
    }

    /** The ranking when a weight is changed by per cent of itself, to at most 1. */
    List<Place> changed(int part, int perCent) {
        return order(part, Math.min(1, weights[part] * (1 + perCent / PER_CENT)));
    }

    /**
     * The weight nearest to the present one beyond which the second issue is before the first; none when no weight does
     * that. Scores are straight lines in a weight, so only where these two lines cross each other or a border of importance
     * can their order change.
     */
    OptionalDouble swap(int part) {
        List<Place> order = new Ranking(priorities).order(standings, priorities.weights());
        if (order.size() < 2 || !order.get(1).ranked()) {
            return OptionalDouble.empty();
        }
        Line first = line(order.get(0).standing().parts(), part);
        Line second = line(order.get(1).standing().parts(), part);
        List<Double> crossings = new ArrayList<>();
        first.meets(second).ifPresent(crossings::add);
        for (double border : new double[] {priorities.highFrom(), priorities.mediumFrom()}) {
            first.meets(new Line(border, border)).ifPresent(crossings::add);
            second.meets(new Line(border, border)).ifPresent(crossings::add);
        }
        return crossings.stream()
                .sorted(byDistance(part))
                .mapToDouble(Double::doubleValue)
                .filter(weight -> before(order.get(1).issue(), order.get(0).issue(), part, weight))
                .findFirst();
    }

    /** @param priority what an issue's priority is beyond that weight */
    record Border(double weight, int priority) {}

    /** The weight nearest to the present one beyond which an issue has another priority; none when no weight does that. */
    Optional<Border> border(int issue, int part) {
        int now = priority(issue, part, weights[part]);
        Line line = line(standings.get(issue).parts(), part);
        return Stream.of(priorities.highFrom(), priorities.mediumFrom())
                .flatMap(border -> line.meets(new Line(border, border)).stream().boxed())
                .sorted(byDistance(part))
                .map(weight -> new Border(weight, priority(issue, part, beyond(part, weight))))
                .filter(border -> border.priority() != now)
                .findFirst();
    }

    private int priority(int issue, int part, double weight) {
        return order(part, weight).stream()
                .filter(place -> place.issue() == issue)
                .findFirst()
                .orElseThrow()
                .priority();
    }

    private Comparator<Double> byDistance(int part) {
        return Comparator.comparingDouble((Double weight) -> Math.abs(weight - weights[part]))
                .thenComparing(Comparator.naturalOrder());
    }

    /** A little further from the present weight. */
    private double beyond(int part, double weight) {
        return Math.max(0, Math.min(1, weight + (weight >= weights[part] ? BEYOND : -BEYOND)));
    }

    private boolean before(int one, int other, int part, double weight) {
        for (Place place : order(part, beyond(part, weight))) {
            if (place.issue() == one || place.issue() == other) {
                return place.issue() == one;
            }
        }
        throw new IllegalStateException("an issue was not ranked");
    }

    private List<Place> order(int part, double weight) {
        return new Ranking(priorities).order(standings, weights(part, weight));
    }

    private Parts weights(int part, double weight) {
        double[] all = new double[weights.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = i == part ? weight : (1 - weight) * proportion(part, i);
        }
        return new Parts(all[0], all[1], all[2], all[3]);
    }

    /** What part of the weight left over falls to another part. */
    private double proportion(int part, int other) {
        double left = 1 - weights[part];
        return left < BEYOND ? 1.0 / (weights.length - 1) : weights[other] / left;
    }

    private Line line(Parts parts, int part) {
        double[] values = array(parts);
        double others = 0;
        for (int i = 0; i < values.length; i++) {
            others += i == part ? 0 : proportion(part, i) * values[i];
        }
        return new Line(others, values[part]);
    }

    private static double[] array(Parts parts) {
        return new double[] {parts.reach(), parts.frequency(), parts.gap(), parts.trend()};
    }

    /** A score as one weight goes from 0 to 1. */
    private record Line(double atZero, double atOne) {
        OptionalDouble meets(Line other) {
            double start = atZero - other.atZero;
            double end = atOne - other.atOne;
            double weight = start / (start - end);
            return weight >= 0 && weight <= 1 ? OptionalDouble.of(weight) : OptionalDouble.empty();
        }
    }
}
