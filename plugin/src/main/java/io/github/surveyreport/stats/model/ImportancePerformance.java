package io.github.surveyreport.stats.model;

import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.List;

/**
 * Importance–performance analysis (Martilla and James 1977): performance across, importance upwards, cross-hairs at the
 * means of the items. What lies on a line counts as high.
 *
 * @param performance where the vertical line stands
 * @param importance where the horizontal line stands
 * @param places one per item, in their order
 */
public record ImportancePerformance(double performance, double importance, List<Place> places) {
    public ImportancePerformance {
        places = List.copyOf(places);
    }

    /** The four fields, numbered as in measures. */
    public enum Quadrant {
        /** Important, performed below average: improve first. */
        IMPROVE,
        /** Important and performed well: keep up. */
        KEEP,
        /** Less important, performed below average. */
        LOW_PRIORITY,
        /** Less important, performed well: possibly more than is needed. */
        OVERKILL;

        /** 1 to 4. */
        public int number() {
            return ordinal() + 1;
        }
    }

    /** @param unstable whether an interval of the item crosses a line, so that its field is not sure */
    public record Place(Quadrant quadrant, boolean unstable) {}

    /** @param importance a share of R² */
    public record Item(Estimate performance, Estimate importance) {}

    /** The fields of at least one item. */
    public static ImportancePerformance of(List<Item> items) {
        double x = items.stream()
                .mapToDouble(item -> item.performance().value())
                .average()
                .orElseThrow();
        double y = items.stream()
                .mapToDouble(item -> item.importance().value())
                .average()
                .orElseThrow();
        List<Place> places = new ArrayList<>();
        for (Item item : items) {
            boolean performs = item.performance().value() >= x;
            boolean matters = item.importance().value() >= y;
            Quadrant quadrant = matters
                    ? performs ? Quadrant.KEEP : Quadrant.IMPROVE
                    : performs ? Quadrant.OVERKILL : Quadrant.LOW_PRIORITY;
            places.add(new Place(quadrant, crosses(item.performance(), x) || crosses(item.importance(), y)));
        }
        return new ImportancePerformance(x, y, places);
    }

    private static boolean crosses(Estimate estimate, double line) {
        return estimate.low().isPresent()
                && estimate.low().getAsDouble() < line
                && estimate.high().getAsDouble() >= line;
    }
}
