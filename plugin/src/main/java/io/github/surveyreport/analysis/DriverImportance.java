package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Drivers;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.Symmetric;
import io.github.surveyreport.stats.model.Importance;
import io.github.surveyreport.stats.model.ImportanceIntervals;
import io.github.surveyreport.stats.model.Resampling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How R² divides among the drivers, and the plane of importance against performance. */
final class DriverImportance {
    private final ModelScope scope;
    private final DriverData data;

    DriverImportance(ModelScope scope, DriverData data) {
        this.scope = scope;
        this.data = data;
    }

    void put() {
        Drivers declared = data.declared();
        Optional<double[][]> r = data.linear()
                .model()
                .map(model -> Symmetric.correlation(data.data().covariance()));
        Optional<Resampling> samples =
                r.map(correlations -> ImportanceIntervals.resampling(data.data(), declared.resamples()));
        List<Statistic> johnson = shares(
                "johnson",
                r.map(Importance::johnson),
                samples.flatMap(drawn -> ImportanceIntervals.johnson(drawn, scope.confidence())));
        boolean few = data.used().size() <= Importance.MOST_FOR_SHAPLEY;
        List<Statistic> shapley = shares(
                "shapley",
                r.filter(correlations -> few).map(Importance::shapley),
                samples.filter(drawn -> few).flatMap(drawn -> ImportanceIntervals.shapley(drawn, scope.confidence())));
        boolean chosen = declared.importance() == Drivers.Importance.SHAPLEY && few;
        new DriverPlane(scope, data).put(chosen ? shapley : johnson);
    }

    /** Parts of R² and their shares, per declared driver. */
    private List<Statistic> shares(String method, Optional<double[]> parts, Optional<ImportanceIntervals> intervals) {
        List<Statistic> shares = new ArrayList<>();
        for (String question : data.declared().questions()) {
            int place = data.place(question);
            Statistic none = data.none(question).orElse(new NotComputable(Reason.TOO_FEW, data.n()));
            boolean known = parts.isPresent() && place >= 0;
            Statistic share = known ? share(method, parts.get(), intervals, place) : none;
            Statistic part = known ? data.plain(parts.get()[place], method) : none;
            scope.put("driver." + question, method, Unit.NUMBER, part);
            scope.put("driver." + question, method + "-share", Unit.SHARE, share);
            shares.add(share);
        }
        return shares;
    }

    private Statistic share(String method, double[] parts, Optional<ImportanceIntervals> intervals, int place) {
        double share = Importance.shares(parts)[place];
        if (intervals.isEmpty()) {
            return data.plain(share, method).warn("no-interval");
        }
        double low = Math.min(share, intervals.get().low()[place]);
        double high = Math.max(share, intervals.get().high()[place]);
        return data.marked(Estimate.withInterval(share, low, high, data.n(), data.method(method + "-bootstrap")));
    }
}
