package io.github.surveyreport.advice;

import io.github.surveyreport.problem.Problem;
import java.util.List;
import java.util.Optional;

/** Names that are misspelt, where the message says which is meant. */
final class SpellingFixes {
    private SpellingFixes() {}

    private record Spelling(String found, String meant) {}

    /** Mends one problem; whether it is one of these. */
    static boolean mend(Problem problem, FileEdits edits) {
        int line = problem.location().line();
        return line > 0
                && line <= edits.lines()
                && spelling(problem)
                        .filter(spelling ->
                                edits.replace(line, problem.location().column(), spelling.found(), spelling.meant()))
                        .isPresent();
    }

    private static Optional<Spelling> spelling(Problem problem) {
        List<String> arguments = problem.arguments();
        return switch (problem.code()) {
            case "config.unknown-key-near" -> of(arguments.get(0), arguments.get(2));
            case "config.unknown-value-near" -> of(named(arguments.get(2)), arguments.get(3));
            case "config.unknown-reference-near" -> of(named(arguments.get(0)), arguments.get(2));
            case "config.no-file-near", "gate.waiver-no-gate-near" -> of(arguments.get(0), arguments.get(1));
            case "config.yaml-wide-colon" -> of("：", ": ");
            case "config.yaml-wide-comma" -> of("，", ", ");
            default -> Optional.empty();
        };
    }

    private static Optional<Spelling> of(String found, String meant) {
        return Optional.of(new Spelling(found, meant));
    }

    /** {@code question q_sped} without its kind. */
    private static String named(String thing) {
        return thing.substring(thing.indexOf(' ') + 1);
    }
}
