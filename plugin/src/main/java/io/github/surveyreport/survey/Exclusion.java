package io.github.surveyreport.survey;

import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.config.Careless.Sign;
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
 * @param signs the signs of careless answering that agree; empty when another rule is the reason
 */
public record Exclusion(String file, int line, String wave, Rule reason, List<Rule> rules, List<Sign> signs) {
    public Exclusion {
        rules = List.copyOf(rules);
        signs = List.copyOf(signs);
    }

    static Exclusion through(Codec codec, String file, String wave, Exclusion known) {
        int line = (int) codec.number(known, Exclusion::line);
        List<Rule> rules = codec.list(known == null ? List.of() : known.rules, rule -> codec.one(Rule.values(), rule));
        List<Sign> signs = codec.list(known == null ? List.of() : known.signs, sign -> codec.one(Sign.values(), sign));
        return new Exclusion(file, line, wave, rules.get(0), rules, signs);
    }
}
