package io.github.surveyreport.config;

import java.util.List;

/**
 * What {@code gates.yml} says.
 *
 * @param all those of presets first, in their order, then the study's own
 */
public record Gates(List<Gate> all, List<Waiver> waivers) {
    public static final Gates NONE = new Gates(List.of(), List.of());

    public Gates {
        all = List.copyOf(all);
        waivers = List.copyOf(waivers);
    }

    /** Those that are not switched off. */
    public List<Gate> active() {
        return all.stream().filter(gate -> gate.level() != Gate.Level.OFF).toList();
    }

    /** Whether one of them needs the numbers of the revision that a change starts from. */
    public boolean needBase() {
        return all.stream().anyMatch(Gate::needsBase);
    }
}
