package io.github.surveyreport.advice;

import java.util.regex.Pattern;

/** Columns whose name says that they tell who somebody is. */
final class PersonalNames {
    private static final Pattern PERSONAL = Pattern.compile("姓名|名字|昵称|称呼|用户名|手机|电话|联系方式|联系人|邮箱|邮件|微信|身份证|证件号|住址"
            + "|地址|银行卡|车牌|出生日期|生日|来自\\s*IP|(?i:\\bQQ\\b|\\bopen-?id\\b|\\bunion-?id\\b|\\be-?mail|\\bphone|\\bmobile\\b"
            + "|\\b(?:first|last|full|nick|user|customer|respondent|recipient)?[ _-]?names?\\b|\\b(?:first|last|user|nick)name\\b"
            + "|(?<![a-z])ip(?:[ _-]?addr(?:ess)?)?(?![a-z])|\\baddress\\b|\\buser[ _-]?agent\\b|\\bpassport\\b|\\bssn\\b"
            + "|\\bdate of birth\\b|\\blatitude\\b|\\blongitude\\b)");

    private PersonalNames() {}

    static boolean is(String column) {
        return PERSONAL.matcher(column).find();
    }
}
