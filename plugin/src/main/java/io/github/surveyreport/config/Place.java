package io.github.surveyreport.config;

import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;

/**
 * Where in the configuration a value is read, and what reading collects.
 *
 * @param key the key that holds it
 * @param thing what it belongs to, as messages name it: {@code indicator csat}
 * @param item whether it is one of several values of the key
 */
record Place(String key, String thing, Names names, Problems problems, boolean item) {
    Place(String key, String thing, Names names, Problems problems) {
        this(key, thing, names, problems, false);
    }

    Place of(String otherKey, String otherThing) {
        return new Place(otherKey, otherThing, names, problems);
    }

    Place ofItem() {
        return new Place(key, thing, names, problems, true);
    }

    /** Reports a value: the first arguments of every such message are the key, its owner and what was found. */
    void refuse(String code, Node found, Object... more) {
        Object[] arguments = new Object[more.length + 3];
        arguments[0] = key;
        arguments[1] = thing;
        arguments[2] = found.thing();
        System.arraycopy(more, 0, arguments, 3, more.length);
        String specific = item && code.equals("not-map") ? "not-map-item" : code;
        problems.add(Problem.error("config." + specific, found.at(), arguments));
    }
}
