package io.github.surveyreport.publish;

import io.github.surveyreport.git.Printable;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a site folder. */
final class SiteFiles {
    private SiteFiles() {}

    /**
     * Sorted path → file. Names that begin with a dot are left out.
     *
     * @throws SurveyReportException when there is no {@code index.html}, or something that is neither file nor folder
     */
    static SortedMap<String, Path> of(Path site) throws IOException {
        if (!Files.isRegularFile(site.resolve("index.html"), LinkOption.NOFOLLOW_LINKS)) {
            throw new SurveyReportException(Problem.error("publish.no-site", Location.NONE, site));
        }
        SortedMap<String, Path> files = all(site);
        files.keySet().removeIf(path -> path.startsWith(".") || path.contains("/."));
        for (String path : files.keySet()) {
            if (!Files.isRegularFile(files.get(path), LinkOption.NOFOLLOW_LINKS)
                    || path.startsWith("\"")
                    || path.chars().anyMatch(Character::isISOControl)) {
                throw new SurveyReportException(
                        Problem.error("publish.strange-file", Location.NONE, Printable.of(path), site));
            }
        }
        return files;
    }

    /** Sorted path → everything below a folder that is not a folder. */
    static SortedMap<String, Path> all(Path folder) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .forEach(path -> files.put(
                            folder.relativize(path)
                                    .toString()
                                    .replace(path.getFileSystem().getSeparator(), "/"),
                            path));
        }
        return files;
    }
}
