package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the guides tell users to write works in the study that {@code init} gives them. */
class GuideTest {
    private static final Path GUIDES = Path.of("..", "docs", "guide");
    /** {@code append survey.yml} or {@code replace actions.yml}, and a wave that the example brings along. */
    private static final Pattern EXAMPLE = Pattern.compile(
            "( *)<!-- test: (append|replace) ([a-z.]+)(?:, (\\S+))? -->\\n *```yaml\\n(.*?)\\n *```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @TempDir
    Path output;

    @ParameterizedTest
    @CsvSource({
        "new-wave.md, EN", "new-wave.zh-CN.md, ZH_CN", "issues.md, EN", "issues.zh-CN.md, ZH_CN",
        "actions.md, EN", "actions.zh-CN.md, ZH_CN", "gates.md, EN", "gates.zh-CN.md, ZH_CN"
    })
    void examplesOfTheGuideWork(String guide, Language language) throws IOException {
        InitStudy.run(folder, language, "1.2.3");
        Matcher example = EXAMPLE.matcher(Files.readString(GUIDES.resolve(guide)));
        int examples = 0;
        while (example.find()) {
            examples++;
            Path file = folder.resolve(example.group(3));
            String before = example.group(2).equals("append") ? Files.readString(file) : "";
            Files.writeString(file, before + example.group(5).replaceAll("(?m)^" + example.group(1), "") + "\n");
            if (example.group(4) != null) {
                Files.copy(
                        Path.of("..", "docs", "tutorial", "2026Q2." + language.tag() + ".csv"),
                        folder.resolve(example.group(4)));
            }
        }
        assertTrue(examples > 0, guide + " has no example");
        Outcome outcome = GenerateReport.run(Projects.request(folder, output), Phases.SILENT);
        assertEquals(
                List.of(),
                outcome.problems().stream()
                        .filter(problem -> problem.severity() == Severity.ERROR)
                        .toList());
    }
}
