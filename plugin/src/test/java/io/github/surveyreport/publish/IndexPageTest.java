package io.github.surveyreport.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndexPageTest {

    @Test
    void versionsAreListedByKindTheNewestFirst() {
        Listing listing = listing("zh-CN");
        assertEquals(
                List.of("latest", "b/main", "t/v2", "t/v1", "pr/3", "c/bbbbbbbbbbbb", "c/aaaaaaaaaaaa"),
                listing.entries().stream().map(Listing.Entry::folder).toList());
    }

    @Test
    void textFromOutsideIsEscapedEverywhere() throws Exception {
        Map<String, Version> versions = new LinkedHashMap<>();
        versions.put("b/" + FolderName.of("<img>\"'&"), version("a", 1, "</title><script>alert(1)</script>", "en"));
        String html = IndexPage.html(Listing.of(versions));
        assertFalse(html.contains("<script"));
        assertFalse(html.contains("<img"));
        assertTrue(html.contains("&lt;img&gt;&quot;&#39;&amp;</a>"));
    }

    /** {@code default-src 'none'; style-src 'self'; img-src 'self'}. */
    @Test
    void thePageIsWholeUnderAStrictPolicy() throws Exception {
        String html = IndexPage.html(listing("en"));
        assertFalse(html.contains("<script"));
        assertFalse(html.contains("style="));
        assertFalse(html.contains("<style"));
        assertFalse(html.contains("http:") || html.contains("https:") || html.contains("data:"));
        assertFalse(new String(IndexPage.css(), java.nio.charset.StandardCharsets.UTF_8).contains("url("));
    }

    @Test
    void thePageSpeaksTheLanguageOfTheReport() throws Exception {
        assertTrue(IndexPage.html(listing("zh-CN")).contains("<html lang=\"zh-CN\">"));
        assertTrue(IndexPage.html(listing("zh-CN")).contains(">打开最新报告</a>"));
        assertTrue(IndexPage.html(listing("en")).contains("<h2>Pull requests</h2>"));
    }

    private static Listing listing(String language) {
        Map<String, Version> versions = new LinkedHashMap<>();
        versions.put("c/aaaaaaaaaaaa", version("a", 1, "Report", language));
        versions.put("c/bbbbbbbbbbbb", version("b", 2, "Report", language));
        versions.put("pr/3", version("b", 2, "Report", language));
        versions.put("t/v1", version("a", 1, "Report", language));
        versions.put("t/v2", version("b", 2, "Report", language));
        versions.put("b/main", version("b", 2, "Report", language));
        versions.put("latest", version("b", 2, "Report", language));
        return Listing.of(versions);
    }

    private static Version version(String digit, long second, String title, String language) {
        return new Version(
                digit.repeat(40), Instant.ofEpochSecond(second), title, language, "2026-01-01", "78.09", "0.0.0-test");
    }
}
