package io.github.surveyreport.stats.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.model.ImportancePerformance.Item;
import io.github.surveyreport.stats.model.ImportancePerformance.Place;
import io.github.surveyreport.stats.model.ImportancePerformance.Quadrant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportancePerformanceTest {
    /** Performance 3, 4, 5, 4 (mean 4); importance .4, .3, .1, .2 (mean .25). */
    @Test
    void crossHairsStandAtTheMeansAndTheLineCountsAsHigh() {
        ImportancePerformance plane =
                ImportancePerformance.of(List.of(item(3, .1, .4), item(4, .1, .3), item(5, .1, .1), item(4, .1, .2)));

        assertEquals(4, plane.performance(), 1e-15);
        assertEquals(.25, plane.importance(), 1e-15);
        assertEquals(
                List.of(
                        new Place(Quadrant.IMPROVE, false),
                        new Place(Quadrant.KEEP, true),
                        new Place(Quadrant.OVERKILL, false),
                        new Place(Quadrant.OVERKILL, true)),
                plane.places());
    }

    @Test
    void anIntervalAcrossALineMakesTheFieldUnsure() {
        ImportancePerformance plane = ImportancePerformance.of(List.of(item(3, .6, .2), item(4, .4, .2)));

        assertEquals(true, plane.places().get(0).unstable());
        assertEquals(false, plane.places().get(1).unstable());
        assertEquals(Quadrant.IMPROVE, plane.places().get(0).quadrant());
    }

    private static Item item(double performance, double half, double importance) {
        return new Item(
                Estimate.withInterval(performance, performance - half, performance + half, 100, "t"),
                Estimate.plain(importance, 100, "johnson"));
    }
}
