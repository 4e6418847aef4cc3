package io.github.surveyreport.publish;

import java.io.IOException;

/** Tells which of two commits came first, so that an older build never replaces a newer one. */
@FunctionalInterface
interface Succession {

    /** Whether {@code next} may stand where {@code current} stands: it is the same commit or came after it. */
    boolean follows(Version next, Version current) throws IOException;

    /** For targets without a repository to ask: by the commits' times. */
    Succession BY_TIME = (next, current) -> !next.committedAt().isBefore(current.committedAt());
}
