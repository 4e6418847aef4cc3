package io.github.surveyreport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The files of docs/ci, and the workflows of this repository that are made after them. */
class CiRecipesTest {
    private static final Path RECIPES = Path.of("..", "docs", "ci");
    private static final Path OWN = Path.of("..", ".github", "workflows");
    private static final String MARK = "<!-- survey-report:diff:service -->";

    @TempDir
    Path folder;

    static List<Path> workflows() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path place : List.of(RECIPES.resolve("github"), OWN)) {
            try (Stream<Path> files = Files.list(place)) {
                files.sorted().forEach(found::add);
            }
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void workflowsOfGithubAskForFewRightsAndNameActionsByCommit(Path file) throws IOException {
        String text = Files.readString(file);
        Map<?, ?> workflow = (Map<?, ?>) yaml(text);
        assertTrue(workflow.containsKey("permissions"), "rights of everything");
        assertFalse(((Map<?, ?>) workflow.get("on")).containsKey("pull_request_target"));
        List<String> actions = text.lines()
                .filter(line -> line.contains("uses:"))
                .map(String::strip)
                .toList();
        assertFalse(actions.isEmpty());
        for (String action : actions) {
            assertTrue(action.matches("(?:- )?uses: actions/[a-z-]+@[0-9a-f]{40} # v[0-9.]+"), action);
        }
        scripts(workflow, "run").forEach(CiRecipesTest::parses);
    }

    @Test
    void whoeverMayWriteChecksNothingOutAndWhoeverBuildsAPullRequestMayNotWrite() throws IOException {
        String comment = Files.readString(RECIPES.resolve("github/comment.yml"));
        assertFalse(comment.contains("checkout"));
        assertFalse(comment.contains("mvn"));
        Map<?, ?> report = (Map<?, ?>) yaml(Files.readString(RECIPES.resolve("github/report.yml")));
        assertEquals(Map.of("contents", "read"), report.get("permissions"));
        assertFalse(Files.readString(RECIPES.resolve("github/report.yml")).contains("secrets."));
        assertEquals(comment, Files.readString(OWN.resolve("comment.yml")));
    }

    @Test
    void scriptsOfTheOtherSystemsAreShell() throws IOException {
        Map<?, ?> gitlab = (Map<?, ?>) yaml(Files.readString(RECIPES.resolve("gitlab/.gitlab-ci.yml")));
        List<String> scripts = scripts(gitlab, "script");
        assertEquals(5, scripts.size());
        scripts.forEach(CiRecipesTest::parses);
        parses(Files.readString(RECIPES.resolve("server/report.sh")));
    }

    @Test
    void theFirstCommentIsPostedAndALaterOneReplacesItsOwn() throws Exception {
        diff(MARK + "\n**2 numbers changed**\n");
        String pulls =
                "[{\"number\": 3, \"head\": {\"sha\": \"other\"}}, {\"number\": 7, \"head\": {\"sha\": \"abc\"}}]";
        assertEquals("POST repos/o/r/issues/7/comments", commented(pulls, "[]", 0));
        String others = "[{\"id\": 11, \"user\": {\"login\": \"mallory\"}, \"body\": \"" + MARK + "\"},"
                + "{\"id\": 12, \"user\": {\"login\": \"github-actions[bot]\"}, \"body\": \"something else\"}]";
        assertEquals("POST repos/o/r/issues/7/comments", commented(pulls, others, 0));
        String own = "[{\"id\": 13, \"user\": {\"login\": \"github-actions[bot]\"}, \"body\": \"" + MARK + "\\nold\"}]";
        assertEquals("PATCH repos/o/r/issues/comments/13", commented(pulls, own, 0));
        assertEquals("", commented("[{\"number\": 3, \"head\": {\"sha\": \"other\"}}]", "[]", 0));
    }

    @Test
    void anArtifactThatIsNoDifferenceIsNotPosted() throws Exception {
        String pulls = "[{\"number\": 7, \"head\": {\"sha\": \"abc\"}}]";
        diff("Buy now\n" + MARK + "\n");
        assertEquals("", commented(pulls, "[]", 1));
        diff(MARK + "\n" + "x".repeat(65_000));
        assertEquals("", commented(pulls, "[]", 1));
        Files.delete(folder.resolve("diff/diff.md"));
        assertEquals("", commented(pulls, "[]", 1));
        Files.createSymbolicLink(folder.resolve("diff/diff.md"), folder.resolve("pulls.json"));
        assertEquals("", commented(pulls, "[]", 1));
    }

    /** What the step asks of GitHub beyond reading, with a program in the place of "gh" that answers from files. */
    private String commented(String pulls, String comments, int exit) throws Exception {
        needsJq();
        Map<?, ?> workflow = (Map<?, ?>) yaml(Files.readString(RECIPES.resolve("github/comment.yml")));
        Files.writeString(folder.resolve("pulls.json"), pulls);
        Files.writeString(folder.resolve("comments.json"), comments);
        Files.deleteIfExists(folder.resolve("asked"));
        Path program = Files.createDirectories(folder.resolve("bin")).resolve("gh");
        Files.writeString(program, """
                #!/bin/sh
                case "$*" in
                  *--silent*) echo "$4 $5" > asked ;;
                  *--paginate*) cat comments.json ;;
                  *) cat pulls.json ;;
                esac
                """);
        assertTrue(program.toFile().setExecutable(true));
        Map<String, String> environment = Map.of(
                "PATH", program.getParent() + ":" + System.getenv("PATH"),
                "REPOSITORY", "o/r",
                "HEAD", "fork:branch",
                "COMMIT", "abc");
        // As GitHub runs a step.
        Ended ended = run(
                folder,
                environment,
                "set -eo pipefail\n" + scripts(workflow, "run").get(0));
        assertEquals(exit, ended.exit(), ended.output());
        Path asked = folder.resolve("asked");
        return Files.exists(asked) ? Files.readString(asked).strip() : "";
    }

    /** Steps that cannot run must not pass for steps that did. */
    private void needsJq() throws Exception {
        boolean there = run(folder, Map.of(), "jq --version").exit() == 0;
        if (!there) {
            System.err.println("NOT TRIED: the recipes that post comments need jq, which is not installed");
        }
        assumeTrue(there, "jq is not installed");
    }

    @Test
    void stepsOfGitlabBuildCompareCheckAndHandOverTheSite() throws Exception {
        Map<?, ?> gitlab = (Map<?, ?>) yaml(Files.readString(RECIPES.resolve("gitlab/.gitlab-ci.yml")));
        Files.createDirectories(folder.resolve("target/survey-report/site"));
        Files.writeString(folder.resolve("target/survey-report/site/index.html"), "page");
        assertEquals(List.of("package", "survey-report:check"), maven(job(gitlab, "report"), Map.of()));
        assertEquals(
                List.of("package", "survey-report:diff", "survey-report:check"),
                maven(job(gitlab, "report"), Map.of("CI_MERGE_REQUEST_IID", "7")));
        assertEquals(List.of(), maven(job(gitlab, "pages"), Map.of()));
        assertEquals("page", Files.readString(folder.resolve("public/index.html")));
    }

    @Test
    void theNoteOfGitlabIsPostedOnceAndThenReplaced() throws Exception {
        needsJq();
        Path diff = Files.createDirectories(folder.resolve("target/survey-report/diff"));
        Files.writeString(diff.resolve("diff.md"), MARK + "\n**2 numbers changed**\n");
        assertEquals("POST https://git/projects/5/merge_requests/7/notes", noted("[{\"id\": 3, \"body\": \"other\"}]"));
        String own = "[{\"id\": 3, \"body\": \"other\"}, {\"id\": 4, \"body\": \"" + MARK + "\\nold\"}]";
        assertEquals("PUT https://git/projects/5/merge_requests/7/notes/4", noted(own));
        Files.writeString(diff.resolve("diff.md"), "x".repeat(65_001));
        assertEquals("", noted("[]"));
    }

    @Test
    void stepsOfJenkinsAreGoalsInTheirOrder() throws Exception {
        String recipe = Files.readString(RECIPES.resolve("jenkins/Jenkinsfile"));
        List<String> steps = Pattern.compile("sh '([^']+)'")
                .matcher(recipe)
                .results()
                .map(step -> step.group(1))
                .toList();
        assertEquals(
                List.of(
                        "-B -ntp package",
                        "-B -ntp survey-report:diff",
                        "-B -ntp survey-report:check",
                        "-B -ntp survey-report:publish"),
                maven(String.join("\n", steps), Map.of()));
    }

    private static String job(Map<?, ?> gitlab, String name) {
        return String.join("\n", scripts(gitlab.get(name), "script"));
    }

    /** What a script asks of Maven, with a program in its place that only writes that down. */
    private List<String> maven(String script, Map<String, String> environment) throws Exception {
        Path asked = folder.resolve("maven");
        Files.deleteIfExists(asked);
        Ended ended = run(folder, with("mvn", "#!/bin/sh\necho \"$*\" >> maven\n", environment), "set -e\n" + script);
        assertEquals(0, ended.exit(), ended.output());
        return Files.exists(asked) ? Files.readAllLines(asked) : List.of();
    }

    /** The writing request of GitLab's comment job, with a program in the place of "curl" that answers from a file. */
    private String noted(String notes) throws Exception {
        Map<?, ?> gitlab = (Map<?, ?>) yaml(Files.readString(RECIPES.resolve("gitlab/.gitlab-ci.yml")));
        Files.writeString(folder.resolve("notes.json"), notes);
        Path asked = folder.resolve("asked");
        Files.deleteIfExists(asked);
        String curl = """
                #!/bin/sh
                for last; do :; done
                case "$*" in
                  *"-X PUT"*) echo "PUT $last" > asked ;;
                  *"-X POST"*) echo "POST $last" > asked ;;
                  *) cat notes.json ;;
                esac
                """;
        Map<String, String> environment = Map.of(
                "CI_API_V4_URL", "https://git",
                "CI_PROJECT_ID", "5",
                "CI_MERGE_REQUEST_IID", "7",
                "NOTES_TOKEN", "none");
        Ended ended = run(folder, with("curl", curl, environment), "set -eo pipefail\n" + job(gitlab, "comment"));
        assertEquals(Files.exists(asked), ended.exit() == 0, ended.output());
        return Files.exists(asked) ? Files.readString(asked).strip() : "";
    }

    /** With a program of that name before all others. */
    private Map<String, String> with(String name, String program, Map<String, String> environment) throws IOException {
        Path file = Files.createDirectories(folder.resolve("bin")).resolve(name);
        Files.writeString(file, program);
        assertTrue(file.toFile().setExecutable(true));
        Map<String, String> all = new TreeMap<>(environment);
        all.put("PATH", file.getParent() + ":" + System.getenv("PATH"));
        return all;
    }

    private void diff(String text) throws IOException {
        Files.createDirectories(folder.resolve("diff"));
        Files.writeString(folder.resolve("diff/diff.md"), text);
    }

    private static Object yaml(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    /** Every value of the key, at any depth; items of lists one by one. */
    private static List<String> scripts(Object node, String key) {
        List<String> found = new ArrayList<>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (name.equals(key)) {
                    (value instanceof List<?> lines ? lines : List.of(value))
                            .forEach(line -> found.add(line.toString()));
                } else {
                    found.addAll(scripts(value, key));
                }
            });
        } else if (node instanceof List<?> list) {
            list.forEach(item -> found.addAll(scripts(item, key)));
        }
        return found;
    }

    private static void parses(String script) {
        assertNotEquals("", script.strip());
        try {
            Ended ended = run(Path.of("."), Map.of(), "bash -n <<'END_OF_SCRIPT'\n" + script + "\nEND_OF_SCRIPT\n");
            assertEquals(0, ended.exit(), ended.output());
            assertEquals("", ended.output());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private record Ended(int exit, String output) {}

    private static Ended run(Path place, Map<String, String> environment, String script)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", script).directory(place.toFile());
        builder.environment().putAll(new TreeMap<>(environment));
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }
}
