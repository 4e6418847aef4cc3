package io.github.surveyreport.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.surveyreport.analysis.AddedRows;
import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.compare.Cause;
import io.github.surveyreport.compare.CellDiff;
import io.github.surveyreport.compare.Crossing;
import io.github.surveyreport.compare.GateChange;
import io.github.surveyreport.compare.LedgerRow;
import io.github.surveyreport.compare.ReportDiff;
import io.github.surveyreport.compare.Waves;
import io.github.surveyreport.config.ConfigurationChanges;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.source.Baseline;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.survey.RowCounts;
import io.github.surveyreport.survey.RowPlace;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes {@code diff.json} (see docs/output.md and docs/schema/diff.schema.json). */
public final class DiffJson {
    static final int SCHEMA_VERSION = 1;

    private final JsonGenerator json;

    private DiffJson(JsonGenerator json) {
        this.json = json;
    }

    /** The file's text, with a line feed at the end. */
    public static String write(Findings after, DiffReport.Sides sides, Optional<ReportDiff> diff) {
        return JsonText.of(json -> new DiffJson(json).document(after, sides, diff));
    }

    private void document(Findings after, DiffReport.Sides sides, Optional<ReportDiff> diff) throws IOException {
        json.writeStartObject();
        json.writeNumberField("schemaVersion", SCHEMA_VERSION);
        json.writeStringField("id", after.study().id());
        json.writeStringField("toolVersion", after.toolVersion());
        json.writeStringField(
                "outcome", diff.map(found -> ReportJson.code(found.outcome())).orElse("base-unavailable"));
        base(sides);
        json.writeObjectFieldStart("head");
        optional("commit", after.origin().commit());
        json.writeBooleanField("modified", after.origin().modified());
        json.writeEndObject();
        if (diff.isPresent()) {
            settings(diff.get());
            waves(diff.get().waves());
            rows(diff.get());
            ledger(diff.get());
            gates(diff.get());
            crossings(diff.get());
            cells(diff.get());
        }
        json.writeEndObject();
    }

    private void base(DiffReport.Sides sides) throws IOException {
        json.writeObjectFieldStart("base");
        optional("commit", sides.baseline().map(Baseline::commit));
        optional("rule", sides.baseline().map(base -> ReportJson.code(base.how())));
        optional("missing", sides.missing().map(Problem::code));
        json.writeEndObject();
    }

    private void settings(ReportDiff diff) throws IOException {
        json.writeArrayFieldStart("settings");
        for (ConfigurationChanges.Change change : diff.settings()) {
            json.writeStartObject();
            json.writeStringField("file", change.file());
            json.writeStringField("key", change.key());
            optional("before", change.before());
            optional("after", change.after());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void waves(Waves waves) throws IOException {
        json.writeObjectFieldStart("waves");
        names("added", waves.added());
        names("gone", waves.gone());
        json.writeArrayFieldStart("steps");
        for (Waves.Step step : waves.steps()) {
            json.writeStartObject();
            json.writeStringField("id", step.key().id());
            json.writeStringField("statistic", step.key().statistic());
            json.writeStringField("before", step.earlier());
            json.writeStringField("after", step.key().wave());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void names(String field, List<String> names) throws IOException {
        json.writeArrayFieldStart(field);
        for (String name : names) {
            json.writeString(name);
        }
        json.writeEndArray();
    }

    private void rows(ReportDiff diff) throws IOException {
        json.writeArrayFieldStart("rows");
        for (Map.Entry<String, RowCounts> wave : diff.rows().entrySet()) {
            json.writeStartObject();
            json.writeStringField("wave", wave.getKey());
            json.writeNumberField("added", wave.getValue().added());
            json.writeNumberField("removed", wave.getValue().removed());
            json.writeNumberField("edited", wave.getValue().edited());
            json.writeNumberField("kept", wave.getValue().kept());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void ledger(ReportDiff diff) throws IOException {
        json.writeArrayFieldStart("ledger");
        for (LedgerRow row : diff.ledger()) {
            json.writeStartObject();
            json.writeStringField("wave", row.wave());
            place("earlier", row.row().earlier());
            place("later", row.row().later());
            json.writeStringField("before", row.before());
            json.writeStringField("after", row.after());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void place(String name, Optional<RowPlace> place) throws IOException {
        if (place.isEmpty()) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        json.writeStringField("file", place.get().file());
        json.writeNumberField("line", place.get().line());
        json.writeEndObject();
    }

    private void gates(ReportDiff diff) throws IOException {
        json.writeArrayFieldStart("gates");
        for (GateChange gate : diff.gates()) {
            json.writeStartObject();
            json.writeStringField("id", gate.id());
            json.writeStringField("measure", gate.measure());
            optional("before", gate.before());
            optional("after", gate.after());
            json.writeBooleanField("failed", gate.failed());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void crossings(ReportDiff diff) throws IOException {
        json.writeArrayFieldStart("crossings");
        for (Crossing crossing : diff.crossings()) {
            json.writeStartObject();
            json.writeStringField("kind", ReportJson.code(crossing.kind()));
            json.writeStringField("subject", crossing.subject());
            json.writeStringField("wave", crossing.wave());
            json.writeStringField("before", crossing.before());
            json.writeStringField("after", crossing.after());
            json.writeBooleanField("onNoise", crossing.onNoise());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void cells(ReportDiff diff) throws IOException {
        json.writeArrayFieldStart("cells");
        for (CellDiff cell : diff.cells()) {
            cell(cell);
        }
        json.writeEndArray();
    }

    private void cell(CellDiff cell) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", cell.key().id());
        json.writeStringField("statistic", cell.key().statistic());
        json.writeStringField("wave", cell.key().wave());
        json.writeObjectFieldStart("group");
        for (Map.Entry<String, String> group : cell.key().group().entrySet()) {
            json.writeStringField(group.getKey(), group.getValue());
        }
        json.writeEndObject();
        json.writeStringField("anchor", CellAnchor.of(cell.key()));
        json.writeStringField("verdict", ReportJson.code(cell.verdict()));
        json.writeBooleanField("moved", cell.moved());
        json.writeStringField("turn", ReportJson.code(cell.turn()));
        JsonText.number(json, "before", value(cell.before()));
        JsonText.number(json, "after", value(cell.after()));
        json.writeObjectFieldStart("parts");
        for (Map.Entry<Cause, Double> part : cell.parts().entrySet()) {
            JsonText.number(json, ReportJson.code(part.getKey()), OptionalDouble.of(part.getValue()));
        }
        json.writeEndObject();
        if (cell.test().isPresent()) {
            test(cell.test().get());
        }
        json.writeEndObject();
    }

    private void test(AddedRows.Test test) throws IOException {
        json.writeObjectFieldStart("test");
        json.writeNumberField("added", test.added());
        json.writeNumberField("kept", test.kept());
        if (test.outcome() instanceof TestResult result) {
            json.writeStringField("method", result.method());
            JsonText.number(json, "p", OptionalDouble.of(result.p()));
            JsonText.number(json, "pAdjusted", test.adjusted());
        }
        json.writeEndObject();
    }

    private static OptionalDouble value(Optional<Measure> measure) {
        return measure.map(m -> m.result().valueIfComputable()).orElse(OptionalDouble.empty());
    }

    private void optional(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        } else {
            json.writeNullField(name);
        }
    }
}
