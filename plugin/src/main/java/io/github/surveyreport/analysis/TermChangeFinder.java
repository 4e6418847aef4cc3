package io.github.surveyreport.analysis;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Proportion;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.text.Keyness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Terms that are said more or less often than in the wave before, and terms said for the first time. */
final class TermChangeFinder {
    private static final int MOST = 10;
    private static final int MOST_NEW = 20;

    private final WordScope words;
    private final Ledger ledger;
    private final int last;

    TermChangeFinder(WordScope words, Ledger ledger) {
        this.words = words;
        this.ledger = ledger;
        this.last = words.scope().lastIndex();
    }

    /** Comments with a term in the last wave and in the one before. */
    private record Change(String term, Keyness keyness, TestOutcome test) {
        double difference() {
            return (double) keyness.said() / keyness.all() - (double) keyness.saidElsewhere() / keyness.allElsewhere();
        }
    }

    void put() {
        if (!commented(last) || IntStream.range(0, last).noneMatch(this::commented)) {
            return;
        }
        news();
        if (commented(last - 1)) {
            changes();
        }
    }

    private void changes() {
        TreeSet<String> usual = new TreeSet<>(Terms.BY_CODE_POINT);
        for (int wave = last - 1; wave <= last; wave++) {
            words.usual(wave).forEach(entry -> usual.add(entry.getKey()));
        }
        List<Change> all =
                usual.stream().filter(this::tellable).map(this::change).toList();
        List<OptionalDouble> adjusted =
                words.adjusted(all.stream().map(Change::test).toList());
        long tested = WordScope.tested(adjusted);
        ledger.put("words", "tested", words.lastWave(), Unit.COUNT, Ledger.count(tested));
        List<Integer> clear = Arrays.stream(words.clear(adjusted))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -Math.abs(all.get(i).difference())))
                .toList();
        List<Integer> shown = new ArrayList<>();
        clear.stream().filter(i -> all.get(i).difference() > 0).limit(MOST).forEach(shown::add);
        clear.stream().filter(i -> all.get(i).difference() < 0).limit(MOST).forEach(shown::add);
        shown.forEach(i -> put(all.get(i), adjusted.get(i)));
    }

    /** In both waves nobody or enough customers say it, and so for those who do not. */
    private boolean tellable(String term) {
        return IntStream.rangeClosed(last - 1, last)
                .noneMatch(wave -> words.few(customers(term, wave))
                        || words.few(comments(term, wave))
                        || words.few(comments(wave) - comments(term, wave)));
    }

    private Change change(String term) {
        Keyness keyness = new Keyness(
                comments(term, last), comments(last), comments(term, last - 1), comments(last - 1), words.floor());
        return new Change(term, keyness, words.test(keyness));
    }

    private void put(Change change, OptionalDouble adjusted) {
        String id = "term-change." + change.term();
        Keyness counts = change.keyness();
        double confidence = words.scope().confidence();
        for (int wave = last - 1; wave <= last; wave++) {
            Statistic share = Proportion.wilson(comments(change.term(), wave), comments(wave), confidence);
            ledger.put(id, "share", wave(wave), Unit.SHARE, words.disclosure().guard(false, share));
        }
        Statistic difference = Proportion.difference(
                counts.said(), counts.all(), counts.saidElsewhere(), counts.allElsewhere(), confidence);
        TestResult test = (TestResult) change.test();
        ledger.put(id, "change", words.lastWave(), Unit.SHARE_DIFFERENCE, difference);
        ledger.put(id, "keyness", words.lastWave(), Unit.NUMBER, plain(test, test.statistic()));
        ledger.put(id, "p", words.lastWave(), Unit.P_VALUE, plain(test, test.p()));
        ledger.put(id, "p-adjusted", words.lastWave(), Unit.P_VALUE, plain(test, adjusted.getAsDouble()));
    }

    private void news() {
        List<Map.Entry<String, TermTally.Said>> found = words.usual(last).stream()
                .filter(entry -> IntStream.range(0, last).noneMatch(wave -> comments(entry.getKey(), wave) > 0))
                .limit(MOST_NEW)
                .toList();
        for (Map.Entry<String, TermTally.Said> entry : found) {
            String id = "term-new." + entry.getKey();
            TermTally.Said said = entry.getValue();
            Statistic share = Proportion.wilson(
                    said.comments(), comments(last), words.scope().confidence());
            boolean few = words.few(comments(last) - said.comments());
            ledger.put(id, "comments", words.lastWave(), Unit.COUNT, Ledger.count(said.comments()));
            ledger.put(id, "customers", words.lastWave(), Unit.COUNT, Ledger.count(said.customers()));
            ledger.put(
                    id,
                    "share",
                    words.lastWave(),
                    Unit.SHARE,
                    words.disclosure().guard(few, share));
        }
    }

    private static Statistic plain(TestResult test, double value) {
        return Estimate.plain(value, test.n(), test.method());
    }

    private boolean commented(int wave) {
        return wave >= 0 && comments(wave) > 0 && TextFinder.asked(words.scope(), wave);
    }

    private long comments(int wave) {
        return words.scope().wave(wave).text().comments();
    }

    private long comments(String term, int wave) {
        return said(term, wave) == null ? 0 : said(term, wave).comments();
    }

    private long customers(String term, int wave) {
        return said(term, wave) == null ? 0 : said(term, wave).customers();
    }

    private TermTally.Said said(String term, int wave) {
        return words.scope().wave(wave).text().terms().byTerm().get(term);
    }

    private String wave(int wave) {
        return words.scope().study().waves().get(wave).id();
    }
}
