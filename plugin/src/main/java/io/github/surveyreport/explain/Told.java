package io.github.surveyreport.explain;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Weighting;
import java.util.List;
import java.util.Optional;

/** The numbers of a report that could be computed and are not withheld: all that an account may rest on. */
record Told(Findings findings) {
    static final double EXACT = 1e-9;

    Study study() {
        return findings.study();
    }

    Optional<Measure> find(MeasureKey key) {
        return findings.measures().find(key).filter(found -> found.result().computable());
    }

    /** Another statistic of the same thing. */
    Optional<Measure> beside(MeasureKey key, String statistic) {
        return find(new MeasureKey(key.id(), statistic, key.wave(), key.group()));
    }

    /** The statistic in the wave before. */
    Optional<Measure> before(MeasureKey key, String statistic) {
        return study().waves().stream()
                .filter(wave -> wave.id().equals(key.wave()))
                .flatMap(wave -> study().before(wave).stream())
                .findFirst()
                .flatMap(wave -> find(new MeasureKey(key.id(), statistic, wave.id(), key.group())));
    }

    /** Whether respondents weigh differently in the numbers of questions. */
    boolean weighted() {
        return study().methods().weighting().filter(Weighting::apply).isPresent();
    }

    /** The first number minus the second; by a procedure where one of them is not told. */
    static Account difference(Measure measure, Optional<Measure> first, Optional<Measure> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return Account.by(Account.Way.PROCEDURE, measure, List.of());
        }
        Expression difference = Expression.minus(
                Expression.number(first.get().estimate().value()),
                Expression.number(second.get().estimate().value()));
        return Account.calculated(measure, difference, List.of(Part.of(first.get()), Part.of(second.get())));
    }

    /** The account, told as a procedure where its arithmetic does not give the number: something else went in too. */
    static Account checked(Account account) {
        if (account.calculation().isEmpty()) {
            return account;
        }
        double told = account.measure().estimate().value();
        double found = account.calculation().get().value();
        boolean same = Math.abs(found - told) <= EXACT * Math.max(1, Math.abs(told));
        return same ? account : Account.by(Account.Way.PROCEDURE, account.measure(), account.parts());
    }
}
