package io.github.surveyreport.config;

import io.github.surveyreport.config.Gate.Basis;
import io.github.surveyreport.config.Gate.Level;
import io.github.surveyreport.config.Gate.NoData;
import io.github.surveyreport.config.Gate.Than;
import io.github.surveyreport.config.Scorecard.Better;
import io.github.surveyreport.problem.Problems;
import java.time.LocalDate;
import java.util.List;

/** {@code gates.yml}: bounds that measures must keep, and misses that are accepted for a time. */
final class GateSection {
    static final Keys GATE = Keys.named("gate", "id");
    static final Key<Located<String>> ID = GATE.required(
            "id", Scalars.definition(NameKind.GATE), "Id of the gate; that of a preset's gate changes it.");
    static final Key<Located<String>> MEASURE = GATE.optional(
            "measure",
            Scalars.locatedText(),
            "Id of a measure, as in report.json, such as indicator.csat; indicator.* for all of a kind.");
    static final Key<String> STATISTIC =
            GATE.optional("statistic", Scalars.text(), "Statistic of the measure, such as value, score or mean.");
    static final Key<Located<String>> BY =
            GATE.optional("by", Scalars.id(), "Id of a group: each of its values is judged.");
    static final Key<Located<String>> WAVE =
            GATE.optional("wave", Scalars.id(), "last, previous, all or the id of a wave; default: last.");
    static final Key<Double> AT_LEAST =
            GATE.optional("at-least", Numbers.number(), "Lower bound in the measure's own unit.");
    static final Key<Double> AT_MOST =
            GATE.optional("at-most", Numbers.number(), "Upper bound in the measure's own unit.");
    static final Key<Than> NO_WORSE = GATE.optional(
            "no-worse-than",
            Words.of(Than.class),
            "What the number may not be worse than: that of the base revision, or of the previous wave.");
    static final Key<Double> TOLERANCE =
            GATE.optional("tolerance", Numbers.notNegative(), "By how much it may be worse all the same; default: 0.");
    static final Key<Better> BETTER = GATE.optional(
            "better", Words.of(Better.class), "Which way is better, for measures that do not say so by themselves.");
    static final Key<Basis> BASIS =
            GATE.withDefault("basis", Words.of(Basis.class), Basis.ESTIMATE, "What must miss the bound to fail.");
    static final Key<Level> LEVEL =
            GATE.withDefault("level", Words.of(Level.class), Level.ERROR, "What a miss does to the build.");
    static final Key<NoData> NO_DATA = GATE.optional(
            "not-enough-data",
            Words.of(NoData.class),
            "What is done when there are not enough data to tell; default: as for the file.");

    private static final Keys WAIVER = Keys.named("waiver", "gate");
    private static final Key<Located<String>> OF =
            WAIVER.required("gate", Scalars.id(), "Id of the gate whose miss is accepted.");
    private static final Key<Located<String>> GROUP = WAIVER.optional(
            "group", Scalars.cell(), "The one value of the gate's group that is meant; default: all results.");
    private static final Key<Located<String>> IN = WAIVER.optional(
            "wave", Scalars.reference(NameKind.WAVE), "The one wave that is meant; default: every one.");
    private static final Key<String> REASON = WAIVER.required("reason", Scalars.text(), "Why it is accepted.");
    private static final Key<String> GRANTED_BY = WAIVER.optional("by", Scalars.text(), "Who accepted it: a role.");
    private static final Key<LocalDate> UNTIL =
            WAIVER.required("until", Scalars.date(), "Last day on which it holds, against the report date.");

    static final Keys FILE = Keys.single("file");
    static final Key<List<GatePreset>> PRESET = FILE.withDefault(
            "preset", Shapes.oneOrMany(Words.of(GatePreset.class)), List.of(), "Gates that the product brings along.");
    static final Key<NoData> FILE_NO_DATA = FILE.withDefault(
            "not-enough-data",
            Words.of(NoData.class),
            NoData.SHOW,
            "What is done when there are not enough data to tell, for gates that do not say so themselves.");
    static final Key<List<Section>> GATES = FILE.withDefault("gates", Shapes.list(GATE, 0), List.of(), "The gates.");
    private static final Key<List<Section>> WAIVERS =
            FILE.withDefault("waivers", Shapes.list(WAIVER, 0), List.of(), "Misses that are accepted for a time.");

    private GateSection() {}

    static void check(Section file, Names names, Problems problems) {
        for (GateRule rule : GateRule.all(file)) {
            new GateCheck(rule, names, problems).run();
        }
    }

    static Gates build(Section file, Names names) {
        List<String> waves = List.copyOf(names.known(NameKind.WAVE));
        return new Gates(
                GateRule.all(file).stream().map(rule -> rule.build(waves)).toList(),
                file.get(WAIVERS).stream().map(GateSection::waiver).toList());
    }

    private static Waiver waiver(Section waiver) {
        return new Waiver(
                waiver.get(OF).value(),
                waiver.find(GROUP).map(Located::value),
                waiver.find(IN).map(Located::value),
                waiver.get(REASON),
                waiver.find(GRANTED_BY),
                waiver.get(UNTIL),
                waiver.at().line());
    }
}
