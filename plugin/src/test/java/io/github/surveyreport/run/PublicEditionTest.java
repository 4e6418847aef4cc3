package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.publish.Repos;
import io.github.surveyreport.report.SchemaCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public edition of the example, into which everything was planted that it may not tell. */
class PublicEditionTest {
    private static final Pattern CUSTOMER = Pattern.compile("C-00\\d{4}|20\\d\\dQ\\d-0\\d{4}");
    /** Staff, persons responsible, members of the team, notes: each token stands in the internal edition. */
    private static final List<String> PLANTED =
            List.of("zzcrew7", "负责人丙", "小组成员丁", "内部备注戊", "豁免人己", "team-gate", "班组措施辛", "班组叙述壬");

    @TempDir
    static Path temp;

    private static Map<String, byte[]> internal;
    private static Map<String, byte[]> told;
    private static Path project;

    @BeforeAll
    static void generate() throws IOException {
        project = temp.resolve("project");
        Projects.copy(Projects.EXAMPLE, project);
        plant();
        RunRequest request = Projects.request(project, temp.resolve("internal"));
        GenerateReport.run(request, Phases.SILENT);
        internal = Projects.tree(temp.resolve("internal"));
        GenerateReport.run(Projects.request(project, temp.resolve("public")).in("public"), Phases.SILENT);
        told = Projects.tree(temp.resolve("public"));
    }

