package io.github.surveyreport.run;

import io.github.surveyreport.compare.CellDiff;
import io.github.surveyreport.compare.Crossing;
import io.github.surveyreport.compare.ReportDiff;
import io.github.surveyreport.compare.Verdict;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a difference must be to fail the build; each includes those before it. */
public enum FailOn {
    /** Nothing. */
    NONE,
    /** A gate that passed at the baseline fails now. */
    GATE,
    /** Added respondents rate lower, beyond chance and by enough to matter. */
    MOVED_WORSE,
    /** Anything that is news. */
    ANY;

    private static final int NAMED = 3;

    /** As written in the POM; empty for no such word. */
    public static Optional<FailOn> of(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }

    /** As written in the POM. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Why the build fails; empty when it does not. */
    Optional<Problem> failure(ReportDiff diff) {
        List<String> gates = diff.gates().stream()
                .filter(gate -> gate.failed())
                .map(gate -> gate.id())
                .toList();
        if (this == NONE) {
            return Optional.empty();
        }
        if (!gates.isEmpty()) {
            return Optional.of(problem("diff.gate-failed", gates));
        }
        List<String> worse = diff.worse().stream().map(FailOn::name).toList();
        if (compareTo(MOVED_WORSE) >= 0 && !worse.isEmpty()) {
            return Optional.of(problem("diff.moved-worse", worse));
        }
        return this == ANY && diff.changed() ? Optional.of(problem("diff.changed", news(diff))) : Optional.empty();
    }

    /** Who wants a build to fail must not take silence for a pass: only where nothing is before there is nothing to tell. */
    Optional<Problem> failure(Problem missing) {
        boolean first = missing.code().equals("source.base-first-commit");
        return this == NONE || first
                ? Optional.empty()
                : Optional.of(Problem.error(
                        missing.code(), missing.location(), missing.arguments().toArray()));
    }

    private static List<String> news(ReportDiff diff) {
        return Stream.concat(
                        diff.crossings().stream().map(Crossing::subject),
                        diff.cells().stream()
                                .filter(cell -> cell.verdict().news() && cell.verdict() != Verdict.CROSSED)
                                .map(FailOn::name))
                .toList();
    }

    private static String name(CellDiff cell) {
        String group = cell.key().group().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
        String name = cell.key().id() + "/" + cell.key().statistic() + "@"
                + cell.key().wave();
        return group.isEmpty() ? name : name + "{" + group + "}";
    }

    private Problem problem(String code, List<String> names) {
        String more = names.size() > NAMED ? ", …" : "";
        String shown = names.stream().limit(NAMED).collect(Collectors.joining(", ")) + more;
        return Problem.error(code, Location.NONE, names.size(), shown, word());
    }
}
