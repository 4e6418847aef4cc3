package io.github.surveyreport.analysis;

import io.github.surveyreport.analysis.ActionFinding.Basis;
import io.github.surveyreport.analysis.ActionFinding.Verdict;
import io.github.surveyreport.config.Scorecard.Better;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Statistic;
import java.util.Optional;

/** Whether a value moved in the wanted direction beyond chance, and what that is read from. */
record Judgement(Verdict verdict, Basis basis) {
    static final Judgement NO_TARGET = new Judgement(Verdict.NO_TARGET, Basis.NONE);
    static final Judgement NOT_YET = new Judgement(Verdict.NOT_YET, Basis.NONE);

    /**
     * The same customers decide where there are enough of them; else all answers of both waves, if these are enough.
     *
     * @param change of all answers, of a service metric or of service records
     * @param base the smaller number of answers or cases of both waves
     * @param unmatched what the change is of
     */
    static Judgement of(
            Better better, Optional<Matched> matched, Statistic change, long base, Basis unmatched, int minimumBase) {
        if (matched.isPresent() && matched.get().carries(minimumBase)) {
            return new Judgement(verdict(better, (Estimate) matched.get().change()), Basis.MATCHED);
        }
        if (change instanceof Estimate estimate && estimate.low().isPresent() && base >= minimumBase) {
            return new Judgement(verdict(better, estimate), unmatched);
        }
        return new Judgement(Verdict.NOT_ENOUGH_DATA, Basis.NONE);
    }

    private static Verdict verdict(Better better, Estimate change) {
        boolean clear = better == Better.HIGHER
                ? change.low().orElse(0) > 0
                : change.high().orElse(0) < 0;
        return clear ? Verdict.VERIFIED : Verdict.NOT_VERIFIED;
    }
}
