package io.github.surveyreport.config;

import io.github.surveyreport.config.Gate.Basis;
import io.github.surveyreport.config.Gate.Level;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code gates.yml}: bounds that measures must keep. */
final class GateSection {
    private static final Keys GATE = Keys.named("gate", "id");
    private static final Key<Located<String>> ID =
            GATE.required("id", Scalars.definition(NameKind.GATE), "Id of the gate.");
    private static final Key<Located<String>> MEASURE = GATE.required(
            "measure", Scalars.locatedText(), "Id of a measure, as in report.json, such as indicator.csat.");
    private static final Key<String> STATISTIC =
            GATE.required("statistic", Scalars.text(), "Statistic of the measure, such as value, score or mean.");
    private static final Key<Double> AT_LEAST =
            GATE.optional("at-least", Numbers.number(), "Lower bound in the measure's own unit.");
    private static final Key<Double> AT_MOST =
            GATE.optional("at-most", Numbers.number(), "Upper bound in the measure's own unit.");
    private static final Key<Basis> BASIS =
            GATE.withDefault("basis", Words.of(Basis.class), Basis.ESTIMATE, "What must miss the bound to fail.");
    private static final Key<Level> LEVEL =
            GATE.withDefault("level", Words.of(Level.class), Level.ERROR, "What a miss does to the build.");

    static final Keys FILE = Keys.single("file");
    static final Key<List<Section>> GATES = FILE.required("gates", Shapes.list(GATE, 0), "The gates.");

    private static final Map<String, NameKind> NAMED = named();
    private static final List<String> SINGLE = List.of("composite", "sample", "text", "privacy", "actions", "issues");
    /** Names that are no ids of the configuration. */
    private static final List<String> ALSO = Stream.concat(
                    Stream.of("uncleaned.composite"),
                    Stream.of(Cleaning.Rule.values()).map(rule -> "cleaning." + rule.id()))
            .toList();

    private GateSection() {}

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
        kinds.put("uncleaned", NameKind.QUESTION);
        return kinds;
    }

    static void check(List<Section> gates, Names names, Problems problems) {
        for (Section gate : gates) {
            gate.find(MEASURE).ifPresent(measure -> checkMeasure(measure, gate.thing(), names, problems));
            if (!gate.has(AT_LEAST) && !gate.has(AT_MOST)) {
                problems.add(Problem.error("config.no-bound", gate.at(), gate.thing()));
            }
            Optional<Double> least = gate.find(AT_LEAST);
            Optional<Double> most = gate.find(AT_MOST);
            if (least.isPresent() && most.isPresent() && least.get() > most.get()) {
                problems.add(
                        gate.problem("bounds-order", AT_MOST, Numbers.text(most.get()), Numbers.text(least.get())));
            }
        }
    }

    private static void checkMeasure(Located<String> measure, String thing, Names names, Problems problems) {
        String name = measure.value();
        int dot = name.indexOf('.');
        String kind = dot < 0 ? name : name.substring(0, dot);
        boolean term = kind.equals("term") && dot > 0;
        if (SINGLE.contains(name) || ALSO.contains(name) || term) {
            return;
        }
        NameKind named = dot < 0 ? null : NAMED.get(kind);
        if (named == null) {
            problems.add(Problem.error("config.unknown-measure", measure.at(), Node.echo(name), thing));
        } else if (!names.knows(named, name.substring(dot + 1))) {
            Located<String> id = new Located<>(name.substring(dot + 1), measure.at());
            problems.add(Names.unknown(named.thing(), id, thing, names.known(named)));
        }
    }

    static Gate build(Section gate) {
        return new Gate(
                gate.get(ID).value(),
                gate.get(MEASURE).value(),
                gate.get(STATISTIC),
                gate.find(AT_LEAST),
                gate.find(AT_MOST),
                gate.get(BASIS),
                gate.get(LEVEL),
                gate.at().line());
    }
}
