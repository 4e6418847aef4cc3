package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issues and actions in gates: what nobody answers fails the build, and the first page says so too. */
class IssueGatesTest {
    private static final String ACTION = "  - {id: %s, title: 增派人手, kind: people, owner: 客服部, issue: %s,"
            + " start: 2026-02-01, due: 2026-06-30, status: %s}\n";

    @TempDir
    Path project;

    @BeforeEach
    void twoIssuesOfTheFirstPriority() throws IOException {
        Files.writeString(project.resolve("survey.yml"), """
                schema: 1
                id: gates
                title: 门禁
                report-date: 2026-03-01
                plan: {minimum-base: 5}
                waves:
                  - {id: w1, start: 2026-01-01, end: 2026-01-31, responses: w1.csv}
                questions:
                  - {id: q1, text: 满意吗？, type: rating}
                  - {id: t1, text: 建议？, type: text}
                text: {questions: t1}
                """);
        Files.writeString(project.resolve("issues.yml"), """
                issues:
                  - {id: slow, label: 响应慢, synonyms: [回复慢], urgency: high, importance: high}
                  - {id: rude, label: 态度差, synonyms: [态度差], urgency: high, importance: high}
                  - {id: price, label: 价格, synonyms: [太贵], urgency: low}
                """);
        Files.writeString(
                project.resolve("w1.csv"), "q1,t1\n" + "2,回复慢\n".repeat(6) + "1,态度差\n".repeat(6) + "5,\n".repeat(20));
        Files.writeString(
                project.resolve("gates.yml"),
                "gates:\n  - {id: answered, measure: issues, statistic: p1-without-action, at-most: 0}\n");
    }

    @Test
    void twoIssuesOfTheFirstPriorityWithoutAnActionFailTheCheck() throws IOException {
        actions(ACTION.formatted("A1", "price", "in-progress") + ACTION.formatted("A2", "rude", "cancelled"));

        SurveyReportException failure = assertThrows(SurveyReportException.class, () -> check());

        assertEquals(
                "gates.yml:2: 门禁“answered”未通过：“问题类别·没有措施的 P1 问题数”为 2，要求 ≤ 0（说明：docs/gates.zh-CN.md#missed）",
                gateLine(Projects.lines(failure.problems(), Language.ZH_CN)));
        assertTrue(Files.readString(project.resolve("out/problems.json")).contains("gate.failed"));
    }

    @Test
    void actionForEachOfThemPassesTheCheck() throws IOException {
        actions(ACTION.formatted("A1", "slow", "planned") + ACTION.formatted("A2", "rude", "in-progress"));

        Outcome outcome = check();

        assertEquals("", gateLine(Projects.lines(outcome.problems(), Language.ZH_CN)));
    }

    @Test
    void firstPageNamesTheIssuesWithoutAnAction() throws IOException {
        actions(ACTION.formatted("A1", "price", "in-progress"));
        Files.delete(project.resolve("gates.yml"));

        GenerateReport.run(request(), Phases.SILENT);

        String index = Files.readString(project.resolve("out/site/index.html"));
        assertTrue(index.contains("2 个最高优先级（P1）的问题还没有改进措施"), index);
    }

    private void actions(String lines) throws IOException {
        Files.writeString(project.resolve("actions.yml"), "actions:\n" + lines);
    }

    private static String gateLine(String messages) {
        return messages.lines()
                .filter(line -> line.startsWith("gates.yml"))
                .findFirst()
                .orElse("");
    }

    private Outcome check() throws IOException {
        return CheckGates.run(Projects.check(request()), Phases.SILENT, line -> {})
                .outcome();
    }

    private RunRequest request() {
        return Projects.request(project, project.resolve("out"));
    }
}
