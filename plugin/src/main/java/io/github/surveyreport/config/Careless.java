package io.github.surveyreport.config;

import java.util.List;

/**
 * Signs of careless answering. A sign alone never excludes anybody.
 *
 * @param exclude whether a questionnaire with {@code minimumSigns} or more is excluded; otherwise they are only counted
 * @param minimumSigns how many signs must agree, at least 2
 * @param questions the scale questions they are looked for in, in the order asked; empty means all rating questions
 */
public record Careless(boolean exclude, int minimumSigns, List<String> questions) {
    public static final Careless DEFAULT = new Careless(false, 2, List.of());

    public Careless {
        questions = List.copyOf(questions);
    }
}
