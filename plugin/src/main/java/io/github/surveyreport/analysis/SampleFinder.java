package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Wave;
import io.github.surveyreport.config.Weighting;
import io.github.surveyreport.stats.MarginOfError;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Proportion;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.survey.FileCount;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/** How many were asked, answered and were counted (A5). */
final class SampleFinder {
    private static final double WORST_CASE = 0.5;

    private final Scope scope;
    private final Disclosure disclosure;
    private final Ledger ledger = new Ledger();

    SampleFinder(Scope scope) {
        this.scope = scope;
        this.disclosure = new Disclosure(scope);
    }

    List<Measure> measures() {
        for (int index = 0; index <= scope.lastIndex(); index++) {
            Wave wave = scope.study().waves().get(index);
            counts(wave, index);
            rates(wave, index);
            groups(wave, index);
        }
        return ledger.measures();
    }

    private void counts(Wave wave, int index) {
        put("invited", wave, Unit.COUNT, count(wave.invited()));
        put("returned", wave, Unit.COUNT, Ledger.count(returned(wave)));
        put("valid", wave, Unit.COUNT, Ledger.count(valid(index)));
        put("excluded", wave, Unit.COUNT, Ledger.count(sum(wave, FileCount::excluded)));
        put("rejected", wave, Unit.COUNT, Ledger.count(sum(wave, FileCount::rejected)));
        put(
                "customers",
                wave,
                Unit.COUNT,
                Ledger.count(scope.wave(index).customers().all().size()));
    }

    private void rates(Wave wave, int index) {
        long valid = valid(index);
        put("return-rate", wave, Unit.SHARE, share(returned(wave), wave.invited()));
        put("valid-rate", wave, Unit.SHARE, Proportion.ratio(valid, returned(wave)));
        put("response-rate", wave, Unit.SHARE, share(valid, wave.invited()));
        put("population-share", wave, Unit.SHARE, share(valid, wave.population()));
        put("margin-of-error", wave, Unit.SHARE, margin(wave, valid));
        put("population-factor", wave, Unit.NUMBER, populationFactor(wave, valid));
    }

    /** A population smaller than the sample is wrong: then no correction, and a warning. */
    private Statistic margin(Wave wave, long valid) {
        boolean wrong = wave.population().isPresent() && wave.population().getAsLong() < valid;
        Statistic margin = MarginOfError.of(
                WORST_CASE,
                valid,
                scope.weights().designEffect(scope.indexOf(wave)),
                wrong ? OptionalLong.empty() : wave.population(),
                scope.confidence());
        return wrong && margin instanceof io.github.surveyreport.stats.Estimate estimate
                ? estimate.warn("population-below-sample")
                : margin;
    }

    /** Of clusters it would be their number that counts, and how many there are in all is not known. */
    private Statistic populationFactor(Wave wave, long valid) {
        boolean clusters =
                scope.study().methods().weighting().flatMap(Weighting::cluster).isPresent();
        return MarginOfError.populationFactor(valid, clusters ? OptionalLong.empty() : wave.population());
    }

    private void groups(Wave wave, int index) {
        WaveTally tally = scope.wave(index);
        boolean[] hidden = disclosure.hidden(tally);
        for (Cell cell : Cell.groups(scope.study(), scope.tallies().slots())) {
            Statistic valid = Ledger.count(tally.counted(cell.slot()));
            ledger.put(
                    cell.key("sample", "valid", wave.id()), Unit.COUNT, disclosure.guard(hidden[cell.slot()], valid));
        }
    }

    private void put(String statistic, Wave wave, Unit unit, Statistic result) {
        ledger.put("sample", statistic, wave.id(), unit, result);
    }

    private long valid(int index) {
        return scope.wave(index).counted(Slots.ALL);
    }

    private long returned(Wave wave) {
        return sum(wave, FileCount::counted) + sum(wave, FileCount::excluded);
    }

    private long sum(Wave wave, ToLongFunction<FileCount> part) {
        return scope.files().stream()
                .filter(file -> file.wave().equals(wave.id()))
                .mapToLong(part)
                .sum();
    }

    private static Statistic count(OptionalLong known) {
        return known.isPresent() ? Ledger.count(known.getAsLong()) : Ledger.none(Reason.NO_DATA);
    }

    private static Statistic share(long part, OptionalLong whole) {
        return whole.isPresent() ? Proportion.ratio(part, whole.getAsLong()) : Ledger.none(Reason.NO_DATA);
    }
}
