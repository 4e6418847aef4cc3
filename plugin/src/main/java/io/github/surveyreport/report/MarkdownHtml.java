package io.github.surveyreport.report;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Markdown (CommonMark, tables, footnotes) to HTML that may stand on the site: raw HTML becomes text, then a white list
 * of elements, then a white list of links. No images, no attributes from the author.
 */
final class MarkdownHtml {
    private static final MutableDataSet OPTIONS = new MutableDataSet()
            .set(Parser.EXTENSIONS, List.of(TablesExtension.create(), FootnoteExtension.create()))
            .set(HtmlRenderer.ESCAPE_HTML, true)
            .set(HtmlRenderer.GENERATE_HEADER_ID, false)
            .set(HtmlRenderer.RENDER_HEADER_ID, false)
            .set(FootnoteExtension.FOOTNOTE_BACK_REF_STRING, "↩");
    private static final Parser PARSER = Parser.builder(OPTIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder(OPTIONS).build();

    private static final List<String> HEADINGS = List.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Safelist SAFE = new Safelist()
            .addTags("p", "br", "hr", "strong", "em", "ul", "ol", "li", "blockquote", "code", "pre", "sup", "div")
            .addTags("table", "thead", "tbody", "tr", "th", "td", "a")
            .addTags(HEADINGS.toArray(new String[0]))
            .addAttributes("a", "href", "id")
            .addAttributes("sup", "id")
            .addAttributes("li", "id")
            .addAttributes("div", "class")
            .addAttributes("ol", "start")
            .addAttributes("th", "align")
            .addAttributes("td", "align");
    private static final Pattern LINK = Pattern.compile(
            "(?i:https?://|mailto:)[^\\s\\p{Cntrl}]+|(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_.-]+\\.(?:html|csv)(?:#[^\\s]*)?|#[^\\s]*");

    private MarkdownHtml() {}

    static SafeHtml render(String markdown, String prefix) {
        String html = RENDERER.render(PARSER.parse(CjkEmphasis.prepare(markdown)));
        Document clean = new Cleaner(SAFE).clean(Jsoup.parseBodyFragment(CjkEmphasis.remove(html)));
        clean.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        clean.select("a[href]").stream()
                .filter(link -> !LINK.matcher(link.attr("href")).matches())
                .forEach(Element::unwrap);
        demote(clean);
        footnotes(clean, prefix);
        return new SafeHtml(clean.body().html());
    }

    /** The page's title is its only h1: the highest heading of the narrative becomes h2. */
    private static void demote(Document document) {
        if (document.select("h1").isEmpty()) {
            return;
        }
        for (int level = HEADINGS.size() - 2; level >= 0; level--) {
            document.select(HEADINGS.get(level)).tagName(HEADINGS.get(level + 1));
        }
    }

    private static void footnotes(Document document, String prefix) {
        for (Element anchor : document.select("[id]")) {
            anchor.attr("id", prefix + "-" + anchor.id());
        }
        for (Element link : document.select("a[href^=#fn]")) {
            link.attr("href", "#" + prefix + "-" + link.attr("href").substring(1));
        }
    }
}
