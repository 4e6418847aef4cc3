package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Priorities;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Scorecard.Of;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.weight.WeightedMean;
import io.github.surveyreport.stats.weight.WeightedSample;
import io.github.surveyreport.stats.weight.WeightedShare;
import java.util.Optional;

/**
 * The numbers of one issue in one wave. Shares and means are weighted when the study says so; comments, customers, entries
 * of the register and reach are counted.
 */
final class IssueCounts {
    private final Scope scope;
    private final Disclosure disclosure;
    private final int issue;
    private final int wave;
    private LongSet affected;

    IssueCounts(Scope scope, int issue, int wave) {
        this.scope = scope;
        this.disclosure = new Disclosure(scope);
        this.issue = issue;
        this.wave = wave;
    }

    IssueTally tally() {
        return text().issue(issue);
    }

    TextTally text() {
        return scope.wave(wave).text();
    }

    /**
     * Distinct customers who mention it, in a comment or in the register, or whose ratings raise it. Where these {@linkplain
     * SourceDisclosure may not be counted together}, the more of both.
     */
    LongSet affected() {
        if (affected == null) {
            LongSet said = tally().customers();
            LongSet low = tally().lowScorers();
            affected = new LongSet();
            affected.addAll(merged() || said.size() >= low.size() ? said : low);
            if (merged()) {
                affected.addAll(low);
            }
        }
        return affected;
    }

    /** Whether those whose ratings raise it are counted together with those who mention it. */
    boolean merged() {
        return SourceDisclosure.mayMerge(disclosure, tally().customers(), tally().lowScorers(), text().voices());
    }

    /** Affected customers; withheld when few. */
    Statistic customers() {
        return count(affected().size());
    }

    /**
     * Questionnaires with ratings so low that they raise it; withheld when few. The warning {@code not-merged} says that
     * the customers are not of all sources together.
     */
    Statistic lowScores() {
        long low = tally().lowScores();
        if (disclosure.tooSmall(low)) {
            return Disclosure.suppressed();
        }
        Estimate count = Estimate.plain(low, low, "count");
        return merged() ? count : count.warn("not-merged");
    }

    /** Affected customers who were core customers in this wave or an earlier one; withheld when few. */
    Statistic core() {
        return count(coreAmong(affected()));
    }

    /** Entries of the register that mention it; withheld when few. */
    Statistic register() {
        return disclosure.tooSmall(tally().register()) ? Disclosure.suppressed() : Ledger.count(tally().register());
    }

    /** Share of comments that mention it, weighted when the study says so. */
    Statistic share() {
        if (!TextFinder.asked(scope, wave)) {
            return Ledger.none(Reason.NO_DATA);
        }
        Statistic share = WeightedShare.wilson(mentions(), scope.confidence());
        return disclosure.guard(tooFewComments(), share);
    }

    /** The share minus that of the wave before. */
    Statistic trend() {
        return trend(scope.confidence());
    }

    Statistic trend(double confidence) {
        if (!share().computable()) {
            return share();
        }
        if (wave == 0 || !new IssueCounts(scope, issue, wave - 1).share().computable()) {
            return Ledger.none(Reason.NO_PREVIOUS);
        }
        IssueCounts before = new IssueCounts(scope, issue, wave - 1);
        Statistic trend = WeightedShare.difference(mentions(), before.mentions(), confidence);
        return disclosure.guard(
                false, trend, Math.min(text().comments(), before.text().comments()));
    }

    /** Mean satisfaction of the respondents whose comment mentions it. */
    Statistic meanWith() {
        return mean(true);
    }

    /** Mean satisfaction of the respondents who comment without mentioning it. */
    Statistic meanWithout() {
        return mean(false);
    }

    /** {@code meanWithout − meanWith}: how much less satisfied those are who mention it. */
    Statistic gap() {
        return gap(scope.confidence());
    }

    Statistic gap(double confidence) {
        Optional<Question> question = satisfaction();
        if (question.isEmpty()) {
            return Ledger.none(Reason.NO_DATA);
        }
        ScaleCounts with = counts(question.get(), true);
        ScaleCounts without = counts(question.get(), false);
        boolean hidden = shown(question.get()).without(issue);
        Statistic gap = without.minus(with, Of.MEAN, confidence);
        return disclosure.guard(hidden, gap, Math.min(with.n(), without.n()));
    }

    /**
     * Affected customers as a share of the customers who said anything, or answered where ratings raise issues, each core customer counted with the configured
     * weight. Withheld with the number of customers; core customers too few to be told count once, like any other, since
     * the share would give their number away.
     */
    Statistic reach() {
        if (!customers().computable()) {
            return customers();
        }
        double affected =
                core().computable() ? weighted(affected()) : affected().size();
        double all = weighted(text().voices());
        return all == 0
                ? Ledger.none(Reason.NO_ANSWERS)
                : Estimate.plain(affected / all, text().voices().size(), "weighted-ratio");
    }

    boolean tooFewComments() {
        return disclosure.tooSmall(text().comments());
    }

    private Statistic count(long customers) {
        return tooFewComments() || disclosure.tooSmall(customers) ? Disclosure.suppressed() : Ledger.count(customers);
    }

    private IssueDisclosure shown(Question question) {
        return new IssueDisclosure(scope, question, wave);
    }

    private double weighted(LongSet customers) {
        double extra =
                scope.study().priority().core().map(Priorities.Core::weight).orElse(1d) - 1;
        return customers.size() + extra * coreAmong(customers);
    }

    private long coreAmong(LongSet customers) {
        LongSet core = new LongSet();
        for (int earlier = 0; earlier <= wave; earlier++) {
            core.addAll(scope.wave(earlier).customers().core());
        }
        return customers.common(core);
    }

    private Statistic mean(boolean mentions) {
        Optional<Question> question = satisfaction();
        if (question.isEmpty()) {
            return Ledger.none(Reason.NO_DATA);
        }
        ScaleCounts counts = counts(question.get(), mentions);
        IssueDisclosure shown = shown(question.get());
        boolean hidden = mentions ? shown.with(issue) : shown.without(issue);
        return disclosure.guard(hidden, WeightedMean.of(counts.sample(), scope.confidence()));
    }

    private ScaleCounts counts(Question question, boolean mentions) {
        ScaleCounts with = new ScaleCounts(question, scope.weights().satisfaction(wave, issue));
        return mentions ? with : new ScaleCounts(question, scope.weights().satisfaction(wave)).without(with);
    }

    /** Comments that mention it as 1, the others as 0. */
    private WeightedSample mentions() {
        return scope.weights().mentions(wave, issue).share(kind -> kind == 0);
    }

    private Optional<Question> satisfaction() {
        return scope.study()
                .priority()
                .satisfaction()
                .map(scope.study()::question)
                .filter(question -> scope.asked(question, wave));
    }
}
