package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every column of numbers and every key figure leads to the entry that says what it means. */
class TermLinksTest {
    private static final String ENTRY = "a[href^=dictionary.html#term-]";
    /** Columns that number or repeat what is configured. */
    private static final List<String> PLAIN = List.of("rank", "line", "counts-as", "zero-at", "hundred-at", "items");

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({
        "example, zh-CN",
        "example, en",
        "known-scorecard, en",
        "weighted, en",
        "carpentries-2017, en",
        "cncf-2020h2, en",
        "many-groups, zh-CN",
        "english-only, en",
        "comments-only, zh-CN",
        "minimal, en"
    })
    void numbersLeadToTheirEntries(String project, String language) throws IOException {
        Map<String, Document> pages = pages(project, Language.ofTag(language).orElseThrow());
        Set<String> plain = plain(language);
        Set<String> targets = new TreeSet<>();
        List<String> without = new ArrayList<>();
        pages.forEach((path, page) -> {
            for (Element table : page.select("table")) {
                unexplained(table, plain).forEach(header -> without.add(path + "#" + table.id() + ": " + header));
            }
            for (Element value : page.select(".figure-value")) {
                if (value.selectFirst(ENTRY) == null) {
                    without.add(path + ": " + value.parent().text());
                }
            }
            page.select(ENTRY).forEach(link -> targets.add(link.attr("href").replaceFirst(".*#", "")));
        });
        assertEquals(List.of(), without);
        assertTrue(targets.size() > 5, targets.toString());
        Document dictionary = pages.get("site/dictionary.html");
        targets.removeIf(id -> dictionary.getElementById(id) != null);
        assertEquals(Set.of(), targets, "no such entries");
    }

    /** Headers of numbers that neither they themselves, nor the caption, nor the head of each row explains. */
    private static List<String> unexplained(Element table, Set<String> plain) {
        boolean byRows = table.select("tbody th").stream().allMatch(head -> head.selectFirst(ENTRY) != null);
        if (table.selectFirst("caption " + ENTRY) != null || byRows) {
            return List.of();
        }
        return table.select("thead th.number").stream()
                .filter(header -> header.selectFirst(ENTRY) == null)
                .map(Element::text)
                .filter(header -> !plain.contains(header))
                .toList();
    }

    private Map<String, Document> pages(String project, Language language) throws IOException {
        Path folder = project.equals("example")
                ? Projects.EXAMPLE
                : Projects.GOLDEN.resolve(project).resolve("input");
        Projects.copy(folder, temp);
        Map<String, Document> pages = new TreeMap<>();
        Projects.generated(temp, temp.resolve("out"), language).forEach((path, content) -> {
            if (path.endsWith(".html") && !path.endsWith("print.html")) {
                pages.put(path, Jsoup.parse(Projects.text(content)));
            }
        });
        return pages;
    }

    private static Set<String> plain(String language) throws IOException {
        Properties words = Projects.words(Language.ofTag(language).orElseThrow());
        return PLAIN.stream().map(key -> words.getProperty("column." + key)).collect(Collectors.toSet());
    }
}
