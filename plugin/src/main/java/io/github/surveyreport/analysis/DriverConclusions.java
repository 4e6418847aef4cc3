package io.github.surveyreport.analysis;

import io.github.surveyreport.analysis.Conclusion.Kind;
import io.github.surveyreport.analysis.Conclusion.Tone;
import io.github.surveyreport.config.Drivers;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the outcome goes with most, as far as the model tells it: the model as a whole explains more than chance does, its
 * base is sufficient, and the interval of the strongest driver's importance lies above that of at least one other. Those
 * whose intervals overlap its own are named with it, so that the first of several is not picked where chance picks it.
 */
final class DriverConclusions {
    private final Scope scope;
    private final Conclusions said;
    private final Wave last;

    DriverConclusions(Scope scope, Conclusions said) {
        this.scope = scope;
        this.said = said;
        this.last = said.last();
    }

    /** @param issues rank 1 first; what the first of them is about may go with the outcome hardly at all */
    List<Conclusion> strongest(List<IssueFinding> issues) {
        Optional<Drivers> declared = scope.study().methods().drivers();
        if (declared.isEmpty() || !explains()) {
            return List.of();
        }
        List<String> order = declared.get().questions().stream()
                .filter(question -> importance(question).isPresent())
                .sorted(Comparator.comparingDouble(
                        question -> -importance(question).orElseThrow().value()))
                .toList();
        List<String> strongest = notBelow(order);
        return strongest.size() == order.size() ? List.of() : List.of(say(declared.get(), order, strongest, issues));
    }

    private boolean explains() {
        double weak = scope.study().methods().comparisons().weak();
        return said.estimate("drivers", "r2", last)
                        .filter(r2 -> !r2.warnings().contains("indicative"))
                        .isPresent()
                && said.value("drivers", "p", last).orElse(1) <= weak;
    }

    /** The first, and those of which it is not clearly above. */
    private List<String> notBelow(List<String> order) {
        if (order.isEmpty()) {
            return order;
        }
        double low = importance(order.get(0)).orElseThrow().low().orElseThrow();
        return order.stream()
                .filter(question -> importance(question).orElseThrow().high().orElseThrow() >= low)
                .toList();
    }

    private Conclusion say(Drivers drivers, List<String> order, List<String> strongest, List<IssueFinding> issues) {
        Optional<IssueFinding> first = issues.stream().findFirst();
        Optional<String> about = first.flatMap(issue -> new IssueQuestion(scope.study()).of(issue.category(), order))
                .filter(question -> !strongest.contains(question))
                .filter(question -> weak(question, order.size()));
        Kind kind = about.isPresent() ? Kind.DRIVER_NOT_FIRST_ISSUE : Kind.DRIVER_STRONGEST;
        Conclusions.Builder statement = said.about(kind, Tone.NEUTRAL).subject(drivers.outcome());
        List<String> named = new ArrayList<>(strongest);
        about.ifPresent(question -> {
            statement.subject(first.orElseThrow().category().id());
            named.add(0, question);
        });
        for (String question : named) {
            statement.subject(question).rest("ipa." + question, "importance", last);
        }
        return statement.say();
    }

    /** Whether it certainly has less than its equal part of what the model explains. */
    private boolean weak(String question, int drivers) {
        return importance(question).orElseThrow().high().orElseThrow() < 1.0 / drivers;
    }

    private Optional<Estimate> importance(String question) {
        return said.estimate("ipa." + question, "importance", last)
                .filter(estimate -> estimate.low().isPresent());
    }
}
