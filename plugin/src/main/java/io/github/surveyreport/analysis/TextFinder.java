package io.github.surveyreport.analysis;

import io.github.surveyreport.analysis.Findings.Keyword;
import io.github.surveyreport.analysis.Findings.UnclassifiedTerm;
import io.github.surveyreport.config.TextSettings;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Proportion;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.weight.WeightedSample;
import io.github.surveyreport.stats.weight.WeightedShare;
import io.github.surveyreport.text.Sentiment;
import java.util.List;

/** What is written in comments (E1, E2). Shares are weighted when the study says so, but for those of repeated comments. */
final class TextFinder {
    private static final int UNCLASSIFIED_TERMS = 20;
    /** The kind of comments that {@link Weights#unclassified} has first. */
    private static final int UNCLASSIFIED = 0;

    private final Scope scope;
    private final TextSettings settings;
    private final Disclosure disclosure;
    private final WordScope words;
    private final Ledger ledger = new Ledger();

    TextFinder(Scope scope) {
        this.scope = scope;
        this.settings = scope.study().text();
        this.words = WordScope.of(scope);
        this.disclosure = words.disclosure();
    }

    /** None when no text question is analysed. */
    List<Measure> measures() {
        if (settings.questions().isEmpty()) {
            return List.of();
        }
        for (int wave = 0; wave <= scope.lastIndex(); wave++) {
            wave(wave);
        }
        keywords().forEach(this::term);
        return ledger.measures();
    }

    /** Terms of the last wave's comments; those of few customers are left out. */
    List<Keyword> keywords() {
        TermTally terms = scope.wave(scope.lastIndex()).text().terms();
        return Terms.top(terms, words.floor(), settings.keywords()).stream()
                .map(entry -> new Keyword(
                        entry.getKey(),
                        entry.getValue().comments(),
                        entry.getValue().customers()))
                .toList();
    }

    /** Terms of the last wave's comments that belong to no issue; those of few customers are left out. */
    List<UnclassifiedTerm> unclassified() {
        TermTally terms = scope.wave(scope.lastIndex()).text().unclassifiedTerms();
        return Terms.top(terms, words.floor(), UNCLASSIFIED_TERMS).stream()
                .map(entry ->
                        new UnclassifiedTerm(entry.getKey(), entry.getValue().comments()))
                .toList();
    }

    /** Whether any analysed text question was put in that wave. */
    static boolean asked(Scope scope, int wave) {
        return scope.study().text().questions().stream()
                .anyMatch(id -> scope.asked(scope.study().question(id), wave));
    }

    private void wave(int wave) {
        TextTally text = scope.wave(wave).text();
        boolean asked = asked(scope, wave);
        boolean hidden = disclosure.tooSmall(text.comments());
        long unclassified = text.comments() - text.classified();
        boolean secret = hidden || new IssueSecrecy(scope, wave).classified();
        put("comments", wave, Unit.COUNT, asked, Ledger.count(text.comments()));
        put("empty", wave, Unit.COUNT, asked, Ledger.count(text.empty()));
        put("classified", wave, Unit.COUNT, asked, guard(secret, Ledger.count(text.classified())));
        put("unclassified", wave, Unit.COUNT, asked, guard(secret, Ledger.count(unclassified)));
        put(
                "unclassified-share",
                wave,
                Unit.SHARE,
                asked,
                share(secret, scope.weights().comments().unclassified(wave), UNCLASSIFIED));
        sentiment(wave, text, asked, hidden);
        copies(wave, text.copies(), asked, hidden);
    }

    private void sentiment(int wave, TextTally text, boolean asked, boolean hidden) {
        long known = text.comments() - text.judged(Sentiment.UNDETERMINED);
        WeightedCounts all = scope.weights().comments().sentiments(wave);
        WeightedCounts judging = all.without(Sentiment.UNDETERMINED.ordinal());
        put("determined", wave, Unit.COUNT, asked, guard(hidden, Ledger.count(known)));
        put("positive-share", wave, Unit.SHARE, asked, share(hidden, judging, Sentiment.POSITIVE.ordinal()));
        put("negative-share", wave, Unit.SHARE, asked, share(hidden, judging, Sentiment.NEGATIVE.ordinal()));
        put("mixed-share", wave, Unit.SHARE, asked, share(hidden, judging, Sentiment.MIXED.ordinal()));
        put("undetermined-share", wave, Unit.SHARE, asked, share(hidden, all, Sentiment.UNDETERMINED.ordinal()));
    }

    private Statistic share(boolean hidden, WeightedCounts comments, int kind) {
        WeightedSample sample = comments.share(other -> other == kind);
        return disclosure.guard(
                hidden || disclosure.tooSmall(sample.n()), WeightedShare.wilson(sample, scope.confidence()));
    }

    private void copies(int wave, CopiesTally copies, boolean asked, boolean hidden) {
        boolean few = hidden || disclosure.tooSmall(copies.compared());
        long kept = copies.kept();
        put("compared", wave, Unit.COUNT, asked, guard(few, Ledger.count(copies.compared())));
        put("identical-share", wave, Unit.SHARE, asked, guard(few, Proportion.ratio(copies.identical(), kept)));
        put("similar-share", wave, Unit.SHARE, asked, guard(few, Proportion.ratio(copies.similar(), kept)));
    }

    private void term(Keyword keyword) {
        String id = "term." + keyword.text();
        int wave = scope.lastIndex();
        WeightedCounts comments =
                words.counts().comments(wave, scope.wave(wave).text().terms().said(keyword.text()));
        Statistic share = WeightedShare.wilson(comments.share(WordCounts.SAYS), scope.confidence());
        String last = scope.study().lastWave().id();
        ledger.put(id, "comments", last, Unit.COUNT, Ledger.count(keyword.comments()));
        ledger.put(id, "customers", last, Unit.COUNT, Ledger.count(keyword.customers()));
        ledger.put(id, "share", last, Unit.SHARE, disclosure.guard(false, share));
    }

    private static Statistic guard(boolean hidden, Statistic statistic) {
        return hidden ? Disclosure.suppressed() : statistic;
    }

    private void put(String statistic, int wave, Unit unit, boolean asked, Statistic result) {
        String id = scope.study().waves().get(wave).id();
        ledger.put("text", statistic, id, unit, asked ? result : Ledger.none(Reason.NO_DATA));
    }
}
