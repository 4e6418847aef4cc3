package io.github.surveyreport.site;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.report.Block;
import io.github.surveyreport.report.Block.Fact;
import io.github.surveyreport.report.Block.KeyFigure;
import io.github.surveyreport.report.Block.Statement;
import io.github.surveyreport.report.Cell;
import io.github.surveyreport.report.Report;
import io.github.surveyreport.report.Report.Download;
import io.github.surveyreport.report.Report.Page;
import io.github.surveyreport.report.SampleHtml;
import io.github.surveyreport.report.Table;
import io.github.surveyreport.report.Table.Column;
import io.github.surveyreport.report.Table.Row;
import io.github.surveyreport.report.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reports with every kind of block. */
final class SampleReports {
    private SampleReports() {}

    static Report full(Language language) {
        return of(
                language,
                List.of(
                        new Page("index", "管理层摘要", "概览", "第四季度总体满意率 81.6%，较上期提高 2.4 个百分点；售后环节仍是最大短板。", summary()),
                        new Page("method", "方法与样本", "概览", "四个季度，共 6,012 份有效问卷。", method()),
                        new Page("satisfaction", "满意度分析", "满意度", "", charts(7)),
                        new Page("tables", "数据质量与明细", "数据", "读入 = 计入 + 剔除 + 拒收。", tables()),
                        new Page("empty", "暂无内容的页面", "数据", "", List.of())));
    }

    static Report of(Language language, List<Page> pages) {
        List<Download> downloads = new ArrayList<>();
        for (String id : List.of(
                "trend",
                "trend-lines",
                "distribution",
                "likert",
                "slope",
                "control",
                "dots",
                "plane",
                "bars",
                "radar",
                "heat",
                "matrix",
                "stacked",
                "arcs",
                "targets",
                "timeline",
                "fishbone",
                "whys",
                "journey",
                "regions",
                "rows",
                "overview")) {
            downloads.add(new Download("data/" + id + ".csv", "项目,数值\n响应速度,81.6\n"));
        }
        return new Report(
                "2026年度客户服务满意度报告",
                language,
                Optional.of("示例科技有限公司"),
                Optional.of("本报告使用模拟数据，仅用于演示。"),
                "2026-01-01 至 2026-12-31",
                "2026-12-15",
                "1a2b3c4d",
                "0.1.0",
                "内部版",
                pages,
                downloads);
    }

    private static List<Block> summary() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.KeyFigures(List.of(
                new KeyFigure(
                        "综合得分", "78.09", "分", "较上期 +1.42", Tone.GOOD, "目标 80；95% 置信区间 77.2–79.0", "method.html", ""),
                new KeyFigure("总体满意率", "81.6", "%", "较上期 +2.4 个百分点", Tone.GOOD, "n = 1,482；目标 85%", "", ""),
                new KeyFigure("净推荐值 NPS", "24", "", "较上期 −3（不显著）", Tone.MUTED, "n = 1,455；目标 40", "", ""),
                new KeyFigure("平均首次响应", "19", "秒", "较目标慢 4 秒", Tone.BAD, "目标 ≤ 15 秒", "", ""))));
        blocks.add(new Block.Heading("conclusions", "主要结论", 2));
        blocks.add(new Block.Conclusions(List.of(
                new Statement(
                        "总体满意率连续四个季度上升，第四季度达到 81.6%，但仍低于 85% 的目标。",
                        "81.6%（95% 置信区间 79.6–83.5，n = 1,482）；第三季度 79.2%", Tone.GOOD, "satisfaction.html#trend"),
                new Statement(
                        "电话渠道客户对专业能力的评分明显低于其他渠道。",
                        "3.42 对 4.01，差 0.59（p < 0.001，n = 612 与 870）",
                        Tone.BAD,
                        "satisfaction.html#heat"),
                new Statement("线下门店样本量不足 30，结果仅供参考。", "n = 21；最低要求 30", Tone.WARNING, "method.html#sample"),
                new Statement("“售后回访”措施实施后，售后评分由 2.8 升至 3.5。", "配对样本 n = 143，差 0.7（0.5–0.9）", Tone.NEUTRAL, ""))));
        blocks.add(SampleCharts.chart("overview", "指标的实际得分与目标", true, SampleCharts.targets(5)));
        return blocks;
    }

    private static List<Block> method() {
        return List.of(
                new Block.Heading("sample", "样本", 2),
                new Block.Paragraph("调查采用网络问卷与电话回访相结合的方式，面向最近三个月接受过服务的客户，按渠道与地区分层抽样。", Tone.NEUTRAL),
                new Block.Facts(List.of(
                        new Fact("调查目的", "评估各服务环节的满意程度，找出需要优先改进的问题。", false),
                        new Fact("调查方式", "网络问卷、电话回访", false),
                        new Fact("数据版本", "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d", true))),
                new Block.Callout("样本量提示", "线下门店的有效样本少于 30，该组结果不参与显著性检验。", Tone.WARNING),
                new Block.Callout("", "没有剔除规则以外的任何行被删除。", Tone.NEUTRAL),
                new Block.Heading("rules", "清洗规则", 3),
                new Block.Bullets(List.of("作答时间少于 60 秒的问卷剔除。", "同一客户在同一季度的多份问卷只保留最后一份。")),
                new Block.Code("issues.yml", "- id: response-speed\n  label: 响应效率\n  synonyms: [回复慢, 等待时间长]\n"),
                new Block.NarrativeHtml(
                        SampleHtml.of(
                                "<h3 id=\"note\">分析说明</h3><p>详见<a href=\"satisfaction.html#trend\">走势图</a>与<a href=\"#sample\">样本</a>，满意率为 <strong>81.6%</strong>。</p><ul><li>第一点</li><li>第二点</li></ul><blockquote><p>客户的声音是改进的起点。</p></blockquote>")));
    }

    static List<Block> charts(int rows) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("overview-heading", "总体情况", 2));
        blocks.addAll(SampleCharts.all(rows));
        return blocks;
    }

    private static List<Block> tables() {
        List<Row> rows = IntStream.range(0, 30)
                .mapToObj(row -> Row.of(
                        Cell.of(SampleCharts.item(row)).link("satisfaction.html#bars"),
                        Cell.of(String.valueOf(1482 - row * 31)).note("n ≥ 30"),
                        Cell.of((60 + row) + ".0%").bar(0.6 + row / 100.0),
                        Cell.of("3." + row).shade(row / 15.0 - 1),
                        Cell.of("+0." + row).tone(row % 3 == 0 ? Tone.BAD : Tone.NEUTRAL),
                        Cell.of("客户普遍反映电话等待时间较长，希望增加人工坐席。")))
                .toList();
        List<Row> all = new ArrayList<>(rows);
        all.add(new Row(
                List.of(
                        Cell.of("合计"),
                        Cell.of("1,482"),
                        Cell.of("72.0%").bar(0.72),
                        Cell.of("3.9").shade(0),
                        Cell.of("—").tone(Tone.MUTED),
                        Cell.of("")),
                true));
        Table regions = new Table(
                "regions",
                "各服务项目的满意率与均值",
                "",
                List.of(
                        Column.text("服务项目"),
                        Column.number("有效样本"),
                        Column.number("满意率"),
                        Column.number("均值"),
                        Column.number("较上期变化"),
                        Column.text("典型意见")),
                all,
                List.of("满意率为 4 分与 5 分所占比例；区间为 Wilson 95% 置信区间。", "颜色表示与总体均值的距离。"),
                "data/regions.csv");
        return List.of(new Block.Heading("detail", "明细表", 2), new Block.TableBlock(regions));
    }
}
