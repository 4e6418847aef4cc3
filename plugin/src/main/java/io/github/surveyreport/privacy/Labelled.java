package io.github.surveyreport.privacy;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds numbers and names of accounts by the word before them, and long numbers that no word explains. */
final class Labelled {
    private static final String CONNECTORS = " :=#是为号码(\"'“【[";
    private static final String MARKERS = ":=#是为号";
    private static final int MOST_CONNECTORS = 6;
    private static final int LONGEST = 64;
    private static final int LONG = 9;
    private static final int LONG_WITH_LETTERS = 8;
    private static final int MOST_PREFIX = 4;

    private static final Map<Character, List<Label>> LABELS = Stream.of(
                    labels(PersonalData.ORDER, 5, "订单编号", "订单", "工单", "单号", "运单", "快递", "流水", "票号", "车票"),
                    labels(PersonalData.ORDER, 5, "受理号", "受理编号", "编号", "合同", "保单", "发票", "案件", "投诉编", "包裹"),
                    labels(PersonalData.ORDER, 5, "order", "ticket", "tracking", "case", "reference", "ref", "invoice"),
                    labels(PersonalData.ORDER, 5, "booking", "confirmation", "parcel", "contract", "claim"),
                    labels(PersonalData.ACCOUNT, 3, "工号"),
                    labels(PersonalData.ACCOUNT, 5, "会员卡", "会员", "客户编", "用户名", "用户", "户号", "账号", "帐号", "账户", "学号"),
                    labels(PersonalData.ACCOUNT, 5, "微信", "薇信", "威信", "v信", "vx", "wx", "wechat", "weixin", "企鹅号"),
                    labels(PersonalData.ACCOUNT, 5, "qq群", "qq", "扣扣", "支付宝", "alipay", "抖音", "微博", "旺旺", "淘宝"),
                    labels(
                            PersonalData.ACCOUNT,
                            5,
                            "account",
                            "username",
                            "user id",
                            "member",
                            "whatsapp",
                            "telegram",
                            "id"),
                    labels(PersonalData.DOCUMENT, 5, "护照", "通行证", "军官证", "驾驶证", "驾照", "社保", "医保卡", "居住证"),
                    labels(PersonalData.DOCUMENT, 5, "passport", "license", "licence", "social security", "ssn"),
                    labels(PersonalData.ID_CARD, 6, "身份证"),
                    labels(PersonalData.BANK_CARD, 6, "银行卡", "信用卡", "储蓄卡", "卡号", "card"),
                    labels(PersonalData.SECRET, 4, "密码", "验证码", "password", "passcode", "pin", "otp"),
                    labels(
                            PersonalData.PHONE,
                            7,
                            "电话",
                            "手机",
                            "座机",
                            "固话",
                            "联系方式",
                            "致电",
                            "tel",
                            "phone",
                            "mobile",
                            "call"))
            .flatMap(List::stream)
            .sorted(Comparator.comparingInt(label -> -label.word().length()))
            .collect(Collectors.groupingBy(label -> label.word().charAt(0)));

    private static final BitSet FIRST = new BitSet();

    static {
        for (char first : LABELS.keySet()) {
            FIRST.set(first);
            FIRST.set(Character.toUpperCase(first));
        }
    }

    private record Label(String word, PersonalData kind, int digits) {}

    private final Scan scan;

    private Labelled(Scan scan) {
        this.scan = scan;
    }

    private static List<Label> labels(PersonalData kind, int digits, String... words) {
        return Stream.of(words).map(word -> new Label(word, kind, digits)).toList();
    }

    static void find(Scan scan) {
        Labelled labelled = new Labelled(scan);
        for (int i = 0; i < scan.length(); i++) {
            if (!FIRST.get(scan.at(i))) {
                continue;
            }
            for (Label label : LABELS.getOrDefault(Character.toLowerCase(scan.at(i)), List.of())) {
                if (labelled.isAt(label.word(), i)) {
                    labelled.behind(label, i + label.word().length());
                    break;
                }
            }
        }
        labelled.longNumbers();
    }

