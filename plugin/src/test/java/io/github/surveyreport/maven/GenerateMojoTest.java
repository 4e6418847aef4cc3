package io.github.surveyreport.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MojoTest
class GenerateMojoTest {

    @TempDir
    Path folder;

    @BeforeEach
    void surveyOfThreeAnswers() throws Exception {
        Files.writeString(folder.resolve("survey.yml"), """
                schema: 1
                id: tiny
                title: Tiny survey
                language: en
                waves:
                  - {id: w1, label: First, start: 2026-01-01, end: 2026-01-31, responses: w1.csv}
                questions:
                  - {id: q1, text: How was it?, type: rating}
                """);
        Files.writeString(folder.resolve("w1.csv"), "q1\n5\n4\n4\n");
    }

    @Test
    @InjectMojo(goal = "generate")
    void configurationOutsideTheProjectFolderIsRead(GenerateMojo mojo) throws Exception {
        prepare(mojo);
        mojo.execute();
        assertTrue(Files.readString(folder.resolve("out/site/index.html")).contains("Tiny survey"));
        assertTrue(Files.exists(folder.resolve("out/report.json")));
    }

    @Test
    @InjectMojo(goal = "generate")
    void skippedGoalTouchesNothing(GenerateMojo mojo) throws Exception {
        prepare(mojo);
        mojo.skip = true;
        mojo.execute();
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    @InjectMojo(goal = "generate")
    void unknownLanguageIsRefusedBeforeAnythingIsRead(GenerateMojo mojo) throws Exception {
        prepare(mojo);
        mojo.locale = "fr";
        MojoFailureException failure = assertThrows(MojoFailureException.class, mojo::execute);
        assertEquals("survey-report.locale: \"fr\" is none of zh-CN, en", failure.getMessage());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    @InjectMojo(goal = "generate")
    void revisionWithoutARepositoryFailsWithAMessage(GenerateMojo mojo) throws Exception {
        prepare(mojo);
        mojo.revision = "v1.0";
        MojoFailureException failure = assertThrows(MojoFailureException.class, mojo::execute);
        assertEquals("1 error, listed above and in problems.json", failure.getMessage());
        assertTrue(Files.readString(folder.resolve("out/problems.json")).contains("v1.0"));
    }

    @Test
    @InjectMojo(goal = "generate")
    void errorsOfTheInputFailTheBuildWithTheirPlace(GenerateMojo mojo) throws Exception {
        prepare(mojo);
        Files.writeString(folder.resolve("survey.yml"), Files.readString(folder.resolve("survey.yml")) + "titel: x\n");
        MojoFailureException failure = assertThrows(MojoFailureException.class, mojo::execute);
        assertEquals("1 error, listed above and in problems.json", failure.getMessage());
        assertTrue(Files.readString(folder.resolve("out/problems.json")).contains("\"line\": 9"));
    }

    @Test
    @InjectMojo(goal = "generate")
    @MojoParameter(name = "locale", value = "zh-CN")
    void languageOfTheRequestReplacesTheOneOfTheStudy(GenerateMojo mojo) throws Exception {
        prepare(mojo);
        mojo.execute();
        assertTrue(Files.readString(folder.resolve("out/site/index.html")).contains("lang=\"zh-CN\""));
    }

    private void prepare(GenerateMojo mojo) {
        mojo.config = folder.resolve("survey.yml").toString();
        mojo.output = folder.resolve("out").toFile();
    }
}