    private static void plant() throws IOException {
        Path data = project.resolve("data");
        for (String name : Projects.tree(data).keySet()) {
            String text = Files.readString(data.resolve(name), StandardCharsets.ISO_8859_1);
            String group = new String("三组".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            String planted = new String("zzcrew7".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            Files.writeString(data.resolve(name), text.replace(group, planted), StandardCharsets.ISO_8859_1);
        }
        edit("survey.yml", "name: 分析岗A", "name: 小组成员丁");
        edit("survey.yml", "owners: roles", "owners: names");
        edit("actions.csv", "(示例)林", "负责人丙");
        edit("actions.csv", "目标还停留在文字上", "内部备注戊，目标还停留在文字上");
        edit("actions.yml", "actions:\n", """
                actions:
                  - id: T90
                    title: 班组措施辛
                    issue: response-speed
                    owner: 客服部
                    start: 2026-01-01
                    due: 2026-07-31
                    status: in-progress
                    progress: 10
                    kind: process
                    target:
                      {question: q_overall, statistic: mean, groups: {team: zzcrew7}, at-least: 4, before: 2026Q2, after: 2026Q3}
                """);
        edit("gates.yml", "by: 客服总监", "by: 豁免人己");
        edit("gates.yml", "gates:\n", """
                gates:
                  - id: team-gate
                    measure: question.q_overall
                    statistic: mean
                    by: team
                    at-least: 4.9
                    level: warn
                """);
        Files.writeString(project.resolve("narrative/groups-team.md"), "班组叙述壬\n");
    }

    private static void edit(String file, String what, String by) throws IOException {
        String text = Files.readString(project.resolve(file));
        assertTrue(text.contains(what), file + ": " + what);
        Files.writeString(project.resolve(file), text.replaceFirst(Pattern.quote(what), Matcher.quoteReplacement(by)));
    }

    private static String file(Map<String, byte[]> files, String name) {
        return Projects.text(files.get(name));
    }

    @Test
    void nothingPlantedIsInAnyFileOfThePublicEdition() {
        for (String token : PLANTED) {
            assertTrue(
                    internal.values().stream()
                            .anyMatch(file -> Projects.text(file).contains(token)),
                    () -> token + " is not even told internally");
            told.forEach((name, content) ->
                    assertFalse(Projects.text(content).contains(token), () -> token + " in " + name));
        }
        told.keySet().forEach(name -> assertFalse(name.contains("groups-team"), name));
    }

    @Test
    void noRowIsToldByItsPlace() {
        Pattern row = Pattern.compile("data/[\\w/.-]+\\.csv:\\d+|\"line\": [1-9]\\d*");
        assertTrue(row.matcher(file(internal, "report.json")).find());
        assertTrue(row.matcher(file(internal, "problems.json")).find());
        told.forEach((name, content) -> {
            Matcher found = row.matcher(Projects.text(content));
            while (found.find()) {
                String place = found.group();
                assertTrue(name.equals("problems.json") && !place.contains("data/"), () -> place + " in " + name);
            }
        });
        assertTrue(internal.containsKey("site/data/quality-excluded.csv"));
        assertFalse(told.containsKey("site/data/quality-excluded.csv"));
        assertFalse(file(told, "problems.json").contains("data/responses"));
    }

    @Test
    void noIdIsInEitherEdition() throws IOException {
        Set<String> ids = new TreeSet<>();
        for (byte[] data : Projects.tree(project.resolve("data/responses")).values()) {
            Matcher found = CUSTOMER.matcher(Projects.text(data));
            while (found.find()) {
                ids.add(found.group());
            }
        }
        assertTrue(ids.size() > 3000, () -> "ids: " + ids.size());
        for (Map<String, byte[]> edition : List.of(internal, told)) {
            edition.forEach((name, content) -> {
                Matcher found = CUSTOMER.matcher(Projects.text(content));
                while (found.find()) {
                    assertFalse(ids.contains(found.group()), () -> found.group() + " in " + name);
                }
            });
        }
    }

    @Test
    void theNumbersThatStayAreThoseOfTheInternalEdition() {
        Set<Object> known = new HashSet<>(measures(internal));
        List<Map<String, Object>> kept = measures(told);
        List<Object> changed = new ArrayList<>(kept);
        changed.removeAll(known);
        // Sums over actions and issues without an action lack the action that speaks of a team.
        changed.removeIf(measure -> measure.toString().matches("\\{id=(actions|issues|department\\..*),.*"));
        assertEquals(List.of(), changed);
        assertTrue(kept.size() > known.size() / 2, () -> kept.size() + " of " + known.size());
        assertTrue(kept.stream().noneMatch(measure -> measure.toString().contains("team")));
    }

    private static List<Map<String, Object>> measures(Map<String, byte[]> edition) {
        return Json.list(Json.parse(file(edition, "report.json")), "measures");
    }

    @Test
    void rowsSetAsideAreCountedAlike() {
        Map<String, Object> inside = Json.child(Json.parse(file(internal, "report.json")), "exclusions");
        Map<String, Object> outside = Json.child(Json.parse(file(told, "report.json")), "exclusions");
        assertEquals(inside.get("byReason"), outside.get("byReason"));
        assertEquals(List.of(), outside.get("rows"));
        assertFalse(Json.list(inside, "rows").isEmpty());
    }

    @Test
    void everyPageSaysWhichEditionItIs() throws IOException {
        String schema = Files.readString(Path.of("..", "docs", "schema", "report.schema.json"));
        for (Map.Entry<String, Map<String, byte[]>> edition :
                Map.of("内部版", internal, "公开版", told).entrySet()) {
            edition.getValue().forEach((name, content) -> {
                if (name.endsWith(".html")) {
                    assertTrue(Projects.text(content).contains(edition.getKey() + "</p>"), name);
                }
            });
            assertEquals(List.of(), SchemaCheck.check(schema, file(edition.getValue(), "report.json")));
        }
        assertTrue(file(told, "report.json").contains("\"edition\": \"public\""));
    }

    @Test
    void aGroupThatSoundsLikeStaffIsToldWhereTheStudySaysSo() throws IOException {
        Path open = temp.resolve("open");
        Projects.copy(project, open);
        Path survey = open.resolve("survey.yml");
        Files.writeString(
                survey, Files.readString(survey).replace("  - id: team\n", "  - id: team\n    internal: false\n"));
        Outcome outcome = GenerateReport.run(
                Projects.request(open, temp.resolve("open-out")).in("public"), Phases.SILENT);
        assertTrue(Files.exists(temp.resolve("open-out/site/groups-team.html")));
        assertFalse(Projects.lines(outcome.problems(), Language.EN).contains("leaves out"));
    }

    @Test
    void theDifferenceOfThePublicEditionHasNoLedger() throws IOException {
        Path repository = Files.createDirectories(temp.resolve("repository"));
        Repos.git(repository, "init", "--quiet", "--initial-branch=main");
        Repos.git(repository, "config", "user.name", "a");
        Repos.git(repository, "config", "user.email", "a@example.com");
        String rows = Survey.rows(60);
        Survey.commit(repository, "survey.yml", Survey.STUDY, "w1.csv", rows);
        Survey.commit(repository, "w1.csv", rows.replace("\n7,3\n", "\n"));
        for (String edition : List.of("internal", "public")) {
            Path out = temp.resolve("diff-" + edition);
            RunRequest request = Projects.request(repository, out).in(edition);
            CompareReports.run(
                    new DiffRequest(request, java.util.Optional.empty(), Map.of(), false, FailOn.NONE), Phases.SILENT);
            String json = Files.readString(out.resolve("diff/diff.json"));
            assertEquals(edition.equals("public"), json.contains("\"ledger\": []"), json);
        }
    }
}
