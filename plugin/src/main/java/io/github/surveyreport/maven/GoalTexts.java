package io.github.surveyreport.maven;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Severity;
import io.github.surveyreport.run.Outcome;
import java.util.ArrayList;
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

    static String written(Outcome outcome, String place) {
        return (outcome.language() == Language.ZH_CN ? "满意度报告：" : "Survey report: ") + place + concerns(outcome);
    }

    /** @param summary empty when there is nothing to compare with */
    static String difference(Outcome outcome, String summary, String place) {
        boolean chinese = outcome.language() == Language.ZH_CN;
        String sentence = summary.isEmpty() ? "" : summary + (chinese ? "" : " ");
        return (chinese ? "报告差异：" : "Report difference: ") + sentence + place + concerns(outcome);
    }

    /** @param place where everything found is shown */
    static String valid(Outcome outcome, String place) {
        return (outcome.language() == Language.ZH_CN ? "配置与数据检查通过：" : "No errors in configuration and data: ")
                + place
                + concerns(outcome);
    }

    static String serves(Language language, String address) {
        return language == Language.ZH_CN
                ? "预览：" + address + "（仅限本机；保存文件后自动更新，按 Ctrl-C 结束）"
                : "Preview: " + address + " (this machine only; follows every change, ends with Ctrl-C)";
    }

    static String renewed(Language language, boolean made, long millis) {
        if (language == Language.ZH_CN) {
            return made ? "已更新，用时 " + millis + " 毫秒" : "有错误，网页上已列出；更正后自动更新";
        }
        return made
                ? "renewed in " + millis + " ms"
                : "something is wrong, as the page shows; it follows when that is mended";
    }

    static String served(Language language) {
        return language == Language.ZH_CN ? "预览已结束" : "The preview has ended";
    }

    static String noPatch(Language language) {
        return language == Language.ZH_CN ? "没有可建议的修改" : "There are no changes to propose";
    }

    /** @param summary what the gates say */
    static String gates(Outcome outcome, String summary) {
        if (outcome.gates() == 0) {
            return outcome.language() == Language.ZH_CN
                    ? "没有设置门禁（gates.yml），未作检查"
                    : "No gates (gates.yml): nothing was checked";
        }
        return summary + concerns(outcome);
    }

    /** What must not go unseen where warnings are not printed, as with {@code mvn -q}; empty when there is nothing. */
    private static String concerns(Outcome outcome) {
        boolean chinese = outcome.language() == Language.ZH_CN;
        List<String> parts = new ArrayList<>();
        long warnings = outcome.problems().stream()
                .filter(problem -> problem.severity() == Severity.WARNING)
                .count();
        if (warnings > 0) {
            parts.add(chinese ? warnings + " 条警告" : warnings + (warnings == 1 ? " warning" : " warnings"));
        }
        if (outcome.rowsRejected() > 0) {
            long rows = outcome.rowsRejected();
            parts.add(chinese ? rows + " 行无法读取" : rows + (rows == 1 ? " row" : " rows") + " rejected");
        }
        if (parts.isEmpty()) {
            return "";
        }
        return chinese
                ? "（" + String.join("，", parts) + "，见 problems.json）"
                : " (" + String.join(", ", parts) + ": see problems.json)";
    }
}
