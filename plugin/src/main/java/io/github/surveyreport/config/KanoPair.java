package io.github.surveyreport.config;

/**
 * A feature asked about twice.
 *
 * @param functional id of the rating question "how do you feel if it is there", five levels, the best first by score
 * @param dysfunctional id of the one "… if it is not there"
 */
public record KanoPair(String id, String label, String functional, String dysfunctional) {}
