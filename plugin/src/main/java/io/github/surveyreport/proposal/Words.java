package io.github.surveyreport.proposal;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What headers and cells are called. English words stand alone: neither side is a letter. */
final class Words {
    static final Pattern RESPONDENT = either(
            "序号|答卷编号|答卷序号|问卷编号|答题序号|作答编号|编号|流水号",
            "respondent ?id|response ?id|responseid|respnum|resp ?id|submission ?id|record ?id|case ?id|id|no\\.|index|caseid|uuid");
    static final Pattern CUSTOMER = either(
            "客户编号|客户号|客户ID|会员编号|会员号|会员ID|用户编号|用户ID|用户标识|外部标识",
            "customer ?(?:id|no|number)|client ?id|member ?(?:id|no)|user ?id|external ?(?:reference|data ?reference)|account ?(?:id|no)");
    static final Pattern SUBMITTED = either(
            "提交答卷时间|提交时间|结束答题时间|答卷时间|填写时间|填答时间|完成时间|时间戳记?|时间戳",
            "submitted(?: at| on)?|submit ?date|submission (?:date|time)|date submitted|end ?date|recorded ?date|timestamp|completed(?: at| on)?|datestamp|date ?modified|completion time");
    static final Pattern STARTED = either("开始答题时间|开始时间", "start ?date|start ?time|date ?created|started(?: at| on)?");
    static final Pattern DURATION = either(
            "所用时间|答题时长|答题用时|作答时长|填写时长|用时",
            "duration(?: \\(in seconds\\))?|time taken|interview ?time|completion seconds|duration seconds");
    static final Pattern WEIGHT = either("权重|加权", "weight|weights|wgt|survey weight");
    static final Pattern TECHNICAL = either(
            "来源详情|总分|清洗数据结果|智能清洗数据无效概率|语言|地理位置\\S*|用户类型|自定义字段|答题设备|浏览器|操作系统",
            "collector ?id|status|progress|finished|last ?page|start ?language|seed|token|distribution ?channel|user ?language|survey ?id|formbricks id \\(internal\\)|tags|quotas|custom data \\d*|platform|device|browser|verified email");
    static final Pattern GROUP = either(
            "渠道|来源|性别|年龄段?|年龄|地区|区域|大区|省份?|城市|所在地|部门|门店|网点|分店|分公司|客户类型|客户类别|用户类型|会员等级|等级|职业|学历|文化程度|收入|行业|公司规模|企业规模|业务类型|服务类型|产品|班次|岗位|职位|工龄|身份",
            "channel|distribution ?channel|gender|sex|age|age group|region|area|location|country|state|city|county|district|department|store|branch|segment|customer type|user type|plan|tier|"
                    + "industry|company size|education|income|household income|salary|language|lang|team|role|position|job title|type|occupation|marital status|terminal|class|seniority");
    private static final Pattern ASKED_FOR = Pattern.compile(
            "(?i)^(?:(?:please )?(?:select|enter|choose|indicate|state|specify)|what is|what's|which is) (?:the )?(?:\\w+ of )?your .{3,40}$|^(?:请选择|请问)?(?:您|你)(?:的|所在的?|是|属于).{2,14}$");
    private static final Pattern GROUP_TAIL =
            Pattern.compile("(?:AREA|GENDER|REGION|COUNTRY|CHANNEL|INCOME|EDUC|AGE|SEX)$");
    static final Pattern RECOMMEND = either("推荐|NPS", "recommend(?:ation|ed|ing)?|nps|net ?promoter|netpro|ltr");
    static final Pattern RATED = either(
            "满意|评分|打分|评价|得分|分值|程度|同意|认同|几分|星级",
            "rate|rating|rated|score|satisf\\w+|agree\\w*|stars?|likert|scale|how (?:likely|easy|satisfied|important|well|helpful|useful|clear|good)|importance|quality|q\\d+\\w*rate|strongly \\w+");
    static final Pattern OVERALL = either("总体|整体|总的|综合|总满意", "overall|all in all|general satisfaction");
    static final Pattern SATISFIED = either("满意", "satisf\\w+|happy|experience|support");
    static final Pattern OPEN = either(
            "意见|建议|原因|说明|为什么|其他|其它|补充|评论|留言|反馈|描述|请注明|请填写|想说|哪些不足|理由",
            "comments?|why|other|please specify|specify|feedback|suggestions?|explain|describe|reasons?|anything else|open-ended(?: response)?|tell us|improve|remarks?|notes?");
    /** Of these the answers are words, however alike. */
    static final Pattern COMMENT =
            either("意见|建议|评论|留言|反馈|吐槽", "comments?|feedback|suggestions?|open-ended response|anything else");

