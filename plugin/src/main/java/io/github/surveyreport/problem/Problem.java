package io.github.surveyreport.problem;

import java.util.Comparator;
import java.util.List;

/**
 * One thing that is wrong or doubtful in the input: where it is, what was found, what to do.
 *
 * <p>The text lives in message bundles, one per area: code {@code config.unknown-key} is looked up as {@code
 * unknown-key} in {@code problem/config_zh-CN.properties} and {@code problem/config_en.properties} (UTF-8, on the class
 * path beside this class). Arguments are names from configuration, file names or counts; never the content of a data
 * cell. An argument that names a thing of the configuration ({@code indicator csat}) is worded where the message says
 * {@code {0:thing}}: the first word by the bundle's {@code thing.indicator}, the rest quoted as {@code thing.named} says.
 *
 * @param severity how much it weighs
 * @param code area, a dot, and a name in kebab case
 * @param location where
 * @param arguments what {@code {0}}, {@code {1}} … in the message stand for
 */
public record Problem(Severity severity, String code, Location location, List<String> arguments)
        implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::location)
            .thenComparing(Problem::severity)
            .thenComparing(Problem::code)
            .thenComparing(problem -> String.join("\u0000", problem.arguments()));

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem error(String code, Location location, Object... arguments) {
        return new Problem(Severity.ERROR, code, location, texts(arguments));
    }

    public static Problem warning(String code, Location location, Object... arguments) {
        return new Problem(Severity.WARNING, code, location, texts(arguments));
    }

    public static Problem info(String code, Location location, Object... arguments) {
        return new Problem(Severity.INFO, code, location, texts(arguments));
    }

    /** What was found and what to do, in one sentence, without the location. */
    public String message(Language language) {
        return ProblemTexts.of(language, code, arguments);
    }

    /** {@code survey.yml:12:5: unknown key …}: the form of logs and annotations. */
    public String located(Language language) {
        return location.file().isEmpty() ? message(language) : location + ": " + message(language);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    private static List<String> texts(Object... arguments) {
        return java.util.Arrays.stream(arguments).map(String::valueOf).toList();
    }
}
