package io.github.surveyreport.config;

import io.github.surveyreport.problem.Problems;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Gates that the product brings along, kept in the format of {@code gates.yml}. */
enum GatePreset {
    DATA_QUALITY,
    RESULTS,
    CLOSED_LOOP,
    RATCHET,
    RECOMMENDED;

    /** The presets it is made of, itself where it is not made of others. */
    private List<GatePreset> parts() {
        return this == RECOMMENDED ? List.of(DATA_QUALITY, RESULTS, CLOSED_LOOP) : List.of(this);
    }

    /** Its gates in the order of the file. */
    Stream<Section> gates() {
        return parts().stream().flatMap(part -> Holder.SECTIONS.get(part).stream());
    }

    String word() {
        return Schemas.kebab(this);
    }

    private static Map<GatePreset, List<Section>> read() {
        Map<GatePreset, List<Section>> sections = new EnumMap<>(GatePreset.class);
        for (GatePreset preset : values()) {
            if (preset != RECOMMENDED) {
                sections.put(preset, read(preset));
            }
        }
        return Collections.unmodifiableMap(sections);
    }

    private static List<Section> read(GatePreset preset) {
        Problems problems = new Problems();
        BundledFile file = new BundledFile("presets/" + preset.word() + ".yml");
        List<Section> gates = YamlReader.read(file, problems)
                .flatMap(node -> GateSection.FILE.read(node, new Place("", "file", new Names(problems), problems)))
                .map(section -> section.get(GateSection.GATES))
                .orElse(List.of());
        if (gates.isEmpty() || !problems.sorted().isEmpty()) {
            throw new IllegalStateException("the preset " + preset + ": " + problems.sorted());
        }
        return gates;
    }

    /** Read when first asked for: the format of gates.yml knows this enum before it can read one. */
    private static final class Holder {
        static final Map<GatePreset, List<Section>> SECTIONS = GatePreset.read();
    }
}
