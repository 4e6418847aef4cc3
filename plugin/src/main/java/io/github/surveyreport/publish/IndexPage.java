package io.github.surveyreport.publish;

import static io.github.surveyreport.publish.Html.element;
import static io.github.surveyreport.publish.Html.link;
import static io.github.surveyreport.publish.Html.text;

import io.github.surveyreport.problem.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** The page that leads to every published version; no script, no inline style. */
final class IndexPage {
    private final Properties texts;
    private final Listing listing;

    private IndexPage(Properties texts, Listing listing) {
        this.texts = texts;
        this.listing = listing;
    }

    /** In the language and under the title of the first version listed. */
    static String html(Listing listing) throws IOException {
        Version first = listing.entries().get(0).version();
        Language language = Language.ofTag(first.language()).orElse(Language.ZH_CN);
        Properties texts = new Properties();
        try (InputStream in = resource("index_" + language.tag() + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        IndexPage page = new IndexPage(texts, listing);
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                %s
                <link rel="stylesheet" href="index.css">
                </head>
                <body>
                %s
                </body>
                </html>
                """.formatted(
                        language.tag(),
                        element("title", text(first.title())).html(),
                        page.body(first.title()).html());
    }

    static byte[] css() throws IOException {
        try (InputStream in = resource("index.css")) {
            return in.readAllBytes();
        }
    }

    private Html body(String title) {
        List<Html> parts = new ArrayList<>();
        parts.add(element("h1", text(title)));
        listing.latest()
                .ifPresent(latest -> parts.add(new Html.Element("p", List.of("class", "latest"), latest(latest))));
        for (Label.Kind kind : List.of(Label.Kind.BRANCH, Label.Kind.TAG, Label.Kind.PULL_REQUEST, Label.Kind.COMMIT)) {
            List<Listing.Entry> entries = listing.of(kind);
            if (!entries.isEmpty()) {
                parts.add(element("h2", text(texts.getProperty(kind.name().toLowerCase(Locale.ROOT)))));
                parts.add(table(entries));
            }
        }
        parts.add(element("p", link("versions.json", texts.getProperty("data"))));
        return element("main", parts);
    }

    private List<Html> latest(Listing.Entry entry) {
        return List.of(
                link(Layout.LATEST + "/index.html", texts.getProperty("latest")),
                text(" " + entry.version().reportDate() + " · "),
                element("code", text(entry.version().shortCommit())));
    }

    private Html table(List<Listing.Entry> entries) {
        boolean scored =
                entries.stream().anyMatch(entry -> !entry.version().score().isEmpty());
        List<Html> heads = new ArrayList<>();
        for (String key : List.of("name", "report-date", "score", "committed", "commit-id")) {
            if (scored || !key.equals("score")) {
                heads.add(new Html.Element("th", List.of("scope", "col"), List.of(text(texts.getProperty(key)))));
            }
        }
        List<Html> rows = new ArrayList<>();
        for (Listing.Entry entry : entries) {
            rows.add(row(entry, scored));
        }
        Html table = element("table", element("thead", element("tr", heads)), element("tbody", rows));
        return new Html.Element("div", List.of("class", "wide"), List.of(table));
    }

    private static Html row(Listing.Entry entry, boolean scored) {
        Version version = entry.version();
        List<Html> cells = new ArrayList<>();
        String page = FolderName.url(entry.folder()) + "/index.html";
        String hash = entry.kind().equals(java.util.Optional.of(Label.Kind.PULL_REQUEST)) ? "#" : "";
        cells.add(element("td", link(page, hash + entry.name())));
        cells.add(element("td", text(version.reportDate())));
        if (scored) {
            cells.add(element("td", text(version.score())));
        }
        cells.add(element(
                "td",
                text(version.committedAt()
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .toString())));
        cells.add(element("td", element("code", text(version.shortCommit()))));
        return element("tr", cells);
    }

    private static InputStream resource(String name) {
        return IndexPage.class.getResourceAsStream(name);
    }
}
