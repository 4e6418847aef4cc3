package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What customers of the example tell of themselves is nowhere in what is written, and some of what they say is quoted. */
class MaskedCommentsTest {
    private static final Pattern PERSONAL = Pattern.compile("1390000\\d{4}|（.女士）|kehu\\d+@example\\.com");

    @TempDir
    static Path temp;

    private static Map<String, byte[]> written;
    private static Findings findings;

    @BeforeAll
    static void generate() throws IOException {
        RunRequest request = Projects.request(Projects.EXAMPLE, temp);
        GenerateReport.run(request, Phases.SILENT);
        written = Projects.tree(temp);
        findings = Projects.findings(request, new Problems());
    }

    @Test
    void noPlantedItemIsInAnyFile() throws IOException {
        TreeSet<String> planted = new TreeSet<>();
        for (byte[] file :
                Projects.tree(Projects.EXAMPLE.resolve("data/responses")).values()) {
            Matcher matcher = PERSONAL.matcher(Projects.text(file));
            while (matcher.find()) {
                planted.add(matcher.group().replaceAll("[（）]", ""));
            }
        }
        assertTrue(planted.size() > 100, () -> "planted: " + planted.size());
        assertTrue(written.size() > 30, () -> "written: " + written.keySet());
        written.forEach((name, content) -> {
            String text = Projects.text(content);
            planted.forEach(item -> assertFalse(text.contains(item), () -> item + " in " + name));
        });
    }

    @Test
    void everyQuoteIsOnThePageOfItsIssueAndInTheData() {
        assertTrue(
                findings.quotes().byIssue().size() >= 5, () -> findings.quotes().toString());
        findings.quotes().byIssue().forEach((issue, quotes) -> {
            assertTrue(quotes.size() <= 3);
            quotes.forEach(quote -> {
                assertTrue(text("site/issue-" + issue + ".html").contains(quote), quote);
                assertTrue(text("report.json").contains(quote), quote);
            });
            assertTrue(text("site/issues.html").contains(quotes.get(0)), issue);
        });
        assertFalse(findings.quotes().unclassified().isEmpty());
        findings.quotes()
                .unclassified()
                .forEach(quote -> assertTrue(text("site/text.html").contains(quote), quote));
    }

    @Test
    void withoutTheKeyNothingIsQuoted() throws IOException {
        Path project = temp.resolve("silent");
        Projects.copy(Projects.EXAMPLE, project);
        Path survey = project.resolve("survey.yml");
        Files.writeString(survey, Files.readString(survey).replaceAll("(?m)^  quotes: 3.*\n", ""));
        Path output = temp.resolve("silent-out");
        GenerateReport.run(Projects.request(project, output), Phases.SILENT);
        Map<String, byte[]> silent = Projects.tree(output);
        assertFalse(Projects.text(silent.get("report.json")).contains("\"quotes\": ["));
        assertTrue(Projects.text(silent.get("site/text.html")).contains("不引用原文"));
        assertFalse(text("site/text.html").contains("不引用原文"));
        List<String> quoted = findings.quotes().byIssue().values().stream()
                .flatMap(List::stream)
                .toList();
        silent.forEach((name, content) -> quoted.forEach(
                quote -> assertFalse(Projects.text(content).contains(quote), () -> quote + " in " + name)));
    }

    @Test
    void countsOfMaskedCommentsAreOnThePageOfPrivacy() {
        String page = text("site/privacy.html");
        long masked = (long) findings.measures()
                .find("privacy", "masked", "2026Q3")
                .orElseThrow()
                .estimate()
                .value();
        assertEquals(80, masked, 5);
        assertTrue(page.contains("手机号") && page.contains(">" + masked + "<"), String.valueOf(masked));
    }

    private static String text(String file) {
        return Projects.text(written.get(file));
    }
}
