package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What a check leaves for machines. Labels and reasons hold whatever breaks a format that is not written with care. */
class GateFilesTest {
    private static final String HOSTILE = "]]>&<b>\\\"'%0A::error::\\u0007\\uFFFE😀,%\\nnext: line";
    private static final List<String> FILES =
            List.of("gates.json", "gates.junit.xml", "gates.sarif", "gates.codequality.json");

    @TempDir
    Path project;

    @BeforeEach
    void survey() throws IOException {
        Files.writeString(project.resolve("survey.yml"), """
                schema: 1
                id: files
                title: Files
                language: en
                report-date: 2026-07-15
                waves:
                  - {id: w1, label: First, start: 2026-01-01, end: 2026-01-31, responses: w1.csv}
                questions:
                  - {id: q1, text: How was it?, label: "LABEL", type: rating}
                  - {id: q2, text: And this?, type: rating}
                """.replace("LABEL", HOSTILE));
        Files.writeString(project.resolve("w1.csv"), "q1,q2\n" + "2,\n3,\n".repeat(20) + "excellent,\n");
        Files.writeString(project.resolve("gates.yml"), """
                gates:
                  - {id: missed, measure: question.q1, statistic: mean, at-least: 4}
                  - {id: kept, measure: question.q1, statistic: mean, at-least: 1}
                  - {id: warned, measure: question.q1, statistic: mean, at-least: 3, level: warn}
                  - {id: untold, measure: question.q2, statistic: mean, at-least: 3}
                  - {id: waived, measure: question.q1, statistic: mean, at-least: 5}
                  - {id: uncertain, measure: question.q1, statistic: mean, at-least: 2.51, basis: interval}
                waivers:
                  - {gate: waived, reason: "REASON", until: 2026-12-31}
                """.replace("REASON", HOSTILE));
    }

    @Test
    void sarifIsWhatItsSchemaSays() throws IOException {
        check(Map.of());
        assertValid(resource("/schema/sarif-schema-2.1.0.json"), text("gates.sarif"));
    }

    /** BASE UNKNOWN is of no file: it is told at the first line of the configuration. */
    @Test
    void problemOfNoFileHasAPlaceTooAndTheFilesStayValid() throws IOException {
        Path gates = project.resolve("gates.yml");
        Files.writeString(gates, Files.readString(gates).replace("at-least: 1}", "no-worse-than: base}"));
        List<String> lines = check(Map.of("GITHUB_ACTIONS", "true"));
        assertTrue(
                lines.contains(
                        "::warning file=survey.yml,line=1,title=source.base-no-repository::BASE UNKNOWN: the project"
                                + " is not in a Git repository, so there is nothing to compare with"),
                lines.toString());
        assertValid(resource("/schema/sarif-schema-2.1.0.json"), text("gates.sarif"));
        assertTrue(text("gates.sarif").contains("\"startLine\": 1"));
        assertTrue(text("gates.codequality.json").contains("\"begin\": 1"));
        assertValid(Files.readString(schema()), text("gates.json"));
    }

    /** So that the validator is known to find what is wrong. */
    @Test
    void brokenSarifIsNot() throws IOException {
        check(Map.of());
        String broken = text("gates.sarif").replace("\"startLine\": 2", "\"startLine\": 0");
        assertFalse(
                validate(resource("/schema/sarif-schema-2.1.0.json"), broken).isValid());
    }

    @Test
    void sarifTellsMissesAsResultsAndTheRestAsNotifications() throws IOException {
        check(Map.of());
        Map<String, Object> run = Json.list(Json.<Map<String, Object>>parse(text("gates.sarif")), "runs")
                .get(0);
        List<String> told = Json.list(run, "results").stream()
                .map(result -> result.get("ruleId") + " " + result.get("level")
                        + (result.containsKey("suppressions") ? " suppressed" : ""))
                .toList();
        assertEquals(
                List.of(
                        "gate/missed error",
                        "gate/warned warning",
                        "gate/uncertain warning",
                        "survey.out-of-range warning",
                        "gate/waived note suppressed"),
                told.stream().filter(line -> !line.startsWith("config.")).toList());
        assertTrue(Json.list(Json.list(run, "invocations").get(0), "toolExecutionNotifications").stream()
                .anyMatch(note ->
                        String.valueOf(Json.child(note, "message").get("text")).contains("gate \"untold\"")));
    }

    @Test
    void fingerprintsDoNotMoveWithLinesAndAreNeverTheSame() throws IOException {
        check(Map.of());
        List<String> before = fingerprints();
        assertEquals(before.size(), new TreeSet<>(before).size());
        Path gates = project.resolve("gates.yml");
        Files.writeString(gates, "# One line more.\n" + Files.readString(gates));
        check(Map.of());
        assertEquals(before, fingerprints());
    }

