package io.github.surveyreport.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TitleTest {

    @Test
    void chineseTitlesBreakBetweenPhrases() {
        assertEquals(List.of("2026年第三季度", "客户服务", "满意度报告"), Placing.phrases("2026年第三季度客户服务满意度报告"));
        assertEquals(List.of("2025年度", "客户服务调查"), Placing.phrases("2025年度客户服务调查"));
    }

    @Test
    void noShortPartStandsAlone() {
        assertEquals(List.of("满意度报告"), Placing.phrases("满意度报告"));
        assertEquals(List.of("上半年报告"), Placing.phrases("上半年报告"));
        assertEquals(List.of("Maintainers survey"), Placing.phrases("Maintainers survey"));
    }

    @Test
    void theRunningTitleCannotLeaveItsQuotes() {
        String style = RunningTitle.added("", "满意度 \"} body {display:none");
        assertTrue(style.contains("content: \"满意度 \\22 \\7d  body \\7b display\\3a none\";"), style);
    }
}
