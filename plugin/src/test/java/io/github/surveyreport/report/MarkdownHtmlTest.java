package io.github.surveyreport.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class MarkdownHtmlTest {

    @Test
    void emphasisBesideChinesePunctuationIsEmphasis() {
        assertEquals("<p><strong>重要的。</strong>所以</p>", html("**重要的。**所以"));
        assertEquals("<p>前文<strong>“重点”</strong>内容</p>", html("前文**“重点”**内容"));
        assertEquals("<p>他说<em>（真的）</em>很好</p>", html("他说*（真的）*很好"));
        assertEquals("<p>甲，<strong>乙</strong>，丙<strong>（丁）</strong>戊</p>", html("甲，**乙**，丙**（丁）**戊"));
    }

    @Test
    void ordinaryEmphasisIsLeftAlone() {
        assertEquals("<p>a <strong>b</strong> c, 2 * 3 * 4</p>", html("a **b** c, 2 * 3 * 4"));
        assertEquals("<p><code>**“x”**y</code></p>", html("`**“x”**y`"));
        assertEquals("<p>**“x”**y</p>", html("\\*\\*“x”\\*\\*y"));
    }

    @Test
    void rawHtmlBecomesText() {
        String html = html("<script>alert(1)</script>\n\na <img src=x onerror=alert(1)> b");
        assertTrue(html.contains("&lt;script&gt;"), html);
        assertTrue(Jsoup.parse(html).select("script,img").isEmpty(), html);
    }

    @Test
    void linksThatCouldRunCodeBecomeText() {
        for (String target : List.of(
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,<b>",
                "vbscript:x",
                "//evil.example/x.html",
                "/etc/x.html",
                "file:///x.html",
                "&#106;avascript:alert(1)",
                "java%0ascript:alert(1)")) {
            Document page = Jsoup.parse(html("[text](" + target + ") ![pic](" + target + ") <" + target + ">"));
            assertTrue(page.select("a,img,[src]").isEmpty(), target);
            assertTrue(page.text().contains("text"), target);
        }
    }

    @Test
    void attributesCannotBeAdded() {
        Document page = Jsoup.parse(html("# x {onclick=\"alert(1)\"}\n\n[a](x.html \"t\" onclick=alert(1))"));
        page.getAllElements()
                .forEach(element -> element.attributes()
                        .forEach(attribute -> assertFalse(
                                attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on"), attribute.getKey())));
    }

    @Test
    void usefulLinksStay() {
        assertEquals("<p><a href=\"issues.html#score\">a</a></p>", html("[a](issues.html#score)"));
        assertEquals("<p><a href=\"https://example.org/x?y=1\">a</a></p>", html("[a](https://example.org/x?y=1)"));
        assertEquals("<p><a href=\"mailto:cx@example.org\">a</a></p>", html("[a](mailto:cx@example.org)"));
    }

    @Test
    void headingsStartBelowThePageTitle() {
        assertEquals("<h2>a</h2>\n<h3>b</h3>\n<h6>c</h6>", html("# a\n\n## b\n\n###### c"));
        assertEquals("<h2>a</h2>\n<h3>b</h3>", html("## a\n\n### b"));
    }

    @Test
    void tablesAndFootnotesWork() {
        String html = html("| a | b |\n|---|--:|\n| 1 | 2 |\n\nx[^1]\n\n[^1]: note");
        Document page = Jsoup.parse(html);
        assertEquals("2", page.select("td[align=right]").text());
        assertEquals("#page-fn-1", page.select("sup a").attr("href"), html);
        assertEquals(1, page.select("#page-fn-1").size(), html);
    }

    private static String html(String markdown) {
        return MarkdownHtml.render(markdown, "page").html().strip();
    }
}
