package io.github.surveyreport.run;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import java.util.List;

/**
 * What came of a run that did not fail.
 *
 * @param language the language to speak to the user
 * @param problems warnings and hints, sorted; never an error
 * @param rowsRead rows of all response files
 * @param rowsCounted those that the numbers rest on
 * @param rowsExcluded those set aside by cleaning
 * @param rowsRejected those that could not be read
 * @param gates configured gates that are not switched off
 */
public record Outcome(
        Language language,
        List<Problem> problems,
        long rowsRead,
        long rowsCounted,
        long rowsExcluded,
        long rowsRejected,
        long gates) {
    public Outcome {
        problems = List.copyOf(problems);
    }
}
