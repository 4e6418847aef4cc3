package io.github.surveyreport.gate;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.problem.Problem;
import java.util.List;

/**
 * One revision.
 *
 * @param problems what was found on the way to its numbers
 */
public record Side(Findings findings, List<Problem> problems) {
    public Side {
        problems = List.copyOf(problems);
    }
}
