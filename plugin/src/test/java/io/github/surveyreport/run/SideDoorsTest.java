package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.publish.ShownVersion;
import io.github.surveyreport.report.Explanation;
import io.github.surveyreport.source.Repo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing that any goal writes or prints for a public edition depends on what must not be told: two studies that differ in
 * that alone give the same bytes in every page, table, picture, file of results and line of the log.
 */
class SideDoorsTest {
    private static final int MINIMUM = 5;
    private static final String STUDY = """
            schema: 1
            id: doors
            title: Satisfaction
            language: en
            edition: public
            report-date: 2026-07-01
            plan: {minimum-base: 10}
            columns: {respondent: id, customer: customer, submitted: day}
            waves:
              - {id: w1, start: 2026-01-01, end: 2026-03-31, responses: data/w1.csv, invited: 100, population: 1000}
              - {id: w2, start: 2026-04-01, end: 2026-06-30, responses: data/w2.csv, invited: 100, population: 1000}
            dimensions: [{id: d, label: Service}]
            questions:
              - {id: q, text: How satisfied are you?, column: q, type: rating, dimension: d}
              - {id: p, text: How fast were we?, column: p, type: rating, dimension: d}
              - {id: r, text: Would you recommend us?, column: r, type: nps}
              - {id: s, text: Which product?, column: s, type: single, choices: [{id: x, label: X, codes: [x]}, {id: y, label: Y, codes: [y]}]}
              - {id: comment, text: What should we improve?, column: comment, type: text}
            groups:
              - id: region
                column: region
                values: [{id: north, codes: [north]}, {id: south, codes: [south]}, {id: east, codes: [east]}, {id: west, codes: [west]}]
              - id: device
                column: device
                values: [{id: phone, codes: [phone]}, {id: desk, codes: [desk]}]
            time: {period: month}
            drivers: {outcome: q, questions: [p, r]}
            text: {questions: [comment], minimum-customers: 5}
            priority: {satisfaction: q}
            scorecard:
              target: 70
              dimensions:
                - {id: d, label: Service, weight: 1, target: 70, indicators: [{id: sat, label: Satisfied, weight: 1, question: q, statistic: top2, target: 70}]}
            """;
    private static final String ISSUES = """
            issues:
              - {id: slow, label: Slow, synonyms: [slow, waited], urgency: high}
              - {id: rude, label: Rude, synonyms: [rude], urgency: medium}
            """;
    private static final String GATES = """
            gates:
              - {id: floor, measure: question.q, statistic: mean, at-least: 4, level: warn}
              - {id: regions, measure: question.q, statistic: mean, by: region, at-least: 4, level: warn}
              - {id: size, measure: sample, statistic: valid, at-least: 200, level: warn}
              - {id: no-worse, measure: question.q, statistic: mean, no-worse-than: base, tolerance: 0, level: warn}
            """;

    /** Of a data file: who has all of the file but a cell can try what is in it, and nobody else anything. */
    private static final Pattern BLOB = Pattern.compile("\\b[0-9a-f]{40}\\b");

    @TempDir
    Path temp;

    private Repo repo;
    private Path site;

    @BeforeEach
    void init() throws Exception {
        repo = Repo.init(Files.createDirectories(temp.resolve("repo")));
        site = Files.createDirectories(temp.resolve("site/shown")).getParent();
        repo.write("survey.yml", STUDY)
                .write("issues.yml", ISSUES)
                .write("gates.yml", GATES)
                .write("data/w1.csv", csv(rows("a", 80)))
                .write("data/w2.csv", csv(rows("b", 80)));
    }

    @AfterEach
    void close() {
        repo.close();
    }

    private record Row(String month, int q, int p, int r, String s, String region, String device, String comment) {
        Row in(String other) {
            return new Row(month, q, p, r, s, other, device, comment);
        }

        Row rated(int other) {
            return new Row(month, other, 6 - other, 2 * other, s, region, device, comment);
        }

        Row on(String other) {
            return new Row(month, q, p, r, s, region, other, comment);
        }
    }

