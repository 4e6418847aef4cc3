package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A category that no comment of the last wave belongs to, and issues declared in another order than their rank. */
class IssuesNobodyNamedTest {
    private static final String ISSUES = """
            issues:
              - {id: tap, label: 自来水涨价, urgency: high, importance: high, synonyms: [自来水涨价]}
              - {id: app, label: 软件故障, urgency: low, synonyms: [闪退]}
              - {id: waiting, label: 排队时间长, urgency: high, synonyms: [排队]}
            """;

    @TempDir
    Path temp;

    @Test
    void issuesNobodyNamedAreInOneSentenceAndTheMenuIsByRank() throws IOException {
        Path project = temp.resolve("project");
        Projects.copy(Projects.GOLDEN.resolve("weighted-words/input"), project);
        Files.writeString(project.resolve("issues.yml"), ISSUES);
        GenerateReport.run(Projects.request(project, temp.resolve("out")), Phases.SILENT);
        Map<String, byte[]> site = Projects.tree(temp.resolve("out/site"));

        String page = Projects.text(site.get("issues.html"));
        assertTrue(page.contains("本期没有人提到的类别不列出，也不排名次：自来水涨价。"), page);
        for (String table :
                new String[] {"issues", "issues-matrix", "issues-parts", "issues-score", "issues-stability"}) {
            String csv = Projects.text(site.get("data/" + table + ".csv"));
            assertFalse(csv.contains("自来水涨价"), csv);
            assertEquals(3, csv.lines().count(), csv);
        }
        String menu = Projects.text(site.get("index.html"));
        assertTrue(menu.indexOf("排队时间长") < menu.indexOf("软件故障"), menu);
    }
}
