package io.github.surveyreport.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The site of the documentation; it is left in {@code target/docs-site}. */
class DocsSiteTest {
    @Test
    void everyDocumentHasItsPageAndEveryLinkItsTarget() throws IOException {
        Map<String, byte[]> site = DocsSite.of(Documents.all());
        write(site);
        List<String> faults = new ArrayList<>();
        site.forEach((path, bytes) -> {
            if (path.endsWith(".html")) {
                Document page = Jsoup.parse(new String(bytes, UTF_8));
                page.select("a[href], link[href], img[src]").forEach(link -> fault(site, path, link, faults));
            }
        });
        assertEquals("", String.join("\n", faults));
        assertTrue(site.containsKey("docs/index.zh-CN.html") && site.containsKey("docs/goals.html"));
    }

    @Test
    void pagesHaveNoScriptAndAskNobody() throws IOException {
        for (Map.Entry<String, byte[]> file : DocsSite.of(Documents.all()).entrySet()) {
            if (file.getKey().endsWith(".html")) {
                Document page = Jsoup.parse(new String(file.getValue(), UTF_8));
                assertEquals(
                        "",
                        page.select("script, style, iframe, [style], [onclick], [src^=http], link[href^=http]")
                                .toString(),
                        file.getKey());
                assertEquals(
                        1,
                        page.select("meta[http-equiv=Content-Security-Policy]").size());
            }
        }
    }

    @Test
    void aPageLeadsToItsTwinInTheOtherLanguage() throws IOException {
        Document page = Jsoup.parse(new String(DocsSite.of(Documents.all()).get("docs/goals.html"), UTF_8));
        assertEquals("goals.zh-CN.html", page.selectFirst(".language a").attr("href"));
        assertEquals("goals.html", page.selectFirst("[aria-current=page]").attr("href"));
    }

    private static void fault(Map<String, byte[]> site, String from, Element link, List<String> faults) {
        String to = link.hasAttr("href") ? link.attr("href") : link.attr("src");
        if (to.matches("[a-z]+:.*")) {
            return;
        }
        String[] parts = to.split("#", 2);
        String path = parts[0].isEmpty()
                ? from
                : Path.of(from).resolveSibling(parts[0]).normalize().toString().replace('\\', '/');
        if (!site.containsKey(path)) {
            faults.add(from + ": " + to + " is not there");
        } else if (parts.length > 1
                && Jsoup.parse(new String(site.get(path), UTF_8)).getElementById(parts[1]) == null) {
            faults.add(from + ": " + to + " has no such anchor");
        }
    }

    private static void write(Map<String, byte[]> site) throws IOException {
        Path folder = Path.of("target", "docs-site");
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        for (Map.Entry<String, byte[]> file : site.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }
}
