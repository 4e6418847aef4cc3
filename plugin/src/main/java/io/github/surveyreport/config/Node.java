package io.github.surveyreport.config;

import io.github.surveyreport.problem.Location;
import java.util.List;

/** A YAML value with its place. Quoted scalars are always text; plain ones follow the JSON schema of YAML 1.2. */
sealed interface Node {
    /** Longest piece of a value that a message repeats. */
    int LONGEST_ECHO = 40;

    Location at();

    /** What it is, as a message names it: {@code list}, or a kind and the text, such as {@code number 5}. */
    String thing();

    enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        NOTHING
    }

    record Scalar(String text, Kind kind, Location at) implements Node {
        @Override
        public String thing() {
            return switch (kind) {
                case NOTHING -> "nothing";
                case NUMBER -> "number " + text;
                case FLAG -> "flag " + text;
                case TEXT -> text.isBlank() ? "blank" : "text " + echo(text);
            };
        }
    }

    record Sequence(List<Node> items, Location at) implements Node {
        @Override
        public String thing() {
            return "list";
        }
    }

    record Mapping(List<Entry> entries, Location at) implements Node {
        @Override
        public String thing() {
            return "map";
        }
    }

    record Entry(Scalar key, Node value) {}

    /** A value as far as a one-line message can repeat it. */
    static String echo(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= LONGEST_ECHO) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST_ECHO)) + "…";
    }
}
