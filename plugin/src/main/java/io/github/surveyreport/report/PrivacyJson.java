package io.github.surveyreport.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.config.Plan;
import java.io.IOException;
import java.util.Map;

/** The part of {@code report.json} that accounts for what is not told. */
final class PrivacyJson {
    private final JsonGenerator json;
    private final Findings findings;

    PrivacyJson(JsonGenerator json, Findings findings) {
        this.json = json;
        this.findings = findings;
    }

    void write() throws IOException {
        Plan plan = findings.study().plan();
        json.writeStartObject();
        json.writeNumberField("minimumCell", plan.minimumCell());
        json.writeNumberField("minimumQuoted", PrivacyPage.minimumQuoted(findings.study()));
        json.writeNumberField("quotesAsked", findings.study().text().quotes());
        json.writeNumberField("quotes", PrivacyAccount.quotes(findings));
        json.writeNumberField("issuesQuoted", PrivacyAccount.quoted(findings));
        json.writeStringField(
                "owners", ReportJson.code(findings.study().tracking().owners()));
        json.writeArrayFieldStart("withheld");
        for (PrivacyAccount.Withheld withheld : PrivacyAccount.withheld(findings)) {
            json.writeStartObject();
            json.writeStringField("page", withheld.page());
            json.writeObjectFieldStart("cells");
            for (Map.Entry<String, Long> wave : withheld.byWave().entrySet()) {
                json.writeNumberField(wave.getKey(), wave.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
