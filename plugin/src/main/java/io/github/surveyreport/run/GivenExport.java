package io.github.surveyreport.run;

import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * The export that a study is to begin with.
 *
 * @param file where it really lies
 * @param name as the user gave it
 * @param source where it will lie in the study, with {@code /}
 * @param inside whether it lies there already
 */
record GivenExport(Path file, String name, String source, boolean inside) {
    private static final Set<String> LEFT_OUT = Set.of("target", ".survey-report", ".git");
    private static final int LONGEST_NAME = 100;

    static GivenExport of(Path folder, Path from) throws IOException {
        Path given = folder.resolve(from);
        String name = from.toString().replace('\\', '/').replaceAll("\\p{Cntrl}", "\uFFFD");
        if (!Files.exists(given)) {
            throw refused("init.from-missing", name);
        }
        if (!Files.isRegularFile(given)) {
            throw refused("init.from-folder", name);
        }
        Path real = given.toRealPath();
        Path root = folder.toRealPath();
        if (!real.startsWith(root)) {
            return new GivenExport(real, name, "data/" + plain(real), false);
        }
        Path within = root.relativize(real);
        if (LEFT_OUT.contains(within.getName(0).toString())) {
            throw refused("init.from-inside", name);
        }
        String source = within.toString().replace('\\', '/');
        boolean exact = source.chars().noneMatch(c -> "*?\\".indexOf(c) >= 0 || Character.isISOControl(c));
        return exact
                ? new GivenExport(real, name, source, true)
                : new GivenExport(real, name, "data/" + plain(real), false);
    }

    /** The day it was last written to, in UTC so that no machine's zone decides. */
    LocalDate written() throws IOException {
        return Files.getLastModifiedTime(file)
                .toInstant()
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
    }

    /** A name that every system, Git and glob takes as it stands. */
    private static String plain(Path file) {
        String name = file.getFileName()
                .toString()
                .replaceAll("[^\\p{L}\\p{N} ._()（）-]", "_")
                .strip();
        String safe = name.replaceFirst("^[.\\- ]+", "_");
        int point = safe.lastIndexOf('.');
        String end = point > 0 && safe.length() - point <= 6 ? safe.substring(point) : "";
        String stem = safe.substring(0, safe.length() - end.length());
        int length = Math.min(stem.codePointCount(0, stem.length()), LONGEST_NAME);
        String cut = stem.substring(0, stem.offsetByCodePoints(0, length)).strip();
        return (cut.isEmpty() ? "export" : cut) + end;
    }

    private static SurveyReportException refused(String code, String name) {
        return new SurveyReportException(Problem.error(code, Location.ofFile(name)));
    }
}
