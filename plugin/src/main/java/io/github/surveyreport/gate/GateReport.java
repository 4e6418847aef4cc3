package io.github.surveyreport.gate;

import io.github.surveyreport.problem.Problem;
import java.util.List;

/**
 * What all gates say.
 *
 * @param results in the order of gates, waves, measures and groups
 * @param waivers in the order of the file
 * @param defects of the gates themselves: what they name does not exist, or cannot be judged so
 */
public record GateReport(List<GateResult> results, List<WaiverUse> waivers, List<Problem> defects) {
    public GateReport {
        results = List.copyOf(results);
        waivers = List.copyOf(waivers);
        defects = List.copyOf(defects);
    }

    public long count(Effect effect) {
        return results.stream().filter(result -> result.effect() == effect).count();
    }

    public long count(Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }
}
