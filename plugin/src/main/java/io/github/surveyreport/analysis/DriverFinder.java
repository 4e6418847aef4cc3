package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Drivers;
import io.github.surveyreport.stats.Observations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the outcome goes with in the last wave. */
final class DriverFinder {
    private final ModelScope scope;
    private final Optional<Drivers> drivers;

    DriverFinder(Scope scope) {
        this.scope = new ModelScope(scope);
        this.drivers = scope.study().methods().drivers();
    }

    List<Measure> measures() {
        drivers.ifPresent(this::models);
        return scope.measures();
    }

    private void models(Drivers declared) {
        List<String> all = new ArrayList<>(List.of(declared.outcome()));
        all.addAll(declared.questions());
        Observations everything = scope.complete(all);
        scope.putCorrelations(all, everything);
        DriverData data = DriverData.of(scope, declared, everything);
        scope.putBase("drivers", data.n(), all);
        new DriverRegression(scope, data).put();
        new DriverImportance(scope, data).put();
        new DriverOdds(scope, data).put();
    }
}
