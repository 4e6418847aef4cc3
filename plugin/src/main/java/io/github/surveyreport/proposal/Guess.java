package io.github.surveyreport.proposal;

import java.util.Arrays;
import java.util.List;

/**
 * Something taken to be so because the export looks like it.
 *
 * @param code of its message, {@code proposal.<code>}
 * @param arguments of the message: names from headers, labels of scales, counts
 */
record Guess(String code, List<String> arguments) {
    Guess {
        arguments = List.copyOf(arguments);
    }

    static Guess of(String code, Object... arguments) {
        return new Guess(code, Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
