package io.github.surveyreport.config;

import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ids that are unique within one list only. */
final class Duplicates {
    private Duplicates() {}

    static void check(String kind, List<Located<String>> ids, Problems problems) {
        Map<String, Location> seen = new HashMap<>();
        for (Located<String> id : ids) {
            Location first = seen.putIfAbsent(id.value(), id.at());
            if (first != null) {
                problems.add(Problem.error("config.duplicate-id", id.at(), kind + " " + id.value(), first));
            }
        }
    }
}
