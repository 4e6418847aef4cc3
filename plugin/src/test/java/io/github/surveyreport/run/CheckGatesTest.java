package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thirty answers 1, 2, 6, 12, 9 on 1..5: mean 3.866667, interval 3.477704..4.255629 (R: t.test). */
class CheckGatesTest {

    @TempDir
    Path project;

    @BeforeEach
    void surveyOfThirtyAnswers() throws IOException {
        Files.writeString(project.resolve("survey.yml"), """
                schema: 1
                id: gates
                title: Gates
                language: en
                waves:
                  - {id: w1, label: First, start: 2026-01-01, end: 2026-01-31, responses: w1.csv}
                questions:
                  - {id: q1, text: How was it?, type: rating}
                  - {id: q2, text: And this?, type: rating}
                """);
        StringBuilder rows = new StringBuilder("q1,q2\n");
        int[] counts = {1, 2, 6, 12, 9};
        for (int level = 1; level <= 5; level++) {
            rows.append((level + ",\n").repeat(counts[level - 1]));
        }
        Files.writeString(project.resolve("w1.csv"), rows.toString());
    }

    @Test
    void keptGateIsSilent() throws IOException {
        assertEquals("", checked("{id: g, measure: question.q1, statistic: mean, at-least: 3.8}"));
    }

    @Test
    void missedGateFailsWithMeasureValueIntervalBaseAndBound() throws IOException {
        gate("{id: g, measure: question.q1, statistic: mean, at-least: 4}");
        SurveyReportException failure = assertThrows(SurveyReportException.class, () -> check());
        assertEquals(
                "gates.yml:2: gate \"g\" missed: How was it? · mean is 3.87 (95% interval [3.48, 4.26], n=30) and should be ≥ 4.00 (docs/gates.md#missed)\n",
                gateLines(Projects.lines(failure.problems(), Language.EN)));
        assertTrue(Files.readString(project.resolve("out/problems.json")).contains("gate.failed"));
    }

    @Test
    void missOfLevelWarnDoesNotFail() throws IOException {
        assertEquals(
                "gates.yml:2: gate \"g\" missed: How was it? · mean is 3.87 (95% interval [3.48, 4.26], n=30) and should be ≤ 3.00 (docs/gates.md#missed)\n",
                checked("{id: g, measure: question.q1, statistic: mean, at-most: 3, level: warn}"));
    }

    @Test
    void whatOnlyWarnsIsNamedInTheLastLineAndNothingIsSaidToHavePassed() throws IOException {
        gate("{id: g, measure: question.q1, statistic: mean, at-most: 3, level: warn}");
        assertEquals(
                "No gate fails the build; with a warning: 1 (missed g)."
                        + " Results in all: 1. Passed 0, missed 1, uncertain 0, not enough data 0; waived among them 0.",
                summary());
        gate("{id: g, measure: question.q1, statistic: mean, at-most: 4, level: warn}");
        assertTrue(summary().startsWith("Gates passed. "));
    }

    @Test
    void missInsideTheIntervalIsUncertainWhenTheIntervalDecides() throws IOException {
        assertEquals(
                "gates.yml:2: gate \"g\": How was it? · mean is 3.87 (95% interval [3.48, 4.26], n=30) and should be ≥ 4.00;"
                        + " chance alone could explain the miss, so this is a warning (docs/gates.md#uncertain)\n",
                checked("{id: g, measure: question.q1, statistic: mean, at-least: 4, basis: interval}"));
    }

    @Test
    void measureWithoutAnswersIsNotEnoughData() throws IOException {
        assertEquals(
                "gates.yml:2: gate \"g\": And this? · mean cannot be judged: no valid answers (docs/gates.md#not-enough-data)\n",
                checked("{id: g, measure: question.q2, statistic: mean, at-least: 4}"));
    }

    @Test
    void gateThatIsOffIsNotLookedAt() throws IOException {
        assertEquals("", checked("{id: g, measure: question.q1, statistic: mean, at-least: 5, level: off}"));
    }

    @Test
    void unknownMeasureIsAnErrorAtItsGate() throws IOException {
        assertEquals(
                "gates.yml:2: gate \"g\": there is no measure \"term.nothing\" with statistic \"comments\"; look the name up in"
                        + " report.json\n",
                refused("{id: g, measure: term.nothing, statistic: comments, at-least: 4}"));
    }

