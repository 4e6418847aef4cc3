package io.github.surveyreport.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.surveyreport.problem.Severity;
import java.io.IOException;

/** Writes {@code gates.codequality.json}, which GitLab shows in merge requests. */
final class GateCodeQuality {
    private GateCodeQuality() {}

    static String write(GateCheckReport check) {
        return JsonText.of(json -> {
            GateIdentity identity = new GateIdentity();
            json.writeStartArray();
            for (GateNotice notice : check.notices()) {
                if (notice.problem().severity() != Severity.INFO) {
                    issue(json, check, notice, identity.fingerprint(notice));
                }
            }
            json.writeEndArray();
        });
    }

    private static void issue(JsonGenerator json, GateCheckReport check, GateNotice notice, String fingerprint)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("description", Printable.of(notice.problem().message(check.language())));
        json.writeStringField("check_name", GateIdentity.rule(notice));
        json.writeStringField("fingerprint", fingerprint);
        json.writeStringField("severity", notice.problem().severity() == Severity.ERROR ? "critical" : "minor");
        json.writeObjectFieldStart("location");
        json.writeStringField("path", check.path(notice));
        json.writeObjectFieldStart("lines");
        json.writeNumberField("begin", Math.max(1, notice.problem().location().line()));
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }
}
