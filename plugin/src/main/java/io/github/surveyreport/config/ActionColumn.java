package io.github.surveyreport.config;

import java.util.List;

/** A column of {@code actions.csv}: the key of {@code actions.yml} it stands for, and the headers it usually has. */
enum ActionColumn {
    ID("id", true, "编号", "措施编号"),
    ISSUE("issue", false, "问题"),
    TITLE("title", true, "措施", "改进措施"),
    KIND("kind", true, "类型"),
    OWNER("owner", true, "责任部门"),
    PERSON("person", false, "负责人"),
    SUPPORTS("supports", false, "配合部门"),
    START("start", true, "开始", "开始日期"),
    DUE("due", true, "到期", "到期日期", "截止", "截止日期", "计划完成", "计划完成日期"),
    COMPLETED("completed", false, "完成", "完成日期"),
    STATUS("status", true, "状态"),
    PROGRESS("progress", false, "进度"),
    TARGET("target", false, "目标"),
    BUDGET("budget", false, "预算"),
    BENEFIT("benefit", false, "预期收益"),
    BENEFIT_MONTHS("benefit-months", false, "收益月数"),
    NOTE("note", false, "说明", "备注");

    private final String key;
    private final boolean required;
    private final List<String> chinese;

    ActionColumn(String key, boolean required, String... chinese) {
        this.key = key;
        this.required = required;
        this.chinese = List.of(chinese);
    }

    String key() {
        return key;
    }

    boolean required() {
        return required;
    }

    /** The Chinese headers, then the key itself. */
    List<String> usual() {
        return java.util.stream.Stream.concat(chinese.stream(), java.util.stream.Stream.of(key))
                .toList();
    }
}
