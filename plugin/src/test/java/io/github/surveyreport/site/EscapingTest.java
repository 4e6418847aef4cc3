package io.github.surveyreport.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.report.Block;
import io.github.surveyreport.report.Block.Fact;
import io.github.surveyreport.report.Block.KeyFigure;
import io.github.surveyreport.report.Block.Statement;
import io.github.surveyreport.report.Cell;
import io.github.surveyreport.report.ChartSpec;
import io.github.surveyreport.report.ChartSpec.Format;
import io.github.surveyreport.report.ChartSpec.Point;
import io.github.surveyreport.report.Report;
import io.github.surveyreport.report.Report.Page;
import io.github.surveyreport.report.Table;
import io.github.surveyreport.report.Table.Column;
import io.github.surveyreport.report.Table.Row;
import io.github.surveyreport.report.Tone;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same report with naughty texts everywhere must have the same elements and attributes. */
class EscapingTest {
    private static final Map<String, Document> HARMLESS = harmless();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</title></style></textarea></svg><b>",
                "<!-- --> ]]> <![CDATA[",
                "${7*7} #{7*7} [=7*7]",
                "<#list 1..9 as x>${x}</#list><@heading/>",
                "<#assign ex=\"freemarker.template.utility.Execute\"?new()>${ex(\"id\")}",
                "=1+1",
                "&lt;b&gt; &amp;amp; &#60;",
                "javascript:alert(1)"
            })
    void naughtyTextsChangeNothingButText(String text) throws IOException {
        SortedMap<String, byte[]> files = SiteRendererTest.rendered(report(text));
        SiteRendererTest.pages(files).forEach((path, page) -> {
            assertEquals(structure(HARMLESS.get(path)), structure(page), path);
            assertTrue(page.text().contains(text.replaceAll("\\s+", " ")), path);
        });
    }

    @Test
    void picturesBearNaughtyTextsAsText() throws Exception {
        String text = "</title><script>alert(1)</script>&\"\u0000";
        byte[] svg = SiteRendererTest.rendered(report(text)).get("charts/c.svg");
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
        assertEquals(0, document.getElementsByTagName("script").getLength());
        assertEquals(
                text.replace('\u0000', '\uFFFD'),
                document.getElementsByTagName("title").item(0).getTextContent());
        assertFalse(new String(svg, UTF_8).contains("<script"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "//evil.example/",
                "\\\\evil",
                "java\nscript:alert(1)",
                "file:///etc/passwd"
            })
    void linksThatAPageMayNotHaveAreLeftOut(String href) throws IOException {
        Block block = new Block.Conclusions(List.of(new Statement("text", "evidence", Tone.GOOD, href)));
        Report report = SampleReports.of(Language.EN, List.of(new Page("index", "t", "s", "", List.of(block))));
        SiteRendererTest.pages(SiteRendererTest.rendered(report))
                .values()
                .forEach(page -> assertEquals(0, page.select(".conclusions a").size()));
    }

    private static String structure(Document page) {
        StringBuilder structure = new StringBuilder();
        for (Element element : page.getAllElements()) {
            structure.append(element.tagName());
            element.attributes().forEach(attribute -> structure.append(' ').append(attribute.getKey()));
            structure.append('\n');
        }
        return structure.toString();
    }

    private static Map<String, Document> harmless() {
        try {
            return SiteRendererTest.pages(SiteRendererTest.rendered(report("harmless")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Report report(String x) {
        Table table = new Table(
                "t",
                x,
                "",
                List.of(Column.text(x), Column.number(x)),
                List.of(Row.of(Cell.of(x).note(x), Cell.of(x).bar(0.5).tone(Tone.BAD))),
                List.of(x),
                "");
        ChartSpec spec =
                new ChartSpec.Distribution(List.of(x, "b"), List.of(Point.of(0.4), Point.of(0.6)), Format.PERCENT);
        List<Block> blocks = List.of(
                new Block.Heading("h", x, 2),
                new Block.Heading("h3", x, 3),
                new Block.Paragraph(x, Tone.NEUTRAL),
                new Block.KeyFigures(List.of(new KeyFigure(x, x, x, x, Tone.GOOD, x, "", ""))),
                new Block.Conclusions(List.of(new Statement(x, x, Tone.BAD, "index.html"))),
                new Block.Callout(x, x, Tone.WARNING),
                new Block.Facts(List.of(new Fact(x, x, true), new Fact(x, x, false))),
                new Block.Bullets(List.of(x)),
                new Block.Quotes(List.of(new Block.Quote(x, x, "index.html"), new Block.Quote(x, "", "")), x),
                new Block.Code(x, x),
                new Block.TableBlock(table),
                new Block.Chart("c", x, x, x, x, spec, table, true));
        return new Report(
                x,
                Language.EN,
                Optional.of(x),
                Optional.of(x),
                x,
                x,
                x,
                x,
                x,
                List.of(new Page("index", x, x, x, blocks), new Page("second", x, x, x, List.of())),
                List.of());
    }
}
