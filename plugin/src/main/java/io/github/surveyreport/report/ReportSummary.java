package io.github.surveyreport.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.github.surveyreport.source.HeldBack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What publishing has to know of a {@code report.json}.
 *
 * @param about the plain values: {@code id}, {@code title}, {@code language}, {@code reportDate}, and of the provenance
 *     {@code kind}, {@code requested}, {@code commit}, {@code committedAt}, {@code branch}, {@code modified}, {@code
 *     toolVersion}, {@code configHash}; those that are null are missing
 * @param score the composite score of the last wave with two decimals; empty when there is none
 * @param headlines the headline numbers of all respondents, by wave, each with its fields
 * @param heldBack which published versions it was compared with, and what it holds back
 */
public record ReportSummary(
        Map<String, String> about, Optional<String> score, List<Map<String, String>> headlines, HeldBack heldBack) {
    private static final List<String> TEXTS = List.of("id", "statistic", "wave", "unit");
    private static final List<String> NUMBERS = List.of("value", "low", "high", "n");

    /**
     * @return empty when the file is not a report of this schema
     * @throws IOException when the file cannot be read
     */
    public static Optional<ReportSummary> read(Path file) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            return new ReportSummaryReader(json).read();
        } catch (com.fasterxml.jackson.core.JacksonException e) {
            return Optional.empty();
        }
    }

    /** The headline numbers that a {@code history/<commit>.json} holds; empty when it is none. */
    public static Optional<ReportSummary> published(byte[] history) {
        try (JsonParser json = new JsonFactory().createParser(history)) {
            return new ReportSummaryReader(json).read();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** {@code history/<commit>.json}: the headline numbers and where they come from, one a line. */
    public String history() {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeNumberField("schemaVersion", ReportJson.SCHEMA_VERSION);
            for (String key : List.of("id", "commit", "committedAt", "reportDate", "toolVersion", "configHash")) {
                json.writeStringField(key, about.getOrDefault(key, ""));
            }
            json.writeArrayFieldStart("measures");
            for (Map<String, String> headline : headlines) {
                json.writeStartObject();
                for (String key : TEXTS) {
                    json.writeStringField(key, headline.getOrDefault(key, ""));
                }
                for (String key : NUMBERS) {
                    json.writeFieldName(key);
                    if (headline.containsKey(key)) {
                        json.writeNumber(headline.get(key));
                    } else {
                        json.writeNull();
                    }
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
