package io.github.surveyreport.config;

import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether what one gate says fits together and names things that there are. */
final class GateCheck {
    static final String LAST = "last";
    static final String PREVIOUS = "previous";
    static final String ALL = "all";

    private static final Map<String, NameKind> NAMED = named();
    private static final List<String> SINGLE = List.of(
            "composite",
            "sample",
            "outcome",
            "weights",
            "text",
            "privacy",
            "careless",
            "actions",
            "issues",
            "groups",
            "settings",
            "plan",
            "problems");
    /** Names that are no ids of the configuration. */
    private static final List<String> ALSO = Stream.concat(
                    Stream.of("uncleaned.composite"),
                    Stream.of(Cleaning.Rule.values()).map(rule -> "cleaning." + rule.id()))
            .toList();
    /** Kinds whose names are found out while counting. */
    private static final List<String> OPEN = List.of("term", "scale", "careless");

    private static final List<String> SERVICE_GROUPS = List.of("service-channel", "service-team");

    private final GateRule rule;
    private final Names names;
    private final Problems problems;
    private final String thing;

    GateCheck(GateRule rule, Names names, Problems problems) {
        this.rule = rule;
        this.names = names;
        this.problems = problems;
        this.thing = rule.section().thing();
    }

    private static Map<String, NameKind> named() {
        Map<String, NameKind> kinds = new LinkedHashMap<>();
        kinds.put("question", NameKind.QUESTION);
        kinds.put("indicator", NameKind.INDICATOR);
        kinds.put("dimension", NameKind.SCORECARD_DIMENSION);
        kinds.put("metric", NameKind.METRIC);
        kinds.put("service", NameKind.SERVICE_LEVEL);
        kinds.put("issue", NameKind.ISSUE);
        kinds.put("action", NameKind.ACTION);
        kinds.put("cause", NameKind.CAUSE);
        kinds.put("stage", NameKind.STAGE);
        kinds.put("kano", NameKind.KANO);
        kinds.put("uncleaned", NameKind.QUESTION);
        return kinds;
    }

    /** Nothing is wrong with a gate of a preset that the study left as it is. */
    void run() {
        if (rule.own().isEmpty()) {
            return;
        }
        Section own = rule.own().get();
        own.find(GateSection.MEASURE).ifPresent(this::measure);
        own.find(GateSection.BY).ifPresent(this::grouping);
        own.find(GateSection.WAVE).ifPresent(this::wave);
        for (Key<?> key : List.of(GateSection.MEASURE, GateSection.STATISTIC)) {
            if (!own.has(key) && rule.preset().isEmpty()) {
                problems.add(Problem.error("config.missing-key", own.at(), key.name(), thing));
            }
        }
        bounds(own);
    }

    private void bounds(Section own) {
        boolean limits = rule.has(GateSection.AT_LEAST) || rule.has(GateSection.AT_MOST);
        boolean worse = rule.has(GateSection.NO_WORSE);
        boolean written =
                own.has(GateSection.AT_LEAST) || own.has(GateSection.AT_MOST) || own.has(GateSection.NO_WORSE);
        if (!limits && !worse && !written) {
            problems.add(Problem.error("config.gate-no-bound", own.at(), thing));
        }
        if (limits && worse) {
            problems.add(own.problemAt("two-bounds", own.keyAt(GateSection.NO_WORSE), GateSection.NO_WORSE));
        }
        for (Key<?> key : List.of(GateSection.TOLERANCE, GateSection.BETTER)) {
            if (own.has(key) && !worse) {
                problems.add(
                        Problem.error("config.goes-with", own.keyAt(key), key.name(), GateSection.NO_WORSE.name()));
            }
        }
        Optional<Double> least = own.find(GateSection.AT_LEAST);
        Optional<Double> most = own.find(GateSection.AT_MOST);
        if (least.isPresent() && most.isPresent() && least.get() > most.get()) {
            problems.add(own.problem(
                    "bounds-order", GateSection.AT_MOST, Numbers.text(most.get()), Numbers.text(least.get())));
        }
    }

    private void measure(Located<String> measure) {
        String name = measure.value();
        int dot = name.indexOf('.');
        String kind = dot < 0 ? name : name.substring(0, dot);
        if (SINGLE.contains(name) || ALSO.contains(name) || dot > 0 && OPEN.contains(kind)) {
            return;
        }
        boolean many = name.equals(kind + Gate.ALL_OF);
        if (many && (NAMED.containsKey(kind) || kind.equals("cleaning"))) {
            return;
        }
        NameKind named = dot < 0 ? null : NAMED.get(kind);
        if (named == null) {
            problems.add(Problem.error("config.unknown-measure", measure.at(), Node.echo(name), thing));
        } else if (!names.knows(named, name.substring(dot + 1))) {
            refer(named, new Located<>(name.substring(dot + 1), measure.at()));
        }
    }

    private void grouping(Located<String> by) {
        List<String> known = new ArrayList<>(names.known(NameKind.GROUP));
        if (!known.contains(by.value()) && !SERVICE_GROUPS.contains(by.value())) {
            refer(NameKind.GROUP, by);
        }
    }

    private void wave(Located<String> wave) {
        boolean word = List.of(LAST, PREVIOUS, ALL).contains(wave.value());
        if (!word && !names.knows(NameKind.WAVE, wave.value())) {
            refer(NameKind.WAVE, wave);
        }
    }

    private void refer(NameKind kind, Located<String> name) {
        problems.add(names.unknown(kind, name, thing));
    }
}
