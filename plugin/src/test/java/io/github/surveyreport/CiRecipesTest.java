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
        assumeTrue(run(folder, Map.of(), "jq --version").exit() == 0, "jq is not installed");
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
