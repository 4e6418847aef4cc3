package io.github.surveyreport.run;

import io.github.surveyreport.cache.Build;
import io.github.surveyreport.cache.Cache;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.source.Snapshots;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens the folder in which counts are kept between runs. */
public final class KeptCounts {
    private static final String OFF = "off";

    private KeptCounts() {}

    /**
     * A folder with files that Git tracks is not used: what came with the repository was not counted here.
     *
     * @param project folder that holds the configuration
     * @param root what a relative folder is relative to
     * @param wanted a folder; {@code off} for none; blank for the usual one
     * @param mostBytes how large it may be after a run
     */
    public static Cache open(Path project, Path root, String wanted, long mostBytes) {
        String name = wanted.strip();
        if (name.equals(OFF)) {
            return Cache.off();
        }
        Path folder = (name.isEmpty() ? project.resolve(Cache.USUAL) : root.resolve(name)).normalize();
        boolean inside = folder.startsWith(project) && !folder.equals(project);
        if (inside && Files.isDirectory(folder) && Snapshots.tracks(project, project.relativize(folder))) {
            return Cache.refused(Problem.warning("cache.tracked", Location.NONE, folder));
        }
        return Cache.in(folder, mostBytes, Build.id(KeptCounts.class));
    }
}
