package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Script, template syntax, formulas and links in every text of a project stay text in every page and download. */
class HostileProjectTest {
    private static final Path HOSTILE = Projects.GOLDEN.resolve("hostile").resolve("input");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");
    private static final Pattern OWN_LINK = Pattern.compile("(?:[A-Za-z0-9_./-]+)?(?:#.*)?");

    @TempDir
    static Path temp;

    private static Map<String, byte[]> site;
    private static Map<String, byte[]> harmless;

    @BeforeAll
    static void generate() throws IOException {
        Path project = temp.resolve("hostile");
        Projects.copy(HOSTILE, project);
        site = site(project);
        Path twin = temp.resolve("harmless");
        HarmlessTwin.write(HOSTILE, twin);
        harmless = site(twin);
    }

    /** Author narratives are compared apart: their Markdown is meant to make structure. */
    @Test
    void everyPageHasTheStructureOfItsHarmlessTwin() {
        assertEquals(String.join("\n", harmless.keySet()), String.join("\n", site.keySet()));
        Map<String, Document> twins = pages(harmless);
        pages(site).forEach((path, page) -> assertEquals(structure(twins.get(path)), structure(page), path));
    }

    @Test
    void noPageCanRunOrLoadAnything() {
        pages(site).forEach((path, page) -> {
            assertEquals(
                    0,
                    page.select("script, style, iframe, object, embed, form, base, svg")
                            .size(),
                    path);
            for (Element element : page.getAllElements()) {
                element.attributes().forEach(attribute -> harmless(path, element, attribute));
            }
        });
    }

    private static void harmless(String path, Element element, Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        assertFalse(name.startsWith("on") || name.equals("style"), path + ": " + element);
        if (List.of("href", "src", "srcset", "action", "formaction", "xlink:href", "data", "poster")
                .contains(name)) {
            assertTrue(OWN_LINK.matcher(attribute.getValue()).matches(), path + ": " + attribute);
        }
    }

    @Test
    void templateSyntaxAndTagsAreShownAsTheyAre() {
        String text = pages(site).get("index.html").text();
        for (String shown : List.of("${7*7}", "<#list 1.. as x>", "<script>alert(1)</script>", "=1+1")) {
            assertTrue(text.contains(shown), shown);
        }
        pages(site).forEach((path, page) -> assertFalse(page.title().contains("49 @SUM"), path));
    }

    @Test
    void picturesHoldNoScriptAndNoLinkToElsewhere() {
        List<String> pictures =
                site.keySet().stream().filter(path -> path.endsWith(".svg")).toList();
        assertFalse(pictures.isEmpty());
        for (String path : pictures) {
            Document picture = Jsoup.parse(Projects.text(site.get(path)), "", org.jsoup.parser.Parser.xmlParser());
            assertEquals(
                    0, picture.select("script, style, foreignObject, image, a").size(), path);
            for (Element element : picture.getAllElements()) {
                element.attributes().forEach(attribute -> {
                    boolean handler =
                            attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on");
                    boolean away = attribute.getKey().endsWith("href")
                            && !attribute.getValue().startsWith("#");
                    assertFalse(handler || away, path + ": " + attribute);
                });
            }
        }
    }

    @Test
    void noCellOfADownloadIsAFormula() throws IOException {
        List<String> downloads =
                site.keySet().stream().filter(path -> path.endsWith(".csv")).toList();
        assertFalse(downloads.isEmpty());
        for (String path : downloads) {
            String text = Projects.text(site.get(path)).substring(1);
            try (CSVParser records = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
                for (CSVRecord record : records) {
                    record.forEach(cell -> assertFalse(isFormula(cell), path + ": " + cell));
                }
            }
        }
    }

    private static boolean isFormula(String cell) {
        return !cell.isEmpty()
                && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0
                && !NUMBER.matcher(cell).matches();
    }

    private static Map<String, byte[]> site(Path project) throws IOException {
        RunRequest request = Projects.request(project, project.resolve("out"));
        GenerateReport.run(request, Phases.SILENT);
        return Projects.tree(request.output().resolve("site"));
    }

    private static Map<String, Document> pages(Map<String, byte[]> files) {
        Map<String, Document> pages = new TreeMap<>();
        files.forEach((path, content) -> {
            if (path.endsWith(".html")) {
                pages.put(path, Jsoup.parse(Projects.text(content)));
            }
        });
        assertTrue(pages.size() > 10, () -> pages.keySet().toString());
        return pages;
    }

    /** Names of elements and attributes, nested, without texts, links' targets, and narratives. */
    private static String structure(Document page) {
        Document copy = page.clone();
        copy.select(".narrative").forEach(Element::empty);
        StringBuilder structure = new StringBuilder();
        for (Element element : copy.getAllElements()) {
            structure.append(" ".repeat(element.parents().size())).append(element.tagName());
            element.attributes().forEach(attribute -> structure.append(' ').append(attribute.getKey()));
            structure.append('\n');
        }
        return structure.toString();
    }
}
