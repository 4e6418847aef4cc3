package io.github.surveyreport.config;

import io.github.surveyreport.config.TimeAxis.MovingRange;
import io.github.surveyreport.config.TimeAxis.Period;
import io.github.surveyreport.problem.Problems;
import java.util.Optional;

/** {@code time}: the periods of control charts and forecasts. */
final class TimeSection {
    static final Keys KEYS = Keys.single("time");
    private static final Key<Period> PERIOD = KEYS.optional(
            "period",
            Words.of(Period.class),
            "What one point in time stands for; default: month where columns.submitted is given, else wave.");
    private static final Key<MovingRange> MOVING_RANGE = KEYS.withDefault(
            "moving-range",
            Words.of(MovingRange.class),
            MovingRange.MEAN,
            "Whether limits rest on the mean or the median moving range.");

    private TimeSection() {}

    static void check(Section time, Section columns, Problems problems) {
        Optional<Period> period = time.find(PERIOD).filter(chosen -> chosen != Period.WAVE);
        if (period.isPresent() && !columns.has(CsvSection.SUBMITTED)) {
            problems.add(time.problem("period-needs-column", PERIOD, Schemas.kebab(period.get())));
        }
    }

    static TimeAxis build(Section time, Section columns) {
        Period usual = columns.has(CsvSection.SUBMITTED) ? Period.MONTH : Period.WAVE;
        return new TimeAxis(time.find(PERIOD).orElse(usual), time.get(MOVING_RANGE));
    }
}
