package io.github.surveyreport.config;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A survey round.
 *
 * @param start first day of fieldwork
 * @param end last day, not before {@code start}
 * @param files paths of its response files, resolved from the configured globs, sorted; at least one
 * @param invited questionnaires sent
 * @param population size of the population, for the finite population correction
 * @param outcomes what became of the cases without a counted questionnaire, for response rates; empty when not kept
 */
public record Wave(
        String id,
        String label,
        LocalDate start,
        LocalDate end,
        List<String> files,
        OptionalLong invited,
        OptionalLong population,
        Optional<Outcomes> outcomes) {
    public Wave {
        files = List.copyOf(files);
    }

    /** The same wave with other files. */
    Wave with(List<String> others) {
        return new Wave(id, label, start, end, others, invited, population, outcomes);
    }
}
