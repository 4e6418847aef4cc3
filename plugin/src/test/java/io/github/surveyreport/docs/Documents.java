package io.github.surveyreport.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Markdown files that people read, by their path in the repository with {@code /}. */
final class Documents {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final List<String> BESIDE = List.of(
            "README.md",
            "README.zh-CN.md",
            "CHANGELOG.md",
            "CONTRIBUTING.md",
            "SECURITY.md",
            "benchmarks/README.md",
            "example-project/README.md",
            "example-project/generator/README.md",
            "tools/fonts/README.md");

    private Documents() {}

    /** Path → parsed document, in order of paths. */
    static Map<String, Document> all() throws IOException {
        try (Stream<Path> below = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                            BESIDE.stream(),
                            below.filter(file -> file.toString().endsWith(".md"))
                                    .map(Documents::path))
                    .collect(Collectors.toMap(path -> path, Documents::read, (a, b) -> a, TreeMap::new));
        }
    }

    static String path(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    private static Document read(String path) {
        try {
            return Document.of(path, Files.readString(ROOT.resolve(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
