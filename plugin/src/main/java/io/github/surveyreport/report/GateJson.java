package io.github.surveyreport.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Gate;
import io.github.surveyreport.config.Tracking;
import io.github.surveyreport.config.Waiver;
import io.github.surveyreport.gate.Effect;
import io.github.surveyreport.gate.GateKeeper;
import io.github.surveyreport.gate.GateResult;
import io.github.surveyreport.gate.Lack;
import io.github.surveyreport.gate.Verdict;
import io.github.surveyreport.gate.WaiverUse;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.Severity;
import io.github.surveyreport.source.Baseline;
import io.github.surveyreport.stats.Estimate;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes {@code gates.json} (see docs/output.md and docs/schema/gates-result.schema.json). */
final class GateJson {
    static final int SCHEMA_VERSION = 1;

    private final JsonGenerator json;
    private final GateCheckReport check;

    private GateJson(JsonGenerator json, GateCheckReport check) {
        this.json = json;
        this.check = check;
    }

    static String write(GateCheckReport check) {
        return JsonText.of(json -> new GateJson(json, check).document());
    }

    private void document() throws IOException {
        json.writeStartObject();
        json.writeNumberField("schemaVersion", SCHEMA_VERSION);
        json.writeStringField("toolVersion", check.toolVersion());
        json.writeStringField("language", check.language().tag());
        json.writeStringField("outcome", check.outcome());
        counts();
        if (check.judged().isPresent()) {
            judged(check.judged().get());
        }
        json.writeEndObject();
    }

    private void counts() throws IOException {
        json.writeObjectFieldStart("problems");
        json.writeNumberField("errors", problems(Severity.ERROR));
        json.writeNumberField("warnings", problems(Severity.WARNING));
        json.writeEndObject();
    }

    private long problems(Severity severity) {
        return check.problems().stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }

    private void judged(GateCheckReport.Judged judged) throws IOException {
        json.writeStringField("id", judged.findings().study().id());
        json.writeStringField("reportDate", judged.findings().reportDate().toString());
        text("commit", judged.findings().origin().commit());
        json.writeBooleanField("modified", judged.findings().origin().modified());
        json.writeObjectFieldStart("base");
        text("commit", judged.sides().baseline().map(Baseline::commit));
        text("rule", judged.sides().baseline().map(base -> ReportJson.code(base.how())));
        text("missing", judged.sides().missing().map(Problem::code));
        json.writeEndObject();
        json.writeObjectFieldStart("counts");
        for (Verdict verdict : Verdict.values()) {
            json.writeNumberField(ReportJson.code(verdict), judged.report().count(verdict));
        }
        json.writeNumberField("waived", judged.report().count(Effect.WAIVED));
        json.writeEndObject();
        GateTexts texts = new GateTexts(new Draft(judged.findings(), new Problems()));
        json.writeArrayFieldStart("gates");
        for (GateResult result : judged.report().results()) {
            result(result, texts);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("waivers");
        boolean hidden = judged.findings().study().tracking().owners() == Tracking.Owners.HIDDEN;
        for (WaiverUse use : judged.report().waivers()) {
            waiver(use, hidden);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("defects");
        for (Problem defect : judged.report().defects()) {
            json.writeStartObject();
            json.writeStringField("severity", ReportJson.code(defect.severity()));
            json.writeStringField("code", defect.code());
            json.writeNumberField("line", defect.location().line());
            json.writeStringField("message", defect.message(check.language()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void result(GateResult result, GateTexts texts) throws IOException {
        Gate gate = result.gate();
        json.writeStartObject();
        json.writeStringField("id", gate.id());
        text("preset", gate.preset());
        json.writeStringField("file", GateKeeper.FILE);
        json.writeNumberField("line", gate.line());
        json.writeStringField("level", ReportJson.code(gate.level()));
        json.writeStringField("basis", ReportJson.code(gate.basis()));
        json.writeStringField("verdict", ReportJson.code(result.verdict()));
        json.writeStringField("effect", ReportJson.code(result.effect()));
        text("reason", result.lack().map(GateJson::reason));
        key(result);
        json.writeStringField("name", texts.name(result));
        json.writeStringField("statement", texts.statement(result));
        Optional<Estimate> estimate = result.measure()
                .filter(measure -> measure.result().computable())
                .map(Measure::estimate);
        JsonText.number(json, "value", value(estimate));
        JsonText.number(json, "low", estimate.map(Estimate::low).orElse(OptionalDouble.empty()));
        JsonText.number(json, "high", estimate.map(Estimate::high).orElse(OptionalDouble.empty()));
        json.writeNumberField(
                "n", result.measure().map(measure -> measure.result().n()).orElse(0L));
        text("unit", result.measure().map(measure -> ReportJson.code(measure.unit())));
        bound(result);
        if (result.waiver().isPresent()) {
            json.writeNumberField("waiverLine", result.waiver().get().line());
        }
        json.writeEndObject();
    }

    private static String reason(Lack lack) {
        return lack.reason().map(ReportJson::code).orElseGet(() -> ReportJson.code(lack.kind()));
    }

    private void key(GateResult result) throws IOException {
        json.writeStringField("measure", result.key().id());
        json.writeStringField("statistic", result.key().statistic());
        json.writeStringField("wave", result.key().wave());
        json.writeObjectFieldStart("group");
        for (Map.Entry<String, String> group : result.key().group().entrySet()) {
            json.writeStringField(group.getKey(), group.getValue());
        }
        json.writeEndObject();
    }

    private void bound(GateResult result) throws IOException {
        if (result.gate().bound() instanceof Gate.Limits limits) {
            JsonText.number(json, "atLeast", optional(limits.atLeast()));
            JsonText.number(json, "atMost", optional(limits.atMost()));
            return;
        }
        Gate.NoWorse worse = (Gate.NoWorse) result.gate().bound();
        json.writeStringField("noWorseThan", ReportJson.code(worse.than()));
        JsonText.number(json, "tolerance", OptionalDouble.of(worse.tolerance()));
        if (result.against().isPresent()) {
            GateResult.Against against = result.against().get();
            JsonText.number(
                    json,
                    "reference",
                    OptionalDouble.of(against.reference().estimate().value()));
            JsonText.number(
                    json, "difference", OptionalDouble.of(against.difference().value()));
            JsonText.number(json, "differenceLow", against.difference().low());
            JsonText.number(json, "differenceHigh", against.difference().high());
        }
    }

    private void waiver(WaiverUse use, boolean hidden) throws IOException {
        Waiver waiver = use.waiver();
        json.writeStartObject();
        json.writeStringField("gate", waiver.gate());
        text("group", waiver.group());
        text("wave", waiver.wave());
        json.writeStringField("reason", waiver.reason());
        text("by", hidden ? Optional.empty() : waiver.grantedBy());
        json.writeStringField("until", waiver.until().toString());
        json.writeStringField("state", ReportJson.code(use.state()));
        json.writeNumberField("line", waiver.line());
        json.writeEndObject();
    }

    private static OptionalDouble value(Optional<Estimate> estimate) {
        return estimate.map(known -> OptionalDouble.of(known.value())).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble optional(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private void text(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        } else {
            json.writeNullField(name);
        }
    }
}
