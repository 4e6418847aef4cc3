package io.github.surveyreport.survey;

import io.github.surveyreport.config.Careless.Sign;
import java.util.EnumSet;
import java.util.Set;

/**
 * The signs of careless answering in one questionnaire, as bits at the signs' ordinals.
 *
 * @param foundBits those that it shows
 * @param lookedForBits those that could be looked for; it holds {@code foundBits}
 */
public record CarelessSigns(int foundBits, int lookedForBits) {
    public static final CarelessSigns NOT_LOOKED_FOR = new CarelessSigns(0, 0);

    /** Number of different sets of signs. */
    public static final int COMBINATIONS = 1 << Sign.values().length;

    public boolean lookedFor(Sign sign) {
        return (lookedForBits & 1 << sign.ordinal()) != 0;
    }

    /** In the order of {@link Sign}. */
    public Set<Sign> found() {
        return of(foundBits);
    }

    /** The signs of such bits. */
    public static Set<Sign> of(int bits) {
        EnumSet<Sign> signs = EnumSet.noneOf(Sign.class);
        for (Sign sign : Sign.values()) {
            if ((bits & 1 << sign.ordinal()) != 0) {
                signs.add(sign);
            }
        }
        return signs;
    }
}
