package io.github.surveyreport.config;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Known shares of the population, to which the respondents of every wave are weighted.
 *
 * @param apply the switch: whether the report's numbers are weighted
 * @param margins for raking: a grouping's values with their shares, which sum to 1; empty with {@code cells}
 * @param cells for cell weights: combinations of values with their shares, which sum to 1; empty with {@code margins}
 * @param trimLow weights below this multiple of the mean weight are raised to it
 * @param trimHigh weights above this multiple of the mean weight are cut to it
 * @param strata id of the grouping each of whose values was drawn from on its own; empty for one draw from all
 * @param cluster id of the grouping whose values were drawn, respondents within them; empty where respondents were drawn
 */
public record Weighting(
        boolean apply,
        List<Margin> margins,
        List<CellShare> cells,
        double trimLow,
        double trimHigh,
        Optional<String> strata,
        Optional<String> cluster) {
    public Weighting {
        margins = List.copyOf(margins);
        cells = List.copyOf(cells);
    }

    /** Of respondents drawn one by one. */
    public Weighting(boolean apply, List<Margin> margins, List<CellShare> cells, double trimLow, double trimHigh) {
        this(apply, margins, cells, trimLow, trimHigh, Optional.empty(), Optional.empty());
    }

    /** Whether the sample was drawn in strata or clusters. */
    public boolean designed() {
        return strata.isPresent() || cluster.isPresent();
    }

    /** The same weights for a sample drawn so. */
    public Weighting drawn(Optional<String> otherStrata, Optional<String> otherCluster) {
        return new Weighting(apply, margins, cells, trimLow, trimHigh, otherStrata, otherCluster);
    }

    /** @param shares value id → share of the population, 0..1, in configured order */
    public record Margin(String grouping, List<ValueShare> shares) {
        public Margin {
            shares = List.copyOf(shares);
        }
    }

    /** @param share of the population, above 0, that is in the group of that id */
    public record ValueShare(String value, double share) {}

    /** @param groups grouping id → value id; every cell names the same groupings */
    public record CellShare(SortedMap<String, String> groups, double share) {
        public CellShare {
            groups = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(groups));
        }
    }
}
