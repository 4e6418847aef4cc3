package io.github.surveyreport.config;

import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in our own words, where the mistake was made, what the YAML parser found; its own words for what is rare. */
final class YamlFault {
    /** A key at the beginning of a line, or of an item of a list, with a wide colon. */
    private static final Pattern LINE_KEY = Pattern.compile("^[ -]*[A-Za-z][A-Za-z0-9-]*\\s*：");

    /** A key within braces with a wide colon. */
    private static final Pattern FLOW_KEY = Pattern.compile("[{,]\\s*[A-Za-z][A-Za-z0-9-]*\\s*：");

    /** What follows a wide comma within braces, where the next key should be. */
    private static final Pattern FLOW_COMMA = Pattern.compile("，(?=\\s*[A-Za-z][A-Za-z0-9-]*\\s*$)");

    private final String path;
    private final String text;
    private final MarkedYamlEngineException fault;
    private final String found;
    private final String during;

    private YamlFault(String path, String text, MarkedYamlEngineException fault) {
        this.path = path;
        this.text = text;
        this.fault = fault;
        this.found = String.valueOf(fault.getProblem());
        this.during = String.valueOf(fault.getContext());
    }

    /** @param text the document that the marks of {@code fault} point into */
    static Problem of(String path, String text, MarkedYamlEngineException fault) {
        return new YamlFault(path, text, fault).problem();
    }

    private Problem problem() {
        if (during.contains("quoted scalar")) {
            return found.contains("found unexpected ")
                    ? Problem.error("config.yaml-quote", begin())
                    : Problem.error("config.yaml-escape", here());
        }
        if (during.contains("flow ")) {
            Location stop = here();
            Optional<Location> wide = wide(FLOW_KEY, stop);
            if (wide.isPresent()) {
                return Problem.error("config.yaml-wide-colon", wide.get());
            }
            Optional<Location> comma = wide(FLOW_COMMA, stop);
            if (comma.isPresent()) {
                return Problem.error("config.yaml-wide-comma", comma.get());
            }
            return Problem.error("config.yaml-bracket", begin(), stop.line() + ":" + stop.column());
        }
        if (during.endsWith("an alias") || during.endsWith("an anchor")) {
            return Problem.error("config.yaml-first", begin(), character(fault.getContextMark()));
        }
        if (found.contains("cannot start any token")) {
            String first = character(fault.getProblemMark());
            return first.equals("\t")
                    ? Problem.error("config.yaml-tab", here())
                    : Problem.error("config.yaml-first", here(), first);
        }
        return structure();
    }

    private Problem structure() {
        return switch (found) {
            case "could not find expected ':'" -> colon();
            case "mapping values are not allowed here" -> secondColon();
            case "sequence entries are not allowed here" -> Problem.error("config.yaml-dash", here());
            case "expected <block end>, but found '<scalar>'" -> Problem.error("config.yaml-after-quote", here());
            case "expected <block end>, but found ']'",
                    "expected <block end>, but found '}'",
                    "expected the node content, but found ']'",
                    "expected the node content, but found '}'" -> Problem.error("config.yaml-stray-bracket", here());
            default ->
                found.startsWith("expected <block end>")
                        ? Problem.error("config.yaml-indent", here())
                        : Problem.error("config.yaml", here(), Node.echo(found));
        };
    }

    /** From a Chinese keyboard comes the wide colon, which looks like one and is none to YAML. */
    private Problem colon() {
        Location start = begin();
        int wide = line(start.line()).indexOf('：');
        return wide < 0
                ? Problem.error("config.yaml-colon", start)
                : Problem.error("config.yaml-wide-colon", new Location(path, start.line(), wide + 1));
    }

    /** A key with a wide colon is to YAML a text that goes on in the next line, where the fault is then noticed. */
    private Problem secondColon() {
        Location noticed = here();
        Optional<Location> own = wide(LINE_KEY, noticed);
        if (own.isPresent()) {
            return Problem.error("config.yaml-wide-colon", own.get());
        }
        String before = line(noticed.line() - 1);
        int wide = before.indexOf('：');
        boolean plain = wide > 0 && !before.contains(": ") && !before.endsWith(":") && !before.contains("#");
        return plain
                ? Problem.error("config.yaml-wide-colon", new Location(path, noticed.line() - 1, wide + 1))
                : Problem.error("config.yaml-second-colon", noticed);
    }

    /** The end of the last match, a wide colon behind a key or a wide comma, in front of the place where the fault was noticed, in the same line. */
    private Optional<Location> wide(Pattern key, Location noticed) {
        String line = line(noticed.line());
        Matcher keys = key.matcher(line.substring(0, Math.min(noticed.column() - 1, line.length())));
        Optional<Location> found = Optional.empty();
        while (keys.find()) {
            found = Optional.of(new Location(path, noticed.line(), keys.end()));
        }
        return found;
    }

    /** A line by its number, empty where there is none. */
    private String line(int number) {
        return number < 1 ? "" : text.lines().skip(number - 1L).findFirst().orElse("");
    }

    /** Where the parser noticed. */
    private Location here() {
        return at(fault.getProblemMark().or(fault::getContextMark));
    }

    /** Where that began which it could not finish. */
    private Location begin() {
        return at(fault.getContextMark().or(fault::getProblemMark));
    }

    private Location at(Optional<Mark> mark) {
        return mark.map(m -> new Location(path, m.getLine() + 1, m.getColumn() + 1))
                .orElse(Location.ofFile(path));
    }

    private String character(Optional<Mark> mark) {
        return mark.flatMap(m -> text.codePoints()
                        .skip(m.getIndex())
                        .mapToObj(Character::toString)
                        .findFirst())
                .orElse("");
    }
}
