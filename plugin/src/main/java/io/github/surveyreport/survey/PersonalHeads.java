package io.github.surveyreport.survey;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Heads that name personal data whatever the tool; the whole head, apart from numbering and politeness. What may as well be
 * a thing asked about (phone, WeChat) is none of them.
 */
final class PersonalHeads {
    private static final Pattern NUMBERING = Pattern.compile("^(?:q?\\d{1,3}\\s*[、.:)]|第\\d{1,3}题[、.:]?)\\s*");
    private static final Pattern POLITE = Pattern.compile("^(?:请问|请?(?:填写|输入|留下)|您的|你的|your|\\s)+");
    private static final Pattern TAIL = Pattern.compile("(?:\\s|[*:?。]|\\[[^\\]]*\\]|\\([^)]*\\)|是什么|是)+$");
    private static final Map<String, ColumnRole> HEADS = new HashMap<>();

    private static final Map<String, ColumnRole> CONTACT = Map.of(
            "name", ColumnRole.NAME,
            "email address", ColumnRole.E_MAIL,
            "phone number", ColumnRole.PHONE,
            "address", ColumnRole.OTHER_PERSONAL,
            "address 2", ColumnRole.OTHER_PERSONAL);

    static {
        are(ColumnRole.NAME, "姓名", "名字", "真实姓名", "联系人", "name", "fullname", "firstname", "lastname", "surname");
        are(ColumnRole.PHONE, "手机号", "手机号码", "电话号码", "联系电话", "联系方式");
        are(ColumnRole.PHONE, "phonenumber", "mobilenumber", "telephonenumber", "cellphonenumber");
        are(ColumnRole.E_MAIL, "电子邮箱", "邮箱地址", "电子邮箱地址", "电子邮件", "电子邮件地址", "email", "emailaddress");
        are(ColumnRole.NICKNAME, "昵称", "微信昵称", "微信号", "qq号", "qq号码", "nickname");
        are(ColumnRole.CUSTOMER, "openid", "微信openid", "unionid", "微信unionid", "sojumpparm");
        are(ColumnRole.IP_ADDRESS, "ip", "ip地址", "ipaddress", "来自ip");
        are(ColumnRole.USER_AGENT, "ua", "useragent");
        are(ColumnRole.COORDINATES, "经度", "纬度", "经纬度", "latitude", "longitude");
        are(ColumnRole.REFERRER, "referrer", "referer", "referrerurl");
        are(ColumnRole.OTHER_PERSONAL, "身份证", "身份证号", "身份证号码", "家庭住址", "详细地址", "通讯地址", "收货地址", "streetaddress");
    }

    private PersonalHeads() {}

    /** Of one part of a contact form, which stands below its question. */
    static Optional<ColumnRole> contact(String part) {
        return Optional.ofNullable(CONTACT.get(ExportHeads.key(part)));
    }

    static Optional<ColumnRole> role(String head) {
        String key = ExportHeads.key(head);
        key = NUMBERING.matcher(key).replaceFirst("");
        key = POLITE.matcher(key).replaceFirst("");
        key = TAIL.matcher(key).replaceFirst("");
        return Optional.ofNullable(HEADS.get(key.replaceAll("[ _-]", "").toLowerCase(Locale.ROOT)));
    }

    private static void are(ColumnRole role, String... heads) {
        for (String head : heads) {
            HEADS.put(head, role);
        }
    }
}
