package io.github.surveyreport.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.analysis.ActionFinding.Basis;
import io.github.surveyreport.analysis.ActionFinding.Effect;
import io.github.surveyreport.analysis.ActionFinding.Verdict;
import io.github.surveyreport.analysis.Unit;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.stats.NotComputable.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class BeforeAfterTest {

    @Test
    void theVerdictIsSaidInPlainWordsWithItsInterval() {
        List<String> words = words(compared().in(Language.ZH_CN));

        assertTrue(
                words.contains("已验证：全部答卷的变化为 +0.72，95%置信区间 [0.58, 0.86] 不含 0，且方向符合预期。目标 3.50 已达到（按后期数值）。"),
                () -> String.join("\n", words));
        assertTrue(
                words.contains("两期都回答了此题的客户有 40 位：25 位上升，5 位下降，10 位不变。另有 7 位客户两期所属分组不同，未计入。"),
                () -> String.join("\n", words));
    }

    @Test
    void theSameInEnglish() {
        List<String> words = words(compared().in(Language.EN));

        assertTrue(
                words.contains(
                        "verified: the change over all answers is +0.72; its 95% interval [0.58, 0.86] excludes 0, in"
                                + " the wanted direction. The target 3.50 was met (by the later value)."),
                () -> String.join("\n", words));
        assertTrue(
                words.contains(
                        "40 customers answered this question both times: 25 rose, 5 fell, 10 stayed. 7 more were in"
                                + " another group in one of the waves and are left out."),
                () -> String.join("\n", words));
    }

    @Test
    void allAnswersAndTheSameCustomersStandSideBySide() {
        Table table = Pages.table(build(compared()), "actions", "before-after-A01");

        assertEquals(
                List.of("全部答卷（视为两批客户）", "300", "320", "2.80", "3.52", "+0.72", "[0.58, 0.86]", "—", "—"),
                Pages.row(table, "全部答卷（视为两批客户）"));
        assertEquals(
                List.of("同一批客户", "40", "40", "2.75", "3.50", "+0.75", "[0.40, 1.10]", "< 0.001", "0.69"),
                Pages.row(table, "同一批客户"));
    }

    @Test
    void withoutACustomerColumnOnlyAllAnswersAreToldAndThePageSaysWhy() {
        Report report = build(withChange());

        assertEquals(
                1, Pages.table(report, "actions", "before-after-A01").rows().size());
        assertTrue(words(report).contains("数据没有客户编号，无法比较同一批客户，只能把两期答卷视为两批客户。"));
    }

    @Test
    void withheldMatchesAreNotCounted() {
        FindingsFixture fixture = withChange();
        for (String statistic : List.of("n", "before", "after", "change", "rose", "fell", "same", "moved")) {
            fixture.missing("matched.action.A01", statistic, Reason.SUPPRESSED);
        }

        List<String> words = words(build(fixture));
        assertTrue(words.contains("两期都作答的客户（或其余客户）太少，为保护客户不予公布。"), () -> String.join("\n", words));
    }

    @Test
    void answersAllAlikeAreNotCalledTooFew() {
        FindingsFixture fixture = FindingsFixture.full()
                .judged(Effect.TARGET_MET, Verdict.NOT_ENOUGH_DATA, Basis.NONE)
                .put("action.A01", "change", "w2", Unit.OWN, .72, 45);

        assertTrue(words(fixture).contains("数据不足：某一轮的回答全部相同，变化没有置信区间，无法判断是否超出随机波动。目标 3.50 已达到（按后期数值）。"));
        assertTrue(words(fixture.put("action.A01", "change", "w2", Unit.OWN, .72, 29))
                .contains("数据不足：可比较的答卷不足 30 份，或结果不予公布，无法判断变化是否超出随机波动。目标 3.50 已达到（按后期数值）。"));
    }

    @Test
    void whatIsEmptyIsMarkedAsEmpty() {
        Table table = Pages.table(build(compared()), "actions", "actions");

        assertFalse(table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.text().isEmpty() && cell.bar().isEmpty()));
    }

    @Test
    void thePageWarnsOfRegressionToTheMeanAndOfTheMissingControlGroup() {
        Block.Callout caution = Pages.page(build(compared()), "actions").blocks().stream()
                .filter(Block.Callout.class::isInstance)
                .map(Block.Callout.class::cast)
                .findFirst()
                .orElseThrow();

        assertTrue(caution.text().contains("没有对照组"));
        assertTrue(caution.text().contains("向均值回归"));
    }

    @Test
    void theHeadlineQuestionsShowTheSameCustomersOnTheTrendsPage() {
        FindingsFixture fixture = compared();
        matched(fixture, "question.q_overall", Unit.SCALE);
        Report report = build(fixture);

        assertEquals(2, Pages.table(report, "trends", "same-q_overall").rows().size());
        assertTrue(Pages.page(report, "trends").blocks().stream()
                .anyMatch(block ->
                        block instanceof Block.Chart chart && chart.id().equals("slope-q_overall")));
        assertFalse(Pages.page(build(compared()), "trends").blocks().stream()
                .anyMatch(block ->
                        block instanceof Block.Heading heading && heading.id().equals("same-customers")));
    }

    private static FindingsFixture compared() {
        FindingsFixture fixture = withChange();
        matched(fixture, "action.A01", Unit.OWN);
        fixture.put("matched.action.A01", "moved", "w2", Unit.COUNT, 7, 7);
        return fixture;
    }

    private static FindingsFixture withChange() {
        return FindingsFixture.full().put("action.A01", "change", "w2", Unit.OWN, .72, .58, .86, 620);
    }

    private static void matched(FindingsFixture fixture, String id, Unit unit) {
        fixture.put("matched." + id, "n", "w2", Unit.COUNT, 40, 40)
                .put("matched." + id, "rose", "w2", Unit.COUNT, 25, 25)
                .put("matched." + id, "fell", "w2", Unit.COUNT, 5, 5)
                .put("matched." + id, "same", "w2", Unit.COUNT, 10, 10)
                .put("matched." + id, "repeated", "w2", Unit.COUNT, 0, 0)
                .put("matched." + id, "before", "w2", unit, 2.75, 2.4, 3.1, 40)
                .put("matched." + id, "after", "w2", unit, 3.5, 3.2, 3.8, 40)
                .put("matched." + id, "change", "w2", unit, .75, .4, 1.1, 40)
                .put("test." + id + ".paired-t", "p", "w2", Unit.P_VALUE, .0001, 40)
                .put("test." + id + ".paired-t", "effect", "w2", Unit.NUMBER, .69, 40);
    }

    private static List<String> words(FindingsFixture fixture) {
        return words(build(fixture));
    }

    private static List<String> words(Report report) {
        return Pages.page(report, "actions").blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block).text())
                .toList();
    }

    private static Report build(FindingsFixture fixture) {
        return ReportBuilder.build(fixture.findings(), new Problems());
    }
}
