package io.github.surveyreport.advice;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Outline;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Groups that nobody belongs to, and groups too small to be compared. Of those withheld only how many there are. */
final class GroupAdvice {
    private final Findings findings;
    private final Outline outline;
    private final List<Problem> advice = new ArrayList<>();

    private GroupAdvice(Findings findings, Outline outline) {
        this.findings = findings;
        this.outline = outline;
    }

    static List<Problem> of(Findings findings, Outline outline) {
        GroupAdvice groups = new GroupAdvice(findings, outline);
        for (Grouping grouping : findings.study().groups()) {
            groups.nobody(grouping);
            groups.small(grouping);
        }
        return groups.advice;
    }

    private Optional<Measure> size(Grouping grouping, Grouping.Value value, Wave wave) {
        return findings.measures().find("sample", "valid", wave.id(), grouping.id(), value.id());
    }

    private boolean empty(Grouping grouping, Grouping.Value value, Wave wave) {
        return size(grouping, value, wave)
                .filter(measure -> measure.result().valueIfComputable().orElse(1) == 0)
                .isPresent();
    }

    private void nobody(Grouping grouping) {
        List<String> unused = grouping.values().stream()
                .filter(value -> findings.study().waves().stream().allMatch(wave -> empty(grouping, value, wave)))
                .map(Grouping.Value::id)
                .toList();
        if (!grouping.open() && !unused.isEmpty()) {
            Location at = outline.at("groups", grouping.id(), "values", unused.get(0));
            advice.add(Problem.info("advice.empty-groups", at, grouping.id(), unused.size(), Suggestions.list(unused)));
        }
    }

    /** One problem over all waves each, so that a study of many waves is not told the same many times. */
    private void small(Grouping grouping) {
        int base = findings.study().plan().minimumBase();
        List<String> small = new ArrayList<>();
        List<String> withheld = new ArrayList<>();
        for (Wave wave : findings.study().waves()) {
            List<String> few = grouping.values().stream()
                    .filter(value -> few(size(grouping, value, wave), base))
                    .map(Grouping.Value::id)
                    .toList();
            long hidden = grouping.values().stream()
                    .filter(value ->
                            size(grouping, value, wave).filter(Withheld::is).isPresent())
                    .count();
            if (!few.isEmpty()) {
                small.add(wave.id() + " (" + Suggestions.list(few) + ")");
            }
            if (hidden > 0) {
                withheld.add(wave.id() + " (" + hidden + "/" + grouping.values().size() + ")");
            }
        }
        tell("small-groups", grouping, base, small);
        tell("withheld-groups", grouping, findings.study().plan().minimumCell(), withheld);
    }

    private void tell(String code, Grouping grouping, int bound, List<String> waves) {
        if (!waves.isEmpty()) {
            Location at = outline.at("groups", grouping.id());
            advice.add(Problem.info("advice." + code, at, grouping.id(), bound, Suggestions.list(waves)));
        }
    }

    private static boolean few(Optional<Measure> size, int base) {
        double n = size.map(measure -> measure.result().valueIfComputable().orElse(0))
                .orElse(0.0);
        return n > 0 && n < base;
    }
}