    private boolean isAt(String word, int at) {
        int end = at + word.length();
        boolean latin = word.charAt(0) < 0x80;
        if (end > scan.length() || latin && scan.isLetter(at - 1)) {
            return false;
        }
        return (latin ? scan.text(at, end).toLowerCase(Locale.ROOT).equals(word) : scan.starts(word, at))
                && !(word.charAt(word.length() - 1) < 0x80 && scan.isLetter(end));
    }

    private void behind(Label label, int end) {
        int from = end;
        boolean marked = false;
        while (from - end < MOST_CONNECTORS && from < scan.length() && CONNECTORS.indexOf(scan.at(from)) >= 0) {
            marked |= MARKERS.indexOf(scan.at(from)) >= 0;
            from++;
        }
        if (isAt("no", from) && scan.at(from + 2) == '.') {
            from = scan.skipBlanks(from + 3);
            marked = true;
        }
        int to = from;
        int digits = 0;
        while (to - from < LONGEST && (isToken(to) || label.kind() == PersonalData.SECRET && isSign(to))) {
            digits += scan.isDigit(to) ? 1 : 0;
            to++;
        }
        if (digits >= label.digits() || named(label, marked, digits, to - from)) {
            token(label.kind(), from, to, marked);
        }
    }

    /** A name of an account or a password needs no digit where a colon or the like shows that it comes. */
    private static boolean named(Label label, boolean marked, int digits, int length) {
        boolean free = label.kind() == PersonalData.SECRET || label.kind() == PersonalData.ACCOUNT;
        return free && length >= Math.max(label.digits(), 4) && (marked || digits > 0 && length >= 6);
    }

    private void token(PersonalData kind, int from, int to, boolean marked) {
        String digits = scan.text(from, to).replaceAll("\\D", "");
        boolean time = digits.length() >= to - from - 2 && NumberForm.isTime(digits);
        boolean amount =
                scan.isAmount(from, to) || to - from == digits.length() && scan.at(to) == '.' && scan.isDigit(to + 1);
        boolean phone = kind == PersonalData.PHONE && digits.length() > LONG;
        if (!amount && !phone && !(time && !marked)) {
            scan.claim(from, to, kind);
        }
    }

    private boolean isToken(int i) {
        return scan.isWord(i) || (scan.at(i) == '_' || scan.at(i) == '-') && scan.isWord(i + 1);
    }

    private boolean isSign(int i) {
        return scan.at(i) != 0 && "@#$%^&*!?".indexOf(scan.at(i)) >= 0 && (isToken(i + 1) || isSign(i + 1));
    }

    /** Letters before it belong to it: {@code SF1234567890123}. */
    private void longNumbers() {
        int i = 0;
        while (i < scan.length()) {
            int end = i;
            while (scan.isDigit(end)) {
                end++;
            }
            if (end - i >= LONG_WITH_LETTERS && scan.isFree(i, end)) {
                longNumber(i, end);
            }
            i = Math.max(end, i + 1);
        }
    }

    private void longNumber(int start, int end) {
        int from = start;
        while (scan.isLetter(from - 1) || scan.at(from - 1) == '-' && scan.isLetter(from - 2)) {
            from--;
        }
        String digits = scan.text(start, end);
        boolean letters = from < start && start - from <= MOST_PREFIX + 1 && scan.isFree(from, start);
        if (letters) {
            scan.claim(from, end, PersonalData.ORDER);
        } else if (digits.length() >= LONG
                && !NumberForm.isTime(digits)
                && !NumberForm.isService(digits)
                && !scan.isAmount(start, end)
                && scan.at(start - 1) != '.') {
            scan.claim(start, end, PersonalData.NUMBER);
        }
    }
}
