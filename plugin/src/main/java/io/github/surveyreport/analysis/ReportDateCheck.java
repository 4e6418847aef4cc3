package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Periods;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether a report is dated before answers that it rests on. What is late, due or done is judged by that date, so the
 * report would tell of actions as of a day that its own data have passed.
 */
public final class ReportDateCheck {
    private ReportDateCheck() {}

    /** Adds a warning where a period that begins after the report date has answers to a scale question that are told. */
    public static void check(Findings findings, Problems problems) {
        Study study = findings.study();
        Periods periods = Periods.of(study);
        OptionalInt dated = periods.of(findings.reportDate());
        if (dated.isEmpty()) {
            return;
        }
        IntStream.range(Math.max(0, dated.getAsInt() + 1), periods.count())
                .filter(period -> answered(findings, periods.id(period)))
                .max()
                .ifPresent(last -> problems.add(Problem.warning(
                        "analysis.report-date-passed",
                        Location.NONE,
                        findings.reportDate().toString(),
                        periods.id(last))));
    }

    private static boolean answered(Findings findings, String period) {
        return findings.study().questions().stream()
                .filter(Question::isScale)
                .flatMap(question -> Stream.of("mean:" + period, "nps:" + period)
                        .map(statistic -> MeasureKey.of(
                                "period." + question.id(),
                                statistic,
                                findings.study().lastWave().id())))
                .flatMap(key -> findings.measures().find(key).stream())
                .anyMatch(measure -> measure.result().n() > 0);
    }
}
