package io.github.surveyreport.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.analysis.Unit;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.stats.NotComputable.Reason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CausesPageTest {
    private static final String CAUSES = "causes.yml";

    @Test
    void theFishboneHoldsBonesCausesPartsAndTheirEvidence() {
        ChartSpec.Fishbone fish = (ChartSpec.Fishbone)
                chart(report(full()), "fishbone-response-speed").spec();

        assertEquals("响应效率问题", fish.problem());
        assertEquals("112 条意见、98 份答卷", fish.note());
        assertEquals(
                List.of("人员: 31 条意见、30 份答卷", "政策: "),
                fish.bones().stream()
                        .map(bone -> bone.label() + ": " + bone.note())
                        .toList());
        ChartSpec.Twig cause = fish.bones().get(0).causes().get(0);
        assertEquals("晚高峰排班不足", cause.text());
        assertEquals("排班\n31 条意见、30 份答卷\n响应速度低分 19.1%", cause.note());
        assertEquals(List.of(new ChartSpec.Twig("晚班没有补贴", "", true, List.of())), cause.parts());
        ChartSpec.Twig indirect = fish.bones().get(1).causes().get(0);
        assertEquals("间接 · 人力资源部", indirect.note());
        assertEquals(false, indirect.direct());
    }

    @Test
    void whatThePictureShowsIsSaidAndIsInTheTable() {
        Report report = report(full());

        assertEquals(
                "“响应效率问题”的鱼骨图，共 3 个原因：人员 2 个（31 条意见、30 份答卷）、政策 1 个。每个原因见图下的表。",
                chart(report, "fishbone-response-speed").alternative());
        assertEquals(
                List.of("人员", "晚班没有补贴", "晚高峰排班不足", "直接", "—", "—", "—", "—", "—"),
                Pages.table(report, "causes", "bones-response-speed").rows().get(1).cells().stream()
                        .map(Cell::text)
                        .toList());
    }

    @Test
    void aChainEndsInItsRootCause() {
        Block.Chart chart = chart(report(full()), "whys-response-speed");
        ChartSpec.Why cause = ((ChartSpec.Whys) chart.spec()).chains().get(0);

        assertEquals("直接原因：晚高峰排班不足", cause.label() + "：" + cause.text());
        ChartSpec.Why first = cause.next().get(0);
        assertEquals("为什么 1：为什么排队", first.label() + "：" + first.text());
        ChartSpec.Why root = first.next().get(0);
        assertEquals("根本原因：因为坐席少", root.label() + "：" + root.text());
        assertEquals("5-Why：响应效率问题，1 条追问链。根本原因：因为坐席少。", chart.alternative());
        assertEquals(2, chart.data().rows().size());
    }

    @Test
    void evidenceOfTooFewIsWithheldInThePictureToo() {
        FindingsFixture few = full();
        for (String id : List.of("cause.c1", "bone.response-speed.people")) {
            few.missing(id, "comments", Reason.SUPPRESSED).missing(id, "customers", Reason.SUPPRESSED);
        }
        ChartSpec.Fishbone fish = (ChartSpec.Fishbone)
                chart(report(few), "fishbone-response-speed").spec();

        assertEquals("提及者过少，不公布", fish.bones().get(0).note());
        assertEquals(
                "排班\n提及者过少，不公布\n响应速度低分 19.1%",
                fish.bones().get(0).causes().get(0).note());
    }

    @Test
    void causesWithoutTermsSayThatThereIsNoEvidence() {
        FindingsFixture none = full().with(CAUSES, "    terms: [排队]\n    questions: [q_speed]\n", "");
        Block.Chart chart = chart(report(none), "fishbone-response-speed");

        assertTrue(chart.base().contains("没有为这些原因声明 terms 或 questions"), chart.base());
    }

    @Test
    void ownBonesComeFirstInTheirOrderWithTheirNames() {
        FindingsFixture own =
                full().with(CAUSES, "causes:\n", "bones: [{id: policy, label: 制度}, {id: people}]\ncauses:\n");
        ChartSpec.Fishbone fish = (ChartSpec.Fishbone)
                chart(report(own), "fishbone-response-speed").spec();

        assertEquals(
                List.of("制度", "人员"),
                fish.bones().stream().map(ChartSpec.Bone::label).toList());
    }

    @Test
    void moreCausesThanAPictureHoldsAreInTheTableOnlyAndThePageSaysSo() {
        Report report = report(full().with(
                        CAUSES,
                        "journey:",
                        many(200, "  - {id: x%1$d, issue: response-speed, bone: own, text: 原因 %1$d, whys: [a, b]}\n")
                                + "journey:"));

        assertTrue(Pages.page(report, "causes")
                .blocks()
                .contains(new Block.Paragraph("这一问题登记了 203 个原因，超过 40 个，画成鱼骨图已无法辨认，因此只列表。", Tone.MUTED)));
        assertEquals(
                203,
                Pages.table(report, "causes", "bones-response-speed").rows().size());
        assertEquals(
                402, Pages.table(report, "causes", "whys-response-speed").rows().size());
        assertEquals(
                0,
                Pages.page(report, "causes").blocks().stream()
                        .filter(Block.Chart.class::isInstance)
                        .count());
    }

    @Test
    void moreChainsThanFitSideBySideHaveAPictureEach() {
        Report report = report(full().with(
                        CAUSES,
                        "journey:",
                        many(5, "  - {id: x%1$d, issue: response-speed, bone: own, text: 原因 %1$d, whys: [a, b]}\n")
                                + "journey:"));

        assertEquals(
                1,
                ((ChartSpec.Whys) chart(report, "whys-response-speed-x3").spec())
                        .chains()
                        .size());
    }

    @Test
    void issueCausesAndActionsLeadToEachOther() {
        Report report = report(full());
        Block.Terms links = Pages.page(report, "causes").blocks().stream()
                .filter(Block.Terms.class::isInstance)
                .map(Block.Terms.class::cast)
                .findFirst()
                .orElseThrow();

        assertEquals(
                List.of("问题排名第 1，优先级 P1 issue-response-speed.html", "A01 增设坐席 actions.html"),
                links.terms().stream()
                        .map(term -> term.name() + " " + term.href())
                        .toList());
        assertEquals("issue-response-speed.html", href(report, "issues", "issues", 1));
        assertEquals("issue-response-speed.html", href(report, "actions", "actions", 2));
    }

    @Test
    void anIssueWithoutAnActionSaysSo() {
        Report report = report(full().with("actions.yml", "    issue: response-speed\n", ""));
        assertTrue(Pages.page(report, "causes").blocks().toString().contains("尚无改进措施"));
    }

    @Test
    void aStageShowsItsNumbersIssuesAndRecordsOrWhyItHasNone() {
        Report report = report(full());
        Block.Chart chart = Pages.page(report, "journey").blocks().stream()
                .filter(Block.Chart.class::isInstance)
                .map(Block.Chart.class::cast)
                .findFirst()
                .orElseThrow();
        List<ChartSpec.JourneyStage> stages = ((ChartSpec.Journey) chart.spec()).stages();

        assertEquals(61.2, stages.get(0).score().value().getAsDouble());
        assertEquals("热线、在线", stages.get(0).touchpoints());
        assertEquals(List.of("响应效率问题 98"), stages.get(0).issues());
        assertEquals("低分率最高", stages.get(0).mark());
        assertEquals("", stages.get(1).mark());
        assertEquals("未列题目，没有得分", stages.get(2).reason());
        assertEquals(
                "客户旅程共 3 个阶段：联系客服满意度 61.20，低分率 19.1%；总体印象满意度 74.40，低分率 8.1%；离开没有得分（未列题目，没有得分）。", chart.alternative());
        assertTrue(Pages.page(report, "journey")
                .blocks()
                .contains(new Block.Paragraph(
                        "阶段满意度最低的是“联系客服”，61.20 分（区间 [58.90, 63.50]）。低分率最高的是“联系客服”，19.1%（区间 [17.2%, 21.2%]）。",
                        Tone.NEUTRAL)));
    }

    @Test
    void whoDidNotRateAStageIsToldUnlessNearlyAllDid() {
        assertTrue(lead(full().put("stage.reach", "rated", "w2", Unit.SHARE, 0.62, 1500)
                        .put("stage.overall", "rated", "w2", Unit.SHARE, 0.99, 1500))
                .contains("评价占比最低的是“联系客服”，62.0%"));
        assertFalse(lead(full().put("stage.reach", "rated", "w2", Unit.SHARE, 0.96, 1500)
                        .put("stage.overall", "rated", "w2", Unit.SHARE, 0.99, 1500))
                .contains("评价占比"));
    }

    private static String lead(FindingsFixture fixture) {
        return Pages.page(report(fixture), "journey").blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block).text())
                .collect(Collectors.joining());
    }

    @Test
    void withoutCausesAndJourneyThereIsNoSuchPage() {
        List<String> ids = Pages.ids(report(FindingsFixture.bare()));
        assertTrue(!ids.contains("causes") && !ids.contains("journey"), ids.toString());
    }

    @Test
    void inEnglishNoWordIsLeftInChineseButTheProjectsOwn() {
        Report report = report(full().in(Language.EN));
        Block.Chart chart = chart(report, "fishbone-response-speed");
        assertEquals("Causes of 响应效率问题 (fishbone)", chart.title());
        assertEquals(
                "31 comments, 30 questionnaires",
                ((ChartSpec.Fishbone) chart.spec()).bones().get(0).note());
    }

    @Test
    void aZeroIsAFactAndIsShown() {
        FindingsFixture none = full().put("cause.c1", "comments", "w2", Unit.COUNT, 0, 0)
                .put("cause.c1", "customers", "w2", Unit.COUNT, 0, 0);
        ChartSpec.Fishbone fish = (ChartSpec.Fishbone)
                chart(report(none), "fishbone-response-speed").spec();
        assertTrue(fish.bones().get(0).causes().get(0).note().contains("0 条意见、0 份答卷"));
    }

    private static FindingsFixture full() {
        return FindingsFixture.full().put("question.q_speed", "bottom2", "w2", Unit.SHARE, 0.191, 1500);
    }

    private static String many(int count, String line) {
        return IntStream.range(0, count).mapToObj(i -> String.format(line, i)).collect(Collectors.joining());
    }

    private static String href(Report report, String page, String table, int cell) {
        return Pages.table(report, page, table).rows().get(0).cells().get(cell).href();
    }

    private static Block.Chart chart(Report report, String id) {
        Optional<Block.Chart> chart = Pages.page(report, "causes").blocks().stream()
                .filter(Block.Chart.class::isInstance)
                .map(Block.Chart.class::cast)
                .filter(one -> one.id().equals(id))
                .findFirst();
        return chart.orElseThrow(() -> new AssertionError("no " + id));
    }

    private static Report report(FindingsFixture fixture) {
        return ReportBuilder.build(fixture.findings(), new Problems());
    }
}
