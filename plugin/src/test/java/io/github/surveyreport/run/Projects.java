package io.github.surveyreport.run;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.cache.Cache;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Projects for whole runs, outside of any repository. */
final class Projects {
    static final Path EXAMPLE = Path.of("..", "example-project");
    static final Path GOLDEN = Path.of("src", "test", "golden");

    private Projects() {}

    static RunRequest request(Path project, Path output) {
        return new RunRequest(
                project,
                "survey.yml",
                Optional.empty(),
                output,
                Optional.empty(),
                Optional.empty(),
                "0.0.0-test",
                2,
                Cache.off());
    }

    /** The numbers of a report that is held against nothing published. */
    static Findings findings(RunRequest request, Problems problems) {
        try {
            return GenerateReport.findings(request, PublishedSite.NONE, problems, Phases.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, to hold the gates, on no CI system. */
    static CheckRequest check(RunRequest report) {
        return new CheckRequest(report, Optional.empty(), Map.of(), false);
    }

    /** The request in another language and with as many threads as wanted. */
    static RunRequest request(Path project, Path output, Optional<Language> language, int threads) {
        RunRequest usual = request(project, output);
        return new RunRequest(
                usual.project(),
                usual.config(),
                usual.revision(),
                usual.output(),
                language,
                usual.edition(),
                usual.toolVersion(),
                threads,
                usual.cache());
    }

    /** Relative path → content of all that a run in that language writes. */
    static Map<String, byte[]> generated(Path project, Path output, Language language) throws IOException {
        GenerateReport.run(request(project, output, Optional.of(language), 2), Phases.SILENT);
        return tree(output);
    }

    /** The texts of the report in that language. */
    static Properties words(Language language) throws IOException {
        Properties words = new Properties();
        String bundle = "/io/github/surveyreport/theme/report_" + language.tag() + ".properties";
        try (InputStream in = Projects.class.getResourceAsStream(bundle)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }

    static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !from.relativize(file).startsWith("target"))
                    .forEach(file ->
                            copyFile(file, to.resolve(from.relativize(file).toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyFile(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Relative path with {@code /} → content of every file below a folder. */
    static Map<String, byte[]> tree(Path folder) {
        Map<String, byte[]> tree = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return tree;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tree.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tree;
    }

    static String lines(List<Problem> problems, Language language) {
        return problems.stream().map(problem -> problem.located(language)).collect(Collectors.joining("\n", "", "\n"));
    }

    static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
