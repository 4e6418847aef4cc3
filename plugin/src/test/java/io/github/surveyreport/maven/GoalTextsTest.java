package io.github.surveyreport.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.run.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoalTextsTest {
    private static final Problem WARNING = Problem.warning("survey.no-rows", Location.ofLine("a.csv", 1));

    @Test
    void theLastLineNamesWhatWarningsWouldHaveSaid() {
        assertEquals(
                "满意度报告：x（1 条警告，2 行无法读取，见 problems.json）",
                GoalTexts.written(outcome(Language.ZH_CN, List.of(WARNING), 2, 0), "x"));
        assertEquals(
                "No errors in configuration and data: x (2 warnings, 1 row rejected: see problems.json)",
                GoalTexts.valid(outcome(Language.EN, List.of(WARNING, WARNING), 1, 0), "x"));
        assertEquals("满意度报告：x", GoalTexts.written(outcome(Language.ZH_CN, List.of(), 0, 0), "x"));
    }

    @Test
    void withoutGatesNothingIsSaidToHavePassed() {
        assertEquals("没有设置门禁（gates.yml），未作检查", GoalTexts.gates(outcome(Language.ZH_CN, List.of(), 0, 0), ""));
        assertEquals(
                "Gates passed. Results in all: 1. (1 warning: see problems.json)",
                GoalTexts.gates(outcome(Language.EN, List.of(WARNING), 0, 1), "Gates passed. Results in all: 1."));
    }

    private static Outcome outcome(Language language, List<Problem> problems, long rejected, long gates) {
        return new Outcome(language, problems, 10, 8, 0, rejected, gates);
    }
}
