package io.github.surveyreport.analysis;

import io.github.surveyreport.privacy.PersonalData;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** In how many comments personal data was found and masked. */
final class PrivacyFinder {
    private final Scope scope;
    private final Ledger ledger = new Ledger();

    PrivacyFinder(Scope scope) {
        this.scope = scope;
    }

    /** None when no text question is analysed. */
    List<Measure> measures() {
        for (int wave = 0;
                wave <= scope.lastIndex() && !scope.study().text().questions().isEmpty();
                wave++) {
            wave(wave);
        }
        return ledger.measures();
    }

    /** Kinds that were found in no comment of any wave are left out. */
    private void wave(int wave) {
        MaskTally tally = scope.wave(wave).text().masks();
        boolean asked = TextFinder.asked(scope, wave);
        PersonalData[] kinds = PersonalData.values();
        long[] counts = Arrays.stream(kinds).mapToLong(tally::masked).toArray();
        boolean[] hidden = hidden(tally, counts);
        boolean few = few(tally.masked()) || few(tally.comments() - tally.masked());
        put("masked", wave, asked, few, tally.masked());
        for (int kind = 0; kind < kinds.length; kind++) {
            if (found(kinds[kind])) {
                put("masked:" + id(kinds[kind]), wave, asked, hidden[kind], counts[kind]);
            }
        }
    }

    static String id(PersonalData kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private boolean found(PersonalData kind) {
        for (int wave = 0; wave <= scope.lastIndex(); wave++) {
            if (scope.wave(wave).text().masks().masked(kind) > 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Few, or needed to cover a few: where only one kind is withheld, or those withheld are few together, the total would
     * tell at least how many they are.
     */
    private boolean[] hidden(MaskTally tally, long[] counts) {
        boolean[] hidden = new boolean[counts.length];
        for (int kind = 0; kind < counts.length; kind++) {
            hidden[kind] = few(counts[kind]) || few(tally.comments() - counts[kind]);
        }
        while (uncovered(hidden, counts)) {
            int next = -1;
            for (int kind = 0; kind < counts.length; kind++) {
                boolean candidate = !hidden[kind] && counts[kind] > 0;
                next = candidate && (next < 0 || counts[kind] < counts[next]) ? kind : next;
            }
            if (next < 0) {
                break;
            }
            hidden[next] = true;
        }
        return hidden;
    }

    private boolean uncovered(boolean[] hidden, long[] counts) {
        int kinds = 0;
        long sum = 0;
        for (int kind = 0; kind < hidden.length; kind++) {
            kinds += hidden[kind] ? 1 : 0;
            sum += hidden[kind] ? counts[kind] : 0;
        }
        return kinds == 1 || kinds > 0 && few(sum);
    }

    private boolean few(long n) {
        return n > 0 && n < scope.study().plan().minimumCell();
    }

    private void put(String statistic, int wave, boolean asked, boolean hidden, long count) {
        Statistic result = hidden ? Disclosure.suppressed() : Ledger.count(count);
        String id = scope.study().waves().get(wave).id();
        ledger.put("privacy", statistic, id, Unit.COUNT, asked ? result : Ledger.none(Reason.NO_DATA));
    }
}
