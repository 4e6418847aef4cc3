package io.github.surveyreport.run;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.proposal.Proposal;
import io.github.surveyreport.source.Snapshots;
import io.github.surveyreport.starter.NewFiles;
import io.github.surveyreport.starter.Starter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A new study in a folder that has none. */
public final class InitStudy {
    /** What a folder may well have before there is a study in it. */
    private static final Set<String> KEPT = Set.of("README.md", ".gitignore", "pom.xml");

    private InitStudy() {}

    /**
     * What was done.
     *
     * @param made files written, in order
     * @param kept files that were there before and stayed as they were
     * @param proposal what was read from an export; empty for the sample
     */
    public record Made(List<String> made, List<String> kept, Optional<Proposal> proposal) {}

    /**
     * Writes all files of the sample study or none.
     *
     * @param folder exists
     * @param version of the plugin, for the POM
     * @throws SurveyReportException naming every file of a study that is there already; nothing is written then
     */
    public static Made run(Path folder, Language language, String version) throws IOException {
        return write(folder, Starter.files(language, version), Map.of(), Optional.empty());
    }

    /**
     * Writes the study that an export looks like, and a copy of the export unless it lies in the folder already; all files
     * or none.
     *
     * @param folder exists
     * @param from the export, relative to the folder or absolute
     * @throws SurveyReportException when there is a study already, or no such file, or it cannot be read as an export
     */
    public static Made from(Path folder, Path from, Language language, String version) throws IOException {
        // Before a large file is read for nothing.
        refuse(Stream.of("survey.yml").filter(path -> isThere(folder, path)).toList());
        GivenExport export = GivenExport.of(folder, from);
        Proposal proposal =
                Proposal.of(Snapshots.file(export.file(), export.name()), export.source(), export.written(), language);
        SortedMap<String, byte[]> files =
                Starter.files(language, version, proposal.survey(), export.source(), proposal.remarks(language));
        Map<String, Path> copies = export.inside() ? Map.of() : Map.of(export.source(), export.file());
        return write(folder, files, copies, Optional.of(proposal));
    }

    private static Made write(
            Path folder, SortedMap<String, byte[]> files, Map<String, Path> copies, Optional<Proposal> proposal)
            throws IOException {
        TreeMap<String, Boolean> wanted = new TreeMap<>();
        files.keySet().forEach(path -> wanted.put(path, KEPT.contains(path)));
        copies.keySet().forEach(path -> wanted.put(path, false));
        List<String> there =
                wanted.keySet().stream().filter(path -> isThere(folder, path)).toList();
        refuse(there.stream().filter(path -> !wanted.get(path)).toList());
        files.keySet().removeAll(there);
        wanted.keySet().removeAll(there);
        try {
            NewFiles.write(folder, files, copies);
        } catch (FileAlreadyExistsException e) {
            refuse(List.of(folder.relativize(Path.of(e.getFile())).toString().replace('\\', '/')));
        }
        return new Made(List.copyOf(wanted.keySet()), there, proposal);
    }

    private static boolean isThere(Path folder, String path) {
        return Files.exists(folder.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    private static void refuse(List<String> paths) {
        if (!paths.isEmpty()) {
            throw new SurveyReportException(paths.stream()
                    .map(path -> Problem.error("init.exists", Location.ofFile(path)))
                    .toList());
        }
    }
}
