package io.github.surveyreport.run;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.compare.LedgerRow;
import io.github.surveyreport.survey.Exclusion;
import io.github.surveyreport.survey.Rejection;
import io.github.surveyreport.survey.RowChanges;
import io.github.surveyreport.survey.RowPair;
import io.github.surveyreport.survey.RowPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Rows that are gone, set aside, put back, or set aside for another reason; each respondent's rows side by side. */
final class RowLedger {
    private final Map<RowPlace, String> before;
    private final Map<RowPlace, String> after;

    private RowLedger(Findings before, Findings after) {
        this.before = setAside(before);
        this.after = setAside(after);
    }

    /** By wave in order of time, then by place; without rows that were added and count. */
    static List<LedgerRow> of(RowChanges rows, Findings before, Findings after) {
        RowLedger ledger = new RowLedger(before, after);
        List<LedgerRow> found = new ArrayList<>();
        rows.pairs(ledger.before.keySet(), ledger.after.keySet())
                .forEach((wave, pairs) ->
                        pairs.forEach(pair -> ledger.row(wave, pair).ifPresent(found::add)));
        return found;
    }

    private Optional<LedgerRow> row(String wave, RowPair pair) {
        String then = state(pair.earlier(), before);
        String now = state(pair.later(), after);
        boolean plain = then.equals(LedgerRow.ABSENT) && now.equals(LedgerRow.COUNTED);
        return then.equals(now) || plain ? Optional.empty() : Optional.of(new LedgerRow(wave, pair, then, now));
    }

    private static String state(Optional<RowPlace> place, Map<RowPlace, String> setAside) {
        return place.map(known -> setAside.getOrDefault(known, LedgerRow.COUNTED))
                .orElse(LedgerRow.ABSENT);
    }

    private static Map<RowPlace, String> setAside(Findings findings) {
        Map<RowPlace, String> reasons = new TreeMap<>();
        for (Exclusion row : findings.exclusions()) {
            reasons.put(
                    new RowPlace(row.file(), row.line()), "rule." + row.reason().id());
        }
        for (Rejection row : findings.rejections()) {
            reasons.put(new RowPlace(row.file(), row.line()), "rejection." + row.code());
        }
        return reasons;
    }
}
