package io.github.surveyreport.analysis;

import io.github.surveyreport.analysis.TermTally.Said;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What the comments of one wave weigh that say a word. Cells in which few say it, or few do not, and those of groups of
 * which it is not told, weigh the same in everything that is told of the word: how many say it in each cell could else be
 * worked out from its weighted share.
 */
final class WordWeights {
    private final Scope scope;
    private final int wave;
    private final Disclosure disclosure;
    private final WeightingCells cells;
    private final WaveTally tally;
    private final long[] keys;
    /** Cell of each stratum. */
    private final int[] cellOf;

    private final CommenterStrata commenters;
    private final long[] everybody;
    /** Of withheld groups. */
    private final boolean[] hidden;

    private final TreeMap<Integer, Grouped> groupings = new TreeMap<>();

    /** @param all commenters of each group in each stratum */
    private record Grouped(CommenterStrata.Groups groups, long[][] all) {}

    /** @param disclosure that of words */
    WordWeights(Scope scope, int wave, Disclosure disclosure) {
        this.scope = scope;
        this.wave = wave;
        this.disclosure = disclosure;
        this.cells = scope.weights().cells();
        this.tally = scope.wave(wave);
        this.keys = tally.weighting().keys();
        this.cellOf = tally.weighting().cells().stream().mapToInt(i -> i).toArray();
        this.commenters = new CommenterStrata(tally.commenters(), keys);
        this.everybody = commenters.count(tally.commenters().customers(Slots.ALL));
        this.hidden = cells.hidden(disclosure.hidden(tally), scope.tallies().slots());
    }

    /** Comments that say the word, then those that do not. */
    WeightedCounts comments(Said said) {
        long[] with = said.byStratum().in(keys);
        long[] all = tally.weighting().strata().stream()
                .mapToLong(stratum -> stratum.mentions().comments())
                .toArray();
        return counts(perCell(said), List.of(with, minus(all, with)));
    }

    /** Customers of each group who say the word, then those who do not; last, everybody. */
    List<WeightedCounts> customers(int grouping, Said said) {
        Grouped of = groupings.computeIfAbsent(grouping, this::grouped);
        long[][] with = of.groups().count(said.who());
        double[] weights = perCell(said);
        return IntStream.rangeClosed(0, with.length)
                .mapToObj(g -> g < with.length
                        ? counts(weights, List.of(with[g], minus(of.all()[g], with[g])))
                        : counts(weights, sayers(said)))
                .toList();
    }

    /** Customers who say both words, the first only, the second only, neither. */
    WeightedCounts customers(Said first, Said second) {
        long[] both = commenters.count(common(first.who(), second.who()));
        long[] one = minus(commenters.count(first.who()), both);
        long[] other = minus(commenters.count(second.who()), both);
        List<long[]> kinds = List.of(both, one, other, minus(minus(minus(everybody, both), one), other));
        boolean[] untold = untold(inCells(sayers(first)));
        boolean[] more = untold(inCells(sayers(second)));
        IntStream.range(0, untold.length).forEach(cell -> untold[cell] |= more[cell]);
        return counts(
                scope.weights().comments().ofKinds(wave, inCells(kinds), untold, disclosure.minimumCell()), kinds);
    }

    private static LongSet common(LongSet first, LongSet second) {
        LongSet common = new LongSet();
        first.forEach(customer -> {
            if (second.contains(customer)) {
                common.add(customer);
            }
        });
        return common;
    }

    private Grouped grouped(int grouping) {
        int values = scope.study().groups().get(grouping).values().size();
        Slots slots = scope.tallies().slots();
        CommenterStrata.Groups groups = commenters.groups(IntStream.range(0, values)
                .mapToObj(value -> tally.commenters().customers(slots.of(grouping, value)))
                .toList());
        return new Grouped(groups, groups.count(tally.commenters().customers(Slots.ALL)));
    }

    /** Who says the word, and who does not, by stratum. */
    private List<long[]> sayers(Said said) {
        long[] with = commenters.count(said.who());
        return List.of(with, minus(everybody, with));
    }

    private double[] perCell(Said said) {
        long[][] kinds = inCells(sayers(said));
        return scope.weights().comments().ofKinds(wave, kinds, untold(kinds), disclosure.minimumCell());
    }

    /** Per cell whether it is of a group of which the word is not told. */
    private boolean[] untold(long[][] kinds) {
        boolean[] untold = hidden.clone();
        for (int grouping = 0; grouping < cells.groups().size(); grouping++) {
            for (long[] kind : kinds) {
                untold(untold, grouping, kind);
            }
        }
        return untold;
    }

    private void untold(boolean[] untold, int grouping, long[] kind) {
        long[] parts = new long[cells.groups().get(grouping).values().size()];
        for (int cell = 0; cell < cells.unknown(); cell++) {
            parts[cells.value(cell, grouping)] += kind[cell];
        }
        boolean[] secret = disclosure.hiddenPeriods(parts, kind[cells.unknown()]);
        for (int cell = 0; cell < cells.unknown(); cell++) {
            untold[cell] |= secret[cells.value(cell, grouping)];
        }
    }

    private long[][] inCells(List<long[]> byStratum) {
        long[][] inCells = new long[byStratum.size()][cells.size()];
        for (int kind = 0; kind < inCells.length; kind++) {
            for (int i = 0; i < cellOf.length; i++) {
                inCells[kind][cellOf[i]] += byStratum.get(kind)[i];
            }
        }
        return inCells;
    }

    /** @param kinds per kind the number in each stratum */
    private WeightedCounts counts(double[] perCell, List<long[]> kinds) {
        long[][] byStratum = IntStream.range(0, keys.length)
                .mapToObj(i -> kinds.stream().mapToLong(kind -> kind[i]).toArray())
                .toArray(long[][]::new);
        return scope.weights().comments().counts(wave, perCell, byStratum);
    }

    private static long[] minus(long[] all, long[] part) {
        long[] rest = all.clone();
        Arrays.setAll(rest, i -> all[i] - part[i]);
        return rest;
    }
}
