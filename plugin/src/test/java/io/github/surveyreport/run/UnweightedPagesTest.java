package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a weighted study every page with numbers that are not says so. */
class UnweightedPagesTest {
    private static final String SAID = "以下数字不加权";

    @TempDir
    Path temp;

    @Test
    void pagesOfUnweightedNumbersSayThatTheyAre() throws IOException {
        assertEquals(
                List.of("drivers.html", "issues.html", "quality.html", "scales.html", "text.html", "trends.html"),
                pagesThatSaySo("apply: true"));
    }

    @Test
    void nothingIsSaidWhereNothingIsWeighted() throws IOException {
        assertEquals(List.of(), pagesThatSaySo("apply: false"));
    }

    private List<String> pagesThatSaySo(String apply) throws IOException {
        Path project = temp.resolve("project");
        Projects.copy(Projects.EXAMPLE, project);
        Path config = project.resolve("survey.yml");
        Files.writeString(config, Files.readString(config).replace("apply: false", apply));
        GenerateReport.run(Projects.request(project, temp.resolve("out")), Phases.SILENT);
        return Projects.tree(temp.resolve("out/site")).entrySet().stream()
                .filter(file ->
                        file.getKey().endsWith(".html") && !file.getKey().equals("print.html"))
                .filter(file -> Projects.text(file.getValue()).contains(SAID))
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }
}
