package io.github.surveyreport.config;

import java.util.regex.Pattern;

/** Names of columns that tell who served the customer. In doubt it is one: what is left out can be put back. */
final class StaffWords {
    private static final Pattern ENGLISH = Pattern.compile(
            "(?<![a-z])(agents?|teams?|staff|employees?|operators?|representatives?|reps?|handlers?|handled[ _-]?by|"
                    + "served[ _-]?by|assignees?|advisors?|advisers?|clerks?|supervisors?|squads?|shifts?)(?![a-z])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CHINESE =
            Pattern.compile("坐席|座席|工号|班组|小组|团队|员工|职员|人员|经办|受理人|处理人|责任人|负责人|接待人|顾问|专员|客服代表|客户经理|店员|技师|师傅|班长|主管|姓名");

    private StaffWords() {}

    static boolean in(String name) {
        return ENGLISH.matcher(name).find() || CHINESE.matcher(name).find();
    }
}
