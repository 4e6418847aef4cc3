package io.github.surveyreport.site;

import java.util.List;

/** Paths within a site: relative, {@code /} between names, no way out of the folder. */
final class SitePath {
    private SitePath() {}

    /**
     * @return the path itself
     * @throws IllegalArgumentException when it is absolute, climbs, or would be read differently on another system
     */
    static String checked(String path) {
        boolean strange = path.isEmpty()
                || path.indexOf('\\') >= 0
                || path.indexOf(':') >= 0
                || path.chars().anyMatch(Character::isISOControl);
        if (strange || List.of(path.split("/", -1)).stream().anyMatch(SitePath::climbs)) {
            throw new IllegalArgumentException("not a path within a site");
        }
        return path;
    }

    private static boolean climbs(String name) {
        return name.isEmpty() || name.equals(".") || name.equals("..");
    }
}
