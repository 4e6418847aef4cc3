package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Cleaning.Rule;
import io.github.surveyreport.config.Outcomes;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.ResponseRate;
import io.github.surveyreport.stats.Statistic;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What became of every case of a wave that keeps account of it, and AAPOR's response rates (Standard Definitions). Complete
 * are the counted questionnaires. Questionnaires set aside by cleaning are eligible cases without a usable answer and go
 * to O, but for the second of a respondent, which is no case of its own. Invitations that nobody accounts for have an
 * unknown eligibility and go to UO: left out, they would flatter every rate.
 */
final class OutcomeFinder {
    private static final Set<Rule> NO_CASE = EnumSet.of(Rule.DUPLICATE_ID, Rule.SAME_CUSTOMER);

    private final Scope scope;
    private final Ledger ledger = new Ledger();

    OutcomeFinder(Scope scope) {
        this.scope = scope;
    }

    List<Measure> measures() {
        for (int index = 0; index <= scope.lastIndex(); index++) {
            Wave wave = scope.study().waves().get(index);
            if (wave.outcomes().isPresent()) {
                outcomes(wave, scope.wave(index), wave.outcomes().get());
            }
        }
        return ledger.measures();
    }

    private void outcomes(Wave wave, WaveTally tally, Outcomes outcomes) {
        long complete = tally.counted(Slots.ALL);
        long unusable = unusable(tally);
        long unaccounted = unaccounted(wave, tally);
        count("complete", wave, complete);
        count("partial", wave, outcomes.partial());
        count("refusals", wave, outcomes.refusals());
        count("non-contacts", wave, outcomes.nonContacts());
        count("other", wave, outcomes.other());
        count("unusable", wave, unusable);
        count("unknown-household", wave, outcomes.unknownHousehold());
        count("unknown-other", wave, outcomes.unknownOther());
        count("unaccounted", wave, unaccounted);
        put("eligibility", wave, Unit.SHARE, Estimate.plain(outcomes.eligibility(), 0, "configured"));
        ResponseRate rate = new ResponseRate(
                complete,
                outcomes.partial(),
                outcomes.refusals(),
                outcomes.nonContacts(),
                outcomes.other() + unusable,
                outcomes.unknownHousehold(),
                outcomes.unknownOther() + unaccounted);
        rates(wave, rate, outcomes.eligibility());
    }

    private void rates(Wave wave, ResponseRate rate, double eligibility) {
        put("rr1", wave, Unit.SHARE, rate.rr1());
        put("rr2", wave, Unit.SHARE, rate.rr2());
        put("rr3", wave, Unit.SHARE, rate.rr3(eligibility));
        put("rr4", wave, Unit.SHARE, rate.rr4(eligibility));
        put("rr5", wave, Unit.SHARE, rate.rr5());
        put("rr6", wave, Unit.SHARE, rate.rr6());
    }

    /** Invitations of which neither a file nor the outcomes of the wave tell anything; 0 without their number. */
    static long unaccounted(Wave wave, WaveTally tally) {
        return wave.invited().isPresent() ? Math.max(0, wave.invited().getAsLong() - cases(wave, tally)) : 0;
    }

    /** Cases whose outcome is known. */
    static long cases(Wave wave, WaveTally tally) {
        return tally.counted(Slots.ALL)
                + unusable(tally)
                + wave.outcomes().orElseThrow().total();
    }

    private static long unusable(WaveTally tally) {
        long rows = 0;
        for (Rule rule : Rule.values()) {
            rows += NO_CASE.contains(rule) ? 0 : tally.uncleaned().excluded(rule, Slots.ALL);
        }
        return rows;
    }

    private void count(String statistic, Wave wave, long n) {
        put(statistic, wave, Unit.COUNT, Ledger.count(n));
    }

    private void put(String statistic, Wave wave, Unit unit, Statistic result) {
        ledger.put("outcome", statistic, wave.id(), unit, result);
    }
}
