package io.github.surveyreport.run;

import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.publish.ShownVersion;
import io.github.surveyreport.source.Revisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where it is known which versions of the public edition were published.
 *
 * @param branch of the site, as the clone knows it; blank for none
 * @param folder that a web server shows; in the place of a branch
 */
public record PublishedSite(String branch, Optional<Path> folder) {
    /** Nothing is asked, and nothing held back. */
    public static final PublishedSite NONE = new PublishedSite("", Optional.empty());

    public static PublishedSite branch(String branch) {
        return new PublishedSite(branch, Optional.empty());
    }

    public static PublishedSite folder(Path folder) {
        return new PublishedSite("", Optional.of(folder));
    }

    /**
     * The versions, those of the latest commits first.
     *
     * @throws SurveyReportException when the record of one cannot be read
     */
    List<ShownVersion> versions(Path project) throws IOException {
        List<ShownVersion> versions = new ArrayList<>();
        for (Map.Entry<String, byte[]> record : records(project).entrySet()) {
            versions.add(ShownVersion.read(record.getValue())
                    .orElseThrow(() -> new SurveyReportException(Problem.error(
                            "edition.bad-record", Location.NONE, ShownVersion.FOLDER + "/" + record.getKey()))));
        }
        versions.sort(Comparator.comparing(ShownVersion::committedAt)
                .thenComparing(ShownVersion::commit)
                .reversed());
        return versions;
    }

    private Map<String, byte[]> records(Path project) throws IOException {
        if (folder.isEmpty()) {
            return branch.isBlank() ? Map.of() : Revisions.files(project, branch, ShownVersion.FOLDER);
        }
        Path records = folder.get().resolve(ShownVersion.FOLDER);
        Map<String, byte[]> files = new TreeMap<>();
        if (Files.isDirectory(records)) {
            try (Stream<Path> all = Files.list(records)) {
                for (Path file : all.toList()) {
                    files.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
        }
        return files;
    }
}
