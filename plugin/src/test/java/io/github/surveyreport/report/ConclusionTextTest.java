package io.github.surveyreport.report;

import static io.github.surveyreport.report.FindingsFixture.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.analysis.ActionFinding;
import io.github.surveyreport.analysis.Conclusion;
import io.github.surveyreport.analysis.Conclusion.Kind;
import io.github.surveyreport.analysis.Conclusion.Tone;
import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.analysis.Unit;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable.Reason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConclusionTextTest {

    @Test
    void everyKindIsWordedInChinese() {
        assertEquals(
                List.of(
                        "综合得分为 78.19 分，距 80.00 分的目标还差 1.81 分。",
                        "综合得分与2026年第一季度相比变动 +1.20 分，尚不能排除随机波动。",
                        "综合得分较2026年第一季度上升 1.20 分。",
                        "“服务质量”是得分最高的维度（82.30 分）。",
                        "“服务质量”是得分最低的维度（82.30 分）。",
                        "“满意率”为 78.1%，未达到 85.0% 的目标，相差 6.9 个百分点。",
                        "2 项有目标的指标中，1 项达到目标（首次响应时长），1 项未达到。",
                        "“响应速度”评分由 3.60 降至 3.50（\u22120.10），显著下降。",
                        "按服务渠道看，“电话”客户对“总体满意度”的评分明显低于其余客户（3.61 分，其余客户 3.92 分）。",
                        "净推荐值（NPS）为 23.0：推荐者占 45.0%，贬损者占 22.0%。",
                        "首要问题是“响应效率问题”（P1）：112 条意见提及，来自 98 份答卷，占意见总数的 12.3%。",
                        "措施“增设坐席”针对的指标明显改善（已验证），并达到目标：全部答卷由 2.80 变为 3.52，目标 3.50。",
                        "1 项改进措施已逾期：A01。",
                        "有效样本 1,200 份；1 个分组不足 30 份（服务渠道：电话），其结果仅供参考。有效回收率 60.0%，低于 80% 的目标。",
                        "回收的 1,260 份问卷中，60 份经清洗剔除（4.8%）。"),
                texts(Language.ZH_CN));
    }

    @Test
    void everyKindIsWordedInEnglish() {
        assertEquals(
                List.of(
                        "The composite score is 78.19, 1.81 points short of the target of 80.00.",
                        "The composite score moved by +1.20 points since 2026年第一季度, which may be chance.",
                        "The composite score rose by 1.20 points since 2026年第一季度.",
                        "服务质量 is the strongest dimension (82.30 points).",
                        "服务质量 is the weakest dimension (82.30 points).",
                        "满意率 is at 78.1% and misses its target of 85.0% by 6.9 pp.",
                        "Indicators that meet their target: 1 of 2 (首次响应时长); that do not: 1.",
                        "响应速度 fell significantly from 3.60 to 3.50 (\u22120.10).",
                        "By 服务渠道, 电话 customers rate 总体满意度 clearly lower than the rest (3.61, against 3.92).",
                        "The net promoter score is 23.0: 45.0% promoters, 22.0% detractors.",
                        "The first issue is 响应效率问题 (P1): 112 comments in 98 responses, 12.3% of all comments.",
                        "What the action “增设坐席” aims at improved beyond chance (verified) and met its target: over all answers from 2.80 to 3.52, target 3.50.",
                        "Improvement actions that are late (1): A01.",
                        "The valid sample is 1,200. Groups below 30, which are indicative only (1): 服务渠道: 电话."
                                + " The response rate of 60.0% is below the target of 80%.",
                        "Excluded in cleaning: 60 of 1,260 responses returned (4.8%)."),
                texts(Language.EN));
    }

    @Test
    void evidenceOfIssuesIsWordedInBothLanguages() {
        assertEquals(
                List.of(
                        "提到“响应效率问题”的意见占比由 8.0% 升至 12.3%（+4.3 个百分点），显著上升。",
                        "提到“响应效率问题”的受访者对“总体满意度”的评分为 3.10，明显低于写了意见但没有提到它的受访者（3.90）。",
                        "“响应效率问题”集中在“服务渠道：电话”一组：提到它的人有 60.0% 属于该组，而受访者中只有 33.3%。",
                        "“响应效率问题”定为 P1 还不稳固：重抽客户后，只有 61.0% 的结果仍为 P1。"),
                texts(ofIssues()));
        assertEquals(
                List.of(
                        "The share of comments that mention 响应效率问题 rose significantly from 8.0% to 12.3% (+4.3 pp).",
                        "Respondents who mention 响应效率问题 rate 总体满意度 at 3.10, clearly lower than those who comment"
                                + " without mentioning it (3.90).",
                        "响应效率问题 is concentrated in the group 服务渠道: 电话: 60.0% of those who mention it belong to this group,"
                                + " but only 33.3% of respondents.",
                        "响应效率问题 as P1 is not steady yet: when customers are drawn anew, it is P1 again in only 61.0%"
                                + " of the results."),
                texts(ofIssues().in(Language.EN)));
    }

    @Test
    void theGapOfAnIssueIsNotCalledAGapToATarget() {
        Findings findings = ofIssues().findings();

        assertEquals(
                "满意度差 +0.80 [0.60, 1.00]；n=800",
                new ConclusionText(new Draft(findings, new Problems()))
                        .statement(findings.conclusions().get(1))
                        .evidence());
    }

    @Test
    void driversAndDifferencesOfGroupsAreSaidToBeAssociations() {
        assertEquals(
                List.of(
                        "首要问题“响应效率问题”由意见得出，而对应的题目“响应速度”与“总体满意度”的关系很弱（占模型解释力的 0.1%）；关系最密切的是“总体满意度”（占模型解释力的 98.9%）。这是相关，不说明因果。",
                        "与“总体满意度”关系最密切的是“响应速度”（占模型解释力的 0.1%）；这是相关，不说明因果。",
                        "各组之间差别最大的是按服务渠道看的“响应速度”：“电话”组 2.89 分，“online”组 3.80 分（ω² = 0.152（较大））；这是相关，不说明原因。"),
                texts(ofModels()));
    }

    private static FindingsFixture ofModels() {
        MeasureKey low = MeasureKey.of("question.q_speed", "mean", "w2", "channel", "phone");
        MeasureKey high = MeasureKey.of("question.q_speed", "mean", "w2", "channel", "online");
        Estimate effect = Estimate.plain(0.152, 400, "omega-squared").warn("effect-large");
        return FindingsFixture.full()
                .put("ipa.q_speed", "importance", "w2", Unit.SHARE, 0.001, 400)
                .put("ipa.q_overall", "importance", "w2", Unit.SHARE, 0.989, 400)
                .put(low, Unit.SCALE, Estimate.plain(2.89, 100, "t"))
                .put(high, Unit.SCALE, Estimate.plain(3.8, 100, "t"))
                .put(key("test.q_speed.channel", "means:effect"), Unit.NUMBER, effect)
                .conclude(
                        Kind.DRIVER_NOT_FIRST_ISSUE,
                        Tone.NEUTRAL,
                        List.of(key("ipa.q_speed", "importance"), key("ipa.q_overall", "importance")),
                        "q_overall",
                        "response-speed",
                        "q_speed",
                        "q_overall")
                .conclude(
                        Kind.DRIVER_STRONGEST,
                        Tone.NEUTRAL,
                        List.of(key("ipa.q_speed", "importance")),
                        "q_overall",
                        "q_speed")
                .conclude(
                        Kind.GROUPS_DIFFER_MOST,
                        Tone.NEUTRAL,
                        List.of(low, high, key("test.q_speed.channel", "means:effect")),
                        "q_speed",
                        "channel",
                        "phone",
                        "online");
    }

    private static FindingsFixture ofIssues() {
        String id = "issue.response-speed";
        MeasureKey mentions = MeasureKey.of(id, "mention-share", "w2", "channel", "phone");
        MeasureKey respondents = MeasureKey.of(id, "respondent-share", "w2", "channel", "phone");
        return FindingsFixture.full()
                .put(id, "share", "w1", Unit.SHARE, 0.08, 800)
                .put(id, "share", "w2", Unit.SHARE, 0.123, 900)
                .put(id, "trend", "w2", Unit.SHARE_DIFFERENCE, 0.043, 0.01, 0.07, 900)
                .put(id, "mean-with", "w2", Unit.SCALE, 3.1, 112)
                .put(id, "mean-without", "w2", Unit.SCALE, 3.9, 800)
                .put(id, "gap", "w2", Unit.SCALE, 0.8, 0.6, 1, 800)
                .put(id, "same-priority", "w2", Unit.SHARE, 0.61, 900)
                .put(mentions, Unit.SHARE, Estimate.plain(0.6, 100, "count"))
                .put(respondents, Unit.SHARE, Estimate.plain(1 / 3.0, 900, "count"))
                .conclude(
                        Kind.ISSUE_ROSE,
                        Tone.BAD,
                        List.of(key(id, "share"), MeasureKey.of(id, "share", "w1"), key(id, "trend")),
                        "response-speed")
                .conclude(
                        Kind.ISSUE_LESS_SATISFIED,
                        Tone.BAD,
                        List.of(key(id, "mean-with"), key(id, "mean-without"), key(id, "gap")),
                        "response-speed")
                .conclude(
                        Kind.ISSUE_CONCENTRATED,
                        Tone.NEUTRAL,
                        List.of(mentions, respondents),
                        "response-speed",
                        "channel",
                        "phone")
                .conclude(Kind.PRIORITY_UNSTEADY, Tone.NEUTRAL, List.of(key(id, "same-priority")), "response-speed");
    }

    @Test
    void evidenceNamesNumberIntervalAndBase() {
        Findings findings = all().findings();
        ConclusionText text = new ConclusionText(new Draft(findings, new Problems()));
        assertEquals(
                "实际值 78.1% [75.7%, 80.4%]；与目标差距 \u22126.9 个百分点 [\u22129.3, \u22124.6]；n=1,190",
                text.statement(findings.conclusions().get(5)).evidence());
        assertEquals(
                "较上期 +1.20 [\u22120.40, 2.80]；得分 78.19 [77.30, 79.10]；得分·2026年第一季度 78.09 [77.20, 79.00]",
                text.statement(findings.conclusions().get(1)).evidence());
    }

    @Test
    void changeBetweenDifferentIndicatorsIsNeitherARiseNorAFall() {
        FindingsFixture fixture = all().put(
                        key("composite", "change"),
                        Unit.SCORE,
                        Estimate.withInterval(1.2, 0.4, 2, 1200, "mover").warn("different-parts"));
        Draft draft = new Draft(fixture.findings(), new Problems());

        assertEquals(
                "综合得分较2026年第一季度变动 +1.20 分；两期的指标构成不同，不完全可比。",
                new ConclusionText(draft).text(draft.findings().conclusions().get(1)));
        assertEquals(
                "指标构成不同",
                draft.shown()
                        .signedEntry(draft.last("composite", "change"))
                        .cell()
                        .note());
        assertEquals(
                Optional.of(new Block.Paragraph(
                        "各期指标构成不同（部分指标在个别期次没有数据），各期得分不完全可比。", io.github.surveyreport.report.Tone.WARNING)),
                TrendsPage.parts(draft));
        assertEquals(Optional.empty(), TrendsPage.parts(new Draft(all().findings(), new Problems())));
    }

    @Test
    void aFallIsNotCalledAnUnverifiedImprovement() {
        String said = "实施措施“增设坐席”后没有改善，也未达到目标：同一批客户由 2.80 变为 3.52，目标 3.50。";

        assertEquals(said, action(-0.1));
        assertEquals("措施“增设坐席”的改善未获验证，也未达到目标：同一批客户由 2.80 变为 3.52，目标 3.50。", action(0.1));
    }

    private static String action(double change) {
        FindingsFixture fixture = FindingsFixture.full()
                .judged(
                        ActionFinding.Effect.TARGET_MISSED,
                        ActionFinding.Verdict.NOT_VERIFIED,
                        ActionFinding.Basis.MATCHED)
                .put("action.A01", "change", "w2", Unit.OWN, change, -0.5, 0.5, 620)
                .conclude(
                        Kind.ACTION_EFFECT,
                        Tone.BAD,
                        List.of(
                                key("action.A01", "before"),
                                key("action.A01", "after"),
                                key("action.A01", "target"),
                                key("action.A01", "change")),
                        "A01");
        Draft draft = new Draft(fixture.findings(), new Problems());
        return new ConclusionText(draft).text(draft.findings().conclusions().get(0));
    }

    @Test
    void gapWithinTheNoiseIsSaidToBeSo() {
        FindingsFixture fixture =
                all().put(key("indicator.csat", "gap"), Unit.OWN, Estimate.withInterval(-1, -3, 1, 1190, "wilson"));

        assertEquals(
                "未达标（差异不显著）",
                ScorecardPage.gap(new Draft(fixture.findings(), new Problems()), "indicator.csat")
                        .cell()
                        .note());
        assertEquals(
                "未达标",
                ScorecardPage.gap(new Draft(all().findings(), new Problems()), "indicator.csat")
                        .cell()
                        .note());
    }

    @Test
    void gapsWithinTheNoiseAreCountedAmongTheIndicators() {
        FindingsFixture one = FindingsFixture.full()
                .put(key("indicator.csat", "gap"), Unit.OWN, Estimate.withInterval(-1, -3, 1, 1190, "wilson"))
                .conclude(Kind.INDICATORS_MET, Tone.GOOD, List.of(key("indicator.frt", "value")), "frt");
        FindingsFixture both = FindingsFixture.full()
                .put(key("indicator.csat", "gap"), Unit.OWN, Estimate.withInterval(-1, -3, 1, 1190, "wilson"))
                .put(key("indicator.frt", "gap"), Unit.OWN, Estimate.withInterval(-1, -3, 1, 1190, "wilson"))
                .conclude(Kind.INDICATORS_MET, Tone.NEUTRAL, List.of(key("indicator.frt", "gap")));

        assertEquals(List.of("2 项有目标的指标中，1 项达到目标（首次响应时长），1 项未达到。其中 1 项的差距在抽样误差之内。"), texts(one));
        assertEquals(List.of("2 项有目标的指标均未达到目标。差距均在抽样误差之内。"), texts(both));
        assertEquals(
                List.of("No indicator with a target meets it (2 in all). All of these gaps are within sampling error."),
                texts(both.in(Language.EN)));
    }

    @Test
    void smallGroupsStandTogetherUnderTheirGrouping() {
        FindingsFixture fixture = all().conclude(
                        Kind.SAMPLE_ADEQUACY,
                        Tone.BAD,
                        List.of(key("sample", "valid")),
                        "channel=phone",
                        "channel=app",
                        "elsewhere=north");
        Findings findings = fixture.findings();

        assertEquals(
                "有效样本 1,200 份；3 个分组不足 30 份（服务渠道：电话、app；elsewhere：north），其结果仅供参考。",
                new ConclusionText(new Draft(findings, new Problems()))
                        .text(findings.conclusions().get(findings.conclusions().size() - 1)));
    }

    @Test
    void ofManySmallGroupsEightAreNamed() {
        String[] nine = IntStream.range(0, 9).mapToObj(i -> "channel=c" + i).toArray(String[]::new);
        Findings findings = all().conclude(Kind.SAMPLE_ADEQUACY, Tone.BAD, List.of(key("sample", "valid")), nine)
                .findings();

        assertEquals(
                "有效样本 1,200 份；9 个分组不足 30 份（服务渠道：c0、c1、c2、c3、c4、c5、c6、c7…），其结果仅供参考。",
                new ConclusionText(new Draft(findings, new Problems()))
                        .text(findings.conclusions().get(findings.conclusions().size() - 1)));
    }

    @Test
    void ofManyRatingsTwelveAreOnTheSummaryAndItSaysSo() {
        String questions = IntStream.range(0, 13)
                .mapToObj(i -> "  - {id: q" + i + ", text: Question " + i + ", type: rating}\n")
                .collect(Collectors.joining());
        FindingsFixture fixture = FindingsFixture.bare()
                .with("survey.yml", "  - {id: q_overall, text: Overall?, type: rating}\n", questions);
        List<Block> blocks = new IndexPage().details(draft(fixture));

        assertEquals(
                List.of(12),
                blocks.stream()
                        .filter(Block.Chart.class::isInstance)
                        .map(block -> (Block.Chart) block)
                        .filter(chart -> chart.id().equals("index-ratings"))
                        .map(chart -> chart.data().rows().size())
                        .toList());
        assertTrue(
                blocks.contains(new Block.Paragraph(
                        Words.of(Language.ZH_CN).get("index.ratings.more", 12, 13),
                        io.github.surveyreport.report.Tone.MUTED)),
                blocks::toString);
    }

    @Test
    void anActionIsNamedBesideItsId() {
        Findings findings = all().findings();
        Conclusion late = findings.conclusions().stream()
                .filter(conclusion -> conclusion.kind() == Kind.ACTIONS_LATE)
                .findFirst()
                .orElseThrow();

        assertEquals(
                "A01 增设坐席",
                new ConclusionText(new Draft(findings, new Problems()))
                        .statement(late)
                        .evidence());
    }

    @Test
    void issuesThatNobodyNamedAreNotOnTheSummary() {
        FindingsFixture none = all().put("issue.response-speed", "comments", "w2", Unit.COUNT, 0, 0);

        assertEquals(1, NamedIssues.of(draft(none)).size(), "the register names it");
        none.put("issue.response-speed", "customers", "w2", Unit.COUNT, 0, 0);
        assertEquals(List.of(), NamedIssues.of(draft(none)));
        assertEquals("", new KeyFigures(draft(none)).urgentIssues().note());
        assertEquals(
                "首要问题：响应效率问题（P1）", new KeyFigures(draft(all())).urgentIssues().note());
        none.missing("issue.response-speed", "customers", Reason.SUPPRESSED);
        assertEquals(1, NamedIssues.of(draft(none)).size(), "hidden is not nobody");
    }

    private static Draft draft(FindingsFixture fixture) {
        return new Draft(fixture.findings(), new Problems());
    }

    private static List<String> texts(Language language) {
        return texts(all().in(language));
    }

    private static List<String> texts(FindingsFixture fixture) {
        Findings findings = fixture.findings();
        ConclusionText text = new ConclusionText(new Draft(findings, new Problems()));
        return findings.conclusions().stream().map(text::text).toList();
    }

    static FindingsFixture all() {
        MeasureKey before = MeasureKey.of("composite", "score", "w1");
        MeasureKey speedBefore = MeasureKey.of("question.q_speed", "mean", "w1");
        MeasureKey phone = MeasureKey.of("question.q_overall", "mean", "w2", "channel", "phone");
        MeasureKey rest = MeasureKey.of("question.q_overall", "rest-mean", "w2", "channel", "phone");
        List<MeasureKey> change = List.of(key("composite", "change"), key("composite", "score"), before);
        List<MeasureKey> dimension = List.of(key("dimension.service", "score"));
        return FindingsFixture.full()
                .conclude(
                        Kind.COMPOSITE_LEVEL, Tone.BAD, List.of(key("composite", "score"), key("composite", "target")))
                .conclude(Kind.COMPOSITE_CHANGE, Tone.NEUTRAL, change)
                .conclude(Kind.COMPOSITE_CHANGE, Tone.GOOD, change)
                .conclude(Kind.DIMENSION_BEST, Tone.GOOD, dimension, "service")
                .conclude(Kind.DIMENSION_WORST, Tone.BAD, dimension, "service")
                .conclude(
                        Kind.INDICATOR_BELOW_TARGET,
                        Tone.BAD,
                        List.of(
                                key("indicator.csat", "value"),
                                key("indicator.csat", "target"),
                                key("indicator.csat", "gap")),
                        "csat")
                .conclude(Kind.INDICATORS_MET, Tone.GOOD, List.of(key("indicator.frt", "value")), "frt")
                .conclude(
                        Kind.QUESTION_FELL,
                        Tone.BAD,
                        List.of(key("question.q_speed", "mean"), speedBefore, key("question.q_speed", "change")),
                        "q_speed")
                .conclude(Kind.GROUP_LOWEST, Tone.BAD, List.of(phone, rest), "q_overall", "channel", "phone")
                .conclude(
                        Kind.NPS_LEVEL,
                        Tone.GOOD,
                        List.of(
                                key("question.q_recommend", "nps"),
                                key("question.q_recommend", "promoters"),
                                key("question.q_recommend", "detractors")),
                        "q_recommend")
                .conclude(
                        Kind.TOP_ISSUE,
                        Tone.BAD,
                        List.of(
                                key("issue.response-speed", "comments"),
                                key("issue.response-speed", "customers"),
                                key("issue.response-speed", "share")),
                        "response-speed")
                .conclude(
                        Kind.ACTION_EFFECT,
                        Tone.GOOD,
                        List.of(key("action.A01", "before"), key("action.A01", "after"), key("action.A01", "target")),
                        "A01")
                .conclude(Kind.ACTIONS_LATE, Tone.BAD, List.of(key("actions", "late")), "A01")
                .conclude(
                        Kind.SAMPLE_ADEQUACY,
                        Tone.BAD,
                        List.of(key("sample", "valid"), key("sample", "response-rate")),
                        "channel=phone")
                .conclude(
                        Kind.DATA_QUALITY,
                        Tone.GOOD,
                        List.of(key("sample", "excluded"), key("sample", "returned"), key("sample", "valid-rate")));
    }
}
