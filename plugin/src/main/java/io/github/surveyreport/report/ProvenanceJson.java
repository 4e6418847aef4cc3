package io.github.surveyreport.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.config.Careless.Sign;
import io.github.surveyreport.config.Cleaning.Rule;
import io.github.surveyreport.config.SurveyTool;
import io.github.surveyreport.source.Origin;
import io.github.surveyreport.survey.DroppedColumn;
import io.github.surveyreport.survey.Exclusion;
import io.github.surveyreport.survey.FileCount;
import io.github.surveyreport.survey.Rejection;
import java.io.IOException;
import java.util.Optional;

/** The parts of {@code report.json} that account for the input: origin, files, rows set aside. */
final class ProvenanceJson {
    private final JsonGenerator json;
    private final Findings findings;

    ProvenanceJson(JsonGenerator json, Findings findings) {
        this.json = json;
        this.findings = findings;
    }

    void write() throws IOException {
        Origin origin = findings.origin();
        json.writeStartObject();
        json.writeStringField("kind", ReportJson.code(origin.kind()));
        optional("requested", origin.requested());
        optional("commit", origin.commit());
        optional("committedAt", origin.committedAt().map(Object::toString));
        optional("branch", origin.branch());
        json.writeBooleanField("modified", origin.modified());
        json.writeStringField("toolVersion", findings.toolVersion());
        json.writeStringField("configHash", findings.configHash());
        json.writeArrayFieldStart("inputs");
        for (FileCount file : findings.files()) {
            input(file);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void input(FileCount file) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", file.file());
        json.writeStringField("wave", file.wave());
        json.writeStringField("blob", file.blobId());
        json.writeStringField("encoding", file.encoding());
        json.writeNumberField("read", file.read());
        json.writeNumberField("counted", file.counted());
        json.writeNumberField("excluded", file.excluded());
        json.writeNumberField("rejected", file.rejected());
        if (file.tool() != SurveyTool.PLAIN) {
            json.writeStringField("tool", file.tool().word());
            json.writeArrayFieldStart("dropped");
            for (DroppedColumn column : file.dropped()) {
                json.writeStartObject();
                json.writeStringField("column", column.name());
                json.writeStringField("kind", ReportJson.code(column.role()));
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    void exclusions() throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("byReason");
        for (Rule rule : Rule.values()) {
            json.writeNumberField(rule.id(), count(rule));
        }
        json.writeEndObject();
        json.writeArrayFieldStart("rows");
        for (Exclusion exclusion : findings.exclusions()) {
            row(exclusion);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rejected");
        for (Rejection rejection : findings.rejections()) {
            json.writeStartObject();
            json.writeStringField("file", rejection.file());
            json.writeNumberField("line", rejection.line());
            json.writeStringField("wave", rejection.wave());
            json.writeStringField("code", rejection.code());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void row(Exclusion exclusion) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", exclusion.file());
        json.writeNumberField("line", exclusion.line());
        json.writeStringField("wave", exclusion.wave());
        json.writeStringField("reason", exclusion.reason().id());
        json.writeArrayFieldStart("rules");
        for (Rule rule : exclusion.rules()) {
            json.writeString(rule.id());
        }
        json.writeEndArray();
        if (!exclusion.signs().isEmpty()) {
            json.writeArrayFieldStart("signs");
            for (Sign sign : exclusion.signs()) {
                json.writeString(sign.id());
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** By the numbers, since a public edition has no rows. */
    private long count(Rule rule) {
        return findings.study().waves().stream()
                .flatMap(wave -> findings.measures().find("cleaning." + rule.id(), "excluded", wave.id()).stream())
                .mapToLong(
                        measure -> (long) measure.result().valueIfComputable().orElse(0))
                .sum();
    }

    private void optional(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        } else {
            json.writeNullField(name);
        }
    }
}
