package io.github.surveyreport.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.problem.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChineseMessagesTest {

    @Test
    void messagesNameThingsInChinese() {
        String scorecard = """
                organisation: 2026
                scorecard:
                  dimensions:
                    - id: efficiency
                      weight: 0.9
                      indicators:
                        - {id: csat, weigth: 1, question: q11, statistic: top2}
                text: {questions: [q1]}
                """;
        assertEquals(
                List.of(
                        "survey.yml:13:15: 研究的“organisation”必须是文本；请给数字“2026”加上引号",
                        "survey.yml:15:3: 评分卡中“dimensions”的权重之和为 0.9；必须等于 1",
                        "survey.yml:19:11: 指标“csat”缺少键“weight”",
                        "survey.yml:19:22: 指标“csat”中有未知的键“weigth”；是否应为“weight”？",
                        "survey.yml:19:43: 指标“csat”引用了未知的题目“q11”；是否应为“q1”？",
                        "survey.yml:20:20: 文本分析中的题目“q1”类型为“rating”；此处只能用 text 题目"),
                Configurations.messages(Configurations.small(scorecard), Language.ZH_CN));
    }
}
