package io.github.surveyreport.site.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.report.ChartSpec.HeatMap;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeatMapChartTest {
    private static final ChartWords WORDS = new ChartWords("暂无数据", "样本较小", "", "", "", "", "", "", "");
    private static final int EMPTY = Drawing.empty(900, "").height();

    @Test
    void numbersOnSmallBasesAreDrawnWithoutColourAndWithoutItsKey() {
        Drawing small = draw(map(3, "91*", OptionalDouble.empty()));
        Drawing large = draw(map(3, "91", OptionalDouble.of(0.1)));

        assertNotEquals(EMPTY, small.height());
        assertTrue(small.height() < large.height(), "the key of colours is left out");
        assertEquals(List.of(), colours(small));
        assertFalse(colours(large).isEmpty());
    }

    @Test
    void withoutOneNumberThereIsNothingToDraw() {
        assertEquals(EMPTY, draw(map(3, "未公布", OptionalDouble.empty())).height());
        assertEquals(EMPTY, draw(map(0, "", OptionalDouble.empty())).height());
    }

    @Test
    void manyRowsWithoutColourAreLeftToTheTable() {
        assertEquals(EMPTY, draw(map(200, "91*", OptionalDouble.empty())).height());
        assertNotEquals(EMPTY, draw(map(200, "91", OptionalDouble.of(0.1))).height());
    }

    @Test
    void monthsWithoutRoomHaveTheirYearOnce() {
        List<String> months = List.of("2025-11", "2025-12", "2026-01", "2026-02");

        assertEquals(
                List.of(List.of("2025", "11"), List.of("", "12"), List.of("2026", "01"), List.of("", "02")),
                HeatMapChart.columnLabels(months, 20));
        assertEquals(List.of("2025-11"), HeatMapChart.columnLabels(months, 60).get(0));
    }

    private static Drawing draw(HeatMap spec) {
        return HeatMapChart.of(spec, 900, WORDS);
    }

    /** Every colour of the picture that is neither paper nor ink nor a grey between them. */
    private static List<String> colours(Drawing drawing) {
        SvgGraphics graphics = new SvgGraphics();
        drawing.painter().accept(new Pen(graphics));
        String svg =
                graphics.document(drawing.width(), drawing.height(), "", "").toLowerCase(Locale.ROOT);
        return Pattern.compile("#[0-9a-f]{6}")
                .matcher(svg)
                .results()
                .map(MatchResult::group)
                .filter(colour -> !List.of("#ffffff", "#16303d", "#5a6b74").contains(colour))
                .distinct()
                .toList();
    }

    private static HeatMap map(int rows, String text, OptionalDouble value) {
        List<String> columns = List.of("甲", "乙");
        return new HeatMap(
                IntStream.range(0, rows).mapToObj(row -> "组 " + row).toList(),
                columns,
                Collections.nCopies(rows, Collections.nCopies(2, text)),
                Collections.nCopies(rows, Collections.nCopies(2, value)),
                -1,
                0,
                1,
                false);
    }
}
