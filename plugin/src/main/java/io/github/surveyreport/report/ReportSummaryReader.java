package io.github.surveyreport.report;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.surveyreport.source.HeldBack;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a {@code report.json} from its beginning to its end, keeping little of it. */
final class ReportSummaryReader {
    private static final Pattern HEADLINE =
            Pattern.compile("composite score|(dimension\\.\\S+) score|(indicator\\.\\S+) value"
                    + "|sample (valid|response-rate)|(question\\.\\S+) (nps|mean)");
    private static final Pattern ID = Pattern.compile("[^./\\\\:\\p{Cntrl}][^/\\\\:\\p{Cntrl}]*");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    private static final String NO_COMMIT = "0".repeat(40);

    private final JsonParser json;
    private final Map<String, String> about = new LinkedHashMap<>();
    private final List<Map<String, String>> headlines = new ArrayList<>();
    private String lastWave = "";
    private HeldBack heldBack = HeldBack.NONE;

    ReportSummaryReader(JsonParser json) {
        this.json = json;
    }

    Optional<ReportSummary> read() throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return Optional.empty();
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "provenance" -> about.putAll(values());
                case HeldBackJson.FIELD -> heldBack = HeldBackJson.read(json);
                case "measures" -> each(this::measure);
                case "findings" -> each(this::finding);
                default -> value(about, name);
            }
        }
        if (!String.valueOf(ReportJson.SCHEMA_VERSION).equals(about.remove("schemaVersion"))) {
            return Optional.empty();
        }
        return isWhole()
                ? Optional.of(new ReportSummary(about, score(), List.copyOf(headlines), heldBack))
                : Optional.empty();
    }

    /** Names become paths; what was written by hand is not trusted. */
    private boolean isWhole() {
        boolean dated = !about.containsKey("committedAt")
                || INSTANT.matcher(about.get("committedAt")).matches();
        return ID.matcher(about.getOrDefault("id", "")).matches()
                && COMMIT.matcher(about.getOrDefault("commit", NO_COMMIT)).matches()
                && dated;
    }

    private Optional<String> score() {
        return headlines.stream()
                .filter(measure -> measure.get("id").equals("composite")
                        && measure.get("wave").equals(lastWave))
                .map(measure -> new BigDecimal(measure.get("value"))
                        .setScale(2, RoundingMode.HALF_UP)
                        .toPlainString())
                .findFirst();
    }

    /** What is done with an element of a list; it stands at the element's beginning and leaves it at its end. */
    private interface Element {
        void read() throws IOException;
    }

    private void each(Element element) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.START_OBJECT) {
            element.read();
        }
    }

    private void measure() throws IOException {
        Map<String, String> measure = values();
        boolean everybody = !measure.containsKey("group");
        String name = measure.get("id") + " " + measure.get("statistic");
        if (everybody && measure.containsKey("value") && HEADLINE.matcher(name).matches()) {
            headlines.add(measure);
        }
    }

    /** The conclusion on the composite score tells which wave is the last one. */
    private void finding() throws IOException {
        boolean level = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("kind")) {
                level = json.getText().equals("composite-level");
            } else if (name.equals("measures") && level) {
                each(() -> lastWave = values().getOrDefault("wave", ""));
            } else {
                json.skipChildren();
            }
        }
    }

    /** The scalar values of an object; an object with content is noted by its name. */
    private Map<String, String> values() throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            value(values, name);
        }
        return values;
    }

    private void value(Map<String, String> values, String name) throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            if (json.nextToken() != JsonToken.END_OBJECT) {
                values.put(name, "…");
                json.nextToken();
                skipRest();
            }
        } else if (json.currentToken().isScalarValue() && json.currentToken() != JsonToken.VALUE_NULL) {
            values.put(name, json.getText());
        } else {
            json.skipChildren();
        }
    }

    /** Of an object of which one field was read. */
    private void skipRest() throws IOException {
        json.skipChildren();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            json.nextToken();
            json.skipChildren();
        }
    }
}
