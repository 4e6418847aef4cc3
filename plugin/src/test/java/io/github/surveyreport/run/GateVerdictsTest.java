package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thirty answers 1, 2, 6, 12, 9 on 1..5 in the second wave: mean 3.866667, interval 3.477704..4.255629 (R: t.test); 10, 8, 6,
 * 4, 2 in the first: mean 2.333333; the change 1.533333, interval 0.932980..2.133687 (R: t.test, Welch). The channel web has
 * six answers of each thirty, app three, phone the rest; nobody came by store.
 */
class GateVerdictsTest {
    private static final String MEAN = "measure: question.q1, statistic: mean";

    @TempDir
    Path project;

    @BeforeEach
    void surveyOfTwoWaves() throws IOException {
        Files.writeString(project.resolve("survey.yml"), """
                schema: 1
                id: gates
                title: Gates
                language: en
                report-date: 2026-07-15
                plan: {target-response-rate: 0.5}
                waves:
                  - {id: w1, label: First, start: 2026-01-01, end: 2026-01-31, responses: w1.csv, invited: 100}
                  - {id: w2, label: Second, start: 2026-02-01, end: 2026-02-28, responses: w2.csv, invited: 100}
                questions:
                  - {id: q1, text: How was it?, label: Overall, type: rating}
                groups:
                  - {id: channel, label: Channel, values: [{id: web}, {id: app}, {id: phone}, {id: store}]}
                cleaning: {duplicate-id: true}
                columns: {respondent: id}
                scorecard:
                  dimensions:
                    - id: all
                      label: All
                      weight: 1
                      indicators:
                        - {id: csat, label: CSAT, weight: 0.5, question: q1, statistic: top2, target: 90}
                        - {id: low, label: Low, weight: 0.5, question: q1, statistic: bottom2, better: lower}
                """);
        Files.writeString(project.resolve("w1.csv"), rows(new int[] {10, 8, 6, 4, 2}));
        Files.writeString(project.resolve("w2.csv"), rows(new int[] {1, 2, 6, 12, 9}));
    }

    private static String rows(int[] counts) {
        StringBuilder rows = new StringBuilder("id,channel,q1\n");
        int row = 0;
        for (int level = 1; level <= 5; level++) {
            for (int i = 0; i < counts[level - 1]; i++, row++) {
                String channel = row % 5 == 0 ? "web" : row % 10 == 1 ? "app" : "phone";
                rows.append("r")
                        .append(row)
                        .append(',')
                        .append(channel)
                        .append(',')
                        .append(level)
                        .append('\n');
            }
        }
        return rows.toString();
    }

    @Test
    void byTheEstimateAMissIsAMiss() throws IOException {
        assertEquals("pass", verdicts(MEAN + ", at-least: 3.86"));
        assertEquals("fail", verdicts(MEAN + ", at-least: 3.87"));
        assertEquals("fail", verdicts(MEAN + ", at-most: 3.86"));
        assertEquals("fail", verdicts(MEAN + ", at-least: 1, at-most: 3"));
    }

    @Test
    void byTheIntervalOnlyTheWholeOfItMissesTheBound() throws IOException {
        assertEquals("pass", verdicts(MEAN + ", at-least: 3.86, basis: interval"));
        assertEquals("uncertain", verdicts(MEAN + ", at-least: 4.2556, basis: interval"));
        assertEquals("fail", verdicts(MEAN + ", at-least: 4.2557, basis: interval"));
        assertEquals("uncertain", verdicts(MEAN + ", at-most: 3.4778, basis: interval"));
        assertEquals("fail", verdicts(MEAN + ", at-most: 3.4777, basis: interval"));
    }

    /** 116 / 30 is no binary number; neither is the bound. */
    @Test
    void numberThatIsTheBoundKeepsIt() throws IOException {
        assertEquals("pass", verdicts(MEAN + ", at-least: 3.8666666666666671"));
        assertEquals("fail", verdicts(MEAN + ", at-least: 3.86667"));
    }

