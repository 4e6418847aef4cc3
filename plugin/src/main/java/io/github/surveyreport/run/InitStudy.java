package io.github.surveyreport.run;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.starter.NewFiles;
import io.github.surveyreport.starter.Starter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

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
     */
    public record Made(List<String> made, List<String> kept) {}

    /**
     * Writes all files of the study or none.
     *
     * @param folder exists
     * @param version of the plugin, for the POM
     * @throws SurveyReportException naming every file of a study that is there already; nothing is written then
     */
    public static Made run(Path folder, Language language, String version) throws IOException {
        SortedMap<String, byte[]> files = Starter.files(language, version);
        List<String> there = files.keySet().stream()
                .filter(path -> Files.exists(folder.resolve(path), LinkOption.NOFOLLOW_LINKS))
                .toList();
        refuse(there.stream().filter(path -> !KEPT.contains(path)).toList());
        files.keySet().removeAll(there);
        try {
            NewFiles.write(folder, files);
        } catch (FileAlreadyExistsException e) {
            refuse(List.of(folder.relativize(Path.of(e.getFile())).toString().replace('\\', '/')));
        }
        return new Made(List.copyOf(files.keySet()), there);
    }

    private static void refuse(List<String> paths) {
        if (!paths.isEmpty()) {
            throw new SurveyReportException(paths.stream()
                    .map(path -> Problem.error("init.exists", Location.ofFile(path)))
                    .toList());
        }
    }
}
