package io.github.surveyreport.site;

import io.github.surveyreport.report.Block.Chart;
import io.github.surveyreport.report.Cell;
import io.github.surveyreport.report.ChartSpec;
import io.github.surveyreport.report.ChartSpec.Format;
import io.github.surveyreport.report.ChartSpec.Issue;
import io.github.surveyreport.report.ChartSpec.Point;
import io.github.surveyreport.report.ChartSpec.Series;
import io.github.surveyreport.report.ChartSpec.Span;
import io.github.surveyreport.report.ChartSpec.Tick;
import io.github.surveyreport.report.Table;
import io.github.surveyreport.report.Table.Column;
import io.github.surveyreport.report.Table.Row;
import io.github.surveyreport.report.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** One chart of every kind, at any number of rows. */
final class SampleCharts {
    static final List<String> ITEMS = List.of(
            "响应速度",
            "专业能力",
            "服务态度",
            "问题解决",
            "流程便捷",
            "主动关怀与后续回访的及时性和完整性",
            "环境",
            "Online self-service and knowledge base");
    static final List<String> WAVES = List.of("2026年第一季度", "2026年第二季度", "2026年第三季度", "2026年第四季度");
    static final List<String> LEVELS = List.of("非常不满意", "不满意", "一般", "满意", "非常满意");

    private SampleCharts() {}

    static List<Chart> all(int rows) {
        List<Chart> charts = new ArrayList<>();
        charts.add(chart("trend", "总体满意度在第四季度升至 81.6%", true, trend(rows)));
        charts.add(chart("trend-lines", "各渠道满意率走势", false, trendLines(rows)));
        charts.add(chart("slope", "各项措施实施前后的评分", true, slope(rows)));
        charts.add(chart("control", "总体满意度的控制图与预测", true, control(rows)));
        charts.add(chart("distribution", "总体满意度的回答分布", false, distribution(rows)));
        charts.add(chart("likert", "五项服务的满意程度", true, likert(rows)));
        charts.add(chart("bars", "各地区满意率", false, bars(rows)));
        charts.add(chart("dots", "各地区总体满意度", false, dots(rows)));
        charts.add(chart("plane", "重要而表现偏低的环节应优先改进", true, plane(rows)));
        charts.add(chart("radar", "各维度得分", false, radar(rows)));
        charts.add(chart("heat", "渠道与服务项目的得分", true, heatMap(rows)));
        charts.add(chart("arcs", "常在一起提到的词语", true, arcs(rows)));
        charts.add(chart("matrix", "问题的重要性与紧迫性", true, matrix(rows)));
        charts.add(chart("stacked", "得分的构成", true, stacked(rows)));
        charts.add(chart("targets", "指标的实际得分与目标", true, targets(rows)));
        charts.add(chart("timeline", "改进措施进度", true, timeline(rows)));
        charts.add(chart("fishbone", "响应慢的原因", true, fishbone(rows)));
        charts.add(chart("whys", "5-Why", true, whys(rows)));
        charts.add(chart("journey", "客户旅程", true, journey(rows)));
        return charts;
    }

    static Chart chart(String id, String title, boolean wide, ChartSpec spec) {
        Table data = new Table(
                id + "-data",
                title + "（数据）",
                "",
                List.of(Column.text("项目"), Column.number("数值"), Column.number("n")),
                List.of(
                        Row.of(Cell.of("响应速度"), Cell.of("81.6"), Cell.of("1,482")),
                        Row.of(Cell.of("专业能力"), Cell.of("77.2"), Cell.of("1,480"))),
                List.of("95% 置信区间（Wilson）。"),
                "data/" + id + ".csv");
        return new Chart(id, title, "满意率（4–5 分所占比例，%）", "n = 1,482；95% 置信区间", "各项数值从 62.1 到 81.6。", spec, data, wide);
    }

    static String item(int row) {
        return row < ITEMS.size() ? ITEMS.get(row) : "服务项目 " + (row + 1);
    }

    private static List<String> items(int rows) {
        return IntStream.range(0, rows).mapToObj(SampleCharts::item).toList();
    }

    private static double wave(int row) {
        return 0.62 + 0.19 * ((row * 7) % 10) / 10.0;
    }