    @Test
    void bothNumbersAreToldWithAsManyDigitsAsDiffer() throws IOException {
        assertEquals(
                "gates.yml:2: gate \"g\" missed: Overall · mean is 3.86666666667 (95% interval [3.48, 4.26], n=30) and"
                        + " should be ≥ 3.86667 (docs/gates.md#missed)",
                message(MEAN + ", at-least: 3.86667"));
    }

    /** A change of 0.0002 and a bound of −0.004 both read 0.00. */
    @Test
    void aNumberThatReadsLikeItsBoundButForTheSignIsToldExactly() throws IOException {
        Files.writeString(project.resolve("w1.csv"), rows(new int[] {1, 2, 6, 12, 9}));
        Files.writeString(project.resolve("w2.csv"), rows(new int[] {10, 20, 60, 121, 90}));
        String message = message("measure: question.q1, statistic: change, at-least: 0.004");
        assertTrue(message.matches(".* is \\+?0\\.000[0-9]+ .*should be ≥ 0\\.004 .*"), message);
        message = message("measure: question.q1, statistic: change, at-most: -0.004");
        assertTrue(message.matches(".* is \\+?0\\.000[0-9]+ .*should be ≤ -0\\.004 .*"), message);
    }

    @Test
    void eachValueOfAGroupIsJudgedAndFewOrWithheldAnswersAreNotEnoughData() throws IOException {
        assertEquals(
                "web not-enough-data suppressed, app not-enough-data suppressed, phone not-enough-data small-base, store"
                        + " not-enough-data no-answers",
                groups(MEAN + ", by: channel, at-least: 1"));
        plan("minimum-cell: 1, minimum-base: 6");
        assertEquals(
                "web fail, app not-enough-data small-base, phone fail, store not-enough-data no-answers",
                groups(MEAN + ", by: channel, at-least: 5"));
    }

    /** A count says itself how few there are: that is what such a gate is for. */
    @Test
    void countOfASmallGroupIsJudged() throws IOException {
        plan("minimum-cell: 1");
        assertEquals(
                "web fail, app fail, phone fail, store fail",
                groups("measure: sample, statistic: valid, by: channel, at-least: 30"));
    }

    @Test
    void waveIsTheLastUnlessTheGateSaysOtherwise() throws IOException {
        assertEquals("pass", verdicts(MEAN + ", at-least: 3"));
        assertEquals("pass", verdicts(MEAN + ", wave: last, at-least: 3"));
        assertEquals("fail", verdicts(MEAN + ", wave: previous, at-least: 3"));
        assertEquals("fail", verdicts(MEAN + ", wave: w1, at-least: 3"));
        assertEquals("fail pass", verdicts(MEAN + ", wave: all, at-least: 3"));
    }

    @Test
    void previousWaveIsHeldAgainstTheChangeThatTheReportComputes() throws IOException {
        swapWaves();
        String drop = MEAN + ", no-worse-than: previous-wave";
        assertEquals("fail", verdicts(drop));
        assertEquals("fail", verdicts(drop + ", tolerance: 1.5333"));
        assertEquals("pass", verdicts(drop + ", tolerance: 1.5334"));
        assertEquals("fail", verdicts(drop + ", tolerance: 0.9329, basis: interval"));
        assertEquals("uncertain", verdicts(drop + ", tolerance: 0.9331, basis: interval"));
        assertEquals(
                "gates.yml:2: gate \"g\" missed: Overall · mean is 2.33 (previous wave 3.87, change −1.53 [−2.13, −0.93],"
                        + " n=30) and should be at most 0.50 worse than the previous wave (docs/gates.md#missed)",
                message(drop + ", tolerance: 0.5"));
    }

    @Test
    void whatIsBetterIsKnownOfAnIndicatorAndToldOfWhatHasNoDirection() throws IOException {
        swapWaves();
        assertEquals("fail fail", verdicts("measure: 'indicator.*', statistic: value, no-worse-than: previous-wave"));
        assertEquals(
                "pass",
                verdicts("measure: indicator.low, statistic: value, no-worse-than: previous-wave, better: higher"));
        assertEquals(
                "gates.yml:2: gate \"g\": which way question.q1/sd gets better cannot be told from its name; add \"better:"
                        + " higher\" or \"better: lower\"",
                message("measure: question.q1, statistic: sd, no-worse-than: previous-wave"));
    }

