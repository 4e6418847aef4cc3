package io.github.surveyreport.problem;

import java.util.List;
import java.util.stream.Collectors;

/** The one exception for what a user can mend; it carries every problem known when the run stopped. */
public final class SurveyReportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public SurveyReportException(List<Problem> problems) {
        super(problems.stream().map(problem -> problem.located(Language.EN)).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public SurveyReportException(Problem problem) {
        this(List.of(problem));
    }

    public List<Problem> problems() {
        return problems;
    }
}
