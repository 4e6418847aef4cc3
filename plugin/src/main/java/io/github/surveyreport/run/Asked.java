package io.github.surveyreport.run;

import io.github.surveyreport.config.Edition;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import java.util.Locale;

/** The study as the request wants it. */
final class Asked {
    private Asked() {}

    /** In the language and the edition asked for; says which groups the public edition leaves out. */
    static Study study(Study configured, RunRequest request, Problems problems) {
        Study study = request.language().map(configured::in).orElse(configured);
        Edition edition = request.edition()
                .map(word -> Edition.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(study.edition());
        if (edition == Edition.PUBLIC) {
            study.groups().stream()
                    .filter(Grouping::internal)
                    .forEach(grouping ->
                            problems.add(Problem.info("edition.internal-group", Location.NONE, grouping.id())));
        }
        return study.in(edition);
    }
}
