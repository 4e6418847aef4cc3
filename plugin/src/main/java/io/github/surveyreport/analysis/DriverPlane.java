package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Scorecard;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.model.ImportancePerformance;
import java.util.ArrayList;
import java.util.List;

/** Where each driver lies by its importance and by how it is rated. */
final class DriverPlane {
    private final ModelScope scope;
    private final DriverData data;

    DriverPlane(ModelScope scope, DriverData data) {
        this.scope = scope;
        this.data = data;
    }

    /** @param importance one per declared driver; those without either number have no place */
    void put(List<Statistic> importance) {
        List<ImportancePerformance.Item> items = new ArrayList<>();
        List<String> placed = new ArrayList<>();
        for (int i = 0; i < importance.size(); i++) {
            String question = data.declared().questions().get(i);
            Statistic mean = scope.answers(question).statistic(Scorecard.Of.MEAN, scope.confidence());
            if (importance.get(i) instanceof Estimate important && mean instanceof Estimate performance) {
                items.add(new ImportancePerformance.Item(performance, important));
                placed.add(question);
                scope.put("ipa." + question, "performance", Unit.SCALE, performance);
                scope.put("ipa." + question, "importance", Unit.SHARE, important);
            }
        }
        if (!items.isEmpty()) {
            places(ImportancePerformance.of(items), placed);
        }
    }

    private void places(ImportancePerformance plane, List<String> placed) {
        scope.put("ipa", "performance-line", Unit.SCALE, data.plain(plane.performance(), "grand-mean"));
        scope.put("ipa", "importance-line", Unit.SHARE, data.plain(plane.importance(), "grand-mean"));
        for (int i = 0; i < placed.size(); i++) {
            ImportancePerformance.Place place = plane.places().get(i);
            Estimate quadrant = Estimate.plain(place.quadrant().number(), data.n(), "quadrant");
            Estimate marked = place.unstable() ? quadrant.warn("unstable-quadrant") : quadrant;
            scope.put("ipa." + placed.get(i), "quadrant", Unit.COUNT, marked);
        }
    }
}