    private List<String> fingerprints() throws IOException {
        return Json.<List<Map<String, Object>>>parse(text("gates.codequality.json")).stream()
                .map(issue -> String.valueOf(issue.get("fingerprint")))
                .toList();
    }

    @Test
    void codeQualityHasWhatGitLabAsksFor() throws IOException {
        check(Map.of());
        List<Map<String, Object>> issues = Json.parse(text("gates.codequality.json"));
        Map<String, Object> first = issues.get(0);
        assertEquals("gate/missed", first.get("check_name"));
        assertEquals("critical", first.get("severity"));
        assertEquals("gates.yml", Json.child(first, "location").get("path"));
        assertEquals(2, Json.child(Json.child(first, "location"), "lines").get("begin"));
        assertTrue(issues.stream().noneMatch(issue -> issue.get("check_name").equals("gate/waived")));
        assertTrue(issues.stream().anyMatch(issue -> issue.get("check_name").equals("survey.out-of-range")));
    }

    @Test
    void junitIsWellFormedAndCountsWhatItHolds() throws Exception {
        check(Map.of());
        Document document = xml(text("gates.junit.xml"));
        Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
        assertEquals("6 1 0 2", counts(suite));
        assertEquals("6 1 0 2", counts(document.getDocumentElement()));
        assertEquals("2026-07-15T00:00:00", suite.getAttribute("timestamp"));
        assertEquals(6, document.getElementsByTagName("testcase").getLength());
        assertEquals(1, document.getElementsByTagName("failure").getLength());
        assertEquals(2, document.getElementsByTagName("skipped").getLength());
        assertEquals(2, document.getElementsByTagName("system-out").getLength());
        Element missed = (Element) document.getElementsByTagName("testcase").item(0);
        assertEquals("gates.missed", missed.getAttribute("classname"));
        assertTrue(missed.getAttribute("name").startsWith("]]>&<b>\"'%0A::error::\uFFFD\uFFFD😀,%"));
        assertTrue(missed.getTextContent().contains("]]>&<b>\"'%0A::error::\uFFFD\uFFFD😀,%\nnext: line"));
    }

    private static String counts(Element suite) {
        return suite.getAttribute("tests") + " " + suite.getAttribute("failures") + " " + suite.getAttribute("errors")
                + " " + suite.getAttribute("skipped");
    }

    @Test
    void jsonIsWhatOurSchemaSays() throws IOException {
        check(Map.of());
        assertValid(Files.readString(schema()), text("gates.json"));
        assertEquals(
                "missed=error kept=none warned=warning untold=note waived=waived uncertain=warning",
                Json.pairs(text("gates.json"), "id", "effect"));
        assertTrue(text("gates.json").contains("\"outcome\": \"failed\""));
    }

    @Test
    void annotationsAreOneLineEachWhateverTheLabelHolds() throws IOException {
        List<String> lines = check(Map.of("GITHUB_ACTIONS", "true"));
        assertTrue(
                lines.get(0).startsWith("::error file=gates.yml,line=2,title=gate/missed::gate \"missed\" missed: "));
        assertTrue(lines.get(0).contains("]]>&<b>\"'%250A::error::\uFFFD\uFFFD😀,%25%0Anext: line"), lines.get(0));
        assertTrue(lines.stream().allMatch(line -> line.startsWith("::") && line.indexOf('\n') < 0));
        assertEquals(List.of(), check(Map.of()));
    }

    @Test
    void annotationsOfAKindAreNineAndOneThatCountsTheRest() throws IOException {
        StringBuilder gates = new StringBuilder("gates:\n");
        for (int i = 0; i < 12; i++) {
            gates.append("  - {id: e").append(i).append(", measure: sample, statistic: valid, at-least: 99}\n");
            gates.append("  - {id: w")
                    .append(i)
                    .append(", measure: sample, statistic: valid, at-least: 99, level: warn}\n");
        }
        Files.writeString(project.resolve("gates.yml"), gates.toString());
        List<String> lines = check(Map.of("GITHUB_ACTIONS", "true"));
        assertEquals(
                10, lines.stream().filter(line -> line.startsWith("::error")).count());
        assertEquals(
                10, lines.stream().filter(line -> line.startsWith("::warning")).count());
        assertEquals("::error::3 more: see the log and problems.json", lines.get(9));
    }

