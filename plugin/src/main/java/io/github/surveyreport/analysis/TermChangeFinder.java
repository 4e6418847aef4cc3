package io.github.surveyreport.analysis;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.text.WeightedKeyness;
import io.github.surveyreport.stats.weight.WeightedShare;
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
    private record Change(String term, WeightedKeyness keyness, TestOutcome test) {
        double difference() {
            return keyness.difference();
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
                        .mapToObj(wave -> said(term, wave))
                        .noneMatch(said -> words.few(said.customers()) || words.few(said.comments()))
                && IntStream.rangeClosed(last - 1, last)
                        .noneMatch(wave ->
                                words.few(comments(wave) - said(term, wave).comments()));
    }

    private Change change(String term) {
        WeightedKeyness keyness =
                WordCounts.keynessApart(comments(term, last), comments(term, last - 1), words.floor());
        return new Change(term, keyness, words.test(keyness));
    }

    private void put(Change change, OptionalDouble adjusted) {
        String id = "term-change." + change.term();
        WeightedKeyness keyness = change.keyness();
        double confidence = words.scope().confidence();
        for (int wave = last - 1; wave <= last; wave++) {
            Statistic share = WeightedShare.wilson(wave == last ? keyness.here() : keyness.elsewhere(), confidence);
            ledger.put(id, "share", wave(wave), Unit.SHARE, words.disclosure().guard(false, share));
        }
        Statistic difference = WeightedShare.difference(keyness.here(), keyness.elsewhere(), confidence);
        TestResult test = (TestResult) change.test();
        ledger.put(id, "change", words.lastWave(), Unit.SHARE_DIFFERENCE, difference);
        ledger.put(id, "keyness", words.lastWave(), Unit.NUMBER, plain(test, test.statistic()));
        ledger.put(id, "p", words.lastWave(), Unit.P_VALUE, plain(test, test.p()));
        ledger.put(id, "p-adjusted", words.lastWave(), Unit.P_VALUE, plain(test, adjusted.getAsDouble()));
    }

    private void news() {
        List<Map.Entry<String, TermTally.Said>> found = words.usual(last).stream()
                .filter(entry -> IntStream.range(0, last)
                        .noneMatch(wave -> said(entry.getKey(), wave).comments() > 0))
                .limit(MOST_NEW)
                .toList();
        for (Map.Entry<String, TermTally.Said> entry : found) {
            String id = "term-new." + entry.getKey();
            TermTally.Said said = entry.getValue();
            Statistic share = WeightedShare.wilson(
                    comments(entry.getKey(), last).share(WordCounts.SAYS),
                    words.scope().confidence());
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

    private WeightedCounts comments(String term, int wave) {
        return words.counts().comments(wave, said(term, wave));
    }

    private TermTally.Said said(String term, int wave) {
        return words.scope().wave(wave).text().terms().said(term);
    }

    private String wave(int wave) {
        return words.scope().study().waves().get(wave).id();
    }
}
