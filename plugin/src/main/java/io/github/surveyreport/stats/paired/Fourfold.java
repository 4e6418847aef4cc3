package io.github.surveyreport.stats.paired;

/**
 * Yes or no before and after, of the same respondents.
 *
 * @param kept yes before and after
 * @param lost yes before, no after
 * @param gained no before, yes after
 * @param never no before and after
 */
public record Fourfold(long kept, long lost, long gained, long never) {
    public Fourfold {
        if (kept < 0 || lost < 0 || gained < 0 || never < 0) {
            throw new IllegalArgumentException("a count is not negative");
        }
    }

    /** All pairs. */
    public long n() {
        return kept + lost + gained + never;
    }

    /** Those whose answer changed. */
    public long changed() {
        return lost + gained;
    }
}