    @Test
    void unknownStatisticIsAnErrorThatListsWhatTheMeasureHas() throws IOException {
        String refused = refused("{id: g, measure: question.q1, statistic: maen, at-least: 4}");
        assertTrue(
                refused.startsWith(
                        "gates.yml:2: gate \"g\": measure \"question.q1\" has no statistic \"maen\"; it has bottom2, "),
                refused);
    }

    @Test
    void boundInPerCentOnAShareIsAnError() throws IOException {
        assertEquals(
                "gates.yml:2: gate \"g\": a share lies between 0 and 1, and its bound does not; write 85 % as 0.85\n",
                refused("{id: g, measure: question.q1, statistic: top2, at-least: 85}"));
    }

    /** Twenty records of 30 s, ten of 2 min: the middle is 30 s, two thirds are within a minute (R: prop.test, Wilson). */
    @Test
    void serviceLevelsAreKeptLikeOtherMeasuresAndNameTheirUnit() throws IOException {
        serviceRecords();
        assertEquals(
                "",
                checked("{id: g, measure: service.quick, statistic: median, at-most: 30}")
                        + checked("{id: g, measure: service.quick, statistic: share, at-least: 0.66}")
                        + checked("{id: g, measure: service.quick, statistic: 'over:2', at-most: 0}"));
        assertEquals(
                "gates.yml:2: gate \"g\" missed: quick · 90th percentile is 120 s (30 cases) and should be ≤ 100 s (docs/gates.md#missed)\n",
                checked("{id: g, measure: service.quick, statistic: p90, at-most: 100, level: warn}"));
        assertEquals(
                "gates.yml:2: gate \"g\" missed: quick · share is 66.7% (95% interval [48.8%, 80.8%], 30 cases)"
                        + " and should be ≥ 90.0% (docs/gates.md#missed)\n",
                checked("{id: g, measure: service.quick, statistic: share, at-least: 0.9, level: warn}"));
    }

    @Test
    void unknownStatisticOfAServiceLevelNamesEachKindOnce() throws IOException {
        serviceRecords();
        assertEquals(
                "gates.yml:2: gate \"g\": measure \"service.quick\" has no statistic \"met\"; it has change, gap, median,"
                        + " missing, open, p90, share, target, verdict, month:*, over:*\n",
                refused("{id: g, measure: service.quick, statistic: met, at-least: 0.9}"));
        assertEquals(
                "gates.yml:2: gate \"g\": a share lies between 0 and 1, and its bound does not; write 85 % as 0.85\n",
                refused("{id: g, measure: service.quick, statistic: share, at-least: 90}"));
    }

    private void serviceRecords() throws IOException {
        Files.writeString(project.resolve("survey.yml"), Files.readString(project.resolve("survey.yml")) + """
                service-records: {files: records.csv, date: at}
                service-levels: [{id: quick, duration: took, within: 1min, target: 0.5}]
                """);
        Files.writeString(
                project.resolve("records.csv"),
                "at,took\n" + "2026-01-05,30\n".repeat(20) + "2026-01-06,2min\n".repeat(10));
    }

    private String refused(String gate) throws IOException {
        gate(gate);
        SurveyReportException failure = assertThrows(SurveyReportException.class, () -> check());
        return gateLines(Projects.lines(failure.problems(), Language.EN));
    }

    private String checked(String gate) throws IOException {
        gate(gate);
        Outcome outcome = check();
        return gateLines(Projects.lines(outcome.problems(), Language.EN));
    }

    /** Without the hints on the questionnaire, which are not the subject. */
    private static String gateLines(String messages) {
        StringBuilder lines = new StringBuilder();
        messages.lines()
                .filter(line -> line.startsWith("gates.yml"))
                .forEach(line -> lines.append(line).append('\n'));
        return lines.toString();
    }

    private void gate(String gate) throws IOException {
        Files.writeString(project.resolve("gates.yml"), "gates:\n  - " + gate + "\n");
    }

    private String summary() throws IOException {
        return CheckGates.run(Projects.check(request()), Phases.SILENT, line -> {})
                .summary();
    }

    private Outcome check() throws IOException {
        return CheckGates.run(Projects.check(request()), Phases.SILENT, line -> {})
                .outcome();
    }

    private RunRequest request() {
        return Projects.request(project, project.resolve("out"));
    }
}