    /** GitHub shows 5,000 results; errors are never the ones left out. */
    @Test
    void sarifHoldsFiveThousandResultsAndSaysHowManyMore() throws IOException {
        StringBuilder gates = new StringBuilder("gates:\n");
        for (int i = 0; i < 2100; i++) {
            gates.append("  - {id: w%d, measure: question.q1, statistic: mean, wave: all, at-least: 9, level: warn}\n"
                    .formatted(i));
        }
        gates.append("  - {id: e, measure: sample, statistic: valid, at-least: 99}\n");
        Files.writeString(project.resolve("gates.yml"), gates.toString());
        StringBuilder waves = new StringBuilder();
        for (int wave = 2; wave <= 3; wave++) {
            waves.append("  - {id: w%1$d, start: 2026-0%1$d-01, end: 2026-0%1$d-28, responses: w%1$d.csv}\n"
                    .formatted(wave));
            Files.copy(project.resolve("w1.csv"), project.resolve("w" + wave + ".csv"));
        }
        String survey = Files.readString(project.resolve("survey.yml"));
        Files.writeString(project.resolve("survey.yml"), survey.replace("questions:", waves + "questions:"));
        check(Map.of());
        Map<String, Object> run = Json.list(Json.<Map<String, Object>>parse(text("gates.sarif")), "runs")
                .get(0);
        assertEquals(5_000, Json.list(run, "results").size());
        assertEquals("gate/e", Json.list(run, "results").get(0).get("ruleId"));
        assertTrue(text("gates.sarif").contains(" more are not in this file; see problems.json"));
        assertValid(resource("/schema/sarif-schema-2.1.0.json"), text("gates.sarif"));
    }

    @Test
    void whatIsWrongBeforeAGateIsJudgedIsToldInEveryFile() throws Exception {
        Files.writeString(
                project.resolve("survey.yml"),
                Files.readString(project.resolve("survey.yml")).replace("type: rating", "type: ratting"));
        List<String> lines = check(Map.of("GITHUB_ACTIONS", "true"));
        assertTrue(
                lines.get(0).startsWith("::error file=survey.yml,line=9,title=config.unknown-value-near::"),
                lines.get(0));
        assertTrue(text("gates.json").contains("\"outcome\": \"not-checked\""));
        assertValid(Files.readString(schema()), text("gates.json"));
        assertValid(resource("/schema/sarif-schema-2.1.0.json"), text("gates.sarif"));
        Document document = xml(text("gates.junit.xml"));
        assertEquals("1 0 1 0", counts(document.getDocumentElement()));
        assertTrue(
                document.getElementsByTagName("error").item(0).getTextContent().startsWith("survey.yml:9:"));
        assertNotEquals("[]", text("gates.codequality.json").replaceAll("\\s", ""));
    }

    @Test
    void gateThatCannotBeJudgedIsAnErrorOfItsOwn() throws Exception {
        Files.writeString(
                project.resolve("gates.yml"),
                "gates: [{id: g, measure: question.q1, statistic: maen, at-least: 1},"
                        + " {id: h, measure: sample, statistic: valid, at-least: 1}]\n");
        check(Map.of());
        assertEquals("2 0 1 0", counts(xml(text("gates.junit.xml")).getDocumentElement()));
        assertTrue(text("gates.json").contains("\"code\": \"gate.unknown-statistic\""));
        assertTrue(text("gates.json").contains("\"outcome\": \"failed\""));
    }

    @Test
    void filesAreTheSameEveryTimeAndNameNoPlaceOfTheMachine() throws IOException {
        check(Map.of());
        List<String> first = contents();
        check(Map.of());
        assertEquals(first, contents());
        assertTrue(first.stream().noneMatch(content -> content.contains(project.toString())));
    }

    private List<String> contents() throws IOException {
        List<String> contents = new ArrayList<>();
        for (String file : FILES) {
            contents.add(text(file));
        }
        return contents;
    }

    private static Path schema() {
        return Path.of("..", "docs", "schema", "gates-result.schema.json");
    }

    private static void assertValid(String schema, String json) {
        Validator.Result result = validate(schema, json);
        assertEquals(
                List.of(),
                result.getErrors().stream()
                        .map(error -> error.getInstanceLocation() + ": " + error.getError())
                        .toList());
        assertTrue(result.isValid());
    }

    private static Validator.Result validate(String schema, String json) {
        return new ValidatorFactory()
                .withDefaultDialect(new Dialects.Draft7Dialect())
                .validate(schema, json);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = GateFilesTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)));
    }

    private String text(String file) throws IOException {
        return Files.readString(project.resolve("out").resolve(file));
    }

    /** Annotations. */
    private List<String> check(Map<String, String> environment) throws IOException {
        List<String> lines = new ArrayList<>();
        CheckRequest request = new CheckRequest(
                Projects.request(project, project.resolve("out")), Optional.empty(), environment, false);
        assertThrows(SurveyReportException.class, () -> CheckGates.run(request, Phases.SILENT, lines::add));
        return lines;
    }
}
