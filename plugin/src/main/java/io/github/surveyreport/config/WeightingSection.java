package io.github.surveyreport.config;

import io.github.surveyreport.config.Shapes.Named;
import io.github.surveyreport.config.Shapes.Pair;
import io.github.surveyreport.config.Weighting.CellShare;
import io.github.surveyreport.config.Weighting.Margin;
import io.github.surveyreport.config.Weighting.ValueShare;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** {@code weighting}: known shares of the population. */
final class WeightingSection {
    private static final Keys CELL_KEYS = Keys.single("weighting-cell");
    private static final Key<List<Pair>> CELL_GROUPS = CELL_KEYS.required(
            "groups", Shapes.pairs(Scalars.id()), "Group id → value id; the same groups in every cell.");
    private static final Key<Double> SHARE =
            CELL_KEYS.required("share", Numbers.positive(), "Share of the population, above 0.");

    private static final Keys TRIM_KEYS = Keys.single("trim");
    private static final Key<Double> LOW =
            TRIM_KEYS.withDefault("low", Numbers.between(0, 1), 0.3, "Smallest weight, as a multiple of the mean.");
    private static final Key<Double> HIGH =
            TRIM_KEYS.withDefault("high", Numbers.between(1, 1000), 3.0, "Largest weight, as a multiple of the mean.");

    static final Keys KEYS = Keys.single("weighting");
    private static final Key<Boolean> APPLY =
            KEYS.withDefault("apply", Scalars.flag(), true, "Whether the report's numbers are weighted.");
    private static final Key<List<Named<List<Named<Double>>>>> MARGINS = KEYS.optional(
            "margins",
            Shapes.named(Shapes.named(Numbers.positive())),
            "Raking: group id → value id → share of the population; the shares of a group sum to 1.");
    private static final Key<List<Section>> CELLS = KEYS.optional(
            "cells", Shapes.list(CELL_KEYS, 1), "Cell weights: shares of combinations of values; they sum to 1.");
    private static final Key<Section> TRIM = KEYS.optional("trim", TRIM_KEYS, "Bounds of the weights.");
    private static final Key<Located<String>> STRATA = KEYS.optional(
            "strata",
            Scalars.reference(NameKind.GROUP),
            "Group each of whose values was sampled on its own (stratified sampling).");
    private static final Key<Located<String>> CLUSTER = KEYS.optional(
            "cluster",
            Scalars.reference(NameKind.GROUP),
            "Group whose values were sampled first, and respondents within them (cluster sampling).");

    private WeightingSection() {}

    static void check(Section weighting, List<Section> groups, Problems problems) {
        if (weighting.has(MARGINS) == weighting.has(CELLS)) {
            problems.add(weighting.problemAt("one-of", weighting.at(), MARGINS, CELLS.name()));
        }
        List<Named<List<Named<Double>>>> margins = weighting.find(MARGINS).orElse(List.of());
        if (weighting.find(MARGINS).isPresent() && margins.isEmpty()) {
            problems.add(weighting.problem("too-short", MARGINS, "", 1, 0));
        }
        Duplicates.check("group", margins.stream().map(Named::key).toList(), problems);
        margins.forEach(margin -> checkMargin(weighting, margin, groups, problems));
        weighting.find(CELLS).ifPresent(cells -> checkCells(weighting, cells, groups, problems));
        checkClosed(weighting, STRATA, groups, problems);
        checkClosed(weighting, CLUSTER, groups, problems);
        weighting
                .find(CLUSTER)
                .filter(cluster -> id(weighting, STRATA).equals(Optional.of(cluster.value())))
                .ifPresent(cluster ->
                        problems.add(weighting.problemAt("design-same", cluster.at(), CLUSTER, cluster.value())));
    }

    /** Rare values of an open group are pooled, and would count as one stratum or cluster. */
    private static void checkClosed(
            Section weighting, Key<Located<String>> key, List<Section> groups, Problems problems) {
        weighting
                .find(key)
                .filter(group -> GroupSection.groupIds(groups).contains(group.value()))
                .filter(group -> GroupSection.valueIds(groups, group.value()).isEmpty())
                .ifPresent(group -> problems.add(weighting.problemAt("design-open", group.at(), key, group.value())));
    }

    private static Optional<String> id(Section weighting, Key<Located<String>> key) {
        return weighting.find(key).map(Located::value);
    }

    private static void checkMargin(
            Section weighting, Named<List<Named<Double>>> margin, List<Section> groups, Problems problems) {
        Located<String> group = margin.key();
        List<Located<String>> named = margin.value().stream().map(Named::key).toList();
        Optional<List<String>> values = values(weighting, group, groups, problems);
        if (values.isEmpty()) {
            return;
        }
        Duplicates.check("group-value", named, problems);
        named.forEach(value -> GroupSection.checkValue(groups, group, value, weighting.thing(), problems));
        missing(values.get(), Located.values(named))
                .ifPresent(rest ->
                        problems.add(weighting.problemAt("share-missing", group.at(), MARGINS, group.value(), rest)));
        checkSum(
                weighting,
                MARGINS,
                group.at(),
                margin.value().stream().map(Named::value).toList(),
                problems);
    }

