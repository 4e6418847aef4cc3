package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.publish.Repos;
import io.github.surveyreport.report.SchemaCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A small survey in repositories that git itself makes, and what {@code diff} says of it. */
final class Survey {
    static final String STUDY = """
            schema: 1
            id: diff
            title: Difference
            language: en
            report-date: 2026-03-01
            columns: {respondent: id}
            waves:
              - {id: w1, label: First, start: 2026-01-01, end: 2026-01-31, responses: [w1.csv]}
            questions:
              - {id: q1, text: How was it?, label: Overall, type: rating}
            """;

    private static final Pattern BASE =
            Pattern.compile("\"base\": \\{\\s*\"commit\": (\\S+?),\\s*\"rule\": (\\S+?),\\s*\"missing\": (\\S+?)\\s*}");

    private Survey() {}

    /** Answers 1 to 5 in turn. */
    static String rows(int count) {
        StringBuilder rows = new StringBuilder("id,q1\n");
        for (int i = 0; i < count; i++) {
            rows.append(i).append(',').append(1 + i % 5).append('\n');
        }
        return rows.toString();
    }

    /** Writes files (path, content, path, content …) and commits them all; gives the id. */
    static String commit(Path folder, String... files) throws IOException {
        for (int i = 0; i < files.length; i += 2) {
            Path file = folder.resolve(files[i]);
            Files.createDirectories(file.getParent());
            Files.writeString(file, files[i + 1]);
        }
        Repos.git(folder, "add", "--all");
        Repos.git(folder, "commit", "--quiet", "-m", "answers");
        return Repos.git(folder, "rev-parse", "HEAD");
    }

    /**
     * What {@code diff.json} says.
     *
     * @param commit of the baseline; {@code rule} and {@code missing} as written there, {@code null} as such
     */
    record Told(String outcome, String commit, String rule, String missing, String json, List<String> messages) {
        void isAgainst(String expected, String how) {
            assertEquals(List.of(expected, how, "null"), List.of(commit, rule, missing), () -> messages.toString());
        }

        void added(int rows) {
            Matcher found = Pattern.compile("\"added\": ([0-9]+), \"removed\": 0, \"edited\": 0")
                    .matcher(json);
            assertEquals(rows, found.find() ? Integer.parseInt(found.group(1)) : 0, json);
        }
    }

    static Told diff(Path project, boolean fetch, Map<String, String> environment) throws IOException {
        return diff(project, Optional.empty(), fetch, environment);
    }

    /** A run whose output lies beside the project's repository. */
    static Told diff(Path project, Optional<String> baseline, boolean fetch, Map<String, String> environment)
            throws IOException {
        Path out = Files.createTempDirectory("survey-report-out-");
        RunRequest report = Projects.request(project, out);
        CompareReports.Result result =
                CompareReports.run(new DiffRequest(report, baseline, environment, fetch, FailOn.NONE), Phases.SILENT);
        String json = Files.readString(out.resolve("diff/diff.json"));
        String schema = Files.readString(Path.of("..", "docs", "schema", "diff.schema.json"));
        assertEquals(List.of(), SchemaCheck.check(schema, json));
        Matcher outcome = Pattern.compile("\"outcome\": \"(.*?)\"").matcher(json);
        Matcher base = BASE.matcher(json);
        if (!outcome.find() || !base.find()) {
            throw new AssertionError(json);
        }
        return new Told(
                outcome.group(1),
                base.group(1).replace("\"", ""),
                base.group(2).replace("\"", ""),
                base.group(3).replace("\"", ""),
                json,
                result.outcome().problems().stream()
                        .map(problem -> problem.message(Language.EN))
                        .toList());
    }
}
