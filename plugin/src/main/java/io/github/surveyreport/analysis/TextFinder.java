package io.github.surveyreport.analysis;

import io.github.surveyreport.analysis.Findings.Keyword;
import io.github.surveyreport.analysis.Findings.UnclassifiedTerm;
import io.github.surveyreport.config.TextSettings;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Proportion;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.text.Sentiment;
import java.util.List;

/** What is written in comments (E1, E2). */
final class TextFinder {
    private static final int UNCLASSIFIED_TERMS = 20;

    private final Scope scope;
    private final TextSettings settings;
    private final Disclosure disclosure;
    private final Ledger ledger = new Ledger();

    TextFinder(Scope scope) {
        this.scope = scope;
        this.settings = scope.study().text();
        this.disclosure = new Disclosure(scope);
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
        return Terms.top(terms, WordScope.floor(scope), settings.keywords()).stream()
                .map(entry -> new Keyword(
                        entry.getKey(),
                        entry.getValue().comments(),
                        entry.getValue().customers()))
                .toList();
    }

    /** Terms of the last wave's comments that belong to no issue; those of few customers are left out. */
    List<UnclassifiedTerm> unclassified() {
        TermTally terms = scope.wave(scope.lastIndex()).text().unclassifiedTerms();
        return Terms.top(terms, WordScope.floor(scope), UNCLASSIFIED_TERMS).stream()
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
        put("comments", wave, Unit.COUNT, asked, Ledger.count(text.comments()));
        put("empty", wave, Unit.COUNT, asked, Ledger.count(text.empty()));
        put("classified", wave, Unit.COUNT, asked, guard(hidden, Ledger.count(text.classified())));
        put("unclassified", wave, Unit.COUNT, asked, guard(hidden, Ledger.count(unclassified)));
        Statistic share = Proportion.wilson(unclassified, text.comments(), scope.confidence());
        put("unclassified-share", wave, Unit.SHARE, asked, disclosure.guard(hidden, share));
        sentiment(wave, text, asked, hidden);
        copies(wave, text.copies(), asked, hidden);
    }

    /** Positive, negative and mixed are shares of the comments whose sentiment is known. */
    private void sentiment(int wave, TextTally text, boolean asked, boolean hidden) {
        long unknown = text.judged(Sentiment.UNDETERMINED);
        long known = text.comments() - unknown;
        put("determined", wave, Unit.COUNT, asked, guard(hidden, Ledger.count(known)));
        put("positive-share", wave, Unit.SHARE, asked, share(hidden, text.judged(Sentiment.POSITIVE), known));
        put("negative-share", wave, Unit.SHARE, asked, share(hidden, text.judged(Sentiment.NEGATIVE), known));
        put("mixed-share", wave, Unit.SHARE, asked, share(hidden, text.judged(Sentiment.MIXED), known));
        put("undetermined-share", wave, Unit.SHARE, asked, share(hidden, unknown, text.comments()));
    }

    private Statistic share(boolean hidden, long part, long whole) {
        return disclosure.guard(
                hidden || disclosure.tooSmall(whole), Proportion.wilson(part, whole, scope.confidence()));
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
        long comments = scope.wave(wave).text().comments();
        Statistic share = Proportion.wilson(keyword.comments(), comments, scope.confidence());
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
