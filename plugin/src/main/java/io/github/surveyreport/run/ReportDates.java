package io.github.surveyreport.run;

import io.github.surveyreport.config.Study;
import io.github.surveyreport.source.Origin;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The date of a report: never the clock, so that the same input gives the same bytes. */
final class ReportDates {
    private ReportDates() {}

    /** As configured; else the day of the commit (UTC); else the last day of the last wave. */
    static LocalDate of(Study study, Origin origin) {
        return study.reportDate()
                .or(() -> origin.committedAt()
                        .map(time -> time.atOffset(ZoneOffset.UTC).toLocalDate()))
                .orElse(study.lastWave().end());
    }
}
