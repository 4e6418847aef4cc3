package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Study;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.stats.weight.Origin;
import io.github.surveyreport.stats.weight.Raking;
import io.github.surveyreport.stats.weight.Raking.Failure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds the known shares of the population against the respondents of each wave: whether there are weights at all. */
final class WeightCheck {
    private static final MathContext DIGITS = new MathContext(2);

    private final Study study;
    private final Problems problems;

    WeightCheck(Study study, Problems problems) {
        this.study = study;
        this.problems = problems;
    }

    /** Weights that do not exist are an error where they are to be applied, otherwise a warning. */
    void check(Counted counted) {
        Weights weights = new Weights(study, counted.tallies());
        for (int wave = 0; wave < study.waves().size(); wave++) {
            String id = study.waves().get(wave).id();
            Optional<Raking.Outcome> outcome = weights.outcome(wave);
            if (outcome.orElse(null) instanceof Failure failure) {
                add(weights.applied(), code(failure.kind()), arguments(id, weights.cells(), failure));
            } else if (outcome.orElse(null) instanceof Raking.Weights found && !found.exact()) {
                add(false, "weights-approximate", id);
            }
            checkDesign(id, weights, counted.tallies().wave(wave).weighting().origins());
        }
    }

    /** One cluster says nothing of how clusters differ; one in a stratum little. */
    private void checkDesign(String wave, Weights weights, List<Origin> origins) {
        SampleDesign design = new SampleDesign(study);
        TreeMap<Integer, Long> units = new TreeMap<>();
        TreeSet<List<Integer>> seen = new TreeSet<>(Comparator.comparing(List::toString));
        for (Origin origin : origins) {
            boolean first = seen.add(List.of(origin.stratum(), origin.cluster()));
            long more = !design.clustered() ? origin.respondents() : first ? 1 : 0;
            units.merge(origin.stratum(), more, Long::sum);
        }
        if (units.isEmpty()) {
            return;
        }
        if (units.values().stream().allMatch(number -> number < 2)) {
            add(weights.applied(), "design-single", wave);
            return;
        }
        units.forEach((stratum, number) -> {
            if (number < 2) {
                add(false, "design-lonely", wave, design.name(stratum));
            }
        });
        if (origins.stream().anyMatch(design::unknown)) {
            add(false, "design-unknown", wave);
        }
    }

    private static String code(Raking.Kind kind) {
        return switch (kind) {
            case EMPTY -> "weights-empty";
            case NOT_CONVERGED -> "weights-not-converged";
        };
    }

    private void add(boolean error, String code, Object... arguments) {
        String full = "analysis." + code;
        problems.add(
                error
                        ? Problem.error(full, Location.NONE, arguments)
                        : Problem.warning(full, Location.NONE, arguments));
    }

    private Object[] arguments(String wave, WeightingCells cells, Failure failure) {
        return failure.kind() == Raking.Kind.EMPTY
                ? new Object[] {
                    wave,
                    cells.name(failure.margin(), failure.value()),
                    text(cells.margins().get(failure.margin()).shares()[failure.value()])
                }
                : new Object[] {wave, cells.name(failure.margin()), text(failure.error())};
    }

    private static String text(double share) {
        return new BigDecimal(share).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
