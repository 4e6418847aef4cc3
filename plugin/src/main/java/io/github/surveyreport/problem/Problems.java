package io.github.surveyreport.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects problems so that all of them are reported at once. Safe for use by several threads. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    public synchronized void add(Problem problem) {
        found.add(problem);
    }

    public synchronized void addAll(Collection<Problem> problems) {
        found.addAll(problems);
    }

    /** Everything found so far, sorted by place and without repetitions. */
    public synchronized List<Problem> sorted() {
        return found.stream().distinct().sorted().toList();
    }

    public synchronized boolean hasErrors() {
        return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** @throws SurveyReportException with everything found so far when at least one error is among it */
    public void throwIfErrors() {
        if (hasErrors()) {
            throw new SurveyReportException(sorted());
        }
    }
}