    static final Pattern FROM_ZERO = Pattern.compile("(?<!\\d)0\\s*(?:[-–—~～至到]|to)\\s*10(?!\\d)");
    static final Pattern AMOUNT = either(
            "多少|次数|金额|数量|年限|岁|几次|几年|时长|分钟|小时|费用|元|人数|天数|比例|百分比",
            "how (?:many|much|long|old|often)|number of|amount|age|years?|months?|days?|hours?|minutes?|percent(?:age)?|price|cost|times|count|duration|what year|howlong|distance|height|spend|total");
    static final Pattern RANKED = either("排序|排名|次序|优先顺序", "rank(?:ing|ed)?|order of (?:preference|importance)");
    static final Pattern BAD = either(
            "不满|投诉|困难|麻烦|抱怨|问题|失望|等待|拥挤|离开|流失|卸载|退订",
            "rude|frustrat\\w+|difficult\\w*|problem\\w*|complain\\w*|leav(?:e|ing)|wait\\w*|annoy\\w*|bother\\w*|worr\\w+|stress\\w*|disappoint\\w*|another job|churn|cancel\\w*");

    /** Cells that are no answer, wherever they stand. */
    static final Set<String> NO_ANSWER = Set.of(
            "n/a",
            "#n/a",
            "null",
            "(空)",
            "(跳过)",
            "（空）",
            "（跳过）",
            "blank",
            "(blank)",
            "未作答",
            "未回答",
            "未填写",
            "{question_not_shown}",
            "#null!",
            "nan");

    /** Cells that are no answer on a scale. */
    static final Set<String> NO_OPINION = Set.of(
            "na",
            "-",
            "--",
            "不适用",
            "不清楚",
            "不了解",
            "不知道",
            "未使用",
            "未使用过",
            "没有使用过",
            "没用过",
            "没使用过",
            "不涉及",
            "未接触",
            "无法评价",
            "拒答",
            "don't know",
            "dont know",
            "do not know",
            "not applicable",
            "not sure",
            "never used",
            "no opinion",
            "prefer not to say",
            "prefer not to answer",
            "i don't know",
            "unsure",
            "did not use",
            "have not used",
            "can't say",
            "cannot say",
            "no answer",
            "skipped",
            "-1",
            "-2",
            "-3",
            "-99",
            "-999");

    static final Set<String> YES = Set.of("yes", "y", "true", "是", "有", "对", "是的", "会", "愿意", "已", "1");
    static final Set<String> NO = Set.of("no", "n", "false", "否", "没有", "无", "不是", "不", "不会", "不愿意", "未", "0");

    /** How unticked boxes are exported. */
    static final Set<String> UNTICKED =
            Set.of("0", "no", "n", "false", "否", "not selected", "unchecked", "not quoted", "未选中", "未选", "×");

    static final List<String> ANSWER_COLUMNS = List.of("response", "open-ended response", "answer", "回答", "答案");

    private Words() {}

    /** Whether a text is about it. */
    static boolean in(String text, Pattern words) {
        return words.matcher(text).find();
    }

    /** Whether a text is nothing else, but for marks around it. */
    static boolean is(String text, Pattern words) {
        return words.matcher(text.replaceAll("[\\s:：?？*（(]+$|^[\\s*#\\d.、]+", ""))
                .matches();
    }

    /** Whether a header names a background of respondents, or asks for nothing else. */
    static boolean group(Heading heading) {
        String text = heading.full();
        boolean brief =
                text.length() <= 30 && !text.contains(" you ") && (text.length() <= 14 || text.charAt(0) < 0x2E80);
        boolean named = (brief || ASKED_FOR.matcher(text).find()) && in(text, GROUP) && !in(text, OPEN);
        return named || GROUP_TAIL.matcher(heading.code()).find();
    }

    private static Pattern either(String chinese, String english) {
        return Pattern.compile(
                "(?i)(?:" + chinese + "|(?<![A-Za-z])(?:" + english + ")(?![A-Za-z]))", Pattern.UNICODE_CASE);
    }
}
