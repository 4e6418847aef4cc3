package io.github.surveyreport.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Heads that name personal data whatever the tool. The one list of such words: of which whole heads hold nothing else, which
 * probably do, and which merely speak of it. Without regard to case, numbering and politeness.
 */
public final class PersonalHeads {
    private static final Pattern NUMBERING = Pattern.compile("^(?:q?\\d{1,3}\\s*[、.:)]|第\\d{1,3}题[、.:]?|[*#])\\s*");
    private static final Pattern POLITE =
            Pattern.compile("^(?:请问|请?(?:填写|输入|留下|提供)|您的|你的|what is|please|enter|provide|give us|your|\\s)+");
    private static final Pattern TAIL = Pattern.compile("(?:\\s|[*:?。.]|\\[[^\\]]*\\]|\\([^)]*\\)|是什么|是|为)+$");
    private static final Pattern NUMBER = Pattern.compile("(?:号码|号|信息)$");
    private static final Pattern CONTACT = Pattern.compile("name|email address|phone number|address(?: 2)?");

    private static final List<Kind> KINDS = new ArrayList<>();
    private static final Pattern PROBABLE;
    private static final Pattern MENTION;

    /** @param sure a head that is one of these holds nothing else */
    private record Kind(ColumnRole role, Pattern sure) {}

    static {
        List<String> chinese = new ArrayList<>();
        List<String> english = new ArrayList<>();
        Words words = (role, sureChinese, sureEnglish, moreChinese, moreEnglish) -> {
            KINDS.add(new Kind(role, Pattern.compile(either(sureChinese, spaced(sureEnglish)))));
            chinese.add(either(sureChinese, moreChinese));
            english.add(spaced(either(sureEnglish, moreEnglish)));
        };
        words.are(
                ColumnRole.NAME,
                "(?:真实)?姓名|名字|联系人",
                "(?:full|first|last)?~name|surname",
                "称呼",
                "(?:customer|respondent)?~names?");
        words.are(
                ColumnRole.PHONE,
                "手机号码?|电话号码|联系电话|联系方式",
                "(?:cell~|mobile~|tele)?phone~number|mobile~number",
                "手机|电话",
                "(?:cell~|mobile~|tele)?phone|mobile|tel");
        words.are(
                ColumnRole.E_MAIL,
                "电子邮箱(?:地址)?|邮箱地址|电子邮件(?:地址)?",
                "e~mail(?:~address)?",
                "邮箱|邮件",
                "(?:recipient~)?e~?mails?");
        words.are(ColumnRole.NICKNAME, "(?:微信)?昵称|微信号|qq号码?", "nick~name", "微信|用户名", "wechat|qq|user~name");
        words.are(ColumnRole.CUSTOMER, "微信\\s?(?:openid|unionid)", "open~id|union~id|sojumpparm", "", "");
        words.are(ColumnRole.IP_ADDRESS, "来自\\s*ip|ip\\s?地址", "ip(?:~addr(?:ess)?)?", "", "");
        words.are(ColumnRole.USER_AGENT, "", "ua|user~agent", "", "");
        words.are(ColumnRole.COORDINATES, "经度|纬度|经纬度", "latitude|longitude", "", "location(?:latitude|longitude)");
        words.are(ColumnRole.REFERRER, "", "referr?er(?:~url)?", "", "refurl");
        words.are(
                ColumnRole.OTHER_PERSONAL,
                "身份证(?:号码?)?|家庭住址|详细地址|通讯地址|收货地址",
                "street~address",
                "证件号码?|住址|地址|银行卡号?|车牌号?|出生日期|生日|邮编",
                "(?:home~|postal~)?address|zip(?:~code)?|post(?:al)?~code|birthday|date~of~birth|dob|passport|id~card|ssn");
        String all = either(
                String.join("|", chinese.stream().filter(PersonalHeads::some).toList()), "");
        String latin =
                String.join("|", english.stream().filter(PersonalHeads::some).toList());
        PROBABLE = Pattern.compile(either(all, latin));
        MENTION = Pattern.compile(either(all, "(?<![a-z])(?:" + latin + ")(?![a-z])"));
    }

    private PersonalHeads() {}

    /** Of one part of a contact form, which stands below its question. */
    static Optional<ColumnRole> contact(String part) {
        String key = ExportHeads.key(part);
        return CONTACT.matcher(key).matches()
                ? sure(key).or(() -> Optional.of(ColumnRole.OTHER_PERSONAL))
                : Optional.empty();
    }

    /** Of a whole head that can be nothing else. What may as well be a thing asked about (phone, WeChat) is none of them. */
    static Optional<ColumnRole> role(String head) {
        return sure(bare(head));
    }

    /**
     * Of what a tool knows about a person beside the answers: nobody is asked about it, so that what is personal in all
     * probability is; anything else (a plan, a branch) is fit for a grouping.
     */
    static ColumnRole attribute(String name) {
        return role(name).orElse(probable(name) ? ColumnRole.OTHER_PERSONAL : ColumnRole.ANSWER);
    }

    /** Whether the whole head probably names personal data: what {@link #role} knows, and what may be a thing asked about. */
    public static boolean probable(String head) {
        String bare = bare(head);
        return PROBABLE.matcher(bare).matches()
                || PROBABLE.matcher(NUMBER.matcher(bare).replaceFirst("")).matches();
    }

    /** Whether the head speaks of personal data, whatever else it says. */
    public static boolean mentioned(String head) {
        return MENTION.matcher(ExportHeads.key(head)).find();
    }

    private static Optional<ColumnRole> sure(String bare) {
        return KINDS.stream()
                .filter(kind -> kind.sure.matcher(bare).matches())
                .map(Kind::role)
                .findFirst();
    }

    private static String bare(String head) {
        String key = NUMBERING.matcher(ExportHeads.key(head)).replaceFirst("");
        return TAIL.matcher(POLITE.matcher(key).replaceFirst("")).replaceFirst("");
    }

    private static boolean some(String pattern) {
        return !pattern.isEmpty();
    }

    private static String either(String one, String other) {
        return one.isEmpty() ? other : other.isEmpty() ? one : one + "|" + other;
    }

    /** {@code ~} between words: as one word, apart, or joined by a mark. */
    private static String spaced(String words) {
        return words.replace("~?", "[ _-]?").replace("~", "[ _-]?");
    }

    private interface Words {
        void are(ColumnRole role, String sureChinese, String sureEnglish, String moreChinese, String moreEnglish);
    }
}