    static ChartSpec.Control control(int rows) {
        List<Point> points = IntStream.range(0, rows)
                .mapToObj(row -> row == 4 ? Point.NONE : Point.of(wave(row), wave(row) - 0.03, wave(row) + 0.025))
                .toList();
        List<OptionalDouble> lower = points.stream()
                .map(point -> point.value().isEmpty() ? point.value() : OptionalDouble.of(0.4))
                .toList();
        List<OptionalDouble> upper = points.stream()
                .map(point -> point.value().isEmpty() ? point.value() : OptionalDouble.of(0.9))
                .toList();
        List<Point> forecast = List.of(Point.of(0.7, 0.6, 0.8), Point.of(0.72, 0.55, 0.9));
        return new ChartSpec.Control(
                items(rows + forecast.size()),
                points,
                forecast,
                OptionalDouble.of(0.65),
                lower,
                upper,
                IntStream.of(1, 2).filter(at -> at < rows).boxed().toList(),
                Format.PERCENT,
                "平均 65.0%",
                "通常的范围",
                "预测");
    }

    static ChartSpec.Slope slope(int rows) {
        List<ChartSpec.SlopeLine> lines = IntStream.range(0, Math.min(rows, 8))
                .mapToObj(row -> new ChartSpec.SlopeLine(
                        item(row),
                        Point.of(2.8 + row * 0.1, 2.6 + row * 0.1, 3 + row * 0.1),
                        row == 4 ? Point.NONE : Point.of(3.5 - row * 0.05, 3.3 - row * 0.05, 3.7 - row * 0.05),
                        row % 2 == 0 ? OptionalDouble.of(3.6) : OptionalDouble.empty(),
                        List.of(Tone.GOOD, Tone.MUTED, Tone.BAD).get(row % 3)))
                .toList();
        return new ChartSpec.Slope(
                "实施前", "实施后", lines, Format.TWO_DECIMALS, OptionalDouble.empty(), OptionalDouble.empty());
    }

    static ChartSpec.Plane plane(int rows) {
        List<ChartSpec.PlanePoint> points = IntStream.range(0, rows)
                .mapToObj(row -> new ChartSpec.PlanePoint(
                        item(row),
                        Point.of(wave(row), wave(row) - 0.02, wave(row) + 0.02),
                        row == 4 ? Point.NONE : Point.of(0.1 + wave(row), 0.05 + wave(row), 0.15 + wave(row)),
                        row == 2))
                .toList();
        return new ChartSpec.Plane(
                points,
                "表现",
                "重要性",
                Format.PERCENT,
                Format.PERCENT,
                0.7,
                0.8,
                false,
                List.of("优先改进", "继续保持", "低优先", "可能过度"));
    }

    static ChartSpec.Bars bars(int rows) {
        List<Point> points = IntStream.range(0, rows)
                .mapToObj(row -> row == 4 ? Point.NONE : Point.of(wave(row), wave(row) - 0.03, wave(row) + 0.025))
                .toList();
        List<Tone> tones = IntStream.range(0, rows)
                .mapToObj(row -> row == 1 ? Tone.BAD : row == 3 ? Tone.MUTED : Tone.NEUTRAL)
                .toList();
        return new ChartSpec.Bars(
                items(rows),
                points,
                tones,
                Format.PERCENT,
                OptionalDouble.of(0),
                OptionalDouble.of(1),
                OptionalDouble.of(0.72),
                "全体平均 72.0%");
    }

    static ChartSpec.Dots dots(int rows) {
        List<Point> points = IntStream.range(0, rows)
                .mapToObj(row -> row == 2 ? Point.NONE : Point.of(3 + wave(row), 2.9 + wave(row), 3.1 + wave(row)))
                .toList();
        List<Tone> tones = IntStream.range(0, rows)
                .mapToObj(row -> row == 1 ? Tone.BAD : row == 3 ? Tone.MUTED : Tone.NEUTRAL)
                .toList();
        List<String> notes =
                IntStream.range(0, rows).mapToObj(row -> row == 0 ? "bC" : "").toList();
        return new ChartSpec.Dots(
                items(rows), points, tones, notes, Format.TWO_DECIMALS, 3.5, 4, OptionalDouble.of(3.72), "全体 3.72");
    }

    static ChartSpec.Distribution distribution(int rows) {
        List<String> labels = IntStream.range(0, rows)
                .mapToObj(row -> row < LEVELS.size() ? LEVELS.get(row) : String.valueOf(row))
                .toList();
        double[] shares = {0.034, 0.072, 0.181, 0.432, 0.281};
        List<Point> points = IntStream.range(0, rows)
                .mapToObj(row -> Point.of(shares[row % 5], shares[row % 5] * 0.9, shares[row % 5] * 1.1))
                .toList();
        return new ChartSpec.Distribution(labels, points, Format.PERCENT);
    }

