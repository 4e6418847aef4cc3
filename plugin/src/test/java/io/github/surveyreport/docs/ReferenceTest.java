package io.github.surveyreport.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docs/reference} follows from the schemas and from the descriptor of the plugin. */
class ReferenceTest {
    private static final Pattern COMMAND = Pattern.compile("\\bmvn [^\\n`]*");
    private static final Pattern PROPERTY = Pattern.compile("-D(survey-report\\.[A-Za-z.-]+)");
    private static final Pattern GOAL = Pattern.compile("survey-report(?:-maven-plugin:[0-9A-Za-z.-]+)?:([a-z]+)");

    @ParameterizedTest
    @ValueSource(strings = {"survey", "issues", "actions", "causes", "gates"})
    void keysAreThoseOfTheSchema(String name) throws IOException {
        Path schema = Documents.ROOT.resolve("docs/schema/" + name + ".schema.json");
        Generated.check(
                "docs/reference/" + name + ".md", KeyReference.of(new ObjectMapper().readTree(schema.toFile())));
    }

    @Test
    void goalsAreThoseOfTheDescriptor() throws IOException {
        Generated.check("docs/reference/goals.md", GoalReference.of(GoalReference.goals(descriptor())));
    }

    /** The two hand-written pages say of every parameter what it is for. */
    @ParameterizedTest
    @ValueSource(strings = {"docs/goals.md", "docs/goals.zh-CN.md"})
    void everyParameterIsExplained(String page) throws IOException {
        String text = Files.readString(Documents.ROOT.resolve(page));
        TreeSet<String> missing = new TreeSet<>();
        GoalReference.goals(descriptor()).stream()
                .filter(goal -> !goal.name().equals("help"))
                .flatMap(goal -> goal.parameters().stream())
                .filter(GoalReference.Parameter::onCommandLine)
                .filter(parameter -> !text.contains("`" + parameter.property() + "`")
                        && !text.contains("`-D" + parameter.property()))
                .forEach(parameter -> missing.add(parameter.property()));
        assertEquals("[]", missing.toString());
    }

    /** Whoever copies a command of the documentation runs a goal that there is, with properties that it knows. */
    @Test
    void commandsOfTheDocumentsNameGoalsAndPropertiesThatExist() throws IOException {
        TreeSet<String> goals = new TreeSet<>();
        TreeSet<String> properties = new TreeSet<>();
        GoalReference.goals(descriptor()).forEach(goal -> {
            goals.add(goal.name());
            goal.parameters().forEach(parameter -> properties.add(parameter.property()));
        });
        TreeSet<String> unknown = new TreeSet<>();
        int commands = 0;
        for (Document document : Documents.all().values()) {
            Matcher command = COMMAND.matcher(document.markdown());
            while (command.find()) {
                commands++;
                GOAL.matcher(command.group())
                        .results()
                        .map(found -> found.group(1))
                        .filter(goal -> !goals.contains(goal))
                        .forEach(goal -> unknown.add(document.path() + ": " + goal));
                PROPERTY.matcher(command.group())
                        .results()
                        .map(found -> found.group(1))
                        .filter(name -> !properties.contains(name))
                        .forEach(name -> unknown.add(document.path() + ": " + name));
            }
        }
        assertTrue(commands > 30, "only " + commands + " commands");
        assertEquals("[]", unknown.toString());
    }

    private static String descriptor() throws IOException {
        return Files.readString(Path.of("target", "classes", "META-INF", "maven", "plugin.xml"));
    }
}
