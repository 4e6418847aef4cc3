package io.github.surveyreport.run;

import io.github.surveyreport.problem.Language;

/** The few lines that a preview says itself. */
final class PreviewTexts {
    private PreviewTexts() {}

    static String lastGood(Language language) {
        return chinese(language) ? "报告暂时无法生成。查看上一次成功的报告" : "The report cannot be made now. See the last one that could";
    }

    static String backToProblems(Language language) {
        return chinese(language)
                ? "这是上一次成功的报告。查看当前情况"
                : "This is the last report that could be made. See how things are now";
    }

    static String back(Language language) {
        return chinese(language) ? "返回报告预览" : "Back to the preview of the report";
    }

    static String noticed(Language language, long warnings) {
        return chinese(language)
                ? "预览 · 警告 " + warnings + " 条，查看检查结果"
                : "Preview · " + warnings + " warnings: see the check";
    }

    private static boolean chinese(Language language) {
        return language == Language.ZH_CN;
    }
}
