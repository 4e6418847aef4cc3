package io.github.surveyreport.config;

import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every id that the files define and every use of one, collected while they are read. */
final class Names {
    private final Problems problems;
    private final Map<NameKind, Map<String, Location>> defined = new EnumMap<>(NameKind.class);
    private final Map<NameKind, Located<String>> repeated = new EnumMap<>(NameKind.class);
    private final List<Use> uses = new ArrayList<>();

    Names(Problems problems) {
        this.problems = problems;
        for (NameKind kind : NameKind.values()) {
            defined.put(kind, new LinkedHashMap<>());
        }
    }

    /** Notes a definition; a second one of the same kind and id is an error. */
    void define(NameKind kind, Located<String> id) {
        Location first = defined.get(kind).putIfAbsent(id.value(), id.at());
        if (first != null) {
            repeated.putIfAbsent(kind, id);
            problems.add(Problem.error("config.duplicate-id", id.at(), kind.thing() + " " + id.value(), first));
        }
    }

    /** Notes a use; checked once everything has been read. */
    void refer(NameKind kind, Located<String> id, String thing) {
        uses.add(new Use(kind, id, thing));
    }

    boolean knows(NameKind kind, String id) {
        return defined.get(kind).containsKey(id);
    }

    Collection<String> known(NameKind kind) {
        return defined.get(kind).keySet();
    }

    /** Reports every use of an id that nothing defines. */
    void checkUses() {
        for (Use use : uses) {
            if (!knows(use.kind, use.id.value())) {
                problems.add(unknown(use.kind, use.id, use.thing));
            }
        }
    }

    /**
     * The problem of an id that nothing defines. A new wave begins as a copy of the last one: where its id was left as it was,
     * that is what should be mended.
     */
    Problem unknown(NameKind kind, Located<String> id, String thing) {
        Located<String> twice = repeated.get(kind);
        if (kind != NameKind.WAVE || twice == null || id.at().file().endsWith(".csv")) {
            return unknown(kind.thing(), id, thing, known(kind));
        }
        return Problem.error(
                "config.unknown-reference-repeated",
                id.at(),
                kind.thing() + " " + Node.echo(id.value()),
                thing,
                kind.thing() + " " + twice.value(),
                twice.at(),
                Node.echo(id.value()));
    }

    /** The problem of a name that is not among the known ones; what a CSV file says is not repeated. */
    static Problem unknown(String kind, Located<String> name, String thing, Collection<String> known) {
        if (name.at().file().endsWith(".csv")) {
            return Problem.error("config.unknown-cell", name.at(), kind, thing, Suggestions.list(known));
        }
        String found = kind + " " + Node.echo(name.value());
        if (known.isEmpty()) {
            return Problem.error("config.unknown-reference-none", name.at(), found, thing);
        }
        return Suggestions.near(name.value(), known)
                .map(near -> Problem.error("config.unknown-reference-near", name.at(), found, thing, near))
                .orElseGet(() ->
                        Problem.error("config.unknown-reference", name.at(), found, thing, Suggestions.list(known)));
    }

    private record Use(NameKind kind, Located<String> id, String thing) {}
}
