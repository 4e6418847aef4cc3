package io.github.surveyreport.survey;

import io.github.surveyreport.config.Cleaning.Rule;
import java.util.List;

/**
 * Why a row was set aside.
 *
 * @param file path of the file
 * @param line line at which the record starts
 * @param wave id of the wave
 * @param reason the first rule broken, in the order of {@link Rule}
 * @param rules every rule broken, in that order
 */
public record Exclusion(String file, int line, String wave, Rule reason, List<Rule> rules) {
    public Exclusion {
        rules = List.copyOf(rules);
    }
}