    @Test
    void aQuestionThatTheScorecardWantsLowGetsBetterByFalling() throws IOException {
        swapWaves();
        Path survey = project.resolve("survey.yml");
        String study = Files.readString(survey);
        String effort =
                "        - {id: effort, label: Effort, weight: 1, question: q1, statistic: mean, better: lower}\n";
        Files.writeString(survey, study.substring(0, study.indexOf("        - {id: csat")) + effort);
        String drop = MEAN + ", no-worse-than: previous-wave";
        assertEquals("pass", verdicts(drop));
        assertEquals("fail", verdicts(drop + ", better: higher"));
    }

    @Test
    void firstWaveHasNothingBeforeIt() throws IOException {
        assertEquals("not-enough-data pass", verdicts(MEAN + ", wave: all, no-worse-than: previous-wave"));
    }

    @Test
    void allOfAKindLeavesOutThoseWithoutATarget() throws IOException {
        assertEquals("fail", verdicts("measure: 'indicator.*', statistic: gap, at-least: 0"));
        assertEquals("not-enough-data", verdicts("measure: indicator.low, statistic: gap, at-least: 0"));
        assertEquals(
                "gates.yml:2: gate \"g\": no measure \"metric.*\" has the statistic \"value\"; look the name up in"
                        + " report.json, or remove the gate",
                message("measure: 'metric.*', statistic: value, at-least: 0"));
    }

    @Test
    void numbersThatFollowByCountingAreKnownToo() throws IOException {
        assertEquals("fail", verdicts("measure: groups, statistic: small, at-most: 0"));
        assertEquals("fail", verdicts("measure: groups, statistic: suppressed, at-most: 0"));
        assertEquals("fail", verdicts("measure: settings, statistic: unused-groups, at-most: 0"));
        assertEquals("pass", verdicts("measure: settings, statistic: unused-groups, at-most: 1"));
        assertEquals("fail", verdicts("measure: plan, statistic: response-rate-gap, at-least: 0"));
        assertEquals("pass", verdicts("measure: plan, statistic: response-rate-gap, at-least: -0.2"));
        assertEquals("pass", verdicts("measure: cleaning.duplicate-id, statistic: share, at-most: 0"));
        assertEquals("pass", verdicts("measure: problems, statistic: survey.out-of-range, at-most: 0"));
        assertEquals("pass", verdicts("measure: problems, statistic: unknown-codes, at-most: 0"));
    }

    /** 3 of 33 rows repeat an id; two cells hold no possible answer. */
    @Test
    void dirtyDataAreCounted() throws IOException {
        Files.writeString(
                project.resolve("w2.csv"),
                Files.readString(project.resolve("w2.csv")).replace("r7,phone,3", "r7,phone,excellent")
                        + "r0,web,1\nr1,app,1\nr2,phone,1\n");
        assertEquals("pass", verdicts("measure: cleaning.duplicate-id, statistic: share, at-most: 0.091"));
        assertEquals("fail", verdicts("measure: cleaning.duplicate-id, statistic: share, at-most: 0.09"));
        assertEquals("fail", verdicts("measure: problems, statistic: survey.out-of-range, at-most: 0"));
        assertEquals("fail", verdicts("measure: problems, statistic: unknown-codes, at-most: 0"));
        assertEquals("pass", verdicts("measure: problems, statistic: unknown-codes, at-most: 1"));
        Path survey = project.resolve("survey.yml");
        Files.writeString(survey, Files.readString(survey).replace("duplicate-id: true", "out-of-range: true"));
        assertEquals("fail", verdicts("measure: problems, statistic: unknown-codes, at-most: 0"));
    }

