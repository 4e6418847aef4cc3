package io.github.surveyreport.survey;

import java.util.Arrays;
import java.util.Objects;

/**
 * A service record within the period of a wave.
 *
 * @param wave index in the study's waves
 * @param month months from January of the year 0 to that of the record
 * @param second local seconds since 1970
 * @param customer the same hash as in {@link Response#customer()}; 0 when not known
 * @param channel as written, trimmed; empty when not known
 * @param team likewise; always empty where teams are not shown
 * @param outcomes per service level: milliseconds taken, or for a yes-no level {@link #YES} or {@link #NO}; {@link
 *     #MISSING}, {@link #OPEN}
 */
public record ServiceRecord(
        int wave, int month, long second, long customer, String channel, String team, long[] outcomes) {
    /** No usable value, or nothing is asked of a single record. */
    public static final long MISSING = -1;

    /** Has no end although the limit has passed. */
    public static final long OPEN = Long.MAX_VALUE;

    public static final long NO = 0;
    public static final long YES = 1;

    @Override
    public boolean equals(Object object) {
        return object instanceof ServiceRecord other
                && wave == other.wave
                && month == other.month
                && second == other.second
                && customer == other.customer
                && channel.equals(other.channel)
                && team.equals(other.team)
                && Arrays.equals(outcomes, other.outcomes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(wave, month, second, customer, channel, team, Arrays.hashCode(outcomes));
    }

    @Override
    public String toString() {
        return wave + " " + month + " " + second + " " + customer + " " + channel + " " + team + " "
                + Arrays.toString(outcomes);
    }
}
