package io.github.surveyreport.docs;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;

/**
 * A document: Markdown and what it becomes. Headings have the anchors that Git hosts give them.
 *
 * @param path in the repository
 */
record Document(String path, String markdown, Element body) {
    private static final MutableDataSet OPTIONS = new MutableDataSet()
            .set(Parser.EXTENSIONS, List.of(TablesExtension.create()))
            .set(HtmlRenderer.GENERATE_HEADER_ID, false);
    private static final Parser PARSER = Parser.builder(OPTIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder(OPTIONS).build();

    static Document of(String path, String markdown) {
        Element body =
                Jsoup.parseBodyFragment(RENDERER.render(PARSER.parse(markdown))).body();
        body.forEachNode(node -> {
            if (node instanceof Comment) {
                node.remove();
            }
        });
        Map<String, Integer> seen = new HashMap<>();
        for (Element heading : body.select("h1, h2, h3, h4, h5, h6")) {
            String anchor = anchor(heading.text());
            int times = seen.merge(anchor, 1, Integer::sum);
            heading.id(times == 1 ? anchor : anchor + "-" + (times - 1));
        }
        return new Document(path, markdown, body);
    }

    /** As GitHub and GitLab make it of a heading: lower case, without punctuation, blanks as hyphens. */
    static String anchor(String heading) {
        return heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]", "")
                .replace(' ', '-');
    }

    boolean chinese() {
        return path.endsWith(".zh-CN.md");
    }

    String title() {
        Element heading = body.selectFirst("h1");
        return heading == null ? path : heading.text();
    }

    boolean has(String anchor) {
        return body.getElementById(anchor) != null;
    }

    /** The same document in the other language, whether there is one or not. */
    String twin() {
        return chinese() ? path.replace(".zh-CN.md", ".md") : path.replace(".md", ".zh-CN.md");
    }
}
