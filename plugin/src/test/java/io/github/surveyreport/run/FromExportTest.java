package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Severity;
import io.github.surveyreport.stats.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Published surveys go from their file to a report through {@code init -Dfrom=} and at most five edited lines, and the
 * figures that others published or computed from them come out. Numbers are compared as {@code report.json} says them.
 */
class FromExportTest {
    private static final int MOST_EDITS = 5;

    @TempDir
    Path folder;

    private final TreeMap<String, Integer> compared = new TreeMap<>();
    private ProposedReport report;

    @Test
    void sanFranciscoAirport() throws IOException {
        Map<?, ?> reference = make(
                "sfo-airport-2017",
                "2017_SFO_Customer_Survey_20250817.csv",
                wave("Passengers of San Francisco airport", "2017-05", "May 2017", "2017-05-01", "2017-05-31"));
        items(reference.get("items"));
        nps("NETPRO", reference.get("nps"));
        in(reference, "published", "shares")
                .forEach((question, of) -> in(of, "recomputed")
                        .forEach((level, share) ->
                                check("published", question.toString(), "share:" + level, share, 0.0005)));
        groups("Q7ALL", "BAREA", in(reference, "anova_Q7ALL_by_BAREA", "groups"));
        assertEquals(Map.of("items", 300, "nps", 5, "published", 75, "groups", 21), compared);
    }

    @Test
    void flyingEtiquette() throws IOException {
        Map<?, ?> reference = make(
                "fte-flying-etiquette",
                "flying-etiquette.csv",
                wave("Manners on a plane", "2014-08", "August 2014", "2014-08-01", "2014-08-31"));
        double notRude = ((Number) in(reference, "rude_to_recline").get("share")).doubleValue();
        check("published", "col13", "share:1", 1 - notRude, 1e-9);
        assertEquals(41, Math.round(100 - 100 * value("col13", "share:1")));
        in(reference, "rude_columns")
                .forEach((name, header) -> item(
                        report.question(header.toString()),
                        in(reference, "rudeness", "items").get(name)));
        in(reference, "questions")
                .forEach((header, of) -> options(report.question(header.toString()), in(of, "counts")));
        assertEquals(Map.of("items", 63, "published", 1, "options", 83), compared);
    }

    @Test
    void researchSoftwareEngineers() throws IOException {
        Map<?, ?> reference = make(
                "rse-uk-2016",
                "public_data.csv",
                wave("Research software engineers", "2016", "Year 2016", "2016-01-01", "2016-12-31"));
        items(reference.get("items"));
        items(in(reference, "affSat").get("items"));
        in(reference, "published", "counts")
                .forEach((code, labels) -> in(labels)
                        .forEach((label, counts) -> optionIfTold(
                                code.toString(), label.toString(), in(counts).get("recomputed"))));
        assertEquals(Map.of("items", 108, "options", 159), compared);
    }

    @Test
    void carpentries() throws IOException {
        Map<?, ?> reference = make("carpentries-longterm-2017", "longterm_October2017.csv", Map.of());
        items(reference.get("items"));
        nps("Likely-To-Recommend", reference.get("nps"));
        Map<?, ?> published = in(reference, "published");
        assertEquals(published.get("n"), (int) report.number("sample", "valid"));
        options("Content", in(published, "tools"));
        options("Field", in(published, "fields"));
        options("Behaviors-Adopted", in(published, "behaviours"));
        options("Contributed-To-Writing", in(published, "contributed_to_writing"));
        percent(published.get("more_confident_pct"), report.share("Change-In-Confidence", "I'm more confident now."));
        percent(published.get("recommended_pct"), report.share("Recommended", "Yes."));
        percent(published.get("reproducible_agree_pct"), value("Made-Analyses-Reproducible", "top2"));
        percent(published.get("confidence_with_data_agree_pct"), value("Gained-Confidence-With-Data", "top2"));
        assertEquals(Map.of("items", 84, "nps", 5, "options", 30), compared);
    }

    @Test
    void maintainersOfCloudNativeProjects() throws IOException {
        Map<?, ?> reference = make("cncf-maintainers-2020h2", "CNCF_Maintainers_Survey_2020_H2.csv", Map.of());
        in(reference, "question_columns").forEach((name, of) -> {
            String id = "col" + (((Number) in(of).get("index0")).intValue() + 1);
            item(id, in(reference, "items").get(name));
        });
        nps("col92", reference.get("nps"));
        in(reference, "question_columns").forEach((name, of) -> {
            String id = "col" + (((Number) in(of).get("index0")).intValue() + 1);
            check(
                    "published",
                    id,
                    "mean",
                    in(reference, "agreement", name.toString()).get("published_weighted_average"),
                    0.005);
        });
        option("col74", "Yes, and my needs were generally met", 85);
        option("col74", "No", 5);
        assertEquals(Map.of("items", 208, "nps", 5, "options", 2, "published", 13), compared);
    }

