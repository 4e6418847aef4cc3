package io.github.surveyreport.maven;

import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;

/** Parameters that name an edition. */
final class Editions {
    private static final List<String> KNOWN = List.of("internal", "public");

    private Editions() {}

    /** Empty when it is not given. */
    static Optional<String> of(String parameter, String edition) throws MojoFailureException {
        if (edition == null || edition.isBlank()) {
            return Optional.empty();
        }
        if (!KNOWN.contains(edition)) {
            throw new MojoFailureException(parameter + ": \"" + edition + "\" is none of internal, public");
        }
        return Optional.of(edition);
    }
}
