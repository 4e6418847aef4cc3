package io.github.surveyreport.analysis;

import io.github.surveyreport.analysis.TermTally.Said;
import io.github.surveyreport.stats.compare.WeightedTable;
import io.github.surveyreport.stats.text.Keyness;
import io.github.surveyreport.stats.text.WeightedKeyness;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Who says a word (1) and who does not (0), weighted when the study says so. */
final class WordCounts {
    static final IntPredicate SAYS = kind -> kind == 0;
    private static final List<IntPredicate> KINDS = List.of(SAYS, SAYS.negate());

    private final Scope scope;
    private final Disclosure disclosure;
    private final Map<Integer, WordWeights> weights = new TreeMap<>();

    /** @param floor customers of whom words are told */
    WordCounts(Scope scope, int floor) {
        this.scope = scope;
        this.disclosure = new Disclosure(scope, floor);
    }

    /** Comments of a wave that say a word, then those that do not. */
    WeightedCounts comments(int wave, Said said) {
        return scope.weights().applied()
                ? weights(wave).comments(said)
                : plain(said.comments(), scope.wave(wave).text().comments());
    }

    /**
     * Customers of each group in the last wave who say a word, then those who do not; and last, of everybody.
     *
     * @param with of each group who say it
     * @param all of each group who comment
     */
    List<WeightedCounts> customers(int grouping, Said said, long[] with, long[] all) {
        int wave = scope.lastIndex();
        if (scope.weights().applied()) {
            return weights(wave).customers(grouping, said);
        }
        long everybody = scope.wave(wave).commenters().customers(Slots.ALL).size();
        return IntStream.rangeClosed(0, with.length)
                .mapToObj(g -> g < with.length ? plain(with[g], all[g]) : plain(said.customers(), everybody))
                .toList();
    }

    /**
     * Customers of the last wave who say both words, the first only, the second only, neither.
     *
     * @param plain the same, each counted once
     */
    WeightedCounts pair(Said first, Said second, long... plain) {
        return scope.weights().applied()
                ? weights(scope.lastIndex()).customers(first, second)
                : WeightedCounts.plain(plain);
    }

    /** A word among some customers and among all others. */
    static WeightedKeyness keyness(WeightedCounts here, WeightedCounts rest, long minimum) {
        return keyness(here, rest, WeightedCounts.table(List.of(here, rest), KINDS), minimum);
    }

    /** A word in two waves. */
    static WeightedKeyness keynessApart(WeightedCounts now, WeightedCounts before, long minimum) {
        return keyness(now, before, WeightedCounts.tableApart(now, before, KINDS), minimum);
    }

    private static WeightedKeyness keyness(
            WeightedCounts here, WeightedCounts rest, WeightedTable table, long minimum) {
        long[] in = here.pooled();
        long[] out = rest.pooled();
        Keyness counts = new Keyness(in[0], in[0] + in[1], out[0], out[0] + out[1], minimum);
        return new WeightedKeyness(counts, here.share(SAYS), rest.share(SAYS), table);
    }

    private WordWeights weights(int wave) {
        return weights.computeIfAbsent(wave, key -> new WordWeights(scope, wave, disclosure));
    }

    private static WeightedCounts plain(long with, long all) {
        return WeightedCounts.plain(new long[] {with, all - with});
    }
}
