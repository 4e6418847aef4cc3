package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Comparisons.Correction;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Proportion;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.compare.Contingency;
import io.github.surveyreport.stats.compare.SmallTables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Where an issue is said more than its share (F1): the groups that make up more of those whose comment mentions it than of
 * all respondents, in the last wave, unweighted. Tested as a 2×2 table, group or not by mention or not, against all other
 * respondents of whom the group is known; all issues and values of one grouping are one family. Only what stands after
 * correction is told.
 */
final class ConcentrationFinder {
    /** Tests of one grouping: of many groups fewer issues are compared, those mentioned most. */
    private static final int MOST_TESTS = 4000;

    private final Scope scope;
    private final Disclosure disclosure;
    private final WaveTally wave;
    private final boolean[] hidden;
    /** Per issue in how many groups it was tested. */
    private final long[] tested;

    private final Ledger ledger = new Ledger();

    ConcentrationFinder(Scope scope) {
        this.scope = scope;
        this.disclosure = new Disclosure(scope);
        this.wave = scope.wave(scope.lastIndex());
        this.hidden = disclosure.hidden(wave);
        this.tested = new long[scope.study().issues().size()];
    }

    /**
     * @param said those of the group who mention the issue
     * @param group respondents of the group
     * @param mentions everybody who mentions it
     * @param all respondents
     */
    private record Candidate(int issue, int value, long said, long group, long mentions, long all, TestOutcome test) {
        boolean more() {
            return said * (double) all > group * (double) mentions;
        }
    }

    List<Measure> measures() {
        if (TextFinder.asked(scope, scope.lastIndex())) {
            for (int grouping = 0; grouping < scope.study().groups().size(); grouping++) {
                if (scope.study().groups().get(grouping).values().size() > 1) {
                    grouping(grouping);
                }
            }
            tested();
        }
        return ledger.measures();
    }

    private void tested() {
        boolean groups = scope.study().groups().stream()
                .anyMatch(grouping -> grouping.values().size() > 1);
        for (int issue = 0; groups && issue < tested.length; issue++) {
            String id = "issue." + scope.study().issues().get(issue).id();
            ledger.put(id, "groups-tested", scope.study().lastWave().id(), Unit.COUNT, Ledger.count(tested[issue]));
        }
    }

    private void grouping(int grouping) {
        Grouping groups = scope.study().groups().get(grouping);
        List<Candidate> all = new ArrayList<>();
        int most = MOST_TESTS / groups.values().size();
        IntStream.range(0, scope.study().issues().size())
                .boxed()
                .sorted((a, b) -> Long.compare(
                        wave.saidBy().mentions(Slots.ALL, b), wave.saidBy().mentions(Slots.ALL, a)))
                .limit(most)
                .forEach(issue -> all.addAll(candidates(grouping, issue)));
        List<OptionalDouble> adjusted = adjusted(all);
        for (int i = 0; i < all.size(); i++) {
            if (adjusted.get(i).isPresent()) {
                tested[all.get(i).issue()]++;
                double p = adjusted.get(i).getAsDouble();
                if (p <= 1 - scope.confidence() && all.get(i).more()) {
                    put(groups, all.get(i), p);
                }
            }
        }
    }

    /** As the study corrects tests between groups; where it does not, after Holm: these are too many to go without. */
    private List<OptionalDouble> adjusted(List<Candidate> all) {
        Correction chosen = scope.study().methods().comparisons().correction();
        return Family.adjusted(
                chosen == Correction.NONE ? Correction.HOLM : chosen,
                all.stream().map(Candidate::test).toList());
    }

    private List<Candidate> candidates(int grouping, int issue) {
        int values = scope.study().groups().get(grouping).values().size();
        int first = scope.tallies().slots().of(grouping, 0);
        long[] said = new long[values];
        long[] sizes = new long[values];
        Arrays.setAll(said, value -> wave.saidBy().mentions(first + value, issue));
        Arrays.setAll(sizes, value -> wave.counted(first + value));
        long mentions = Arrays.stream(said).sum();
        long all = Arrays.stream(sizes).sum();
        long elsewhere = Math.abs(wave.saidBy().mentions(Slots.ALL, issue) - mentions);
        boolean secret = new IssueSecrecy(scope, scope.lastIndex()).comments(issue);
        boolean[] covered = disclosure.hiddenPeriods(said, elsewhere);
        List<Candidate> found = new ArrayList<>();
        for (int value = 0; value < values; value++) {
            long[][] table = {
                {said[value], sizes[value] - said[value]},
                {mentions - said[value], all - sizes[value] - mentions + said[value]}
            };
            boolean few =
                    secret || Arrays.stream(table).flatMapToLong(Arrays::stream).anyMatch(disclosure::tooSmall);
            if (!covered[value] && !hidden[first + value] && !few && said[value] > 0) {
                long base = Math.min(mentions, Math.min(sizes[value], all - sizes[value]));
                TestOutcome test = disclosure.guardTest(false, base, test(Contingency.of(table)));
                found.add(new Candidate(issue, value, said[value], sizes[value], mentions, all, test));
            }
        }
        return found;
    }

    private static TestOutcome test(Contingency table) {
        return table.smallExpected() ? SmallTables.fisher(table) : table.chiSquare();
    }

    private void put(Grouping groups, Candidate found, double adjusted) {
        String id = "issue." + scope.study().issues().get(found.issue()).id();
        String value = groups.values().get(found.value()).id();
        String last = scope.study().lastWave().id();
        Estimate share = (Estimate) Proportion.wilson(found.said(), found.mentions(), scope.confidence());
        Statistic of = Proportion.ratio(found.group(), found.all());
        TestResult test = (TestResult) found.test();
        ledger.put(MeasureKey.of(id, "mentions", last, groups.id(), value), Unit.COUNT, Ledger.count(found.said()));
        ledger.put(MeasureKey.of(id, "mention-share", last, groups.id(), value), Unit.SHARE, share);
        ledger.put(MeasureKey.of(id, "respondent-share", last, groups.id(), value), Unit.SHARE, of);
        ledger.put(MeasureKey.of(id, "concentration", last, groups.id(), value), Unit.NUMBER, ratio(share, found));
        ledger.put(MeasureKey.of(id, "p", last, groups.id(), value), Unit.P_VALUE, p(test.p(), test));
        ledger.put(MeasureKey.of(id, "p-adjusted", last, groups.id(), value), Unit.P_VALUE, p(adjusted, test));
    }

    /** The share of mentions over the share of respondents, which is taken as given. */
    private static Estimate ratio(Estimate share, Candidate found) {
        double of = (double) found.group() / found.all();
        return Estimate.withInterval(
                share.value() / of,
                share.low().getAsDouble() / of,
                share.high().getAsDouble() / of,
                share.n(),
                "wilson-ratio");
    }

    private static Estimate p(double value, TestResult test) {
        return Estimate.plain(value, test.n(), test.method());
    }
}
