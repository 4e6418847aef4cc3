package io.github.surveyreport.survey;

import static io.github.surveyreport.survey.ColumnRole.CHANNEL;
import static io.github.surveyreport.survey.ColumnRole.COORDINATES;
import static io.github.surveyreport.survey.ColumnRole.CUSTOMER;
import static io.github.surveyreport.survey.ColumnRole.DURATION;
import static io.github.surveyreport.survey.ColumnRole.E_MAIL;
import static io.github.surveyreport.survey.ColumnRole.FINISHED;
import static io.github.surveyreport.survey.ColumnRole.IP_ADDRESS;
import static io.github.surveyreport.survey.ColumnRole.LANGUAGE;
import static io.github.surveyreport.survey.ColumnRole.NAME;
import static io.github.surveyreport.survey.ColumnRole.NICKNAME;
import static io.github.surveyreport.survey.ColumnRole.REFERRER;
import static io.github.surveyreport.survey.ColumnRole.REGION;
import static io.github.surveyreport.survey.ColumnRole.RESPONSE_ID;
import static io.github.surveyreport.survey.ColumnRole.SCORE;
import static io.github.surveyreport.survey.ColumnRole.STARTED;
import static io.github.surveyreport.survey.ColumnRole.SUBMITTED;
import static io.github.surveyreport.survey.ColumnRole.TECHNICAL;
import static io.github.surveyreport.survey.ColumnRole.USER_AGENT;

import io.github.surveyreport.config.SurveyTool;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How each tool calls the columns that it adds to the answers. */
final class ToolHeads {
    /** So many fields at most a link of SurveyMonkey hands on. */
    private static final int CUSTOM_DATA = 20;

    private static final Pattern QUALTRICS_TECHNICAL =
            Pattern.compile(".+_(?:first click|last click|page submit|click count|nps_group|do|do_\\d+)"
                    + "|q_(?:recaptchascore|totalduration|url|language|ballotboxstuffing|duplicaterespondent|relevantid\\w*"
                    + "|datapolicyviolations|terminateflag|straightlining\\w*|unanswered\\w+)");
    private static final Pattern LIMESURVEY_TECHNICAL = Pattern.compile("(?:group|question) ?time(?: ?\\d+|:.*)?");
    private static final Pattern FORMBRICKS_TECHNICAL = Pattern.compile(".+ - option id");

    private final Map<String, ColumnRole> roles = new HashMap<>();

    private ToolHeads() {}

    /** Heads, likewise, that hold what the tool noted beside an answer: how long a page took, ids of options. */
    static Optional<Pattern> technical(SurveyTool tool) {
        return switch (tool) {
            case QUALTRICS -> Optional.of(QUALTRICS_TECHNICAL);
            case LIMESURVEY, LIMESURVEY_VV -> Optional.of(LIMESURVEY_TECHNICAL);
            case FORMBRICKS -> Optional.of(FORMBRICKS_TECHNICAL);
            case PLAIN, WJX, TENCENT, SURVEYMONKEY, GOOGLE_FORMS -> Optional.empty();
        };
    }

    /** How, likewise, heads begin of columns with what the tool knows about the person, whatever was asked. */
    static Optional<String> attributes(SurveyTool tool) {
        return tool == SurveyTool.FORMBRICKS ? Optional.of("person.") : Optional.empty();
    }

    /** Head as {@link ExportHeads#key} gives it → role. */
    static Map<String, ColumnRole> of(SurveyTool tool) {
        ToolHeads heads = new ToolHeads();
        switch (tool) {
            case PLAIN -> {}
            case WJX -> heads.wjx();
            case TENCENT -> heads.tencent();
            case SURVEYMONKEY -> heads.surveyMonkey();
            case QUALTRICS -> heads.qualtrics();
            case LIMESURVEY, LIMESURVEY_VV -> heads.limeSurvey();
            case GOOGLE_FORMS -> heads.googleForms();
            case FORMBRICKS -> heads.formbricks();
        }
        return Map.copyOf(heads.roles);
    }

    private ToolHeads are(ColumnRole role, String... heads) {
        for (String head : heads) {
            roles.put(ExportHeads.key(head), role);
        }
        return this;
    }

