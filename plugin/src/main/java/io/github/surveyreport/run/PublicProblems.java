package io.github.surveyreport.run;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.config.Edition;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.survey.FileCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@code problems.json} says beside a public edition: what is found in data files is counted, not told. */
final class PublicProblems {
    private PublicProblems() {}

    /** All of them in the internal edition. */
    static List<Problem> of(Findings findings, List<Problem> problems) {
        if (findings.study().edition() == Edition.INTERNAL) {
            return problems;
        }
        Set<String> data = findings.files().stream().map(FileCount::file).collect(Collectors.toSet());
        List<Problem> told = new ArrayList<>(problems);
        told.removeIf(problem -> data.contains(problem.location().file()));
        int left = problems.size() - told.size();
        if (left > 0) {
            told.add(Problem.info("edition.rows-not-listed", Location.NONE, left));
        }
        return told;
    }
}
