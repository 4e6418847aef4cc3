package io.github.surveyreport.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.surveyreport.source.HeldBack;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The part of {@code report.json} that says with which published versions it was compared, and what it holds back. */
final class HeldBackJson {
    static final String FIELD = "holdBack";
    private static final String VERSIONS = "versions";

    private HeldBackJson() {}

    /** Nothing where nothing was published before. */
    static void write(JsonGenerator json, HeldBack heldBack) throws IOException {
        if (heldBack.versions().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart(FIELD);
        json.writeArrayFieldStart(VERSIONS);
        for (String version : heldBack.versions()) {
            json.writeString(version);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("held");
        for (Map.Entry<String, String> part : heldBack.held().entrySet()) {
            json.writeStringField(part.getKey(), part.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The parser stands at the beginning of the value and leaves it at its end. */
    static HeldBack read(JsonParser json) throws IOException {
        List<String> versions = new ArrayList<>();
        Map<String, String> held = new TreeMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean list = json.currentName().equals(VERSIONS);
            json.nextToken();
            while (json.nextToken() != null && !json.currentToken().isStructEnd()) {
                if (list) {
                    versions.add(json.getText());
                } else if (json.currentToken() == JsonToken.VALUE_STRING) {
                    held.put(json.currentName(), json.getText());
                }
            }
        }
        return new HeldBack(versions, new TreeMap<>(held));
    }
}
