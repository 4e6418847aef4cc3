package io.github.surveyreport.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LinksTest {
    @Test
    void everyLinkOfTheDocumentsLeadsSomewhere() throws IOException {
        Map<String, Document> documents = Documents.all();
        assertTrue(documents.size() > 40, "only " + documents.size() + " documents");
        assertEquals("", String.join("\n", Links.broken(documents)));
    }

    @Test
    void filesAndHeadingsThatAreNotThereAreFound() {
        Map<String, Document> documents = new TreeMap<>(
                Map.of(
                        "docs/a.md",
                        Document.of(
                                "docs/a.md",
                                "# A\n[1](nowhere.md) [2](a.md#b) [3](#a) [4](../README.md) [5](https://x.invalid) ![6](x.png)")));
        assertEquals(
                List.of(
                        "docs/a.md: nowhere.md does not exist",
                        "docs/a.md: a.md#b has no such heading",
                        "docs/a.md: x.png does not exist"),
                Links.broken(documents));
    }

    @Test
    void anchorsAreThoseOfGitHosts() {
        Document document = Document.of("a.md", "# What `diff` compares with?\n## 数据、清洗（一）\n## Same\n## Same\n");
        assertTrue(document.has("what-diff-compares-with"));
        assertTrue(document.has("数据清洗一"));
        assertTrue(document.has("same") && document.has("same-1"));
    }

    /** Whoever comes to the documentation finds every page of it from the first one, in her language. */
    @Test
    void theMapNamesEveryDocument() throws IOException {
        Map<String, Document> documents = Documents.all();
        for (String map : List.of("docs/README.md", "docs/README.zh-CN.md")) {
            List<String> named = new ArrayList<>();
            documents
                    .get(map)
                    .body()
                    .select("a[href]")
                    .forEach(link -> Links.target(documents.get(map), link.attr("href"))
                            .ifPresent(target -> named.add(target.path())));
            assertEquals(
                    "",
                    documents.values().stream()
                            .filter(document -> document.path().startsWith("docs/")
                                    && !document.path().matches("docs/README.*|docs/decisions/.*"))
                            .filter(document -> document.chinese() == map.contains("zh-CN")
                                    || !documents.containsKey(document.twin()))
                            .map(Document::path)
                            .filter(path -> !named.contains(path))
                            .collect(Collectors.joining("\n")),
                    map);
        }
    }
}
