package io.github.surveyreport.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.surveyreport.gate.Effect;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes {@code gates.sarif} (SARIF 2.1.0). What is missed is a result, with a suppression where it is waived; what cannot
 * be told and other hints are notifications, so that no viewer raises an alert for them.
 */
final class GateSarif {
    /** As many as GitHub shows; the most pressing come first. */
    static final int MOST = 5_000;

    private static final int OBJECTS = 4;
    private static final int LISTS = 5;

    private final JsonGenerator json;
    private final GateCheckReport check;
    private final GateIdentity identity = new GateIdentity();

    private GateSarif(JsonGenerator json, GateCheckReport check) {
        this.json = json;
        this.check = check;
    }

    static String write(GateCheckReport check) {
        return JsonText.of(OBJECTS, LISTS, json -> new GateSarif(json, check).document());
    }

    private void document() throws IOException {
        List<GateNotice> notices = check.notices();
        List<GateNotice> results = notices.stream().filter(GateSarif::isResult).toList();
        List<GateNotice> shown = results.subList(0, Math.min(MOST, results.size()));
        json.writeStartObject();
        json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        tool(shown);
        String id = check.judged()
                .map(judged -> judged.findings().study().id() + "/")
                .orElse("");
        json.writeObjectFieldStart("automationDetails");
        json.writeStringField("id", "survey-report/" + id);
        json.writeEndObject();
        json.writeArrayFieldStart("invocations");
        invocation(notices, results.size() - shown.size());
        json.writeEndArray();
        json.writeArrayFieldStart("results");
        for (GateNotice notice : shown) {
            result(notice);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static boolean isResult(GateNotice notice) {
        return notice.problem().severity() != Severity.INFO || waived(notice);
    }

    private static boolean waived(GateNotice notice) {
        return notice.result()
                .filter(result -> result.effect() == Effect.WAIVED)
                .isPresent();
    }

    private void tool(List<GateNotice> results) throws IOException {
        Map<String, GateNotice> rules = new TreeMap<>();
        results.forEach(notice -> rules.putIfAbsent(GateIdentity.rule(notice), notice));
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "survey-report");
        json.writeStringField("version", check.toolVersion());
        json.writeArrayFieldStart("rules");
        for (Map.Entry<String, GateNotice> rule : rules.entrySet()) {
            json.writeStartObject();
            json.writeStringField("id", rule.getKey());
            message("shortDescription", description(rule.getKey(), rule.getValue()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private String description(String rule, GateNotice notice) {
        return notice.result()
                .map(result ->
                        result.gate().id() + ": " + result.gate().source().measure() + "/"
                                + result.gate().source().statistic())
                .orElse(rule);
    }

    private void invocation(List<GateNotice> notices, int left) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", check.judged().isPresent());
        json.writeArrayFieldStart("toolExecutionNotifications");
        if (left > 0) {
            notification("warning", leftOut(left));
        }
        for (GateNotice notice : notices) {
            if (!isResult(notice)) {
                notification("note", notice.problem().located(check.language()));
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private String leftOut(int left) {
        return Words.of(check.language()).get("gates.left-out", left);
    }

    private void notification(String level, String text) throws IOException {
        json.writeStartObject();
        json.writeStringField("level", level);
        message("message", text);
        json.writeEndObject();
    }

    private void result(GateNotice notice) throws IOException {
        Problem problem = notice.problem();
        json.writeStartObject();
        json.writeStringField("ruleId", GateIdentity.rule(notice));
        json.writeStringField("level", level(problem.severity()));
        message("message", problem.message(check.language()));
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", RelativeUri.of(check.path(notice)));
        json.writeStringField("uriBaseId", "%SRCROOT%");
        json.writeEndObject();
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", Math.max(1, problem.location().line()));
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("surveyReport/v1", identity.fingerprint(notice));
        json.writeEndObject();
        if (waived(notice)) {
            suppression(notice);
        }
        json.writeEndObject();
    }

    private void suppression(GateNotice notice) throws IOException {
        json.writeArrayFieldStart("suppressions");
        json.writeStartObject();
        json.writeStringField("kind", "external");
        json.writeStringField("status", "accepted");
        json.writeStringField(
                "justification",
                notice.result().orElseThrow().waiver().orElseThrow().reason());
        json.writeEndObject();
        json.writeEndArray();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    private void message(String name, String text) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", Printable.of(text));
        json.writeEndObject();
    }
}
