package io.github.surveyreport.docs;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Where links of documents lead; addresses of the network are left alone, nothing is asked for over it. */
final class Links {
    private Links() {}

    /**
     * @param path in the repository
     * @param anchor without {@code #}; empty for none
     */
    record Target(String path, String anchor) {}

    /** Nothing for an address of the network. */
    static Optional<Target> target(Document from, String link) {
        if (link.matches("[a-z]+:.*")) {
            return Optional.empty();
        }
        URI address = URI.create(link.replace(" ", "%20"));
        Path file = Path.of(from.path());
        if (!address.getPath().isEmpty()) {
            file = file.resolveSibling(address.getPath()).normalize();
        }
        String anchor = address.getFragment() == null ? "" : address.getFragment();
        return Optional.of(new Target(file.toString().replace('\\', '/'), anchor));
    }

    /** Links that lead nowhere, each with its document. */
    static List<String> broken(Map<String, Document> documents) {
        List<String> broken = new ArrayList<>();
        for (Document document : documents.values()) {
            for (Element element : document.body().select("a[href], img[src]")) {
                String link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                target(document, link)
                        .flatMap(target -> fault(documents, target))
                        .ifPresent(fault -> broken.add(document.path() + ": " + link + " " + fault));
            }
        }
        return broken;
    }

    private static Optional<String> fault(Map<String, Document> documents, Target target) {
        Document there = documents.get(target.path());
        boolean outside = target.path().startsWith("..");
        if (there == null && (outside || !Files.exists(Documents.ROOT.resolve(target.path())))) {
            return Optional.of("does not exist");
        }
        boolean found = target.anchor().isEmpty() || there == null || there.has(target.anchor());
        return found ? Optional.empty() : Optional.of("has no such heading");
    }
}