    @Test
    void notEnoughDataIsTroubleOnlyWhereTheGateSaysSo() throws IOException {
        String untold = "measure: indicator.low, statistic: gap, at-least: 0";
        assertEquals("note", effects(untold));
        assertEquals("warning", effects(untold + ", not-enough-data: warn"));
        assertEquals("error", effects(untold + ", not-enough-data: error"));
        assertEquals("warning", effects(untold + ", not-enough-data: error, level: warn"));
    }

    @Test
    void fileMaySayItForAllGates() throws IOException {
        check("not-enough-data: error\ngates:\n  - {id: g, measure: indicator.low, statistic: gap, at-least: 0}\n");
        assertEquals("error", Json.strings(json(), "effect"));
    }

    @Test
    void numberThatIsNotToldByGroupIsAnError() throws IOException {
        assertEquals(
                "gates.yml:2: gate \"g\": composite/score is not told by \"channel\"; leave \"by\" out, or look up in"
                        + " report.json what there is by group",
                message("measure: composite, statistic: score, by: channel, at-least: 1"));
    }

    @Test
    void recommendedGatesJudgeWhatTheStudyHasAndNothingElse() throws IOException {
        check("preset: recommended\n");
        assertEquals(
                "response-rate-planned=fail valid-rate=pass rejected-rows=pass small-groups=fail duplicate-answers=pass"
                        + " unknown-codes=pass unread-columns=pass unreadable-dates=pass indicator-targets=fail"
                        + " indicator-drops=pass indicator-drops=pass composite-drop=pass unused-groups=fail",
                Json.pairs(json(), "id", "verdict"));
    }

    @Test
    void gateOfAPresetCanBeSwitchedOffOrMadeStricter() throws IOException {
        check("""
                preset: results
                gates:
                  - {id: indicator-drops, level: off}
                  - {id: composite-drop, level: off}
                  - {id: indicator-targets, level: error}
                """);
        assertEquals("indicator-targets=error", Json.pairs(json(), "id", "effect"));
    }

    private void swapWaves() throws IOException {
        String first = Files.readString(project.resolve("w1.csv"));
        Files.writeString(project.resolve("w1.csv"), Files.readString(project.resolve("w2.csv")));
        Files.writeString(project.resolve("w2.csv"), first);
    }

    private void plan(String more) throws IOException {
        Path survey = project.resolve("survey.yml");
        Files.writeString(survey, Files.readString(survey).replace("0.5}\nwaves", "0.5, " + more + "}\nwaves"));
    }

    private String verdicts(String gate) throws IOException {
        check("gates:\n  - {id: g, " + gate + "}\n");
        return Json.strings(json(), "verdict");
    }

    private String effects(String gate) throws IOException {
        check("gates:\n  - {id: g, " + gate + "}\n");
        return Json.strings(json(), "effect");
    }

    private String groups(String gate) throws IOException {
        check("gates:\n  - {id: g, " + gate + "}\n");
        return Json.gates(json()).stream()
                .map(result -> Json.child(result, "group").get("channel") + " " + result.get("verdict")
                        + (result.get("reason") == null ? "" : " " + result.get("reason")))
                .collect(Collectors.joining(", "));
    }

    private String message(String gate) throws IOException {
        return check("gates:\n  - {id: g, " + gate + "}\n")
                .lines()
                .filter(line -> line.startsWith("gates.yml"))
                .collect(Collectors.joining("\n"));
    }

    private String json() throws IOException {
        return Files.readString(project.resolve("out/gates.json"));
    }

    private String check(String gates) throws IOException {
        Files.writeString(project.resolve("gates.yml"), gates);
        try {
            Outcome outcome = CheckGates.run(
                            Projects.check(Projects.request(project, project.resolve("out"))),
                            Phases.SILENT,
                            line -> {})
                    .outcome();
            return Projects.lines(outcome.problems(), Language.EN);
        } catch (SurveyReportException e) {
            String messages = Projects.lines(e.problems(), Language.EN);
            assertFalse(messages.contains("survey.yml:") && json().contains("not-checked"), messages);
            return messages;
        }
    }
}
