package io.github.surveyreport.survey;

import io.github.surveyreport.problem.Problem;

/** A file cannot be read to its end; carries the one problem to report for it. */
final class BrokenFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    BrokenFileException(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
