package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateProjectTest {
    private static final String HEADER = "id,q1,q2,q3,kind,region,comment";

    @TempDir
    Path project;

    @BeforeEach
    void studyWithNothingToMend() throws IOException {
        config("");
        data("w1.csv", HEADER, "");
        data("w2.csv", HEADER, "");
        Files.writeString(project.resolve("issues.yml"), """
                issues:
                  - {id: slow, label: Slow, urgency: high, synonyms: [slow]}
                """);
    }

    @Test
    void studyWithNothingToMendSaysSo() throws IOException {
        Validated said = Validated.of(project);
        assertEquals(List.of(), said.lines());
        assertEquals("", said.patch());
        assertTrue(said.page().contains("Nothing found"), said.page());
        assertFalse(Files.exists(said.output().resolve("validate/fix.patch")));
    }

    @Test
    void columnsThatNothingReadsAreToldOnceAFileAndPersonalOnesApart() throws IOException {
        data("w2.csv", HEADER + ",Source,E-mail,IP address,Device", ",web,a@example.org,10.0.0.1,phone");
        assertEquals(
                List.of(
                        "w2.csv:1: 2 column(s) look personal and are read by nothing: E-mail, IP address; take them out of the"
                                + " file before it is committed, or list them in \"columns\" under \"ignore\"",
                        "w2.csv:1: 2 column(s) are read by nothing: Source, Device; add questions or groups for them, or list"
                                + " them in \"columns\" under \"ignore\""),
                Validated.of(project).lines());
    }

    @Test
    void columnsToIgnoreAreNotMentioned() throws IOException {
        config("columns: {respondent: id, ignore: [Source, E-mail]}");
        data("w2.csv", HEADER + ",Source,E-mail", ",web,a@example.org");
        assertEquals(List.of(), Validated.of(project).lines());
    }

    @Test
    void columnOfAQuestionThatThisWaveDidNotAskIsKnown() throws IOException {
        replace(
                "  - {id: q3, text: Clear, type: rating, dimension: d}",
                "  - {id: q3, text: Clear, type: rating, dimension: d, waves: [w1]}");
        assertEquals(List.of(), Validated.of(project).lines());
    }

    @Test
    void textsThatMeanNothingAreCountedAndNeverRepeated() throws IOException {
        Files.writeString(
                project.resolve("w2.csv"),
                Files.readString(project.resolve("w2.csv"))
                        + "x1,SECRET-A,5,5,a,north,\nx2,SECRET-B,5,5,SECRET-A,SECRET-C,\n");
        Validated said = Validated.of(project);
        assertEquals(
                List.of(
                        "survey.yml:15:5: values of group \"region\" are withheld, since one has fewer than 5 respondents or would"
                                + " give one away that has: w2 (1/2); merge values to show them",
                        "w2.csv:122: 2 cell(s) of column \"q1\" hold 2 different text(s) that are no answer to questions.q1 (line"
                                + " 122, 123); add them to labels, values, choices or missing, or correct the rows",
                        "w2.csv:123: 1 cell(s) of column \"kind\" hold 1 different text(s) that are no answer to questions.kind"
                                + " (line 123); add them to labels, values, choices or missing, or correct the rows",
                        "w2.csv:123: 1 cell(s) of column \"region\" hold 1 different text(s) that are no value of groups.region"
                                + " (line 123); add them to codes, or correct the rows"),
                said.lines());
        Projects.tree(said.output())
                .forEach((path, content) ->
                        assertFalse(new String(content, StandardCharsets.UTF_8).contains("SECRET"), path));
    }

    @Test
    void rowsThatCleaningSetsAsideForTheirTextsAreANote() throws IOException {
        config("columns: {respondent: id}\ncleaning: {out-of-range: true}");
        Files.writeString(
                project.resolve("w2.csv"), Files.readString(project.resolve("w2.csv")) + "x1,SECRET,5,5,a,north,\n");
        assertEquals(
                List.of(
                        "w2.csv:122: 1 cell(s) of column \"q1\" hold 1 different text(s) that are no answer to questions.q1 (line"
                                + " 122); cleaning.out-of-range sets these rows aside; where it is another way to write an answer, add it"
                                + " to labels, values, choices or missing"),
                Validated.of(project).lines());
    }

    /** R: {@code q <- rep(1:5, 24); cor(6 - q, q + q)} is −1. */
    @Test
    void questionThatRunsAgainstItsScaleIsDoubtedWithItsCorrelation() throws IOException {
        turned();
        assertEquals(
                List.of(
                        "survey.yml:11:5: question \"q3\" runs against the rest of scale \"d\" (item–rest correlation -1.00, n ="
                                + " 120); if a high number is bad there, set \"reverse: true\""),
                Validated.of(project).lines());
    }

    @Test
    void configurationThatMatchesNothingIsNamed() throws IOException {
        replace("choices: [{id: a}, {id: b}]", "choices: [{id: a}, {id: b, codes: [b, bee]}, {id: c}]");
        replace("values: [{id: north}, {id: south}]", "values: [{id: north}, {id: south}, {id: west}]");
        replace("type: rating, dimension: d}", "type: rating, dimension: d, values: {great: 5}}");
        Files.writeString(project.resolve("issues.yml"), """
                issues:
                  - {id: slow, label: Slow, urgency: high, synonyms: [slow, sluggish]}
                  - {id: rude, label: Rude, urgency: low, synonyms: [rude]}
                """);
        assertEquals(
                List.of(
                        "issues.yml:2:61: 1 phrase(s) of issue \"slow\" were found in no comment: sluggish; check how customers put it, or remove them",
                        "issues.yml:3:54: issue \"rude\" was found in no comment by any of its 1 phrase(s): rude; check how customers put it, or remove it",
                        "survey.yml:9:63: 1 text(s) written down for questions.q1 occur in no file: great; check their spelling, or remove them",
                        "survey.yml:12:81: 1 text(s) written down for questions.kind occur in no file: bee; check their spelling, or remove them",
                        "survey.yml:12:88: 1 choice(s) of question \"kind\" were chosen by nobody: c; check codes, or remove them",
                        "survey.yml:15:53: 1 value(s) of group \"region\" have no respondents in any wave: west; check their codes, or remove them"),
                Validated.of(project).lines());
    }

    @Test
    void smallGroupsAreNamedAndThoseWithheldOnlyCounted() throws IOException {
        replace(
                "values: [{id: north}, {id: south}]",
                "values: [{id: north}, {id: south}, {id: east}, {id: west}, {id: far}]");
        add("w1.csv", 12, "east");
        add("w2.csv", 10, "east");
        add("w2.csv", 2, "far");
        Validated said = Validated.of(project);
        assertEquals(
                List.of(
                        "survey.yml:15:5: some values of group \"region\" have fewer than 30 respondents: w1 (east); they are shown"
                                + " with a warning and not tested: merge values, or collect more answers",
                        "survey.yml:15:5: values of group \"region\" are withheld, since one has fewer than 5 respondents or would"
                                + " give one away that has: w2 (2/5); merge values to show them",
                        "survey.yml:15:65: 1 value(s) of group \"region\" have no respondents in any wave: west; check their"
                                + " codes, or remove them"),
                said.lines());
    }

    @Test
    void gatesAndTargetsWithoutDataAreNamed() throws IOException {
        config("""
                columns: {respondent: id}
                metrics:
                  file: metrics.csv
                  definitions: [{id: frt, label: First reply, unit: h}]
                scorecard:
                  dimensions:
                    - id: speed
                      weight: 1
                      indicators:
                        - {id: reply, label: Reply, weight: 1, metric: frt, unit: h, target: 2, zero-at: 10, hundred-at: 1, better: lower}
                """.stripTrailing());
        Files.writeString(project.resolve("metrics.csv"), "wave,metric,value\nw1,frt,3\n");
        Files.writeString(
                project.resolve("gates.yml"),
                "gates:\n  - {id: g, measure: metric.frt, statistic: value, at-most: 4}\n");
        List<String> lines = Validated.of(project).lines();
        assertTrue(
                lines.stream()
                        .anyMatch(
                                line -> line.contains("indicator \"reply\" has a target and no value in wave \"w2\"")),
                lines::toString);
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("gates.yml:2: gate \"g\": ")), lines::toString);
    }

    @Test
    void machinesGetAnnotationsAndACodeQualityReport() throws IOException {
        data("w2.csv", HEADER + ",E-mail", ",a@example.org");
        Validated said = Validated.of(project);
        assertEquals(1, said.annotations().size());
        assertTrue(
                said.annotations()
                        .get(0)
                        .startsWith("::warning file=w2.csv,line=1,title=advice.personal-columns::1 column(s)"),
                said.annotations()::toString);
        String quality = Files.readString(said.output().resolve("problems.codequality.json"));
        assertTrue(quality.contains("\"check_name\": \"advice.personal-columns\""), quality);
    }

    @Test
    void filesOfAPublicEditionTellNothingOfTheDataFiles() throws IOException {
        Files.writeString(
                project.resolve("survey.yml"), "edition: public\n" + Files.readString(project.resolve("survey.yml")));
        data("w2.csv", HEADER + ",E-mail", ",a@example.org");
        Validated said = Validated.of(project);
        assertEquals(
                1,
                said.lines().stream()
                        .filter(line -> line.startsWith("w2.csv:1: "))
                        .count());
        Projects.tree(said.output())
                .forEach((path, content) ->
                        assertFalse(new String(content, StandardCharsets.UTF_8).contains("E-mail"), path));
    }

    @Test
    void brokenConfigurationHasItsPageTooAndNoScript() throws IOException {
        Files.writeString(project.resolve("survey.yml"), "schema: 1\nid: [broken\n");
        Validated said = Validated.of(project);
        assertTrue(said.failed());
        assertTrue(said.page().contains("script-src 'none'"));
        assertFalse(said.page().contains("<script"));
        assertTrue(said.page().contains("survey.yml"), said.page());
    }

    @Test
    void misspeltNamesAndMissingTextsAreMendedByThePatch() throws IOException {
        replace("dimension: d}", "dimenson: d}");
        replace(
                "  - {id: q2, text: Fast, type: rating, dimension: d}",
                "  - {id: q2, type: ratng, dimension: d, waves: [w11]}");
        replace("  - {id: comment, text: Why?, type: text}", "  - id: comment\n    type: text");
        Validated said = Validated.of(project);
        assertTrue(said.failed());
        assertTrue(Files.readString(said.output().resolve("problems.json")).contains("\"fixable\": true"));
        Validated after = said.applied(project);
        assertEquals(List.of(), after.lines());
        assertTrue(Files.readString(project.resolve("survey.yml")).contains("text: \"comment\""));
    }

    @Test
    void columnsThatNothingReadsBecomeQuestionsOrAreIgnoredByThePatch() throws IOException {
        data("w1.csv", HEADER + ",来源,E-mail,Serial", ",web,a@example.org,%d");
        data("w2.csv", HEADER + ",来源,Ease,Serial", ",web,%s,%d");
        Validated after = Validated.of(project).applied(project);
        String config = Files.readString(project.resolve("survey.yml"));
        assertEquals(List.of(), after.lines(), config);
        assertTrue(config.contains("""
                  - id: q_new1
                    column: "来源"
                    text: "来源"
                    type: single
                    choices: auto
                  - id: ease
                    column: "Ease"
                    text: "Ease"
                    type: rating
                    scale: [1, 5]
                    waves: ["w2"]
                """), config);
        assertTrue(config.contains("columns: {ignore: [\"E-mail\", \"Serial\"], respondent: id}"), config);
    }

    @Test
    void headersThatChangedInOneWaveAreReadByTheirPositionInThePatch() throws IOException {
        data("w2.csv", HEADER.replace("q1", "1. q1"), "");
        Validated said = Validated.of(project);
        assertTrue(said.failed());
        assertEquals(List.of(), said.applied(project).lines());
        assertTrue(Files.readString(project.resolve("survey.yml")).contains("column: \"#2\""));
    }

    @Test
    void headersThatChangedInAllWavesAreNamedInThePatch() throws IOException {
        data("w1.csv", HEADER.replace("region", "1. region"), "");
        data("w2.csv", HEADER.replace("region", "1. region"), "");
        assertEquals(List.of(), Validated.of(project).applied(project).lines());
        assertTrue(Files.readString(project.resolve("survey.yml")).contains("column: \"1. region\""));
    }

    @Test
    void headersWordedAnewInAllWavesAreNamedInThePatchAndThoseOfOneWaveAreNot() throws IOException {
        replace("{id: q1,", "{id: q1, column: \"5、您对客服态度是否满意？\",");
        String worded = HEADER.replace("q1", "5、您对客服人员的态度是否满意？");
        data("w1.csv", worded, "");
        data("w2.csv", HEADER.replace("q1", "5、您对客服态度是否满意？"), "");
        assertEquals("", Validated.of(project).patch());

        data("w2.csv", worded, "");
        assertEquals(List.of(), Validated.of(project).applied(project).lines());
        assertTrue(Files.readString(project.resolve("survey.yml")).contains("column: \"5、您对客服人员的态度是否满意？\""));
    }

    @Test
    void directionThatIsDoubtedIsTurnedByThePatch() throws IOException {
        turned();
        Validated said = Validated.of(project);
        assertEquals(List.of(), said.applied(project).lines());
        assertTrue(Files.readString(project.resolve("survey.yml")).contains("{reverse: true, id: q3"));
    }

    @Test
    void patchKeepsLineEndsAndALastLineWithoutOne() throws IOException {
        String text = Files.readString(project.resolve("survey.yml")).replace(", dimension: d", "");
        String shorter = text.substring(0, text.indexOf("groups:")).stripTrailing();
        Files.writeString(project.resolve("survey.yml"), shorter.replace("\n", "\r\n"));
        data("w2.csv", HEADER + ",来源", ",web");
        Validated.of(project).applied(project);
        String config = Files.readString(project.resolve("survey.yml"));
        assertTrue(config.contains("type: text}\r\n  - id: region\r\n    column: \"region\"\r\n"), config);
    }

    @Test
    void nothingIsChangedByASuggestion() throws IOException {
        data("w2.csv", HEADER + ",来源", ",web");
        String before = Files.readString(project.resolve("survey.yml"));
        assertFalse(Validated.of(project).patch().isEmpty());
        assertEquals(before, Files.readString(project.resolve("survey.yml")));
    }

    private void turned() throws IOException {
        for (String file : List.of("w1.csv", "w2.csv")) {
            data(file, HEADER, "", i -> 5 - i % 5);
        }
    }

    private void add(String file, int rows, String region) throws IOException {
        StringBuilder more = new StringBuilder(Files.readString(project.resolve(file)));
        for (int i = 0; i < rows; i++) {
            more.append(region).append(i).append(",4,4,4,a,").append(region).append(",\n");
        }
        Files.writeString(project.resolve(file), more.toString());
    }

    private void config(String more) throws IOException {
        Files.writeString(
                project.resolve("survey.yml"), """
                schema: 1
                id: checked
                title: Checked
                language: en
                waves:
                  - {id: w1, label: First, start: 2026-01-01, end: 2026-01-31, responses: w1.csv}
                  - {id: w2, label: Second, start: 2026-02-01, end: 2026-02-28, responses: w2.csv}
                questions:
                  - {id: q1, text: Good, type: rating, dimension: d}
                  - {id: q2, text: Fast, type: rating, dimension: d}
                  - {id: q3, text: Clear, type: rating, dimension: d}
                  - {id: kind, text: Which, type: single, choices: [{id: a}, {id: b}]}
                  - {id: comment, text: Why?, type: text}
                groups:
                  - {id: region, values: [{id: north}, {id: south}]}
                dimensions: [{id: d, label: D}]
                text: {questions: [comment]}
                """ + (more.isEmpty() ? "columns: {respondent: id}" : more) + "\n");
    }

    /** A hundred and twenty answers. */
    private void data(String file, String header, String more) throws IOException {
        data(file, header, more, i -> 1 + (i + i / 5 % 2) % 5);
    }

    /** @param third the answer to the third question */
    private void data(String file, String header, String more, IntUnaryOperator third) throws IOException {
        StringBuilder rows = new StringBuilder(header + "\n");
        for (int i = 0; i < 120; i++) {
            int score = 1 + i % 5;
            rows.append(i)
                    .append(',')
                    .append(score)
                    .append(',')
                    .append(score)
                    .append(',')
                    .append(third.applyAsInt(i));
            rows.append(i % 2 == 0 ? ",a,north," : ",b,south,").append(i % 4 == 0 ? "slow" : "");
            rows.append(more.replace("%d", Integer.toString(1000 + i)).replace("%s", Integer.toString(score)))
                    .append('\n');
        }
        Files.writeString(project.resolve(file), rows.toString());
    }

    private void replace(String before, String after) throws IOException {
        Path file = project.resolve("survey.yml");
        String text = Files.readString(file);
        assertTrue(text.contains(before), text);
        int at = text.indexOf(before);
        Files.writeString(file, text.substring(0, at) + after + text.substring(at + before.length()));
    }
}
