package io.github.surveyreport.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.analysis.Unit;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeBlocksTest {
    private static final String LAST = FindingsFixture.LAST;

    @Test
    void withFewPeriodsThePageSaysWhyThereIsNoForecastAndNoChart() {
        List<String> paragraphs = paragraphs(blocks(two(FindingsFixture.full())));

        assertTrue(paragraphs.contains("预测至少需要连续 8 期数据，现在最多 2 期，因此不做预测：数据太少时，任何曲线都只是猜测。"), paragraphs::toString);
        assertTrue(paragraphs.contains("算出通常的范围至少需要 6 期，现在最多只有 2 期，因此不画控制图。"), paragraphs::toString);
    }

    @Test
    void aSignalIsMarkedAndSaidInWords() {
        FindingsFixture fixture = two(FindingsFixture.full());
        chart(fixture);
        Block.Chart chart = chart(blocks(fixture), "control-q_overall");

        assertEquals(List.of(1), ((ChartSpec.Control) chart.spec()).signals());
        assertTrue(chart.base().contains("高于通常的范围"), chart.base());
        assertTrue(chart.base().contains("不足 12 期"), chart.base());
        assertTrue(chart.alternative().contains("平均 3.85，通常的范围 3.70 至 3.95"), chart.alternative());
    }

    @Test
    void periodsWithTheSameSignalAreSaidTogether() {
        FindingsFixture fixture = two(FindingsFixture.full());
        chart(fixture);
        key(fixture, "control.q_overall", "signal:w1", Estimate.plain(3.99, 900, "beyond-limit-high"));
        Block.Chart chart = chart(blocks(fixture), "control-q_overall");

        assertTrue(chart.base().contains("信号：高于通常的范围（2026年第一季度、2026年第二季度）。"), chart.base());
    }

    @Test
    void aForecastShowsItsMethodItsErrorAndItsInterval() {
        FindingsFixture fixture = two(FindingsFixture.full());
        key(fixture, "forecast.q_overall", "mean:+1", Estimate.withInterval(4, 3.5, 4.5, 9, "drift"));
        key(fixture, "forecast.q_overall", "mase", Estimate.plain(0.75, 5, "rolling-origin"));
        Block.Chart chart = chart(blocks(fixture), "forecast-q_overall");

        assertEquals("平均步长延续；9 期数据，回测 5 期，误差比 0.75。", chart.base());
        assertEquals("总体满意度预测：+1 为 4.00，区间 [3.50, 4.50]。", chart.alternative());
        assertEquals(
                List.of("+1", "4.00", "[3.50, 4.50]", "—"),
                Pages.row(chart.data(), "+1").subList(0, 4));
    }

    @Test
    void theMethodsTriedAreToldWithTheirErrorsAndTheChoice() {
        FindingsFixture fixture = two(FindingsFixture.full());
        key(fixture, "forecast.q_overall", "mean:+1", Estimate.withInterval(4, 3.5, 4.5, 9, "drift"));
        for (String model : List.of("naive", "drift")) {
            double error = model.equals("drift") ? 0.03 : 0.04;
            key(fixture, "forecast.q_overall", "error:" + model, Estimate.plain(error, 5, "rolling-origin"));
            key(fixture, "forecast.q_overall", "mase:" + model, Estimate.plain(error / 0.04, 5, "rolling-origin"));
        }
        Table table = table(fixture, "forecast-models");

        assertEquals(
                List.of(
                        List.of("总体满意度", "与上期相同", "0.04", "1.00", "—"),
                        List.of("总体满意度", "平均步长延续", "0.03", "0.75", "选用")),
                table.rows().stream()
                        .map(row -> row.cells().stream().map(Cell::text).toList())
                        .toList());
    }

    @Test
    void aSmallProbabilityIsWrittenAsSuch() {
        FindingsFixture fixture = two(FindingsFixture.full());
        fixture.put(
                MeasureKey.of("trend.q_overall", "p", LAST), Unit.P_VALUE, Estimate.plain(0.0002, 9, "mann-kendall"));
        Table table = table(fixture, "trends-periods");

        assertTrue(Pages.row(table, "总体满意度").contains("< 0.001"), table::toString);
    }

    private static Table table(FindingsFixture fixture, String id) {
        return blocks(fixture).stream()
                .filter(Block.TableBlock.class::isInstance)
                .map(block -> ((Block.TableBlock) block).table())
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Two periods, the waves: too few for everything. */
    private static FindingsFixture two(FindingsFixture fixture) {
        NotComputable few = new NotComputable(Reason.TOO_SHORT, 2);
        key(fixture, "trend.q_overall", "p", few);
        key(fixture, "control.q_overall", "centre", few);
        key(fixture, "forecast.q_overall", "mean", few);
        period(fixture, "w1", 3.8);
        period(fixture, LAST, 3.99);
        return fixture;
    }

    private static void chart(FindingsFixture fixture) {
        key(
                fixture,
                "control.q_overall",
                "centre",
                Estimate.plain(3.85, 9, "xmr-mean").warn("provisional"));
        for (String wave : List.of("w1", LAST)) {
            key(fixture, "control.q_overall", "lower:" + wave, Estimate.plain(3.7, 9, "xmr-mean"));
            key(fixture, "control.q_overall", "upper:" + wave, Estimate.plain(3.95, 9, "xmr-mean"));
        }
        key(fixture, "control.q_overall", "signal:" + LAST, Estimate.plain(3.99, 900, "beyond-limit-high"));
    }

    private static void period(FindingsFixture fixture, String wave, double mean) {
        fixture.put(
                MeasureKey.of("period.q_overall", "mean:" + wave, wave),
                Unit.SCALE,
                Estimate.withInterval(mean, mean - 0.05, mean + 0.05, 1190, "t"));
    }

    private static void key(FindingsFixture fixture, String id, String statistic, Statistic result) {
        fixture.put(MeasureKey.of(id, statistic, LAST), Unit.SCALE, result);
    }

    private static List<Block> blocks(FindingsFixture fixture) {
        return Pages.page(ReportBuilder.build(fixture.findings(), new Problems()), "trends")
                .blocks();
    }

    private static Block.Chart chart(List<Block> blocks, String id) {
        return blocks.stream()
                .filter(Block.Chart.class::isInstance)
                .map(Block.Chart.class::cast)
                .filter(chart -> chart.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> paragraphs(List<Block> blocks) {
        return blocks.stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block).text())
                .toList();
    }
}
