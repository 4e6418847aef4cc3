package io.github.surveyreport.gate;

import io.github.surveyreport.stats.NotComputable;
import java.util.Optional;

/**
 * Why a gate cannot tell.
 *
 * @param reason of a number that could not be computed
 */
public record Lack(Kind kind, Optional<NotComputable.Reason> reason) {

    public enum Kind {
        /** There is no number, for the reason given. */
        NOT_COMPUTABLE,
        /** Fewer answers than the minimum base. */
        SMALL_BASE,
        /** No wave before. */
        NO_PREVIOUS_WAVE,
        /** There is no revision to compare with. */
        NO_BASE,
        /** The revision compared with has no such number. */
        NOT_IN_BASE,
        /** A single report is not compared with another revision. */
        NOT_COMPARED
    }

    static Lack of(Kind kind) {
        return new Lack(kind, Optional.empty());
    }

    static Lack of(NotComputable none) {
        return new Lack(Kind.NOT_COMPUTABLE, Optional.of(none.reason()));
    }
}
