package io.github.surveyreport.example;

import io.github.surveyreport.analysis.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Regressions, importance, correlations and scales of a reference, asked for in the configuration of a run. */
final class ReferenceModels {
    private static final Map<String, String> EVERYBODY = Map.of();

    private final ReferenceRuns runs;
    private final ReferenceChecks checks;

    ReferenceModels(ReferenceRuns runs, ReferenceChecks checks) {
        this.runs = runs;
        this.checks = checks;
    }

    /** @param outcome where the block does not name it */
    void regression(Map<?, ?> numbers, Object outcome) {
        Map<?, ?> slopes = (Map<?, ?>) numbers.get("coef");
        List<Object> names = new ArrayList<>(slopes.keySet());
        names.remove("const");
        Optional<List<String>> questions = runs.ids(names);
        Optional<List<String>> explained =
                runs.ids(List.of(numbers.containsKey("outcome") ? numbers.get("outcome") : outcome));
        if (questions.isEmpty() || explained.isEmpty()) {
            checks.skip("ols of " + names);
            return;
        }
        Findings run = runs.withDrivers(explained.get().get(0), questions.get());
        put(
                "ols",
                run,
                "drivers",
                numbers,
                Map.of("n", "n", "r2", "r2", "r2-adjusted", "adj_r2", "sigma", "sigma", "statistic", "F"));
        checks.measure("ols", run, "drivers", "intercept", EVERYBODY, ((Map<?, ?>) slopes.get("const")).get("b"));
        checks.skip("ols: se, t and p of the intercept");
        for (int i = 0; i < names.size(); i++) {
            String id = "driver." + questions.get().get(i);
            put("ols", run, id, (Map<?, ?>) slopes.get(names.get(i)), Map.of("b", "b", "se", "se", "t", "t", "p", "p"));
            for (String part : List.of("beta", "vif")) {
                if (numbers.get(part) instanceof Map<?, ?> of) {
                    checks.measure("ols", run, id, part, EVERYBODY, of.get(names.get(i)));
                }
            }
        }
        if (numbers.get("relative_weights") instanceof Map<?, ?> weights) {
            importance(run, weights);
        }
    }

    private void importance(Findings run, Map<?, ?> weights) {
        checks.measure("relative weights", run, "drivers", "r2", EVERYBODY, weights.get("r2"));
        each(
                weights.get("raw"),
                (id, raw) -> checks.measure("relative weights", run, "driver." + id, "johnson", EVERYBODY, raw));
        each(
                weights.get("percent"),
                (id, percent) -> checks.measure(
                        "relative weights", run, "driver." + id, "johnson-share", EVERYBODY, percent / 100));
    }

    /** @param statistic {@code r} or {@code rho} */
    void correlations(Map<?, ?> numbers, String kind, String statistic) {
        Map<?, ?> matrix = (Map<?, ?>) numbers.get("matrix");
        Optional<List<String>> ids = runs.ids(matrix.keySet());
        if (ids.isEmpty()) {
            checks.skip("correlations of " + matrix.keySet());
            return;
        }
        List<String> all = ids.get();
        Findings run = runs.withDrivers(all.get(0), all.subList(1, all.size()));
        checks.measure(kind, run, "drivers", "n", EVERYBODY, numbers.get("n"));
        matrix.forEach((row, of) -> each(of, (column, r) -> {
            int i = all.indexOf(runs.question(row.toString()).orElseThrow().id());
            int j = all.indexOf(column);
            if (i < j) {
                checks.measure(kind, run, "correlation." + all.get(i) + "." + column, statistic, EVERYBODY, r);
            }
        }));
    }

    void scale(Map<?, ?> numbers) {
        Map<?, ?> dropped = (Map<?, ?>) numbers.get("alpha_if_dropped_listwise");
        runs.ids(dropped.keySet())
                .ifPresentOrElse(
                        ids -> {
                            Findings run = runs.withScale(ids);
                            put(
                                    "alpha",
                                    run,
                                    "scale.reference",
                                    numbers,
                                    Map.of(
                                            "n", "n_listwise",
                                            "alpha", "raw_alpha_listwise",
                                            "alpha-standardised", "std_alpha_listwise",
                                            "mean-r", "average_r_listwise"));
                            items(run, "alpha-dropped", dropped);
                            items(run, "item-total", numbers.get("corrected_item_total_listwise"));
                        },
                        () -> checks.skip("alpha of " + dropped.keySet()));
        checks.skip("alpha: of pairwise covariances, compared on bfi");
    }

    /** As R's psych gives it, for the questions of these items. */
    void scale(Map<?, ?> items, Map<?, ?> listwise) {
        runs.ids(new TreeSet<>(items.keySet()))
                .ifPresentOrElse(
                        ids -> put(
                                "alpha",
                                runs.withScale(ids),
                                "scale.reference",
                                listwise,
                                Map.of("n", "n", "alpha", "raw", "alpha-standardised", "std", "mean-r", "average_r")),
                        () -> checks.skip("alpha of " + items.keySet()));
    }

    private void items(Findings run, String statistic, Object numbers) {
        each(
                numbers,
                (id, expected) -> checks.measure("alpha", run, "item.reference." + id, statistic, EVERYBODY, expected));
    }

    /** @param names our statistic → key of the reference */
    private void put(String kind, Findings run, String id, Map<?, ?> numbers, Map<String, String> names) {
        names.forEach((statistic, key) -> checks.measure(kind, run, id, statistic, EVERYBODY, numbers.get(key)));
    }

    private void each(Object numbers, OfQuestion use) {
        ((Map<?, ?>) numbers)
                .forEach((name, value) ->
                        use.accept(runs.question(name.toString()).orElseThrow().id(), ((Number) value).doubleValue()));
    }

    private interface OfQuestion {
        void accept(String id, double expected);
    }
}
