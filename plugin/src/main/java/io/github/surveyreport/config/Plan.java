package io.github.surveyreport.config;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The survey plan (A1, A5), shown on the method page.
 *
 * @param objective what the survey is to find out; empty when not stated
 * @param population who is surveyed, in words
 * @param period in words
 * @param regions in words
 * @param channels in words
 * @param modes how people were asked, in words
 * @param minimumBase below this n a group is flagged as small (default 30)
 * @param minimumCell below this n a cell is suppressed (default 5)
 * @param confidence level of all intervals, 0..1 (default 0.95)
 * @param targetResponseRate 0..1
 * @param targetSampleShare share of the population to be reached, 0..1
 */
public record Plan(
        Optional<String> objective,
        Optional<String> population,
        Optional<String> period,
        List<String> regions,
        List<String> channels,
        List<String> modes,
        List<Member> team,
        List<Phase> schedule,
        int minimumBase,
        int minimumCell,
        double confidence,
        Optional<Double> targetResponseRate,
        Optional<Double> targetSampleShare) {
    public Plan {
        regions = List.copyOf(regions);
        channels = List.copyOf(channels);
        modes = List.copyOf(modes);
        team = List.copyOf(team);
        schedule = List.copyOf(schedule);
    }

    /** A role in the team; who fills it and what they do, as far as stated. */
    public record Member(String role, Optional<String> name, Optional<String> duty) {}

    /** A phase of the schedule; {@code end} is not before {@code start}. */
    public record Phase(String name, LocalDate start, LocalDate end, Optional<String> output) {}
}
