package io.github.surveyreport.config;

import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import java.util.LinkedHashMap;
import java.util.Map;

/** Cell text → id, where no text may mean two things. */
final class Codes {
    private final String thing;
    private final Problems problems;
    private final Map<String, String> ids = new LinkedHashMap<>();

    Codes(String thing, Problems problems) {
        this.thing = thing;
        this.problems = problems;
    }

    void add(String code, String id, Location at) {
        String other = ids.putIfAbsent(code, id);
        if (other != null && !other.equals(id)) {
            problems.add(Problem.error("config.duplicate-code", at, Node.echo(code), thing, other, id));
        }
    }

    /** A meaning that gives way to any written one, such as the scale's own number. */
    void addUnlessTaken(String code, String id) {
        ids.putIfAbsent(code, id);
    }

    Map<String, String> ids() {
        return ids;
    }
}
