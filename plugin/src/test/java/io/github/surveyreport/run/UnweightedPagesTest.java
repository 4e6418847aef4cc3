package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a weighted study every page with numbers that are not says so. */
class UnweightedPagesTest {
    private static final String SAID = "以下数字不加权";
    private static final String SIGNS = "迹象与组合按问卷计数，每份计一次，不加权";

    @TempDir
    Path temp;

    @Test
    void pagesOfUnweightedNumbersSayThatTheyAre() throws IOException {
        generate("apply: true");

        assertEquals(List.of("service.html"), pagesThatSay(SAID));
        assertEquals(List.of("quality.html"), pagesThatSay(SIGNS));
        assertEquals(List.of("text.html"), pagesThatSay("重复的意见不加权，每人计一次"));
        assertEquals(List.of("method.html"), pagesThatSay("它们描述的是受访者本身"));
        assertEquals(List.of("drivers.html", "scales.html"), pagesThatSay("按权重计算：相关", "按权重计算：由加权"));
    }

    @Test
    void nothingIsSaidWhereNothingIsWeighted() throws IOException {
        generate("apply: false");

        assertEquals(List.of(), pagesThatSay(SAID, SIGNS, "按权重计算：相关", "按权重计算：由加权"));
    }

    private void generate(String apply) throws IOException {
        Path project = temp.resolve("project");
        Projects.copy(Projects.EXAMPLE, project);
        Path config = project.resolve("survey.yml");
        Files.writeString(config, Files.readString(config).replace("apply: false", apply));
        GenerateReport.run(Projects.request(project, temp.resolve("out")), Phases.SILENT);
    }

    private List<String> pagesThatSay(String... any) throws IOException {
        return Projects.tree(temp.resolve("out/site")).entrySet().stream()
                .filter(file ->
                        file.getKey().endsWith(".html") && !file.getKey().equals("print.html"))
                .filter(file -> Stream.of(any).anyMatch(Projects.text(file.getValue())::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }
}
