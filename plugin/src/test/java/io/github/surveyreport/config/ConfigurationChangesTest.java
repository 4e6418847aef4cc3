package io.github.surveyreport.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.source.MemorySnapshot;
import io.github.surveyreport.source.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConfigurationChangesTest {
    private static final Map<String, String> PROJECT = Map.of(
            "survey.yml", """
                    schema: 1
                    id: changes
                    title: Before
                    language: en
                    waves:
                      - {id: w1, start: 2026-01-01, end: 2026-01-31, responses: [a.csv]}
                    questions:
                      - {id: q1, text: One?, type: rating}
                      - {id: q2, text: Two?, type: rating}
                    """,
            "actions.yml", """
                    actions:
                      - id: A1
                        title: Act
                        kind: process
                        owner: Service
                        person: Li Na
                        start: 2026-01-01
                        due: 2026-05-01
                        status: planned
                    """,
            "a.csv", "q1,q2\n1,2\n");

    @Test
    void sameFilesHaveNoChanges() {
        assertEquals(List.of(), changes(PROJECT));
    }

    @Test
    void settingsAreNamedByTheirPlaceAndItemsByTheirId() {
        Map<String, String> after = new TreeMap<>(PROJECT);
        after.computeIfPresent(
                "survey.yml",
                (path, text) -> text.replace("Before", "After")
                        .replace("text: Two?, type: rating", "text: Two?, label: Second, type: rating")
                        .replace("[a.csv]", "[a.csv, a.csv]"));
        assertEquals(
                List.of(
                        "survey.yml questions[q2].label - > Second",
                        "survey.yml title Before > After",
                        "survey.yml waves[w1].responses [a.csv] > [a.csv, a.csv]"),
                changes(after));
    }

    @Test
    void anItemOfAListThatComesOrGoesIsOneChange() {
        Map<String, String> after = new TreeMap<>(PROJECT);
        after.computeIfPresent(
                "survey.yml", (path, text) -> text.replace("id: q2", "id: q3").replace("Two?", "Three?"));
        assertEquals(
                List.of(
                        "survey.yml questions[q2] text Two?, type rating > -",
                        "survey.yml questions[q3] - > text Three?, type rating"),
                changes(after));
    }

    /** Neither comments, order, quotes nor style of the file are settings. */
    @Test
    void anotherWayToWriteTheSameIsNoChange() {
        Map<String, String> after = new TreeMap<>(PROJECT);
        after.computeIfPresent(
                "survey.yml",
                (path, text) -> text.replace("title: Before", "title: 'Before' # quoted")
                        .replace("{id: q1, text: One?, type: rating}", "type: rating\n    text: One?\n    id: q1"));
        assertEquals(List.of(), changes(after));
    }

    @Test
    void departmentsAndPersonsOfActionsAreNotNamed() {
        Map<String, String> after = new TreeMap<>(PROJECT);
        after.computeIfPresent(
                "actions.yml",
                (path, text) -> text.replace("Li Na", "Wang Fang").replace("Service", "Sales"));
        assertEquals(
                List.of("actions.yml actions[A1].owner … > …", "actions.yml actions[A1].person … > …"), changes(after));
    }

    @Test
    void filesThatAreNewOrNoYamlAreNamedAsAWhole() {
        Map<String, String> after = new TreeMap<>(PROJECT);
        after.remove("actions.yml");
        after.put("narrative/index.md", "New words.");
        assertEquals(
                List.of("actions.yml  actions.yml > -", "narrative/index.md  - > narrative/index.md"), changes(after));
    }

    private static List<String> changes(Map<String, String> after) {
        return ConfigurationChanges.between(configuration(PROJECT), configuration(after)).stream()
                .map(change -> change.file() + " " + change.key() + " "
                        + change.before().orElse("-") + " > " + change.after().orElse("-"))
                .collect(Collectors.toList());
    }

    private static Configuration configuration(Map<String, String> files) {
        Snapshot snapshot = MemorySnapshot.of(files);
        Problems problems = new Problems();
        return StudyReader.read(snapshot, "survey.yml", problems)
                .orElseThrow(() -> new AssertionError(problems.sorted()));
    }
}
