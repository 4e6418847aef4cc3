package io.github.surveyreport.config;

import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.Suggestions;
import io.github.surveyreport.source.Snapshot;
import io.github.surveyreport.source.SourceFile;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds the files that a configuration names, relative to its folder and never outside of it. */
final class Files {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");

    private final Snapshot snapshot;
    private final String folder;

    /** @param configPath the main configuration file, whose folder all paths are relative to */
    Files(Snapshot snapshot, String configPath) {
        this.snapshot = snapshot;
        this.folder = configPath.substring(0, configPath.lastIndexOf('/') + 1);
    }

    Optional<SourceFile> beside(String path) {
        return snapshot.file(folder + path);
    }

    /** Warns of a file that is not there under its name, but with the other spelling of the ending. */
    void checkSpelling(String path, Problems problems) {
        String other = path.endsWith(".yml") ? path.replaceFirst("yml$", "yaml") : path.replaceFirst("yaml$", "yml");
        if (beside(path).isEmpty() && !other.equals(path)) {
            beside(other)
                    .ifPresent(file ->
                            problems.add(Problem.warning("config.not-read", Location.ofFile(file.path()), path)));
        }
    }

    List<SourceFile> besideMatching(String glob) {
        return snapshot.matching(folder + glob);
    }

    /** The files of all paths and globs, sorted and without repetition. */
    List<String> paths(Collection<Located<String>> globs) {
        TreeSet<String> paths = new TreeSet<>();
        for (Located<String> glob : globs) {
            snapshot.matching(folder + glob.value()).forEach(file -> paths.add(file.path()));
        }
        return List.copyOf(paths);
    }

    /** Reports a path that leaves the project, a file that is not there, a glob that matches nothing. */
    boolean check(Located<String> glob, Problems problems) {
        return check(glob, List.of(), problems);
    }

    /** @param taken files that are read already: none of them can be the one that is meant */
    boolean check(Located<String> glob, Collection<String> taken, Problems problems) {
        Optional<Problem> problem = problem(glob.value(), glob.at(), taken);
        problem.ifPresent(problems::add);
        return problem.isEmpty();
    }

    private Optional<Problem> problem(String glob, Location at, Collection<String> taken) {
        if (glob.contains("\\") || glob.startsWith("/") || DRIVE.matcher(glob).matches() || climbs(glob)) {
            return Optional.of(Problem.error("config.path-outside", at, Node.echo(glob)));
        }
        if (!snapshot.matching(folder + glob).isEmpty()) {
            return Optional.empty();
        }
        if (glob.contains("*") || glob.contains("?")) {
            return Optional.of(Problem.error("config.no-match", at, glob));
        }
        return Optional.of(near(glob, taken)
                .map(near -> Problem.error("config.no-file-near", at, glob, near))
                .orElseGet(() -> Problem.error("config.no-file", at, glob)));
    }

    private static boolean climbs(String glob) {
        for (String part : glob.split("/", -1)) {
            if (part.equals("..") || part.equals(".") || part.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> near(String path, Collection<String> taken) {
        String parent = path.substring(0, path.lastIndexOf('/') + 1);
        List<String> siblings = snapshot.matching(folder + parent + "*").stream()
                .map(SourceFile::path)
                .filter(sibling -> !taken.contains(sibling))
                .map(sibling -> sibling.substring(folder.length()))
                .toList();
        return Suggestions.near(path, siblings);
    }
}
