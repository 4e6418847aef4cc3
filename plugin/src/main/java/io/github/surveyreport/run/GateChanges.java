package io.github.surveyreport.run;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.compare.GateChange;
import io.github.surveyreport.config.Gate;
import io.github.surveyreport.gate.GateKeeper;
import io.github.surveyreport.gate.GateResult;
import io.github.surveyreport.gate.Verdict;
import io.github.surveyreport.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Gates that say something else at the later revision, each revision held against its own {@code gates.yml}. */
final class GateChanges {
    private GateChanges() {}

    /** By id. */
    static List<GateChange> between(Findings before, Findings after) {
        Map<String, GateResult> then = results(before);
        Map<String, GateResult> now = results(after);
        Set<String> ids = new TreeSet<>(then.keySet());
        ids.addAll(now.keySet());
        List<GateChange> changes = new ArrayList<>();
        for (String id : ids) {
            Optional<GateResult> old = Optional.ofNullable(then.get(id));
            Optional<GateResult> fresh = Optional.ofNullable(now.get(id));
            if (!old.map(GateResult::verdict).equals(fresh.map(GateResult::verdict))) {
                Gate gate = fresh.or(() -> old).orElseThrow().gate();
                changes.add(new GateChange(
                        id, gate.measure() + "/" + gate.statistic(), code(old), code(fresh), failed(old, fresh)));
            }
        }
        return changes;
    }

    private static boolean failed(Optional<GateResult> old, Optional<GateResult> fresh) {
        return fresh.filter(GateResult::failsBuild).isPresent()
                && old.filter(result -> result.verdict() != Verdict.FAIL).isPresent();
    }

    /** What is wrong with the gates themselves is for {@code check} to say. */
    private static Map<String, GateResult> results(Findings findings) {
        Map<String, GateResult> results = new LinkedHashMap<>();
        GateKeeper.check(findings, new Problems())
                .forEach(result -> results.put(result.gate().id(), result));
        return results;
    }

    private static Optional<String> code(Optional<GateResult> result) {
        return result.map(
                known -> known.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
