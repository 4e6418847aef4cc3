package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.surveyreport.cache.Cache;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.source.Repo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Cells of data files hold a mark of their own, all of them wrong in some way, and headers hold what ends a line, a command of
 * CI or an element: no goal repeats a cell, and no header does more than be shown.
 */
class NothingEchoedTest {
    /** No answer, no group, no number, no date, and nobody's business. */
    private static final String CELL = "Kanarie";

    /** What a line of GitHub's, a page, a table, or an editor that turns text round would act on. */
    private static final String HEADER = "\"Hdr\u202E%0A::error::x\n::warning::y<script>\u0007\u200B\"";

    @TempDir
    Path temp;

    private static String study(String more) {
        return """
                schema: 1
                id: marks
                title: Marks
                language: en
                report-date: 2026-07-01
                columns: {respondent: id, customer: customer, submitted: day, duration: took}
                waves:
                  - {id: w1, start: 2026-01-01, end: 2026-03-31, responses: data/w1.csv}
                  - {id: w2, start: 2026-04-01, end: 2026-06-30, responses: data/w2.csv}
                questions:
                  - {id: q, text: How was it?, column: q, type: rating}
                  - {id: n, text: Recommend?, column: n, type: nps}
                  - {id: y, text: Yes?, column: y, type: yes-no, labels: [yes, no]}
                  - {id: s, text: Which?, column: s, type: single, choices: [{id: a, label: A, codes: [a]}, {id: b, label: B, codes: [b]}]}
                  - {id: m, text: All that?, column: m, type: multiple, separator: "|", choices: [{id: a, label: A, codes: [a]}]}
                  - {id: k, text: Order?, column: k, type: ranking, separator: ">", choices: [{id: a, label: A}, {id: b, label: B}]}
                  - {id: o, text: Open?, column: o, type: single, choices: auto}
                  - {id: x, text: How many?, column: x, type: number}
                  - {id: c, text: Why?, column: c, type: text}
                groups:
                  - {id: g, column: g, values: [{id: north, codes: [north]}]}
                  - {id: open, column: o, values: auto}
                cleaning: {minimum-time: 10}
                text: {questions: [c]}
                """ + more;
    }

    /** Every fourth row has marks in place of everything; {@code others} are right. */
    private static String csv(String prefix, int month, boolean broken) {
        StringBuilder csv = new StringBuilder("id,customer,day,took,q,n,y,s,m,k,x,c,g,o," + HEADER + "\n");
        for (int i = 0; i < 48; i++) {
            String mark = CELL + prefix + i;
            if (i % 4 == 0 && broken) {
                csv.append(String.join(",", Collections.nCopies(15, mark)));
            } else {
                csv.append(prefix + i + "," + mark + "c,2026-0" + month + "-1" + i % 9 + ",60," + (1 + i % 5) + ","
                        + i % 11 + "," + (i % 2 == 0 ? "yes" : "no") + "," + (i % 2 == 0 ? "a" : mark)
                        + (i % 2 == 0 ? ",a|" + mark : ",a") + "," + (i % 3 == 0 ? "a>b" : mark) + ","
                        + (i % 5 == 0 ? mark : "7") + ","
                        + mark + "z," + (i % 3 == 0 ? mark : "north") + ",o" + i % 2 + "," + mark);
            }
            csv.append('\n');
        }
        return csv.append(broken ? CELL + "tail," + CELL + "\n" : "").toString();
    }

    private record Run(Path project, Path out, Language language, List<String> said, Map<String, String> files) {}

