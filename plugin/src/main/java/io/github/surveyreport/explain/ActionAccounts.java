package io.github.surveyreport.explain;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import java.util.List;
import java.util.Optional;

/** Numbers of actions that follow from others of the same action: changes, net benefit, return, pay-back, the share verified. */
final class ActionAccounts {
    private static final int MONTHS = 12;

    private final Told told;

    ActionAccounts(Told told) {
        this.told = told;
    }

    /** Empty where the number does not follow from published ones. */
    Optional<Account> of(Measure measure) {
        MeasureKey key = measure.key();
        Optional<Account> account = switch (key.statistic()) {
            case "change" -> both(measure, "after", "before");
            case "net-benefit" -> both(measure, "benefit", "budget");
            case "roi" -> over(measure, "net-benefit", "budget", 1);
            case "payback" -> over(measure, "budget", "benefit", MONTHS);
            case "verified-share" -> over(measure, "verified", "judged", 1);
            default -> Optional.empty();
        };
        return account.map(Told::checked).filter(found -> found.way() == Account.Way.CALCULATED);
    }

    private Optional<Account> both(Measure measure, String first, String second) {
        return Optional.of(
                Told.difference(measure, told.beside(measure.key(), first), told.beside(measure.key(), second)));
    }

    private Optional<Account> over(Measure measure, String over, String under, int times) {
        Optional<Measure> part = told.beside(measure.key(), over);
        Optional<Measure> whole = told.beside(measure.key(), under)
                .filter(found -> found.estimate().value() != 0);
        if (part.isEmpty() || whole.isEmpty()) {
            return Optional.empty();
        }
        Expression dividend = Expression.number(part.get().estimate().value());
        Expression quotient = Expression.over(
                times == 1 ? dividend : Expression.times(Expression.count(times), dividend),
                Expression.number(whole.get().estimate().value()));
        return Optional.of(Account.calculated(measure, quotient, List.of(Part.of(part.get()), Part.of(whole.get()))));
    }
}
