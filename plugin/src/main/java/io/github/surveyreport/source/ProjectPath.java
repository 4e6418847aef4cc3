package io.github.surveyreport.source;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Rules for paths relative to the project folder. */
final class ProjectPath {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

    private ProjectPath() {}

    /**
     * The names along a path or glob, without {@code .} and empty ones.
     *
     * @throws io.github.surveyreport.problem.SurveyReportException {@code source.invalid-path} when it is absolute,
     *     has a {@code ..} or a backslash, or names nothing
     */
    static List<String> names(String path) {
        List<String> names = Arrays.stream(path.split("/", -1))
                .filter(name -> !name.isEmpty() && !name.equals("."))
                .toList();
        boolean invalid = names.isEmpty()
                || path.startsWith("/")
                || path.indexOf('\\') >= 0
                || names.contains("..")
                || DRIVE.matcher(path).matches()
                || path.chars().anyMatch(Character::isISOControl);
        if (invalid) {
            throw Snapshots.failure("source.invalid-path", path.replaceAll("\\p{Cntrl}", "\uFFFD"));
        }
        return names;
    }

    /** Whether a path is never part of the project's contents. */
    static boolean leftOut(List<String> names) {
        String first = names.get(0);
        boolean ours = first.equals("target") || first.equals(".survey-report");
        return ours || names.stream().anyMatch(name -> name.equalsIgnoreCase(".git"));
    }
}
