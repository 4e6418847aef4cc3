package io.github.surveyreport.site.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.report.Block.Chart;
import io.github.surveyreport.report.ChartSpec;
import io.github.surveyreport.report.ChartSpec.Format;
import io.github.surveyreport.report.ChartSpec.Issue;
import io.github.surveyreport.report.ChartSpec.Point;
import io.github.surveyreport.report.Table;
import io.github.surveyreport.report.Tone;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PicturesTest {
    private static final ChartWords WORDS = new ChartWords("暂无数据", "样本较小", "实际", "上期", "目标", "较低", "较高", "较差", "较好");

    @Test
    void chineseLabelsAreDrawnNotBoxes() {
        Pictures chinese = Pictures.of(chart(bars("满")), WORDS);
        Pictures box = Pictures.of(chart(bars("\uD842\uDFB7")), WORDS);
        Pictures other = Pictures.of(chart(bars("意")), WORDS);
        assertFalse(Arrays.equals(chinese.png(), box.png()));
        assertFalse(Arrays.equals(chinese.png(), other.png()));
        assertNotEquals(svg(chinese), svg(box));
        assertEquals(List.of(), Pictures.missing("满意度 81.6% ≥ 85%，圖書館"));
        assertEquals(List.of("\uD842\uDFB7"), Pictures.missing("\uD842\uDFB7a\uD842\uDFB7"));
    }

    @Test
    void aGlyphIsDefinedOnceHoweverOftenItOccurs() {
        String svg = svg(Pictures.of(chart(bars("哈哈哈哈哈哈哈哈")), WORDS));
        int first = svg.split("<path id=", -1).length - 1;
        int second = svg(Pictures.of(chart(bars("哈")), WORDS)).split("<path id=", -1).length - 1;
        assertEquals(second, first);
    }

    @Test
    void everyPixelComesBackFromThePng() throws IOException {
        BufferedImage image = new BufferedImage(7, 5, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 35; i++) {
            image.setRGB(i % 7, i / 7, i * 0x0A1B2C & 0xFFFFFF);
        }
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.of(7, 5, top -> image)));
        for (int i = 0; i < 35; i++) {
            assertEquals(image.getRGB(i % 7, i / 7), read.getRGB(i % 7, i / 7));
        }
    }

    @Test
    void aPictureDrawnInBandsIsTheSameToTheByte() {
        Drawing tall = BarsChart.of(bars(labels(40)), 436, WORDS);
        byte[] whole = Pictures.png(tall, 1 << 20);
        assertArrayEquals(whole, Pictures.png(tall, 100));
        assertArrayEquals(whole, Pictures.png(tall, 1));
    }

    @Test
    void heightGrowsWithTheRows() {
        Drawing few = BarsChart.of(bars(labels(3)), 900, WORDS);
        Drawing many = BarsChart.of(bars(labels(60)), 900, WORDS);
        assertEquals(57 * 32, many.height() - few.height());
    }

    @Test
    void longTextsAreBrokenBetweenWordsAndCharacters() {
        TextStyle style = TextStyle.LABEL;
        double room = TextFit.width("主动关怀与后续", style) + 1;
        List<String> lines = TextFit.lines("主动关怀与后续回访，及时完整", style, room, 2);
        assertEquals(2, lines.size());
        assertEquals("主动关怀与后续回访，及时完整", String.join("", lines));
        assertFalse(lines.get(1).startsWith("，"));
        List<String> latin = TextFit.lines("knowledge base", style, TextFit.width("knowledge b", style), 2);
        assertEquals(List.of("knowledge", "base"), latin);
        String cut = TextFit.line("主动关怀与后续回访", style, room - 20);
        assertTrue(cut.endsWith("…"));
        assertTrue(TextFit.width(cut, style) <= room - 20);
    }

    @Test
    void numbersAreRoundedHalfUpWithATrueMinus() {
        assertEquals("82.5%", ChartNumbers.text(Format.PERCENT, 0.8245));
        assertEquals("−3", ChartNumbers.text(Format.INTEGER, -2.5));
        assertEquals("0.00", ChartNumbers.text(Format.TWO_DECIMALS, -0.001));
        assertEquals(List.of(70.0, 75.0, 80.0, 85.0, 90.0), ChartNumbers.ticks(70, 90, 5));
    }

    @Test
    void bubblesDoNotCoverEachOtherAndStayInTheirField() {
        Plot plot = new Plot(0, 0, 540, 400, 0.5, 3.5, 0, 1);
        List<Issue> issues = IntStream.range(0, 30)
                .mapToObj(i -> new Issue("问题", 1 + i % 3, Point.of(0.9 - 0.025 * i), 0.4, 2))
                .toList();
        List<Bubbles.Bubble> bubbles = Bubbles.placed(issues, plot);
        for (int i = 0; i < bubbles.size(); i++) {
            Bubbles.Bubble one = bubbles.get(i);
            double column = plot.px(issues.get(i).urgency());
            assertTrue(Math.abs(one.x() - column) + one.radius() <= 90, "bubble " + i);
            for (Bubbles.Bubble other : bubbles.subList(0, i)) {
                double distance = Math.hypot(one.x() - other.x(), one.y() - other.y());
                assertTrue(distance > one.radius() + other.radius(), "bubble " + i);
            }
        }
    }

    @Test
    void aPlaneOfSharesShowsAllOfThemAndAnotherWhereItsPointsAre() {
        List<ChartSpec.PlanePoint> points =
                List.of(new ChartSpec.PlanePoint("p", Point.of(0.2, 0.1, 0.3), Point.of(0.4), false));
        assertArrayEquals(new double[] {0, 1}, PlaneChart.range(plane(points, true), ChartSpec.PlanePoint::x, 0.5));
        assertArrayEquals(
                new double[] {0.1 - 0.032, 0.5 + 0.032},
                PlaneChart.range(plane(points, false), ChartSpec.PlanePoint::x, 0.5),
                1e-12);
    }

    private static ChartSpec.Plane plane(List<ChartSpec.PlanePoint> points, boolean shares) {
        return new ChartSpec.Plane(
                points, "x", "y", Format.PERCENT, Format.PERCENT, 0.5, 0.5, shares, List.of("a", "b", "c", "d"));
    }

    @Test
    void partsLieEndToEndAndTheLongestSumFillsTheRow() {
        ChartSpec.Stacked spec = new ChartSpec.Stacked(
                List.of("a", "b"),
                List.of("x", "y"),
                List.of(List.of(0.25, 0.5), List.of(0.1, 0.0)),
                List.of(Point.of(0.75), Point.of(0.1)),
                Format.TWO_DECIMALS);
        SvgGraphics graphics = new SvgGraphics();
        Drawing drawing = StackedChart.of(spec, 900, WORDS);
        drawing.painter().accept(new Pen(graphics));
        String svg = graphics.document(900, drawing.height(), "", "");

        Rows rows = Rows.of(spec.rows(), 900, 0, TextFit.width("0.75", TextStyle.VALUE) + 14);
        for (double place : new double[] {rows.room() / 3.0, rows.room(), rows.room() * 0.1 / 0.75}) {
            String end = String.format(java.util.Locale.ROOT, "L%.2f ", rows.left() + place - 0.75);
            assertTrue(svg.contains(end.replace(".00 ", " ")), end + " in " + svg);
        }
    }

    @Test
    void aSlopeNeedsBothEnds() {
        ChartSpec.SlopeLine half =
                new ChartSpec.SlopeLine("s", Point.of(3), Point.NONE, OptionalDouble.empty(), Tone.GOOD);
        ChartSpec spec = new ChartSpec.Slope(
                "Q1", "Q2", List.of(half), Format.TWO_DECIMALS, OptionalDouble.empty(), OptionalDouble.empty());
        assertEquals(96, Pictures.of(chart(spec), WORDS).wide().height());
    }

    @Test
    void slopesOfManyLinesGrowInHeightAndAllEqualValuesAreDrawn() {
        assertTrue(slopes(60).height() > slopes(3).height());
        ChartSpec.Slope level = new ChartSpec.Slope(
                "Q1",
                "Q2",
                List.of(new ChartSpec.SlopeLine("s", Point.of(0), Point.of(0), OptionalDouble.empty(), Tone.MUTED)),
                Format.TWO_DECIMALS,
                OptionalDouble.empty(),
                OptionalDouble.empty());
        assertFalse(svg(Pictures.of(chart(level), WORDS)).contains("NaN"));
    }

    private static Drawing slopes(int count) {
        List<ChartSpec.SlopeLine> lines = IntStream.range(0, count)
                .mapToObj(i -> new ChartSpec.SlopeLine(
                        "措施 " + i,
                        Point.of(3 + i * 0.01, 2.9, 3.1 + i * 0.01),
                        Point.of(3.5),
                        OptionalDouble.empty(),
                        Tone.GOOD))
                .toList();
        return SlopeChart.of(
                new ChartSpec.Slope(
                        "前", "后", lines, Format.TWO_DECIMALS, OptionalDouble.empty(), OptionalDouble.empty()),
                900,
                WORDS);
    }

    /** Thirty periods around 4: signals 4.1, 4.5 and 4.3 in a row, 3.5 below them, 4.4 far away. */
    @Test
    void ofSignalsTooCloseTheFarthestFromTheCentreIsToldByItsValue() {
        double[] values = new double[30];
        Arrays.fill(values, 4);
        values[5] = 4.1;
        values[6] = 4.5;
        values[7] = 4.3;
        values[8] = 3.5;
        values[20] = 4.4;
        ChartSpec.Control spec = control(values, List.of(5, 6, 7, 8, 20), List.of());

        assertEquals(List.of(6, 8, 20), sorted(new ControlChart(spec, 420).named()));
        assertEquals(List.of(5, 6, 7, 8, 20), sorted(new ControlChart(spec, 4000).named()));
    }

    @Test
    void coloursOfAJudgedHeatMapSayWorseAndBetter() {
        List<String> rows = List.of("甲");
        List<List<OptionalDouble>> values = List.of(List.of(OptionalDouble.of(0.1)));
        ChartSpec judged = new ChartSpec.HeatMap(rows, rows, List.of(rows), values, -1, 0, 1, true);
        ChartSpec plain = new ChartSpec.HeatMap(rows, rows, List.of(rows), values, -1, 0, 1, false);

        ChartWords swapped = new ChartWords("", "", "", "", "", "较差", "较好", "", "");

        assertEquals(svg(Pictures.of(chart(plain), swapped)), svg(Pictures.of(chart(judged), WORDS)));
        assertNotEquals(svg(Pictures.of(chart(plain), WORDS)), svg(Pictures.of(chart(judged), WORDS)));
    }

    @Test
    void ofValuesTooCloseTheLastTheLowestAndTheHighestAreTold() {
        List<Point> points = DoubleStream.of(.90, .91, .92, .905, .91, .92, .915, .92, .93, .925, .82, .925)
                .mapToObj(Point::of)
                .toList();
        ChartSpec.Trend spec = new ChartSpec.Trend(
                points.stream().map(Point::toString).toList(),
                List.of(new ChartSpec.Series("", points)),
                ChartSpec.Format.PERCENT,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "");
        List<Integer> narrow =
                List.copyOf(new TrendChart(spec, 340).values().placed().keySet());

        assertTrue(narrow.containsAll(List.of(8, 10, 11)), narrow::toString);
        assertTrue(narrow.size() < 9, narrow::toString);
        assertEquals(12, new TrendChart(spec, 1600).values().placed().size());
    }

    @Test
    void theLastPointBeforeAForecastIsAlwaysToldByItsValue() {
        ChartSpec.Control spec = control(new double[] {4, 4.2, 4.1}, List.of(), List.of(Point.of(4, 3.9, 4.1)));

        assertEquals(List.of(2), new ControlChart(spec, 420).named());
    }

    private static List<Integer> sorted(List<Integer> named) {
        return named.stream().sorted().toList();
    }

    private static ChartSpec.Control control(double[] values, List<Integer> signals, List<Point> forecast) {
        return new ChartSpec.Control(
                labels(values.length + forecast.size()),
                Arrays.stream(values).mapToObj(Point::of).toList(),
                forecast,
                OptionalDouble.of(4),
                List.of(),
                List.of(),
                signals,
                Format.TWO_DECIMALS,
                "",
                "",
                "");
    }

    @Test
    void aChartWithoutValuesSaysSo() {
        ChartSpec spec = new ChartSpec.Trend(
                List.of("Q1"),
                List.of(new ChartSpec.Series("s", List.of(Point.NONE))),
                Format.PERCENT,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "");
        assertEquals(96, Pictures.of(chart(spec), WORDS).wide().height());
    }

    private static ChartSpec.Bars bars(String label) {
        return bars(List.of(label));
    }

    private static ChartSpec.Bars bars(List<String> labels) {
        return new ChartSpec.Bars(
                labels,
                labels.stream().map(label -> Point.of(0.5, 0.4, 0.6)).toList(),
                List.of(),
                Format.PERCENT,
                OptionalDouble.of(0),
                OptionalDouble.of(1),
                OptionalDouble.empty(),
                "");
    }

    private static List<String> labels(int count) {
        return IntStream.range(0, count).mapToObj(i -> "项目" + i).toList();
    }

    private static Chart chart(ChartSpec spec) {
        Table data = new Table("data", "", "", List.of(), List.of(), List.of(), "");
        return new Chart("c", "", "", "", "", spec, data, false);
    }

    private static String svg(Pictures pictures) {
        return new String(pictures.wide().content(), StandardCharsets.UTF_8);
    }
}
