package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Cleaning.Rule;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.stats.Proportion;
import io.github.surveyreport.stats.Statistic;
import java.util.List;

/** How many rows each cleaning rule set aside: in every wave, and in the groups of the last one (C3). */
final class CleaningFinder {
    private final Scope scope;
    private final Ledger ledger = new Ledger();

    CleaningFinder(Scope scope) {
        this.scope = scope;
    }

    List<Measure> measures() {
        for (int index = 0; index <= scope.lastIndex(); index++) {
            String wave = scope.study().waves().get(index).id();
            for (Rule rule : Rule.values()) {
                if (scope.study().cleaning().has(rule)) {
                    long rows = scope.wave(index).uncleaned().excluded(rule, Slots.ALL);
                    ledger.put("cleaning." + rule.id(), "excluded", wave, Unit.COUNT, Ledger.count(rows));
                    Statistic share = Proportion.ratio(rows, returned(scope.wave(index), Slots.ALL));
                    ledger.put("cleaning." + rule.id(), "share", wave, Unit.SHARE, share);
                }
            }
        }
        groups(scope.wave(scope.lastIndex()), scope.study().lastWave());
        return ledger.measures();
    }

    /** What a hidden group lost is hidden too; a small count in another group says nothing about an answer. */
    private void groups(WaveTally tally, Wave wave) {
        Disclosure disclosure = new Disclosure(scope);
        boolean[] hidden = disclosure.hidden(tally);
        for (Cell cell : Cell.groups(scope.study(), scope.tallies().slots())) {
            long total = 0;
            for (Rule rule : Rule.values()) {
                long rows = tally.uncleaned().excluded(rule, cell.slot());
                total += rows;
                if (scope.study().cleaning().has(rule)) {
                    put(cell.key("cleaning." + rule.id(), "excluded", wave.id()), hidden[cell.slot()], rows);
                    Statistic share = Proportion.ratio(rows, returned(tally, cell.slot()));
                    ledger.put(
                            cell.key("cleaning." + rule.id(), "share", wave.id()),
                            Unit.SHARE,
                            disclosure.guard(hidden[cell.slot()], share));
                }
            }
            put(cell.key("sample", "excluded", wave.id()), hidden[cell.slot()], total);
        }
    }

    /** Readable questionnaires, counted or set aside. */
    private static long returned(WaveTally tally, int slot) {
        long excluded = 0;
        for (Rule rule : Rule.values()) {
            excluded += tally.uncleaned().excluded(rule, slot);
        }
        return tally.counted(slot) + excluded;
    }

    private void put(MeasureKey key, boolean hidden, long rows) {
        ledger.put(key, Unit.COUNT, hidden ? Disclosure.suppressed() : Ledger.count(rows));
    }
}
