package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the first page says of answers that are written otherwise than the configuration says. */
class UnreadableAnswersTest {
    @TempDir
    Path project;

    @Test
    void manyUnreadableAnswersAreToldOnTheFirstPage() throws IOException {
        assertTrue(index(8, 92).contains("本期这些题目有较多单元格不是可识别的选项，按缺失处理，结果可能因此偏高或偏低：满意度（8 个，占 8.0%）。"), "8 of 100");
    }

    @Test
    void aFewAreNot() throws IOException {
        assertEquals(-1, index(5, 95).indexOf("不是可识别的选项"));
    }

    @Test
    void withoutARuleNobodyIsPraisedForExcludingNobody() throws IOException {
        String index = index(0, 100);
        assertTrue(index.contains("未启用清洗规则，因此回收的 100 份问卷没有剔除任何一份。"), index);
    }

    /** @param others answers 很满意, which is no label */
    private String index(int others, int usual) throws IOException {
        Files.writeString(project.resolve("survey.yml"), """
                schema: 1
                id: labels
                title: Labels
                waves:
                  - {id: w1, start: 2026-01-01, end: 2026-01-31, responses: w1.csv}
                questions:
                  - {id: q1, label: 满意度, text: 满意吗？, type: rating, labels: [非常不满意, 不满意, 一般, 满意, 非常满意]}
                """);
        Files.writeString(project.resolve("w1.csv"), "q1\n" + "很满意\n".repeat(others) + "满意\n".repeat(usual));
        GenerateReport.run(Projects.request(project, project.resolve("out")), Phases.SILENT);
        return Files.readString(project.resolve("out/site/index.html"));
    }
}
