package io.github.surveyreport.stats.weight;

/**
 * Where respondents of one weight were drawn.
 *
 * @param stratum the part of the population that was drawn from on its own
 * @param cluster the unit drawn within it (a branch, a shop), its number being its own within the stratum; {@link #EACH}
 *     where respondents themselves were drawn
 * @param respondents how many there are, with those who did not give an answer
 */
public record Origin(int stratum, int cluster, long respondents) {
    public static final int EACH = -1;
}
