package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Cleaning.Rule;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.survey.Exclusion;
import io.github.surveyreport.survey.FileCount;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/**
 * Warns of files most of whose loss is likely a slip: a rule that does its work sets few rows aside, one that meets answers
 * written in another way sets most of them aside, without a word.
 */
final class ExclusionCheck {
    private static final int FEWEST = 10;
    private static final double SHARE = 0.2;

    private ExclusionCheck() {}

    static void check(Counted counted, Problems problems) {
        for (FileCount file : counted.files()) {
            long returned = file.counted() + file.excluded();
            if (file.excluded() >= FEWEST && file.excluded() > SHARE * returned) {
                warn(counted, file, returned, problems);
            }
        }
    }

    private static void warn(Counted counted, FileCount file, long returned, Problems problems) {
        Map<Rule, Long> rules = new EnumMap<>(Rule.class);
        for (Exclusion exclusion : counted.exclusions()) {
            if (exclusion.file().equals(file.file())) {
                rules.merge(exclusion.reason(), 1L, Long::sum);
            }
        }
        Arrays.stream(Rule.values())
                .filter(rules::containsKey)
                .max(Comparator.comparing(rules::get))
                .ifPresent(rule -> problems.add(Problem.warning(
                        "analysis.many-excluded",
                        Location.ofFile(file.file()),
                        file.excluded(),
                        returned,
                        rule.id(),
                        rules.get(rule))));
    }
}
