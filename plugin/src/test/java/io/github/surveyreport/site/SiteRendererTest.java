package io.github.surveyreport.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.report.Block;
import io.github.surveyreport.report.Cell;
import io.github.surveyreport.report.Report;
import io.github.surveyreport.report.Report.Page;
import io.github.surveyreport.report.Table;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SiteRendererTest {
    private static final Map<Language, SortedMap<String, byte[]>> SAMPLES = new EnumMap<>(Language.class);

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageHasItsLanguageOneTitleAndOneMain(Language language) throws IOException {
        for (Map.Entry<String, Document> page : pages(sample(language)).entrySet()) {
            Document document = page.getValue();
            assertEquals(language.tag(), document.selectFirst("html").attr("lang"), page.getKey());
            assertEquals(1, document.select("h1").size(), page.getKey());
            assertEquals(1, document.select("main").size(), page.getKey());
            assertEquals("本报告使用模拟数据，仅用于演示。", document.selectFirst(".notice").text(), page.getKey());
        }
    }

    @Test
    void idsAreUniqueAndEveryInternalLinkLeadsSomewhere() throws IOException {
        SortedMap<String, byte[]> files = sample(Language.ZH_CN);
        Map<String, Document> pages = pages(files);
        assertEquals(
                Set.of("#sr-content", "#sample", "satisfaction.html#trend"),
                pages.get("method.html").select("[href*=#]").eachAttr("href").stream()
                        .filter(target -> !target.equals("#rules"))
                        .collect(Collectors.toSet()));
        for (Map.Entry<String, Document> page : pages.entrySet()) {
            List<String> ids = page.getValue().select("[id]").eachAttr("id");
            assertEquals(new TreeSet<>(ids).size(), ids.size(), "ids of " + page.getKey());
            for (String target : page.getValue().select("[href], [src]").stream()
                    .map(element -> element.hasAttr("href") ? element.attr("href") : element.attr("src"))
                    .toList()) {
                assertResolves(page.getKey(), target, files, pages);
            }
            for (String source : page.getValue().select("[srcset]").eachAttr("srcset")) {
                assertTrue(files.containsKey(source), source);
            }
            for (String label : page.getValue().select("[aria-labelledby]").eachAttr("aria-labelledby")) {
                assertTrue(ids.contains(label), label);
            }
        }
    }

    @Test
    void pagesNeedNoScriptNoInlineStyleAndNoOtherSite() throws IOException {
        for (Document page : pages(sample(Language.EN)).values()) {
            assertEquals(
                    0, page.select("script, style, iframe, object, embed, form").size());
            for (Element element : page.getAllElements()) {
                element.attributes().forEach(attribute -> {
                    assertFalse(attribute.getKey().startsWith("on"), attribute.getKey());
                    assertFalse(attribute.getKey().equals("style"), "inline style");
                    assertFalse(attribute.getValue().startsWith("data:"), "data URI");
                });
            }
            page.select("[src], [srcset], link")
                    .forEach(element -> assertFalse(
                            (element.attr("src") + element.attr("srcset") + element.attr("href")).contains("//")));
        }
    }

    @Test
    void theStyleSheetAsksForNothingElse() {
        String style = new String(Theme.resource("style.css"), UTF_8);
        assertFalse(style.contains("url("));
        assertFalse(style.contains("@import"));
    }

    /** A sheet of A4 is as narrow as a tablet, but nobody scrolls on it. */
    @Test
    void whatIsForNarrowScreensIsNotForPaper() {
        String style = new String(Theme.resource("style.css"), UTF_8);
        assertEquals(2, style.split("@media screen and \\(max-width", -1).length - 1);
        assertFalse(style.contains("@media (max-width"));
    }

    /** A browser counts pages by the picture it shows and prints the one for paper: pages without anything were left at the end. */
    @Test
    void whatIsPrintedAsAWholeHasOnePictureOfEachChart() throws IOException {
        Map<String, Document> pages = pages(sample(Language.EN));
        assertFalse(pages.get("print.html").select("picture img").isEmpty());
        assertEquals(0, pages.get("print.html").select("source").size());
        assertFalse(pages.get("satisfaction.html").select("source").isEmpty());
    }

    @Test
    void tablesOfManyColumnsAreSetTighterOnPaper() throws IOException {
        List<Page> pages = List.of(new Page("index", "x", "x", "", List.of(table("ten", 10), table("twenty", 20))));
        Document page = pages(rendered(SampleReports.of(Language.EN, pages))).get("print.html");

        assertEquals("grid", page.selectFirst("#index--ten").parent().className());
        assertTrue(page.selectFirst("#index--twenty").parent().hasClass("snug"));
        String style = new String(Theme.resource("style.css"), UTF_8);
        assertTrue(style.contains(".snug th") && style.contains(".crowded table"));
    }

    private static Block table(String id, int columns) {
        return new Block.TableBlock(new Table(
                id,
                id,
                "",
                Collections.nCopies(columns, Table.Column.number("n")),
                List.of(Table.Row.of(Collections.nCopies(columns, Cell.of("1")).toArray(Cell[]::new))),
                List.of(),
                ""));
    }

    @Test
    void everyImageHasSizeAndAlternativeText() throws IOException {
        Document page = pages(sample(Language.ZH_CN)).get("satisfaction.html");
        assertEquals(SampleCharts.all(8).size(), page.select("figure.chart img").size());
        for (Element image : page.select("img")) {
            assertEquals("各项数值从 62.1 到 81.6。", image.attr("alt"));
            assertTrue(Integer.parseInt(image.attr("width")) > 0);
            assertTrue(Integer.parseInt(image.attr("height")) > 0);
        }
        assertEquals(
                "charts/trend.png",
                page.selectFirst("#trend .downloads a[href$=png]").attr("href"));
        assertEquals(
                "data/trend.csv",
                page.selectFirst("#trend .downloads a[href$=csv]").attr("href"));
    }

    @Test
    void navigationMarksWhereTheReaderIs() throws IOException {
        Document page = pages(sample(Language.ZH_CN)).get("method.html");
        assertEquals(
                List.of("方法与样本"), page.select(".nav-wide [aria-current=page]").eachText());
        assertEquals(List.of("样本"), page.select(".nav-wide li li a").eachText());
        assertEquals(
                List.of("概览", "满意度", "数据"),
                page.select(".nav-wide .nav-section").eachText());
    }

    @Test
    void tablesHaveCaptionHeadersAndClassesForBarsAndShades() throws IOException {
        Document page = pages(sample(Language.ZH_CN)).get("tables.html");
        Element table = page.selectFirst("table#regions");
        assertEquals("各服务项目的满意率与均值", table.selectFirst("caption").text());
        assertEquals(6, table.select("thead th[scope=col]").size());
        assertEquals(31, table.select("tbody th[scope=row]").size());
        assertEquals(
                "track bar-24",
                table.select("tbody tr").get(0).child(2).selectFirst("span").className());
        assertEquals(
                "number whole tone-neutral shade shade-m10",
                table.select("tbody tr").get(0).child(3).className());
    }

    /** A wide table scrolls on a phone; without focus a keyboard could not scroll it. */
    @Test
    void everyTableCanBeReachedByKeyboardAndHasAName() throws IOException {
        pages(sample(Language.ZH_CN))
                .values()
                .forEach(page -> page.select("div.grid").forEach(grid -> {
                    assertEquals("0", grid.attr("tabindex"));
                    assertEquals(grid.selectFirst("caption").id(), grid.attr("aria-labelledby"));
                }));
    }

    @Test
    void thePrintPageHoldsEveryPageWithLinksWithinItself() throws IOException {
        Document print = pages(sample(Language.ZH_CN)).get("print.html");
        assertEquals(
                List.of("管理层摘要", "方法与样本", "满意度分析", "数据质量与明细", "暂无内容的页面"),
                print.select("h2").eachText());
        assertEquals("#satisfaction--trend", print.selectFirst(".narrative a").attr("href"));
        assertEquals("method--note", print.selectFirst(".narrative h4").id());
    }

    @Test
    void samePagesAndPicturesTwiceAndInAnotherLocaleAndTimeZone() throws IOException {
        SortedMap<String, byte[]> once = sample(Language.ZH_CN);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            SortedMap<String, byte[]> again = rendered(SampleReports.full(Language.ZH_CN));
            assertEquals(once.keySet(), again.keySet());
            once.forEach((path, bytes) -> assertArrayEquals(bytes, again.get(path), path));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void chartsOfAnySizeAreWellFormed() throws Exception {
        for (int rows : new int[] {0, 1, 60}) {
            List<Page> pages = List.of(new Page("index", "图", "图", "", SampleReports.charts(rows)));
            SortedMap<String, byte[]> files = rendered(SampleReports.of(Language.ZH_CN, pages));
            assertTrue(files.keySet().stream().anyMatch(path -> path.matches("charts/.*\\.svg")), "charts of " + rows);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                if (file.getKey().endsWith(".svg")) {
                    assertFalse(new String(file.getValue(), UTF_8).contains("NaN"), file.getKey() + " with " + rows);
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(file.getValue()));
                } else if (file.getKey().endsWith(".png")) {
                    assertPainted(file.getKey(), ImageIO.read(new ByteArrayInputStream(file.getValue())));
                }
            }
        }
    }

    /** A picture of one colour would be a sheet of paper. */
    private static void assertPainted(String path, BufferedImage image) {
        assertNotNull(image, path + " is no picture");
        int paper = image.getRGB(0, image.getHeight() - 1);
        long painted = IntStream.range(0, image.getHeight())
                .filter(y -> IntStream.range(0, image.getWidth()).anyMatch(x -> image.getRGB(x, y) != paper))
                .count();
        assertTrue(painted > image.getHeight() / 8, path + " has ink in " + painted + " of " + image.getHeight());
    }

    @Test
    void aLabelThatTheFontCannotDrawIsAWarning() throws IOException {
        Problems problems = new Problems();
        Block chart = SampleCharts.chart("surnames", "姓氏 \uD842\uDFB7 与 \uD83D\uDE00", false, SampleCharts.bars(2));
        SiteRenderer.render(
                SampleReports.of(Language.EN, List.of(new Page("index", "x", "x", "", List.of(chart)))),
                new MemoryOutput(),
                problems);
        assertEquals(
                List.of(
                        "chart \"surnames\" has 2 character(s) that the chart font does not have, such as U+20BB7; they are"
                                + " drawn as boxes. Choose another wording for the label; the tables of the page are not"
                                + " affected"),
                problems.sorted().stream()
                        .map(problem -> problem.message(Language.EN))
                        .toList());
        assertEquals(
                "图表“surnames”中有 2 个字符不在图表字体内（例如 U+20BB7），图中会显示为方框。请为该标签换一种写法；页面上的表格不受影响",
                problems.sorted().get(0).message(Language.ZH_CN));
    }

    @Test
    void fontTroubleIsExplainedInBothLanguages() {
        Problem problem =
                Problem.error("site.fonts", io.github.surveyreport.problem.Location.NONE, "UnsatisfiedLinkError");
        assertEquals(
                "charts cannot be drawn because Java cannot use fonts on this machine (UnsatisfiedLinkError). Install the"
                        + " libraries freetype and harfbuzz (Debian and Ubuntu: apt-get install libfreetype6"
                        + " libharfbuzz0b; Alpine: apk add freetype harfbuzz)",
                problem.message(Language.EN));
        assertEquals(
                "无法绘制图表：本机的 Java 不能使用字体（UnsatisfiedLinkError）。请安装 freetype 与 harfbuzz 库（Debian、Ubuntu：apt-get"
                        + " install libfreetype6 libharfbuzz0b；Alpine：apk add freetype harfbuzz）",
                problem.message(Language.ZH_CN));
    }

    private static void assertResolves(
            String page, String target, SortedMap<String, byte[]> files, Map<String, Document> pages) {
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        String at = file.isEmpty() ? page : file;
        assertTrue(files.containsKey(at), page + " links to " + target);
        if (hash >= 0) {
            List<String> ids = pages.get(at).select("[id]").eachAttr("id");
            assertTrue(ids.contains(target.substring(hash + 1)), page + " links to " + target);
        }
    }

    /** Rendered once for all tests that only look. */
    private static SortedMap<String, byte[]> sample(Language language) throws IOException {
        if (!SAMPLES.containsKey(language)) {
            SAMPLES.put(language, rendered(SampleReports.full(language)));
        }
        return SAMPLES.get(language);
    }

    static SortedMap<String, byte[]> rendered(Report report) throws IOException {
        MemoryOutput output = new MemoryOutput();
        SiteRenderer.render(report, output, new Problems());
        return output.files();
    }

    static Map<String, Document> pages(SortedMap<String, byte[]> files) {
        Map<String, Document> pages = new java.util.TreeMap<>();
        List<String> paths = new ArrayList<>(files.keySet());
        paths.removeIf(path -> !path.endsWith(".html"));
        paths.forEach(path -> pages.put(path, Jsoup.parse(new String(files.get(path), UTF_8))));
        return pages;
    }
}
