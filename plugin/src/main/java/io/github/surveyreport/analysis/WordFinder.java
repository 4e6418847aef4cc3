package io.github.surveyreport.analysis;

import io.github.surveyreport.analysis.Findings.Keyword;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.text.Association;
import io.github.surveyreport.stats.text.WeightedAssociation;
import io.github.surveyreport.stats.weight.WeightedShare;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which words go up and down, which belong to a group, and which go together (E1). */
final class WordFinder {
    /** So many keywords are told by group. */
    static final int BY_GROUP = 12;
    /** A table of more groups is not read. */
    private static final int MOST_GROUPS = 20;
    /** Pairs of so many terms are looked at. */
    static final int PAIRED = 15;

    private final Scope scope;
    private final WordScope words;
    private final Ledger ledger = new Ledger();

    WordFinder(Scope scope) {
        this.scope = scope;
        this.words = WordScope.of(scope);
    }

    /** None when no text question is analysed. */
    List<Measure> measures() {
        if (scope.study().text().questions().isEmpty()) {
            return List.of();
        }
        List<Keyword> keywords = new TextFinder(scope).keywords();
        keywords.forEach(this::earlier);
        for (int grouping = 0; grouping < scope.study().groups().size(); grouping++) {
            grouping(grouping, keywords);
        }
        new TermChangeFinder(words, ledger).put();
        pairs();
        return ledger.measures();
    }

    /** The share of the comments of earlier waves; hidden where too few said it. */
    private void earlier(Keyword keyword) {
        for (int wave = 0; wave < scope.lastIndex(); wave++) {
            TextTally text = scope.wave(wave).text();
            if (text.comments() > 0 && TextFinder.asked(scope, wave)) {
                TermTally.Said said = text.terms().said(keyword.text());
                boolean few = words.few(said.comments())
                        || words.few(said.customers())
                        || words.few(text.comments() - said.comments());
                WeightedCounts comments = words.counts().comments(wave, said);
                Statistic share = WeightedShare.wilson(comments.share(WordCounts.SAYS), scope.confidence());
                String id = scope.study().waves().get(wave).id();
                ledger.put(
                        "term." + keyword.text(),
                        "share",
                        id,
                        Unit.SHARE,
                        words.disclosure().guard(few, share));
            }
        }
    }

    private void grouping(int grouping, List<Keyword> keywords) {
        int groups = scope.study().groups().get(grouping).values().size();
        if (groups < 2 || scope.wave(scope.lastIndex()).text().comments() == 0) {
            return;
        }
        KeynessFinder finder = new KeynessFinder(words, ledger, grouping);
        finder.put();
        if (groups <= MOST_GROUPS) {
            keywords.stream()
                    .limit(BY_GROUP)
                    .filter(keyword -> keyword.customers() >= words.floor())
                    .forEach(keyword -> finder.shares(keyword.text(), said(keyword.text())));
        }
    }

    /** Customers who say both of two usual terms; a pair is left out when too few say both, or one without the other. */
    private void pairs() {
        List<Map.Entry<String, TermTally.Said>> terms =
                Terms.top(scope.wave(scope.lastIndex()).text().terms(), words.floor(), PAIRED);
        Set<String> known = new HashSet<>();
        for (int i = 0; i < terms.size(); i++) {
            for (int j = i + 1; j < terms.size(); j++) {
                String id = pair(terms.get(i).getKey(), terms.get(j).getKey());
                if (known.add(id)) {
                    pair(id, terms.get(i).getValue(), terms.get(j).getValue());
                }
            }
        }
    }

    private void pair(String id, TermTally.Said first, TermTally.Said second) {
        long all =
                scope.wave(scope.lastIndex()).commenters().customers(Slots.ALL).size();
        long both = first.common(second);
        boolean told = both >= words.floor()
                && !words.few(first.customers() - both)
                && !words.few(second.customers() - both)
                && !words.few(all - first.customers() - second.customers() + both);
        if (told) {
            WeightedAssociation pair = association(all, both, first, second);
            ledger.put(id, "customers", words.lastWave(), Unit.COUNT, Ledger.count(both));
            ledger.put(id, "npmi", words.lastWave(), Unit.NUMBER, pair.npmi());
            ledger.put(id, "lift", words.lastWave(), Unit.NUMBER, pair.lift());
        }
    }

    private WeightedAssociation association(long all, long both, TermTally.Said first, TermTally.Said second) {
        Association counts = new Association(all, first.customers(), second.customers(), both, words.floor());
        WeightedCounts kinds = words.counts()
                .pair(
                        first,
                        second,
                        both,
                        first.customers() - both,
                        second.customers() - both,
                        all - first.customers() - second.customers() + both);
        return new WeightedAssociation(
                counts,
                kinds.share(kind -> kind < 2),
                kinds.share(kind -> kind == 0 || kind == 2),
                kinds.share(kind -> kind == 0));
    }

    /** The id of two terms in either order. */
    static String pair(String a, String b) {
        return Terms.BY_CODE_POINT.compare(a, b) < 0 ? "pair." + a + "+" + b : "pair." + b + "+" + a;
    }

    private TermTally.Said said(String term) {
        return scope.wave(scope.lastIndex()).text().terms().said(term);
    }
}