    static ChartSpec.Likert likert(int rows) {
        List<List<Double>> shares = IntStream.range(0, rows)
                .mapToObj(row -> row == 6
                        ? List.<Double>of()
                        : List.of(0.03 + row % 3 * 0.04, 0.08, 0.20 - row % 3 * 0.03, 0.41, 0.28 - row % 3 * 0.01))
                .toList();
        return new ChartSpec.Likert(items(rows), LEVELS, shares);
    }

    static ChartSpec.Trend trend(int rows) {
        List<Point> points = List.of(
                Point.of(0.768, 0.751, 0.785),
                Point.of(0.771, 0.754, 0.788),
                Point.of(0.792, 0.776, 0.808),
                Point.of(0.816, 0.800, 0.832));
        List<Series> series = rows == 0 ? List.of() : List.of(new Series("总体满意率", points));
        return new ChartSpec.Trend(
                WAVES,
                series,
                Format.PERCENT,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(0.85),
                "目标 85%");
    }

    static ChartSpec.Trend trendLines(int rows) {
        List<Series> series = IntStream.range(0, Math.min(rows, 5))
                .mapToObj(row -> new Series(
                        List.of("电话", "在线客服", "移动应用", "线下门店", "微信").get(row),
                        Arrays.asList(
                                Point.of(76 + row * 2, 74 + row * 2, 78 + row * 2),
                                row == 2 ? Point.NONE : Point.of(77 + row, 75 + row, 79 + row),
                                Point.of(79 + row * 1.5),
                                Point.of(81 + row * 0.4, 79 + row * 0.4, 83 + row * 0.4))))
                .toList();
        return new ChartSpec.Trend(
                WAVES,
                series,
                Format.ONE_DECIMAL,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "");
    }

    static ChartSpec.Arcs arcs(int rows) {
        List<ChartSpec.Link> links = new ArrayList<>();
        for (int row = 1; row < rows; row++) {
            links.add(new ChartSpec.Link((row * 5) % row, row, 5 + row * 3, row / (double) rows));
        }
        List<Double> sizes =
                IntStream.range(0, rows).mapToObj(row -> 1.0 / (1 + row)).toList();
        return new ChartSpec.Arcs(items(rows), sizes, links);
    }

