package io.github.surveyreport.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The documents as a site in the looks of the reports: path → bytes. It lies as the repository does, so that links stay as
 * they are; a README is the first page of its folder. Pages have no scripts and ask nobody for anything.
 */
final class DocsSite {
    private static final String THEME = "/io/github/surveyreport/theme/";

    private final Map<String, Document> documents;
    private final Map<String, byte[]> files = new TreeMap<>();

    private DocsSite(Map<String, Document> documents) {
        this.documents = documents;
    }

    static Map<String, byte[]> of(Map<String, Document> documents) throws IOException {
        DocsSite site = new DocsSite(documents);
        site.files.put("style.css", resource(THEME + "style.css"));
        site.files.put("icon.svg", resource(THEME + "icon.svg"));
        site.files.put("docs.css", resource("/io/github/surveyreport/docs/docs.css"));
        for (Document document : documents.values()) {
            site.files.put(page(document.path()), site.html(document).getBytes(UTF_8));
        }
        return site.files;
    }

    /** The path of a document's page. */
    static String page(String path) {
        return path.replaceFirst("(^|/)README(\\.zh-CN)?\\.md$", "$1index$2.html")
                .replaceFirst("\\.md$", ".html");
    }

    private String html(Document document) throws IOException {
        org.jsoup.nodes.Document page =
                Jsoup.parse(new String(resource("/io/github/surveyreport/docs/page.html"), UTF_8));
        page.outputSettings().prettyPrint(false);
        boolean chinese = document.chinese();
        page.child(0).attr("lang", chinese ? "zh-CN" : "en");
        page.title(document.title() + " · survey-report-maven-plugin");
        page.select("[data-zh]").forEach(element -> {
            if (chinese) {
                element.text(element.attr("data-zh"));
            }
            element.removeAttr("data-zh");
        });
        page.select("[data-zh-label]").forEach(element -> {
            if (chinese) {
                element.attr("aria-label", element.attr("data-zh-label"));
            }
            element.removeAttr("data-zh-label");
        });
        String up = "../".repeat(document.path().split("/").length - 1);
        page.select("link[href], .home").forEach(link -> link.attr("href", up + link.attr("href")));
        if (chinese) {
            page.selectFirst(".home").attr("href", up + "docs/index.zh-CN.html");
        }
        page.selectFirst("main").append(body(document).html());
        page.select(".nav").forEach(nav -> nav.html(menu(document).html()));
        language(document, page.selectFirst(".language"));
        return page.outerHtml();
    }

    private Element body(Document document) throws IOException {
        Element body = document.body().clone();
        for (Element link : body.select("a[href]")) {
            follow(document, link);
        }
        for (Element image : body.select("img[src]")) {
            copy(Links.target(document, image.attr("src")).orElseThrow().path());
        }
        int number = 0;
        for (Element table : body.select("table")) {
            Element heading =
                    table.previousElementSiblings().select("h1, h2, h3, h4").first();
            String label = (heading == null ? document.title() : heading.text()) + " " + ++number;
            table.wrap("<div class=\"grid\" role=\"group\" tabindex=\"0\"></div>")
                    .parent()
                    .attr("aria-label", label);
            table.select("th").attr("scope", "col");
            table.select("th:matchesOwn(^$):not(:has(*))").tagName("td").removeAttr("scope");
        }
        return body;
    }

    /** To a page, to a copy of a file of the documentation, or, for what only the repository has, to nowhere. */
    private void follow(Document document, Element link) throws IOException {
        Links.Target target = Links.target(document, link.attr("href")).orElse(null);
        if (target == null) {
            return;
        }
        String path =
                documents.containsKey(target.path() + "/README.md") ? target.path() + "/README.md" : target.path();
        if (documents.containsKey(path)) {
            String anchor = target.anchor().isEmpty() ? "" : "#" + target.anchor();
            link.attr("href", relative(document.path(), page(path)) + anchor);
        } else if (path.startsWith("docs/") && Files.isRegularFile(Documents.ROOT.resolve(path))) {
            copy(path);
        } else {
            link.unwrap();
        }
    }

    private void copy(String path) throws IOException {
        files.put(path, Files.readAllBytes(Documents.ROOT.resolve(path)));
    }

    /** The lists of the map of the documentation in the language of the document, under their headings. */
    private Element menu(Document document) {
        Document map = documents.get(document.chinese() ? "docs/README.zh-CN.md" : "docs/README.md");
        Element menu = new Element("div");
        for (Element heading : map.body().select("h2")) {
            Element list = heading.nextElementSiblings().select("ul").first();
            if (list == null) {
                continue;
            }
            menu.appendElement("p").addClass("nav-section").text(heading.text());
            Element items = menu.appendElement("ul");
            for (Element link : list.select("li > a:first-child, li > p > a:first-child")) {
                String to = Links.target(map, link.attr("href")).orElseThrow().path();
                if (documents.containsKey(to)) {
                    Element item = items.appendElement("li").appendElement("a").text(link.text());
                    item.attr("href", relative(document.path(), page(to)));
                    if (to.equals(document.path())) {
                        item.attr("aria-current", "page");
                    }
                }
            }
        }
        return menu;
    }

    private void language(Document document, Element place) {
        if (documents.containsKey(document.twin())) {
            Element link = place.appendElement("a").text(document.chinese() ? "English" : "中文");
            link.attr("lang", document.chinese() ? "en" : "zh-CN");
            link.attr("href", relative(document.path(), page(document.twin())));
        } else {
            place.remove();
        }
    }

    private static String relative(String from, String to) {
        java.nio.file.Path folder = java.nio.file.Path.of("/" + from).getParent();
        return folder.relativize(java.nio.file.Path.of("/" + to)).toString().replace('\\', '/');
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = DocsSite.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