    /** Answers in turn; north and south. */
    private static TreeMap<String, Row> rows(String prefix, int count) {
        TreeMap<String, Row> rows = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            rows.put("%s%03d".formatted(prefix, i), row(i));
        }
        return rows;
    }

    private static Row row(int i) {
        String comment = List.of("very slow today", "", "rude staff on the line", "we waited", "all was fine")
                .get(i * 7 % 5);
        return new Row(
                "0" + (i % 3 + 1),
                1 + i * 3 % 5,
                1 + i * 2 % 5,
                i % 11,
                i % 3 == 0 ? "x" : "y",
                i % 2 == 0 ? "north" : "south",
                i % 4 < 2 ? "phone" : "desk",
                comment);
    }

    private static String csv(Map<String, Row> rows) {
        StringBuilder csv = new StringBuilder("id,customer,day,q,p,r,s,region,device,comment\n");
        rows.forEach((id, row) -> {
            int month = Integer.parseInt(row.month()) + (id.startsWith("a") ? 0 : 3);
            List<Object> cells = List.of(
                    id,
                    "c" + id.substring(1),
                    "2026-0" + month + "-10",
                    row.q(),
                    row.p(),
                    row.r(),
                    row.s(),
                    row.region(),
                    row.device(),
                    row.comment());
            csv.append(String.join(",", cells.stream().map(Object::toString).toList()))
                    .append('\n');
        });
        return csv.toString();
    }

    private void publish() throws Exception {
        String commit = repo.commit();
        ShownVersion version = new ShownVersion(
                commit,
                repo.git.log().call().iterator().next().getCommitterIdent().getWhenAsInstant(),
                new TreeMap<>());
        Files.write(site.resolve(version.file()), version.json());
    }

    /** Everything that all goals leave and print: path or goal → text. */
    private Map<String, String> told(PublishedSite published, String edition) throws IOException {
        Path out = temp.resolve("out");
        delete(out);
        RunRequest request = Projects.request(repo.folder, out).in(edition);
        Map<String, String> told = new TreeMap<>();
        run(
                told,
                "generate",
                out,
                () -> lines(GenerateReport.run(request, HistoryRequest.NONE, published, Phases.SILENT)));
        List<String> annotations = new ArrayList<>();
        run(told, "check", out, () -> {
            CheckGates.Result result = CheckGates.run(
                    new CheckRequest(request, Optional.empty(), Map.of("GITHUB_ACTIONS", "true"), false, published),
                    Phases.SILENT,
                    annotations::add);
            return result.summary() + lines(result.outcome());
        });
        told.put("annotations", String.join("\n", annotations));
        run(told, "diff", out, () -> {
            CompareReports.Result result = CompareReports.run(
                    new DiffRequest(request, Optional.empty(), Map.of(), false, FailOn.NONE, published), Phases.SILENT);
            return result.summary() + lines(result.outcome());
        });
        run(told, "explain", out, () -> explained(request, published));
        return told;
    }

    private interface Goal {
        String printed() throws IOException;
    }

    private static void run(Map<String, String> told, String goal, Path out, Goal work) throws IOException {
        String printed;
        try {
            printed = work.printed();
        } catch (SurveyReportException e) {
            printed = Projects.lines(e.problems(), Language.EN);
        }
        told.put(goal, printed);
        Projects.tree(out)
                .forEach((path, bytes) -> told.put(
                        goal + ":" + path, BLOB.matcher(Projects.text(bytes)).replaceAll("blob")));
    }

    private static String lines(Outcome outcome) {
        return Projects.lines(outcome.problems(), Language.EN)
                + List.of(outcome.rowsRead(), outcome.rowsCounted(), outcome.rowsExcluded(), outcome.rowsRejected());
    }

    /** Of every number of the report what {@code explain} prints. */
    private static String explained(RunRequest request, PublishedSite published) throws IOException {
        List<String> said = new ArrayList<>();
        var findings = GenerateReport.findings(request, published, new Problems(), Phases.SILENT);
        said.add(ExplainNumber.run(
                        request,
                        new ExplainNumber.Query(
                                Optional.of("question.q"), Optional.empty(), Optional.empty(), Optional.empty()),
                        published,
                        Phases.SILENT)
                .text());
        for (var measure : findings.measures().all()) {
            StringBuilder name = new StringBuilder(measure.key().id() + "/"
                    + measure.key().statistic() + "@" + measure.key().wave());
            measure.key()
                    .group()
                    .forEach((group, value) -> name.append('{')
                            .append(group)
                            .append('=')
                            .append(value)
                            .append('}'));
            Problems problems = new Problems();
            said.add(name + " " + Explanation.of(findings, query(name.toString()), problems)
                    + Projects.lines(problems.sorted(), Language.EN));
        }
        return String.join("\n", said);
    }

    private static Explanation.Query query(String name) {
        return new Explanation.Query(name, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Names of what differs, each with the first place where it does. */
    private static List<String> differing(Map<String, String> one, Map<String, String> other) {
        TreeSet<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        return names.stream()
                .filter(name -> !one.getOrDefault(name, "").equals(other.getOrDefault(name, "")))
                .map(name -> name + ": " + first(one.getOrDefault(name, ""), other.getOrDefault(name, "")))
                .toList();
    }

    private static String first(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return around(one, at) + " | " + around(other, at);
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60))
                .replace("\n", "⏎");
    }

    private Map<String, String> with(Consumer<TreeMap<String, Row>> change) throws IOException {
        return with(PublishedSite.folder(site), change);
    }

    @Test
    void whatOneMoreRespondentAnsweredIsNowhere() throws Exception {
        publish();
        Map<String, String> low = with(rows -> rows.put("b999", row(0).rated(1)));
        Map<String, String> high = with(rows -> rows.put("b999", row(1).rated(5).on("desk")));
        assertTrue(low.containsKey("generate:report.json"), () -> low.get("generate"));
        assertEquals(List.of(), differing(low, high));
    }

    @Test
    void whatFourEditedIsNowhere() throws Exception {
        publish();
        Map<String, String> low =
                with(rows -> rows.replaceAll((id, row) -> id.compareTo("b004") < 0 ? row.rated(1) : row));
        Map<String, String> high =
                with(rows -> rows.replaceAll((id, row) -> id.compareTo("b004") < 0 ? row.rated(5) : row));
        assertEquals(List.of(), differing(low, high));
    }

    /** Also where nothing was published, since the difference itself shows both. */
    @Test
    void whatOneMoreRespondentAnsweredIsNotInADifference() throws Exception {
        repo.commit();
        Map<String, String> low = with(PublishedSite.NONE, rows -> rows.put("b999", row(0).rated(1)));
        Map<String, String> high = with(PublishedSite.NONE, rows -> rows.put("b999", row(1).rated(5)));
        low.keySet().removeIf(name -> !name.startsWith("diff:diff/") && !name.equals("diff"));
        high.keySet().removeIf(name -> !name.startsWith("diff:diff/") && !name.equals("diff"));
        assertTrue(low.containsKey("diff:diff/diff.html"));
        assertEquals(List.of(), differing(low, high));
    }

    private Map<String, String> with(PublishedSite published, Consumer<TreeMap<String, Row>> change)
            throws IOException {
        TreeMap<String, Row> second = rows("b", 80);
        change.accept(second);
        repo.write("data/w2.csv", csv(second));
        return told(published, "public");
    }

    /** Who is in which of two withheld groups, one of 3 or 4, the other of 6 or 5. */
    @Test
    void inWhichOfTwoWithheldGroupsSomebodyIsIsNowhere() throws Exception {
        publish();
        Map<String, String> one = withGroups(3);
        Map<String, String> other = withGroups(4);
        assertTrue(one.get("generate:site/groups-region.html").contains("east"), one.get("generate"));
        assertEquals(List.of(), differing(one, other));
    }

    private Map<String, String> withGroups(int east) throws IOException {
        return with(PublishedSite.NONE, rows -> {
            int i = 0;
            for (String id : new TreeSet<>(rows.keySet())) {
                int place = i++;
                rows.computeIfPresent(
                        id, (key, row) -> place < east ? row.in("east") : place < 9 ? row.in("west") : row);
            }
        });
    }

    @Test
    void manyMoreAreToldButNotWhatTheOneDidWhoWasEdited() throws Exception {
        repo.commit();
        Map<String, String> told = with(PublishedSite.NONE, rows -> {
            rows("c", 60).forEach((id, row) -> rows.put(id, row.rated(4)));
            rows.computeIfPresent("b000", (id, row) -> row.rated(5));
        });
        JsonNode diff = new ObjectMapper().readTree(told.get("diff:diff/diff.json"));
        assertEquals(0, diff.get("rows").size(), diff.get("rows").toString());
        boolean untold = false;
        for (JsonNode cell : diff.get("cells")) {
            assertEquals("{}", cell.get("parts").toString());
            assertFalse(cell.has("test"));
            untold |= cell.get("verdict").asText().equals("untold");
        }
        assertTrue(untold);
        assertTrue(told.get("diff:diff/diff.html").contains("Changed, cause withheld"));
    }

    /** In both editions: of a withheld group it is not told how many were added, nor how many there were. */
    @Test
    void aDifferenceTellsNoSizesOfWithheldGroups() throws Exception {
        repo.commit();
        TreeMap<String, Row> second = rows("b", 80);
        for (int i = 0; i < 40; i++) {
            second.put("c%03d".formatted(i), row(i).in(i < 3 ? "east" : i < 9 ? "west" : "north"));
        }
        repo.write("data/w2.csv", csv(second));
        for (String edition : List.of("internal", "public")) {
            Map<String, String> told = told(PublishedSite.NONE, edition);
            JsonNode diff = new ObjectMapper().readTree(told.get("diff:diff/diff.json"));
            int tests = 0;
            for (JsonNode cell : diff.get("cells")) {
                if (cell.has("test")) {
                    tests++;
                    assertTrue(cell.get("test").get("added").asInt() >= MINIMUM, edition + cell);
                }
            }
            assertEquals(edition.equals("internal"), tests > 0);
        }
    }

    /** The settings of a public edition are told by their section alone: items may be staff. */
    @Test
    void theDifferenceOfSettingsNamesNobody() throws Exception {
        repo.commit();
        repo.write(
                "survey.yml", STUDY.replace("minimum-customers: 5}", "minimum-customers: 5, names: [Canary Smith]}"));
        Map<String, String> told = told(PublishedSite.NONE, "public");
        told.forEach((name, text) -> assertFalse(text.contains("Canary"), name));
        assertTrue(
                told.get("diff:diff/diff.md").contains("text in survey\\.yml")
                        || told.get("diff:diff/diff.md").contains("text in survey.yml"),
                told.get("diff:diff/diff.md"));
    }
}
