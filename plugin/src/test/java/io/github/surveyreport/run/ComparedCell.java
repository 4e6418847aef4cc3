package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** What {@code diff.json} says of one number; {@code NaN} where there is none. */
record ComparedCell(String verdict, String turn, double before, double after, Map<String, Double> parts) {
    String onlyPart() {
        assertEquals(1, parts.size(), parts.toString());
        return parts.keySet().iterator().next();
    }

    /** The number of everybody. */
    static ComparedCell in(String diff, String id, String statistic, String wave) throws IOException {
        String start = "{\"id\": \"" + id + "\", \"statistic\": \"" + statistic + "\", \"wave\": \"" + wave
                + "\", \"group\": {}";
        String line = diff.lines()
                .map(String::strip)
                .filter(candidate -> candidate.startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cell " + start));
        Map<String, Double> numbers = new TreeMap<>();
        Map<String, Double> parts = new TreeMap<>();
        String verdict = "";
        String turn = "";
        try (JsonParser json = new JsonFactory().createParser(line)) {
            boolean inParts = false;
            for (JsonToken token = json.nextToken();
                    token != null && json.currentToken() != null;
                    token = json.nextToken()) {
                if (token == JsonToken.START_OBJECT && "parts".equals(json.currentName())) {
                    inParts = true;
                } else if (token == JsonToken.END_OBJECT) {
                    if (json.getParsingContext().inRoot()) {
                        break;
                    }
                    inParts = false;
                } else if (token == JsonToken.VALUE_STRING && "verdict".equals(json.currentName())) {
                    verdict = json.getText();
                } else if (token == JsonToken.VALUE_STRING && "turn".equals(json.currentName())) {
                    turn = json.getText();
                } else if (token.isNumeric()) {
                    (inParts ? parts : numbers).put(json.currentName(), json.getDoubleValue());
                }
            }
        }
        return new ComparedCell(
                verdict,
                turn,
                numbers.getOrDefault("before", Double.NaN),
                numbers.getOrDefault("after", Double.NaN),
                parts);
    }
}
