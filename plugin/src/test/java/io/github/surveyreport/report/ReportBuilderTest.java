package io.github.surveyreport.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.analysis.Unit;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.stats.Estimate;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportBuilderTest {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @Test
    void pagesComeInReadingOrder() {
        assertEquals(
                List.of(
                        "index",
                        "method",
                        "quality",
                        "privacy",
                        "scorecard",
                        "satisfaction",
                        "groups",
                        "groups-channel",
                        "trends",
                        "text",
                        "issues",
                        "issue-response-speed",
                        "journey",
                        "causes",
                        "actions",
                        "dictionary",
                        "provenance",
                        "receipts",
                        "receipts-scorecard",
                        "receipts-question-q_overall",
                        "receipts-question-q_speed",
                        "receipts-question-q_recommend",
                        "receipts-issues",
                        "receipts-actions"),
                Pages.ids(build(ConclusionTextTest.all())));
    }

    @Test
    void pagesWithoutContentAreLeftOut() {
        assertEquals(
                List.of(
                        "index",
                        "method",
                        "quality",
                        "privacy",
                        "satisfaction",
                        "trends",
                        "dictionary",
                        "provenance",
                        "receipts",
                        "receipts-question-q_overall"),
                Pages.ids(build(FindingsFixture.bare())));
    }

    @Test
    void aNarrativeBringsAnEmptyPageBack() {
        Report report = build(FindingsFixture.bare().narrative("actions", "# Plan\n\nSoon."));
        List<Block> blocks = Pages.page(report, "actions").blocks();
        assertEquals(
                "<h2>Plan</h2>\n<p>Soon.</p>",
                ((Block.NarrativeHtml) blocks.get(0)).html().html().strip());
        assertEquals(new Block.Callout("暂无数据", "尚未登记改进措施。请在 actions.yml 中补充。", Tone.NEUTRAL), blocks.get(1));
    }

    @Test
    void oneWaveMakesNoTrend() {
        assertEquals(
                List.of(new Block.Callout("仅有一期数据", "目前只有2026 Q2一期数据，尚不能看出趋势。加入下一期数据后，此页将自动生成。", Tone.NEUTRAL)),
                Pages.page(build(FindingsFixture.bare()), "trends").blocks());
    }

    @Test
    void linksLeadToPagesAndDownloadsThatExist() {
        Report report = build(ConclusionTextTest.all());
        TreeSet<String> files = new TreeSet<>();
        report.pages().forEach(page -> files.add(page.file()));
        report.downloads().forEach(download -> files.add(download.path()));
        files.add("");
        for (Report.Page page : report.pages()) {
            for (Block block : page.blocks()) {
                if (block instanceof Block.Conclusions conclusions) {
                    conclusions.statements().forEach(statement -> assertTrue(files.contains(statement.href())));
                } else if (block instanceof Block.TableBlock table) {
                    assertTrue(
                            files.contains(table.table().download()),
                            table.table().id());
                } else if (block instanceof Block.Chart chart) {
                    assertTrue(files.contains(chart.data().download()), chart.id());
                    assertFalse(chart.alternative().isBlank(), chart.id());
                    assertFalse(chart.unit().isBlank(), chart.id());
                    assertFalse(chart.base().isBlank(), chart.id());
                }
            }
        }
    }

    @Test
    void scorecardShowsValueTargetAndGap() {
        Table table = Pages.table(build(FindingsFixture.full()), "scorecard", "scorecard");
        assertEquals(
                List.of("满意率", "50%", "78.1%", "[75.7%, 80.4%]", "1,190", "85.0%", "\u22126.9 个百分点", "78.10", "—", "—"),
                Pages.row(table, "满意率"));
        assertEquals("12.3 秒", Pages.row(table, "首次响应时长").get(2));
    }

    @Test
    void smallBaseIsSaidInWordsAndSuppressedCellsAreNotPublished() {
        Table table = Pages.table(build(FindingsFixture.full()), "groups-channel", "groups-channel");
        assertEquals("3.61", Pages.row(table, "电话").get(2));
        assertEquals("样本较小", table.rows().get(0).cells().get(2).note());
        assertEquals("未公布", Pages.row(table, "在线").get(2));
    }

    @Test
    void downloadsHoldNumbersAndAnEmptyFieldForWhatIsHidden() {
        String csv = Pages.download(build(FindingsFixture.full()), "data/groupmeans-channel.csv");
        assertEquals("\ufeff项目,数值,95%置信区间下限,95%置信区间上限,样本量 n\r\n电话,3.61,3.31,3.91,25\r\n在线,,,,\r\n", csv);
    }

    @Test
    void englishSiteHoldsChineseOnlyWhereDataDo() {
        Report report = build(FindingsFixture.bare()
                .in(Language.EN)
                .put("question.q_overall", "mean", "w2", Unit.SCALE, 3.9, 3.8, 4, 900));
        String own = report.toString().replaceAll("also=[^,]*, alsoLanguage=zh-CN", "");
        assertFalse(HAN.matcher(own).find());
    }

    @Test
    void hostileLabelsPassThroughAsPlainText() {
        String label = "<script>alert(1)</script>${7*7}=1+1";
        Report report = build(FindingsFixture.full().with("issues.yml", "响应效率问题", "'" + label + "'"));
        Table table = Pages.table(report, "issues", "issues");
        assertEquals(label, table.rows().get(0).cells().get(1).text());
    }

    @Test
    void formulasInLabelsAreDefusedInDownloads() {
        Report report = build(FindingsFixture.full().with("issues.yml", "响应效率问题", "'=HYPERLINK(1)'"));
        assertTrue(Pages.download(report, "data/index-issues.csv").contains(",'=HYPERLINK(1),"));
        assertTrue(Pages.download(report, "data/issues.csv").contains(",'=HYPERLINK(1),"));
    }

    @Test
    void excludedRowsAreListedByPlaceAndReasonOnly() {
        assertEquals(
                "\ufeff文件,行号,期次,原因,违反的全部规则\r\nw2.csv,4,2026年第二季度,作答时间过短,作答时间过短、答卷编号重复\r\n",
                Pages.download(build(FindingsFixture.full()), "data/quality-excluded.csv"));
    }

    @Test
    void everyMeasureShownIsInTheJson() {
        Draft draft = new Draft(ConclusionTextTest.all().findings(), new Problems());
        ReportBuilder.build(draft);
        String json = ReportJson.write(draft.findings());
        long found = draft.read().stream()
                .filter(key -> draft.findings().measures().find(key).isPresent())
                .peek(key -> assertTrue(
                        json.contains("{\"id\": \"" + key.id() + "\", \"statistic\": \"" + key.statistic()
                                + "\", \"wave\": \"" + key.wave() + "\""),
                        key.toString()))
                .count();
        assertTrue(found > 50, found + " measures read");
    }

    @Test
    void composedScoresShowNoBaseThatMixesRespondentsAndRecords() {
        Draft draft = new Draft(
                FindingsFixture.full()
                        .put(
                                FindingsFixture.key("composite", "score"),
                                Unit.SCORE,
                                Estimate.withInterval(78, 77, 79, 52_480, "weighted-mean"))
                        .findings(),
                new Problems());
        assertFalse(ReportBuilder.build(draft).toString().contains("52,480"));
    }

    @Test
    void theSameFindingsGiveTheSameReport() {
        assertEquals(
                build(FindingsFixture.full()).downloads(),
                build(FindingsFixture.full()).downloads());
    }

    private static Report build(FindingsFixture fixture) {
        Problems problems = new Problems();
        Report report = ReportBuilder.build(fixture.findings(), problems);
        assertEquals(List.of(), problems.sorted());
        return report;
    }
}
