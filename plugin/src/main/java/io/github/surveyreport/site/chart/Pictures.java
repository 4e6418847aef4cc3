package io.github.surveyreport.site.chart;

import io.github.surveyreport.report.Block.Chart;
import io.github.surveyreport.report.ChartSpec;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The files of a chart: two SVGs for the page (a wide one and one for phones) and a PNG to take along, which also bears
 * title, unit and base.
 *
 * @param wide for screens and paper
 * @param narrow for phones
 * @param png twice the size, for slides and documents
 */
public record Pictures(Svg wide, Svg narrow, byte[] png) {
    private static final int WIDE = 900;
    private static final int HALF = 436;
    private static final int NARROW = 340;
    private static final int PNG_HALF = 560;
    private static final double PNG_SCALE = 2;

    /** A chart of five hundred groups would take a quarter of a gigabyte as one picture. */
    private static final int BAND = 4096;

    /** @param content the document, UTF-8 */
    public record Svg(int width, int height, byte[] content) {}

    public static Pictures of(Chart chart, ChartWords words) {
        Pictures screen = onScreen(chart, words);
        return new Pictures(screen.wide(), screen.narrow(), poster(chart, words));
    }

    /** Those for the page alone; the PNG is empty. */
    public static Pictures onScreen(Chart chart, ChartWords words) {
        Drawing drawing = drawing(chart.spec(), chart.wide() ? WIDE : HALF, words);
        Drawing narrow = drawing(chart.spec(), NARROW, words);
        return new Pictures(svg(drawing, chart), svg(narrow, chart), new byte[0]);
    }

    /** The PNG to take along. */
    public static byte[] poster(Chart chart, ChartWords words) {
        return png(Poster.of(chart, drawing(chart.spec(), chart.wide() ? WIDE : PNG_HALF, words)));
    }

    /** Loads the fonts, so that a machine that cannot draw says so before anything is written. */
    public static void probe() {
        ChartFonts.get();
    }

    /** Draws a small picture for nobody, which loads all that drawing needs. */
    public static void warmUp() {
        probe();
        Drawing drawing = Drawing.empty(NARROW, "%");
        drawing.painter().accept(new Pen(new SvgGraphics()));
        png(drawing);
    }

    /** Characters of the text that charts cannot show, each once, in order. */
    public static List<String> missing(String text) {
        ChartFonts fonts = ChartFonts.get();
        return text.codePoints()
                .filter(character -> !Character.isISOControl(character))
                .filter(character -> !fonts.regular().canDisplay(character))
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    private static Drawing drawing(ChartSpec spec, int width, ChartWords words) {
        if (spec instanceof ChartSpec.Bars bars) {
            return BarsChart.of(bars, width, words);
        } else if (spec instanceof ChartSpec.Dots dots) {
            return DotsChart.of(dots, width, words);
        } else if (spec instanceof ChartSpec.Distribution distribution) {
            return DistributionChart.of(distribution, width, words);
        } else if (spec instanceof ChartSpec.Likert likert) {
            return LikertChart.of(likert, width, words);
        } else if (spec instanceof ChartSpec.Stacked stacked) {
            return StackedChart.of(stacked, width, words);
        } else if (spec instanceof ChartSpec.Trend trend) {
            return TrendChart.of(trend, width, words);
        } else if (spec instanceof ChartSpec.Control control) {
            return ControlChart.of(control, width, words);
        } else if (spec instanceof ChartSpec.Slope slope) {
            return SlopeChart.of(slope, width, words);
        } else if (spec instanceof ChartSpec.HeatMap heatMap) {
            return HeatMapChart.of(heatMap, width, words);
        } else if (spec instanceof ChartSpec.Arcs arcs) {
            return ArcChart.of(arcs, width, words);
        } else if (spec instanceof ChartSpec.Radar radar) {
            return RadarChart.of(radar, width, words);
        } else if (spec instanceof ChartSpec.PriorityMatrix matrix) {
            return PriorityMatrixChart.of(matrix, width, words);
        } else if (spec instanceof ChartSpec.Plane plane) {
            return PlaneChart.of(plane, width, words);
        } else if (spec instanceof ChartSpec.ActualTarget targets) {
            return ActualTargetChart.of(targets, width, words);
        } else if (spec instanceof ChartSpec.Timeline timeline) {
            return TimelineChart.of(timeline, width, words);
        }
        return diagram(spec, width, words);
    }

    private static Drawing diagram(ChartSpec spec, int width, ChartWords words) {
        if (spec instanceof ChartSpec.Fishbone fishbone) {
            return FishboneChart.of(fishbone, width, words);
        } else if (spec instanceof ChartSpec.Whys whys) {
            return WhyChart.of(whys, width, words);
        } else if (spec instanceof ChartSpec.Journey journey) {
            return JourneyChart.of(journey, width, words);
        }
        throw new IllegalArgumentException("no picture for " + spec.getClass().getSimpleName());
    }

    private static Svg svg(Drawing drawing, Chart chart) {
        SvgGraphics graphics = new SvgGraphics();
        drawing.painter().accept(new Pen(graphics));
        String document = graphics.document(drawing.width(), drawing.height(), chart.title(), chart.alternative());
        return new Svg(drawing.width(), drawing.height(), document.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] png(Drawing drawing) {
        return png(drawing, BAND);
    }

    /** @param band so many lines at most are drawn at once */
    static byte[] png(Drawing drawing, int band) {
        int width = (int) (drawing.width() * PNG_SCALE);
        int height = (int) (drawing.height() * PNG_SCALE);
        return Png.of(width, height, top -> band(drawing, width, top, Math.min(band, height - top)));
    }

    private static BufferedImage band(Drawing drawing, int width, int top, int lines) {
        BufferedImage image = new BufferedImage(width, lines, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(ChartTheme.PAPER);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.translate(0, -top);
        graphics.scale(PNG_SCALE, PNG_SCALE);
        drawing.painter().accept(new Pen(graphics));
        graphics.dispose();
        return image;
    }
}
