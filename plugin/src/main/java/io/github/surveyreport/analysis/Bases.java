package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Study;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The sets of respondents of whom a public edition tells something, and what they contribute: by wave everybody, each
 * group, cell of a two-way table, combination of a target and period, each for every question; commenters, and those of each issue; those who
 * answered all questions of a model; the same customers of two waves; service records and the feedback register. With two
 * of these it can be told whether the difference of two published versions speaks of few.
 *
 * <p>Parts of the data: a wave by its id, {@link #SERVICE}, {@link #REGISTER}.
 */
public final class Bases {
    /** All files of service records. */
    public static final String SERVICE = "service:";

    /** All files of the feedback register. */
    public static final String REGISTER = "register:";

    /** Between what a family is about and the groupings it is divided by. */
    static final char BY = '|';

    private final SortedMap<String, SortedMap<String, BaseFamily>> parts = new TreeMap<>();

    private Bases() {}

    /** @param study as resolved by the inventory, with which the tallies were counted */
    public static Bases of(Study study, Tallies tallies) {
        Bases bases = new Bases();
        BaseCuts cuts = new BaseCuts(study, tallies.slots());
        for (int wave = 0; wave < study.waves().size(); wave++) {
            SortedMap<String, BaseFamily> families = new WaveBases(study, tallies, cuts, wave).families();
            bases.parts.put(study.waves().get(wave).id(), families);
        }
        new MatchedBases(study, tallies)
                .forEach((wave, name, family) ->
                        bases.parts.get(study.waves().get(wave).id()).put(name, family));
        bases.parts.put(SERVICE, OtherBases.service(study, tallies));
        bases.parts.put(REGISTER, OtherBases.register(study, tallies));
        return bases;
    }

    /**
     * What cannot be published after this without telling what fewer than so many contributed.
     *
     * @return part of the data → ids of the groupings in which that is so, empty for everybody's numbers; without the parts
     *     that may be published
     */
    public SortedMap<String, SortedSet<String>> few(Bases later, int minimum) {
        SortedMap<String, SortedSet<String>> few = new TreeMap<>();
        parts.forEach((part, families) -> {
            SortedMap<String, BaseFamily> now = later.parts.getOrDefault(part, new TreeMap<>());
            families.forEach((name, family) -> {
                if (now.containsKey(name) && family.fewFrom(now.get(name), minimum)) {
                    few.computeIfAbsent(part, key -> new TreeSet<>()).add(name.substring(name.lastIndexOf(BY) + 1));
                }
            });
        });
        return few;
    }
}
