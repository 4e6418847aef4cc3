package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.text.WeightedKeyness;
import io.github.surveyreport.stats.weight.WeightedShare;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What one group says more than everybody else, in the last wave; counted over distinct customers who comment. */
final class KeynessFinder {
    private static final int MOST_PER_GROUP = 10;
    /** Tests of one grouping: of many groups fewer terms are compared. */
    private static final int MOST_TESTS = 4000;

    private final WordScope words;
    private final Ledger ledger;
    private final int grouping;
    private final Grouping groups;
    private final CommenterTally commenters;
    private final GroupMembers members;
    private final boolean[] hidden;

    KeynessFinder(WordScope words, Ledger ledger, int grouping) {
        this.words = words;
        this.ledger = ledger;
        this.grouping = grouping;
        this.groups = words.scope().study().groups().get(grouping);
        int last = words.scope().lastIndex();
        this.commenters = words.scope().wave(last).commenters();
        this.members = new GroupMembers(
                commenters.customers(Slots.ALL),
                IntStream.range(0, groups.values().size())
                        .mapToObj(value -> commenters.customers(slot(value)))
                        .toList());
        boolean[] inWave = words.disclosure().hidden(words.scope().wave(last));
        this.hidden = covered(everybody(), commenting());
        for (int value = 0; value < hidden.length; value++) {
            hidden[value] |= inWave[slot(value)] || words.few(everybody() - size(value));
        }
    }

    private record Candidate(String term, int value, WeightedKeyness keyness, TestOutcome test) {
        double statistic() {
            return ((TestResult) test).statistic();
        }
    }

    void put() {
        List<Candidate> all = new ArrayList<>();
        words.usual(words.scope().lastIndex()).stream()
                .limit(MOST_TESTS / hidden.length)
                .forEach(entry -> all.addAll(candidates(entry.getKey(), entry.getValue())));
        List<OptionalDouble> adjusted =
                words.adjusted(all.stream().map(Candidate::test).toList());
        long tested = WordScope.tested(adjusted);
        ledger.put("words", "tested:" + groups.id(), words.lastWave(), Unit.COUNT, Ledger.count(tested));
        Map<Candidate, OptionalDouble> clear = new HashMap<>();
        Arrays.stream(words.clear(adjusted))
                .filter(i -> all.get(i).keyness().difference() > 0)
                .forEach(i -> clear.put(all.get(i), adjusted.get(i)));
        for (int value = 0; value < hidden.length; value++) {
            int of = value;
            clear.keySet().stream()
                    .filter(candidate -> candidate.value() == of)
                    .sorted(Comparator.comparingDouble(Candidate::statistic)
                            .reversed()
                            .thenComparing(Candidate::term, Terms.BY_CODE_POINT))
                    .limit(MOST_PER_GROUP)
                    .forEach(candidate -> put(candidate, clear.get(candidate)));
        }
    }

    /** The share of the customers of each group who say the term, as far as it may be told. */
    void shares(String term, TermTally.Said said) {
        long[] parts = parts(said);
        boolean[] secret = secret(parts, said.customers());
        List<WeightedCounts> customers = words.counts().customers(grouping, said, parts, commenting());
        for (int value = 0; value < parts.length; value++) {
            Statistic share = WeightedShare.wilson(
                    customers.get(value).share(WordCounts.SAYS), words.scope().confidence());
            MeasureKey key = MeasureKey.of("term." + term, "customer-share", words.lastWave(), groups.id(), id(value));
            ledger.put(key, Unit.SHARE, words.disclosure().guard(secret[value], share));
        }
    }

    private List<Candidate> candidates(String term, TermTally.Said said) {
        long[] parts = parts(said);
        boolean[] secret = secret(parts, said.customers());
        List<WeightedCounts> customers = words.counts().customers(grouping, said, parts, commenting());
        WeightedCounts all = customers.get(parts.length);
        List<Candidate> found = new ArrayList<>();
        for (int value = 0; value < parts.length; value++) {
            if (!secret[value] && size(value) > 0 && size(value) < everybody()) {
                WeightedCounts here = customers.get(value);
                WeightedKeyness keyness = WordCounts.keyness(here, all.minus(here), words.floor());
                found.add(new Candidate(term, value, keyness, words.test(keyness)));
            }
        }
        return found;
    }

    /** Those who say the term, those who do not, and both outside of the group must all be enough or nobody. */
    private boolean[] secret(long[] parts, long said) {
        boolean[] secret = covered(said, parts);
        for (int value = 0; value < parts.length; value++) {
            secret[value] |= hidden[value]
                    || words.few(parts[value])
                    || words.few(said - parts[value])
                    || words.few(size(value) - parts[value])
                    || words.few(everybody() - size(value) - said + parts[value]);
        }
        return secret;
    }

    /** Too small, or needed to cover one that is; customers of no group or of several cover too. */
    private boolean[] covered(long whole, long[] parts) {
        return words.disclosure()
                .hiddenPeriods(parts, Math.abs(whole - Arrays.stream(parts).sum()));
    }

    private void put(Candidate candidate, OptionalDouble adjusted) {
        WeightedKeyness keyness = candidate.keyness();
        double confidence = words.scope().confidence();
        put(candidate, "customers", Unit.COUNT, Ledger.count(keyness.counts().said()));
        put(candidate, "share", Unit.SHARE, guard(WeightedShare.wilson(keyness.here(), confidence)));
        put(candidate, "rest-share", Unit.SHARE, guard(WeightedShare.wilson(keyness.elsewhere(), confidence)));
        put(candidate, "log-ratio", Unit.NUMBER, keyness.usual());
        TestResult test = (TestResult) candidate.test();
        put(candidate, "keyness", Unit.NUMBER, Estimate.plain(test.statistic(), test.n(), test.method()));
        put(candidate, "p", Unit.P_VALUE, Estimate.plain(test.p(), test.n(), test.method()));
        put(candidate, "p-adjusted", Unit.P_VALUE, Estimate.plain(adjusted.getAsDouble(), test.n(), test.method()));
    }

    private void put(Candidate candidate, String statistic, Unit unit, Statistic value) {
        SortedMap<String, String> group = new TreeMap<>(Map.of(groups.id(), id(candidate.value())));
        ledger.put(new MeasureKey("keyness." + candidate.term(), statistic, words.lastWave(), group), unit, value);
    }

    private Statistic guard(Statistic statistic) {
        return words.disclosure().guard(false, statistic);
    }

    private long[] parts(TermTally.Said said) {
        return members.count(said.who());
    }

    private long[] commenting() {
        long[] sizes = new long[groups.values().size()];
        Arrays.setAll(sizes, this::size);
        return sizes;
    }

    private long everybody() {
        return commenters.customers(Slots.ALL).size();
    }

    private long size(int value) {
        return commenters.customers(slot(value)).size();
    }

    private int slot(int value) {
        return words.scope().tallies().slots().of(grouping, value);
    }

    private String id(int value) {
        return groups.values().get(value).id();
    }
}