    static ChartSpec.HeatMap heatMap(int rows) {
        List<List<String>> texts = new ArrayList<>();
        List<List<OptionalDouble>> values = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<String> rowTexts = new ArrayList<>();
            List<OptionalDouble> rowValues = new ArrayList<>();
            for (int column = 0; column < 6; column++) {
                boolean hidden = row == 2 && column == 3;
                double value = 66 + (row * 5 + column * 3) % 20;
                rowTexts.add(hidden ? "n<5" : value + "");
                rowValues.add(hidden ? OptionalDouble.empty() : OptionalDouble.of(value));
            }
            texts.add(rowTexts);
            values.add(rowValues);
        }
        return new ChartSpec.HeatMap(
                items(rows),
                List.of("电话", "在线客服", "移动应用", "线下门店", "微信公众号", "企业客户专线"),
                texts,
                values,
                66,
                76,
                86,
                false);
    }

    static ChartSpec.Radar radar(int rows) {
        List<String> axes = items(rows).subList(0, Math.min(rows, 6));
        Series now = new Series(
                "第四季度",
                IntStream.range(0, axes.size())
                        .mapToObj(i -> Point.of(72 + i * 3))
                        .toList());
        Series before = new Series(
                "第三季度",
                IntStream.range(0, axes.size())
                        .mapToObj(i -> Point.of(70 + i * 2))
                        .toList());
        return new ChartSpec.Radar(axes, List.of(before, now), 0, 100);
    }

    static ChartSpec.PriorityMatrix matrix(int rows) {
        List<Issue> issues = IntStream.range(0, rows)
                .mapToObj(row -> new Issue(
                        row == 1 ? "响应效率：电话排队与在线等待时间过长，高峰期尤其明显" : item(row),
                        1 + row * 2 % 3,
                        Point.of(
                                Math.max(0.05, 0.93 - row * 0.9 / Math.max(6, rows)),
                                Math.max(0.02, 0.85 - row * 0.9 / Math.max(6, rows)),
                                Math.max(0.12, 0.99 - row * 0.9 / Math.max(6, rows))),
                        1.0 / (1 + row % 4),
                        1 + Math.min(4, row * 5 / Math.max(5, rows))))
                .toList();
        return new ChartSpec.PriorityMatrix(
                issues,
                List.of("紧迫性低", "紧迫性中", "紧迫性高"),
                List.of("重要性低", "重要性中", "重要性高"),
                List.of(0.35, 0.65),
                List.of(List.of(5, 4, 3), List.of(4, 3, 2), List.of(3, 2, 1)));
    }

    /** The sum of row 1 has no interval. */
    static ChartSpec.Stacked stacked(int rows) {
        List<List<Double>> lengths = IntStream.range(0, rows)
                .mapToObj(row -> List.of(0.3 * wave(row), 0.2, row % 3 * 0.05, 0.0))
                .toList();
        return new ChartSpec.Stacked(
                items(rows),
                List.of("影响面（35%）", "频次（25%）", "满意度差（25%）", "趋势（15%）"),
                lengths,
                IntStream.range(0, rows)
                        .mapToObj(row -> {
                            double sum = lengths.get(row).stream()
                                    .mapToDouble(Double::doubleValue)
                                    .sum();
                            return row == 1 ? Point.of(sum) : Point.of(sum, sum * 0.8, sum * 1.1);
                        })
                        .toList(),
                Format.TWO_DECIMALS);
    }

    static ChartSpec.ActualTarget targets(int rows) {
        return new ChartSpec.ActualTarget(
                items(rows),
                IntStream.range(0, rows)
                        .mapToObj(row -> row == 2 ? Point.NONE : Point.of(100 * wave(row)))
                        .toList(),
                IntStream.range(0, rows)
                        .mapToObj(row -> OptionalDouble.of(100 * wave(row) - 5 + row % 3 * 4))
                        .toList(),
                IntStream.range(0, rows).mapToObj(row -> OptionalDouble.of(80)).toList());
    }

    static ChartSpec.Timeline timeline(int rows) {
        List<Span> spans = IntStream.range(0, rows)
                .mapToObj(row -> new Span(
                        item(row),
                        row * 17 % 200,
                        row * 17 % 200 + 70 + row % 3 * 30,
                        row == 2 ? Tone.BAD : row == 0 ? Tone.GOOD : Tone.NEUTRAL,
                        Math.max(0, 100 - row * 15)))
                .toList();
        List<Tick> ticks = IntStream.range(0, 11)
                .mapToObj(month -> new Tick(month * 30, (month + 2) + "月"))
                .toList();
        return new ChartSpec.Timeline(spans, ticks, 330, 300, "报告日 2026-12-15");
    }

    static ChartSpec.Fishbone fishbone(int rows) {
        return new ChartSpec.Fishbone(
                "响应效率问题",
                "112 条意见、98 位客户",
                IntStream.range(0, Math.min(rows, 6))
                        .mapToObj(bone -> new ChartSpec.Bone(
                                "第 " + (bone + 1) + " 骨",
                                bone % 2 == 0 ? "12 条意见" : "",
                                IntStream.range(bone, rows)
                                        .filter(row -> row % 6 == bone)
                                        .mapToObj(row -> new ChartSpec.Twig(item(row), "排班", row % 2 == 0, List.of()))
                                        .toList()))
                        .toList());
    }

    static ChartSpec.Whys whys(int rows) {
        return new ChartSpec.Whys(
                "响应效率问题",
                IntStream.range(0, rows)
                        .mapToObj(row -> new ChartSpec.Why(
                                "直接原因", item(row), "排班", List.of(new ChartSpec.Why("根本原因", "没有按时段预测", "", List.of()))))
                        .toList());
    }

    static ChartSpec.Journey journey(int rows) {
        return new ChartSpec.Journey(
                IntStream.range(0, rows)
                        .mapToObj(row -> new ChartSpec.JourneyStage(
                                item(row),
                                "热线",
                                row == 2
                                        ? Point.NONE
                                        : Point.of(100 * wave(row), 100 * wave(row) - 2, 100 * wave(row) + 2),
                                Point.of(1 - wave(row)),
                                Point.of(0.9),
                                row == 2 ? "未列题目" : "",
                                row == 1 ? "低分率最高" : "",
                                List.of("响应效率问题 98"),
                                List.of()))
                        .toList(),
                "阶段满意度",
                "低分率",
                "评价占比",
                "相关问题",
                "服务记录");
    }
}
