package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A {@code report.json} with the {@code survey.yml} it came from. */
final class ProposedReport {
    private final Map<?, ?> survey;
    private final Map<String, Map<?, ?>> measures = new HashMap<>();

    private ProposedReport(Map<?, ?> survey, Map<?, ?> report) {
        this.survey = survey;
        for (Object measure : (List<?>) report.get("measures")) {
            Map<?, ?> of = (Map<?, ?>) measure;
            measures.put(of.get("id") + " " + of.get("statistic") + " " + of.get("group"), of);
        }
    }

    static ProposedReport of(Path survey, Path report) throws IOException {
        return new ProposedReport(read(survey), read(report));
    }

    /** JSON is YAML. */
    static Map<?, ?> read(Path file) throws IOException {
        return (Map<?, ?>)
                new Load(LoadSettings.builder().setCodePointLimit(100_000_000).build())
                        .loadFromString(Files.readString(file));
    }

    /** The id of a question or group by itself, or by its header. */
    String question(String name) {
        for (String section : List.of("questions", "groups")) {
            for (Object question : (List<?>) survey.get(section)) {
                Map<?, ?> of = (Map<?, ?>) question;
                if (name.equals(of.get("id")) || name.equals(of.get("column"))) {
                    return of.get("id").toString();
                }
            }
        }
        return name;
    }

    boolean has(String id, String statistic) {
        Map<?, ?> measure = measures.get(id + " " + statistic + " {}");
        return measure != null && measure.get("value") != null;
    }

    double number(String id, String statistic) {
        if (statistic.endsWith(":low") || statistic.endsWith(":high")) {
            int colon = statistic.lastIndexOf(':');
            return field(id, statistic.substring(0, colon), Map.of(), statistic.substring(colon + 1));
        }
        return number(id, statistic, Map.of());
    }

    double number(String id, String statistic, Map<String, String> group) {
        return field(id, statistic, group, "value");
    }

    private double field(String id, String statistic, Map<String, String> group, String field) {
        Map<?, ?> measure = measures.get(id + " " + statistic + " " + group);
        assertNotNull(measure, () -> "no " + id + " " + statistic + " " + group);
        return ((Number) measure.get(field)).doubleValue();
    }

    /** Whether the report tells how many chose that option. */
    boolean offers(String id, String label) {
        return has("question." + id, "share:" + level(id, label));
    }

    double share(String id, String label) {
        return number("question." + id, "share:" + level(id, label));
    }

    /** The id of an answer, which is its label where the study finds the answers in the data. */
    private String level(String id, String label) {
        for (Object question : (List<?>) survey.get("questions")) {
            Map<?, ?> of = (Map<?, ?>) question;
            if (!id.equals(of.get("id"))) {
                continue;
            }
            if (of.get("labels") instanceof List<?> labels) {
                boolean yesNo = of.get("type").equals("yes-no");
                int at = labels.indexOf(label);
                return yesNo ? (at == 0 ? "yes" : "no") : Integer.toString(at + 1);
            }
            if (of.get("choices") instanceof List<?> choices) {
                return choices.stream()
                        .map(choice -> (Map<?, ?>) choice)
                        .filter(choice ->
                                label.equals(choice.containsKey("label") ? choice.get("label") : choice.get("id")))
                        .map(choice -> choice.get("id").toString())
                        .findFirst()
                        .orElse(label);
            }
        }
        return label;
    }
}
