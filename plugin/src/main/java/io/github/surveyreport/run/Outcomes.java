package io.github.surveyreport.run;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.survey.FileCount;
import java.util.function.ToLongFunction;

/** Sums of what became of the responses. */
final class Outcomes {
    private Outcomes() {}

    static Outcome of(Findings findings, Problems problems) {
        return new Outcome(
                findings.study().language(),
                problems.sorted(),
                sum(findings, FileCount::read),
                sum(findings, FileCount::counted),
                sum(findings, FileCount::excluded),
                sum(findings, FileCount::rejected),
                findings.study().gates().active().size());
    }

    /** Files without a wave hold no responses: the feedback register, service metrics. */
    private static long sum(Findings findings, ToLongFunction<FileCount> count) {
        return findings.files().stream()
                .filter(file -> !file.wave().isEmpty())
                .mapToLong(count)
                .sum();
    }
}