    @ParameterizedTest
    @EnumSource(Language.class)
    void noCellIsRepeatedByAnyGoal(Language language) throws Exception {
        try (Repo repo = repo(study(""), true)) {
            Run run = all(repo.folder, language);
            assertTrue(run.files().size() > 50, () -> run.said().toString());
            assertTrue(run.said().size() >= 5);
            run.files().forEach((path, text) -> assertFalse(text.contains(CELL), path));
            run.said().forEach(text -> assertFalse(text.contains(CELL), text));
            assertFormats(run);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void norWhereNothingCanBeRead(Language language) throws Exception {
        String wrong = study("")
                .replace("column: q,", "column: gone,")
                .replace("schema: 1", "schema: 1\n" + CELL.charAt(0) + ": 1");
        try (Repo repo = repo(wrong, true)) {
            Run run = all(repo.folder, language);
            run.files().forEach((path, text) -> assertFalse(text.contains(CELL), path));
            run.said().forEach(text -> assertFalse(text.contains(CELL), text));
            assertFormats(run);
        }
    }

    private Repo repo(String study, boolean broken) throws Exception {
        Repo repo = Repo.init(Files.createDirectories(temp.resolve("repo")));
        repo.write("survey.yml", study)
                .write(
                        "gates.yml",
                        "gates:\n  - {id: g, measure: question.q, statistic: mean, at-least: 6, level: warn}\n")
                .write("data/w1.csv", csv("a", 2, false))
                .write("data/w2.csv", csv("b", 5, broken));
        repo.commit();
        repo.write("data/w2.csv", csv("b", 5, broken).replace(",north,", "," + CELL + "north,"));
        return repo;
    }

    /** Every goal that reads data: what it leaves, and what it prints in the build's log and to CI. */
    private Run all(Path project, Language language) throws IOException {
        Path out = temp.resolve("out");
        RunRequest request = Projects.request(project, out, Optional.of(language), 2);
        Run run = new Run(project, out, language, new ArrayList<>(), new TreeMap<>());
        Map<String, String> github = Map.of("GITHUB_ACTIONS", "true");
        goal(
                run,
                () -> ValidateProject.run(
                        new ValidateRequest(request, github, run.said()::add, run.said()::add), Phases.SILENT));
        goal(run, () -> GenerateReport.run(request, Phases.SILENT));
        goal(run, () -> {
            CheckGates.Result check = CheckGates.run(
                    new CheckRequest(request, Optional.empty(), github, false), Phases.SILENT, run.said()::add);
            run.said().add(check.summary());
            return check.outcome();
        });
        goal(run, () -> {
            CompareReports.Result diff = CompareReports.run(
                    new DiffRequest(request, Optional.empty(), Map.of(), false, FailOn.NONE), Phases.SILENT);
            run.said().add(diff.summary());
            return diff.outcome();
        });
        goal(run, () -> {
            ExplainNumber.Result explained = ExplainNumber.run(
                    request,
                    new ExplainNumber.Query(
                            Optional.of("question.q"), Optional.empty(), Optional.empty(), Optional.empty()),
                    PublishedSite.NONE,
                    Phases.SILENT);
            run.said().add(explained.text());
            return explained.outcome();
        });
        return run;
    }

    private interface Goal {
        Outcome run() throws IOException;
    }

    private static void goal(Run run, Goal goal) throws IOException {
        try {
            run.said().add(Projects.lines(goal.run().problems(), run.language()));
        } catch (SurveyReportException e) {
            run.said().add(Projects.lines(e.problems(), run.language()));
        }
        Projects.tree(run.out()).forEach((path, bytes) -> run.files().put(path, Projects.text(bytes)));
    }

    /** Each file can be read by whoever reads its kind, and a line that CI takes as a command is one of ours. */
    private static void assertFormats(Run run) throws IOException {
        for (Map.Entry<String, String> file : run.files().entrySet()) {
            String path = file.getKey();
            String text = file.getValue();
            if (path.endsWith(".json") || path.endsWith(".sarif")) {
                new ObjectMapper().readTree(text);
            } else if (path.endsWith(".xml") || path.endsWith(".svg")) {
                parsed(path, text);
            }
            if (!path.endsWith(".png")) {
                assertFalse(text.indexOf('\u0007') >= 0, path);
            }
            assertFalse(path.endsWith(".html") && text.contains("<script"), path);
        }
        for (String said : run.said()) {
            said.lines()
                    .filter(line -> line.startsWith("::"))
                    .forEach(line -> assertTrue(line.matches("::(?:error|warning)(?: file=|::).*"), line));
            assertFalse(said.lines().anyMatch(line -> line.equals("::warning::y<script>\u0007\u200B")), said);
        }
    }

    private static void parsed(String path, String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new AssertionError(path, e);
        }
    }

    @Test
    void theCacheHasNone() throws Exception {
        try (Repo repo = repo(study(""), true)) {
            Path folder = temp.resolve("cache");
            try (Cache cache = Cache.in(folder, Caches.ROOM, "build")) {
                RunRequest request = Caches.request(repo.folder, Optional.empty(), cache);
                Projects.findings(request, new Problems());
            }
            Map<String, byte[]> kept = Projects.tree(folder);
            assertFalse(kept.isEmpty());
            kept.forEach(
                    (path, bytes) -> assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains(CELL), path));
        }
    }
}
