package io.github.surveyreport.gate;

import io.github.surveyreport.config.Waiver;
import io.github.surveyreport.gate.WaiverUse.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which misses are accepted on the day of the report. */
final class Waivers {
    private final List<Waiver> waivers;
    private final LocalDate date;

    /** @param date of the report: never the clock, so that a report of long ago says the same today */
    Waivers(List<Waiver> waivers, LocalDate date) {
        this.waivers = waivers;
        this.date = date;
    }

    /** The result with the first waiver that covers it and holds; else with the first that did. */
    GateResult applied(GateResult result) {
        if (!result.missed()) {
            return result;
        }
        List<Waiver> about =
                waivers.stream().filter(waiver -> covers(waiver, result)).toList();
        Optional<Waiver> holding = about.stream().filter(this::holds).findFirst();
        return holding.map(waiver -> result.with(waiver, true))
                .or(() -> about.stream().findFirst().map(waiver -> result.with(waiver, false)))
                .orElse(result);
    }

    List<WaiverUse> uses(List<GateResult> results, List<String> gates) {
        return waivers.stream()
                .map(waiver -> new WaiverUse(waiver, state(waiver, results, gates)))
                .toList();
    }

    private State state(Waiver waiver, List<GateResult> results, List<String> gates) {
        if (!gates.contains(waiver.gate())) {
            return State.NO_GATE;
        }
        List<GateResult> about =
                results.stream().filter(result -> covers(waiver, result)).toList();
        if (about.stream().anyMatch(GateResult::missed)) {
            return holds(waiver) ? State.ACTIVE : State.EXPIRED;
        }
        boolean untold = about.stream().anyMatch(result -> result.verdict() == Verdict.NOT_ENOUGH_DATA);
        return untold ? State.IDLE : State.UNUSED;
    }

    private boolean holds(Waiver waiver) {
        return !date.isAfter(waiver.until());
    }

    private static boolean covers(Waiver waiver, GateResult result) {
        return waiver.gate().equals(result.gate().id())
                && waiver.group()
                        .map(group -> result.key().group().containsValue(group))
                        .orElse(true)
                && waiver.wave().map(result.key().wave()::equals).orElse(true);
    }
}
