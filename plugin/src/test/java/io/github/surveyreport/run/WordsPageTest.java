package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of comments of whole runs. */
class WordsPageTest {
    @TempDir
    Path temp;

    @Test
    void patchForUnclassifiedCommentsIsReadAndClassifiesThem() throws IOException {
        Document before = page("comments-only", "");
        String patch = before.selectFirst("#patch ~ * pre, #patch ~ pre").wholeText();

        Document after = page("comments-only", "lexicon: built-in\nissues:\n" + patch);

        assertTrue(patch.contains("积分"), patch);
        assertTrue(unclassified(before) >= 9, before.text());
        assertTrue(unclassified(after) < unclassified(before) / 2, after.text());
    }

    @Test
    void wordOfANewThingIsFoundAsNewAndAsRising() throws IOException {
        Document page = page("english-only", "");

        assertTrue(terms(page, "text-new").contains("chat"), page.text());
        assertTrue(terms(page, "text-changes").contains("chat"), page.text());
    }

    @Test
    void studyWithoutTextQuestionHasNoPageOfComments() throws IOException {
        run("no-comments", "");

        assertTrue(Files.exists(temp.resolve("out/site/index.html")));
        assertTrue(Files.notExists(temp.resolve("out/site/text.html")));
    }

    private static double unclassified(Document page) {
        List<String> last =
                page.select("#text-counts tbody tr").last().children().eachText();
        return Double.parseDouble(last.get(4).split(" ")[0]);
    }

    private static List<String> terms(Document page, String table) {
        return page.select("#" + table + " tbody tr > :first-child").eachText();
    }

    private Document page(String project, String issues) throws IOException {
        run(project, issues);
        return Jsoup.parse(Files.readString(temp.resolve("out/site/text.html")));
    }

    private void run(String project, String issues) throws IOException {
        Path folder = Files.createDirectories(temp.resolve(project + issues.length()));
        Projects.copy(Projects.GOLDEN.resolve(project).resolve("input"), folder);
        if (!issues.isEmpty()) {
            Files.writeString(folder.resolve("issues.yml"), issues);
        }
        Outcome outcome = GenerateReport.run(Projects.request(folder, temp.resolve("out")), Phases.SILENT);
        assertEquals(
                List.of(),
                outcome.problems().stream()
                        .filter(problem -> problem.severity() == Severity.ERROR)
                        .toList());
    }
}
