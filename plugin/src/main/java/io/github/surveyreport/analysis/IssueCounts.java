package io.github.surveyreport.analysis;

import io.github.surveyreport.analysis.IssueFinding.Rated;
import io.github.surveyreport.config.Priorities;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Scorecard.Of;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.weight.WeightedSample;
import io.github.surveyreport.stats.weight.WeightedShare;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The numbers of one issue in one wave. Shares and means are weighted when the study says so; comments, customers, entries
 * of the register and reach are counted.
 */
final class IssueCounts {
    private final Scope scope;
    private final Disclosure disclosure;
    private final int issue;
    private final int wave;
    private final IssueSecrecy secrecy;
    private LongSet affected;

    IssueCounts(Scope scope, int issue, int wave) {
        this.scope = scope;
        this.disclosure = new Disclosure(scope);
        this.secrecy = new IssueSecrecy(scope, wave);
        this.issue = issue;
        this.wave = wave;
    }

    IssueTally tally() {
        return text().issue(issue);
    }

    TextTally text() {
        return scope.wave(wave).text();
    }

    /** Whether the issue has a place in the ranking, and if not, why. */
    Rated rated() {
        boolean told = Stream.of(comments(), customers(), register(), lowScores())
                .anyMatch(count -> count.valueIfComputable().orElse(0) > 0);
        if (told) {
            return Rated.RANKED;
        }
        return tally().comments() + tally().register() + tally().lowScores() > 0 ? Rated.WITHHELD : Rated.NOBODY;
    }

    /**
     * Distinct customers who mention it in a source that {@linkplain IssueSecrecy may be told}, or whose ratings raise it.
     * Where these {@linkplain SourceDisclosure may not be counted together}, the more of both.
     */
    LongSet affected() {
        if (affected == null) {
            LongSet said = secrecy.mentioning(issue);
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
        return SourceDisclosure.mayMerge(disclosure, secrecy.mentioning(issue), tally().lowScorers(), text().voices());
    }

    /** Affected customers; withheld when few. */
    Statistic customers() {
        boolean partly = secrecy.comments(issue) || secrecy.register(issue);
        return partly && affected().size() == 0
                ? Disclosure.suppressed()
                : count(affected().size());
    }

    /** Comments that mention it. */
    Statistic comments() {
        if (!TextFinder.asked(scope, wave)) {
            return Ledger.none(Reason.NO_DATA);
        }
        return commentsWithheld() ? Disclosure.suppressed() : Ledger.count(tally().comments());
    }

    /** Whether the number of comments that mention it, and all that rests on them, is withheld. */
    boolean commentsWithheld() {
        return tooFewComments() || secrecy.comments(issue);
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
        return secrecy.register(issue) ? Disclosure.suppressed() : Ledger.count(tally().register());
    }

    /** Share of comments that mention it, weighted when the study says so. */
    Statistic share() {
        if (!TextFinder.asked(scope, wave)) {
            return Ledger.none(Reason.NO_DATA);
        }
        Statistic share = WeightedShare.wilson(mentions(), scope.confidence());
        return disclosure.guard(commentsWithheld(), share);
    }

    /** The share minus that of the wave before. */
    Statistic trend() {
        return trend(scope.confidence());
    }

    Statistic trend(double confidence) {
        if (!share().computable()) {
            return share();
        }
        if (wave == 0) {
            return Ledger.none(Reason.NO_PREVIOUS);
        }
        IssueCounts before = new IssueCounts(scope, issue, wave - 1);
        if (!before.share().computable()) {
            return before.commentsWithheld() ? Disclosure.suppressed() : Ledger.none(Reason.NO_PREVIOUS);
        }
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
        boolean hidden = commentsWithheld() || shown(question.get()).without(issue);
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

    StandIn standIn() {
        return new StandIn(scope, issue, wave);
    }

    long minimum() {
        return disclosure.minimumCell();
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
        return customers.common(scope.core().until(wave));
    }

    private Statistic mean(boolean mentions) {
        Optional<Question> question = satisfaction();
        if (question.isEmpty()) {
            return Ledger.none(Reason.NO_DATA);
        }
        ScaleCounts counts = counts(question.get(), mentions);
        IssueDisclosure shown = shown(question.get());
        boolean hidden = commentsWithheld() || (mentions ? shown.with(issue) : shown.without(issue));
        return disclosure.guard(hidden, counts.studentMean(scope.confidence()));
    }

    private ScaleCounts counts(Question question, boolean mentions) {
        ScaleCounts with = new ScaleCounts(question, scope.weights().comments().satisfaction(wave, issue));
        return mentions
                ? with
                : new ScaleCounts(question, scope.weights().comments().satisfaction(wave)).without(with);
    }

    /** Comments that mention it as 1, the others as 0. */
    WeightedSample mentions() {
        return scope.weights().comments().mentions(wave, issue).share(kind -> kind == 0);
    }

    private Optional<Question> satisfaction() {
        return scope.study()
                .priority()
                .satisfaction()
                .map(scope.study()::question)
                .filter(question -> scope.asked(question, wave));
    }
}