    /** Proposes, edits as a reader of the guesses would, and reports. */
    private Map<?, ?> make(String set, String file, Map<String, String> edits) throws IOException {
        Path data = ReferenceData.file(set + "/" + file);
        Path reference = ReferenceData.file(set + "/reference.json");
        assertTrue(edits.size() <= MOST_EDITS);
        Path study = Files.createDirectory(folder.resolve(set));
        InitStudy.from(study, data, Language.EN, "1");
        Path survey = study.resolve("survey.yml");
        List<String> lines = new ArrayList<>(Files.readAllLines(survey));
        edits.forEach((beginning, value) -> edit(lines, beginning, value));
        Files.write(survey, lines);
        Outcome outcome = GenerateReport.run(Projects.request(study, folder.resolve("out")), Phases.SILENT);
        assertEquals(
                List.of(),
                outcome.problems().stream().filter(FromExportTest::unexpected).toList());
        report = ProposedReport.of(survey, folder.resolve("out/report.json"));
        return ProposedReport.read(reference);
    }

    /** Changes the last line that begins so: waves stand at the end. */
    private static void edit(List<String> lines, String beginning, String value) {
        int at = lines.size() - 1;
        while (!lines.get(at).startsWith(beginning)) {
            at--;
        }
        assertNotEquals(beginning + value, lines.get(at), "an edit that changes nothing");
        lines.set(at, beginning + value);
    }

    /** What only people know of a file without dates. */
    private static Map<String, String> wave(String title, String id, String label, String start, String end) {
        return Map.of(
                "title: ", title,
                "  - id: ", '"' + id + '"',
                "    label: ", '"' + label + '"',
                "    start: ", start,
                "    end: ", end);
    }

    /** Advice on the questionnaire is not about what was proposed. */
    private static boolean unexpected(Problem problem) {
        return problem.severity() == Severity.ERROR
                || !problem.location().file().equals("survey.yml");
    }

    private void items(Object items) {
        in(items).forEach((name, numbers) -> item(report.question(name.toString()), numbers));
    }

    private void item(String id, Object of) {
        Map<?, ?> numbers = in(of);
        for (String statistic : List.of("n", "mean", "sd", "median")) {
            check("items", id, statistic, numbers.get(statistic), 1e-9);
        }
        double n = ((Number) numbers.get("n")).doubleValue();
        in(numbers, "counts").forEach((level, count) -> {
            if (report.has("question." + id, "share:" + level)) {
                check("items", id, "share:" + level, ((Number) count).doubleValue() / n, 1e-9);
            }
        });
        numbers.forEach((key, box) -> {
            if (key.toString().startsWith("top_box")
                    && !key.toString().endsWith("_ge_2")
                    && report.has("question." + id, "top2")) {
                check("items", id, "top2", in(box).get("share"), 1e-9);
                check("items", id, "top2:low", ((List<?>) in(box).get("wilson95")).get(0), 1e-9);
                check("items", id, "top2:high", ((List<?>) in(box).get("wilson95")).get(1), 1e-9);
            }
        });
    }

    private void nps(String id, Object of) {
        Map<?, ?> numbers = in(of);
        double n = ((Number) numbers.get("n")).doubleValue();
        check("nps", id, "n", n, 0);
        check("nps", id, "nps", numbers.get("nps"), 1e-9);
        for (String part : List.of("promoters", "passives", "detractors")) {
            check("nps", id, part, ((Number) numbers.get(part)).doubleValue() / n, 1e-9);
        }
    }

    private void groups(String id, String grouping, Map<?, ?> values) {
        values.forEach((value, numbers) -> in(numbers).forEach((statistic, expected) -> {
            double actual = report.number("question." + id, statistic.toString(), Map.of(grouping, value.toString()));
            assertEquals(((Number) expected).doubleValue(), actual, 1e-9, id + " " + statistic + " of " + value);
            compared.merge("groups", 1, Integer::sum);
        }));
    }

    /** Those that are told: what fewer than five chose is pooled. */
    private void options(String id, Map<?, ?> counts) {
        counts.forEach((label, count) -> {
            optionIfTold(id, label.toString(), count);
        });
    }

    private void optionIfTold(String id, String label, Object count) {
        if (report.offers(id, label)) {
            option(id, label, count);
        }
    }

    private void option(String id, String label, Object count) {
        double n = report.number("question." + id, "n");
        assertEquals(((Number) count).doubleValue(), report.share(id, label) * n, 1e-6, id + " " + label);
        compared.merge("options", 1, Integer::sum);
    }

    private static void percent(Object expected, double share) {
        assertEquals(((Number) expected).doubleValue(), 100 * share, 0.55);
    }

    private void check(String kind, String id, String statistic, Object expected, double tolerance) {
        double value = ((Number) expected).doubleValue();
        assertEquals(value, value(id, statistic), tolerance * Math.max(1, Math.abs(value)), id + " " + statistic);
        compared.merge(kind, 1, Integer::sum);
    }

    private double value(String id, String statistic) {
        return report.number("question." + id, statistic);
    }

    private static Map<?, ?> in(Object of, String... path) {
        Object at = of;
        for (String key : path) {
            at = ((Map<?, ?>) at).get(key);
        }
        return new LinkedHashMap<>((Map<?, ?>) at);
    }
}