    private static void checkCells(Section weighting, List<Section> cells, List<Section> groups, Problems problems) {
        TreeSet<String> crossed = new TreeSet<>();
        TreeSet<String> seen = new TreeSet<>();
        for (Section cell : cells) {
            SortedMap<String, String> combination = combination(cell);
            if (crossed.isEmpty()) {
                crossed.addAll(combination.keySet());
                cell.find(CELL_GROUPS)
                        .orElse(List.of())
                        .forEach(pair -> values(weighting, pair.key(), groups, problems));
            }
            if (!crossed.equals(combination.keySet())) {
                problems.add(cell.problem("cell-groups", CELL_GROUPS, list(combination.keySet()), list(crossed)));
            } else if (!seen.add(combination.toString())) {
                problems.add(cell.problem("cell-twice", CELL_GROUPS, list(combination.values())));
            }
            cell.find(CELL_GROUPS)
                    .orElse(List.of())
                    .forEach(pair ->
                            GroupSection.checkValue(groups, pair.key(), pair.value(), weighting.thing(), problems));
        }
        checkComplete(weighting, crossed, seen, groups, problems);
        List<Double> shares =
                cells.stream().flatMap(cell -> cell.find(SHARE).stream()).toList();
        checkSum(weighting, CELLS, weighting.keyAt(CELLS), shares, problems);
    }

    /** Every combination of values has its cell. */
    private static void checkComplete(
            Section weighting,
            Collection<String> crossed,
            TreeSet<String> seen,
            List<Section> groups,
            Problems problems) {
        List<SortedMap<String, String>> all = new ArrayList<>(List.of(new TreeMap<>()));
        for (String group : crossed) {
            List<SortedMap<String, String>> longer = new ArrayList<>();
            for (SortedMap<String, String> start : all) {
                for (String value : GroupSection.valueIds(groups, group).orElse(List.of())) {
                    SortedMap<String, String> one = new TreeMap<>(start);
                    one.put(group, value);
                    longer.add(one);
                }
            }
            all = longer;
        }
        all.stream()
                .filter(combination -> !seen.contains(combination.toString()))
                .findFirst()
                .ifPresent(first -> problems.add(
                        weighting.problemAt("cell-missing", weighting.keyAt(CELLS), CELLS, list(first.values()))));
    }

    /** The values of a group; empty after reporting that there is no such group, or that its values are open. */
    private static Optional<List<String>> values(
            Section weighting, Located<String> group, List<Section> groups, Problems problems) {
        List<String> known = GroupSection.groupIds(groups);
        if (!known.contains(group.value())) {
            problems.add(Names.unknown("group", group, weighting.thing(), known));
            return Optional.empty();
        }
        Optional<List<String>> values = GroupSection.valueIds(groups, group.value());
        if (values.isEmpty()) {
            problems.add(weighting.problemAt("weighting-open", group.at(), MARGINS, group.value()));
        }
        return values;
    }

    private static void checkSum(Section weighting, Key<?> key, Location at, List<Double> shares, Problems problems) {
        Numbers.sumUnlessOne(shares).ifPresent(sum -> problems.add(weighting.problemAt("share-sum", at, key, sum)));
    }

    private static Optional<String> missing(List<String> values, List<String> named) {
        List<String> rest =
                values.stream().filter(value -> !named.contains(value)).toList();
        return rest.isEmpty() ? Optional.empty() : Optional.of(list(rest));
    }

    private static String list(Collection<String> words) {
        return String.join(", ", words);
    }

    private static SortedMap<String, String> combination(Section cell) {
        SortedMap<String, String> groups = new TreeMap<>();
        for (Pair pair : cell.find(CELL_GROUPS).orElse(List.of())) {
            groups.put(pair.key().value(), pair.value().value());
        }
        return groups;
    }

    static Weighting build(Section weighting) {
        Section trim = weighting.find(TRIM).orElse(Section.absent("trim"));
        return new Weighting(
                weighting.get(APPLY),
                weighting.find(MARGINS).orElse(List.of()).stream()
                        .map(margin -> new Margin(margin.key().value(), shares(margin.value())))
                        .toList(),
                weighting.find(CELLS).orElse(List.of()).stream()
                        .map(cell -> new CellShare(combination(cell), cell.get(SHARE)))
                        .toList(),
                trim.get(LOW),
                trim.get(HIGH),
                id(weighting, STRATA),
                id(weighting, CLUSTER));
    }

    private static List<ValueShare> shares(List<Named<Double>> shares) {
        return shares.stream()
                .map(share -> new ValueShare(share.key().value(), share.value()))
                .toList();
    }
}
