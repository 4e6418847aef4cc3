package io.github.surveyreport.config;

import io.github.surveyreport.problem.Problems;
import java.time.LocalDate;
import java.util.List;

/** {@code plan}: the survey plan. */
final class PlanSection {
    private static final Keys MEMBER = Keys.named("team-member", "role");
    private static final Key<String> ROLE = MEMBER.required("role", Scalars.text(), "Role in the team.");
    private static final Key<String> MEMBER_NAME = MEMBER.optional("name", Scalars.text(), "Who fills the role.");
    private static final Key<String> DUTY = MEMBER.optional("duty", Scalars.text(), "What the role does.");

    private static final Keys PHASE = Keys.named("phase", "name");
    private static final Key<String> PHASE_NAME = PHASE.required("name", Scalars.text(), "Name of the phase.");
    private static final Key<LocalDate> START = PHASE.required("start", Scalars.date(), "First day.");
    private static final Key<LocalDate> END = PHASE.required("end", Scalars.date(), "Last day, not before the first.");
    private static final Key<String> OUTPUT = PHASE.optional("output", Scalars.text(), "What the phase delivers.");

    static final Keys KEYS = Keys.single("plan");
    private static final Key<String> OBJECTIVE =
            KEYS.optional("objective", Scalars.text(), "What the survey is to find out.");
    private static final Key<String> POPULATION =
            KEYS.optional("population", Scalars.text(), "Who is surveyed, in words.");
    private static final Key<String> PERIOD = KEYS.optional("period", Scalars.text(), "The period, in words.");
    private static final Key<List<String>> REGIONS = words("regions", "Regions covered, in words.");
    private static final Key<List<String>> CHANNELS = words("channels", "Service channels covered, in words.");
    private static final Key<List<String>> MODES = words("modes", "How people were asked, in words.");
    private static final Key<List<Section>> TEAM =
            KEYS.withDefault("team", Shapes.list(MEMBER, 0), List.of(), "Who carries the survey out.");
    private static final Key<List<Section>> SCHEDULE =
            KEYS.withDefault("schedule", Shapes.list(PHASE, 0), List.of(), "The phases of the survey.");
    private static final Key<Integer> MINIMUM_BASE = KEYS.withDefault(
            "minimum-base", Numbers.integer(1, 1_000_000), 30, "A group with fewer answers is flagged as small.");
    private static final Key<Integer> MINIMUM_CELL = KEYS.withDefault(
            "minimum-cell", Numbers.integer(1, 1_000_000), 5, "A cell with fewer answers is suppressed.");
    private static final Key<Double> CONFIDENCE =
            KEYS.withDefault("confidence", Numbers.between(0.5, 0.999), 0.95, "Confidence level of all intervals.");
    private static final Key<Double> TARGET_RESPONSE_RATE =
            KEYS.optional("target-response-rate", Numbers.share(), "Share of the invited to be reached, 0..1.");
    private static final Key<Double> TARGET_SAMPLE_SHARE =
            KEYS.optional("target-sample-share", Numbers.share(), "Share of the population to be reached, 0..1.");

    private PlanSection() {}

    private static Key<List<String>> words(String name, String description) {
        return KEYS.withDefault(name, Shapes.oneOrMany(Scalars.text()), List.of(), description);
    }

    static void check(Section plan, Problems problems) {
        for (Section phase : plan.get(SCHEDULE)) {
            Dates.inOrder(phase, START, END, problems);
        }
    }

    static Plan build(Section plan) {
        return new Plan(
                plan.find(OBJECTIVE),
                plan.find(POPULATION),
                plan.find(PERIOD),
                plan.get(REGIONS),
                plan.get(CHANNELS),
                plan.get(MODES),
                plan.get(TEAM).stream()
                        .map(member -> new Plan.Member(member.get(ROLE), member.find(MEMBER_NAME), member.find(DUTY)))
                        .toList(),
                plan.get(SCHEDULE).stream()
                        .map(phase -> new Plan.Phase(
                                phase.get(PHASE_NAME), phase.get(START), phase.get(END), phase.find(OUTPUT)))
                        .toList(),
                plan.get(MINIMUM_BASE),
                plan.get(MINIMUM_CELL),
                plan.get(CONFIDENCE),
                plan.find(TARGET_RESPONSE_RATE),
                plan.find(TARGET_SAMPLE_SHARE));
    }
}
