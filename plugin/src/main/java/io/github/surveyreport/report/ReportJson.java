package io.github.surveyreport.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.surveyreport.analysis.ActionFinding;
import io.github.surveyreport.analysis.Conclusion;
import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.analysis.IssueFinding;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.analysis.SmartGap;
import io.github.surveyreport.config.Tracking;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Writes {@code report.json}: everything the site shows, as data (see docs/output.md). */
public final class ReportJson {
    static final int SCHEMA_VERSION = 1;

    private final JsonGenerator json;
    private final Draft draft;

    private ReportJson(JsonGenerator json, Draft draft) {
        this.json = json;
        this.draft = draft;
    }

    /** The file's text, with a line feed at the end; the same findings always give the same text. */
    public static String write(Findings findings) {
        Draft draft = new Draft(findings, new Problems());
        return JsonText.of(json -> new ReportJson(json, draft).document());
    }

    private void document() throws IOException {
        Findings findings = draft.findings();
        json.writeStartObject();
        json.writeNumberField("schemaVersion", SCHEMA_VERSION);
        json.writeStringField("id", findings.study().id());
        json.writeStringField("title", findings.study().title());
        json.writeStringField("language", findings.study().language().tag());
        json.writeStringField("reportDate", findings.reportDate().toString());
        json.writeStringField("edition", code(findings.study().edition()));
        json.writeFieldName("provenance");
        new ProvenanceJson(json, findings).write();
        HeldBackJson.write(json, findings.origin().heldBack());
        json.writeArrayFieldStart("measures");
        for (Measure measure : findings.measures().all()) {
            measure(measure);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("issues");
        for (IssueFinding issue : findings.issues()) {
            issue(issue);
        }
        json.writeEndArray();
        quotes("unclassifiedQuotes", findings.quotes().unclassified());
        json.writeArrayFieldStart("actions");
        for (ActionFinding action : findings.actions()) {
            action(action);
        }
        json.writeEndArray();
        json.writeFieldName("exclusions");
        new ProvenanceJson(json, findings).exclusions();
        json.writeFieldName("privacy");
        new PrivacyJson(json, findings).write();
        json.writeArrayFieldStart("findings");
        Set<Conclusion> summary = Set.copyOf(findings.summary());
        for (Conclusion conclusion : findings.conclusions()) {
            finding(conclusion, summary.contains(conclusion));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void measure(Measure measure) throws IOException {
        json.writeStartObject();
        key(measure.key());
        if (measure.result().computable()) {
            Estimate estimate = measure.estimate();
            JsonText.number(json, "value", OptionalDouble.of(estimate.value()));
            JsonText.number(json, "low", estimate.low());
            JsonText.number(json, "high", estimate.high());
            json.writeNumberField("n", estimate.n());
            json.writeStringField("unit", code(measure.unit()));
            json.writeStringField("method", estimate.method());
            json.writeArrayFieldStart("warnings");
            for (String warning : estimate.warnings()) {
                json.writeString(warning);
            }
            json.writeEndArray();
        } else {
            missing(measure, (NotComputable) measure.result());
        }
        json.writeEndObject();
    }

    private void missing(Measure measure, NotComputable result) throws IOException {
        json.writeNullField("value");
        json.writeNullField("low");
        json.writeNullField("high");
        json.writeNumberField("n", result.n());
        json.writeStringField("unit", code(measure.unit()));
        json.writeNullField("method");
        json.writeArrayFieldStart("warnings");
        json.writeEndArray();
        json.writeStringField("reason", code(result.reason()));
    }

    private void key(MeasureKey key) throws IOException {
        json.writeStringField("id", key.id());
        json.writeStringField("statistic", key.statistic());
        json.writeStringField("wave", key.wave());
        json.writeObjectFieldStart("group");
        for (Map.Entry<String, String> group : key.group().entrySet()) {
            json.writeStringField(group.getKey(), group.getValue());
        }
        json.writeEndObject();
    }

    private void issue(IssueFinding issue) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", issue.category().id());
        json.writeStringField("label", issue.category().label());
        json.writeStringField("rated", code(issue.rated()));
        if (issue.rank().isPresent()) {
            json.writeNumberField("rank", issue.rank().getAsInt());
        } else {
            json.writeNullField("rank");
        }
        json.writeNumberField("priority", issue.priority());
        json.writeStringField("importance", code(issue.importance()));
        json.writeBooleanField("importanceDeclared", issue.importanceDeclared());
        json.writeStringField("urgency", code(issue.urgency()));
        json.writeArrayFieldStart("raisedBy");
        for (IssueFinding.Raise raise : issue.raisedBy()) {
            json.writeString(code(raise));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("manifestations");
        for (IssueFinding.Manifestation manifestation : issue.manifestations()) {
            json.writeStartObject();
            json.writeStringField("phrase", manifestation.phrase());
            json.writeNumberField("comments", manifestation.comments());
            json.writeEndObject();
        }
        json.writeEndArray();
        quotes("quotes", draft.findings().quotes().of(issue.category().id()));
        json.writeEndObject();
    }

    /** Absent where nothing is quoted. */
    private void quotes(String name, List<String> masked) throws IOException {
        if (masked.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(name);
        for (String text : masked) {
            json.writeString(QuoteBlocks.shown(draft, text));
        }
        json.writeEndArray();
    }

    private void action(ActionFinding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", finding.action().id());
        json.writeStringField("title", finding.action().title());
        optional("issue", finding.action().issue().orElse(null));
        json.writeStringField("kind", code(finding.action().kind()));
        Tracking.Owners owners = draft.study().tracking().owners();
        optional(
                "owner",
                owners == Tracking.Owners.HIDDEN ? null : finding.action().owner());
        optional(
                "person",
                owners == Tracking.Owners.NAMES ? finding.action().person().orElse(null) : null);
        json.writeStringField("start", finding.action().start().toString());
        json.writeStringField("due", finding.action().due().toString());
        optional("completed", finding.action().completed().map(Object::toString).orElse(null));
        json.writeStringField("status", code(finding.action().status()));
        json.writeNumberField("progress", finding.action().progress());
        json.writeStringField("timing", code(finding.timing()));
        json.writeNumberField("daysLate", finding.daysLate());
        json.writeNumberField("daysLeft", finding.daysLeft());
        json.writeStringField("effect", code(finding.effect()));
        json.writeStringField("verdict", code(finding.verdict()));
        json.writeStringField("basis", code(finding.basis()));
        json.writeArrayFieldStart("smartGaps");
        for (SmartGap gap : finding.gaps()) {
            json.writeString(code(gap));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void finding(Conclusion conclusion, boolean summary) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", code(conclusion.kind()));
        json.writeBooleanField("summary", summary);
        json.writeStringField("tone", code(conclusion.tone()));
        json.writeStringField("text", new ConclusionText(draft).text(conclusion));
        json.writeArrayFieldStart("subjects");
        for (String subject : conclusion.subjects()) {
            json.writeString(subject);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("measures");
        for (MeasureKey key : conclusion.rest()) {
            json.writeStartObject();
            key(key);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void optional(String name, String value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value);
        }
    }

    /** Constants are written in kebab case. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
