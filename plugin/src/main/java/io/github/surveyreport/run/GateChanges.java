package io.github.surveyreport.run;

import io.github.surveyreport.compare.GateChange;
import io.github.surveyreport.gate.BaseSide;
import io.github.surveyreport.gate.Effect;
import io.github.surveyreport.gate.GateKeeper;
import io.github.surveyreport.gate.GateResult;
import io.github.surveyreport.gate.Side;
import io.github.surveyreport.gate.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Gates that say something else at the later revision, each revision held against its own {@code gates.yml}. Gates that
 * compare with a base revision are for {@code check}.
 */
final class GateChanges {
    private GateChanges() {}

    /** By id, then by what the gate looks at. */
    static List<GateChange> between(Side before, Side after) {
        SortedMap<String, GateResult> then = results(before);
        SortedMap<String, GateResult> now = results(after);
        Set<String> names = new TreeSet<>(then.keySet());
        names.addAll(now.keySet());
        List<GateChange> changes = new ArrayList<>();
        for (String name : names) {
            Optional<GateResult> old = Optional.ofNullable(then.get(name));
            Optional<GateResult> fresh = Optional.ofNullable(now.get(name));
            if (!old.map(GateResult::verdict).equals(fresh.map(GateResult::verdict))) {
                GateResult result = fresh.or(() -> old).orElseThrow();
                changes.add(new GateChange(
                        result.gate().id(), measure(result), code(old), code(fresh), failed(old, fresh)));
            }
        }
        return changes;
    }

    private static boolean failed(Optional<GateResult> old, Optional<GateResult> fresh) {
        return fresh.filter(result -> result.effect() == Effect.ERROR).isPresent()
                && old.filter(result -> result.verdict() != Verdict.FAIL).isPresent();
    }

    /** What is wrong with the gates themselves is for {@code check} to say. */
    private static SortedMap<String, GateResult> results(Side side) {
        SortedMap<String, GateResult> results = new TreeMap<>();
        GateKeeper.check(side, BaseSide.NOT_COMPARED)
                .results()
                .forEach(result -> results.put(result.gate().id() + " " + measure(result), result));
        return results;
    }

    /** As a narrative cites it; the wave only where the gate judges several, since the last one may be another now. */
    private static String measure(GateResult result) {
        StringBuilder name =
                new StringBuilder(result.key().id() + "/" + result.key().statistic());
        if (result.gate().source().waves().size() > 1) {
            name.append('@').append(result.key().wave());
        }
        for (Map.Entry<String, String> group : result.key().group().entrySet()) {
            name.append('{')
                    .append(group.getKey())
                    .append('=')
                    .append(group.getValue())
                    .append('}');
        }
        return name.toString();
    }

    private static Optional<String> code(Optional<GateResult> result) {
        return result.map(
                known -> known.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
