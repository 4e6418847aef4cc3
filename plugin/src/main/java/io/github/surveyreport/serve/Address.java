package io.github.surveyreport.serve;

import java.net.URI;
import java.util.List;

/** The path that a request asks for. */
final class Address {
    private static final List<String> CLIMBING = List.of("", ".", "..");

    private Address() {}

    /** Without its leading slash; {@code index.html} where a folder is asked for; empty for what is no plain path. */
    static String path(URI address) {
        String decoded = address.getPath();
        boolean plain = decoded != null
                && decoded.startsWith("/")
                && decoded.indexOf('\\') < 0
                && decoded.indexOf('\uFFFD') < 0
                && decoded.chars().noneMatch(Character::isISOControl);
        if (!plain) {
            return "";
        }
        String path = decoded.endsWith("/") ? decoded.substring(1) + "index.html" : decoded.substring(1);
        return List.of(path.split("/", -1)).stream().anyMatch(CLIMBING::contains) ? "" : path;
    }
}
