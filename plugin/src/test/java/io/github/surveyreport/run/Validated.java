package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.publish.Repos;
import io.github.surveyreport.report.SchemaCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What {@code validate} says of a project.
 *
 * @param lines one per problem, in English
 * @param patch as it would be printed
 * @param annotations as GitHub Actions would read them
 */
record Validated(Path output, List<String> lines, String patch, List<String> annotations, boolean failed) {

    static Validated of(Path project) throws IOException {
        Path output = project.resolve("target/survey-report");
        List<String> annotations = new ArrayList<>();
        StringBuilder patch = new StringBuilder();
        ValidateRequest request = new ValidateRequest(
                Projects.request(project, output), Map.of("GITHUB_ACTIONS", "true"), annotations::add, patch::append);
        List<String> lines;
        boolean failed = false;
        try {
            lines = Projects.lines(ValidateProject.run(request, Phases.SILENT).problems(), Language.EN)
                    .lines()
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (SurveyReportException e) {
            lines = Projects.lines(e.problems(), Language.EN).lines().toList();
            failed = true;
        }
        String schema = Files.readString(Path.of("..", "docs", "schema", "problems.schema.json"));
        assertEquals(List.of(), SchemaCheck.check(schema, Files.readString(output.resolve("problems.json"))));
        return new Validated(output, lines, patch.toString(), annotations, failed);
    }

    /** What is said once the proposed changes are made. */
    Validated applied(Path project) throws IOException {
        Path file = Files.writeString(project.resolve("fix.patch"), patch);
        Repos.git(project, "apply", "--unsafe-paths", file.toAbsolutePath().toString());
        Files.delete(file);
        return of(project);
    }

    String page() throws IOException {
        return Files.readString(output.resolve("validate/index.html"));
    }
}
