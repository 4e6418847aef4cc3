package io.github.surveyreport.config;

import io.github.surveyreport.config.Gate.Bound;
import io.github.surveyreport.config.Gate.Level;
import io.github.surveyreport.problem.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A gate as written, over the one of a preset that it changes.
 *
 * @param own what the study says; empty for a gate of a preset as it is
 * @param preset what the preset says; empty for a gate of the study alone
 */
record GateRule(Optional<Section> own, Optional<Section> preset, Optional<String> presetName, Section file) {
    private static final List<Key<?>> BOUNDS = List.of(GateSection.AT_LEAST, GateSection.AT_MOST, GateSection.NO_WORSE);

    /** Those of presets first, in their order, then the study's own. */
    static List<GateRule> all(Section file) {
        Map<String, Section> own = new LinkedHashMap<>();
        for (Section gate : file.get(GateSection.GATES)) {
            gate.find(GateSection.ID).ifPresent(id -> own.putIfAbsent(id.value(), gate));
        }
        List<GateRule> rules = new ArrayList<>();
        Map<String, Section> taken = new LinkedHashMap<>();
        for (GatePreset preset : file.get(GateSection.PRESET)) {
            preset.gates().forEach(gate -> {
                String id = gate.get(GateSection.ID).value();
                if (taken.putIfAbsent(id, gate) == null) {
                    rules.add(new GateRule(
                            Optional.ofNullable(own.get(id)), Optional.of(gate), Optional.of(preset.word()), file));
                }
            });
        }
        own.forEach((id, gate) -> {
            if (!taken.containsKey(id)) {
                rules.add(new GateRule(Optional.of(gate), Optional.empty(), Optional.empty(), file));
            }
        });
        return rules;
    }

    /** The study's word before the preset's. A bound of the study replaces all of the preset's. */
    <T> Optional<T> find(Key<T> key) {
        if (own.isPresent() && own.get().has(key)) {
            return own.get().find(key);
        }
        boolean replaced =
                own.isPresent() && BOUNDS.contains(key) && BOUNDS.stream().anyMatch(own.get()::has);
        return preset.filter(section -> !replaced).flatMap(section -> section.find(key));
    }

    boolean has(Key<?> key) {
        return find(key).isPresent();
    }

    /** As messages name it. */
    Section section() {
        return own.or(() -> preset).orElseThrow();
    }

    Location at() {
        return own.map(Section::at).orElseGet(() -> file.keyAt(GateSection.PRESET));
    }

    Gate build(List<String> waves) {
        Level level = find(GateSection.LEVEL).orElse(preset.isPresent() ? Level.WARN : Level.ERROR);
        return new Gate(
                section().get(GateSection.ID).value(),
                new Gate.Source(
                        find(GateSection.MEASURE).orElseThrow().value(),
                        find(GateSection.STATISTIC).orElseThrow(),
                        waves(waves),
                        find(GateSection.BY).map(Located::value)),
                bound(),
                find(GateSection.BASIS).orElse(Gate.Basis.ESTIMATE),
                level,
                find(GateSection.NO_DATA).orElse(file.get(GateSection.FILE_NO_DATA)),
                at().line(),
                presetName);
    }

    private List<String> waves(List<String> all) {
        int last = all.size() - 1;
        String wanted = find(GateSection.WAVE).map(Located::value).orElse(GateCheck.LAST);
        return switch (wanted) {
            case GateCheck.LAST -> List.of(all.get(last));
            case GateCheck.PREVIOUS -> last > 0 ? List.of(all.get(last - 1)) : List.of();
            case GateCheck.ALL -> all;
            default -> List.of(wanted);
        };
    }

    private Bound bound() {
        return find(GateSection.NO_WORSE)
                .<Bound>map(than ->
                        new Gate.NoWorse(than, find(GateSection.TOLERANCE).orElse(0d), find(GateSection.BETTER)))
                .orElseGet(() -> new Gate.Limits(find(GateSection.AT_LEAST), find(GateSection.AT_MOST)));
    }
}
