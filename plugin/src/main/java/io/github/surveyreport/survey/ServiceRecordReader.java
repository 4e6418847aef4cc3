package io.github.surveyreport.survey;

import io.github.surveyreport.config.ColumnRef;
import io.github.surveyreport.config.ServiceRecords;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.source.Snapshot;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads service records (B3), streamed. */
public final class ServiceRecordReader extends DatedRows {
    /** More channels or teams than any report can show: a bound for memory. */
    static final int MOST_VALUES = 500;

    private static final int MONTHS = 12;

    private final ServiceRecords records;
    private final ServiceSink sink;
    private final Map<String, String> channels = new HashMap<>();
    private final Map<String, String> teams = new HashMap<>();

    private ServiceRecordReader(Study study, ServiceRecords records, Problems problems, ServiceSink sink) {
        super(study, "service-records", "service", records.date(), problems);
        this.records = records;
        this.sink = sink;
    }

    /**
     * Hands every record whose date falls into a wave's period to the sink, file by file in file order. Records outside all
     * waves, or without a readable date, are counted and warned about; so are times and texts that cannot be used.
     *
     * @return per file what became of its rows: counted within a wave, excluded outside, rejected when ragged; the wave
     *     of these counts is empty; without files that have an error
     */
    public static List<FileCount> read(Study study, Snapshot snapshot, Problems problems, ServiceSink sink) {
        Optional<ServiceRecords> records = study.service();
        return records.isEmpty()
                ? List.of()
                : new ServiceRecordReader(study, records.get(), problems, sink)
                        .read(records.get().files(), snapshot);
    }

    @Override
    Taker taker(ColumnFinder finder, String path) {
        long end = (study.lastWave().end().toEpochDay() + 1) * DateText.DAY;
        int customer = finder.find(records.customer().map(ColumnRef::named), "service-records.customer");
        int channel = finder.find(records.channel().map(ColumnRef::named), "service-records.channel");
        int team = finder.find(records.shownTeam().map(ColumnRef::named), "service-records.team");
        LevelOutcome[] levels = records.levels().stream()
                .map(level -> LevelOutcome.of(level, finder, missing(), end))
                .toArray(LevelOutcome[]::new);
        return new Taker() {
            @Override
            public void take(int wave, long second, Table row) {
                long[] outcomes = new long[levels.length];
                for (int level = 0; level < outcomes.length; level++) {
                    outcomes[level] = levels[level].of(row.cells(), row.line(), second);
                }
                sink.record(new ServiceRecord(
                        wave,
                        month(second),
                        second,
                        customer(row, customer),
                        shared(channels, known(Cells.at(row.cells(), channel))),
                        shared(teams, known(Cells.at(row.cells(), team))),
                        outcomes));
            }

            @Override
            public void end() {
                for (LevelOutcome level : levels) {
                    level.report(path, problems);
                }
                checkValues(path, "service-records.channel", channels);
                checkValues(path, "service-records.team", teams);
            }
        };
    }

    private static int month(long second) {
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(second, DateText.DAY));
        return day.getYear() * MONTHS + day.getMonthValue() - 1;
    }

    /** One string for each value, however many rows have it; beyond the bound everything is one, and reported in the end. */
    private static String shared(Map<String, String> seen, String text) {
        if (seen.size() > MOST_VALUES) {
            return seen.getOrDefault(text, "");
        }
        return seen.computeIfAbsent(text, same -> same);
    }

    private void checkValues(String path, String subject, Map<String, String> seen) {
        if (seen.size() > MOST_VALUES) {
            problems.add(Problem.error("survey.service-values", Location.ofFile(path), subject, MOST_VALUES));
        }
    }
}
