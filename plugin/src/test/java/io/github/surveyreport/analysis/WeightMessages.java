package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Study;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import java.util.List;

/** What is said in English of the weights of data. */
final class WeightMessages {
    private WeightMessages() {}

    static List<String> of(Study study, Data data) {
        Problems problems = new Problems();
        new WeightCheck(study, problems).check(data.counted());
        return problems.sorted().stream()
                .map((Problem problem) -> problem.message(Language.EN))
                .toList();
    }
}
