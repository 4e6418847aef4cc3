package io.github.surveyreport.maven;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Severity;
import io.github.surveyreport.run.Outcome;
import java.util.List;

/** The few sentences that goals say themselves. */
final class GoalTexts {
    private GoalTexts() {}

    /** The message of the failed build; the errors themselves were logged, one line each. */
    static String failed(Language language, List<Problem> problems) {
        long errors = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
        if (language == Language.ZH_CN) {
            return "发现 " + errors + " 处错误，详见上方日志与 problems.json";
        }
        return errors + (errors == 1 ? " error" : " errors") + ", listed above and in problems.json";
    }

    static String rows(Outcome outcome) {
        return outcome.language() == Language.ZH_CN
                ? "读取答卷 " + outcome.rowsRead() + " 份：计入 " + outcome.rowsCounted() + "，清洗剔除 " + outcome.rowsExcluded()
                        + "，无法读取 " + outcome.rowsRejected()
                : outcome.rowsRead() + " responses read: " + outcome.rowsCounted() + " counted, "
                        + outcome.rowsExcluded() + " excluded, " + outcome.rowsRejected() + " rejected";
    }

    static String written(Language language, String place) {
        return (language == Language.ZH_CN ? "满意度报告：" : "Survey report: ") + place;
    }

    static String valid(Language language) {
        return language == Language.ZH_CN ? "配置与数据检查通过" : "Configuration and data are in order";
    }

    static String gatesPassed(Language language) {
        return language == Language.ZH_CN ? "门禁检查通过" : "Gates passed";
    }
}
