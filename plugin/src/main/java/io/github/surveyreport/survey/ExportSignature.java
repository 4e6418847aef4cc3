package io.github.surveyreport.survey;

import io.github.surveyreport.config.SurveyTool;
import java.util.List;
import java.util.Set;

/** By which heads the exports of each tool are told. */
final class ExportSignature {
    private static final Set<String> QUALTRICS = Set.of(
            "startdate",
            "enddate",
            "recordeddate",
            "responseid",
            "responseset",
            "finished",
            "ipaddress",
            "progress",
            "duration (in seconds)",
            "distributionchannel",
            "userlanguage",
            "recipientlastname",
            "externalreference",
            "externaldatareference");
    private static final Set<String> LIMESURVEY = Set.of("submitdate", "lastpage", "startlanguage");
    private static final Set<String> LIMESURVEY_FULL =
            Set.of("date submitted", "last page", "start language", "提交日期", "最后页", "最后一页", "起始语言", "开始语言");
    private static final Set<String> WJX = Set.of("提交答卷时间", "所用时间", "来自ip", "来源详情");
    private static final Set<String> TENCENT = Set.of("开始答题时间", "结束答题时间", "答题时长", "清洗数据结果", "智能清洗数据无效概率");
    private static final Set<String> SURVEYMONKEY = Set.of(
            "collector id",
            "collectorid",
            "start date",
            "startdate",
            "end date",
            "enddate",
            "date created",
            "date modified");
    private static final Set<String> FORMBRICKS =
            Set.of("formbricks id (internal)", "survey id", "timestamp", "finished", "no.");
    private static final Set<String> GOOGLE = Set.of("timestamp", "时间戳记", "時間戳記", "时间戳");

    private ExportSignature() {}

    static SurveyTool recognise(ExportHeads heads) {
        for (SurveyTool tool : SurveyTool.values()) {
            if (tool != SurveyTool.PLAIN && fits(tool, heads)) {
                return tool;
            }
        }
        return SurveyTool.PLAIN;
    }

    /** Whether the rows look like an export of that tool; every table is a plain one. */
    static boolean fits(SurveyTool tool, ExportHeads heads) {
        List<String> first = heads.row(0);
        return switch (tool) {
            case PLAIN -> true;
            case WJX -> first.contains("序号") && heads.among(0, WJX) >= 1;
            case TENCENT -> first.contains("编号") && heads.among(0, TENCENT) >= 2;
            case SURVEYMONKEY ->
                (first.contains("respondent id") || first.contains("respondentid"))
                        && heads.among(0, SURVEYMONKEY) >= 1;
            case QUALTRICS -> importIds(heads) > 0 || heads.among(0, QUALTRICS) >= 4;
            case LIMESURVEY ->
                heads.among(1, LIMESURVEY) < 2
                        && (heads.among(0, LIMESURVEY) >= 2 || heads.among(0, LIMESURVEY_FULL) >= 2);
            case LIMESURVEY_VV -> heads.among(1, LIMESURVEY) >= 2;
            case GOOGLE_FORMS -> !first.isEmpty() && GOOGLE.contains(first.get(0));
            case FORMBRICKS -> first.contains("response id") && heads.among(0, FORMBRICKS) >= 3;
        };
    }

    static int headerRows(SurveyTool tool, ExportHeads heads) {
        return switch (tool) {
            case LIMESURVEY_VV -> 2;
            case SURVEYMONKEY -> secondRowOfSurveyMonkey(heads) ? 2 : 1;
            case QUALTRICS -> importIds(heads) > 0 ? importIds(heads) + 1 : secondRowOfQualtrics(heads) ? 2 : 1;
            default -> 1;
        };
    }

    /** Which row holds the ids of the newer format, 0 when none does. */
    private static int importIds(ExportHeads heads) {
        for (int row = 1; row < heads.count(); row++) {
            if (heads.row(row).stream()
                    .anyMatch(cell -> cell.startsWith("{\"importid\"") || cell.startsWith("{'importid'"))) {
                return row;
            }
        }
        return 0;
    }

    private static boolean secondRowOfSurveyMonkey(ExportHeads heads) {
        return heads.count() > 1
                && heads.under("respondent id", 1).isEmpty()
                && heads.under("respondentid", 1).isEmpty();
    }

    /** The wordings: what stands under the id and the dates has no digit. */
    private static boolean secondRowOfQualtrics(ExportHeads heads) {
        String id = heads.under("responseid", 1);
        String start = heads.under("startdate", 1);
        String text = id.isEmpty() ? start : id;
        return !text.isEmpty() && text.chars().noneMatch(Character::isDigit) && !text.startsWith("r_");
    }
}