    private void wjx() {
        are(RESPONSE_ID, "序号")
                .are(SUBMITTED, "提交答卷时间")
                .are(DURATION, "所用时间")
                .are(CHANNEL, "来源")
                .are(REFERRER, "来源详情")
                .are(IP_ADDRESS, "来自IP")
                .are(SCORE, "总分");
    }

    private void tencent() {
        are(RESPONSE_ID, "编号")
                .are(STARTED, "开始答题时间")
                .are(SUBMITTED, "结束答题时间")
                .are(DURATION, "答题时长")
                .are(LANGUAGE, "语言")
                .are(TECHNICAL, "清洗数据结果", "智能清洗数据无效概率", "用户类型")
                .are(CHANNEL, "自定义字段")
                .are(REGION, "地理位置国家和地区", "地理位置省", "地理位置市")
                .are(CUSTOMER, "用户标识")
                .are(NICKNAME, "昵称")
                .are(IP_ADDRESS, "IP")
                .are(USER_AGENT, "UA")
                .are(REFERRER, "Referrer");
    }

    private void surveyMonkey() {
        are(RESPONSE_ID, "Respondent ID", "RespondentID")
                .are(TECHNICAL, "Collector ID", "CollectorID")
                .are(STARTED, "Start Date", "StartDate", "Date Created")
                .are(SUBMITTED, "End Date", "EndDate", "Date Modified")
                .are(IP_ADDRESS, "IP Address")
                .are(E_MAIL, "Email Address")
                .are(NAME, "First Name", "Last Name");
        for (int i = 1; i <= CUSTOM_DATA; i++) {
            are(CHANNEL, "Custom Data " + i, "CustomData" + i);
        }
    }

    private void qualtrics() {
        are(RESPONSE_ID, "ResponseId")
                .are(STARTED, "StartDate")
                .are(SUBMITTED, "EndDate")
                .are(DURATION, "Duration (in seconds)")
                .are(FINISHED, "Finished", "Progress", "Status")
                .are(TECHNICAL, "RecordedDate", "ResponseSet", "Q_RecaptchaScore")
                .are(IP_ADDRESS, "IPAddress")
                .are(NAME, "RecipientLastName", "RecipientFirstName", "Name")
                .are(E_MAIL, "RecipientEmail", "EmailAddress")
                .are(CUSTOMER, "ExternalReference", "ExternalDataReference")
                .are(COORDINATES, "LocationLatitude", "LocationLongitude", "LocationAccuracy")
                .are(CHANNEL, "DistributionChannel")
                .are(LANGUAGE, "UserLanguage");
    }

    private void limeSurvey() {
        are(RESPONSE_ID, "id", "Response ID")
                .are(SUBMITTED, "submitdate", "Date submitted", "提交日期")
                .are(FINISHED, "lastpage", "Last page", "最后页", "最后一页")
                .are(LANGUAGE, "startlanguage", "Start language", "起始语言", "开始语言")
                .are(TECHNICAL, "seed", "Seed", "datestamp", "Date last action")
                .are(CUSTOMER, "token", "Token", "Access code")
                .are(STARTED, "startdate", "Date started")
                .are(DURATION, "interviewtime", "Total time")
                .are(IP_ADDRESS, "ipaddr", "IP address")
                .are(REFERRER, "refurl", "Referrer URL");
    }

    private void googleForms() {
        are(SUBMITTED, "Timestamp", "时间戳记", "時間戳記", "时间戳")
                .are(E_MAIL, "Email Address", "Username", "电子邮件地址", "用户名", "電子郵件地址", "使用者名稱")
                .are(SCORE, "Score", "得分", "分数", "分數");
    }

    private void formbricks() {
        are(RESPONSE_ID, "Response ID")
                .are(SUBMITTED, "Timestamp")
                .are(FINISHED, "Finished")
                .are(TECHNICAL, "No.", "Survey ID", "Tags", "Quotas", "action")
                .are(CUSTOMER, "Formbricks ID (internal)", "User ID", "userId", "person.userId")
                .are(USER_AGENT, "userAgent - browser", "userAgent - os", "userAgent - device")
                .are(REGION, "country")
                .are(CHANNEL, "source")
                .are(REFERRER, "url")
                .are(IP_ADDRESS, "ipAddress")
                .are(E_MAIL, "Verified Email");
    }
}
